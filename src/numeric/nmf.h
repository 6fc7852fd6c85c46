/* Non-negative matrix factorisation: X (rows × columns) ≈ W (rows × k) · H (k × columns). May use: base, sparse, svd,
 * GSL.
 *
 *   Frobenius norm, by hierarchical alternating least squares (Cichocki & Phan 2009, algorithm 2), the update that
 *   scikit-learn's solver 'cd' does, each factor going on a little in its direction (Ang & Gillis 2019); it starts from
 * the singular vectors (NNDSVD, Boutsidis & Gallopoulos 2008), so there is no luck in it. H is kept transposed: what
 * belongs to one column lies together. */
#ifndef PT_NUMERIC_NMF_H
#define PT_NUMERIC_NMF_H

#include "base/observer.h"
#include "base/status.h"
#include "numeric/sparse.h"

typedef struct pt_nmf {
    size_t rows, columns, k;
    double *w;             /* rows × k */
    double *h;             /* columns × k: H transposed */
    double relative_error; /* ‖X - WH‖ / ‖X‖ */
    int sweeps;
} pt_nmf;

typedef struct pt_nmf_rule {
    size_t k;            /* at most the smaller side of X */
    const double *start; /* H to begin with (columns × k), as of an earlier fit; NULL: singular vectors */
    int most_sweeps;
    double tolerance; /* stop when two sweeps in a row change the error by less than this share of it */
    int jobs;
} pt_nmf_rule;

/* Factorises `x`; on PT_OK pt_nmf_free it. The bytes do not depend on `jobs`. */
pt_status pt_nmf_fit(const pt_sparse *x, const pt_nmf_rule *rule, const pt_observer *observer, pt_nmf *nmf,
                     pt_error *err) PT_MUST;
void pt_nmf_free(pt_nmf *nmf);

/* Scales H so that the weights of each topic sum to 1, and W the other way: W · H stays. Only then do a row's weights
 * compare. */
void pt_nmf_normalise(pt_nmf *nmf);

/* One sweep over `w` (rows × k) with the other factor fixed: product = X · H (rows × k), gram = H Hᵀ (k × k). Rows do
 * not depend on each other. */
void pt_nmf_sweep(double *w, const double *product, const double *gram, size_t rows, size_t k, int jobs);

/* The weights (rows × k, written) of new rows in the topics of `nmf`, whose H stays as it is. */
void pt_nmf_fold_in(const pt_nmf *nmf, const pt_sparse *rows, int jobs, double *w);

#endif
