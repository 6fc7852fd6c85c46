#include "support.h"

#include "analysis/names/risk.h"
#include "analysis/works_of.h"

static pt_risk risk_of(const struct hand_paper *papers, size_t count, const char *name, double expected)
{
    pt_risk_scale *scale;
    pt_works works;
    pt_roll roll;
    pt_risk risk;
    uint32_t n;

    works_of(papers, count, &roll, &works);
    scale = pt_risk_scale_open(&works);
    n = name_in(&roll, &works, name);
    risk = pt_risk_weigh(scale, n, pt_list_of(&works.of_name, n), pt_list_size(&works.of_name, n), expected);
    pt_risk_scale_close(scale);
    pt_works_free(&works);
    pt_roll_free(&roll);
    return risk;
}
#define RISK_OF(papers, name, expected) risk_of((papers), sizeof(papers) / sizeof *(papers), (name), (expected))

static void groups_are_what_chains_of_shared_co_authors_join(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann", .category = 1), BY("x,bo", .category = 1),
                                         BY("x,ann,cy", .category = 1), BY("x,cy", .category = 2),
                                         BY("x,bo", .category = 1) };
    pt_risk risk = RISK_OF(papers, "x", 0);

    (void)state;
    assert_int_equal(risk.groups, 2); /* papers 0, 2, 3 and 1, 4 */
    assert_int_equal(risk.second, 2);
    near(risk.apart, 0.6, 1e-12);  /* 6 of 10 pairs */
    near(risk.spread, 0.4, 1e-12); /* 4 of 10 pairs */
    near(risk.weekly, 1.25, 1e-12);
}

static void a_common_name_without_common_co_authors_is_riskier_than_a_rare_one(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann", .category = 1), BY("x,bo", .category = 2),
                                         BY("x,cy", .category = 3) };

    (void)state;
    assert_true(RISK_OF(papers, "x", 8).score > 0.9);
    assert_true(RISK_OF(papers, "x", 1e-4).score < 0.1);
}

static void a_common_name_with_one_circle_of_co_authors_is_no_risk(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann", .category = 1), BY("x,ann", .category = 2),
                                         BY("x,ann", .category = 3) };

    (void)state;
    assert_true(RISK_OF(papers, "x", 8).score < 0.01);
}

static void a_name_of_one_paper_is_one_person(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann", .category = 1) };

    (void)state;
    near(RISK_OF(papers, "x", 8).score, 0, 0);
}

/* Given names: ann 2, bo 2 of 4 mentions; family names: ash 3, birch 1. Three names. */
static void the_expected_bearers_are_the_product_of_the_frequencies_of_given_and_family_name(void **state)
{
    const struct hand_paper papers[] = { BY("ann ash"), BY("ann ash"), BY("bo ash"), BY("bo birch") };
    double *expected;
    pt_works works;
    pt_roll roll;

    (void)state;
    WORKS_OF(papers, &roll, &works);
    expected = pt_risk_expected(&works);
    near(expected[name_in(&roll, &works, "ann ash")], 3 * (2.0 / 4) * (3.0 / 4), 1e-12);
    near(expected[name_in(&roll, &works, "bo birch")], 3 * (2.0 / 4) * (1.0 / 4), 1e-12);
    free(expected);
    pt_works_free(&works);
    pt_roll_free(&roll);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_are_what_chains_of_shared_co_authors_join),
        cmocka_unit_test(a_common_name_without_common_co_authors_is_riskier_than_a_rare_one),
        cmocka_unit_test(a_common_name_with_one_circle_of_co_authors_is_no_risk),
        cmocka_unit_test(a_name_of_one_paper_is_one_person),
        cmocka_unit_test(the_expected_bearers_are_the_product_of_the_frequencies_of_given_and_family_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
