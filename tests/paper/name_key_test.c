#include "support.h"

#include "paper/name_key.h"

static void assert_key(const char *name, const char *expected)
{
    pt_buf out = { .limit = 1 << 16 };

    pt_name_key(pt_str_of(name), &out);
    assert_str(pt_buf_text(&out), expected);
    pt_buf_free(&out);
}

static void accents_dots_and_signs_are_folded_away(void **state)
{
    (void)state;
    assert_key("Søren Müller", "soren muller");
    assert_key("J.-P. O'Brien*", "j p obrien");
    assert_key("Łukasz Đoković-Æbel", "lukasz dokovic aebel");
    assert_key("İpek Işık", "ipek isik");
    assert_key("GROSS Groß", "gross gross");
    assert_key("Ngu\u1ec5n V\u0103n", "nguen van");
}

static void composed_and_decomposed_letters_meet(void **state)
{
    (void)state;
    assert_key("Jose\u0301", "jose");
    assert_key("Jos\u00e9", "jose");
}

static void what_is_spelt_otherwise_stays_apart(void **state)
{
    (void)state;
    assert_key("J. Ash", "j ash");
    assert_key("Xiao-Ming Li", "xiao ming li");
    assert_key("Xiaoming Li", "xiaoming li");
}

static void other_scripts_keep_their_letters(void **state)
{
    (void)state;
    assert_key("李 明", "李 明");
    assert_key("Иван", "иван");
}

static void a_name_without_letters_is_its_own_key(void **state)
{
    (void)state;
    assert_key(":", ":");
    assert_key("", "");
}

static void a_name_too_long_to_be_one_is_folded_all_the_same(void **state)
{
    static char name[5000], expected[5000];

    (void)state;
    memset(name, 'A', sizeof name - 3);
    memcpy(name + sizeof name - 4, "é", 3);
    memset(expected, 'a', sizeof expected - 4);
    memcpy(expected + sizeof expected - 4, "é", 3);
    assert_key(name, expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accents_dots_and_signs_are_folded_away),
        cmocka_unit_test(composed_and_decomposed_letters_meet),
        cmocka_unit_test(what_is_spelt_otherwise_stays_apart),
        cmocka_unit_test(other_scripts_keep_their_letters),
        cmocka_unit_test(a_name_without_letters_is_its_own_key),
        cmocka_unit_test(a_name_too_long_to_be_one_is_folded_all_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
