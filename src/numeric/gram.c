#include "numeric/gram.h"

#include "base/memory.h"
#include "numeric/blas.h"

#include <gsl/gsl_cblas.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 2048 }; /* rows; another number gives other last digits */

void pt_gram(const double *at, size_t rows, size_t k, int jobs, double *gram)
{
    size_t blocks = (rows + BLOCK - 1) / BLOCK;
    double *parts = PT_CALLOC(double, blocks *k *k);

    pt_blas_one_thread(); /* the threads are ours */
#pragma omp parallel for num_threads(jobs) schedule(dynamic, 1)
    for (size_t b = 0; b < blocks; b++) {
        size_t first = b * BLOCK, count = rows - first < BLOCK ? rows - first : BLOCK;

        cblas_dsyrk(CblasRowMajor, CblasUpper, CblasTrans, (int)k, (int)count, 1, at + first * k, (int)k, 0,
                    parts + b * k * k, (int)k);
    }
    memset(gram, 0, k * k * sizeof *gram);
    for (size_t b = 0; b < blocks; b++)
        for (size_t i = 0; i < k * k; i++)
            gram[i] += parts[b * k * k + i];
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < i; j++)
            gram[i * k + j] = gram[j * k + i];
    free(parts);
}
