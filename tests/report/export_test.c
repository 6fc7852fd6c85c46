#include "support.h"

#include "base/file.h"
#include "report/export.h"
#include "store/papers.h"

/* ── What is exported ────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_str names[] = { PT_STR("Ludwig van Ash Jr."), PT_STR("Bob Birch*"), PT_STR("Tide Collaboration"),
                          PT_STR("Ünal Çe{lik"), PT_STR(":") };
static pt_str plain[] = { PT_STR("Ludwig van Ash") };
static pt_str odd[] = { PT_STR("A. Ash and B. Birch"), PT_STR("Cy, Cedar & Co_") };
static pt_str categories[] = { PT_STR("cs.CL"), PT_STR("cs.AI") };

#define HOSTILE "The 100% R&D_cost #1: {un}balanced } \\emph ~^ $5, \"q\", Ünïcode 深,\n@misc{x, $O(n_2)$ GPT-4"

static pt_paper paper(const char *id, pt_str title, pt_str *authors, size_t count)
{
    return (pt_paper){ .id = pt_str_of(id),
                       .title = title,
                       .abstract = PT_STR("Unclosed { and \\ and 5% of\r\nER  - it."),
                       .url = PT_STR("https://arxiv.org/abs/x_y"),
                       .authors = authors,
                       .author_count = count,
                       .categories = categories,
                       .category_count = 2 };
}

static test_store hostile_store(void)
{
    test_store t = open_test_store();
    pt_paper later[] = { paper("2606.00001", PT_S("Tides"), plain, 1) };
    pt_paper papers[] = { paper("2606.00009", PT_S(HOSTILE), names, 5),
                          paper("2606.00002", PT_S("The tides"), plain, 1),
                          paper("2606.00003", PT_S("On tides, again"), plain, 1),
                          paper("doi:10.1000/x_y", PT_S("="), odd, 2),
                          paper("2606.00004", PT_S("\"No\" author"), NULL, 0) };

    save_file(t.store, "2026-06-18", 1, 1, later, 1);
    save_file(t.store, "2026-06-17", 2, 1, papers, 5);
    return t;
}

static const pt_papers_filter all = { .first = INT32_MIN, .last = INT32_MAX };

/* ── What it is read back as ─────────────────────────────────────────────────────────────────────────────────────── */

static pt_status add_to(void *self, pt_str text, pt_error *err)
{
    (void)err;
    pt_buf_add(self, text);
    return PT_OK;
}

/* Exports into a buffer that the caller frees. */
static pt_buf exported(pt_store *store, const char *format, const pt_papers_filter *filter)
{
    pt_buf out = { .limit = 1 << 24 };
    pt_error err = { 0 };
    size_t count;

    assert_ok(
        pt_export_papers(store, filter, pt_exporter_named(format), (pt_export_sink){ add_to, &out }, &count, &err),
        &err);
    return out;
}

/* What tests/report/read_export.py prints of the export; Debian's python has the parsers. */
static void reads_as(const test_store *t, const char *format, const char *expected)
{
    static char got[10000];
    char path[300], command[1000];
    pt_buf out = exported(t->store, format, &all);
    pt_error err = { 0 };
    FILE *pipe;

    snprintf(path, sizeof path, "%s/%s", t->folder, format);
    assert_ok(pt_file_replace(path, pt_buf_text(&out), NULL, &err), &err);
    snprintf(command, sizeof command, "PATH=/usr/bin:$PATH python3 '%s/report/read_export.py' %s '%s'", TESTS, format,
             path);
    pipe = popen(command, "r");
    assert_non_null(pipe);
    got[fread(got, 1, sizeof got - 1, pipe)] = '\0';
    assert_int_equal(pclose(pipe), 0);
    assert_string_equal(got, expected);
    pt_buf_free(&out);
}

#define TITLE "The 100% R&D_cost #1: {un}balanced } \\emph ~^ $5, \"q\", Ünïcode 深, @misc{x, $O(n_2)$ GPT-4"

