#include "support.h"

#include "numeric/matrix.h"
#include "numeric/svd.h"

/* numpy 1.24: np.linalg.svd(X, compute_uv=False)[:5] of the matrix of matrix.h. Four power iterations leave the share
 * (σ₁₆ / σᵢ)⁹ of what lies outside: some 1e-7 here. */
static void the_largest_singular_values_are_those_of_numpy(void **state)
{
    const double expected[] = { 95.71555678309737, 46.432279583787064, 44.51208332915928, 32.294267377667644,
                                28.170743250628014 };
    pt_sparse x = test_matrix(), t = pt_sparse_transpose(&x);
    pt_svd svd;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_svd_largest(&x, &t, 5, 1, &svd, &err), &err);
    for (size_t i = 0; i < 5; i++)
        near(svd.sigma[i], expected[i], 1e-6);
    pt_svd_free(&svd);
    pt_sparse_free(&x);
    pt_sparse_free(&t);
}

static void singular_vectors_are_orthonormal_and_belong_together(void **state)
{
    pt_sparse x = test_matrix(), t = pt_sparse_transpose(&x);
    double product[MATRIX_COLUMNS * 3];
    pt_svd svd;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_svd_largest(&x, &t, 3, 2, &svd, &err), &err);
    for (size_t a = 0; a < 3; a++)
        for (size_t b = 0; b < 3; b++) {
            double sum = 0;

            for (size_t r = 0; r < x.rows; r++)
                sum += svd.u[r * 3 + a] * svd.u[r * 3 + b];
            near(sum, a == b, 1e-8);
        }
    pt_sparse_times(&t, svd.u, 3, 1, product);
    for (size_t i = 0; i < x.columns * 3; i++)
        near(product[i], svd.v[i] * svd.sigma[i % 3], 1e-9);
    pt_svd_free(&svd);
    pt_sparse_free(&x);
    pt_sparse_free(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_largest_singular_values_are_those_of_numpy),
        cmocka_unit_test(singular_vectors_are_orthonormal_and_belong_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
