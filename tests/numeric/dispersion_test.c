#include "support.h"

#include "numeric/dispersion.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

enum { PERIODS = 8, MOST_TERMS = 4000 };

static const double even[PERIODS] = { 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000 };

/* Terms with counts of their own. */
struct table {
    uint32_t counts[MOST_TERMS][PERIODS];
    size_t terms;
};

static struct table *table_new(void)
{
    struct table *table = calloc(1, sizeof *table);

    assert_non_null(table);
    return table;
}

/* `terms` terms that swing by `swing` around `mean`, up and down in turn: φ = swing² / mean² less the binomial part. */
static void add_swinging(struct table *table, size_t terms, uint32_t mean, uint32_t swing)
{
    for (size_t term = 0; term < terms; term++, table->terms++)
        for (size_t b = 0; b < PERIODS; b++)
            table->counts[table->terms][b] = b % 2 ? mean + swing : mean - swing;
}

/* Gamma-mixed Poisson counts. */
static void add_drawn(struct table *table, size_t terms, double mean, double dispersion, unsigned seed)
{
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);

    printf("seed %u\n", seed);
    gsl_rng_set(rng, seed);
    for (size_t term = 0; term < terms; term++, table->terms++)
        for (size_t b = 0; b < PERIODS; b++) {
            double factor = dispersion > 0 ? gsl_ran_gamma(rng, 1 / dispersion, dispersion) : 1;

            table->counts[table->terms][b] = gsl_ran_poisson(rng, mean * factor);
        }
    gsl_rng_free(rng);
}

static pt_dispersion fit(const struct table *table)
{
    return pt_dispersion_fit(table->counts[0], table->terms, even, PERIODS);
}

static void two_periods_give_the_quotient_by_hand(void **state)
{
    (void)state;
    uint32_t counts[30][2];
    const double exposure[] = { 1000, 1000 };

    for (int term = 0; term < 30; term++) {
        counts[term][0] = 10;
        counts[term][1] = 30;
    }
    pt_dispersion dispersion = pt_dispersion_fit(counts[0], 30, exposure, 2);

    /* Mean 20, off by 10: (100 - 20 · 1/2 · 0.98) / (400 · (1 - 1 + 1/2)). */
    near(pt_dispersion_at(&dispersion, 20), 90.2 / 200, 1e-12);
}

static void a_planted_dispersion_is_found(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_drawn(table, 4000, 50, 0.05, 11);
    pt_dispersion dispersion = fit(table);

    near(pt_dispersion_at(&dispersion, 50), 0.05, 0.003);
    free(table);
}

static void counts_by_chance_alone_have_the_least_dispersion(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_drawn(table, 4000, 100, 0, 12);
    pt_dispersion dispersion = fit(table);

    near(pt_dispersion_at(&dispersion, 100), 0.005, 0);
    free(table);
}

static void weeks_of_uneven_size_are_no_dispersion(void **state)
{
    (void)state;
    const double uneven[PERIODS] = { 1000, 2000, 3000, 4000, 1000, 2000, 3000, 4000 };
    struct table *table = table_new();

    for (table->terms = 0; table->terms < 50; table->terms++)
        for (size_t b = 0; b < PERIODS; b++)
            table->counts[table->terms][b] = (uint32_t)(uneven[b] / 100);
    pt_dispersion dispersion = pt_dispersion_fit(table->counts[0], table->terms, uneven, PERIODS);

    near(pt_dispersion_at(&dispersion, 25), 0.005, 0);
    free(table);
}

static void frequent_terms_have_a_dispersion_of_their_own(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_swinging(table, 40, 12, 6);
    add_swinging(table, 40, 400, 40);
    pt_dispersion dispersion = fit(table);

    assert_int_equal(dispersion.count, 2);
    assert_true(pt_dispersion_at(&dispersion, 12) > 0.1);
    assert_true(pt_dispersion_at(&dispersion, 400) < 0.02);
    free(table);
}

static void a_bin_begins_with_its_number(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_swinging(table, 40, 3, 3);
    add_swinging(table, 40, 5, 1);
    pt_dispersion dispersion = fit(table);

    assert_int_equal(dispersion.count, 2);
    near(dispersion.bins[1].from, 5, 0);
    near(pt_dispersion_at(&dispersion, 5), dispersion.bins[1].dispersion, 0);
    free(table);
}