static void bibtex_is_read_back_by_bibtexparser_whatever_the_titles_hold(void **state)
{
    test_store t;

    (void)state;
    if (system("PATH=/usr/bin:$PATH python3 -c 'import bibtexparser' 2>/dev/null") != 0) {
        printf("skipped: python3-bibtexparser is not installed\n");
        skip();
    }
    t = hostile_store();
    reads_as(&t, "bibtex",
             "misc vanash2026tides | The tides | Ludwig van Ash\n"
             "misc vanash2026tidesb | On tides, again | Ludwig van Ash\n"
             "misc 2026no | \"No\" author | \n"
             "misc vanash2026100 | " TITLE " | Ludwig van Ash Jr.; Bob Birch*; Tide Collaboration; Ünal Çe{lik; :\n"
             "article birch2026 | = | A. Ash and B. Birch; Cy, Cedar & Co_\n"
             "misc vanash2026tidesc | Tides | Ludwig van Ash\n");
    close_test_store(&t);
}

static void csv_is_read_back_by_pythons_csv_and_is_no_formula(void **state)
{
    test_store t = hostile_store();

    (void)state;
    reads_as(&t, "csv",
             "2606.00002 | The tides | Ludwig van Ash\n"
             "2606.00003 | On tides, again | Ludwig van Ash\n"
             "2606.00004 | \"No\" author | \n"
             "2606.00009 | " TITLE " | Ludwig van Ash Jr.; Bob Birch*; Tide Collaboration; Ünal Çe{lik; :\n"
             "doi:10.1000/x_y | '= | A. Ash and B. Birch; Cy, Cedar & Co_\n"
             "2606.00001 | Tides | Ludwig van Ash\n");
    close_test_store(&t);
}

static void jsonl_is_read_back_by_pythons_json(void **state)
{
    test_store t = hostile_store();

    (void)state;
    reads_as(&t, "jsonl",
             "2606.00002 | The tides | Ludwig van Ash\n"
             "2606.00003 | On tides, again | Ludwig van Ash\n"
             "2606.00004 | \"No\" author | \n"
             "2606.00009 | " TITLE " | Ludwig van Ash Jr.; Bob Birch*; Tide Collaboration; Ünal Çe{lik; :\n"
             "doi:10.1000/x_y | = | A. Ash and B. Birch; Cy, Cedar & Co_\n"
             "2606.00001 | Tides | Ludwig van Ash\n");
    close_test_store(&t);
}

static void ris_keeps_its_grammar_whatever_the_texts_hold(void **state)
{
    test_store t = hostile_store();

    (void)state;
    reads_as(&t, "ris",
             "UNPB 2606.00002 | The tides | Ludwig van Ash\n"
             "UNPB 2606.00003 | On tides, again | Ludwig van Ash\n"
             "UNPB 2606.00004 | \"No\" author | \n"
             "UNPB 2606.00009 | " TITLE " | Ludwig van Ash Jr.; Bob Birch; Tide Collaboration; Ünal Çe{lik; :\n"
             "JOUR doi:10.1000/x_y | = | A. Ash and B. Birch; Cedar & Co_ Cy\n"
             "UNPB 2606.00001 | Tides | Ludwig van Ash\n");
    close_test_store(&t);
}

/* ── Single texts ────────────────────────────────────────────────────────────────────────────────────────────────── */

static void says(pt_store *store, const char *format, const char *wanted)
{
    pt_buf out = exported(store, format, &all);

    if (!strstr(out.at, wanted))
        fail_msg("'%s' does not say '%s'", out.at, wanted);
    pt_buf_free(&out);
}

static void capitals_and_formulas_of_a_title_are_protected_from_bibtex_styles(void **state)
{
    test_store t = open_test_store();
    pt_paper papers[] = { paper("2606.00001", PT_S("BERT is $O(N)$ for $5-$10 and $x"), names, 1) };

    (void)state;
    save_file(t.store, "2026-06-17", 1, 1, papers, 1);
    says(t.store, "bibtex", "title = {{BERT} is {$O(N)$} for \\$5-\\$10 and \\$x}");
    says(t.store, "bibtex", "author = {van Ash, Jr., Ludwig}");
    says(t.store, "ris", "AU  - van Ash, Ludwig, Jr.\r\n");
    close_test_store(&t);
}

