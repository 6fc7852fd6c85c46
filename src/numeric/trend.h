/* Where a long series is going: slopes and tests of trend. May use: base, foreign, GSL.
 *
 *   Under 26 periods none of these tests holds its level, and with correlation from a period to the next none does at
 * any length (METHODS-REFERENCE, section 3.7): lag1 is there to be shown beside them. */
#ifndef PT_NUMERIC_TREND_H
#define PT_NUMERIC_TREND_H

#include <stddef.h>
#include <stdint.h>

typedef struct pt_slope {
    double slope, low, high; /* of ln(rate), a period; 95 % interval */
    double dispersion;       /* Pearson's χ² over n - 2; the interval takes it as 1 at least */
    double p_value;          /* two-sided, Student's t with n - 2 degrees of freedom */
} pt_slope;

/* Log-linear quasi-Poisson regression of counts on time with the logarithm of the exposure as offset (McCullagh &
 * Nelder 1989, section 6.2), by Fisher's scoring. Periods without exposure are left out. All NaN with fewer than three
 * periods or counts of zero only. O(count · steps). */
pt_slope pt_trend_slope(const uint32_t *counts, const uint32_t *exposure, size_t count);

typedef struct pt_monotone {
    double s, variance; /* of Mann and Kendall's statistic, ties counted (Kendall 1975) */
    double factor;      /* variance is to be multiplied by it: correlation of the first three lags (Hamed & Rao 1998,
                           signed),      at least 1; all lags double the error on independent data */
    double z, p_value;  /* two-sided, with continuity correction */
    double sen, sen_low,
        sen_high; /* slope of Theil (1950) and Sen (1968), a period; 95 % interval by order statistics */
    double lag1;  /* correlation of neighbours' ranks around Sen's line */
} pt_monotone;

/* The series by periods at equal distances. All NaN with fewer than four values. O(count² · log count). */
pt_monotone pt_trend_monotone(const double *values, size_t count);

#endif
