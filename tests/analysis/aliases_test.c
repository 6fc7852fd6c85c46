#include "support.h"

#include "analysis/names/aliases.h"
#include "analysis/names/likeness.h"
#include "analysis/works_of.h"

/* The joins, as "j ash > jane ash: why; …". */
static const char *joins_of(const struct hand_paper *papers, size_t count, const char *decided)
{
    static char text[1000];
    pt_decisions decisions;
    pt_aliases aliases;
    pt_works works;
    pt_roll roll;
    pt_error err = { 0 };

    works_of(papers, count, &roll, &works);
    assert_ok(pt_decisions_parse(pt_str_of(decided), pt_str_of("names.txt"), &decisions, &err), &err);
    pt_aliases_find(&roll, &decisions, &works, 2, &aliases);
    text[0] = '\0';
    for (size_t i = 0; i < aliases.count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%.*s > %.*s: %.*s; ",
                 PT_FMT(aliases.at[i].from_name), PT_FMT(works.key[aliases.at[i].into]), PT_FMT(aliases.at[i].reason));
    pt_aliases_free(&aliases);
    pt_decisions_free(&decisions);
    pt_works_free(&works);
    pt_roll_free(&roll);
    return text;
}
#define assert_joins(papers, decided, expected)                                                                        \
    assert_string_equal(joins_of((papers), sizeof(papers) / sizeof *(papers), (decided)), (expected))

static void an_initial_is_joined_to_the_name_it_shares_two_co_authors_with(void **state)
{
    const struct hand_paper papers[] = { BY("jane ash,bo,cy"), BY("j ash,cy,bo"), BY("jane ash,di") };

    (void)state;
    assert_joins(papers, "", "j ash > jane ash: shares bo and cy with it, and no other name like it does; ");
}

static void an_initial_that_two_names_compete_for_stays_alone(void **state)
{
    const struct hand_paper papers[] = { BY("jane ash,bo,cy"), BY("j ash,cy,bo"), BY("john ash,bo,cy") };

    (void)state;
    assert_joins(papers, "", "");
}

static void initials_without_common_co_authors_join_nothing(void **state)
{
    const struct hand_paper papers[] = { BY("jane ash,bo,cy"), BY("j ash,cy,di"), BY("jane b ash") };

    (void)state;
    assert_joins(papers, "", "");
}

static void names_that_stand_on_one_paper_are_two(void **state)
{
    const struct hand_paper papers[] = { BY("jane ash,bo,cy"), BY("j ash,cy,bo"), BY("jane ash,j ash") };

    (void)state;
    assert_joins(papers, "", "");
}

static void the_same_letters_need_one_rare_co_author(void **state)
{
    const struct hand_paper papers[] = { BY("xiao ming wu,bo"), BY("xiaoming wu,bo"), BY("xiaoming wu") };

    (void)state;
    assert_joins(papers, "", "xiao ming wu > xiaoming wu: has the same letters and shares bo with it; ");
}

static void whom_the_user_keeps_apart_nothing_joins(void **state)
{
    const struct hand_paper papers[] = { BY("jane ash,bo,cy"), BY("j ash,cy,bo") };

    (void)state;
    assert_joins(papers, "apart \"j ash\" \"jane ash\"", "");
}

static void names_are_alike_by_letters_umlauts_and_initials_only(void **state)
{
    const struct {
        const char *a, *b;
        pt_alike expected;
    } cases[] = {
        { "xiao ming wu", "xiaoming wu", PT_ALIKE_LETTERS },
        { "wu xiaoming", "xiaoming wu", PT_ALIKE_LETTERS },
        { "jan mueller", "jan muller", PT_ALIKE_UMLAUT },
        { "j ash", "jane b ash", PT_ALIKE_SHORT },
        { "jane b ash", "jane ash", PT_ALIKE_SHORT },
        { "j b ash", "jane berta ash", PT_ALIKE_SHORT },
        { "jane a ash", "jane b ash", PT_UNLIKE },
        { "jane ash", "john ash", PT_UNLIKE },
        { "j ash", "jane birch", PT_UNLIKE },
        { "b ash", "jane b ash", PT_UNLIKE },
        { "jane a ash", "jane b c ash", PT_UNLIKE },
        { "ash", "jane ash", PT_UNLIKE },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (pt_names_alike(pt_str_of(cases[i].a), pt_str_of(cases[i].b)) != cases[i].expected)
            fail_msg("%s, %s: %d", cases[i].a, cases[i].b,
                     (int)pt_names_alike(pt_str_of(cases[i].a), pt_str_of(cases[i].b)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_initial_is_joined_to_the_name_it_shares_two_co_authors_with),
        cmocka_unit_test(an_initial_that_two_names_compete_for_stays_alone),
        cmocka_unit_test(initials_without_common_co_authors_join_nothing),
        cmocka_unit_test(names_that_stand_on_one_paper_are_two),
        cmocka_unit_test(the_same_letters_need_one_rare_co_author),
        cmocka_unit_test(whom_the_user_keeps_apart_nothing_joins),
        cmocka_unit_test(names_are_alike_by_letters_umlauts_and_initials_only),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
