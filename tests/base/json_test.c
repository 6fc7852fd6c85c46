#include "support.h"

#include "base/json.h"

static void what_json_forbids_in_a_string_is_escaped(void **state)
{
    pt_buf out = { .limit = 100 };

    (void)state;
    pt_json_add_string(&out, PT_S("a\"\\\n\t\x01\x7f 深"));
    assert_str(pt_buf_text(&out), "\"a\\\"\\\\\\n\\t\\u0001\\u007f 深\"");
    pt_buf_free(&out);
}

static void members_are_cut_where_strings_and_lists_end(void **state)
{
    pt_str inside = PT_S(" \"a\" : {\"x\": [1, \"],}\"]} ,\"b,\\\"\":\"c, d\", \"n\": null"), key, value;

    (void)state;
    assert_true(pt_json_cut_member(&inside, &key, &value));
    assert_str(key, "\"a\"");
    assert_str(value, "{\"x\": [1, \"],}\"]}");
    assert_true(pt_json_cut_member(&inside, &key, &value));
    assert_str(key, "\"b,\\\"\"");
    assert_str(value, "\"c, d\"");
    assert_true(pt_json_cut_member(&inside, &key, &value));
    assert_str(value, "null");
    assert_false(pt_json_cut_member(&inside, &key, &value));
}

static void text_that_is_no_json_is_never_read_behind_its_end(void **state)
{
    static const char *const broken[] = {
        "\"a", "\"a\\", "\"a\"", "\"a\":", "\"a\":\"", "\"a\":{", "a", "\"a\":]]", ""
    };

    (void)state;
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        size_t len = strlen(broken[i]), members = 0;
        char *copy = malloc(len + 1); /* so that the sanitizer sees a step too far */
        pt_str inside = { copy + 1, len }, key, value;

        memcpy(copy + 1, broken[i], len);
        while (pt_json_cut_member(&inside, &key, &value))
            members++;
        assert_true(members <= 1);
        free(copy);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_json_forbids_in_a_string_is_escaped),
        cmocka_unit_test(members_are_cut_where_strings_and_lists_end),
        cmocka_unit_test(text_that_is_no_json_is_never_read_behind_its_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