/* TeX, given the file, would read or run it: \\input, ^^5c for a backslash, a command between dollar signs. */
static void a_title_is_no_program_for_tex(void **state)
{
    static const char *const titles[] = { "$\\input{/etc/passwd}$", "$\\immediate\\write18{id}$",
                                          "$^^5cinput{x}$",         "$\\csname input\\endcsname{x}$",
                                          "$a\\alpha\\openin$",     "$x$\\input{x}" };
    static const char *const read[] = { "\\input", "\\write", "\\immediate", "\\csname", "\\openin", "^^" };
    pt_buf out;
    test_store t = open_test_store();

    (void)state;
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        char id[20];
        pt_paper papers[1];

        snprintf(id, sizeof id, "2606.0000%zu", i + 1);
        papers[0] = paper(id, pt_str_of(titles[i]), names, 1);
        save_file(t.store, "2026-06-17", (int)i + 1, 1, papers, 1);
    }
    out = exported(t.store, "bibtex", &all);
    for (size_t i = 0; i < sizeof read / sizeof *read; i++)
        assert_null(strstr(out.at, read[i]));
    pt_buf_free(&out);
    close_test_store(&t);
}

static void formulas_of_commands_that_draw_stay_formulas(void **state)
{
    test_store t = open_test_store();
    pt_paper papers[] = { paper("2606.00001", PT_S("On $\\mathbb{R}^n$, $\\ell_{\\infty}$ and $\\sqrt{s}\\,=\\,13$"),
                                names, 1) };

    (void)state;
    save_file(t.store, "2026-06-17", 1, 1, papers, 1);
    says(t.store, "bibtex", "title = {On {$\\mathbb{R}^n$}, {$\\ell_{\\infty}$} and {$\\sqrt{s}\\,=\\,13$}}");
    close_test_store(&t);
}

static void jsonl_keeps_the_version_and_keys_we_know_nothing_of(void **state)
{
    test_store t = open_test_store();
    pt_paper papers[] = { paper("2606.00001", PT_S("Tides"), plain, 1) };

    (void)state;
    papers[0].version = 3;
    papers[0].extra = PT_S("{\"id\":\"other\",\"AI\":{\"score\":[1,{\"a\":\"}\"}]},\"n\":null}");
    papers[0].summary = (pt_summary){ .language = PT_S("en"), .tldr = PT_S("Water.") };
    save_file(t.store, "2026-06-17", 1, 1, papers, 1);
    says(t.store, "jsonl", "{\"arxiv_id\": \"2606.00001v3\", ");
    says(t.store, "jsonl",
         "\"id\": \"other\", \"AI\": {\"tldr\": \"Water.\", \"score\": [1,{\"a\":\"}\"}]}, \"n\": null}\n");
    close_test_store(&t);
}

static void only_papers_of_the_period_and_category_come(void **state)
{
    test_store t = hostile_store();
    pt_papers_filter none = { .first = 0, .last = INT32_MAX, .category = PT_STR("cs.C") };
    pt_papers_filter late = { .first = pt_day_of(2026, 6, 18), .last = INT32_MAX, .category = PT_STR("cs.AI") };
    pt_buf out;

    (void)state;
    out = exported(t.store, "jsonl", &none);
    assert_int_equal(out.len, 0);
    pt_buf_free(&out);
    out = exported(t.store, "jsonl", &late);
    assert_non_null(strstr(out.at, "2606.00001"));
    assert_null(strstr(out.at, "2606.00002"));
    pt_buf_free(&out);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bibtex_is_read_back_by_bibtexparser_whatever_the_titles_hold),
        cmocka_unit_test(csv_is_read_back_by_pythons_csv_and_is_no_formula),
        cmocka_unit_test(jsonl_is_read_back_by_pythons_json),
        cmocka_unit_test(ris_keeps_its_grammar_whatever_the_texts_hold),
        cmocka_unit_test(capitals_and_formulas_of_a_title_are_protected_from_bibtex_styles),
        cmocka_unit_test(a_title_is_no_program_for_tex),
        cmocka_unit_test(formulas_of_commands_that_draw_stay_formulas),
        cmocka_unit_test(jsonl_keeps_the_version_and_keys_we_know_nothing_of),
        cmocka_unit_test(only_papers_of_the_period_and_category_come),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
