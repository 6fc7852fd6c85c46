#include "support.h"

#include "numeric/bootstrap.h"

#include <omp.h>

enum { ROWS = 12, COLUMNS = 2 };

static void fill(double rows[ROWS][COLUMNS])
{
    for (int i = 0; i < ROWS; i++) {
        rows[i][0] = i * i * i % 97 / 16.;
        rows[i][1] = i % 5 / 8. + i / 7.;
    }
}

static void the_band_is_that_of_another_implementation(void **state)
{
    (void)state;
    const pt_bootstrap how = { .resamples = 100, .level = 0.9, .seed = 7 };
    double rows[ROWS][COLUMNS];
    pt_band bands[COLUMNS];

    fill(rows);
    pt_bootstrap_means(rows[0], ROWS, COLUMNS, &how, bands);
    /* numpy: chunk c of 16 draws from RandomState(splitmix64(splitmix64(7) ^ c) & 0xffffffff) the raw words, row =
     * word // (0xffffffff // 12), words that give 12 or more passed over; then np.quantile(means, [.05, .95], axis=0)
     */
    near(bands[0].low, 1.3510416666666667, 1e-14);
    near(bands[0].high, 2.323958333333333, 1e-14);
    near(bands[1].low, 0.8098958333333333, 1e-14);
    near(bands[1].high, 1.220610119047619, 1e-14);
}

static void the_mean_is_that_of_the_rows_themselves(void **state)
{
    (void)state;
    const pt_bootstrap how = { .resamples = 40, .level = 0.9, .seed = 7 };
    double rows[ROWS][COLUMNS];
    pt_band bands[COLUMNS];

    fill(rows);
    pt_bootstrap_means(rows[0], ROWS, COLUMNS, &how, bands);
    near(bands[0].mean, 1.9739583333333333, 1e-15);
    near(bands[1].mean, 1.0044642857142858, 1e-15);
}

/* A week as we meet it: uneven shares of 9 topics in 700 papers. */
static double *shares_of_a_week(size_t count, size_t columns)
{
    double *rows = calloc(count * columns, sizeof *rows);

    for (size_t i = 0; i < count * columns; i++)
        rows[i] = fmod((double)i * 0.6180339887498949, 1) * (double)(i % columns);
    return rows;
}

static void the_bytes_are_the_same_for_any_number_of_threads(void **state)
{
    (void)state;
    enum { COUNT = 700, TOPICS = 9 };
    const pt_bootstrap how = { .resamples = 203, .level = 0.95, .seed = 20260623 };
    double *rows = shares_of_a_week(COUNT, TOPICS);
    pt_band expected[TOPICS], got[TOPICS];
    int threads_before = omp_get_max_threads();

    omp_set_num_threads(1);
    pt_bootstrap_means(rows, COUNT, TOPICS, &how, expected);
    for (int threads = 2; threads <= 8; threads++) {
        omp_set_num_threads(threads);
        pt_bootstrap_means(rows, COUNT, TOPICS, &how, got);
        assert_memory_equal(got, expected, sizeof expected);
    }
    omp_set_num_threads(threads_before);
    free(rows);
}

static void another_seed_draws_other_papers(void **state)
{
    (void)state;
    double rows[ROWS][COLUMNS];
    pt_band two[COLUMNS], three[COLUMNS];

    fill(rows);
    pt_bootstrap_means(rows[0], ROWS, COLUMNS, &(pt_bootstrap){ 40, 0.9, 2 }, two);
    pt_bootstrap_means(rows[0], ROWS, COLUMNS, &(pt_bootstrap){ 40, 0.9, 3 }, three);
    assert_memory_not_equal(two, three, sizeof two);
}

/* 300 papers, of which 90 are on the topic: the mean's deviation is √(0.3 · 0.7 / 300) = 0.02646. */
static void the_band_is_as_wide_as_theory_says(void **state)
{
    (void)state;
    const pt_bootstrap how = { .resamples = 4000, .level = 0.95, .seed = 1 };
    double rows[300] = { 0 };
    pt_band band;

    for (int i = 0; i < 90; i++)
        rows[i] = 1;
    pt_bootstrap_means(rows, 300, 1, &how, &band);
    near(band.low, 0.3 - 1.959964 * 0.02646, 0.004);
    near(band.high, 0.3 + 1.959964 * 0.02646, 0.004);
}

/* 9,000 papers are dealt into groups: still √(0.3 · 0.7 / 9000) = 0.00483, whatever order they come in. Two columns
 * that sum to 1 stay each other's mirror. */
static void many_papers_have_the_same_band_for_less(void **state)
{
    const pt_bootstrap how = { .resamples = 4000, .level = 0.95, .seed = 1 };
    double *rows = calloc(2 * 9000, sizeof *rows);
    pt_band bands[2];

    (void)state;
    for (int i = 0; i < 9000; i++)
        rows[2 * i + (i < 2700 ? 0 : 1)] = 1; /* those on the topic first */
    pt_bootstrap_means(rows, 9000, 2, &how, bands);
    near(bands[0].mean, 0.3, 1e-12);
    near(bands[0].low, 0.3 - 1.959964 * 0.00483, 0.0008);
    near(bands[0].high, 0.3 + 1.959964 * 0.00483, 0.0008);
    near(bands[1].low, 1 - bands[0].high, 1e-9);
    near(bands[1].high, 1 - bands[0].low, 1e-9);
    free(rows);
}

static void columns_of_a_paper_stay_together(void **state)
{
    (void)state;
    const pt_bootstrap how = { .resamples = 100, .level = 0.9, .seed = 5 };
    double rows[ROWS][COLUMNS];
    pt_band bands[COLUMNS];

    for (int i = 0; i < ROWS; i++) {
        rows[i][0] = i;
        rows[i][1] = ROWS - i; /* what one wins the other loses */
    }
    pt_bootstrap_means(rows[0], ROWS, COLUMNS, &how, bands);
    near(bands[0].low + bands[1].high, ROWS, 1e-12);
}

static void a_single_paper_has_a_mean_but_no_band(void **state)
{
    (void)state;
    const pt_bootstrap how = { .resamples = 100, .level = 0.9, .seed = 5 };
    double row[COLUMNS] = { 0.25, 0.75 };
    pt_band bands[COLUMNS];

    pt_bootstrap_means(row, 1, COLUMNS, &how, bands);
    near(bands[1].mean, 0.75, 0);
    assert_true(isnan(bands[1].low) && isnan(bands[1].high));
}

static void a_week_without_papers_has_no_mean(void **state)
{
    (void)state;
    const pt_bootstrap how = { .resamples = 100, .level = 0.9, .seed = 5 };
    pt_band bands[COLUMNS];

    pt_bootstrap_means(NULL, 0, COLUMNS, &how, bands);
    assert_true(isnan(bands[0].mean) && isnan(bands[1].high));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_band_is_that_of_another_implementation),
        cmocka_unit_test(the_mean_is_that_of_the_rows_themselves),
        cmocka_unit_test(the_bytes_are_the_same_for_any_number_of_threads),
        cmocka_unit_test(another_seed_draws_other_papers),
        cmocka_unit_test(the_band_is_as_wide_as_theory_says),
        cmocka_unit_test(many_papers_have_the_same_band_for_less),
        cmocka_unit_test(columns_of_a_paper_stay_together),
        cmocka_unit_test(a_single_paper_has_a_mean_but_no_band),
        cmocka_unit_test(a_week_without_papers_has_no_mean),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
