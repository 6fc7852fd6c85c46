#include "support.h"

#include "report/reports.h"

/* Renders `text` as the report "own", with three queries beside it. The caller frees *page. */
static pt_status render(const char *text, char **page, pt_error *err)
{
    test_store t = open_test_store();
    pt_report_result result;
    char mine[300];
    pt_status st;

    put_file(t.folder, "mine/reports/own.md", text);
    put_file(t.folder, "mine/reports/other.md", "from another file, of <!-- value period -->\n");
    put_file(t.folder, "mine/reports/loop.md", "<!-- include loop -->\n");
    put_file(t.folder, "mine/reports/open.md", "<!-- if one -->\n");
    put_file(t.folder, "mine/reports/closing.md", "<!-- endif -->\n");
    put_file(t.folder, "mine/sql/report/one.sql", "SELECT 1 AS n");
    put_file(t.folder, "mine/sql/report/zero.sql", "SELECT 0 AS n");
    put_file(t.folder, "mine/sql/report/none.sql", "SELECT 1 AS n WHERE 0");
    put_file(t.folder, "mine/sql/report/echo.sql", "SELECT :text AS text, typeof(:text) AS type");
    put_file(t.folder, "mine/sql/report/two.sql", "SELECT 'a' AS n UNION ALL SELECT '*b*'");
    put_file(t.folder, "mine/sql/report/writes.sql", "DELETE FROM paper");
    put_file(t.folder, "mine/reports/leaf.md", "# <!-- value shown -->, <!-- value number -->, of <!-- value at -->\n");
    put_file(t.folder, "mine/reports/nest.md", "<!-- pages leaf from=leaves -->\n");
    put_file(t.folder, "mine/sql/report/leaves.sql",
             "SELECT 'leaf-1' AS file, 'an *oak*' AS tree, 7 AS leaves UNION ALL SELECT 'leaf-2', 'a fir', 8");
    put_file(t.folder, "mine/sql/report/shown.sql", "SELECT :tree AS tree");
    put_file(t.folder, "mine/sql/report/number.sql", "SELECT :leaves + 1 AS n");
    put_file(t.folder, "mine/sql/report/at.sql", "SELECT :place AS place");
    put_file(t.folder, "mine/sql/report/outside.sql", "SELECT '../x' AS file");
    put_file(t.folder, "mine/sql/report/twins.sql", "SELECT 'a' AS file UNION ALL SELECT 'a'");
    snprintf(mine, sizeof mine, "%s/mine", t.folder);
    st = report_on(&t, "own", "2026-W26", mine, &result, err);
    *page =
        get_file(t.folder, st == PT_OK && strstr(text, "pages") ? "out/own-2026-W26/leaf-2.md" : "out/own-2026-W26.md");
    close_test_store(&t);
    return st;
}

static void assert_page(const char *text, const char *expected)
{
    pt_error err = { 0 };
    char *page;

    assert_ok(render(text, &page, &err), &err);
    assert_non_null(page);
    assert_string_equal(page, expected);
    free(page);
}

static void assert_refused(const char *text, const char *message)
{
    pt_error err = { 0 };
    char *page;

    assert_int_equal(render(text, &page, &err), PT_EUSAGE);
    assert_string_equal(err.text, message);
    assert_null(page);
}

static void text_without_directives_is_copied(void **state)
{
    (void)state;
    assert_page("# A\n\nb | c\n", "# A\n\nb | c\n");
}

static void values_stand_inside_text(void **state)
{
    (void)state;
    assert_page("in <!-- value period -->: <!-- value one --> of <!--value one-->.\n", "in 2026-W26: 1 of 1.\n");
}

static void a_value_without_a_row_is_a_dash(void **state)
{
    (void)state;
    assert_page("<!-- value none --> papers\n", "– papers\n");
}

static void arguments_of_digits_are_numbers_and_all_else_is_text(void **state)
{
    (void)state;
    assert_page("<!-- table echo text=15 -->\n", "| text | type    |\n|-----:|---------|\n|   15 | integer |\n");
    assert_page("<!-- value echo text=\"two words\" -->\n", "two words\n");
}

static void an_argument_is_text_and_never_sql_or_markdown(void **state)
{
    (void)state;
    assert_page("<!-- value echo text=\"'; DROP TABLE paper; *x*\" -->\n", "'; DROP TABLE paper; \\*x\\*\n");
}

static void a_branch_is_written_only_where_its_query_says_so(void **state)
{
    (void)state;
    assert_page("<!-- if one -->\nyes\n<!-- else -->\nno\n<!-- endif -->\n", "yes\n");
    assert_page("<!-- if zero -->\nyes\n<!-- else -->\nno\n<!-- endif -->\n", "no\n");
    assert_page("a\n<!-- if none -->\nyes\n<!-- endif -->\nb\n", "a\nb\n");
    assert_page("<!-- if zero -->\n<!-- if one -->\nyes\n<!-- else -->\nno\n<!-- endif -->\n<!-- endif -->\nb\n",
                "b\n");
}

static void what_is_left_out_is_not_even_asked(void **state)
{
    (void)state;
    assert_page("<!-- if zero -->\n<!-- table no_such_query -->\n<!-- endif -->\nb\n", "b\n");
}

static void lists_have_a_bullet_a_row(void **state)
{
    (void)state;
    assert_page("<!-- list two -->\n", "- a\n- \\*b\\*\n");
}

