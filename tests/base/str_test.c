#include "support.h"

#include "base/str.h"

static void cutting_gives_empty_pieces_too_and_ends_with_the_last(void **state)
{
    pt_str rest = PT_STR("a,,b,"), piece;
    const char *expected[] = { "a", "", "b", "" };
    size_t count = 0;

    (void)state;
    while (pt_str_cut(&rest, ',', &piece))
        assert_str(piece, expected[count++]);
    assert_int_equal(count, 4);
}

static void trimming_takes_white_space_from_both_ends_only(void **state)
{
    (void)state;
    assert_str(pt_str_trim(PT_S(" \t a b \r\n")), "a b");
    assert_str(pt_str_trim(PT_S(" \n ")), "");
}

static void finding_gives_the_length_when_there_is_nothing_to_find(void **state)
{
    (void)state;
    assert_int_equal(pt_str_find(PT_S("abcabc"), PT_S("ca")), 2);
    assert_int_equal(pt_str_find(PT_S("abc"), PT_S("x")), 3);
    assert_int_equal(pt_str_find(PT_S("abc"), PT_S("abcd")), 3);
    assert_int_equal(pt_str_find(PT_S("abc"), PT_S("")), 0);
}

static void order_is_by_bytes_and_the_shorter_comes_first(void **state)
{
    (void)state;
    assert_true(pt_str_compare(PT_S("ab"), PT_S("abc")) < 0);
    assert_true(pt_str_compare(PT_S("b"), PT_S("abc")) > 0);
    assert_true(pt_str_compare(PT_S("\xc3\xa9"), PT_S("z")) > 0);
    assert_int_equal(pt_str_compare(PT_S(""), (pt_str){ 0 }), 0);
}

static void a_part_never_reaches_beyond_its_text(void **state)
{
    (void)state;
    assert_str(pt_str_part(PT_S("abc"), 1, 100), "bc");
    assert_str(pt_str_part(PT_S("abc"), 9, 1), "");
}

static void a_number_is_digits_only_and_no_larger_than_allowed(void **state)
{
    long value;

    (void)state;
    assert_true(pt_str_number(PT_S("0042"), 100, &value));
    assert_int_equal(value, 42);
    assert_false(pt_str_number(PT_S("101"), 100, &value));
    assert_false(pt_str_number(PT_S("-1"), 100, &value));
    assert_false(pt_str_number(PT_S(""), 100, &value));
    assert_false(pt_str_number(PT_S("9999999999999999999999"), 100, &value));
}

static void lists_of_words_share_one_or_none(void **state)
{
    (void)state;
    assert_true(pt_str_share_a_word(PT_S("cs.CL cs.SD"), PT_S("eess.AS cs.SD")));
    assert_false(pt_str_share_a_word(PT_S("cs.CL"), PT_S("cs.CV cs.C cs.CLX")));
    assert_false(pt_str_share_a_word(PT_S("a  b"), PT_S("c  d"))); /* what stands between two blanks is no word */
    assert_false(pt_str_share_a_word(PT_S(""), PT_S("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cutting_gives_empty_pieces_too_and_ends_with_the_last),
        cmocka_unit_test(trimming_takes_white_space_from_both_ends_only),
        cmocka_unit_test(finding_gives_the_length_when_there_is_nothing_to_find),
        cmocka_unit_test(order_is_by_bytes_and_the_shorter_comes_first),
        cmocka_unit_test(a_part_never_reaches_beyond_its_text),
        cmocka_unit_test(a_number_is_digits_only_and_no_larger_than_allowed),
        cmocka_unit_test(lists_of_words_share_one_or_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
