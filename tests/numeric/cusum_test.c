/* Run lengths for k = 0.5: 168 at h = 4 and 465 at h = 5 (Montgomery, Introduction to Statistical Quality Control,
 * tables of one-sided CUSUMs by Brook and Evans' chain; Siegmund's formula gives 169 and 466). */
#include "support.h"

#include "numeric/cusum.h"
#include "numeric/foreign.h"
#include "numeric/rate.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

static void run_lengths_are_the_published_ones(void **state)
{
    (void)state;
    near(pt_cusum_run_length(0.5, 4) / (2 * 168), 1, 0.005);
    near(pt_cusum_run_length(0.5, 5) / (2 * 465), 1, 0.005);
    near(pt_cusum_run_length(0.5, pt_cusum_threshold(0.5, 100)), 100, 0.01);
}

/* Weeks between false alarms of counts that scatter as they are said to, eight weeks of baseline each. */
static double simulate(gsl_rng *rng, double mean, double phi, double h)
{
    enum { WEEKS = 40000 };
    const pt_rate_noise noise = { phi, 8 };
    unsigned past[8];
    double s = 0;
    int alarms = 0;

    for (int i = 0; i < 8; i++)
        past[i] = gsl_ran_poisson(rng, gsl_ran_gamma(rng, 1 / phi, mean * phi));
    for (int week = 0; week < WEEKS; week++) {
        unsigned now = gsl_ran_poisson(rng, gsl_ran_gamma(rng, 1 / phi, mean * phi)), sum = 0;
        pt_rate_counts counts = { now, 1000, 0, 8000 };
        pt_rate rate;

        for (int i = 0; i < 8; i++)
            sum += past[i];
        counts.base_papers = sum;
        rate = pt_rate_test(&counts, &noise);
        s += pt_cusum_score(rate.p_up, rate.p_down) - 0.5;
        s = s < 0 ? 0 : s;
        if (s > h) {
            alarms++;
            s = 0;
        }
        past[week % 8] = now;
    }
    return (double)WEEKS / (alarms ? alarms : 1);
}

/* Neighbouring weeks share seven of eight weeks of baseline, and mid-P is not quite normal: the mean is not exact. */
static void false_alarms_are_about_as_rare_as_is_said(void **state)
{
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    double h = pt_cusum_threshold(0.5, 100), means[] = { 2, 10, 50 };

    (void)state;
    gsl_rng_set(rng, 11);
    for (int i = 0; i < 3; i++) {
        double weeks = simulate(rng, means[i], 0.02, h);

        print_message("mean %g: %.0f weeks between false alarms\n", means[i], weeks);
        assert_true(weeks > 60 && weeks < 200);
    }
    gsl_rng_free(rng);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(run_lengths_are_the_published_ones),
        cmocka_unit_test(false_alarms_are_about_as_rare_as_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
