/* Products of a matrix with itself against sums written out, whatever the blocks and threads. */
#include "support.h"

#include "base/memory.h"
#include "numeric/gram.h"

enum { ROWS = 5000, COLUMNS = 7 }; /* more than two blocks, and a part of one */

static double *some_matrix(size_t rows)
{
    double *at = PT_CALLOC(double, rows *COLUMNS);

    for (size_t i = 0; i < rows * COLUMNS; i++)
        at[i] = (double)(i * 7919 % 1013) / 1013 - 0.3;
    return at;
}

static void check(size_t rows)
{
    double *at = some_matrix(rows), gram[COLUMNS * COLUMNS], other[COLUMNS * COLUMNS];

    pt_gram(at, rows, COLUMNS, 1, gram);
    pt_gram(at, rows, COLUMNS, 3, other);
    assert_memory_equal(gram, other, sizeof gram);
    for (size_t a = 0; a < COLUMNS; a++)
        for (size_t b = 0; b < COLUMNS; b++) {
            double sum = 0;

            for (size_t r = 0; r < rows; r++)
                sum += at[r * COLUMNS + a] * at[r * COLUMNS + b];
            near(gram[a * COLUMNS + b], sum, 1e-9);
        }
    free(at);
}

static void products_are_those_written_out_with_any_threads(void **state)
{
    (void)state;
    check(ROWS);
    check(1);
}

static void no_rows_give_zeros(void **state)
{
    double gram[COLUMNS * COLUMNS] = { 1 };

    (void)state;
    pt_gram(NULL, 0, COLUMNS, 2, gram);
    for (size_t i = 0; i < COLUMNS * COLUMNS; i++)
        near(gram[i], 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(products_are_those_written_out_with_any_threads),
        cmocka_unit_test(no_rows_give_zeros),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
