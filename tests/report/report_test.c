#include "support.h"

#include "report/reports.h"

#include <dirent.h>
#include <sys/stat.h>

static const char *const hostile =
    "=cmd() <script>x</script> `id` $(id) @{system(\"touch pwned\")} '; DROP TABLE paper; | % \\ "
    "~{a_b^c} \n end";

static pt_status weekly(const test_store *t, pt_report_result *result, pt_error *err)
{
    return report_on(t, "weekly", "2026-W26", NULL, result, err);
}

static char *page_of(const test_store *t)
{
    char *page = get_file(t->folder, "out/weekly-2026-W26.md");

    assert_non_null(page);
    return page;
}

/* Calls `each` with every file of a report's folder. */
static size_t each_file_of(const test_store *t, const char *report, void (*each)(const char *name, const char *text))
{
    char folder[300];
    size_t count = 0;
    DIR *files;

    snprintf(folder, sizeof folder, "%s/out/%s", t->folder, report);
    files = opendir(folder);
    assert_non_null(files);
    for (struct dirent *file; (file = readdir(files));) {
        char *text;

        if (file->d_name[0] == '.')
            continue;
        text = get_file(folder, file->d_name);
        assert_non_null(text);
        each(file->d_name, text);
        free(text);
        count++;
    }
    closedir(files);
    return count;
}

static void a_full_store_gives_a_page_and_every_chart(void **state)
{
    const char *const charts[] = { "coverage",     "volume", "volume_categories", "rising_intervals", "sparklines",
                                   "topics_small", "team", "bursts_timeline", "keyword_map" };
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    fill_weeks(&t, "Thing");
    assert_ok(weekly(&t, &result, &err), &err);
    assert_int_equal(result.files, 1 + 3 * sizeof charts / sizeof *charts);
    assert_int_equal(result.changed_files, result.files);
    page = page_of(&t);
    for (size_t i = 0; i < sizeof charts / sizeof *charts; i++) {
        char named[100];

        snprintf(named, sizeof named, "srcset=\"weekly-2026-W26/%s-dark.svg\"", charts[i]);
        if (!strstr(page, named))
            fail_msg("no chart %s", charts[i]);
        snprintf(named, sizeof named, "](weekly-2026-W26/%s.csv)", charts[i]);
        assert_non_null(strstr(page, named));
    }
    assert_non_null(strstr(page, "**60 new papers**, 0 % above the median of the 7 full weeks before (60)"));
    assert_non_null(strstr(page, "- New among the rising since 2026-W18: Thing 9, "));
    assert_non_null(strstr(page, "- Rising still, as in 2026-W18: Thing 0."));
    assert_non_null(strstr(page, "| Thing   |      6 | 2.5      |"));
    assert_non_null(strstr(page, "**Thing 9** rose most: 6 papers where 2.5 were expected, 11.4 times its usual rate"));
    assert_non_null(strstr(page, "10 terms rose and 1 fell among 900 tested."));
    free(page);
    close_test_store(&t);
}

static void a_second_run_changes_no_file(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };

    (void)state;
    fill_weeks(&t, "Thing");
    assert_ok(weekly(&t, &result, &err), &err);
    assert_ok(weekly(&t, &result, &err), &err);
    assert_int_equal(result.changed_files, 0);
    assert_true(result.files > 15);
    close_test_store(&t);
}

static void an_empty_store_has_a_report_that_says_so(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    assert_ok(weekly(&t, &result, &err), &err);
    assert_int_equal(result.files, 1);
    page = page_of(&t);
    assert_non_null(strstr(page, "The store has no paper of this period."));
    assert_null(strstr(page, "<picture>"));
    free(page);
    close_test_store(&t);
}

static void a_store_of_one_paper_has_a_report(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    fill(&t, "INSERT INTO paper(paper_id, arxiv_id, version, title, abstract, comment, primary_category, categories, "
             "classes, url, pdf, extra, first_day, last_day, is_new, record_trust, record_day, record_hash) VALUES (1, "
             "'2606.00001', 1, 'Only', 'text', NULL, 'cs.CL', 'cs.CL', NULL, NULL, NULL, "
             "NULL, 20626, 20626, 1, 1, 20626, 'h');"
             "INSERT INTO coverage(source, day, state, records, new_papers, repeats, rejects) VALUES ('all', 20626, "
             "'full', 1, 1, 0, 0);"
             "INSERT INTO period VALUES ('2026-W26', 'week', 0, 20626, 20632, 'partial', 0, 1, 5, 1, 1, 1);");
    assert_ok(weekly(&t, &result, &err), &err);
    page = page_of(&t);
    assert_non_null(strstr(page, "**1 new paper**, with no full week before to compare with."));
    assert_non_null(strstr(page, "Terms are tested when it is over."));
    assert_non_null(strstr(page, "This is the first week of the store"));
    free(page);
    close_test_store(&t);
}

