#include "support.h"

#include "numeric/burst.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

enum { MOST = 20 };

struct series {
    size_t count;
    uint32_t papers[MOST], exposure[MOST];
    pt_burst_rule rule;
};

static struct series series_of(size_t count, const uint32_t *papers, double scale)
{
    struct series series = { .count = count, .rule = { scale, 1 } };

    memcpy(series.papers, papers, count * sizeof *papers);
    for (size_t t = 0; t < count; t++)
        series.exposure[t] = 1000;
    return series;
}

static double states_of(const struct series *series, bool *in_burst)
{
    return pt_burst_states(series->papers, series->exposure, series->count, &series->rule, in_burst);
}

static size_t runs_of(const struct series *series, pt_burst *bursts)
{
    bool in_burst[MOST];

    states_of(series, in_burst);
    return pt_burst_runs(series->papers, series->exposure, series->count, &series->rule, in_burst, bursts);
}

/* The reference's series of 1,000 papers a batch; states, cost and weight from a Viterbi over all states in Python
 * (scipy.stats.binom.logpmf), s = 2, gamma = 1. A greedy automaton finds none of the bursts. */
static const uint32_t plateau[] = { 10, 10, 10, 10, 10, 10, 10, 10, 19, 19, 19, 19, 19, 10, 10, 10, 10, 10, 10, 10 };
static const uint32_t hill[] = { 5, 4, 6, 5, 5, 4, 6, 12, 11, 13, 12, 5, 4, 6, 5, 5 };
static const uint32_t bump[] = { 10, 10, 10, 10, 10, 10, 10, 10, 17, 17, 17, 17, 17, 17, 10, 10, 10, 10, 10, 10 };
static const uint32_t two_hills[] = { 10, 8, 12, 9, 11, 14, 17, 18, 16, 19, 17, 10, 9, 11, 8, 30, 34, 28, 10, 9 };

static void a_plateau_of_five_weeks_is_a_burst(void **state)
{
    (void)state;
    struct series series = series_of(20, plateau, 2);
    bool in_burst[MOST];
    pt_burst bursts[MOST];

    near(states_of(&series, in_burst), 52.800981, 1e-7);
    assert_int_equal(runs_of(&series, bursts), 1);
    assert_int_equal(bursts[0].first, 8);
    assert_int_equal(bursts[0].last, 12);
    near(bursts[0].weight, 4.637186, 1e-6);
}

static void a_hill_of_a_rarer_term_is_a_burst(void **state)
{
    (void)state;
    struct series series = series_of(16, hill, 2);
    bool in_burst[MOST];
    pt_burst bursts[MOST];

    near(states_of(&series, in_burst), 36.269562, 1e-7);
    assert_int_equal(runs_of(&series, bursts), 1);
    assert_int_equal(bursts[0].first, 7);
    assert_int_equal(bursts[0].last, 10);
    near(bursts[0].weight, 6.322103, 1e-6);
}

static void a_lower_bump_is_no_burst(void **state)
{
    (void)state;
    struct series series = series_of(20, bump, 2);
    bool in_burst[MOST];
    pt_burst bursts[MOST];

    near(states_of(&series, in_burst), 51.118986, 1e-7);
    assert_int_equal(runs_of(&series, bursts), 0);
}

static void another_scale_finds_the_higher_of_two_hills(void **state)
{
    (void)state;
    struct series series = series_of(20, two_hills, 1.7);
    bool in_burst[MOST];
    pt_burst bursts[MOST];

    near(states_of(&series, in_burst), 63.000306, 1e-7);
    assert_int_equal(runs_of(&series, bursts), 1);
    assert_int_equal(bursts[0].first, 15);
    assert_int_equal(bursts[0].last, 17);
    near(bursts[0].weight, 17.652408, 1e-6);
}

/* The cost of a sequence of states, bit t for batch t, by the definition. */
static double cost_of(const struct series *series, unsigned states)
{
    double held = 0, all = 0, cost = 0;
    bool before = false;

    for (size_t t = 0; t < series->count; t++) {
        held += series->papers[t];
        all += series->exposure[t];
    }
    for (size_t t = 0; t < series->count; t++) {
        bool now = states >> t & 1;
        double share = fmin(held / all * (now ? series->rule.scale : 1), 0.9999);

        cost -= log(gsl_ran_binomial_pdf(series->papers[t], share, series->exposure[t]));
        if (now && !before)
            cost += series->rule.gamma * log((double)series->count);
        before = now;
    }
    return cost;
}

