#include "support.h"

#include "numeric/cusum.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

/* The integral equation L(z) = 1 + L(0) Φ(k - z) + ∫ L(y) φ(y - z + k) dy over 0 … h, which the Markov chain is an
 * approximation of, solved in numpy with 120 Gauss-Legendre nodes: L(0) for h = 1, 2, 3, 4, 5, 16. */
static void run_lengths_are_those_of_the_integral_equation(void **state)
{
    (void)state;
    near(pt_cusum_run_length(1), 11.208856391753137, 1e-3);
    near(pt_cusum_run_length(2), 38.547527441969514, 1e-3);
    near(pt_cusum_run_length(3), 117.59570422795247, 1e-3);
    near(pt_cusum_run_length(4), 335.36757762743434, 1e-3);
    near(pt_cusum_run_length(5), 930.8870120663939, 1e-3);
    near(pt_cusum_run_length(16), 56596776.456862174, 0.03);
}

static void without_a_threshold_every_score_over_the_allowance_is_an_alarm(void **state)
{
    (void)state;
    near(pt_cusum_run_length(0), 3.2410967045669703, 1e-12); /* 1 / scipy.stats.norm.sf(0.5) */
}

static void thresholds_have_the_run_length_asked_for(void **state)
{
    (void)state;
    near(pt_cusum_threshold(100), 2.8494057581653016, 1e-4); /* scipy.optimize.brentq on the integral equation */
    near(pt_cusum_threshold(52), 2.2591195165126, 1e-4);
    near(pt_cusum_run_length(pt_cusum_threshold(1000)), 1000, 1e-9);
}

static void a_run_length_shorter_than_any_has_no_threshold(void **state)
{
    (void)state;
    near(pt_cusum_threshold(2), 0, 1e-9);
}

/* Five weeks of one standard deviation above, none of which would be noticed: half a one stays of each. */
static void a_slow_rise_adds_up_to_an_alarm(void **state)
{
    (void)state;
    const double scores[] = { -3, 1, 1, 1, 1, 1, 1 };
    pt_cusum weeks[7];

    pt_cusum_run(scores, 7, 2.4, weeks);
    near(weeks[0].sum, 0, 0);
    near(weeks[4].sum, 2, 0);
    assert_false(weeks[4].is_alarm);
    near(weeks[5].sum, 2.5, 0);
    assert_true(weeks[5].is_alarm);
}

static void after_an_alarm_the_sum_begins_anew(void **state)
{
    (void)state;
    const double scores[] = { 4, 1, 4 };
    pt_cusum weeks[3];

    pt_cusum_run(scores, 3, 3, weeks);
    assert_true(weeks[0].is_alarm);
    near(weeks[1].sum, 0.5, 0);
    assert_false(weeks[1].is_alarm);
    assert_true(weeks[2].is_alarm);
}

static void a_sum_at_the_threshold_is_no_alarm(void **state)
{
    (void)state;
    pt_cusum week;

    pt_cusum_run((double[]){ 3.5 }, 1, 3, &week);
    assert_false(week.is_alarm);
}

static void a_week_without_papers_leaves_the_sum_alone(void **state)
{
    (void)state;
    const double scores[] = { 2, NAN, 2 };
    pt_cusum weeks[3];

    pt_cusum_run(scores, 3, 2.5, weeks);
    near(weeks[1].sum, 1.5, 0);
    assert_true(weeks[2].is_alarm);
}

static pt_rate rate_of(double papers, double exposure, double base_papers)
{
    pt_rate_counts counts = { papers, exposure, base_papers, 12000 };
    pt_rate_noise noise = { 0.02, 8 };

    return pt_rate_test(&counts, &noise);
}

/* The reference's example, X = 160 of 12,000 and x = 35 of 1,500; scipy 1.10: law = nbinom(k, k/(k + mu)) with
 * mu = 20.0625, k = 34.78260869565218; norm.isf(law.sf(35) + law.pmf(35)/2). */
static void a_score_is_the_normal_quantile_of_the_middle_of_the_tail(void **state)
{
    (void)state;
    pt_rate rate = rate_of(35, 1500, 160);

    near(pt_cusum_score(&rate), 2.3650437772698316, 1e-9);
    rate = rate_of(8, 1500, 160);
    near(pt_cusum_score(&rate), -2.4688664889880942, 1e-9);
}

static void the_strangest_counts_still_have_scores(void **state)
{
    (void)state;
    pt_rate most = rate_of(1e6, 1e6, 1), least = rate_of(0, 1e9, 12000);

    near(pt_cusum_score(&most), 8, 0);
    assert_true(pt_cusum_score(&least) < -5);
    assert_true(pt_cusum_score(&least) >= -8);
}

