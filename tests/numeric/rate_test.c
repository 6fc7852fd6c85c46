#include "support.h"

#include "numeric/foreign.h"
#include "numeric/rate.h"

static pt_rate_counts counts_of(double x, double n, double base_x, double base_n)
{
    return (pt_rate_counts){ x, n, base_x, base_n };
}

static const pt_rate_noise usual = { .dispersion = 0.02, .periods = 8 };

static void a_riser_in_scattered_weeks_has_the_reference_tail(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(35, 1500, 160, 12000);

    /* scipy.stats.nbinom.sf(34, k, k/(k+m)), m = 160.5/8, k = 1/(.02 + .02/8 + 1/160); the exact test says 0.003 */
    near(pt_rate_test(&counts, &usual).p_up, 0.010658730337417663, 1e-14);
    near(pt_rate_exact(&counts).p_up, 0.0029994357240413364, 1e-14);
}

static void both_tails_are_those_of_the_negative_binomial_law(void **state)
{
    (void)state;
    /* scipy: m = (X + .5)*n/N; k = 1/(phi + phi/B + 1/max(X, .5)); p = k/(k+m); nbinom.sf(x-1, k, p), nbinom.cdf(x, k,
     * p) */
    static const struct {
        double x, n, base_x, base_n, dispersion, periods, p_up, p_down;
    } rows[] = {
        { 0, 1500, 3, 12000, 0.025, 8, 1, 0.66619684944890079 },
        { 1, 900, 0, 9000, 0.025, 8, 0.046507930572095416, 0.99677728182922809 },
        { 9, 1500, 14, 12000, 0.025, 8, 0.00060434842551011011, 0.99982688112263052 },
        { 22, 1400, 240, 11000, 0.01, 12, 0.92158741147563661, 0.10679708404795303 },
        { 140, 1500, 700, 12000, 0.01, 8, 0.00033489336129815042, 0.99972913787341822 },
        { 410, 1600, 3900, 13000, 0.006, 8, 0.94360107616533428, 0.059170908676910841 },
        { 7, 1500, 300, 12000, 0.02, 8, 0.99999947940870304, 1.7246291020567348e-06 },
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        pt_rate_counts counts = counts_of(rows[i].x, rows[i].n, rows[i].base_x, rows[i].base_n);
        pt_rate rate = pt_rate_test(&counts, &(pt_rate_noise){ rows[i].dispersion, rows[i].periods });

        near(rate.p_up / rows[i].p_up, 1, 1e-11);
        near(rate.p_down / rows[i].p_down, 1, 1e-11);
    }
}

static void the_p_value_is_the_smaller_tail_doubled(void **state)
{
    (void)state;
    pt_rate_counts riser = counts_of(35, 1500, 160, 12000), usual_week = counts_of(20, 1500, 160, 12000);

    near(pt_rate_test(&riser, &usual).p_value, 2 * 0.010658730337417663, 1e-14);
    near(pt_rate_test(&usual_week, &usual).p_value, 1, 0);
}

static void the_exact_test_is_the_binomial_one(void **state)
{
    (void)state;
    /* scipy: up = binom.sf(x-1, x+X, n/(n+N)); two-sided 2*min(up, binom.cdf(x, x+X, n/(n+N))); limits b/(1-b)*N/n with
     * b = beta.ppf(.025, x, X+1), beta.ppf(.975, x+1, X) */
    static const struct {
        double x, n, base_x, base_n, p_up, p_value, low, high;
    } rows[] = {
        { 12, 1000, 30, 6000, 0.012335251928472769, 0.024670503856945539, 1.1190546410050737, 4.8271745402167383 },
        { 5, 1000, 0, 6000, 5.9499018266198593e-05, 0.00011899803653239719, 5.4981351438927577, INFINITY },
        { 0, 1000, 20, 6000, 1, 0.091641924956138182, 0, 1.2152976227810095 },
        { 60, 20000, 60, 18000, 0.74837810532017046, 0.6263252371417577, 0.61865225772640831, 1.3092977353332684 },
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        pt_rate_counts counts = counts_of(rows[i].x, rows[i].n, rows[i].base_x, rows[i].base_n);
        pt_rate rate = pt_rate_exact(&counts);

        near(rate.p_up, rows[i].p_up, 1e-12);
        near(rate.p_value, rows[i].p_value, 1e-12);
        near(rate.low, rows[i].low, 1e-11);
        if (isinf(rows[i].high))
            assert_true(isinf(rate.high));
        else
            near(rate.high, rows[i].high, 1e-11);
    }
}

