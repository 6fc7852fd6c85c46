/* A sparse matrix of non-negative numbers, by rows, and its products with dense ones. May use: base, OpenMP.
 *
 *   Every entry of a product is summed by one thread in the order of the matrix, so the bytes do not depend on how many
 *   threads there are. Dense matrices are row-major. */
#ifndef PT_NUMERIC_SPARSE_H
#define PT_NUMERIC_SPARSE_H

#include <stddef.h>
#include <stdint.h>

typedef struct pt_sparse {
    size_t rows, columns;
    size_t *start; /* rows + 1: row r's entries are start[r] … start[r + 1] - 1 */
    uint32_t *at;  /* column, rising within a row */
    double *value;
} pt_sparse;

/* The same matrix by columns: a matrix of its own, to be freed. */
pt_sparse pt_sparse_transpose(const pt_sparse *matrix);
void pt_sparse_free(pt_sparse *matrix);

/* out (rows × k) = matrix · dense (columns × k). */
void pt_sparse_times(const pt_sparse *matrix, const double *dense, size_t k, int jobs, double *out);

/* A function with this is compiled for wider vector instructions, too, and the processor at hand decides. Only where
 * each number is worked out on its own: then it changes no byte. */
#ifndef PT_ONE_WIDTH /* with ThreadSanitizer, which is not there yet when the processor is looked at: before main */
#define PT_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define PT_WIDE
#endif

/* to += scale · from, `k` numbers, each on its own. */
static inline void pt_add_scaled(double *to, double scale, const double *from, size_t k)
{
#pragma omp simd
    for (size_t i = 0; i < k; i++)
        to[i] += scale * from[i];
}

/* Σ value². */
double pt_sparse_square(const pt_sparse *matrix);

/* Turns counts into weights: (1 + ln count) · (ln((1 + documents) / (1 + df)) + 1), each row to length 1. Of
 * `documents` rows (these, or more that these were chosen from) df[c] have an entry in column c. Salton & Buckley 1988,
 * with the smoothed idf of scikit-learn's TfidfTransformer. */
void pt_sparse_tfidf(pt_sparse *counts, size_t documents, const uint32_t *df);

#endif
