#include "numeric/svd.h"

#include "base/memory.h"
#include "numeric/blas.h"
#include "numeric/foreign.h"
#include "numeric/gram.h"

#include <gsl/gsl_cblas.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { OVERSAMPLING = 10, POWER_ITERATIONS = 4, SEED = 20250930, BLOCK = 2048 /* rows */ };

static void fill_random(double *at, size_t count)
{
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);

    gsl_rng_set(rng, SEED);
    for (size_t i = 0; i < count; i++)
        at[i] = gsl_ran_gaussian_ziggurat(rng, 1);
    gsl_rng_free(rng);
}

/* y ← y · L⁻ᵀ, for the Cholesky factor L. */
static void divide(double *y, size_t rows, const gsl_matrix *factor, int jobs)
{
    size_t l = factor->size1;

#pragma omp parallel for num_threads(jobs) schedule(dynamic, 1)
    for (size_t first = 0; first < rows; first += BLOCK) {
        size_t count = rows - first < BLOCK ? rows - first : BLOCK;

        cblas_dtrsm(CblasRowMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit, (int)count, (int)l, 1,
                    factor->data, (int)l, y + first * l, (int)l);
    }
}

/* Makes the columns of y orthonormal by the Cholesky factor of their Gram matrix. One pass loses half the digits where
 * columns are nearly parallel, two do not (Yamamoto et al. 2015, CholeskyQR2): on the way to the subspace one is
 * enough. */
static pt_status orthonormalise(double *y, size_t rows, size_t l, int passes, int jobs, pt_error *err)
{
    gsl_matrix *gram = gsl_matrix_calloc(l, l);
    pt_status st = PT_OK;

    for (int pass = 0; pass < passes && st == PT_OK; pass++) {
        double largest = 0;

        pt_gram(y, rows, l, jobs, gram->data);
        for (size_t i = 0; i < l; i++)
            largest = fmax(largest, gsl_matrix_get(gram, i, i));
        for (size_t i = 0; i < l; i++) /* a matrix of lower rank than l still has a factor */
            gsl_matrix_set(gram, i, i, gsl_matrix_get(gram, i, i) + largest * 1e-14);
        st = pt_gsl_check(gsl_linalg_cholesky_decomp1(gram), "orthonormal vectors", err);
        if (st == PT_OK)
            divide(y, rows, gram, jobs);
    }
    gsl_matrix_free(gram);
    return st;
}

/* From b (columns × l) = matrixᵀ q: the eigenvectors of bᵀ b turn q and b into the singular vectors. */
static pt_status finish(const double *q, const double *b, size_t rows, size_t columns, size_t l, int jobs, pt_svd *svd,
                        pt_error *err)
{
    gsl_matrix *gram = gsl_matrix_calloc(l, l), *vectors = gsl_matrix_calloc(l, l);
    gsl_vector *values = gsl_vector_calloc(l);
    gsl_eigen_symmv_workspace *work = gsl_eigen_symmv_alloc(l);
    pt_status st;

    pt_gram(b, columns, l, jobs, gram->data);
    PT_OR_DONE(pt_gsl_check(gsl_eigen_symmv(gram, values, vectors, work), "singular values", err));
    PT_OR_DONE(pt_gsl_check(gsl_eigen_symmv_sort(values, vectors, GSL_EIGEN_SORT_VAL_DESC), "singular values", err));
    svd->u = PT_CALLOC(double, rows * svd->k);
    svd->v = PT_CALLOC(double, columns * svd->k);
    svd->sigma = PT_CALLOC(double, svd->k);
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, (int)rows, (int)svd->k, (int)l, 1, q, (int)l, vectors->data,
                (int)l, 0, svd->u, (int)svd->k);
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, (int)columns, (int)svd->k, (int)l, 1, b, (int)l,
                vectors->data, (int)l, 0, svd->v, (int)svd->k);
    for (size_t i = 0; i < svd->k; i++) {
        svd->sigma[i] = sqrt(fmax(gsl_vector_get(values, i), 0));
        for (size_t c = 0; c < columns; c++)
            svd->v[c * svd->k + i] /= svd->sigma[i] > 0 ? svd->sigma[i] : 1;
    }
done:
    gsl_eigen_symmv_free(work);
    gsl_vector_free(values);
    gsl_matrix_free(vectors);
    gsl_matrix_free(gram);
    return st;
}

pt_status pt_svd_largest(const pt_sparse *matrix, const pt_sparse *transposed, size_t k, int jobs, pt_svd *svd,
                         pt_error *err)
{
    size_t smaller = matrix->rows < matrix->columns ? matrix->rows : matrix->columns;
    size_t l = k + OVERSAMPLING < smaller ? k + OVERSAMPLING : smaller;
    double *y = PT_CALLOC(double, matrix->rows *l), *z = PT_CALLOC(double, matrix->columns *l);
    pt_status st;

    *svd = (pt_svd){ .k = k };
    pt_numeric_start();
    pt_blas_one_thread();
    fill_random(z, matrix->columns * l);
    for (int i = 0; i <= POWER_ITERATIONS; i++) {
        pt_sparse_times(matrix, z, l, jobs, y);
        PT_OR_DONE(orthonormalise(y, matrix->rows, l, i < POWER_ITERATIONS ? 1 : 2, jobs, err));
        pt_sparse_times(transposed, y, l, jobs, z);
        if (i < POWER_ITERATIONS)
            PT_OR_DONE(orthonormalise(z, matrix->columns, l, 1, jobs, err));
    }
    st = finish(y, z, matrix->rows, matrix->columns, l, jobs, svd, err);
done:
    free(y);
    free(z);
    return st;
}

void pt_svd_free(pt_svd *svd)
{
    free(svd->u);
    free(svd->v);
    free(svd->sigma);
    *svd = (pt_svd){ 0 };
}
