#include "support.h"

#include "report/cell.h"
#include "report/table.h"
#include "store/papers.h"

/* What `sql` gives in the form of `writer`; valid until the next call. */
static const char *written(const char *writer, const char *sql, pt_table_options how)
{
    static pt_buf out;
    test_store t = open_test_store();
    pt_query *query = NULL;
    pt_error err = { 0 };

    out.limit = 1 << 20;
    pt_buf_reset(&out);
    assert_ok(pt_query_open(t.store, "test.sql", pt_str_of(sql), &query, &err), &err);
    assert_ok(pt_table_write(query, pt_writer_named(writer), &how, &out, NULL, &err), &err);
    pt_query_close(query);
    close_test_store(&t);
    return pt_buf_text(&out).at;
}

static const pt_table_options plain = { 0 };

static void columns_line_up_with_numbers_right_and_text_left(void **state)
{
    const char *sql = "SELECT * FROM (SELECT 'ab' AS first_day, 7 AS n UNION ALL SELECT 'a', 1234)";

    (void)state;
    assert_string_equal(written("terminal", sql, plain), "first day     n\n"
                                                         "ab            7\n"
                                                         "a          1234\n");
    assert_string_equal(written("markdown", sql, plain), "| first day |    n |\n"
                                                         "|-----------|-----:|\n"
                                                         "| ab        |    7 |\n"
                                                         "| a         | 1234 |\n");
}

static void east_asian_characters_take_two_columns_and_combining_marks_none(void **state)
{
    (void)state;
    assert_string_equal(
        written("terminal", "SELECT '中文' AS a, 'x' AS b UNION ALL SELECT 'e' || char(769), 'y'", plain),
        "a     b\n"
        "中文  x\n"
        "e\xcc\x81     y\n");
}

/* As terminals show them: a family, a flag, a picture by its mark, a thumb with its colour, Korean by its parts. */
static void what_is_shown_in_one_place_takes_the_columns_of_one(void **state)
{
    static const struct {
        const char *text;
        size_t width;
    } cases[] = {
        { "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", 2 }, /* woman, joiner, girl */
        { "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA"
          "\xF0\x9F\x87\xAB\xF0\x9F\x87\xB7",
          4 },                                         /* DE, FR */
        { "\xE2\x9D\xA4", 1 },                         /* heart */
        { "\xE2\x9D\xA4\xEF\xB8\x8F", 2 },             /* heart as a picture */
        { "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD", 2 },     /* thumb, skin */
        { "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", 2 }, /* h, a, n */
        { "\xE0\xA4\xA8\xE0\xA5\x8D\xE0\xA4\xA8", 2 }, /* Devanagari, with a virama */
        { "\xEF\xBC\xA1\xEF\xBD\xB1", 3 },             /* a full A, a half a */
        { "o\xCC\x88\xCC\xA3x\xC2\xAD", 3 },           /* o with two marks, x, a soft hyphen */
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pt_str text = pt_str_of(cases[i].text);

        if (pt_text_width(text) != cases[i].width)
            fail_msg("case %zu: %zu columns", i, pt_text_width(text));
        assert_int_equal(pt_text_fit(text, cases[i].width).len, text.len);
    }
    assert_int_equal(pt_text_fit(pt_str_of(cases[0].text), 1).len, 0);
    assert_int_equal(pt_text_fit(pt_str_of(cases[1].text), 3).len, 8);
    assert_int_equal(pt_text_fit(pt_str_of(cases[3].text), 1).len, 0);
}

static void columns_that_find_no_room_are_told_of(void **state)
{
    const pt_table_options narrow = { .width = 30 };

    (void)state;
    assert_string_equal(
        written("terminal", "SELECT 'abcdefghijklmnopqrst' AS a, '2026-06-30' AS day, 'cs.CL and more' AS b", narrow),
        "a                day         …\n"
        "abcdefghijklmn…  2026-06-30  …\n");
}

static void a_table_wider_than_the_terminal_is_cut_with_an_ellipsis(void **state)
{
    const pt_table_options narrow = { .width = 20 };

    (void)state;
    assert_string_equal(written("terminal", "SELECT 'abcdefghijklmnopqrstuvwxyz' AS text, 12 AS n", narrow),
                        "text               n\n"
                        "abcdefghijklmno…  12\n");
}

static void the_heading_is_bold_only_where_colour_is_wanted(void **state)
{
    const pt_table_options color = { .has_color = true };

    (void)state;
    assert_string_equal(written("terminal", "SELECT 1 AS n", color), "\033[1mn\033[0m\n1\n");
    assert_string_equal(written("terminal", "SELECT 1 AS n", plain), "n\n1\n");
}

static void a_terminal_never_gets_a_control_character_from_a_title(void **state)
{
    (void)state;
    assert_string_equal(
        written("terminal", "SELECT 'a' || char(27) || '[2J' || char(155) || char(7) || char(8238) || 'b' AS t", plain),
        "t\na [2J   b\n");
}

static void a_paper_is_shown_by_its_title_which_links_to_it(void **state)
{
    (void)state;
    assert_non_null(strstr(written("markdown", "SELECT '2606.00001 A *bold* title' AS \"title:paper\"", plain),
                           "| [A \\*bold\\* title](https://arxiv.org/abs/2606.00001) |"));
}

