/* The largest singular values and vectors of a sparse matrix. May use: base, foreign, GSL, CBLAS. */
#ifndef PT_NUMERIC_SVD_H
#define PT_NUMERIC_SVD_H

#include "base/status.h"
#include "numeric/sparse.h"

typedef struct pt_svd {
    size_t k;
    double *u;     /* rows × k */
    double *v;     /* columns × k */
    double *sigma; /* k, falling */
} pt_svd;

/* Randomised (Halko, Martinsson & Tropp 2011, algorithms 4.4 and 5.1): a random subspace of k + 10 dimensions, four
 * power iterations, orthonormal after each. `transposed` is the same matrix by columns. k is at most the smaller side;
 * the signs of vectors are arbitrary. The seed is fixed. */
pt_status pt_svd_largest(const pt_sparse *matrix, const pt_sparse *transposed, size_t k, int jobs, pt_svd *svd,
                         pt_error *err) PT_MUST;
void pt_svd_free(pt_svd *svd);

#endif
