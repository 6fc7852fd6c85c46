/* Reports on a field and on a month: what they count is theirs. */
#include "support.h"

#include "report/reports.h"

/* Papers of the full store are of the categories cs.A to cs.G in turn; "two" is those of cs.B and cs.C. */
static const char *const fields =
    "UPDATE paper SET categories = primary_category;"
    "INSERT INTO field VALUES ('two'), ('any');"
                                  "INSERT INTO field_category VALUES ('two', 'cs.B'), ('two', 'cs.C'), ('any', '');"
    "INSERT INTO field_count SELECT field, period, count(*), count(*) FROM field_paper AS f "
    "JOIN period AS p ON f.first_day BETWEEN p.first_day AND p.last_day "
    "WHERE field <> 'all' GROUP BY field, period;";

static const char *const june =
    "INSERT INTO period VALUES ('2026-05', 'month', 0, 20574, 20604, 'full', 1, 21, 21, 260, "
    "260, 260), ('2026-06', 'month', 1, 20605, 20634, 'full', 1, 22, 22, 240, 240, 240);"
    "INSERT INTO topic_period SELECT 'all', period, topic, 0.1 * number + 0.1, 0.1, 0.3, 9, 60, "
    "NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM period, topic WHERE kind = 'month';";

static char *page_of(const test_store *t, const char *name)
{
    char *page = get_file(t->folder, name);

    assert_non_null(page);
    return page;
}

static void a_field_is_the_papers_with_one_of_its_categories(void **state)
{
    test_store t = open_test_store();

    (void)state;
    fill_weeks(&t, "Thing");
    fill(&t, fields);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM field_paper WHERE field = 'any'"),
                     number_of(t.store, "SELECT count(*) FROM paper"));
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM field_paper WHERE field = 'two'"),
                     number_of(t.store, "SELECT count(*) FROM paper WHERE primary_category IN ('cs.B', 'cs.C')"));
    assert_true(number_of(t.store, "SELECT count(*) FROM field_paper WHERE field = 'two'") > 100);
    close_test_store(&t);
}

static void a_report_on_a_field_counts_its_papers_alone(void **state)
{
    test_store t = open_test_store();
    pt_report_options how = { .name = "weekly", .field = "two", .file = "weekly-two" };
    pt_report_result result;
    pt_error err = { 0 };
    char *page, *csv;

    (void)state;
    fill_weeks(&t, "Thing");
    fill(&t, fields);
    assert_ok(report_as(&t, how, "2026-W26", &result, &err), &err);
    page = page_of(&t, "out/weekly-two-2026-W26.md");
    assert_non_null(strstr(page, "new papers** of the field two"));
    assert_null(strstr(page, "**60 new papers**"));
    assert_non_null(strstr(page, "papers with a category of cs.B, cs.C"));
    assert_non_null(strstr(page, "Terms were not tested"));
    assert_null(strstr(page, "team.svg")); /* team sizes are the whole store's */
    csv = page_of(&t, "out/weekly-two-2026-W26/volume_categories.csv");
    assert_non_null(strstr(csv, "cs.B"));
    assert_null(strstr(csv, "cs.A"));
    free(csv);
    free(page);
    close_test_store(&t);
}

static void a_month_is_held_against_months(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *page, *csv;

    (void)state;
    fill_weeks(&t, "Thing");
    fill(&t, june);
    assert_ok(report_on(&t, "monthly", "2026-06", NULL, &result, &err), &err);
    page = page_of(&t, "out/monthly-2026-06.md");
    assert_non_null(strstr(page, "# The month 2026-06"));
    assert_non_null(strstr(page, "*1 to 30 June 2026*"));
    assert_non_null(strstr(page, "**240 new papers** (260 in the full month before)"));
    assert_non_null(strstr(page, "four such months before"));
    assert_non_null(strstr(page, "bursts_timeline.svg"));
    assert_null(strstr(page, "# The week "));
    free(page);
    csv = page_of(&t, "out/monthly-2026-06/volume.csv");
    assert_non_null(strstr(csv, "2026-05"));
    assert_null(strstr(csv, "2026-W"));
    free(csv);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_field_is_the_papers_with_one_of_its_categories),
        cmocka_unit_test(a_report_on_a_field_counts_its_papers_alone),
        cmocka_unit_test(a_month_is_held_against_months),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
