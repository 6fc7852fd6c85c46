/* What reports there are, and what they are made of. */
#include "support.h"

#include "base/asset.h"
#include "report/explain.h"
#include "report/reports.h"

static void every_report_is_told_with_queries_and_plots_that_there_are(void **state)
{
    pt_template_list list = { 0 };
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    size_t charts = 0;

    (void)state;
    assert_ok(pt_templates_list(NULL, &list, &arena, &err), &err);
    assert_true(list.len >= 5);
    for (size_t i = 0; i < list.len; i++) {
        pt_report_parts parts = { 0 };
        pt_str text;

        assert_true(list.at[i].about.len > 5);
        assert_true(i == 0 || pt_str_compare(list.at[i - 1].name, list.at[i].name) < 0);
        assert_ok(pt_report_explain(NULL, list.at[i].name, &parts, &arena, &err), &err);
        assert_true(parts.len > 3);
        for (size_t p = 0; p < parts.len; p++) {
            const char *query = pt_arena_copy(&arena, parts.at[p].query).at;
            const char *plot = pt_arena_copy(&arena, parts.at[p].plot).at;

            if (!pt_asset_find(query, &text))
                fail_msg("%s: no such query", query);
            if (parts.at[p].plot.len && !pt_asset_find(plot, &text))
                fail_msg("%s: no such plot", plot);
            charts += parts.at[p].plot.len > 0;
        }
        free(parts.at);
    }
    assert_true(charts > 10);
    free(list.at);
    pt_arena_free(&arena);
}

static void a_part_says_where_it_stands(void **state)
{
    test_store t = open_test_store();
    pt_report_parts parts = { 0 };
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    char mine[300];

    (void)state;
    put_file(t.folder, "mine/reports/own.md", "<!-- note Mine. -->\n\nof <!-- value period --> and <!-- value days -->\n"
                                              "<!-- chart volume from=mine title=yours -->\n<!-- include other -->\n");
    put_file(t.folder, "mine/reports/other.md", "<!-- table rising limit=3 -->\n");
    snprintf(mine, sizeof mine, "%s/mine", t.folder);
    assert_ok(pt_report_explain(mine, PT_S("own"), &parts, &arena, &err), &err);
    assert_int_equal(parts.len, 5);
    assert_true(pt_str_equal(parts.at[0].query, PT_S("sql/report/period.sql")) && parts.at[0].line == 3);
    assert_true(pt_str_equal(parts.at[1].query, PT_S("sql/report/days.sql")) && parts.at[1].line == 3);
    assert_true(pt_str_equal(parts.at[2].query, PT_S("sql/report/mine.sql")));
    assert_true(pt_str_equal(parts.at[2].plot, PT_S("plots/volume.gp")) && parts.at[2].line == 4);
    assert_true(pt_str_equal(parts.at[3].query, PT_S("sql/report/yours.sql")));
    assert_true(pt_str_equal(parts.at[4].file, PT_S("reports/other.md")) && parts.at[4].line == 1);
    free(parts.at);
    pt_arena_free(&arena);
    close_test_store(&t);
}

static void a_users_own_reports_are_listed_with_the_built_in_ones(void **state)
{
    test_store t = open_test_store();
    pt_template_list list = { 0 };
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    bool is_own = false;
    char mine[300];

    (void)state;
    put_file(t.folder, "mine/reports/own.md", "<!-- note What I want to know. And more. -->\n");
    put_file(t.folder, "mine/reports/weekly.md", "<!-- note My week -->\n");
    snprintf(mine, sizeof mine, "%s/mine", t.folder);
    assert_ok(pt_templates_list(mine, &list, &arena, &err), &err);
    for (size_t i = 0; i < list.len; i++) {
        is_own |= pt_str_equal(list.at[i].name, PT_S("own")) && pt_str_equal(list.at[i].about, PT_S("What I want to know"));
        if (pt_str_equal(list.at[i].name, PT_S("weekly")))
            assert_true(pt_str_equal(list.at[i].about, PT_S("My week")));
    }
    assert_true(is_own);
    free(list.at);
    pt_arena_free(&arena);
    close_test_store(&t);
}

static void what_is_no_report_or_never_ends_is_refused(void **state)
{
    test_store t = open_test_store();
    pt_report_parts parts = { 0 };
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    char mine[300];

    (void)state;
    assert_int_equal(pt_report_explain(NULL, PT_S("nothing"), &parts, &arena, &err), PT_EUSAGE);
    assert_int_equal(pt_report_explain(NULL, PT_S("../x"), &parts, &arena, &err), PT_EUSAGE);
    put_file(t.folder, "mine/reports/loop.md", "<!-- include loop -->\n");
    put_file(t.folder, "mine/reports/bad.md", "\n<!-- value a b -->\n");
    snprintf(mine, sizeof mine, "%s/mine", t.folder);
    assert_int_equal(pt_report_explain(mine, PT_S("loop"), &parts, &arena, &err), PT_EUSAGE);
    assert_non_null(strstr(err.text, "does it include itself?"));
    assert_int_equal(pt_report_explain(mine, PT_S("bad"), &parts, &arena, &err), PT_EUSAGE);
    assert_non_null(strstr(err.text, "reports/bad.md: line 2: 'b': expected KEY=VALUE"));
    free(parts.at);
    pt_arena_free(&arena);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_report_is_told_with_queries_and_plots_that_there_are),
        cmocka_unit_test(a_part_says_where_it_stands),
        cmocka_unit_test(a_users_own_reports_are_listed_with_the_built_in_ones),
        cmocka_unit_test(what_is_no_report_or_never_ends_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
