#include "support.h"

#include "paper/name_line.h"

/* What a line is read as: "name [affiliation] | name". */
static void reads_as(const char *line, const char *expected)
{
    pt_arena arena = { 0 };
    pt_names names = pt_names_read(&arena, pt_str_of(line));
    char got[1000] = "";

    for (size_t i = 0; i < names.count; i++) {
        size_t len = strlen(got);

        snprintf(got + len, sizeof got - len, "%s%.*s", i ? " | " : "", PT_FMT(names.at[i]));
        len = strlen(got);
        if (names.affiliations[i].len)
            snprintf(got + len, sizeof got - len, " [%.*s]", PT_FMT(names.affiliations[i]));
    }
    assert_string_equal(got, expected);
    pt_arena_free(&arena);
}

static void names_with_commas_and_an_and_between_are_told_apart(void **state)
{
    (void)state;
    reads_as("A. Ash, B. Birch and C. Cedar", "A. Ash | B. Birch | C. Cedar");
    reads_as("Ann Ash, Bob Birch, and Cy Cedar", "Ann Ash | Bob Birch | Cy Cedar");
    reads_as("Ann Ash and Bob Birch & Cy Cedar", "Ann Ash | Bob Birch | Cy Cedar");
    reads_as("Ann Ash, Jr., Sandy Anderson", "Ann Ash Jr. | Sandy Anderson");
    reads_as("A. M\\\"uller,\nB.~Birch", "A. Müller | B. Birch");
    reads_as(" , ,", "");
    reads_as("", "");
}

static void et_al_is_no_author(void **state)
{
    (void)state;
    reads_as("A. Ash, B. Birch, et al.", "A. Ash | B. Birch");
    reads_as("A. Ash et al", "A. Ash");
    reads_as("A. Ash and others", "A. Ash");
}

static void last_names_that_come_first_are_turned_round(void **state)
{
    (void)state;
    reads_as("M\\\"uller, K.", "K. Müller");
    reads_as("Ash, Ann; van Birch, Bob Jr.; Cedar, C.", "Ann Ash | Bob van Birch Jr. | C. Cedar");
    reads_as("Ash, A. B., Birch, C., and Cedar, D.", "A. B. Ash | C. Birch | D. Cedar");
    reads_as("Ash, Ann and Birch, Bob", "Ann Ash | Bob Birch");
    reads_as("Ash, Ann, Birch", "Ash | Ann | Birch");
}

static void a_collaboration_and_those_who_write_for_it_stay_apart(void **state)
{
    (void)state;
    reads_as("Tide Collaboration: A. Ash, B. Birch", "Tide Collaboration | A. Ash | B. Birch");
    reads_as("A. Ash, B. Birch (for the Tide Collaboration)", "A. Ash | B. Birch [for the Tide Collaboration]");
    reads_as("A. Ash, for the Tide Collaboration", "A. Ash | Tide Collaboration");
}

static void affiliations_come_from_parentheses_and_from_numbered_lists(void **state)
{
    (void)state;
    reads_as("A. Ash (North University, Hall 2), B. Birch", "A. Ash [North University, Hall 2] | B. Birch");
    reads_as("A. Ash, (North University), B. Birch", "A. Ash [North University] | B. Birch");
    reads_as("A. Ash (1), B. Birch (1 and 2), C. Cedar (3) ((1) North University, (2) South, Institute of Tides)",
             "A. Ash [North University] | B. Birch [North University; South, Institute of Tides] | C. Cedar [3]");
    reads_as("A. Ash (unclosed, B. Birch", "A. Ash (unclosed, B. Birch");
}

/* Pieces that mean something, in any order. */
static void random_lines_never_break_it(void **state)
{
    static const char *const pieces[] = { "Ash",  "A.", ",", ";", " and ", "(", ")", "((1) X)", "(1)", "Team", ":",
                                          "\\'e", "\\", "{", "}", "$^1$",  "$", " ", "et al.",  "Jr.", "é",    "深" };
    uint64_t seed = 20260630;

    (void)state;
    printf("seed %llu\n", (unsigned long long)seed);
    for (int round = 0; round < 20000; round++) {
        pt_arena arena = { 0 };
        char *line = calloc(1, 200);
        pt_names names;
        size_t len = 0;

        for (int i = 0; i < round % 16; i++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            len +=
                (size_t)snprintf(line + len, 200 - len, "%s", pieces[(seed >> 33) % (sizeof pieces / sizeof *pieces)]);
        }
        line = realloc(line, len + 1);
        names = pt_names_read(&arena, (pt_str){ line, len });
        for (size_t i = 0; i < names.count; i++)
            assert_true(names.at[i].len > 0);
        pt_arena_free(&arena);
        free(line);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_with_commas_and_an_and_between_are_told_apart),
        cmocka_unit_test(et_al_is_no_author),
        cmocka_unit_test(last_names_that_come_first_are_turned_round),
        cmocka_unit_test(a_collaboration_and_those_who_write_for_it_stay_apart),
        cmocka_unit_test(affiliations_come_from_parentheses_and_from_numbered_lists),
        cmocka_unit_test(random_lines_never_break_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
