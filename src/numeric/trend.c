#include "numeric/trend.h"

#include "base/memory.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* ── Log-linear slope ────────────────────────────────────────────────────────────────────────────────────────────── */

enum { MOST_STEPS = 100 };

/* Fisher's information of intercept and slope, and the score, at one point. */
struct score {
    double a, b;          /* intercept, slope */
    double s0, s1;        /* score */
    double i00, i01, i11; /* information */
    double chi2;          /* Pearson's */
};

static void look(const uint32_t *counts, const uint32_t *exposure, size_t count, struct score *at)
{
    at->s0 = at->s1 = at->i00 = at->i01 = at->i11 = at->chi2 = 0;
    for (size_t i = 0; i < count; i++) {
        double t = (double)i, mean = exposure[i] * exp(at->a + at->b * t), rest = counts[i] - mean;

        if (exposure[i] == 0)
            continue;
        at->s0 += rest;
        at->s1 += t * rest;
        at->i00 += mean;
        at->i01 += t * mean;
        at->i11 += t * t * mean;
        at->chi2 += rest * rest / mean;
    }
}

pt_slope pt_trend_slope(const uint32_t *counts, const uint32_t *exposure, size_t count)
{
    pt_slope none = { NAN, NAN, NAN, NAN, NAN }, slope;
    double papers = 0, all = 0, error, width;
    size_t seen = 0;
    struct score at = { 0 };

    for (size_t i = 0; i < count; i++) {
        papers += exposure[i] ? counts[i] : 0;
        all += exposure[i];
        seen += exposure[i] > 0;
    }
    if (seen < 3 || papers == 0)
        return none;
    at.a = log(papers / all);
    for (int step = 0; step < MOST_STEPS; step++) {
        double det, da, db;

        look(counts, exposure, count, &at);
        det = at.i00 * at.i11 - at.i01 * at.i01;
        da = (at.i11 * at.s0 - at.i01 * at.s1) / det;
        db = (at.i00 * at.s1 - at.i01 * at.s0) / det;
        at.a += da;
        at.b += db;
        if (fabs(da) + fabs(db) < 1e-13)
            break;
    }
    look(counts, exposure, count, &at);
    slope = (pt_slope){ .slope = at.b, .dispersion = at.chi2 / (double)(seen - 2) };
    error = sqrt(fmax(1, slope.dispersion) * at.i00 / (at.i00 * at.i11 - at.i01 * at.i01));
    if (!isfinite(error) || !isfinite(at.b))
        return none;
    width = gsl_cdf_tdist_Pinv(0.975, (double)(seen - 2)) * error;
    slope.low = at.b - width;
    slope.high = at.b + width;
    slope.p_value = 2 * gsl_cdf_tdist_Q(fabs(at.b) / error, (double)(seen - 2));
    return slope;
}

/* ── Monotone trend ──────────────────────────────────────────────────────────────────────────────────────────────── */

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Ranks, ties sharing their mean, around their mean; returns Σ t(t-1)(2t+5) over groups of ties. */
static double rank_values(const double *values, size_t count, double *ranks)
{
    double *sorted = PT_CALLOC(double, count), ties = 0;

    for (size_t i = 0; i < count; i++)
        sorted[i] = values[i];
    qsort(sorted, count, sizeof *sorted, by_value);
    for (size_t i = 0, end; i < count; i = end) {
        double same;

        for (end = i + 1; end < count && sorted[end] == sorted[i];)
            end++;
        same = (double)(end - i);
        ties += same * (same - 1) * (2 * same + 5);
        for (size_t v = 0; v < count; v++)
            if (values[v] == sorted[i])
                ranks[v] = (double)(i + end + 1) / 2 - (double)(count + 1) / 2;
    }
    free(sorted);
    return ties;
}

static double correlation(const double *ranks, size_t count, size_t lag)
{
    double both = 0, own = 0;

    for (size_t i = 0; i < count; i++) {
        own += ranks[i] * ranks[i];
        if (i + lag < count)
            both += ranks[i] * ranks[i + lag];
    }
    return own > 0 ? both / own : 0;
}

static void fit_sen(const double *values, size_t count, pt_monotone *m)
{
    size_t pairs = count * (count - 1) / 2, at = 0;
    double *slopes = PT_CALLOC(double, pairs), half = 1.959963984540054 * sqrt(m->variance) / 2;
    double low = round((double)pairs / 2 - half) - 1, high = round((double)pairs / 2 + half);

    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            slopes[at++] = (values[j] - values[i]) / (double)(j - i);
    qsort(slopes, pairs, sizeof *slopes, by_value);
    m->sen = pairs % 2 ? slopes[pairs / 2] : (slopes[pairs / 2 - 1] + slopes[pairs / 2]) / 2;
    m->sen_low = slopes[low > 0 ? (size_t)low : 0];
    m->sen_high = slopes[high < (double)pairs ? (size_t)high : pairs - 1];
    free(slopes);
}

/* The factor of Hamed & Rao from the ranks around Sen's line. */
static void correct(const double *values, size_t count, pt_monotone *m)
{
    double n = (double)count, sum = 0, *rest = PT_CALLOC(double, count), *ranks = PT_CALLOC(double, count);

    for (size_t i = 0; i < count; i++)
        rest[i] = values[i] - m->sen * (double)i;
    rank_values(rest, count, ranks);
    m->lag1 = correlation(ranks, count, 1);
    for (size_t lag = 1; lag <= 3 && lag + 2 < count; lag++) {
        double r = correlation(ranks, count, lag), k = (double)lag;

        if (fabs(r) > 1.959963984540054 / sqrt(n))
            sum += (n - k) * (n - k - 1) * (n - k - 2) * r;
    }
    m->factor = fmax(1, 1 + 2 / (n * (n - 1) * (n - 2)) * sum);
    free(rest);
    free(ranks);
}

pt_monotone pt_trend_monotone(const double *values, size_t count)
{
    pt_monotone m = { NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN };
    double n = (double)count, *ranks;

    if (count < 4)
        return m;
    ranks = PT_CALLOC(double, count);
    m.s = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            m.s += (values[j] > values[i]) - (values[j] < values[i]);
    m.variance = (n * (n - 1) * (2 * n + 5) - rank_values(values, count, ranks)) / 18;
    free(ranks);
    fit_sen(values, count, &m);
    correct(values, count, &m);
    m.z = m.s == 0 ? 0 : (m.s - copysign(1, m.s)) / sqrt(m.variance * m.factor);
    if (m.variance == 0)
        m.z = 0;
    m.p_value = fmin(1, 2 * gsl_cdf_ugaussian_Q(fabs(m.z)));
    return m;
}
