/* Where a long series is going: slopes and tests of trend. May use: base, GSL.
 *
 *   Under 26 periods none of these tests holds its level, and with correlation from a period to the next none does at
 * any length: lag1 is there to be shown beside them, and over 0.5 what looks like a trend may be drift. */
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
    double s, variance; /* of Mann and Kendall's statistic, ties counted (Kendall 1975) */
    double factor;      /* the variance is to be multiplied by, for correlation; at least 1 */
    double z, p_value;  /* two-sided, with continuity correction */
    double sen, sen_low,
        sen_high; /* slope of Theil (1950) and Sen (1968), a period; 95 % interval by order statistics */
    double lag1;  /* correlation of neighbours' ranks around Sen's line */
} pt_monotone;

/* Is the series, of periods at equal distances, rising or falling throughout? A value of NaN is a period not seen: it
 * is left out and the periods around it keep their distance.
 *
 * The factor is Hamed & Rao's (1998), from signed correlations of the ranks around Sen's line, those beyond 1.96/√n of
 * the first three lags: with all lags, as in the paper, the test errs twice as often as it says on independent data,
 * and factors under 1 (even under 0) come out.
 *
 * All is NaN with fewer than four values. O(count²). */
pt_monotone pt_trend_monotone(const double *values, size_t count);

#endif
