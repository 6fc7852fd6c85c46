/* The rules of text/pattern are lines of pattern.cases: a pattern and a text, what is found, a blank line. */
#include "support.h"

#include "base/dict.h"
#include "base/memory.h"
#include "text/cases.h"
#include "text/key.h"
#include "text/pattern.h"

static pt_tokeniser *tokeniser;

/* A text as units, and the vocabulary it makes. */
struct text {
    pt_dict *tokens;
    PT_ARRAY(pt_str) surface;
    PT_ARRAY(uint32_t) key;
    PT_ARRAY(uint32_t) unit;
    pt_vocabulary vocabulary;
};

static uint32_t token_number(struct text *text, pt_str surface)
{
    uint32_t known = pt_dict_count(text->tokens), number = pt_dict_add(text->tokens, surface);
    pt_buf key = { .limit = 1000 };

    if (number < known)
        return number;
    PT_PUSH(&text->surface, pt_dict_text(text->tokens, number));
    PT_PUSH(&text->key, number);
    pt_token_key(surface, &key);
    text->key.at[number] = token_number(text, pt_buf_text(&key));
    pt_buf_free(&key);
    return number;
}

static void take_unit(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    struct text *text = self;
    uint32_t unit = type == PT_UNIT_TOKEN ? token_number(text, surface) * 2 + 2 + is_joined : 0;

    (void)is_cjk;
    PT_PUSH(&text->unit, unit);
}

static struct text text_of(pt_str written)
{
    struct text text = { .tokens = pt_dict_new() };

    pt_tokenise(tokeniser, written, take_unit, &text);
    text.vocabulary = (pt_vocabulary){ text.surface.at, text.key.at, text.surface.len };
    return text;
}

static void text_free(struct text *text)
{
    pt_dict_free(text->tokens);
    free(text->surface.at);
    free(text->key.at);
    free(text->unit.at);
}

static void print_matches(const pt_pattern *pattern, pt_str written, pt_buf *out)
{
    struct text text = text_of(written);
    pt_matcher *matcher = pt_matcher_new(pattern, &text.vocabulary);
    pt_match match = { 0 };

    while (pt_matcher_next(matcher, text.unit.at, text.unit.len, &match)) {
        pt_buf_add(out, out->len ? PT_S(" [") : PT_S("["));
        pt_matcher_spell(matcher, text.unit.at, match, out);
        pt_buf_add_char(out, ']');
    }
    if (!out->len)
        pt_buf_add(out, PT_S("(none)"));
    pt_matcher_free(matcher);
    text_free(&text);
}

static void check(const text_case *one)
{
    size_t colons = pt_str_find(one->input, PT_S("::"));
    pt_buf out = { .limit = 1000 };
    pt_error err = { 0 };
    pt_pattern *pattern;

    if (pt_pattern_parse(tokeniser, pt_str_part(one->input, 0, colons), &pattern, &err) == PT_OK)
        print_matches(pattern, pt_str_part(one->input, colons + 2, one->input.len), &out);
    else
        pt_buf_add(&out, pt_str_of(err.text));
    assert_case(one, pt_buf_text(&out));
    pt_pattern_free(pattern);
    pt_buf_free(&out);
}

static void every_pattern_finds_what_is_written_below_it(void **state)
{
    (void)state;
    for_each_case("pattern.cases", check);
}

static void a_pattern_that_is_none_is_the_users_mistake(void **state)
{
    pt_pattern *pattern;
    pt_error err;

    (void)state;
    assert_int_equal(pt_pattern_parse(tokeniser, PT_S("a | "), &pattern, &err), PT_EUSAGE);
    assert_null(pattern);
}

static void a_pattern_finds_nothing_in_words_it_has_not_seen(void **state)
{
    const pt_vocabulary empty = { 0 };
    const uint32_t breaks[] = { 0, 1, 0 };
    pt_match match = { 0 };
    pt_pattern *pattern;
    pt_matcher *matcher;
    pt_error err;

    (void)state;
    assert_ok(pt_pattern_parse(tokeniser, PT_S("diffusion"), &pattern, &err), &err);
    matcher = pt_matcher_new(pattern, &empty);
    assert_false(pt_matcher_next(matcher, breaks, 3, &match));
    assert_false(pt_matcher_next(matcher, NULL, 0, &match));
    pt_matcher_free(matcher);
    pt_pattern_free(pattern);
}

static void a_phrase_does_not_go_on_into_the_units_behind(void **state)
{
    struct text text = text_of(PT_S("speech enhancement"));
    pt_match match = { 0 };
    pt_pattern *pattern;
    pt_matcher *matcher;
    pt_error err;

    (void)state;
    assert_ok(pt_pattern_parse(tokeniser, PT_S("speech enhancement"), &pattern, &err), &err);
    matcher = pt_matcher_new(pattern, &text.vocabulary);
    assert_false(pt_matcher_next(matcher, text.unit.at, 1, &match));
    assert_true(pt_matcher_next(matcher, text.unit.at, 2, &match));
    pt_matcher_free(matcher);
    pt_pattern_free(pattern);
    text_free(&text);
}

static void random_lines_are_patterns_or_have_a_reason(void **state)
{
    static const char letters[] = "ab -|\"*., \xc3\xa9";
    unsigned seed = 20261124;
    size_t patterns = 0;

    (void)state;
    printf("seed %u\n", seed);
    for (int round = 0; round < 20000; round++) {
        char line[16];
        size_t len = (size_t)(rand_r(&seed) % 16);
        pt_error err = { 0 };
        pt_pattern *pattern;

        for (size_t i = 0; i < len; i++)
            line[i] = letters[(size_t)rand_r(&seed) % (sizeof letters - 1)];
        if (pt_pattern_parse(tokeniser, (pt_str){ line, len }, &pattern, &err) == PT_OK) {
            pt_buf out = { .limit = 4000 };

            print_matches(pattern, PT_S("a b ab aba bab, b-a"), &out);
            pt_buf_free(&out);
            patterns++;
        } else
            assert_true(strlen(err.text) > 0);
        pt_pattern_free(pattern);
    }
    assert_in_range(patterns, 1000, 19000);
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
        cmocka_unit_test(every_pattern_finds_what_is_written_below_it),
        cmocka_unit_test(a_pattern_that_is_none_is_the_users_mistake),
        cmocka_unit_test(a_pattern_finds_nothing_in_words_it_has_not_seen),
        cmocka_unit_test(a_phrase_does_not_go_on_into_the_units_behind),
        cmocka_unit_test(random_lines_are_patterns_or_have_a_reason),
    };
    return cmocka_run_group_tests(tests, open_tokeniser, close_tokeniser);
}
