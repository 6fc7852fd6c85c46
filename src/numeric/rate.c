/* Rates against their own past. First the incomplete beta function, then the two tails of a count, then what is asked
 * of them.
 *
 * GSL's own lose digits (the negative binomial's seventh at x = 1e6) or do not come back (the inverse of beta, from
 * shapes of 3000 and 3e6 on). Here the factor in front is in Loader's saddle-point form (2000), which keeps twelve, and
 * tails are kept as logarithms, in which they are concave, so that Newton's method inverts them from anywhere. */
#include "numeric/rate.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>

#include <math.h>
#include <stdbool.h>

enum { MOST_STEPS = 10000, MOST_GUESSES = 100 }; /* x = κ = 1e6 takes 479 steps */

static const double OUTSIDE = 0.025;                  /* probability on either side of an interval */
static const double NORMAL_LIMIT = 1.959963984540054; /* the normal distribution's quantile for it */

/* seen·ln(seen/mean) + mean - seen. Given excess = mean - seen too, since it is small where this matters. */
static double deviance(double seen, double mean, double excess)
{
    double part = excess / seen;

    return fabs(part) < 0.5 ? -seen * gsl_sf_log_1plusx_mx(part) : excess - seen * log(mean / seen);
}

/* ln of y^a (1 - y)^b / B(a, b), for y with odds y/(1 - y). */
static double log_kernel(double a, double b, double odds)
{
    double excess = (b * odds - a) / (1 + odds); /* (a + b)·y - a */
    double scale = gsl_sf_gammastar(a + b) / (gsl_sf_gammastar(a) * gsl_sf_gammastar(b));

    return log(scale * sqrt(a / (a + b) * b / (2 * M_PI))) - deviance(a, (a + b) * odds / (1 + odds), excess) -
           deviance(b, (a + b) / (1 + odds), -excess);
}

/* The k-th coefficient of the incomplete beta function's continued fraction (DLMF 8.17.23). */
static double coefficient(double a, double b, double y, int k)
{
    int m = k / 2;
    double above = k % 2 ? -(a + m) * (a + b + m) : m * (b - m);

    return above * y / ((a + k - 1) * (a + k));
}

/* The fraction itself, by Lentz's method; quick for y < (a + 1)/(a + b + 2). */
static double fraction(double a, double b, double y)
{
    double value = 1, up = 1, down = 0, change = 0;

    for (int k = 1; fabs(change - 1) > 1e-15 && k <= MOST_STEPS; k++) {
        double step = coefficient(a, b, y, k);

        down = 1 / (1 + step * down);
        up = 1 + step / up;
        change = up * down;
        value *= change;
    }
    return 1 / value;
}

/* I_y(a, b), the incomplete beta function, for y with odds y/(1 - y): its logarithm, and d logarithm / d ln odds. */
struct share {
    double log, slope;
};

static struct share beta_share(double a, double b, double odds)
{
    double kernel = log_kernel(a, b, odds), y = odds / (1 + odds);
    struct share share;

    if (y < (a + 1) / (a + b + 2))
        share.log = kernel - log(a) + log(fraction(a, b, y));
    else
        share.log = log1p(-exp(kernel - log(b)) * fraction(b, a, 1 / (1 + odds)));
    share.slope = exp(kernel - share.log);
    return share;
}

/* The odds of y where I_y(a, b) = share. Starts where a normal law for the log-odds has it. */
static double odds_at_share(double a, double b, double share)
{
    double place = log(a / b) + gsl_cdf_ugaussian_Pinv(share) * sqrt(1 / a + 1 / b), move = 1;

    for (int i = 0; fabs(move) > 1e-9 && i < MOST_GUESSES; i++) {
        struct share now = beta_share(a, b, exp(place));

        move = (log(share) - now.log) / now.slope;
        place += move;
    }
    return exp(place);
}

/* Tails of the negative binomial law of this mean and variance mean + mean²/size, and the mean that has such a tail. */

static double at_least(double x, double mean, double size)
{
    return x > 0 ? exp(beta_share(x, size, mean / size).log) : 1;
}

static double at_most(double x, double mean, double size)
{
    return mean > 0 ? exp(beta_share(size, x + 1, size / mean).log) : 1;
}

static double mean_with_at_least(double x, double size, double share)
{
    return size * odds_at_share(x, size, share);
}

static double mean_with_at_most(double x, double size, double share)
{
    return size / odds_at_share(size, x + 1, share);
}

/* κ, when the chance in the baseline is that of `seen` papers. */
static double size_of(double seen, const pt_rate_noise *noise)
{
    return 1 / (noise->dispersion * (1 + 1 / noise->periods) + 1 / seen);
}

static double exposure_ratio(const pt_rate_counts *counts)
{
    return counts->exposure / counts->base_exposure;
}

static bool has_exposure(const pt_rate_counts *counts)
{
    return counts->exposure > 0 && counts->base_exposure > 0;
}

/* Ratio and interval; the p-values are left to the caller. */
static pt_rate estimate(const pt_rate_counts *counts, const pt_rate_noise *noise)
{
    double x = counts->papers, base = counts->base_papers, scale = exposure_ratio(counts);
    pt_rate rate = { .expected = base * scale, .ratio = x / (base * scale), .low = 0, .high = INFINITY };

    if (x > 0)
        rate.low = mean_with_at_least(x, size_of(base + 1, noise), OUTSIDE) / ((base + 1) * scale);
    if (base > 0)
        rate.high = mean_with_at_most(x, size_of(base, noise), OUTSIDE) / (base * scale);
    return rate;
}

