/* Damped-trend smoothing against statsmodels 0.13.5, and whether a forecast is only shown where it is worth it.
 *
 *   y = [...]; m = ExponentialSmoothing(y[1:], trend='add', damped_trend=True, initialization_method='known',
 *                                       initial_level=y[0], initial_trend=y[1] - y[0])
 *   f = m.fit(smoothing_level=a, smoothing_trend=b, damping_trend=phi, optimized=False)
 *   f.sse, f.level[-1], f.trend[-1], f.forecast(4) */
#include "support.h"

#include "numeric/forecast.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>

enum { COUNT = 12, WEEKS = 40, REPEATS = 400 };

static const double values[COUNT] = { 3.1, 3.4, 2.9, 3.8, 4.1, 4.0, 4.6, 4.4, 5.1, 5.0, 5.6, 5.3 };

static void smoothing_gives_statsmodels_numbers(void **state)
{
    static const struct {
        double alpha, beta, phi, error, level, trend, ahead[PT_FORECAST_STEPS];
    } golden[] = {
        { 0.4,
          0.2,
          0.9,
          1.3761537522909362,
          5.409884491258605,
          0.1509655631874902,
          { 5.545753498127347, 5.668035604309214, 5.778089499872894, 5.877138005880206 } },
        { 0.8,
          0.5,
          0.98,
          2.476367417736647,
          5.409651690798614,
          0.09931608210851214,
          { 5.506981451264956, 5.602364616521971, 5.695840118473845, 5.787446110386683 } },
        { 0.1,
          0.01,
          0.8,
          4.207962354335554,
          4.644224360440045,
          0.028698967454791755,
          { 4.667183534403879, 4.685550873574946, 4.7002447449117986, 4.711999841981282 } },
    };

    (void)state;
    for (size_t i = 0; i < sizeof golden / sizeof *golden; i++) {
        pt_damped d = { .alpha = golden[i].alpha, .beta = golden[i].beta, .phi = golden[i].phi };

        pt_damped_run(values, COUNT, &d);
        near(d.error, golden[i].error, 1e-12);
        near(d.level, golden[i].level, 1e-12);
        near(d.trend, golden[i].trend, 1e-12);
        for (int step = 1; step <= PT_FORECAST_STEPS; step++)
            near(pt_damped_ahead(&d, step), golden[i].ahead[step - 1], 1e-12);
    }
}

static void a_steady_rise_is_foretold_and_better_than_the_last_value(void **state)
{
    double rise[WEEKS];
    pt_forecast f;

    (void)state;
    for (int i = 0; i < WEEKS; i++)
        rise[i] = 0.02 + 0.001 * i + (i % 3 - 1) * 1e-4;
    f = pt_forecast_damped(rise, WEEKS);
    assert_true(f.is_earned);
    assert_true(f.mase < 1 && f.mase < f.naive);
    assert_true(f.origins >= PT_FORECAST_ORIGINS);
    for (int step = 1; step < PT_FORECAST_STEPS; step++) {
        assert_true(f.value[step] > f.value[step - 1]);
        assert_true(f.spread[step] >= f.spread[step - 1]);
    }
}

/* A trial never sees what comes behind it: another last value changes neither the trials before it nor their errors by
 * more than its own. */
static void what_comes_later_is_not_known_to_a_trial(void **state)
{
    double rise[WEEKS];
    pt_forecast all, broken;

    (void)state;
    for (int i = 0; i < WEEKS; i++)
        rise[i] = 0.02 + 0.001 * i + (i % 3 - 1) * 1e-4;
    all = pt_forecast_damped(rise, WEEKS);
    rise[WEEKS - 1] = 9;
    broken = pt_forecast_damped(rise, WEEKS);
    assert_true(broken.mase > 100 * all.mase);
    assert_false(broken.is_earned);
}

static void too_short_a_past_earns_nothing(void **state)
{
    pt_forecast f = pt_forecast_damped(values, COUNT);

    (void)state;
    assert_false(f.is_earned);
    assert_true(isnan(f.mase) && isnan(f.value[0]) && isnan(f.spread[0]));
}

/* Nothing is better than the last value for a random walk: of 400 (seed 11) at most one in 20 earns a forecast. */
static void a_random_walk_hardly_ever_earns_a_forecast(void **state)
{
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    int earned = 0;

    (void)state;
    gsl_rng_set(rng, 11);
    for (int r = 0; r < REPEATS; r++) {
        double walk[WEEKS] = { 10 };

        for (int i = 1; i < WEEKS; i++)
            walk[i] = walk[i - 1] + gsl_ran_gaussian(rng, 1);
        earned += pt_forecast_damped(walk, WEEKS).is_earned;
    }
    gsl_rng_free(rng);
    print_message("%d of %d random walks earned a forecast\n", earned, REPEATS);
    assert_true(earned <= REPEATS / 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(smoothing_gives_statsmodels_numbers),
        cmocka_unit_test(a_steady_rise_is_foretold_and_better_than_the_last_value),
        cmocka_unit_test(what_comes_later_is_not_known_to_a_trial),
        cmocka_unit_test(too_short_a_past_earns_nothing),
        cmocka_unit_test(a_random_walk_hardly_ever_earns_a_forecast),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
