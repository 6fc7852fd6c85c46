#include "support.h"

#include "numeric/matrix.h"

/* TfidfTransformer(sublinear_tf=True, smooth_idf=True, norm='l2') of scikit-learn 1.2.1 on
 * [[3,0,1],[1,2,0],[0,5,0],[1,1,1]] */
static void weights_are_those_of_scikit_learns_tfidf(void **state)
{
    size_t start[] = { 0, 2, 4, 5, 8 };
    uint32_t at[] = { 0, 2, 0, 1, 1, 0, 1, 2 }, df[] = { 3, 3, 2 };
    double value[] = { 3, 1, 1, 2, 5, 1, 1, 1 };
    const double expected[] = { 0.8618047709980132, 0.5072401173853089, 0.5085423203783267, 0.8610369959439763, 1,
                                0.5325695234255544, 0.5325695234255544, 0.6578293132998527 };
    pt_sparse counts = { 4, 3, start, at, value };

    (void)state;
    pt_sparse_tfidf(&counts, 4, df);
    for (size_t i = 0; i < 8; i++)
        near(value[i], expected[i], 1e-12);
}

static void transposing_twice_gives_the_matrix_back(void **state)
{
    pt_sparse x = test_matrix(), t = pt_sparse_transpose(&x), back = pt_sparse_transpose(&t);

    (void)state;
    assert_int_equal(t.rows, x.columns);
    assert_memory_equal(back.start, x.start, (x.rows + 1) * sizeof *x.start);
    assert_memory_equal(back.at, x.at, x.start[x.rows] * sizeof *x.at);
    assert_memory_equal(back.value, x.value, x.start[x.rows] * sizeof *x.value);
    pt_sparse_free(&x);
    pt_sparse_free(&t);
    pt_sparse_free(&back);
}

/* 1 0 2   1 10     7 70      rows of 3, two columns; the row in the middle is empty
 * 0 0 0 · 2 20  =  0  0
 * 0 4 0   3 30     8 80 */
static void a_product_is_the_one_done_by_hand(void **state)
{
    size_t start[] = { 0, 2, 2, 3 };
    uint32_t at[] = { 0, 2, 1 };
    double value[] = { 1, 2, 4 }, out[6] = { 9, 9, 9, 9, 9, 9 };
    const double dense[] = { 1, 10, 2, 20, 3, 30 }, expected[] = { 7, 70, 0, 0, 8, 80 };
    const pt_sparse x = { 3, 3, start, at, value };

    (void)state;
    pt_sparse_times(&x, dense, 2, 2, out);
    assert_memory_equal(out, expected, sizeof expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_are_those_of_scikit_learns_tfidf),
        cmocka_unit_test(a_product_is_the_one_done_by_hand),
        cmocka_unit_test(transposing_twice_gives_the_matrix_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
