#include "support.h"

#include "numeric/shuffle.h"

enum { N = 4, ORDERS = 24, DEALS = 24000 };

/* The place of an order of 0 … 3 among all. */
static size_t rank_of(const uint32_t *at)
{
    size_t rank = 0;

    for (size_t i = 0; i < N; i++) {
        size_t below = 0;

        for (size_t j = i + 1; j < N; j++)
            below += at[j] < at[i];
        rank = rank * (N - i) + below;
    }
    return rank;
}

static void every_order_comes_as_often(void **state)
{
    size_t seen[ORDERS] = { 0 };
    double chi_square = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= DEALS; seed++) {
        uint32_t at[N] = { 0, 1, 2, 3 };

        pt_shuffle(at, N, seed);
        seen[rank_of(at)]++;
    }
    for (size_t i = 0; i < ORDERS; i++) {
        double off = (double)seen[i] - DEALS / ORDERS;

        chi_square += off * off / (DEALS / ORDERS);
    }
    assert_true(chi_square < 49.73); /* 0.1 % of 23 degrees of freedom (scipy 1.10.1, chi2.isf) */
}

static void one_seed_is_one_order(void **state)
{
    uint32_t a[100], b[100], c[100];

    (void)state;
    for (uint32_t i = 0; i < 100; i++)
        a[i] = b[i] = c[i] = i;
    pt_shuffle(a, 100, 7);
    pt_shuffle(b, 100, 7);
    pt_shuffle(c, 100, 8);
    assert_memory_equal(a, b, sizeof a);
    assert_memory_not_equal(a, c, sizeof a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_order_comes_as_often),
        cmocka_unit_test(one_seed_is_one_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