static struct series draw_series(gsl_rng *rng)
{
    struct series series = { .count = 1 + gsl_rng_uniform_int(rng, 14) };

    series.rule = (pt_burst_rule){ 1.2 + gsl_rng_uniform(rng), 0.2 + gsl_rng_uniform(rng) };
    for (size_t t = 0; t < series.count; t++) {
        series.exposure[t] = (uint32_t)(5 + gsl_rng_uniform_int(rng, 60));
        series.papers[t] = gsl_ran_binomial(rng, gsl_rng_uniform_int(rng, 3) ? 0.1 : 0.3, series.exposure[t]);
    }
    return series;
}

static void no_sequence_of_states_is_cheaper(void **state)
{
    (void)state;
    enum { SEED = 2002 };
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);

    printf("seed %d\n", SEED);
    gsl_rng_set(rng, SEED);
    for (int round = 0; round < 500; round++) {
        struct series series = draw_series(rng);
        bool in_burst[MOST];
        double cost = states_of(&series, in_burst), least = INFINITY;
        unsigned found = 0;

        for (unsigned states = 0; states < 1u << series.count; states++)
            least = fmin(least, cost_of(&series, states));
        for (size_t t = 0; t < series.count; t++)
            found |= (unsigned)in_burst[t] << t;
        near(cost, least, 1e-9);
        near(cost_of(&series, found), least, 1e-9);
    }
    gsl_rng_free(rng);
}

static void bursts_apart_are_told_apart(void **state)
{
    (void)state;
    const uint32_t papers[] = { 90, 90, 2, 2, 2, 2, 80, 2, 2, 2, 2, 70, 70, 70 };
    struct series series = series_of(14, papers, 3);
    pt_burst bursts[MOST];

    assert_int_equal(runs_of(&series, bursts), 3);
    assert_int_equal(bursts[0].last, 1);
    assert_int_equal(bursts[1].first, 6);
    assert_int_equal(bursts[2].last, 13);
    assert_true(bursts[0].weight > bursts[1].weight);
}

static void a_term_nobody_wrote_about_has_no_burst(void **state)
{
    (void)state;
    const uint32_t papers[6] = { 0 };
    struct series series = series_of(6, papers, 2);
    pt_burst bursts[MOST];

    assert_int_equal(runs_of(&series, bursts), 0);
}

static void a_term_in_every_paper_has_no_burst(void **state)
{
    (void)state;
    const uint32_t papers[] = { 1000, 1000, 1000 };
    struct series series = series_of(3, papers, 2);
    bool in_burst[MOST];

    near(states_of(&series, in_burst), -3000 * log(0.9999), 1e-12);
    assert_false(in_burst[0] || in_burst[1] || in_burst[2]);
}

static void a_term_in_most_papers_can_still_burst(void **state)
{
    (void)state;
    const uint32_t papers[] = { 300, 300, 300, 300, 300, 300, 995, 995, 995, 995, 995, 995 };
    struct series series = series_of(12, papers, 2);
    pt_burst bursts[MOST];

    assert_int_equal(runs_of(&series, bursts), 1);
    assert_int_equal(bursts[0].first, 6);
    assert_int_equal(bursts[0].last, 11);
}

static void a_week_without_papers_does_not_end_a_burst(void **state)
{
    (void)state;
    const uint32_t papers[] = { 5, 5, 5, 5, 5, 40, 0, 40, 5, 5, 5, 5, 5, 5 };
    struct series series = series_of(14, papers, 2);
    pt_burst bursts[MOST];

    series.exposure[6] = 0;
    assert_int_equal(runs_of(&series, bursts), 1);
    assert_int_equal(bursts[0].first, 5);
    assert_int_equal(bursts[0].last, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plateau_of_five_weeks_is_a_burst),
        cmocka_unit_test(a_hill_of_a_rarer_term_is_a_burst),
        cmocka_unit_test(a_lower_bump_is_no_burst),
        cmocka_unit_test(another_scale_finds_the_higher_of_two_hills),
        cmocka_unit_test(no_sequence_of_states_is_cheaper),
        cmocka_unit_test(bursts_apart_are_told_apart),
        cmocka_unit_test(a_term_nobody_wrote_about_has_no_burst),
        cmocka_unit_test(a_term_in_every_paper_has_no_burst),
        cmocka_unit_test(a_term_in_most_papers_can_still_burst),
        cmocka_unit_test(a_week_without_papers_does_not_end_a_burst),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
