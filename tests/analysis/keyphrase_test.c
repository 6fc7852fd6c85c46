#include "support.h"

#include "analysis/keywords/keyphrase.h"

enum { MOST = 10 };

static const double papers = 1000;

/* A pair of words, once, far from the start, in ten papers, twice alone in its twenty occurrences. */
static pt_candidate plain(uint32_t id)
{
    return (pt_candidate){ .id = id, .words = 2, .count = 1, .first = 90, .df = 10, .occurrences = 20, .whole = 2 };
}

static double score_of(pt_candidate candidate)
{
    pt_keyphrase best;

    assert_int_equal(pt_keyphrases_rank(&candidate, 1, papers, 1, &best), 1);
    return best.score;
}

/* The formula written out; the number is Python's. */
static void a_pair_has_the_score_of_the_formula(void **state)
{
    (void)state;
    near(score_of(plain(1)), pow(log(101), 0.7) * 2 * 1.375 * (0.25 + 2.5 / 21), 1e-12);
    near(score_of(plain(1)), 2.960351184057025, 1e-12);
}

static void three_occurrences_weigh_less_than_three_times_one(void **state)
{
    (void)state;
    pt_candidate thrice = plain(1);

    thrice.count = 3;
    near(score_of(thrice) / score_of(plain(1)), 2.4082246852806923, 1e-12); /* 3^0.8 */
}

static void lone_words_and_runs_of_four_weigh_less_than_pairs(void **state)
{
    (void)state;
    static const double factor[] = { 0.4, 1, 1, 0.8 };

    for (uint8_t words = 1; words <= PT_KEYPHRASE_WORDS; words++) {
        pt_candidate candidate = plain(1);

        candidate.words = words;
        near(score_of(candidate) / score_of(plain(1)), factor[words - 1], 1e-12);
    }
}

static void the_first_token_weighs_most(void **state)
{
    (void)state;
    pt_candidate start = plain(1);

    start.first = 0;
    near(score_of(start) / score_of(plain(1)), 2.5 / 1.375, 1e-12);
}

static void the_title_adds_a_quarter(void **state)
{
    (void)state;
    pt_candidate titled = plain(1);

    titled.in_title = true;
    near(score_of(titled) / score_of(plain(1)), 1.25, 1e-12);
}

static void a_complete_run_in_the_paper_is_surely_a_unit(void **state)
{
    (void)state;
    pt_candidate whole = plain(1);

    whole.is_whole = true;
    near(score_of(whole) / score_of(plain(1)), 1 + 1 / (0.25 + 2.5 / 21), 1e-12);
}

static void the_best_comes_first_whatever_the_order_given(void **state)
{
    (void)state;
    pt_candidate given[] = { plain(1), plain(2), plain(3) };
    pt_keyphrase best[MOST];

    given[1].df = 900;
    given[2].df = 1;
    assert_int_equal(pt_keyphrases_rank(given, 3, papers, MOST, best), 3);
    assert_int_equal(best[0].id, 3);
    assert_int_equal(best[1].id, 1);
    assert_int_equal(best[2].id, 2);
}

/* "deep" and "network" of "deep network"; the third, elsewhere. */
static void a_part_that_stands_nowhere_else_is_left_out(void **state)
{
    (void)state;
    pt_candidate given[] = { plain(1), plain(2), plain(3), plain(4) };
    pt_keyphrase best[MOST];

    given[1].words = given[2].words = given[3].words = 1;
    given[2].first = 91;
    given[3].first = 92;
    assert_int_equal(pt_keyphrases_rank(given, 4, papers, MOST, best), 2);
    assert_int_equal(best[0].id, 1);
    assert_int_equal(best[1].id, 4);
}

static void a_part_that_stands_elsewhere_too_is_kept(void **state)
{
    (void)state;
    pt_candidate given[] = { plain(1), plain(2) };
    pt_keyphrase best[MOST];

    given[1].words = 1;
    given[1].count = 2;
    assert_int_equal(pt_keyphrases_rank(given, 2, papers, MOST, best), 2);
}

static void a_part_that_is_better_than_the_whole_is_kept(void **state)
{
    (void)state;
    pt_candidate given[] = { plain(1), plain(2) };
    pt_keyphrase best[MOST];

    given[0].words = 3;
    given[1].whole = 20;
    assert_int_equal(pt_keyphrases_rank(given, 2, papers, MOST, best), 2);
    assert_int_equal(best[0].id, 2);
}

static void a_fragment_takes_no_place_among_the_best(void **state)
{
    (void)state;
    pt_candidate given[] = { plain(1), plain(2), plain(3) };
    pt_keyphrase best[2];

    given[1].words = 1;
    given[2].df = 900;
    given[2].words = 1;
    given[2].first = 200;
    assert_int_equal(pt_keyphrases_rank(given, 3, papers, 2, best), 2);
    assert_int_equal(best[1].id, 3);
}

static void of_equal_ones_the_earlier_comes_first(void **state)
{
    (void)state;
    pt_candidate given[] = { plain(1), plain(2) };
    pt_keyphrase best[MOST];

    given[0].first = 3000000001; /* so late that the bonus of the start is the same number */
    given[1].first = 3000000000;
    assert_int_equal(pt_keyphrases_rank(given, 2, papers, MOST, best), 2);
    assert_int_equal(best[0].id, 2);
}

static void of_equal_ones_at_one_place_the_order_given_stays(void **state)
{
    (void)state;
    pt_candidate given[] = { plain(9), plain(4), plain(7) };
    pt_keyphrase best[MOST];

    assert_int_equal(pt_keyphrases_rank(given, 3, papers, MOST, best), 3);
    assert_int_equal(best[0].id, 9);
    assert_int_equal(best[1].id, 4);
    assert_int_equal(best[2].id, 7);
}

static void no_more_than_asked_for_are_given(void **state)
{
    (void)state;
    pt_candidate given[] = { plain(1), plain(2), plain(3) };
    pt_keyphrase best[2];

    assert_int_equal(pt_keyphrases_rank(given, 3, papers, 2, best), 2);
}

static void a_paper_without_candidates_has_no_keyphrases(void **state)
{
    (void)state;
    pt_keyphrase best[1];

    assert_int_equal(pt_keyphrases_rank(NULL, 0, papers, 1, best), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_has_the_score_of_the_formula),
        cmocka_unit_test(three_occurrences_weigh_less_than_three_times_one),
        cmocka_unit_test(lone_words_and_runs_of_four_weigh_less_than_pairs),
        cmocka_unit_test(the_first_token_weighs_most),
        cmocka_unit_test(the_title_adds_a_quarter),
        cmocka_unit_test(a_complete_run_in_the_paper_is_surely_a_unit),
        cmocka_unit_test(the_best_comes_first_whatever_the_order_given),
        cmocka_unit_test(a_part_that_stands_nowhere_else_is_left_out),
        cmocka_unit_test(a_part_that_stands_elsewhere_too_is_kept),
        cmocka_unit_test(a_part_that_is_better_than_the_whole_is_kept),
        cmocka_unit_test(a_fragment_takes_no_place_among_the_best),
        cmocka_unit_test(of_equal_ones_the_earlier_comes_first),
        cmocka_unit_test(of_equal_ones_at_one_place_the_order_given_stays),
        cmocka_unit_test(no_more_than_asked_for_are_given),
        cmocka_unit_test(a_paper_without_candidates_has_no_keyphrases),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