static void a_million_papers_keep_their_digits(void **state)
{
    (void)state;
    pt_rate_counts frequent = counts_of(1003000, 1e6, 1e9, 1e9), rarer = counts_of(20300, 2e4, 1e9, 1e9);
    const pt_rate_noise none = { 0, 8 };

    /* mpmath, 30 digits: the terms from x on added up, mean (1e9 + .5)*n/1e9, size 1e9 */
    near(pt_rate_test(&frequent, &none).p_up / 0.0013647330179300114, 1, 1e-11);
    near(pt_rate_test(&rarer, &none).p_up / 0.017271038480378601, 1, 1e-11);
}

static void a_chance_of_next_to_nothing_is_a_number(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(1, 1, 1, 1e18);

    near(pt_rate_test(&counts, &usual).p_up / 1.5e-18, 1, 1e-12); /* P(1 or more) is the mean */
}

static void what_is_expected_is_the_baselines_share_of_the_week(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(35, 1500, 160, 12000);
    pt_rate rate = pt_rate_test(&counts, &usual);

    near(rate.expected, 20, 1e-14);
    near(rate.ratio, 1.75, 1e-14);
}

static void without_overdispersion_the_interval_is_clopper_and_pearsons(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(12, 1000, 30, 6000);
    pt_rate rate = pt_rate_test(&counts, &(pt_rate_noise){ 0, 8 });

    near(rate.low, 1.1190546410050737, 1e-11);
    near(rate.high, 4.8271745402167383, 1e-11);
}

static pt_rate rate_in_scatter(double x, double base_x, double dispersion)
{
    pt_rate_counts counts = counts_of(x, 1e7, base_x, 8e7);

    return pt_rate_test(&counts, &(pt_rate_noise){ dispersion, 8 });
}

static void the_interval_holds_the_ratio(void **state)
{
    (void)state;
    static const double scatter[] = { 0, 0.005, 0.025, 0.2, 2 };

    for (double x = 1; x < 3e6; x *= 3)
        for (double base_x = 1; base_x < 3e6; base_x *= 3)
            for (size_t i = 0; i < sizeof scatter / sizeof *scatter; i++) {
                pt_rate rate = rate_in_scatter(x, base_x, scatter[i]);

                assert_true(rate.low > 0 && rate.low < rate.ratio && rate.ratio < rate.high && isfinite(rate.high));
            }
}

static void the_interval_grows_with_the_scatter(void **state)
{
    (void)state;
    for (double x = 2; x < 3e6; x *= 3)
        for (double base_x = 1; base_x < 3e6; base_x *= 3) {
            pt_rate narrow = rate_in_scatter(x, base_x, 0.005), wide = rate_in_scatter(x, base_x, 0.025);

            assert_true(wide.low < narrow.low && wide.high > narrow.high);
        }
}

static void the_interval_leaves_one_out_where_the_test_is_sure(void **state)
{
    (void)state;
    /* 33 papers: p = 0.044; 32: p = 0.060 (scipy as above) */
    pt_rate_counts sure = counts_of(33, 1500, 160, 12000), unsure = counts_of(32, 1500, 160, 12000);

    assert_true(pt_rate_test(&sure, &usual).p_value < 0.05 && pt_rate_test(&sure, &usual).low > 1);
    assert_true(pt_rate_test(&unsure, &usual).p_value > 0.05 && pt_rate_test(&unsure, &usual).low < 1);
}

static void a_term_first_seen_has_a_lower_limit_only(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(5, 1000, 0, 6000);
    pt_rate rate = pt_rate_test(&counts, &usual);

    assert_true(isinf(rate.ratio) && isinf(rate.high));
    assert_true(rate.low > 1 && isfinite(rate.low));
}

static void a_term_that_is_gone_has_an_upper_limit_only(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(0, 1000, 40, 6000);
    pt_rate rate = pt_rate_test(&counts, &usual);

    near(rate.ratio, 0, 0);
    near(rate.low, 0, 0);
    assert_true(rate.high > 0 && rate.high < 1);
}

static void a_week_without_papers_compares_nothing(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(0, 0, 40, 6000);

    assert_true(isnan(pt_rate_test(&counts, &usual).p_value));
    assert_true(isnan(pt_rate_exact(&counts).low));
    assert_true(isnan(pt_rate_shrunken(&counts, &usual)));
}

