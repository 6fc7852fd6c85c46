/* Products of a tall matrix with itself. May use: base, blas, CBLAS, OpenMP. */
#ifndef PT_NUMERIC_GRAM_H
#define PT_NUMERIC_GRAM_H

#include <stddef.h>

/* gram (k × k) = atᵀ · at, for `at` of rows × k, row-major. Blocks of rows are multiplied in any thread and added in
 * their order: the bytes do not depend on `jobs`. */
void pt_gram(const double *at, size_t rows, size_t k, int jobs, double *gram);

#endif
