/* Reference values by scikit-learn 1.2.1 on the matrix X of matrix.h:
 *   W0 = [[(1 + (i+2*t)%5)/10 for t in range(3)] for i in range(60)];  H0 = [[(1 + (3*j+t)%4)/10 for j in range(40)]
 * for t in range(3)] non_negative_factorization(X, W=W0, H=H0, init='custom', solver='cd', max_iter=1, tol=0,
 * shuffle=False) NMF(k, init='nndsvd', solver='cd', tol=1e-4, max_iter=400).fit(X).reconstruction_err_ / norm(X) */
#include "support.h"

#include "numeric/matrix.h"
#include "numeric/nmf.h"

enum { K = 3 };

static void one_sweep_from_a_given_start_is_that_of_scikit_learn(void **state)
{
    static double w[MATRIX_ROWS * K], h[MATRIX_COLUMNS * K], product[MATRIX_ROWS * K], gram[K * K];
    pt_sparse x = test_matrix(), t = pt_sparse_transpose(&x);
    double sum_w = 0, sum_h = 0;

    (void)state;
    for (int i = 0; i < MATRIX_ROWS * K; i++)
        w[i] = (1 + (i / K + 2 * (i % K)) % 5) / 10.0;
    for (int i = 0; i < MATRIX_COLUMNS * K; i++)
        h[i] = (1 + (3 * (i / K) + i % K) % 4) / 10.0;
    for (int a = 0; a < K; a++)
        for (int b = 0; b < K; b++)
            for (int c = 0; c < MATRIX_COLUMNS; c++)
                gram[a * K + b] += h[c * K + a] * h[c * K + b];
    pt_sparse_times(&x, h, K, 1, product);
    pt_nmf_sweep(w, product, gram, MATRIX_ROWS, K, 1);
    memset(gram, 0, sizeof gram);
    for (int a = 0; a < K; a++)
        for (int b = 0; b < K; b++)
            for (int r = 0; r < MATRIX_ROWS; r++)
                gram[a * K + b] += w[r * K + a] * w[r * K + b];
    pt_sparse_times(&t, w, K, 1, product);
    pt_nmf_sweep(h, product, gram, MATRIX_COLUMNS, K, 1);

    near(w[0], 3.593333333333334, 1e-10);
    near(w[1], 0.8919999999999979, 1e-10);
    near(w[2], 1.451288888888889, 1e-10);
    near(h[39 * K], 0.17592127549896652, 1e-10);
    near(h[39 * K + 1], 0.375167753606312, 1e-10);
    near(h[39 * K + 2], 0.508498512086273, 1e-10);
    for (int i = 0; i < MATRIX_ROWS * K; i++)
        sum_w += w[i];
    for (int i = 0; i < MATRIX_COLUMNS * K; i++)
        sum_h += h[i];
    near(sum_w, 435.39555555555546, 1e-10);
    near(sum_h, 29.31838392282077, 1e-10);
    pt_sparse_free(&x);
    pt_sparse_free(&t);
}

static void the_error_is_within_half_a_percent_of_scikit_learns(void **state)
{
    const struct {
        size_t k;
        double error;
    } references[] = { { 3, 0.601477946008129 }, { 8, 0.43320421477538984 } };
    pt_sparse x = test_matrix();

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        const pt_nmf_rule rule = { .k = references[i].k, .most_sweeps = 400, .tolerance = 1e-5, .jobs = 1 };
        pt_nmf nmf;
        pt_error err = { 0 };

        assert_ok(pt_nmf_fit(&x, &rule, NULL, &nmf, &err), &err);
        assert_true(nmf.relative_error <= references[i].error * 1.005);
        pt_nmf_free(&nmf);
    }
    pt_sparse_free(&x);
}

static void the_error_told_is_the_error_there_is(void **state)
{
    const pt_nmf_rule rule = { .k = 4, .most_sweeps = 50, .tolerance = 1e-6, .jobs = 2 };
    pt_sparse x = test_matrix();
    double square = 0, total = pt_sparse_square(&x);
    pt_nmf nmf;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_nmf_fit(&x, &rule, NULL, &nmf, &err), &err);
    for (size_t r = 0; r < x.rows; r++) {
        double row[MATRIX_COLUMNS] = { 0 };

        for (size_t e = x.start[r]; e < x.start[r + 1]; e++)
            row[x.at[e]] = x.value[e];
        for (size_t c = 0; c < x.columns; c++) {
            for (size_t t = 0; t < 4; t++)
                row[c] -= nmf.w[r * 4 + t] * nmf.h[c * 4 + t];
            square += row[c] * row[c];
        }
    }
    near(nmf.relative_error, sqrt(square / total), 1e-10);
    pt_nmf_free(&nmf);
    pt_sparse_free(&x);
}

