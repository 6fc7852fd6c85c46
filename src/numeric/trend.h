/* Where a long series is going: slopes and tests of trend. May use: base, GSL.
 *
 *   Of independent periods the tests hold their level, from eight on. What correlates from a period to the next looks
 * like a trend to all of them: with a coefficient of 0.5 the slope errs in 22 % at 26 periods and in 21 % at 104, the
 * monotone test in 19 and 10 % (tests/numeric/trend_test.c). So lag1 is there to be shown beside them. It comes out too
 * small in short series: of 26 periods with 0.5 only one in twenty has a lag1 over 0.5. */
#ifndef PT_NUMERIC_TREND_H
#define PT_NUMERIC_TREND_H

#include <stddef.h>
#include <stdint.h>

typedef struct pt_slope {
    double slope, low, high; /* of ln(rate), a period; 95 % interval */
    double dispersion;       /* Pearson's χ² over n - 2; interval and p-value take it as 1 at least */
    double p_value;          /* two-sided, Student's t with n - 2 degrees of freedom */
} pt_slope;

/* Log-linear quasi-Poisson regression of counts on time with the logarithm of the exposure as offset (McCullagh &
 * Nelder 1989, section 6.2). Periods without exposure are left out.
 *
 * All is NaN where there is no such line: fewer than three periods, or all papers in the first of them or in the last
 * (the slope would be infinite), or no papers. Anywhere else there is one, and it is found. O(count · steps). */
pt_slope pt_trend_slope(const uint32_t *counts, const uint32_t *exposure, size_t count);

typedef struct pt_monotone {
    double s, variance;            /* of Mann and Kendall's statistic, ties counted */
    double factor;                 /* the variance is to be multiplied by, for correlation; at least 1 */
    double z, p_value;             /* two-sided, with continuity correction */
    double sen, sen_low, sen_high; /* Theil and Sen's slope, a period; 95 % interval by order statistics */
    double lag1;                   /* correlation of neighbours' ranks around Sen's line */
} pt_monotone;

/* Is the series, of periods at equal distances, rising or falling throughout? A value of NaN is a period not seen: it
 * is left out and the periods around it keep their distance. Test: Mann 1945 and Kendall 1975; slope: Theil 1950 and
 * Sen 1968.
 *
 * The factor is Hamed & Rao's (1998), from signed correlations of the ranks around Sen's line, those beyond 1.96/√n of
 * the first three lags: with all lags, as in the paper, the test errs twice as often as it says on independent data,
 * and factors under 1 (even under 0) come out.
 *
 * All is NaN with fewer than four values. O(count²). */
pt_monotone pt_trend_monotone(const double *values, size_t count);

#endif
