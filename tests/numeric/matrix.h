/* A matrix that Python makes by the same rule:
 *   X = [[((i*3+j*5)%7+1.0) if (i*7+j*13+i*j)%11>6 else 0.0 for j in range(columns)] for i in range(rows)] */
#ifndef TESTS_NUMERIC_MATRIX_H
#define TESTS_NUMERIC_MATRIX_H

#include "numeric/sparse.h"

enum { MATRIX_ROWS = 60, MATRIX_COLUMNS = 40 };

static inline pt_sparse test_matrix_of(uint32_t rows, uint32_t columns)
{
    pt_sparse x = { .rows = rows, .columns = columns };
    size_t entries = 0;

    x.start = calloc(rows + 1, sizeof *x.start);
    x.at = calloc((size_t)rows * columns, sizeof *x.at);
    x.value = calloc((size_t)rows * columns, sizeof *x.value);
    for (uint32_t i = 0; i < rows; i++) {
        for (uint32_t j = 0; j < columns; j++)
            if ((i * 7 + j * 13 + i * j) % 11 > 6) {
                x.at[entries] = j;
                x.value[entries++] = (i * 3 + j * 5) % 7 + 1;
            }
        x.start[i + 1] = entries;
    }
    return x;
}

/* The one that the reference values belong to. */
static inline pt_sparse test_matrix(void)
{
    return test_matrix_of(MATRIX_ROWS, MATRIX_COLUMNS);
}

#endif
