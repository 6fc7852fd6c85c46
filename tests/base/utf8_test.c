#include "support.h"

#include "base/utf8.h"

static void ascii_and_characters_of_two_three_and_four_bytes_are_text(void **state)
{
    (void)state;
    assert_true(pt_utf8_is_text(PT_S("")));
    assert_true(pt_utf8_is_text(PT_S("a line of plain text that is longer than one step of the fast path")));
    assert_true(pt_utf8_is_text(PT_S("Gödel, 图, 𝔽 and \x7F")));
}

/* RFC 3629, sections 3 and 4, and the limits of its table. */
static void what_is_no_utf8_is_no_text_wherever_it_stands(void **state)
{
    static const pt_str bad[] = {
        PT_STR("\x00"),
        PT_STR("\x80"),
        PT_STR("\xC0\x80"),
        PT_STR("\xC1\xBF"),
        PT_STR("\xC3"),
        PT_STR("\xE0\x9F\xBF"),
        PT_STR("\xE5\x9B"),
        PT_STR("\xED\xA0\x80"),
        PT_STR("\xF0\x8F\xBF\xBF"),
        PT_STR("\xF0\x9D\x94"),
        PT_STR("\xF4\x90\x80\x80"),
        PT_STR("\xF5\x80\x80\x80"),
        PT_STR("\xFF"),
    };
    char text[80];

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        for (size_t at = 0; at + bad[i].len <= sizeof text; at++) {
            memset(text, 'x', sizeof text);
            memcpy(text + at, bad[i].at, bad[i].len);
            if (pt_utf8_is_text((pt_str){ text, sizeof text }))
                fail_msg("case %zu at byte %zu passes", i, at);
        }
}

static void text_that_is_sound_is_not_copied(void **state)
{
    pt_arena arena = { 0 };
    pt_str sound = PT_S("Gödel");

    (void)state;
    assert_ptr_equal(pt_utf8_repair(&arena, sound).at, sound.at);
    assert_null(arena.blocks);
}

/* Unicode 15, section 3.9, table 3-8: a beginning that breaks off is one U+FFFD, a byte that begins nothing is one. */
static void each_broken_character_becomes_one_replacement(void **state)
{
    pt_arena arena = { 0 };

    (void)state;
    assert_str(pt_utf8_repair(&arena, PT_S("a\xF1\x80\x80\xE1\x80\xC2"
                                           "b\x80"
                                           "c\x80\xBF"
                                           "d")),
               "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
    assert_str(pt_utf8_repair(&arena, PT_S("caf\xE9 \0 end\xE5")), "caf\uFFFD \uFFFD end\uFFFD");
    pt_arena_free(&arena);
}

/* Sixteen bytes become as many as an arena gives at a time: what is taken next lies right behind them. */
static void mended_text_ends_in_a_nul(void **state)
{
    pt_arena arena = { 0 };
    pt_str mended = pt_utf8_repair(&arena, PT_S("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));

    (void)state;
    pt_arena_copy(&arena, PT_S("somebody else's"));
    assert_int_equal(strlen(mended.at), mended.len);
    pt_arena_free(&arena);
}

static void repaired_noise_is_text(void **state)
{
    unsigned seed = 20260617;
    char noise[257];

    (void)state;
    printf("seed %u\n", seed);
    for (int round = 0; round < 2000; round++) {
        pt_arena arena = { 0 };

        for (size_t i = 0; i < sizeof noise; i++) {
            seed = seed * 1664525u + 1013904223u;
            noise[i] = (char)(seed >> 24);
        }
        assert_true(pt_utf8_is_text(pt_utf8_repair(&arena, (pt_str){ noise, sizeof noise })));
        pt_arena_free(&arena);
    }
}

static void characters_come_one_after_the_other(void **state)
{
    static const uint32_t expected[] = { 'a', 0xF6, 0x56FE, 0x1D53D, PT_UTF8_BAD, 'z' };
    pt_str rest = PT_S("aö图𝔽\xFFz");

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(pt_utf8_next(&rest), expected[i]);
    assert_int_equal(rest.len, 0);
}

static void a_beginning_is_not_cut_inside_a_character(void **state)
{
    (void)state;
    assert_str(pt_utf8_beginning(PT_S("ab图"), 5), "ab图");
    assert_str(pt_utf8_beginning(PT_S("ab图c"), 4), "ab");
    assert_str(pt_utf8_beginning(PT_S("图"), 2), "");
}

static void characters_are_counted_and_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(pt_utf8_count(PT_S("")), 0);
    assert_int_equal(pt_utf8_count(PT_S("naïve 中文 🙂")), 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ascii_and_characters_of_two_three_and_four_bytes_are_text),
        cmocka_unit_test(what_is_no_utf8_is_no_text_wherever_it_stands),
        cmocka_unit_test(text_that_is_sound_is_not_copied),
        cmocka_unit_test(each_broken_character_becomes_one_replacement),
        cmocka_unit_test(mended_text_ends_in_a_nul),
        cmocka_unit_test(repaired_noise_is_text),
        cmocka_unit_test(characters_come_one_after_the_other),
        cmocka_unit_test(a_beginning_is_not_cut_inside_a_character),
        cmocka_unit_test(characters_are_counted_and_not_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
