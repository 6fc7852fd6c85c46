#include "support.h"

#include "base/asset.h"
#include "text/key.h"
#include "text/tokens.h"
#include "text/words.h"

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
    assert_int_equal(kind_of(words, "anomaly") & PT_TOKEN_BREAK, 0);
    assert_int_equal(kind_of(words, "ultra"), PT_TOKEN_FIRST);
    assert_int_equal(kind_of(words, "driven"), PT_TOKEN_SECOND);
    assert_int_equal(kind_of(words, "3.5"), PT_TOKEN_DIGITS);
    assert_int_equal(kind_of(words, "1,000"), PT_TOKEN_DIGITS);
    assert_int_equal(kind_of(words, "large"), PT_TOKEN_BREAK | PT_TOKEN_KEPT);
    assert_int_equal(kind_of(words, "and"), PT_TOKEN_STOP | PT_TOKEN_BREAK | PT_TOKEN_KEPT);
    assert_int_equal(kind_of(words, "3d"), 0);
    assert_int_equal(kind_of(words, "waveguide"), 0);
    pt_words_free(words);
}

static void a_pair_that_is_a_name_is_kept(void **state)
{
    pt_words *words = pt_words_new();

    (void)state;
    assert_true(pt_words_keep(words, PT_S("large"), PT_S("language")));
    assert_false(pt_words_keep(words, PT_S("language"), PT_S("large")));
    assert_false(pt_words_keep(words, PT_S("large"), PT_S("improvement")));
    pt_words_free(words);
}

/* A pair without a break word, or of words in the plural, would do nothing. */
static void every_pair_kept_has_a_break_word_and_two_keys(void **state)
{
    pt_words *words = pt_words_new();
    pt_str text, line, pair, first, second;
    size_t count = 0;
    char room[64];

    (void)state;
    assert_true(pt_asset_find("src/text/words/kept.txt", &text));
    while (pt_str_cut(&text, '\n', &line)) {
        line = pt_str_part(line, 0, pt_str_find(line, PT_S("#")));
        while (pt_str_cut(&line, ',', &pair)) {
            second = pt_str_trim(pair);
            if (second.len == 0)
                continue;
            assert_true(pt_str_cut(&second, ' ', &first));
            if (!((pt_word_kind(words, first, first) | pt_word_kind(words, second, second)) & PT_TOKEN_BREAK) ||
                !pt_str_equal(pt_token_singular(first, room), first) ||
                !pt_str_equal(pt_token_singular(second, room), second))
                fail_msg("kept.txt: '%.*s'", PT_FMT(pair));
            count++;
        }
    }
    assert_true(count > 100);
    pt_words_free(words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_have_their_kinds),
        cmocka_unit_test(a_pair_that_is_a_name_is_kept),
        cmocka_unit_test(every_pair_kept_has_a_break_word_and_two_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