static void links_lead_to_arxiv_whatever_an_id_says(void **state)
{
    const char *text = written("markdown", "SELECT '2606.00001 x)](javascript:alert(1)' AS \"ids:arxiv\"", plain);

    (void)state;
    assert_non_null(strstr(text, "[2606.00001](https://arxiv.org/abs/2606.00001) "));
    assert_non_null(strstr(text, "(https://arxiv.org/abs/xjavascriptalert1)"));
}

static void a_share_is_shown_in_percent(void **state)
{
    (void)state;
    assert_string_equal(written("terminal", "SELECT 0.1234 AS \"share:pct\"", plain), " share\n12.3 %\n");
    assert_string_equal(written("csv", "SELECT 0.1234 AS \"share:pct\"", plain), "share\n0.1234\n");
}

static void a_sparkline_starts_at_zero_and_shows_what_is_not_known(void **state)
{
    (void)state;
    assert_string_equal(written("terminal", "SELECT '0,,4,8' AS \"s:spark\"", plain), "s\n▁·▅█\n");
}

static void a_constant_series_looks_flat(void **state)
{
    (void)state;
    assert_string_equal(written("terminal", "SELECT '3,3,3' AS \"a:spark\", '0,0,0' AS \"b:spark\"", plain),
                        "a    b\n███  ▁▁▁\n");
}

static void csv_cells_that_a_spreadsheet_would_run_become_text(void **state)
{
    (void)state;
    assert_string_equal(
        written("csv", "SELECT '=cmd|''/C calc''!A0' AS a, '+1' AS b, '-x' AS c, '@f' AS d, -1 AS e, 'a,\"b\"' AS f",
                plain),
        "a,b,c,d,e,f\n"
        "\"'=cmd|'/C calc'!A0\",\"'+1\",\"'-x\",\"'@f\",-1,\"a,\"\"b\"\"\"\n");
}

static void reals_keep_the_digits_that_are_asked_for_and_whole_numbers_all(void **state)
{
    const char *sql = "SELECT 6.53394056329007 AS a, 0.000123456789 AS b, 1773014400.0 AS c, 1773014400 AS d";

    (void)state;
    assert_string_equal(written("csv", sql, (pt_table_options){ .digits = 7 }),
                        "a,b,c,d\n6.533941,0.0001234568,1773014400,1773014400\n");
    assert_string_equal(written("csv", sql, plain), "a,b,c,d\n6.53394056329007,0.000123456789,1773014400,1773014400\n");
}

static void tsv_cells_cannot_end_their_row(void **state)
{
    (void)state;
    assert_string_equal(
        written("tsv", "SELECT 'a' || char(9) || 'b' || char(10) || 'c' AS t, NULL AS n, 2 AS two", plain),
        "t\tn\ttwo\na b c\t\t2\n");
}

static void json_keeps_numbers_and_escapes_text(void **state)
{
    (void)state;
    assert_string_equal(
        written("json", "SELECT 0.1 AS \"x:pct\", NULL AS n, 'a\"\\' || char(10) || char(1) AS t", plain),
        "[\n  {\"x\": 0.1, \"n\": null, \"t\": \"a\\\"\\\\\\n\\u0001\"}\n]\n");
    assert_string_equal(written("json", "SELECT 1 AS x WHERE 0", plain), "[]\n");
}

static void html_and_pipes_of_a_title_stay_text_in_markdown(void **state)
{
    const char *text = written("markdown", "SELECT '<script>x</script> | `id` $y$' AS t", plain);

    (void)state;
    assert_non_null(strstr(text, "| &lt;script&gt;x&lt;/script&gt; \\| \\`id\\` \\$y\\$ |"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_line_up_with_numbers_right_and_text_left),
        cmocka_unit_test(east_asian_characters_take_two_columns_and_combining_marks_none),
        cmocka_unit_test(what_is_shown_in_one_place_takes_the_columns_of_one),
        cmocka_unit_test(columns_that_find_no_room_are_told_of),
        cmocka_unit_test(a_table_wider_than_the_terminal_is_cut_with_an_ellipsis),
        cmocka_unit_test(the_heading_is_bold_only_where_colour_is_wanted),
        cmocka_unit_test(a_terminal_never_gets_a_control_character_from_a_title),
        cmocka_unit_test(a_paper_is_shown_by_its_title_which_links_to_it),
        cmocka_unit_test(links_lead_to_arxiv_whatever_an_id_says),
        cmocka_unit_test(a_share_is_shown_in_percent),
        cmocka_unit_test(a_sparkline_starts_at_zero_and_shows_what_is_not_known),
        cmocka_unit_test(a_constant_series_looks_flat),
        cmocka_unit_test(csv_cells_that_a_spreadsheet_would_run_become_text),
        cmocka_unit_test(reals_keep_the_digits_that_are_asked_for_and_whole_numbers_all),
        cmocka_unit_test(tsv_cells_cannot_end_their_row),
        cmocka_unit_test(json_keeps_numbers_and_escapes_text),
        cmocka_unit_test(html_and_pipes_of_a_title_stay_text_in_markdown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
