/* Benjamini and Hochberg's step-up rule: from the largest p down, q = min(p · tests / rank, the q before). */
#include "numeric/fdr.h"

#include "base/memory.h"

#include <gsl/gsl_sort.h>

#include <math.h>
#include <stdlib.h>

void pt_fdr(const double *p, size_t count, double *q)
{
    double *sorted = PT_CALLOC(double, count);
    size_t *place = PT_CALLOC(size_t, count);
    size_t *order = PT_CALLOC(size_t, count);
    size_t tests = 0;
    double least = 1;

    for (size_t i = 0; i < count; i++) {
        q[i] = p[i];
        if (!isnan(p[i])) {
            place[tests] = i;
            sorted[tests++] = p[i];
        }
    }
    gsl_sort_index(order, sorted, 1, tests);
    for (size_t rank = tests; rank > 0; rank--) {
        least = fmin(least, sorted[order[rank - 1]] * (double)tests / (double)rank);
        q[place[order[rank - 1]]] = least;
    }
    free(sorted);
    free(place);
    free(order);
}
