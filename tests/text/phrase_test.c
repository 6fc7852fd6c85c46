/* The rules of text/phrase are lines of phrase.cases: a phrase, its key, a blank line. */
#include "support.h"

#include "text/cases.h"
#include "text/phrase.h"

static pt_tokeniser *tokeniser;

static void check(const text_case *one)
{
    pt_buf key = { .limit = 1000 };

    if (!pt_phrase_key(tokeniser, one->input, &key))
        pt_buf_add(&key, PT_S("(none)"));
    assert_case(one, pt_buf_text(&key));
    pt_buf_free(&key);
}

static void every_phrase_has_the_key_written_below_it(void **state)
{
    (void)state;
    for_each_case("phrase.cases", check);
}

static void a_key_is_added_to_what_is_there_and_no_phrase_adds_nothing(void **state)
{
    pt_buf key = { .limit = 1000 };

    (void)state;
    pt_buf_add(&key, PT_S("before|"));
    assert_false(pt_phrase_key(tokeniser, PT_S("two. clauses"), &key));
    assert_str(pt_buf_text(&key), "before|");
    assert_true(pt_phrase_key(tokeniser, PT_S("Two clauses"), &key));
    assert_str(pt_buf_text(&key), "before|two clause");
    pt_buf_free(&key);
}

static void the_key_of_a_key_is_the_key(void **state)
{
    static const char *phrases[] = { "Large-Language Models", "GPUs", "data analyses", "3D Gaussians", "C++ classes" };
    pt_buf once = { .limit = 1000 }, twice = { .limit = 1000 };

    (void)state;
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        pt_buf_reset(&once);
        pt_buf_reset(&twice);
        assert_true(pt_phrase_key(tokeniser, pt_str_of(phrases[i]), &once));
        assert_true(pt_phrase_key(tokeniser, pt_buf_text(&once), &twice));
        assert_true(pt_str_equal(pt_buf_text(&once), pt_buf_text(&twice)));
    }
    pt_buf_free(&once);
    pt_buf_free(&twice);
}

static int open_tokeniser(void **state)
{
    pt_error err;

    (void)state;
    return pt_tokeniser_new(&tokeniser, &err) == PT_OK ? 0 : -1;
}

static int close_tokeniser(void **state)
{
    (void)state;
    pt_tokeniser_free(tokeniser);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_phrase_has_the_key_written_below_it),
        cmocka_unit_test(a_key_is_added_to_what_is_there_and_no_phrase_adds_nothing),
        cmocka_unit_test(the_key_of_a_key_is_the_key),
    };
    return cmocka_run_group_tests(tests, open_tokeniser, close_tokeniser);
}
