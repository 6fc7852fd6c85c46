/* Totals against brute force over all assignments, and one of scipy 1.10.1's linear_sum_assignment(maximize=True) on
 * the 12 × 12 matrix of ((i * 37 + j * 61 + i * j * 17) % 101 + 1) / 101. */
#include "support.h"

#include "base/dict.h"
#include "numeric/matching.h"

enum { LARGE = 12, SMALL = 6 };

static double weight_at(uint32_t i, uint32_t j, uint32_t salt)
{
    return ((i * 37 + j * 61 + i * j * 17 + salt * (i * i + 3 * j)) % 101 + 1) / 101.0;
}

static double total_of(uint32_t n, uint32_t salt)
{
    pt_match candidates[LARGE * LARGE] = { 0 };
    uint32_t column_of[LARGE];
    double total = 0;
    pt_error err = { 0 };

    for (uint32_t i = 0; i < n * n; i++)
        candidates[i] = (pt_match){ i / n, i % n, weight_at(i / n, i % n, salt) };
    assert_ok(pt_matching_find(n, n, candidates, (size_t)n * n, column_of, &err), &err);
    for (uint32_t i = 0; i < n; i++)
        total += weight_at(i, column_of[i], salt);
    return total;
}

static double best_by_force(uint32_t row, uint32_t used, uint32_t salt)
{
    double best = 0;

    for (uint32_t j = 0; row < SMALL && j < SMALL; j++)
        if (!(used >> j & 1)) {
            double total = weight_at(row, j, salt) + best_by_force(row + 1, used | 1U << j, salt);

            best = total > best ? total : best;
        }
    return best;
}

static void the_matching_weighs_as_much_as_the_best_of_all(void **state)
{
    (void)state;
    for (uint32_t salt = 0; salt < 50; salt++)
        near(total_of(SMALL, salt), best_by_force(0, 0, salt), 1e-12);
}

static void the_matching_of_twelve_is_that_of_scipy(void **state)
{
    (void)state;
    near(total_of(LARGE, 0), 10.297029702970297, 1e-12);
}

static void a_pair_is_given_up_where_two_others_weigh_more(void **state)
{
    const pt_match candidates[] = { { 0, 0, 0.9 }, { 0, 1, 0.8 }, { 1, 0, 0.8 } };
    uint32_t column_of[3];
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_matching_find(3, 2, candidates, 3, column_of, &err), &err);
    assert_int_equal(column_of[0], 1);
    assert_int_equal(column_of[1], 0);
    assert_int_equal(column_of[2], PT_NONE);
}

/* Five problems of six at once, rows and columns of each scattered among those of the others. */
static void problems_that_have_nothing_in_common_are_each_solved(void **state)
{
    pt_match candidates[5 * SMALL * SMALL] = { 0 };
    uint32_t column_of[5 * SMALL];
    pt_error err = { 0 };

    (void)state;
    for (uint32_t i = 0; i < 5 * SMALL * SMALL; i++) {
        uint32_t problem = i % 5, row = i / 5 / SMALL, column = i / 5 % SMALL;

        candidates[i] = (pt_match){ row * 5 + problem, column * 5 + 4 - problem, weight_at(row, column, problem) };
    }
    assert_ok(pt_matching_find(5 * SMALL, 5 * SMALL, candidates, 5 * SMALL * SMALL, column_of, &err), &err);
    for (uint32_t problem = 0; problem < 5; problem++) {
        double total = 0;

        for (uint32_t row = 0; row < SMALL; row++) {
            assert_int_equal(column_of[row * 5 + problem] % 5, 4 - problem);
            total += weight_at(row, column_of[row * 5 + problem] / 5, problem);
        }
        near(total, best_by_force(0, 0, problem), 1e-12);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_matching_weighs_as_much_as_the_best_of_all),
        cmocka_unit_test(the_matching_of_twelve_is_that_of_scipy),
        cmocka_unit_test(problems_that_have_nothing_in_common_are_each_solved),
        cmocka_unit_test(a_pair_is_given_up_where_two_others_weigh_more),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
