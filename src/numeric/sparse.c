#include "numeric/sparse.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

pt_sparse pt_sparse_transpose(const pt_sparse *m)
{
    size_t entries = m->start[m->rows];
    pt_sparse t = { .rows = m->columns, .columns = m->rows };
    size_t *next = PT_CALLOC(size_t, t.rows);

    t.start = PT_CALLOC(size_t, t.rows + 1);
    t.at = PT_CALLOC(uint32_t, entries);
    t.value = PT_CALLOC(double, entries);
    for (size_t e = 0; e < entries; e++)
        t.start[m->at[e] + 1]++;
    for (size_t r = 0; r < t.rows; r++) {
        t.start[r + 1] += t.start[r];
        next[r] = t.start[r];
    }
    for (size_t r = 0; r < m->rows; r++)
        for (size_t e = m->start[r]; e < m->start[r + 1]; e++) {
            size_t place = next[m->at[e]]++;

            t.at[place] = (uint32_t)r;
            t.value[place] = m->value[e];
        }
    free(next);
    return t;
}

void pt_sparse_free(pt_sparse *matrix)
{
    free(matrix->start);
    free(matrix->at);
    free(matrix->value);
    *matrix = (pt_sparse){ 0 };
}

enum { AHEAD = 6, LINE = 64 / sizeof(double) };

/* The rows of `dense` are met in no order a processor could foresee: it is told. */
PT_WIDE static void times_row(const pt_sparse *m, size_t r, const double *dense, size_t k, double *row)
{
    memset(row, 0, k * sizeof *row);
    for (size_t e = m->start[r]; e < m->start[r + 1]; e++) {
        size_t later = e + AHEAD < m->start[m->rows] ? e + AHEAD : e;

        for (size_t i = 0; i < k; i += LINE)
            __builtin_prefetch(dense + m->at[later] * k + i);
        pt_add_scaled(row, m->value[e], dense + m->at[e] * k, k);
    }
}

void pt_sparse_times(const pt_sparse *m, const double *dense, size_t k, int jobs, double *out)
{
#pragma omp parallel for num_threads(jobs) schedule(dynamic, 256)
    for (size_t r = 0; r < m->rows; r++)
        times_row(m, r, dense, k, out + r * k);
}

double pt_sparse_square(const pt_sparse *matrix)
{
    double sum = 0;

    for (size_t e = 0; e < matrix->start[matrix->rows]; e++)
        sum += matrix->value[e] * matrix->value[e];
    return sum;
}

void pt_sparse_tfidf(pt_sparse *counts, size_t documents, const uint32_t *df)
{
    for (size_t r = 0; r < counts->rows; r++) {
        double square = 0;

        for (size_t e = counts->start[r]; e < counts->start[r + 1]; e++) {
            double idf = log((1.0 + (double)documents) / (1.0 + df[counts->at[e]])) + 1;

            counts->value[e] = (1 + log(counts->value[e])) * idf;
            square += counts->value[e] * counts->value[e];
        }
        for (size_t e = counts->start[r]; e < counts->start[r + 1]; e++)
            counts->value[e] /= sqrt(square);
    }
}
