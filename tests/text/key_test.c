#include "support.h"

#include "text/key.h"
#include "text/tokens.h"
#include "text/words.h"

static void singular_is(const char *word, const char *expected)
{
    char room[64];

    assert_str(pt_token_singular(pt_str_of(word), room), expected);
}

static void plurals_become_singular(void **state)
{
    (void)state;
    singular_is("models", "model");
    singular_is("studies", "study");
    singular_is("approaches", "approach");
    singular_is("losses", "loss");
    singular_is("boxes", "box");
    singular_is("llms", "llm");
    singular_is("vaes", "vae");
    singular_is("matrices", "matrix");
    singular_is("hypotheses", "hypothesis");
    singular_is("corpora", "corpus");
}

static void words_that_only_look_like_plurals_keep_their_s(void **state)
{
    const char *words[] = { "analysis", "bias", "physics", "corpus", "gas", "loss", "genus", "this", "series", "robustness",
                            "3s", "x86s", "us", "diagnosis", "atlas", "previous" };

    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        singular_is(words[i], words[i]);
}

static void folding_goes_beyond_ascii(void **state)
{
    pt_buf out = { .limit = 100 };

    (void)state;
    pt_token_fold(PT_S("GPT-4"), &out);
    pt_token_fold(PT_S("ÉCOLE"), &out);
    pt_token_fold(PT_S("Straße"), &out);
    pt_token_fold(PT_S("ﬁne"), &out);
    assert_str(pt_buf_text(&out), "gpt-4écolestrassefine");
    pt_buf_free(&out);
}

static uint32_t kind_of(const pt_words *words, const char *word)
{
    return pt_word_kind(words, pt_str_of(word), pt_str_of(word));
}

static void words_have_their_kinds(void **state)
{
    pt_words *words = pt_words_new();

    (void)state;
    assert_int_equal(kind_of(words, "the"), PT_TOKEN_STOP);
    assert_int_equal(kind_of(words, "propose"), PT_TOKEN_BREAK);
    assert_int_equal(kind_of(words, "significantly"), PT_TOKEN_BREAK);
    assert_int_equal(kind_of(words, "anomaly"), 0);
    assert_int_equal(kind_of(words, "multi"), PT_TOKEN_FIRST);
    assert_int_equal(kind_of(words, "driven"), PT_TOKEN_SECOND);
    assert_int_equal(kind_of(words, "3.5"), PT_TOKEN_DIGITS);
    assert_int_equal(kind_of(words, "3d"), 0);
    assert_int_equal(kind_of(words, "diffusion"), 0);
    pt_words_free(words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plurals_become_singular),
        cmocka_unit_test(words_that_only_look_like_plurals_keep_their_s),
        cmocka_unit_test(folding_goes_beyond_ascii),
        cmocka_unit_test(words_have_their_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
