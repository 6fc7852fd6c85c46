/* Data as scripts: whatever a paper says stays a string. */
#include "support.h"

#include "report/script.h"

static const char *string_of(const char *text)
{
    static pt_buf out;

    out.limit = 1 << 10;
    pt_buf_reset(&out);
    pt_script_string(&out, pt_str_of(text));
    return pt_buf_text(&out).at;
}

static void what_would_end_a_string_or_its_script_is_escaped(void **state)
{
    (void)state;
    assert_string_equal(string_of("</script><script>alert(1)</script>"),
                        "\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\"");
    assert_string_equal(string_of("a\"b\\c'd\n"), "\"a\\\"b\\\\c'd\\n\"");
    assert_string_equal(string_of("\u2028\u2029 深 \u2026"), "\"\\u2028\\u2029 深 \u2026\"");
    assert_string_equal(string_of("<!--"), "\"\\u003c!--\"");
    assert_string_equal(string_of(""), "\"\"");
}

static void rows_are_lines_of_one_call(void **state)
{
    pt_buf rows = { .limit = 100 }, out = { .limit = 100 };

    (void)state;
    pt_script_row(&rows, (pt_str[]){ PT_STR("a"), PT_STR("b") }, 2);
    pt_script_row(&rows, (pt_str[]){ PT_STR("c"), { 0 } }, 2);
    pt_script_call(&out, "add", pt_buf_text(&rows));
    assert_str(pt_buf_text(&out), "add([\n[\"a\",\"b\"],\n[\"c\",\"\"],\n]);\n");
    pt_buf_free(&rows);
    pt_buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_would_end_a_string_or_its_script_is_escaped),
        cmocka_unit_test(rows_are_lines_of_one_call),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