static pt_rate nothing_compared(void)
{
    return (pt_rate){ NAN, NAN, NAN, NAN, NAN, NAN, NAN };
}

static double doubled(double p_up, double p_down)
{
    return fmin(1, 2 * fmin(p_up, p_down));
}

pt_rate pt_rate_test(const pt_rate_counts *counts, const pt_rate_noise *noise)
{
    double mean = (counts->base_papers + 0.5) * exposure_ratio(counts);
    double size = size_of(fmax(counts->base_papers, 0.5), noise);
    pt_rate rate;

    if (!has_exposure(counts))
        return nothing_compared();
    rate = estimate(counts, noise);
    rate.p_up = at_least(counts->papers, mean, size);
    rate.p_down = at_most(counts->papers, mean, size);
    rate.p_value = doubled(rate.p_up, rate.p_down);
    return rate;
}

/* P(at least x of x + X) is the tail of a negative binomial law of size X + 1, P(at most x) of one of size X. */
pt_rate pt_rate_exact(const pt_rate_counts *counts)
{
    const pt_rate_noise none = { .dispersion = 0, .periods = 1 };
    double base = counts->base_papers, scale = exposure_ratio(counts);
    pt_rate rate;

    if (!has_exposure(counts))
        return nothing_compared();
    rate = estimate(counts, &none);
    rate.p_up = at_least(counts->papers, (base + 1) * scale, base + 1);
    rate.p_down = at_most(counts->papers, base * scale, base);
    rate.p_value = doubled(rate.p_up, rate.p_down);
    return rate;
}

double pt_rate_shrunken(const pt_rate_counts *counts, const pt_rate_noise *noise)
{
    double mean = (counts->base_papers + 0.5) * exposure_ratio(counts);
    double size = size_of(fmax(counts->base_papers, 0.5), noise);

    if (!has_exposure(counts))
        return NAN;
    /* GSL gives up, with NaN, under shapes of 0.153; there the quantile is under 2e-9. */
    return fmax(0, gsl_cdf_gamma_Pinv(0.05, counts->papers + size, 1 / (mean + size)));
}

/* The smallest whole count with P(at least it) ≤ share. */
static double critical_count(double mean, double size, double share)
{
    double below = floor(mean), above = below + 1;

    while (at_least(above, mean, size) > share)
        above = below + 2 * (above - below);
    while (above - below > 1) {
        double middle = floor((below + above) / 2);

        if (at_least(middle, mean, size) > share)
            below = middle;
        else
            above = middle;
    }
    return above;
}

double pt_rate_smallest_ratio(double expected, const pt_rate_noise *noise, double p_value, double power)
{
    double base = expected * noise->periods;
    double mean = (base + 0.5) / noise->periods, size = size_of(fmax(base, 0.5), noise);

    return mean_with_at_least(critical_count(mean, size, p_value / 2), size, power) / expected;
}

pt_log_odds pt_rate_log_odds(const pt_rate_counts *counts, double prior, double prior_total)
{
    double own = counts->papers + prior, base = counts->base_papers + prior;
    double own_rest = counts->exposure + prior_total - own, base_rest = counts->base_exposure + prior_total - base;
    pt_log_odds odds = { log(own / own_rest) - log(base / base_rest), 1 / own + 1 / base, 0 };

    odds.z = odds.difference / sqrt(odds.variance);
    return odds;
}

pt_rate_counts pt_rate_pool(const pt_rate_counts *strata, size_t count)
{
    pt_rate_counts sum = { 0 };
    double expected = 0, variance = 0;

    for (size_t i = 0; i < count; i++) {
        if (!has_exposure(&strata[i]))
            continue;
        double scale = exposure_ratio(&strata[i]);

        sum.papers += strata[i].papers;
        sum.exposure += strata[i].exposure;
        sum.base_papers += strata[i].base_papers;
        sum.base_exposure += strata[i].base_exposure;
        expected += scale * strata[i].base_papers;
        variance += scale * scale * strata[i].base_papers;
    }
    if (expected > 0) {
        sum.base_papers = expected * expected / variance;
        sum.exposure = sum.base_exposure * (variance / expected);
    }
    return sum;
}

pt_rate_common pt_rate_mantel_haenszel(const pt_rate_counts *strata, size_t count)
{
    double own = 0, base = 0, variance = 0, width;
    pt_rate_common common;

    for (size_t i = 0; i < count; i++) {
        if (!has_exposure(&strata[i]))
            continue;
        double n = strata[i].exposure, base_n = strata[i].base_exposure, total = n + base_n;

        own += strata[i].papers * base_n / total;
        base += strata[i].base_papers * n / total;
        variance += (strata[i].papers + strata[i].base_papers) * (n / total) * (base_n / total);
    }
    common.ratio = own / base;
    common.log_error = own > 0 && base > 0 ? sqrt(variance / (own * base)) : NAN;
    width = exp(NORMAL_LIMIT * common.log_error);
    common.low = common.ratio / width;
    common.high = common.ratio * width;
    return common;
}
