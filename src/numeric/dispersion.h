/* How much counts scatter from period to period beyond chance, pooled over terms of like frequency. May use: base. */
#ifndef PT_NUMERIC_DISPERSION_H
#define PT_NUMERIC_DISPERSION_H

#include <stddef.h>
#include <stdint.h>

enum { PT_DISPERSION_BINS = 18 }; /* 2, 5, 10, 20, 50, … 1,000,000 papers a period */

typedef struct pt_dispersion {
    size_t count; /* of bins, at least 1 */
    struct pt_dispersion_bin {
        double from;       /* papers a period, in the mean; up to the next bin's; the first one takes all below, too */
        double dispersion; /* φ of variance m + φ·m²; never rises from a bin to the next */
        size_t terms;      /* it was estimated from; 0: too few, φ is what real digests had */
    } bins[PT_DISPERSION_BINS];
} pt_dispersion;

/* The dispersion in a baseline of `periods` periods.
 *
 * counts     papers that hold a term in a period, `terms` × `periods`, row-major
 * exposure   papers of each period, over 0
 *
 * Within a bin φ is a quotient of sums over its terms (moments): what (count - expected)² exceeds the binomial variance
 * by, over its expectation at φ = 1. A φ of each term's own makes the test err more often than it says, since eight
 * periods cannot tell it. Bins with under 30 terms are joined with the next ones; then neighbours that rise are pooled
 * (PAVA), since frequent terms scatter less; φ is at least 0.005. With under 30 terms of 2 or more papers a period, or
 * a single period, one bin has φ = 0.025, the largest in 122 real digests. O(terms · periods). */
pt_dispersion pt_dispersion_fit(const uint32_t *counts, size_t terms, const double *exposure, size_t periods);

/* One dispersion for all rows, however rare: φ by the same moments, at least 0.005; 0.025 where nothing is expected. */
double pt_dispersion_of_all(const uint32_t *counts, size_t rows, const double *exposure, size_t periods);

/* φ for a term with `mean` papers a period. */
double pt_dispersion_at(const pt_dispersion *dispersion, double mean);

#endif
