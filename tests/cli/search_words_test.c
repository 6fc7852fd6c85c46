#include "support.h"

#include "cli/search_words.h"

static void becomes(const char *typed, const char *expression)
{
    pt_buf out = { .limit = 1000 };

    assert_int_equal(pt_search_expression(pt_str_of(typed), &out), expression[0] != '\0');
    pt_buf_add_char(&out, '\0');
    assert_string_equal(out.at, expression);
    pt_buf_free(&out);
}

static void words_are_all_wanted_and_phrases_stay_whole(void **state)
{
    (void)state;
    becomes("speech enhancement", "\"speech\" AND \"enhancement\"");
    becomes("\"speech enhancement\" noise", "\"speech enhancement\" AND \"noise\"");
    becomes("retriev* title:RAG", "\"retriev*\"* AND title : \"RAG\"");
    becomes("title:\"large models\"", "title : \"large models\"");
}

static void or_not_and_minus_stand_between_words_only(void **state)
{
    (void)state;
    becomes("a OR b", "\"a\" OR \"b\"");
    becomes("a NOT b -c -\"d e\"", "\"a\" NOT \"b\" NOT \"c\" NOT \"d e\"");
    becomes("OR a OR", "\"a\"");
    becomes("-a b", "\"b\""); /* nothing to take it from */
}

static void nothing_typed_is_an_error_of_syntax(void **state)
{
    (void)state;
    becomes("C++ what? (x", "\"C++\" AND \"what?\" AND \"(x\"");
    becomes("half \"open quote", "\"half\" AND \"open quote\"");
    becomes("?? \"\" *", "");
    becomes("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_all_wanted_and_phrases_stay_whole),
        cmocka_unit_test(or_not_and_minus_stand_between_words_only),
        cmocka_unit_test(nothing_typed_is_an_error_of_syntax),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
