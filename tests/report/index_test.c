/* What a search over the site finds: the directive, and the file it leads to. */
#include "support.h"

#include "report/reports.h"

/* The report "own" with one line and a query of three columns; the caller closes the store. */
static pt_status render(test_store *t, const char *line, const char *sql, bool is_html, pt_error *err)
{
    pt_report_result result;
    char mine[300];

    *t = open_test_store();
    put_file(t->folder, "mine/reports/own.md", line);
    put_file(t->folder, "mine/sql/report/things.sql", sql);
    snprintf(mine, sizeof mine, "%s/mine", t->folder);
    return (is_html ? site_on : report_on)(t, "own", "2026-W26", mine, &result, err);
}

static void assert_index(const char *sql, const char *expected)
{
    test_store t;
    pt_error err = { 0 };
    char *script;

    assert_ok(render(&t, "# A\n\n<!-- index things kind=thing -->\n", sql, true, &err), &err);
    script = get_file(t.folder, "out/own-2026-W26/search.js");
    if (expected)
        assert_string_equal(script, expected);
    else
        assert_null(script);
    free(script);
    close_test_store(&t);
}

static void each_row_is_an_entry_of_the_reports_own_file(void **state)
{
    (void)state;
    assert_index("SELECT 'a </script>' AS text, 'x.html#y' AS href, 7 AS note UNION ALL SELECT 'b', 'https://c', NULL",
                 "addEntries([\n[\"thing\",\"a \\u003c/script>\",\"x.html#y\",\"7\"],\n"
                 "[\"thing\",\"b\",\"https://c\",\"\"],\n]);\n");
}

static void links_that_do_something_else_than_lead_to_a_page_are_left_out(void **state)
{
    (void)state;
    assert_index(
        "SELECT 'a' AS text, value AS href, '' AS note FROM json_each('[\"javascript:x\", \"http://x\", \"/x\", "
        "\"//x\", \"\\\\\\\\x\", \"data:x\", \"\", \"good.html\"]')",
        "addEntries([\n[\"thing\",\"a\",\"good.html\",\"\"],\n]);\n");
}

static void a_report_with_nothing_to_find_has_no_such_file(void **state)
{
    (void)state;
    assert_index("SELECT 'a' AS text, 'x.html' AS href, '' AS note WHERE 0", NULL);
}

static void markdown_does_not_even_ask(void **state)
{
    test_store t;
    pt_error err = { 0 };
    char *page;

    (void)state;
    assert_ok(render(&t, "a\n\n<!-- index things kind=thing -->\n\nb\n", "no SQL", false, &err), &err);
    page = get_file(t.folder, "out/own-2026-W26.md");
    assert_string_equal(page, "a\n\nb\n");
    free(page);
    close_test_store(&t);
}

static void assert_fault(const char *line, const char *sql, const char *fault)
{
    test_store t;
    pt_error err = { 0 };

    assert_int_equal(render(&t, line, sql, true, &err), PT_EUSAGE);
    assert_non_null(strstr(err.text, fault));
    close_test_store(&t);
}

static void an_index_without_a_kind_or_a_column_is_a_fault_of_the_template(void **state)
{
    (void)state;
    assert_fault("<!-- index things -->\n", "SELECT 1 AS a", "line 1: index things: expected kind=paper");
    assert_fault("<!-- index things kind=x -->\n", "SELECT 1 AS a, 2 AS b", "takes three columns: text, href, note");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_row_is_an_entry_of_the_reports_own_file),
        cmocka_unit_test(links_that_do_something_else_than_lead_to_a_page_are_left_out),
        cmocka_unit_test(a_report_with_nothing_to_find_has_no_such_file),
        cmocka_unit_test(markdown_does_not_even_ask),
        cmocka_unit_test(an_index_without_a_kind_or_a_column_is_a_fault_of_the_template),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