static void the_shrunken_ratio_is_the_gamma_laws_quantile(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(35, 1500, 160, 12000);

    /* scipy.stats.gamma.ppf(.05, 35 + k, scale=1/(20.0625 + k)), k = 34.78260869565218 */
    near(pt_rate_shrunken(&counts, &usual), 1.0326116475632825, 1e-10);
}

static void the_shrunken_ratio_of_next_to_nothing_is_zero(void **state)
{
    (void)state;
    pt_rate_counts counts = counts_of(0, 26, 649, 11086);

    near(pt_rate_shrunken(&counts, &(pt_rate_noise){ 7, 8 }), 0, 0);
}

static void a_big_ratio_of_two_papers_stands_behind_a_sure_one(void **state)
{
    (void)state;
    pt_rate_counts twice = counts_of(2, 1500, 2, 12000), often = counts_of(60, 1500, 160, 12000);

    assert_true(pt_rate_test(&twice, &usual).ratio > pt_rate_test(&often, &usual).ratio);
    assert_true(pt_rate_shrunken(&twice, &usual) < pt_rate_shrunken(&often, &usual));
}

/* 160.5/8 papers are expected and P(33 or more) = 0.022, P(32 or more) = 0.030: 33 it takes (scipy as above). */
static void the_smallest_ratio_reaches_the_count_it_takes(void **state)
{
    (void)state;
    double ratio = pt_rate_smallest_ratio(20, &usual, 0.05, 0.5);

    /* scipy: brentq(lambda r: nbinom.sf(32, k, k/(k + 20*r)) - .5, 1, 3), k = 34.78260869565218 */
    near(ratio, 1.6491410345098367, 1e-9);
}

static void more_papers_show_smaller_changes(void **state)
{
    (void)state;
    double before = INFINITY;

    for (double expected = 1; expected < 1000; expected *= 2) {
        double ratio = pt_rate_smallest_ratio(expected, &usual, 0.0001, 0.8);

        assert_true(ratio < before && ratio > 1);
        before = ratio;
    }
}

static void log_odds_are_those_of_the_paper(void **state)
{
    (void)state;
    pt_rate_counts often = counts_of(30, 10000, 40, 60000), rare = counts_of(5, 10000, 1, 60000);
    pt_log_odds odds = pt_rate_log_odds(&often, 500. * 70 / 70000, 500);

    /* numpy: log((y1+a)/(n1+500-y1-a)) - log((y2+a)/(n2+500-y2-a)); 1/(y1+a) + 1/(y2+a); their quotient */
    near(odds.difference, 1.4699321606, 1e-10);
    near(odds.variance, 0.0574782432, 1e-9);
    near(odds.z, 6.1312009288, 1e-10);
    near(pt_rate_log_odds(&rare, 500. * 6 / 70000, 500).z, 3.0934587820, 1e-9);
}

static void one_stratum_pools_to_itself(void **state)
{
    (void)state;
    pt_rate_counts stratum = counts_of(12, 1000, 40, 6000), pooled = pt_rate_pool(&stratum, 1);

    near(pooled.papers, 12, 0);
    near(pooled.exposure, 1000, 1e-12);
    near(pooled.base_papers, 40, 1e-12);
    near(pooled.base_exposure, 6000, 0);
}

static void a_category_that_grew_makes_no_term_rise(void **state)
{
    (void)state;
    /* The term's share is 1 % in the first category and 10 % in the second, which grew fivefold. */
    const pt_rate_counts strata[] = { { 10, 1000, 80, 8000 }, { 50, 500, 80, 800 } };
    const pt_rate_counts crude = { 60, 1500, 160, 8800 };
    pt_rate_counts pooled = pt_rate_pool(strata, 2);

    assert_true(pt_rate_test(&crude, &usual).p_value < 0.01);
    near(pt_rate_test(&pooled, &usual).ratio, 1, 1e-12);
    assert_true(pt_rate_test(&pooled, &usual).p_value > 0.5);
}

static void the_pooled_baseline_has_the_chance_of_its_strata(void **state)
{
    (void)state;
    const pt_rate_counts strata[] = { { 12, 1000, 40, 6000 }, { 5, 400, 10, 2000 } };
    pt_rate_counts pooled = pt_rate_pool(strata, 2);
    double scale = pooled.exposure / pooled.base_exposure;

    near(scale * pooled.base_papers, 40 / 6. + 10 / 5., 1e-13);
    near(scale * scale * pooled.base_papers, 40 / 36. + 10 / 25., 1e-13);
}