static void a_thin_bin_is_joined_with_the_next(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_swinging(table, 29, 12, 6);
    add_swinging(table, 40, 400, 40);
    pt_dispersion dispersion = fit(table);

    assert_int_equal(dispersion.count, 1);
    assert_int_equal(dispersion.bins[0].terms, 69);
    free(table);
}

static void a_thin_bin_at_the_top_is_joined_with_the_last(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_swinging(table, 40, 12, 6);
    add_swinging(table, 29, 400, 40);
    pt_dispersion dispersion = fit(table);

    assert_int_equal(dispersion.count, 1);
    assert_int_equal(dispersion.bins[0].terms, 69);
    free(table);
}

static void dispersion_never_rises_with_frequency(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_swinging(table, 40, 12, 4);
    add_swinging(table, 40, 30, 15);
    add_swinging(table, 40, 400, 40);
    pt_dispersion dispersion = fit(table);

    assert_int_equal(dispersion.count, 2);
    assert_int_equal(dispersion.bins[0].terms, 80);
    near(pt_dispersion_at(&dispersion, 12), pt_dispersion_at(&dispersion, 30), 0);
    free(table);
}

static void terms_under_two_papers_a_week_tell_nothing(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_swinging(table, 500, 1, 1);
    add_swinging(table, 40, 12, 6);
    pt_dispersion dispersion = fit(table);

    assert_int_equal(dispersion.bins[0].terms, 40);
    free(table);
}

static void rare_terms_take_the_dispersion_of_the_first_bin(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_swinging(table, 40, 12, 6);
    add_swinging(table, 40, 400, 40);
    pt_dispersion dispersion = fit(table);

    near(pt_dispersion_at(&dispersion, 0.1), dispersion.bins[0].dispersion, 0);
    near(pt_dispersion_at(&dispersion, 399), dispersion.bins[1].dispersion, 0);
    near(pt_dispersion_at(&dispersion, 1e7), dispersion.bins[1].dispersion, 0);
    free(table);
}

static void too_few_terms_take_what_real_digests_had(void **state)
{
    (void)state;
    struct table *table = table_new();

    add_swinging(table, 29, 12, 6);
    pt_dispersion dispersion = fit(table);

    near(pt_dispersion_at(&dispersion, 12), 0.025, 0);
    assert_int_equal(dispersion.bins[0].terms, 0);
    free(table);
}

static void one_period_takes_what_real_digests_had(void **state)
{
    (void)state;
    uint32_t counts[40];

    for (int term = 0; term < 40; term++)
        counts[term] = 20;
    pt_dispersion dispersion = pt_dispersion_fit(counts, 40, even, 1);

    near(pt_dispersion_at(&dispersion, 20), 0.025, 0);
}

static void no_terms_take_what_real_digests_had(void **state)
{
    (void)state;
    pt_dispersion dispersion = pt_dispersion_fit(NULL, 0, even, PERIODS);

    near(pt_dispersion_at(&dispersion, 20), 0.025, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_periods_give_the_quotient_by_hand),
        cmocka_unit_test(a_planted_dispersion_is_found),
        cmocka_unit_test(counts_by_chance_alone_have_the_least_dispersion),
        cmocka_unit_test(weeks_of_uneven_size_are_no_dispersion),
        cmocka_unit_test(frequent_terms_have_a_dispersion_of_their_own),
        cmocka_unit_test(a_bin_begins_with_its_number),
        cmocka_unit_test(a_thin_bin_is_joined_with_the_next),
        cmocka_unit_test(a_thin_bin_at_the_top_is_joined_with_the_last),
        cmocka_unit_test(dispersion_never_rises_with_frequency),
        cmocka_unit_test(terms_under_two_papers_a_week_tell_nothing),
        cmocka_unit_test(rare_terms_take_the_dispersion_of_the_first_bin),
        cmocka_unit_test(too_few_terms_take_what_real_digests_had),
        cmocka_unit_test(one_period_takes_what_real_digests_had),
        cmocka_unit_test(no_terms_take_what_real_digests_had),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
