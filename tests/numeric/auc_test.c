/* The area against counting all pairs; the error against how much the area really varies. */
#include "support.h"

#include "numeric/auc.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>

enum { COUNT = 60, REPEATS = 2000, CLUSTERS = 80, EACH = 5 };

static double by_counting(const pt_scored *items, size_t count)
{
    double right = 0, pairs = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            if (items[i].is_positive && !items[j].is_positive) {
                right += items[i].score > items[j].score ? 1 : items[i].score == items[j].score ? 0.5 : 0;
                pairs++;
            }
    return right / pairs;
}

static void the_area_is_the_share_of_pairs_in_order_ties_counting_half(void **state)
{
    pt_scored items[COUNT];

    (void)state;
    for (uint32_t i = 0; i < COUNT; i++)
        items[i] = (pt_scored){ i * 29 % 13, i * 7 % 5 < 2, i };
    near(pt_auc_of(items, COUNT).area, by_counting(items, COUNT), 1e-12);
}

/* Four positives above all ten negatives, one below all: 0.8. The positives' placements vary by 0.2, so that by hand
 * the error is √(Σ((p - 0.8) / 5)² + 10 · ((0.8 - 0.8) / 10)²) · √(15 / 14). */
static void the_error_is_that_of_placements(void **state)
{
    pt_scored items[15];
    pt_auc auc;

    (void)state;
    for (uint32_t i = 0; i < 15; i++)
        items[i] = (pt_scored){ i < 10 ? i + 1 : i == 10 ? 0 : i + 1, i >= 10, i };
    auc = pt_auc_of(items, 15);
    near(auc.area, 0.8, 1e-12);
    near(auc.error, sqrt((4 * 0.04 + 0.64) / 25 * 15 / 14), 1e-12);
}

/* Clusters whose five positives and five negatives share luck: the mean of the errors is how much the areas scatter. */
static void the_error_is_how_much_areas_scatter_where_items_come_together(void **state)
{
    static pt_scored items[CLUSTERS * EACH * 2];
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    double sum = 0, squares = 0, errors = 0, mean;

    (void)state;
    for (size_t r = 0; r < REPEATS; r++) {
        size_t n = 0;
        pt_auc auc;

        for (uint32_t c = 0; c < CLUSTERS; c++) {
            double luck[2] = { gsl_ran_gaussian(rng, 1), gsl_ran_gaussian(rng, 1) + 0.7 };

            for (size_t i = 0; i < EACH * 2; i++)
                items[n++] = (pt_scored){ luck[i % 2] + gsl_ran_gaussian(rng, 0.5), i % 2, c };
        }
        auc = pt_auc_of(items, n);
        sum += auc.area;
        squares += auc.area * auc.area;
        errors += auc.error;
    }
    mean = sum / REPEATS;
    near(errors / REPEATS / sqrt(squares / REPEATS - mean * mean), 1, 0.05);
    gsl_rng_free(rng);
}

static void without_negatives_there_is_no_area(void **state)
{
    pt_scored items[2] = { { 1, true, 0 }, { 2, true, 1 } };
    pt_auc auc = pt_auc_of(items, 2);

    (void)state;
    assert_true(isnan(auc.area) && isnan(auc.error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_area_is_the_share_of_pairs_in_order_ties_counting_half),
        cmocka_unit_test(the_error_is_that_of_placements),
        cmocka_unit_test(the_error_is_how_much_areas_scatter_where_items_come_together),
        cmocka_unit_test(without_negatives_there_is_no_area),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
