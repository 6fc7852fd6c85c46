/* False discoveries among many tests. May use: base. */
#ifndef PT_NUMERIC_FDR_H
#define PT_NUMERIC_FDR_H

#include <stddef.h>

/* The q-value of each p-value (Benjamini & Hochberg 1995): among all with q ≤ 0.05 at most 5 % are expected to be
 * false. A p of NaN is a test that was not made: it is passed over, and its q is NaN. Equal p have equal q.
 *
 * q   `count` values, written; may be `p` itself. O(count · log count). */
void pt_fdr(const double *p, size_t count, double *q);

#endif