static void tails_that_miss_1_by_their_last_digits_still_have_scores(void **state)
{
    (void)state;
    near(pt_cusum_score(&(pt_rate){ .p_up = 0, .p_down = 1 + 1e-15 }), 8, 0);
    near(pt_cusum_score(&(pt_rate){ .p_up = 1 + 1e-15, .p_down = 0 }), -8, 0);
}

static void a_week_nothing_was_compared_in_has_no_score(void **state)
{
    (void)state;
    pt_rate rate = rate_of(0, 0, 10);

    assert_true(isnan(pt_cusum_score(&rate)));
}

/* ── False alarms of counts that scatter ─────────────────────────────────────────────────────────────────────────── */

enum { WEEKS = 60000, PAST = 8, SEED = 1954 };

static const double SCATTER = 0.02, KNOWN = 1e6;

/* Scores of gamma-mixed Poisson counts against the `periods` weeks before: eight of them, or so many that what is
 * expected is known. */
static void draw_scores(gsl_rng *rng, double mean, double periods, double *scores)
{
    double last[PAST] = { 0 };

    for (int t = -PAST; t < WEEKS; t++) {
        double papers = gsl_ran_poisson(rng, mean * gsl_ran_gamma(rng, 1 / SCATTER, SCATTER)), past = mean * KNOWN;

        if (periods == PAST) {
            past = 0;
            for (int b = 0; b < PAST; b++)
                past += last[b];
        }
        if (t >= 0) {
            pt_rate_counts counts = { papers, 2000, past, 2000 * periods };
            pt_rate rate = pt_rate_test(&counts, &(pt_rate_noise){ SCATTER, periods });

            scores[t] = pt_cusum_score(&rate);
        }
        last[(t + PAST) % PAST] = papers;
    }
}

/* Weeks per alarm where nothing rises, with the threshold for 100. */
static double weeks_per_alarm(double mean, double periods)
{
    double *scores = calloc(WEEKS, sizeof *scores), alarms = 0;
    pt_cusum *weeks = calloc(WEEKS, sizeof *weeks);
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);

    printf("seed %d\n", SEED);
    gsl_rng_set(rng, SEED);
    draw_scores(rng, mean, periods, scores);
    pt_cusum_run(scores, WEEKS, pt_cusum_threshold(100), weeks);
    for (int t = 0; t < WEEKS; t++)
        alarms += weeks[t].is_alarm;
    gsl_rng_free(rng);
    free(scores);
    free(weeks);
    return WEEKS / alarms;
}

/* 400,000 weeks: 100.3 and 103.0. 600 alarms are uncertain by 4 %. */
static void with_ten_papers_or_more_a_week_alarms_are_as_rare_as_asked_for(void **state)
{
    (void)state;
    near(weeks_per_alarm(10, KNOWN), 100, 0.12);
    near(weeks_per_alarm(50, KNOWN), 100, 0.12);
}

/* 400,000 weeks: 115.9. */
static void with_two_papers_a_week_alarms_are_a_little_rarer(void **state)
{
    (void)state;
    near(weeks_per_alarm(2, KNOWN), 116, 0.12);
}

/* 400,000 weeks: 140, 118 and 114. */
static void a_baseline_of_eight_weeks_makes_alarms_rarer_never_more_frequent(void **state)
{
    (void)state;
    near(weeks_per_alarm(2, PAST), 140, 0.15);
    near(weeks_per_alarm(10, PAST), 118, 0.15);
    near(weeks_per_alarm(50, PAST), 114, 0.14);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(run_lengths_are_those_of_the_integral_equation),
        cmocka_unit_test(without_a_threshold_every_score_over_the_allowance_is_an_alarm),
        cmocka_unit_test(thresholds_have_the_run_length_asked_for),
        cmocka_unit_test(a_run_length_shorter_than_any_has_no_threshold),
        cmocka_unit_test(a_slow_rise_adds_up_to_an_alarm),
        cmocka_unit_test(after_an_alarm_the_sum_begins_anew),
        cmocka_unit_test(a_sum_at_the_threshold_is_no_alarm),
        cmocka_unit_test(a_week_without_papers_leaves_the_sum_alone),
        cmocka_unit_test(a_score_is_the_normal_quantile_of_the_middle_of_the_tail),
        cmocka_unit_test(the_strangest_counts_still_have_scores),
        cmocka_unit_test(tails_that_miss_1_by_their_last_digits_still_have_scores),
        cmocka_unit_test(a_week_nothing_was_compared_in_has_no_score),
        cmocka_unit_test(with_ten_papers_or_more_a_week_alarms_are_as_rare_as_asked_for),
        cmocka_unit_test(with_two_papers_a_week_alarms_are_a_little_rarer),
        cmocka_unit_test(a_baseline_of_eight_weeks_makes_alarms_rarer_never_more_frequent),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
