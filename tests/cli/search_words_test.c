#include "support.h"

#include "cli/search_words.h"

static void becomes(const char *typed, const char *expression)
{
    pt_buf out = { .limit = 1000 };
    pt_error err = { 0 };

    assert_ok(pt_search_expression(pt_str_of(typed), &out, &err), &err);
    assert_str(pt_buf_text(&out), expression);
    pt_buf_free(&out);
}

static void is_refused(const char *typed, const char *why)
{
    pt_buf out = { .limit = 1000 };
    pt_error err = { 0 };

    assert_int_equal(pt_search_expression(pt_str_of(typed), &out, &err), PT_EUSAGE);
    if (!strstr(err.text, why))
        fail_msg("%s: '%s' does not say '%s'", typed, err.text, why);
    pt_buf_free(&out);
}

static void words_are_all_wanted_and_phrases_stay_whole(void **state)
{
    (void)state;
    becomes("speech enhancement", "\"speech\" AND \"enhancement\"");
    becomes("\"speech enhancement\" AND noise", "\"speech enhancement\" AND \"noise\"");
    becomes("tab\tand\nline", "\"tab\" AND \"and\" AND \"line\"");
}

static void a_column_stands_before_a_word_a_phrase_or_a_group(void **state)
{
    (void)state;
    becomes("title:RAG", "title : \"RAG\"");
    becomes("abstract:\"large models\"", "abstract : \"large models\"");
    becomes("title:(RAG OR retrieval)", "title : (\"RAG\" OR \"retrieval\")");
    becomes("arXiv:2606.00001", "\"arXiv:2606.00001\"");
}

static void a_group_is_one_operand(void **state)
{
    (void)state;
    becomes("(speech OR audio) noise", "(\"speech\" OR \"audio\") AND \"noise\"");
    becomes("a ((b OR c) d)", "\"a\" AND ((\"b\" OR \"c\") AND \"d\")");
    becomes("a () b", "\"a\" AND \"b\"");
    becomes("(title:x)", "(title : \"x\")");
}

static void what_is_not_wanted_goes_last_wherever_it_was_typed(void **state)
{
    (void)state;
    becomes("-music speech", "(\"speech\") NOT (\"music\")");
    becomes("a NOT b -c -\"d e\" -(f g)", "(\"a\") NOT (\"b\" OR \"c\" OR \"d e\" OR (\"f\" AND \"g\"))");
    becomes("a OR b -c", "\"a\" OR (\"b\") NOT (\"c\")");
    becomes("word-level a - b", "\"word-level\" AND \"a\" AND \"b\"");
}

static void a_beginning_that_runs_into_a_suffix_is_looked_for_without_it_too(void **state)
{
    (void)state;
    becomes("optimiz*", "(\"optimiz\"* OR \"optim\")");
    becomes("hallucinat*", "(\"hallucinat\"* OR \"hallucin\")");
    becomes("model*", "(\"model\"*)");
    becomes("GPT-4*", "(\"GPT-4\"*)");
    becomes("title:\"speech enh\"*", "title : (\"speech enh\"*)");
}

static void operators_without_an_operand_are_passed_over(void **state)
{
    (void)state;
    becomes("OR a OR", "\"a\"");
    becomes("a OR OR b NOT", "\"a\" OR \"b\"");
    becomes("AND a title:", "\"a\"");
}

static void no_word_is_an_error_of_syntax(void **state)
{
    (void)state;
    becomes("C++ what? a*b^2 {x} NEAR/3", "\"C++\" AND \"what?\" AND \"a*b^2\" AND \"{x}\" AND \"NEAR/3\"");
    becomes("O(n) GPT-4(V)-like", "\"O(n)\" AND \"GPT-4(V)-like\"");
    becomes("f(x y)", "\"f\" AND (\"x\" AND \"y\")");
    becomes("音声 強調", "\"音声\" AND \"強調\"");
}

static void signs_without_a_letter_are_passed_over(void **state)
{
    (void)state;
    becomes("diffusion – audio & ?? → 「", "\"diffusion\" AND \"audio\"");
}

static void what_cannot_be_balanced_or_says_nothing_is_refused(void **state)
{
    (void)state;
    is_refused("half \"open quote", "quote is never closed");
    is_refused("(speech", "( is never closed");
    is_refused("speech)", ") was never opened");
    is_refused("?? \"\" *", "no word to look for");
    is_refused("", "no word to look for");
    is_refused("-a", "not wanted");
    is_refused("a OR -b", "not wanted");
    is_refused("((((((((((( a )))))))))))", "over 10 deep");
}

static void a_query_longer_than_a_page_is_refused(void **state)
{
    char typed[4002];

    (void)state;
    memset(typed, 'a', sizeof typed - 1);
    typed[sizeof typed - 1] = '\0';
    is_refused(typed, "over 4000 bytes");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_all_wanted_and_phrases_stay_whole),
        cmocka_unit_test(a_column_stands_before_a_word_a_phrase_or_a_group),
        cmocka_unit_test(a_group_is_one_operand),
        cmocka_unit_test(what_is_not_wanted_goes_last_wherever_it_was_typed),
        cmocka_unit_test(a_beginning_that_runs_into_a_suffix_is_looked_for_without_it_too),
        cmocka_unit_test(operators_without_an_operand_are_passed_over),
        cmocka_unit_test(no_word_is_an_error_of_syntax),
        cmocka_unit_test(signs_without_a_letter_are_passed_over),
        cmocka_unit_test(what_cannot_be_balanced_or_says_nothing_is_refused),
        cmocka_unit_test(a_query_longer_than_a_page_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
