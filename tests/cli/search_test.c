/* papertide search: which papers, in which order, and what is said when the index is behind. */
#include "support.h"

#include "cli/program.h"

#define PAPER(id, title, category, abstract)                                                                           \
    "echo '{\"id\": \"" id "\", \"title\": \"" title "\", \"categories\": [\"" category "\"], \"authors\":"            \
    " [\"Ann Ash\"], \"summary\": \"" abstract "\"}' >> "

/* Of the word "tide": once in a title, once in an abstract, and three abstracts that are all the same. */
#define JUNE                                                                                                           \
    PAPER("2606.00001", "Rivers of the north", "cs.CL", "The tide reaches far inland here.")                           \
    "2026-06-15.jsonl;" PAPER(                                                                                         \
        "2606.00002", "A tide in rivers", "cs.SD",                                                                     \
        "They reach far inland in the north.") "2026-06-15.jsonl;" PAPER("2606.00005", "Waves", "cs.CL",               \
                                                                         "Swells of one lake.") "2026-06-15.jsonl;"
#define JULY                                                                                                           \
    PAPER("2607.00004", "Waves", "cs.CL", "Swells of one lake.")                                                       \
    "2026-07-06.jsonl;" PAPER("2607.00003", "Waves", "eess.AS", "Swells of one lake.") "2026-07-06.jsonl;"

static char *folder_with_index(const char *files)
{
    char *folder = make_folder(), line[4000];

    snprintf(line, sizeof line, "%s $P ingest -q %s; $P analyze -q --only search", JUNE JULY, files);
    assert_run(run_line(folder, line), 0);
    return folder;
}

static void finds(const char *folder, const char *words, const char *ids)
{
    char line[500];
    program_run run;

    snprintf(line, sizeof line, "$P search --csv %s | tail -n +2 | cut -d , -f 1 | tr '\\n' ' '", words);
    run = run_line(folder, line);
    assert_string_equal(run.out, ids);
}

static void a_word_in_a_title_counts_more(void **state)
{
    char *folder = folder_with_index("*.jsonl");

    (void)state;
    finds(folder, "tides", "2606.00002 2606.00001 ");
    finds(folder, "title:tides", "2606.00002 ");
    finds(folder, "'tide -title:tide'", "2606.00001 ");
    remove_folder(folder);
}

static void equal_matches_come_newest_first_whatever_was_read_first(void **state)
{
    const char *orders[] = { "2026-06-15.jsonl 2026-07-06.jsonl", "2026-07-06.jsonl 2026-06-15.jsonl" };

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        char *folder = folder_with_index(orders[i]);

        finds(folder, "lake", "2607.00003 2607.00004 2606.00005 ");
        finds(folder, "lake --limit 2", "2607.00003 2607.00004 ");
        remove_folder(folder);
    }
}

static void period_and_category_narrow_the_answer(void **state)
{
    char *folder = folder_with_index("*.jsonl");

    (void)state;
    finds(folder, "lake --period 2026-06", "2606.00005 ");
    finds(folder, "lake --category cs.CL", "2607.00004 2606.00005 ");
    finds(folder, "lake --category cs.CL --period 2026-07-06", "2607.00004 ");
    finds(folder, "lake --category cs", "");
    remove_folder(folder);
}

static void the_snippet_shows_the_words_in_brackets(void **state)
{
    char *folder = folder_with_index("*.jsonl");
    program_run run = run_line(folder, "$P search swell --limit 1 --json");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "\"arxiv_id\": \"2607.00003\", \"first_day\": \"2026-07-06\", \"title\": \"Waves\","
                         " \"snippet\": \"[Swells] of one lake.\", \"score\": ");
    remove_folder(folder);
}

static void papers_that_the_index_does_not_know_yet_are_told(void **state)
{
    char *folder = folder_with_index("2026-06-15.jsonl");
    program_run run;

    (void)state;
    run_line(folder, PAPER("2606.00001v2", "Rivers", "cs.CL",
                           "Of the south.") "2026-07-07.jsonl;"
                                            "$P ingest -q 2026-07-06.jsonl 2026-07-07.jsonl");
    run = run_line(folder, "$P search lake");
    assert_run(run, 0);
    assert_says(run.err, "3 papers are not in the index yet; run: papertide analyze\n");
    run = run_line(folder, "$P analyze -q --only search; $P search south --csv | wc -l");
    assert_string_equal(run.out, "2\n");
    assert_string_equal(run.err, "");
    remove_folder(folder);
}

static void what_is_typed_is_never_sql_nor_syntax(void **state)
{
    const char *typed[] = { "'C++' 'what?'", "\"x'; DROP TABLE paper; --\"", "'{a} ^b NEAR(c d, 2) rank:e'",
                            "'~ \\ lake*'", "'((((((((((lake))))))))))'" };
    char *folder = folder_with_index("*.jsonl");

    (void)state;
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        char line[200];

        snprintf(line, sizeof line, "$P search --json -- %s", typed[i]);
        assert_run(run_line(folder, line), 0);
    }
    finds(folder, "lake", "2607.00003 2607.00004 2606.00005 ");
    remove_folder(folder);
}

static void what_says_nothing_to_look_for_is_wrong_usage(void **state)
{
    char *folder = folder_with_index("*.jsonl");
    program_run run = run_line(folder, "$P search '(lake'");

    (void)state;
    assert_run(run, 2);
    assert_string_equal(run.err, "papertide: the query: a ( is never closed; close it, or leave it out\n");
    assert_run(run_line(folder, "$P search"), 2);
    assert_run(run_line(folder, "$P search '+-'"), 2);
    remove_folder(folder);
}

static void a_long_query_is_answered(void **state)
{
    char *folder = folder_with_index("*.jsonl");

    (void)state;
    finds(folder, "-- \"lake $(yes -- -zz | head -n 700 | tr '\\n' ' ')\"", "2607.00003 2607.00004 2606.00005 ");
    finds(folder, "\"lake $(yes 'OR sonorizat*' | head -n 250 | tr '\\n' ' ')\"", "2607.00003 2607.00004 2606.00005 ");
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_in_a_title_counts_more),
        cmocka_unit_test(equal_matches_come_newest_first_whatever_was_read_first),
        cmocka_unit_test(period_and_category_narrow_the_answer),
        cmocka_unit_test(the_snippet_shows_the_words_in_brackets),
        cmocka_unit_test(papers_that_the_index_does_not_know_yet_are_told),
        cmocka_unit_test(what_is_typed_is_never_sql_nor_syntax),
        cmocka_unit_test(what_says_nothing_to_look_for_is_wrong_usage),
        cmocka_unit_test(a_long_query_is_answered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