static void a_page_for_each_row_knows_its_columns(void **state)
{
    (void)state;
    assert_page("<!-- pages leaf from=leaves -->\n", "# a fir, 9, of own-2026-W26\n");
}

static void what_a_page_knows_ends_with_it(void **state)
{
    (void)state;
    assert_refused("<!-- pages leaf from=leaves -->\n<!-- value shown -->\n",
                   "reports/own.md: line 2: sql/report/shown.sql: needs :tree; write tree=VALUE in the directive");
}

static void pages_have_names_of_their_own_inside_the_folder(void **state)
{
    (void)state;
    assert_refused("<!-- pages leaf from=outside -->\n",
                   "reports/own.md: line 1: '../x': not the name of a page; the query's first column must give one");
    assert_refused("<!-- pages other from=twins -->\n", "reports/own.md: line 1: page a: written twice");
    assert_refused("<!-- pages nest from=leaves -->\n",
                   "reports/own.md: line 1: reports/nest.md: line 1: a page cannot have pages");
}

static void nothing_is_said_in_the_templates_own_words(void **state)
{
    (void)state;
    assert_page("<!-- table none empty=\"Nothing rose.\" -->\n<!-- list none empty=\"None.\" -->\n",
                "Nothing rose.\nNone.\n");
}

static void notes_are_left_out_with_the_blank_lines_around_them(void **state)
{
    (void)state;
    assert_page("<!-- note for you = \"me -->\n# A\n\n<!-- note x -->\n\nb\n\n", "# A\n\nb\n");
}

static void a_template_may_include_another(void **state)
{
    (void)state;
    assert_page("a\n<!-- include other -->\nb\n", "a\nfrom another file, of 2026-W26\nb\n");
}

static void faults_name_template_line_and_what_was_expected(void **state)
{
    (void)state;
    assert_refused("a\n<!-- tabel rising -->\n",
                   "reports/own.md: line 2: 'tabel': no such directive; expected one of value, table, "
                   "list, chart, if, else, endif, include, pages, index, note");
    assert_refused("<!-- table -->\n", "reports/own.md: line 1: <!-- table … -->: expected a name behind 'table'");
    assert_refused("see <!-- table two -->\n",
                   "reports/own.md: line 1: <!-- table … -->: must stand on a line of its own");
    assert_refused("<!-- value one\n-->\n", "reports/own.md: line 1: <!-- without --> on the same line");
    assert_refused("<!-- value echo text=\"x -->\n", "reports/own.md: line 1: text: its quote does not end");
    assert_refused("<!-- value echo -->\n",
                   "reports/own.md: line 1: sql/report/echo.sql: needs :text; write text=VALUE in the directive");
    assert_refused("<!-- value one limt=3 -->\n", "reports/own.md: line 1: sql/report/one.sql: has no parameter :limt");
    assert_refused("<!-- value ../../x -->\n", "reports/own.md: line 1: '../../x': not the name of a query");
}

static void branches_end_in_the_template_they_began_in(void **state)
{
    (void)state;
    assert_refused("<!-- if one -->\n", "reports/own.md: an <!-- if … --> without its <!-- endif -->");
    assert_refused("<!-- else -->\n", "reports/own.md: line 1: <!-- else -->: expected <!-- if … --> before it");
    assert_refused("<!-- include open -->\n<!-- endif -->\n",
                   "reports/own.md: line 1: reports/open.md: an <!-- if … --> without its <!-- endif -->");
    assert_refused(
        "<!-- if one -->\n<!-- include closing -->\n",
        "reports/own.md: line 2: reports/closing.md: line 1: <!-- endif -->: expected <!-- if … --> before it");
}

static void a_template_that_includes_itself_is_refused(void **state)
{
    pt_error err = { 0 };
    char *page;

    (void)state;
    assert_int_equal(render("<!-- include loop -->\n", &page, &err), PT_EUSAGE);
    assert_non_null(strstr(err.text, "does it include itself?"));
    assert_null(page);
}

static void a_users_query_cannot_write(void **state)
{
    pt_error err = { 0 };
    char *page;

    (void)state;
    assert_int_equal(render("<!-- value writes -->\n", &page, &err), PT_EUSAGE);
    assert_null(page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_without_directives_is_copied),
        cmocka_unit_test(values_stand_inside_text),
        cmocka_unit_test(a_value_without_a_row_is_a_dash),
        cmocka_unit_test(arguments_of_digits_are_numbers_and_all_else_is_text),
        cmocka_unit_test(an_argument_is_text_and_never_sql_or_markdown),
        cmocka_unit_test(a_branch_is_written_only_where_its_query_says_so),
        cmocka_unit_test(what_is_left_out_is_not_even_asked),
        cmocka_unit_test(lists_have_a_bullet_a_row),
        cmocka_unit_test(a_page_for_each_row_knows_its_columns),
        cmocka_unit_test(what_a_page_knows_ends_with_it),
        cmocka_unit_test(pages_have_names_of_their_own_inside_the_folder),
        cmocka_unit_test(nothing_is_said_in_the_templates_own_words),
        cmocka_unit_test(notes_are_left_out_with_the_blank_lines_around_them),
        cmocka_unit_test(a_template_may_include_another),
        cmocka_unit_test(faults_name_template_line_and_what_was_expected),
        cmocka_unit_test(branches_end_in_the_template_they_began_in),
        cmocka_unit_test(a_template_that_includes_itself_is_refused),
        cmocka_unit_test(a_users_query_cannot_write),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
