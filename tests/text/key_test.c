#include "support.h"

#include "text/key.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

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
    singular_is("caches", "cache");
    singular_is("viruses", "virus");
    singular_is("metrics", "metric");
    singular_is("gpus", "gpu");
}

static void words_that_only_look_like_plurals_keep_their_s(void **state)
{
    const char *words[] = { "analysis", "bias",      "physics", "corpus",     "gas",  "loss",
                            "genus",    "this",      "series",  "robustness", "3s",   "x86s",
                            "us",       "diagnosis", "atlas",   "previous",   "news", "ethics" };

    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        singular_is(words[i], words[i]);
}

static void key_is(const char *surface, const char *expected)
{
    pt_buf out = { .limit = 200 };

    pt_buf_add(&out, PT_S("x "));
    pt_token_key(pt_str_of(surface), &out);
    assert_str(pt_str_part(pt_buf_text(&out), 2, out.len), expected);
    pt_buf_free(&out);
}

static void a_small_s_behind_capitals_is_a_plural(void **state)
{
    (void)state;
    key_is("APIs", "api");
    key_is("IDs", "id");
    key_is("GPUs", "gpu");
    key_is("LLMs", "llm");
    key_is("Is", "is");
    key_is("GPS", "gps");
}

static void the_key_of_a_key_is_itself(void **state)
{
    const char *words[] = { "criterias", "studies", "CORPUSs", "Matrices", "movies", "focusses", "heroes", "Axes" };

    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        pt_buf once = { .limit = 200 };

        pt_token_key(pt_str_of(words[i]), &once);
        key_is(once.at, once.at);
        pt_buf_free(&once);
    }
}

/* What ICU makes of any text; pt_token_fold takes a short cut for ASCII. */
static void fold_by_icu(const char *text, char *folded, int room)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar wide[256], result[256];
    int32_t len = 0;

    u_strFromUTF8(wide, 256, NULL, text, -1, &error);
    len = unorm2_normalize(unorm2_getNFKCCasefoldInstance(&error), wide, -1, result, 256, &error);
    u_strToUTF8(folded, room, NULL, result, len, &error);
    assert_true(U_SUCCESS(error));
}

static void ascii_folds_as_icu_folds_it(void **state)
{
    unsigned seed = 20260702;

    (void)state;
    printf("seed %u\n", seed);
    for (int round = 0; round < 50000; round++) {
        pt_buf out = { .limit = 1000 };
        char text[40] = "", expected[256];
        size_t len = 1 + (size_t)(rand_r(&seed) % 30);

        for (size_t i = 0; i < len; i++)
            text[i] = (char)(' ' + rand_r(&seed) % 95);
        pt_token_fold(pt_str_of(text), &out);
        fold_by_icu(text, expected, sizeof expected);
        assert_str(pt_buf_text(&out), expected);
        pt_buf_free(&out);
    }
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plurals_become_singular),
        cmocka_unit_test(words_that_only_look_like_plurals_keep_their_s),
        cmocka_unit_test(a_small_s_behind_capitals_is_a_plural),
        cmocka_unit_test(the_key_of_a_key_is_itself),
        cmocka_unit_test(ascii_folds_as_icu_folds_it),
        cmocka_unit_test(folding_goes_beyond_ascii),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
