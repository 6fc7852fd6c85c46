/* Oracles: numpy's Newton iteration on the same likelihood with scipy.stats.t, scipy.stats.theilslopes, and
 * Mann-Kendall with Hamed and Rao's factor written out in numpy (scipy 1.10.1, numpy 1.24): X = np.c_[ones, arange(n)];
 * b += solve(X.T @ (X * mu), X.T @ (y - mu)); se = sqrt(max(phi, 1) * inv(I)[1, 1]) S = Σ sign(x_j - x_i); rho_k = Σ
 * r_i r_(i+k) / Σ r_i², r = rankdata(x - sen * arange(n)) - mean */
#include "support.h"

#include "numeric/trend.h"

#include <math.h>

static const uint32_t exposure[] = {
    900,  950,  870,  1000, 920,  1010, 980,  1040, 990,  930,  1060, 1020, 1100, 960,
    1050, 1150, 1000, 1080, 1200, 1010, 1110, 1070, 1220, 1090, 1130, 1260, 1080, 1150
};
static const uint32_t papers[] = { 12, 15, 9,  18, 14, 22, 17, 25, 19, 16, 28, 24, 31, 22,
                                   27, 35, 26, 30, 41, 29, 38, 33, 45, 36, 40, 52, 37, 44 };

enum { N = sizeof papers / sizeof *papers };

static void a_slope_is_that_of_the_oracle_whether_counts_scatter_or_not(void **state)
{
    uint32_t scattered[N];
    pt_slope calm = pt_trend_slope(papers, exposure, N), wild;

    (void)state;
    near(calm.slope, 0.03609826935392828, 1e-12);
    near(calm.dispersion, 0.4220570691745579, 1e-9);
    near(calm.low, 0.02662706286740612, 1e-9); /* dispersion taken as 1 */
    near(calm.high, 0.04556947584045046, 1e-9);
    near(calm.p_value, 2.612604220035532e-08, 1e-15);
    for (size_t i = 0; i < N; i++)
        scattered[i] = papers[i] * (i % 3 == 0 ? 2 : 1);
    wild = pt_trend_slope(scattered, exposure, N);
    near(wild.slope, 0.03744429254647104, 1e-12);
    near(wild.dispersion, 5.863998598909685, 1e-9);
    near(wild.p_value, 0.0005867399799781874, 1e-10);
}

static void a_week_that_was_not_seen_is_left_out(void **state)
{
    uint32_t seen[N], counted[N];
    pt_slope with, without;

    (void)state;
    memcpy(seen, exposure, sizeof seen);
    memcpy(counted, papers, sizeof counted);
    seen[N - 1] = 0;
    counted[N - 1] = 99;
    with = pt_trend_slope(counted, seen, N);
    without = pt_trend_slope(papers, exposure, N - 1);
    near(with.slope, without.slope, 1e-12);
    near(with.p_value, without.p_value, 1e-15);
    assert_true(isnan(pt_trend_slope((uint32_t[]){ 0, 0, 0 }, exposure, 3).slope));
    assert_true(isnan(pt_trend_slope(papers, exposure, 2).slope));
}

static void mann_kendall_and_sen_are_the_published_ones(void **state)
{
    const double x[] = { 3, 5, 4, 7, 8, 6, 9, 12, 10, 13 };
    pt_monotone m = pt_trend_monotone(x, 10);

    (void)state;
    near(m.s, 37, 0);
    near(m.variance, 125, 1e-12);
    near(m.factor, 1, 0);
    near(m.z, 3.219937887599697, 1e-12);
    near(m.p_value, 0.0012821837418053048, 1e-12);
    near(m.sen, 1, 1e-12);
    near(m.sen_low, 0.6, 1e-12);
    near(m.sen_high, 1.3333333333333333, 1e-12);
}

/* An autoregressive series of 40 with coefficient 0.8: without the correction p would be 1e-5. */
static void neighbours_that_hang_together_make_the_test_wider(void **state)
{
    const double x[] = { 0,     -0.8,  -1.96, -1.82, -1.04, 0.3,   0.35,  -0.27, -1,    -0.05,
                         1.59,  1.54,  0,     -0.96, 0.83,  0.87,  -1.04, -0.92, -1.9,  -2.15,
                         -2.21, -2.48, -1.43, -1.21, -1.56, -0.84, 0.16,  -1.52, -1.47, -2.16,
                         -1.9,  -2.81, -2.23, -1.82, -1.76, -2.46, -2.36, -2.98, -3.74, -2.77 };
    pt_monotone m = pt_trend_monotone(x, 40);

    (void)state;
    near(m.s, -382, 0);
    near(m.variance, 7362.666666666667, 1e-9);
    near(m.factor, 1.977150562851782, 1e-12);
    near(m.z, -3.157821191399774, 1e-12);
    near(m.p_value, 0.001589530230983754, 1e-14);
    near(m.sen, -0.07155172413793104, 1e-12);
    near(m.sen_low, -0.09375, 1e-12);
    near(m.sen_high, -0.04611111111111112, 1e-12);
    near(m.lag1, 0.5281894934333958, 1e-12);
}

static void a_flat_or_short_series_has_no_trend(void **state)
{
    const double flat[] = { 2, 2, 2, 2, 2 };

    (void)state;
    near(pt_trend_monotone(flat, 5).p_value, 1, 0);
    assert_true(isnan(pt_trend_monotone(flat, 3).p_value));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slope_is_that_of_the_oracle_whether_counts_scatter_or_not),
        cmocka_unit_test(a_week_that_was_not_seen_is_left_out),
        cmocka_unit_test(mann_kendall_and_sen_are_the_published_ones),
        cmocka_unit_test(neighbours_that_hang_together_make_the_test_wider),
        cmocka_unit_test(a_flat_or_short_series_has_no_trend),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
