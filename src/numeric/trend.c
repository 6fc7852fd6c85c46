/* First the log-linear slope, then what needs no law of the counts. */
#include "numeric/trend.h"

#include "base/memory.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_statistics_double.h>

#include <math.h>
#include <stdlib.h>

static const double NORMAL_LIMIT = 1.959963984540054; /* the normal distribution's quantile for 97.5 % */

/* ── Log-linear slope ────────────────────────────────────────────────────────────────────────────────────────────── */

enum { MOST_STEPS = 200 };

/* Counts of 32 bits that lie inside the series cannot come from steeper lines. */
static const double STEEPEST = 64;

struct series {
    const uint32_t *counts, *exposure;
    size_t first, last, periods; /* seen */
    double papers, mean_time;    /* of the papers, since `first` */
};

static struct series series_of(const uint32_t *counts, const uint32_t *exposure, size_t count)
{
    struct series series = { .counts = counts, .exposure = exposure };
    double times = 0;

    for (size_t t = 0; t < count; t++) {
        if (exposure[t] == 0)
            continue;
        if (series.periods++ == 0)
            series.first = t;
        series.last = t;
        series.papers += counts[t];
        times += (double)(t - series.first) * counts[t];
    }
    series.mean_time = times / series.papers;
    return series;
}

/* How much a period weighs on a line of this slope; the heaviest end is taken as 1, so that nothing overflows. */
static double weight_at(const struct series *series, size_t t, double slope)
{
    double end = (double)(slope > 0 ? series->last : series->first);

    return series->exposure[t] * exp(slope * ((double)t - end));
}

/* Where the papers lie in time, if they follow a line of some slope. */
struct spread {
    double weight, mean, variance; /* time since the first period */
};

static struct spread spread_at(const struct series *series, double slope)
{
    struct spread spread = { 0 };
    double times = 0, squares = 0;

    for (size_t t = series->first; t <= series->last; t++) {
        spread.weight += weight_at(series, t, slope);
        times += weight_at(series, t, slope) * (double)(t - series->first);
    }
    spread.mean = times / spread.weight;
    for (size_t t = series->first; t <= series->last; t++) {
        double off = (double)(t - series->first) - spread.mean;

        squares += weight_at(series, t, slope) * off * off;
    }
    spread.variance = squares / spread.weight;
    return spread;
}

/* The likeliest line is the one that puts the papers' mean time where it is. That time rises with the slope, and by
 * the variance of the times: Newton's method, kept between bounds, cannot miss. It is Fisher's scoring with the
 * intercept solved for. */
static double find_slope(const struct series *series)
{
    double low = -STEEPEST, high = STEEPEST, slope = 0, before = INFINITY;

    for (int step = 0; fabs(slope - before) > 1e-15 && step < MOST_STEPS; step++) {
        struct spread spread = spread_at(series, slope);
        double off = spread.mean - series->mean_time;

        before = slope;
        *(off > 0 ? &high : &low) = slope;
        slope -= off / spread.variance;
        if (!(slope >= low && slope <= high))
            slope = (low + high) / 2;
    }
    return slope;
}

static double pearson(const struct series *series, double slope, const struct spread *spread)
{
    double sum = 0;

    for (size_t t = series->first; t <= series->last; t++) {
        double mean = series->papers * weight_at(series, t, slope) / spread->weight, off = series->counts[t] - mean;

        if (mean > 0)
            sum += off * off / mean;
    }
    return sum;
}

pt_slope pt_trend_slope(const uint32_t *counts, const uint32_t *exposure, size_t count)
{
    struct series series = series_of(counts, exposure, count);
    struct spread spread;
    pt_slope slope;
    double freedom = (double)series.periods - 2, error, width;

    if (freedom < 1 || !(series.mean_time > 0 && series.mean_time < (double)(series.last - series.first)))
        return (pt_slope){ NAN, NAN, NAN, NAN, NAN };
    slope.slope = find_slope(&series);
    spread = spread_at(&series, slope.slope);
    slope.dispersion = pearson(&series, slope.slope, &spread) / freedom;
    error = sqrt(fmax(1, slope.dispersion) / (series.papers * spread.variance));
    width = gsl_cdf_tdist_Pinv(0.975, freedom) * error;
    slope.low = slope.slope - width;
    slope.high = slope.slope + width;
    slope.p_value = 2 * gsl_cdf_tdist_Q(fabs(slope.slope) / error, freedom);
    return slope;
}

