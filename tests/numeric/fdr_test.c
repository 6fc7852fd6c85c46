#include "support.h"

#include "numeric/fdr.h"

static void the_papers_own_example_has_its_q_values(void **state)
{
    (void)state;
    /* Benjamini & Hochberg 1995, section 3.2. numpy: minimum.accumulate((p * m / arange(1, m+1))[::-1])[::-1] */
    const double p[] = { .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                         .0459, .3240, .4262, .5719, .6528, .7590, 1.000 };
    const double expected[] = { .0015, .003,  .0095, .035625,           .0603,   .06385714285714286, .06385714285714286,
                                .0645, .0765, .486,  .5811818181818181, .714875, .7532307692307692,  .8132142857142857,
                                1 };
    double q[15];

    pt_fdr(p, 15, q);
    for (size_t i = 0; i < 15; i++)
        near(q[i], expected[i], 1e-12);
}

static void the_order_of_the_tests_does_not_matter(void **state)
{
    (void)state;
    const double p[] = { .9, .001, .02 }, expected[] = { .9, .003, .03 };
    double q[3];

    pt_fdr(p, 3, q);
    for (size_t i = 0; i < 3; i++)
        near(q[i], expected[i], 1e-15);
}

static void equal_p_have_equal_q(void **state)
{
    (void)state;
    /* numpy as above on the sorted values */
    const double p[] = { .03, .01, .03, .2, .01, .9, .03 };
    const double expected[] = { .042, .035, .042, .23333333333333334, .035, .9, .042 };
    double q[7];

    pt_fdr(p, 7, q);
    for (size_t i = 0; i < 7; i++)
        near(q[i], expected[i], 1e-15);
}

static void a_smaller_p_never_has_a_larger_q(void **state)
{
    (void)state;
    const double p[] = { .02, .021, .022 };
    double q[3];

    pt_fdr(p, 3, q);
    near(q[0], .022, 1e-15);
    near(q[1], .022, 1e-15);
}

static void what_was_not_tested_does_not_count(void **state)
{
    (void)state;
    const double p[] = { .01, NAN, .04, NAN };
    double q[4];

    pt_fdr(p, 4, q);
    near(q[0], .02, 1e-15);
    near(q[2], .04, 1e-15);
    assert_true(isnan(q[1]) && isnan(q[3]));
}

static void q_may_be_written_over_p(void **state)
{
    (void)state;
    double p[] = { .02, .001, NAN };

    pt_fdr(p, 3, p);
    near(p[0], .02, 1e-15);
    near(p[1], .002, 1e-15);
}

static void no_tests_are_no_discoveries(void **state)
{
    (void)state;
    double q = 7;

    pt_fdr(NULL, 0, &q);
    near(q, 7, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_papers_own_example_has_its_q_values),
        cmocka_unit_test(the_order_of_the_tests_does_not_matter),
        cmocka_unit_test(equal_p_have_equal_q),
        cmocka_unit_test(a_smaller_p_never_has_a_larger_q),
        cmocka_unit_test(what_was_not_tested_does_not_count),
        cmocka_unit_test(q_may_be_written_over_p),
        cmocka_unit_test(no_tests_are_no_discoveries),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
