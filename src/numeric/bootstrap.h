/* How sure a mean over papers is: percentile bands by the bootstrap. May use: base. */
#ifndef PT_NUMERIC_BOOTSTRAP_H
#define PT_NUMERIC_BOOTSTRAP_H

#include <stddef.h>
#include <stdint.h>

typedef struct pt_bootstrap {
    size_t resamples; /* 200 for a look, 1000 for print */
    double level;     /* of the band, as 0.95 */
    uint64_t seed;
} pt_bootstrap;

typedef struct pt_band {
    double mean, low, high;
} pt_band;

/* The mean of each column of `rows` (`count` × `columns`, row-major) and its percentile band (Efron & Tibshirani 1993,
 * chapter 13): whole rows are drawn with replacement, so what depends on each other within a paper stays together. Over
 * 2,000 rows are dealt into 500 groups at random, and groups are drawn: the band is then known to three percent of its
 * width (1 / √(2 · 500)), and no longer costs more for more rows.
 *
 * bands    `columns` of them, written. Without rows all is NaN; of one row the mean is known, its band is not (NaN).
 *
 * The bytes depend on the order of the rows (sort them by something that is the same in every store) and on `how`,
 * never on the number of threads. O(resamples · count · columns), of count at most 2,000. */
void pt_bootstrap_means(const double *rows, size_t count, size_t columns, const pt_bootstrap *how, pt_band *bands);

#endif
