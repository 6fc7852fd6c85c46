#include "support.h"

#include "paper/name.h"

static void only_white_space_of_a_name_is_changed(void **state)
{
    static const char *const names[][2] = {
        { "Ada Lovelace", "Ada Lovelace" },         { "  Ada\t Lovelace\n", "Ada Lovelace" },
        { "Mariia Gladkova*", "Mariia Gladkova*" }, { ":", ":" },
        { "Lovelace,  Ada", "Lovelace, Ada" },      { "Shuhan Song§", "Shuhan Song§" },
        { "M. d'Ocagne  III", "M. d'Ocagne III" },  { " \n ", "" },
    };
    pt_arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_str(pt_name_clean(&arena, pt_str_of(names[i][0])), names[i][1]);
    pt_arena_free(&arena);
}

static void a_name_that_is_well_is_not_copied(void **state)
{
    pt_arena arena = { 0 };
    pt_str name = PT_S("Ada Lovelace");

    (void)state;
    assert_ptr_equal(pt_name_clean(&arena, name).at, name.at);
    assert_null(arena.blocks);
}

static void a_line_of_names_is_split_at_its_separator_only(void **state)
{
    pt_arena arena = { 0 };
    size_t count;
    pt_str *names = pt_names_split(&arena, PT_S("A; B,C"), ',', &count);

    (void)state;
    assert_int_equal(count, 2);
    assert_str(names[0], "A; B");
    assert_str(names[1], "C");
    pt_names_split(&arena, PT_S(""), ',', &count);
    assert_int_equal(count, 0);
    pt_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_white_space_of_a_name_is_changed),
        cmocka_unit_test(a_name_that_is_well_is_not_copied),
        cmocka_unit_test(a_line_of_names_is_split_at_its_separator_only),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