/* An empty store; one paper; one author. */
static void reports_on_people_and_topics_begin_with_nothing(void **state)
{
    static const char *const filled[] = {
        "SELECT 1",
        "INSERT INTO paper(paper_id, arxiv_id, version, title, abstract, comment, primary_category, categories, classes, "
        "url, pdf, extra, first_day, last_day, is_new, record_trust, record_day, record_hash) VALUES (1, '2606.00001', 1, "
        "'Only', 'text', NULL, 'cs.CL', 'cs.CL', NULL, NULL, NULL, NULL, 20626, 20626, 1, 1, 20626, 'h');"
        "INSERT INTO period VALUES ('2026-W26', 'week', 0, 20626, 20632, 'partial', 0, 1, 5, 1, 1, 1);",
        "INSERT INTO author(author_id, name) VALUES (1, 'Ada'); INSERT INTO person(person_id, name, name_key, part, "
        "is_group, risk) VALUES (1, 'Ada', 'ada', 0, 0, 0); INSERT INTO authorship(paper_id, position, author_id, "
        "person_id) VALUES (1, 0, 1, 1);",
    };
    static const char *const reports[] = { "weekly", "authors", "topics", "quality", "overview" };
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof filled / sizeof *filled; i++) {
        fill(&t, filled[i]);
        for (size_t r = 0; r < sizeof reports / sizeof *reports; r++)
            assert_ok(report_on(&t, reports[r], "2026-W26", NULL, &result, &err), &err);
    }
    close_test_store(&t);
}

static void a_week_in_which_nothing_passed_its_test_says_it_plainly(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    fill_weeks(&t, "Thing");
    fill(&t, "UPDATE keyword_period SET trend = NULL");
    assert_ok(weekly(&t, &result, &err), &err);
    page = page_of(&t);
    assert_non_null(strstr(page, "No term rose beyond what chance explains: 900 were tested, none passed"));
    assert_non_null(strstr(page, "\nNothing rose beyond what chance explains.\n"));
    assert_null(strstr(page, "rising_intervals"));
    free(page);
    close_test_store(&t);
}

static void weeks_without_numbers_are_drawn_all_the_same(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };

    (void)state;
    fill_weeks(&t, "Thing");
    fill(&t, "UPDATE period SET papers = 0, new_papers = 0, exposure = 0, mailings = 0 WHERE period <> '2026-W26';"
             "UPDATE topic_period SET share = 0, low = 0, high = 0; UPDATE keyword_period SET papers = 0;"
             "UPDATE network_period SET solo = 0; DELETE FROM paper_topic; UPDATE paper SET is_new = 0;");
    assert_ok(weekly(&t, &result, &err), &err);
    assert_true(result.files > 15);
    close_test_store(&t);
}

static void holds_no_markup_of_the_data(const char *name, const char *text)
{
    if (strstr(name, ".svg")) {
        assert_null(strstr(text, "<script"));
        assert_null(strstr(text, "GNUPLOT"));
        assert_non_null(strstr(text, "</svg>"));
    } else {
        assert_null(strstr(text, "\n=cmd"));
        assert_null(strstr(text, ",=cmd"));
        assert_null(strstr(text, "\"=cmd"));
    }
}

static void text_that_looks_like_code_is_shown_and_never_run(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    fill_weeks(&t, hostile);
    assert_ok(weekly(&t, &result, &err), &err);
    page = page_of(&t);
    assert_null(strstr(page, "<script"));
    assert_non_null(strstr(page, "&lt;script&gt;x&lt;/script&gt; \\`id\\` \\$(id)"));
    assert_null(strstr(page, "uid="));
    free(page);
    assert_int_equal(each_file_of(&t, "weekly-2026-W26", holds_no_markup_of_the_data), result.files - 1);
    assert_int_equal(access("pwned", F_OK), -1);
    close_test_store(&t);
}

static void holds_nothing_that_runs(const char *name, const char *text)
{
    if (!strstr(name, ".md"))
        holds_no_markup_of_the_data(name, text);
    if (!strstr(name, ".csv") && strstr(text, "<script"))
        fail_msg("%s: %.100s", name, strstr(text, "<script"));
    assert_null(strstr(text, "uid="));
}

/* Topics' labels, papers' titles and names are on pages and charts of their own. */
static void pages_of_topics_run_nothing_either(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    fill_weeks(&t, hostile);
    assert_ok(report_on(&t, "topics", "2026-W26", NULL, &result, &err), &err);
    page = get_file(t.folder, "out/topics-2026-W26.md");
    assert_non_null(page);
    holds_nothing_that_runs(".md", page);
    free(page);
    assert_int_equal(each_file_of(&t, "topics-2026-W26", holds_nothing_that_runs), result.files - 1);
    page = get_file(t.folder, "out/topics-2026-W26/topic-1.md");
    assert_non_null(page);
    assert_non_null(strstr(page, "&lt;script&gt;x&lt;/script&gt;"));
    free(page);
    assert_int_equal(access("pwned", F_OK), -1);
    close_test_store(&t);
}