static void a_category_without_a_past_is_left_out(void **state)
{
    (void)state;
    const pt_rate_counts strata[] = { { 12, 1000, 40, 6000 }, { 50, 400, 0, 0 }, { 0, 0, 7, 900 } };
    pt_rate_counts pooled = pt_rate_pool(strata, 3);

    near(pooled.papers, 12, 0);
    near(pooled.base_papers, 40, 1e-12);
}

static void a_term_new_in_all_categories_keeps_their_papers(void **state)
{
    (void)state;
    const pt_rate_counts strata[] = { { 4, 1000, 0, 6000 }, { 3, 400, 0, 2000 } };
    pt_rate_counts pooled = pt_rate_pool(strata, 2);

    near(pooled.papers, 7, 0);
    near(pooled.exposure, 1400, 0);
    near(pooled.base_exposure, 8000, 0);
}

static void the_common_ratio_is_mantel_and_haenszels(void **state)
{
    (void)state;
    const pt_rate_counts strata[] = { { 12, 1000, 40, 6000 }, { 5, 400, 10, 2000 } };
    pt_rate_common common = pt_rate_mantel_haenszel(strata, 2);

    /* numpy: sum(x*N/(n+N))/sum(X*n/(n+N)); sqrt(sum((x+X)*n*N/(n+N)**2)/(sum(x*N/(n+N))*sum(X*n/(n+N)))) */
    near(common.ratio, 1.9580645161290322, 1e-14);
    near(common.log_error, 0.28146210625175294, 1e-14);
    near(common.low, 1.127836, 1e-6);
    near(common.high, 3.399445, 1e-6);
}

static void a_side_without_papers_has_no_common_interval(void **state)
{
    (void)state;
    const pt_rate_counts strata[] = { { 12, 1000, 0, 6000 } };
    pt_rate_common common = pt_rate_mantel_haenszel(strata, 1);

    assert_true(isinf(common.ratio));
    assert_true(isnan(common.low) && isnan(common.high));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_riser_in_scattered_weeks_has_the_reference_tail),
        cmocka_unit_test(both_tails_are_those_of_the_negative_binomial_law),
        cmocka_unit_test(the_p_value_is_the_smaller_tail_doubled),
        cmocka_unit_test(the_exact_test_is_the_binomial_one),
        cmocka_unit_test(a_million_papers_keep_their_digits),
        cmocka_unit_test(a_chance_of_next_to_nothing_is_a_number),
        cmocka_unit_test(what_is_expected_is_the_baselines_share_of_the_week),
        cmocka_unit_test(without_overdispersion_the_interval_is_clopper_and_pearsons),
        cmocka_unit_test(the_interval_holds_the_ratio),
        cmocka_unit_test(the_interval_grows_with_the_scatter),
        cmocka_unit_test(the_interval_leaves_one_out_where_the_test_is_sure),
        cmocka_unit_test(a_term_first_seen_has_a_lower_limit_only),
        cmocka_unit_test(a_term_that_is_gone_has_an_upper_limit_only),
        cmocka_unit_test(a_week_without_papers_compares_nothing),
        cmocka_unit_test(the_shrunken_ratio_is_the_gamma_laws_quantile),
        cmocka_unit_test(the_shrunken_ratio_of_next_to_nothing_is_zero),
        cmocka_unit_test(a_big_ratio_of_two_papers_stands_behind_a_sure_one),
        cmocka_unit_test(the_smallest_ratio_reaches_the_count_it_takes),
        cmocka_unit_test(more_papers_show_smaller_changes),
        cmocka_unit_test(log_odds_are_those_of_the_paper),
        cmocka_unit_test(one_stratum_pools_to_itself),
        cmocka_unit_test(a_category_that_grew_makes_no_term_rise),
        cmocka_unit_test(the_pooled_baseline_has_the_chance_of_its_strata),
        cmocka_unit_test(a_category_without_a_past_is_left_out),
        cmocka_unit_test(a_term_new_in_all_categories_keeps_their_papers),
        cmocka_unit_test(the_common_ratio_is_mantel_and_haenszels),
        cmocka_unit_test(a_side_without_papers_has_no_common_interval),
    };

    pt_numeric_start();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
