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

static void tex_in_a_name_is_the_letters_it_stands_for(void **state)
{
    static const char *const names[][2] = {
        { "K. M\\\"uller", "K. Müller" },
        { "Andr\\'e Ash", "André Ash" },
        { "{\\'E}va Ash", "Éva Ash" },
        { "Ji\\v{r}\\'{\\i} Ash", "Jiří Ash" },
        { "\\O ystein \\AA s", "Øystein Ås" },
        { "Strau\\ss", "Strauß" },
        { "Y{\\i}ld{\\i}z", "Yıldız" },
        { "Ann~Ash", "Ann Ash" },
        { "Ann Ash$^{1,*}$", "Ann Ash" },
        { "J.\\,B. Birch", "J. B. Birch" },
        { "$\\alpha$-Lab", "$\\alpha$-Lab" },
        { "\\thanks{Ash}", "\\thanks{Ash}" },
        { "Ann\\", "Ann\\" },
    };
    pt_arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_str(pt_name_clean(&arena, pt_str_of(names[i][0])), names[i][1]);
    pt_arena_free(&arena);
}

static void only_what_is_one_name_for_certain_is_turned_round(void **state)
{
    static const char *const names[][2] = {
        { "Ash, Ann", "Ann Ash" },
        { "van Ash, A. B.", "A. B. van Ash" },
        { "Ash, Ann, Jr.", "Ann Ash Jr." },
        { "Ash, Jr., Ann", "Ann Ash Jr." },
        { "Ash Birch, A.", "A. Ash Birch" },
        { "Ann Ash, Jr.", "Ann Ash Jr." },
        { "Ann Ash, Bob Birch", "Ann Ash, Bob Birch" },
        { "A. Ash, B. Birch", "A. Ash, B. Birch" },
        { "Ash, PhD", "Ash, PhD" },
        { "Ash, Ann, Bob", "Ash, Ann, Bob" },
        { "North Team, Ann", "North Team, Ann" },
        { "Ash,", "Ash," },
        { ",", "," },
        { "Ann Ash", "Ann Ash" },
    };
    pt_arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_str(pt_name_turn(&arena, pt_str_of(names[i][0])), names[i][1]);
    pt_arena_free(&arena);
}

static void what_stands_in_parentheses_behind_a_name_is_its_affiliation(void **state)
{
    static const char *const names[][3] = {
        { "Ann Ash (North (Old) University)", "Ann Ash", "North (Old) University" },
        { "Ann Ash (2)", "Ann Ash", "2" },
        { "Ann (Nan) Ash", "Ann (Nan) Ash", "" },
        { "Li Ming (李明)", "Li Ming (李明)", "" },
        { "Ann Ash )", "Ann Ash )", "" },
        { ")", ")", "" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        pt_str name = pt_str_of(names[i][0]), affiliation = pt_name_take_affiliation(&name);

        assert_str(name, names[i][1]);
        assert_str(affiliation, names[i][2]);
    }
}

static void a_collaboration_is_told_from_a_person(void **state)
{
    static const char *const many[] = { "ATLAS Collaboration", "The LIGO Scientific Collaboration and others",
                                        "X Collaboration:",    "SeFi-Team",
                                        "NORTH TEAM",          "Team Harbour",
                                        "Tide group",          "Health Initiative",
                                        "Tide Consortium",     "for the Tide Collaboration" };
    static const char *const single[] = { "Ann Ash", "DeepSeek-AI", ":", "Team", "", "Anna Teamson", "Collaboration" };

    (void)state;
    for (size_t i = 0; i < sizeof many / sizeof *many; i++)
        if (!pt_name_is_collaboration(pt_str_of(many[i])))
            fail_msg("'%s' is many", many[i]);
    for (size_t i = 0; i < sizeof single / sizeof *single; i++)
        if (pt_name_is_collaboration(pt_str_of(single[i])))
            fail_msg("'%s' is no collaboration", single[i]);
}

static void a_family_name_begins_at_its_particle(void **state)
{
    static const char *const names[][4] = {
        { "Ludwig van Ash Jr.", "Ludwig", "van Ash", "Jr." },
        { "Ann B. Ash", "Ann B.", "Ash", "" },
        { "Jean de La Ash", "Jean", "de La Ash", "" },
        { "Ash", "", "Ash", "" },
        { "van Ash", "van", "Ash", "" },
        { "Tide Team", "", "Tide Team", "" },
        { "Jr.", "", "Jr.", "" },
        { "", "", "", "" },
        { "Van Ash", "Van", "Ash", "" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        pt_name_parts parts = pt_name_part(pt_str_of(names[i][0]));

        assert_str(parts.given, names[i][1]);
        assert_str(parts.family, names[i][2]);
        assert_str(parts.suffix, names[i][3]);
    }
}

static void decomposed_a_name_is_its_letters_and_the_marks_on_them(void **state)
{
    pt_arena arena = { 0 };
    pt_str plain = PT_S("Ash");

    (void)state;
    assert_str(pt_name_decompose(&arena, PT_S("Garc\u00eda")), "Garci\u0301a");
    assert_true(pt_name_decompose(&arena, plain).at == plain.at);
    pt_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decomposed_a_name_is_its_letters_and_the_marks_on_them),
        cmocka_unit_test(only_white_space_of_a_name_is_changed),
        cmocka_unit_test(a_name_that_is_well_is_not_copied),
        cmocka_unit_test(a_line_of_names_is_split_at_its_separator_only),
        cmocka_unit_test(tex_in_a_name_is_the_letters_it_stands_for),
        cmocka_unit_test(only_what_is_one_name_for_certain_is_turned_round),
        cmocka_unit_test(what_stands_in_parentheses_behind_a_name_is_its_affiliation),
        cmocka_unit_test(a_collaboration_is_told_from_a_person),
        cmocka_unit_test(a_family_name_begins_at_its_particle),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