/* ── Monotone trend ──────────────────────────────────────────────────────────────────────────────────────────────── */

enum { LEAST_VALUES = 4, MOST_LAGS = 3 };

/* 0 for NaN, too: a period not seen is above none and below none. */
static double sign(double difference)
{
    return (difference > 0) - (difference < 0);
}

static double count_seen(const double *values, size_t count)
{
    double seen = 0;

    for (size_t i = 0; i < count; i++)
        seen += !isnan(values[i]);
    return seen;
}

static double kendall_sum(const double *values, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            sum += sign(values[j] - values[i]);
    return sum;
}

/* A value that `same` values share, itself among them, takes (same - 1)(2·same + 5) off. */
static double kendall_variance(const double *values, size_t count)
{
    double n = count_seen(values, count), sum = n * (n - 1) * (2 * n + 5);

    for (size_t i = 0; i < count; i++) {
        double same = 0;

        for (size_t j = 0; j < count; j++)
            same += values[i] == values[j];
        if (same > 1)
            sum -= (same - 1) * (2 * same + 5);
    }
    return sum / 18;
}

/* The slopes between all pairs; returns how many. */
static size_t pair_slopes(const double *values, size_t count, double *slopes)
{
    size_t pairs = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            if (!isnan(values[i]) && !isnan(values[j]))
                slopes[pairs++] = (values[j] - values[i]) / (double)(j - i);
    return pairs;
}

/* The median of the slopes and, as far from it as Kendall's statistic goes by chance, its interval. */
static void fit_sen(const double *values, size_t count, pt_monotone *m)
{
    double *slopes = PT_CALLOC(double, count *(count - 1) / 2);
    size_t pairs = pair_slopes(values, count, slopes);
    double middle = (double)pairs / 2, half = NORMAL_LIMIT * sqrt(m->variance) / 2;

    m->sen_low = gsl_stats_select(slopes, 1, pairs, (size_t)fmax(rint(middle - half) - 1, 0));
    m->sen_high = gsl_stats_select(slopes, 1, pairs, (size_t)fmin(rint(middle + half), (double)pairs - 1));
    m->sen = (gsl_stats_select(slopes, 1, pairs, (pairs - 1) / 2) + gsl_stats_select(slopes, 1, pairs, pairs / 2)) / 2;
    free(slopes);
}

/* Ranks around their mean, ties sharing theirs: half of how many are below less how many are above. One is above the
 * other if the slope between them is steeper: asked so, the pair that Sen's line is drawn through is a tie, which
 * subtracting the line would leave to rounding. A period not seen has rank 0, which adds nothing to a correlation. */
static void rank_around_line(const double *values, size_t count, double slope, double *ranks)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++) {
            double above = sign((values[j] - values[i]) / (double)(j - i) - slope) / 2;

            ranks[j] += above;
            ranks[i] -= above;
        }
}

static double correlation(const double *ranks, size_t count, size_t lag)
{
    double both = 0, own = 0;

    for (size_t i = 0; i < count; i++) {
        own += ranks[i] * ranks[i];
        both += i + lag < count ? ranks[i] * ranks[i + lag] : 0;
    }
    return own > 0 ? both / own : 0;
}

/* Of `count` periods `n` were seen. */
static double variance_factor(const double *ranks, size_t count, double n)
{
    double sum = 0;

    for (size_t lag = 1; lag <= MOST_LAGS; lag++) {
        double k = (double)lag, r = correlation(ranks, count, lag);

        if (fabs(r) > NORMAL_LIMIT / sqrt(n))
            sum += (n - k) * (n - k - 1) * (n - k - 2) * r;
    }
    return fmax(1, 1 + 2 / (n * (n - 1) * (n - 2)) * sum);
}

pt_monotone pt_trend_monotone(const double *values, size_t count)
{
    pt_monotone m = { NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN };
    double *ranks;

    if (count_seen(values, count) < LEAST_VALUES)
        return m;
    m.s = kendall_sum(values, count);
    m.variance = kendall_variance(values, count);
    fit_sen(values, count, &m);
    ranks = PT_CALLOC(double, count);
    rank_around_line(values, count, m.sen, ranks);
    m.lag1 = correlation(ranks, count, 1);
    m.factor = variance_factor(ranks, count, count_seen(values, count));
    free(ranks);
    m.z = m.s == 0 ? 0 : (m.s - sign(m.s)) / sqrt(m.variance * m.factor);
    m.p_value = 2 * gsl_cdf_ugaussian_Q(fabs(m.z));
    return m;
}