static void a_charts_text_is_drawn_as_it_was_written(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *drawn;

    (void)state;
    fill_weeks(&t, "{/Bold a}_b 50%s 中文 é");
    assert_ok(weekly(&t, &result, &err), &err);
    drawn = get_file(t.folder, "out/weekly-2026-W26/rising_intervals.svg");
    assert_non_null(drawn);
    assert_non_null(strstr(drawn, ">{/Bold a}_b 50%s 中文 é 9</text>"));
    free(drawn);
    close_test_store(&t);
}

static void a_week_nobody_saw_is_unknown_and_not_zero(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *csv;

    (void)state;
    fill_weeks(&t, "Thing");
    assert_ok(weekly(&t, &result, &err), &err);
    csv = get_file(t.folder, "out/weekly-2026-W26/volume.csv");
    assert_non_null(csv);
    assert_non_null(strstr(csv, ",,2,60,2026-W19\n"));
    free(csv);
    close_test_store(&t);
}

/* Then a chart's title has nothing to say, but its course up to there is drawn. */
static void reports_of_a_week_nobody_saw_are_written(void **state)
{
    const char *const names[] = { "weekly", "authors", "topics", "quality", "overview" };
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };

    (void)state;
    fill_weeks(&t, "Thing");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_ok(report_on(&t, names[i], "2026-W19", NULL, &result, &err), &err);
    close_test_store(&t);
}

/* ── What can go wrong ───────────────────────────────────────────────────────────────────────────────────────────── */

static void a_folder_that_cannot_be_written_is_named_and_nothing_is_left(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    fill_weeks(&t, "Thing");
    put_file(t.folder, "out", "a file, not a folder");
    assert_int_equal(weekly(&t, &result, &err), PT_EIO);
    assert_non_null(strstr(err.text, "/out"));
    page = get_file(t.folder, "out");
    assert_string_equal(page, "a file, not a folder");
    free(page);
    close_test_store(&t);
}

static void without_gnuplot_it_says_what_to_install(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page;

    (void)state;
    fill_weeks(&t, "Thing");
    setenv("PAPERTIDE_GNUPLOT", "/nonexistent/gnuplot", 1);
    assert_int_equal(weekly(&t, &result, &err), PT_EUSAGE);
    unsetenv("PAPERTIDE_GNUPLOT");
    assert_string_equal(err.text, "$PAPERTIDE_GNUPLOT: '/nonexistent/gnuplot' is not the whole path of a program; install "
                                  "gnuplot-nox, or name the one you have");
    page = get_file(t.folder, "out/weekly-2026-W26.md");
    assert_null(page);
    close_test_store(&t);
}

static void a_fault_in_a_users_chart_is_told_with_its_line(void **state)
{
    test_store t = open_test_store();
    char mine[300];
    pt_report_result result;
    pt_error err = { 0 };

    (void)state;
    fill_weeks(&t, "Thing");
    put_file(t.folder, "mine/plots/volume.gp", "eval canvas(200)\n\nplot nonsense(DATA)\n");
    snprintf(mine, sizeof mine, "%s/mine", t.folder);
    assert_int_equal(report_on(&t, "weekly", "2026-W26", mine, &result, &err), PT_EIO);
    assert_non_null(strstr(err.text, "gnuplot: \"volume.gp\""));
    assert_non_null(strstr(err.text, "line 3"));
    close_test_store(&t);
}

static void a_report_nobody_wrote_is_refused(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };

    (void)state;
    assert_int_equal(report_on(&t, "yearly", "2026-W26", NULL, &result, &err), PT_EUSAGE);
    assert_string_equal(err.text, "reports/yearly.md: no such file built in");
    assert_int_equal(report_on(&t, "../weekly", "2026-W26", NULL, &result, &err), PT_EUSAGE);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_store_gives_a_page_and_every_chart),
        cmocka_unit_test(a_second_run_changes_no_file),
        cmocka_unit_test(an_empty_store_has_a_report_that_says_so),
        cmocka_unit_test(a_store_of_one_paper_has_a_report),
        cmocka_unit_test(reports_on_people_and_topics_begin_with_nothing),
        cmocka_unit_test(a_week_in_which_nothing_passed_its_test_says_it_plainly),
        cmocka_unit_test(weeks_without_numbers_are_drawn_all_the_same),
        cmocka_unit_test(text_that_looks_like_code_is_shown_and_never_run),
        cmocka_unit_test(pages_of_topics_run_nothing_either),
        cmocka_unit_test(a_charts_text_is_drawn_as_it_was_written),
        cmocka_unit_test(a_week_nobody_saw_is_unknown_and_not_zero),
        cmocka_unit_test(reports_of_a_week_nobody_saw_are_written),
        cmocka_unit_test(a_folder_that_cannot_be_written_is_named_and_nothing_is_left),
        cmocka_unit_test(without_gnuplot_it_says_what_to_install),
        cmocka_unit_test(a_fault_in_a_users_chart_is_told_with_its_line),
        cmocka_unit_test(a_report_nobody_wrote_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