/* Large enough for each thread to get some of the rows, and of the columns. */
static void one_thread_and_three_give_the_same_bytes(void **state)
{
    const pt_nmf_rule one = { .k = 5, .most_sweeps = 6, .tolerance = 1e-9, .jobs = 1 };
    pt_nmf_rule three = one;
    pt_sparse x = test_matrix_of(1500, 1100);
    pt_nmf a, b;
    pt_error err = { 0 };

    (void)state;
    three.jobs = 3;
    assert_ok(pt_nmf_fit(&x, &one, NULL, &a, &err), &err);
    assert_ok(pt_nmf_fit(&x, &three, NULL, &b, &err), &err);
    assert_memory_equal(a.w, b.w, x.rows * 5 * sizeof *a.w);
    assert_memory_equal(a.h, b.h, x.columns * 5 * sizeof *a.h);
    pt_nmf_free(&a);
    pt_nmf_free(&b);
    pt_sparse_free(&x);
}

static void a_row_without_entries_gets_no_weights(void **state)
{
    const pt_nmf_rule rule = { .k = 4, .most_sweeps = 20, .tolerance = 1e-4, .jobs = 1 };
    size_t start[] = { 0, 0, 2 };
    uint32_t at[] = { 3, 7 };
    double value[] = { 2, 1 }, w[2 * 4];
    const pt_sparse rows = { 2, MATRIX_COLUMNS, start, at, value };
    pt_sparse x = test_matrix();
    double second = 0;
    pt_nmf nmf;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_nmf_fit(&x, &rule, NULL, &nmf, &err), &err);
    pt_nmf_fold_in(&nmf, &rows, 1, w);
    for (size_t t = 0; t < 4; t++) {
        assert_true(w[t] == 0);
        second += w[4 + t];
    }
    assert_true(second > 0);
    pt_nmf_free(&nmf);
    pt_sparse_free(&x);
}

static double product_at(const pt_nmf *nmf, size_t row, size_t column)
{
    double sum = 0;

    for (size_t t = 0; t < nmf->k; t++)
        sum += nmf->w[row * nmf->k + t] * nmf->h[column * nmf->k + t];
    return sum;
}

static void normalising_makes_topics_sum_to_one_and_keeps_the_product(void **state)
{
    const pt_nmf_rule rule = { .k = 4, .most_sweeps = 20, .tolerance = 1e-4, .jobs = 1 };
    pt_sparse x = test_matrix();
    double before, sum = 0;
    pt_nmf nmf;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_nmf_fit(&x, &rule, NULL, &nmf, &err), &err);
    before = product_at(&nmf, 17, 23);
    pt_nmf_normalise(&nmf);
    for (size_t c = 0; c < nmf.columns; c++)
        sum += nmf.h[c * nmf.k + 2];
    near(sum, 1, 1e-12);
    near(product_at(&nmf, 17, 23), before, 1e-12);
    pt_nmf_free(&nmf);
    pt_sparse_free(&x);
}

/* The rows that were fitted, folded in again, are explained as well as they were. */
static void folding_in_finds_the_weights_that_the_fit_had(void **state)
{
    const pt_nmf_rule rule = { .k = 4, .most_sweeps = 400, .tolerance = 1e-9, .jobs = 1 };
    static double w[MATRIX_ROWS * 4];
    pt_sparse x = test_matrix();
    double off = 0;
    pt_nmf nmf;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_nmf_fit(&x, &rule, NULL, &nmf, &err), &err);
    pt_nmf_fold_in(&nmf, &x, 1, w);
    for (size_t i = 0; i < MATRIX_ROWS * 4; i++)
        off = fmax(off, fabs(w[i] - nmf.w[i]));
    assert_true(off < 0.02);
    pt_nmf_free(&nmf);
    pt_sparse_free(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_sweep_from_a_given_start_is_that_of_scikit_learn),
        cmocka_unit_test(the_error_is_within_half_a_percent_of_scikit_learns),
        cmocka_unit_test(the_error_told_is_the_error_there_is),
        cmocka_unit_test(one_thread_and_three_give_the_same_bytes),
        cmocka_unit_test(a_row_without_entries_gets_no_weights),
        cmocka_unit_test(normalising_makes_topics_sum_to_one_and_keeps_the_product),
        cmocka_unit_test(folding_in_finds_the_weights_that_the_fit_had),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
