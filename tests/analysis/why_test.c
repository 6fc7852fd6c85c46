/* What stands behind a term's count must be what is stored, and add up. Twelve weeks of 100 papers; in the last one a
 * category enters that was not there before. */
#include "support.h"

#include "analysis/keywords/why.h"
#include "store/papers.h"

enum { WEEKS = 12, A_WEEK = 100 };

static const struct plant {
    const char *term;
    int usual, last;
} plants[] = {
    { "tidal lattices", 6, 30 },
    { "amber gradients", 20, 20 },
    { "copper lantern parades", 15, 15 },
    { "deep sea sonar (DSS)", 12, 12 },
    { "we show pale moons", 0, 3 },
};

static test_store store; /* shared: no test changes it */

static void write_title(int week, int n, char title[300])
{
    snprintf(title, 300, "Ripples of winter %d", n % 7);
    for (size_t i = 0; i < sizeof plants / sizeof *plants; i++)
        if ((n * 37 + (int)i * 29 + week * 11) % A_WEEK < (week == WEEKS - 1 ? plants[i].last : plants[i].usual))
            snprintf(title + strlen(title), 300 - strlen(title), ", %s", plants[i].term);
}

static void save_day(int d)
{
    static char ids[20][24], titles[20][300], names[20][40];
    static pt_str authors[20], old[] = { PT_STR("cs.CL") }, entered[] = { PT_STR("stat.ML") };
    pt_paper papers[20];
    char day[PT_PERIOD_TEXT];

    for (int i = 0; i < 20; i++) {
        write_title(d / 7, d % 7 * 20 + i, titles[i]);
        snprintf(names[i], sizeof names[i], "Author Number%d", d * 20 + i);
        snprintf(ids[i], sizeof ids[i], "2605.%05d", d * 20 + i + 1);
        authors[i] = pt_str_of(names[i]);
        papers[i] = (pt_paper){ .id = pt_str_of(ids[i]),
                                .title = pt_str_of(titles[i]),
                                .abstract = pt_str_of(titles[i]),
                                .authors = &authors[i],
                                .author_count = 1,
                                .categories = d / 7 == WEEKS - 1 && i % 5 == 0 ? entered : old,
                                .category_count = 1 };
    }
    pt_day_print(pt_day_of(2026, 3, 2) + d, day);
    save_file(store.store, day, (uint64_t)d + 1, 10, papers, d % 7 == 5 ? 1 : 20);
}

static int make_store(void **state)
{
    const pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    (void)state;
    store = open_test_store();
    for (int d = 0; d < WEEKS * 7; d++)
        if (d % 7 < 5 || d == WEEKS * 7 - 2) /* the last week is over when the Saturday after it was seen */
            save_day(d);
    assert_ok(pt_analyse(store.store, "keywords", &scope, NULL, NULL, &err), &err);
    return 0;
}

static int remove_store(void **state)
{
    (void)state;
    close_test_store(&store);
    return 0;
}

static pt_status ask(const char *term, const char *period, pt_why *why, pt_error *err)
{
    static const pt_scope scope;
    static const pt_field everything = { .name = PT_STR("all") };
    const pt_view_of of = { &scope, &everything, PT_STR("en"), pt_str_of(period) };

    return pt_keyword_why(store.store, &of, pt_str_of(term), why, err);
}

static pt_why why_of(const char *term, const char *period)
{
    pt_error err = { 0 };
    pt_why why;

    assert_ok(ask(term, period, &why, &err), &err);
    return why;
}

/* The same number to its last bit; NULL in the store is what cannot be stored. */
static void assert_cell(pt_query *row, size_t column, double number)
{
    pt_value cell = pt_query_value(row, column);
    double stored = cell.type == PT_INT ? (double)cell.integer : cell.real;

    if (cell.type == PT_NULL ? isfinite(number) : stored != number)
        fail_msg("%.*s, %s: %.17g is stored, %.17g is shown", PT_FMT(pt_query_value(row, 0).text),
                 pt_query_column(row, column), stored, number);
}

static void assert_row(pt_query *row, const char *period)
{
    char term[200];
    double base = 0;
    pt_why why;

    snprintf(term, sizeof term, "%.*s", PT_FMT(pt_query_value(row, 0).text));
    why = why_of(term, period);
    assert_int_equal(why.answer, PT_WHY_TESTED);
    assert_str(why.term, term);
    for (size_t i = 1; i < why.count; i++)
        base += why.papers[i];
    assert_cell(row, 1, why.papers[0]);
    assert_cell(row, 2, base);
    assert_cell(row, 3, why.test.rate.expected);
    assert_cell(row, 4, why.test.rate.ratio);
    assert_cell(row, 5, why.test.rate.low);
    assert_cell(row, 6, why.test.rate.high);
    assert_cell(row, 7, why.test.rate.p_value);
    assert_cell(row, 8, why.test.q_value);
    if (pt_query_value(row, 9).type != PT_NULL)
        assert_cell(row, 9, (double)why.groups);
    assert_cell(row, 10, why.test.is_wording);
    assert_int_equal(pt_query_value(row, 11).type == PT_NULL, why.test.trend == PT_NO_TREND);
    pt_why_free(&why);
}

/* Each tested term of a period against its row; how many there were. */
static int compare_with_rows(const char *period)
{
    static const char sql[] =
        "SELECT term, papers, base_papers, expected, ratio, ratio_low, ratio_high, p_value, q_value, groups, is_wording,"
        " trend FROM v_keyword_period WHERE period = :period AND p_value IS NOT NULL ORDER BY term";
    pt_value value = { .type = PT_TEXT, .text = pt_str_of(period) };
    pt_query *rows = NULL;
    pt_error err = { 0 };
    pt_status st;
    int count = 0;

    assert_ok(pt_query_open(store.store, "rows", pt_str_of(sql), &rows, &err), &err);
    assert_ok(pt_query_bind(rows, "period", value, &err), &err);
    for (; (st = pt_query_step(rows, &err)) == PT_OK; count++)
        assert_row(rows, period);
    assert_int_equal(st, PT_END);
    pt_query_close(rows);
    return count;
}

static void a_weeks_numbers_are_the_stored_ones_to_the_last_bit(void **state)
{
    (void)state;
    assert_true(compare_with_rows("2026-W21") >= 4);
    assert_true(compare_with_rows("2026-W14") >= 3);
}

static void a_days_numbers_are_the_stored_ones_too(void **state)
{
    (void)state;
    assert_true(compare_with_rows("2026-05-22") >= 3);
}

static void the_papers_shown_are_those_that_were_counted_the_newest_first(void **state)
{
    pt_why why = why_of("tidal lattices", "2026-W21");
    uint32_t counted[PT_MOST_RANGES] = { 0 };

    (void)state;
    for (size_t i = 0; i < why.paper_count; i++) {
        assert_true(pt_str_find(why.paper[i].title, PT_S("tidal lattices")) < why.paper[i].title.len);
        assert_true(i == 0 || why.paper[i - 1].day >= why.paper[i].day);
        counted[why.paper[i].period]++;
    }
    assert_int_equal(why.count, 9);
    assert_memory_equal(counted, why.papers, sizeof counted);
    for (size_t i = 0; i < 5; i++) {
        char sql[300];

        snprintf(sql, sizeof sql, "SELECT arxiv_id FROM keyword_paper JOIN term USING (term_id) JOIN paper USING (paper_id)"
                                  " WHERE term = 'tidal lattices' AND period = '2026-W21' AND rank = %zu", i + 1);
        assert_text(store.store, sql, why.paper[i].arxiv_id.at);
    }
    pt_why_free(&why);
}

static void the_strata_that_had_not_just_entered_add_up_to_what_was_tested(void **state)
{
    pt_why why = why_of("tidal lattices", "2026-W21");
    double papers = 0, all = 0, expected = 0;

    (void)state;
    assert_int_equal(why.strata_count, 2);
    assert_str(why.strata[1].category, "stat.ML");
    assert_true(why.strata[1].has_entered && !why.strata[0].has_entered);
    for (size_t s = 0; s < why.strata_count; s++) {
        all += why.strata[s].counts.papers;
        if (why.strata[s].has_entered)
            continue;
        papers += why.strata[s].counts.papers;
        expected += why.strata[s].expected;
    }
    near(all, why.papers[0], 0);
    near(papers, why.test.counts.papers, 0);
    near(expected, why.test.rate.expected, 1e-12);
    pt_why_free(&why);
}

/* The law that is shown, summed term by term, gives the p that is shown. */
static void mean_and_kappa_are_those_of_the_test(void **state)
{
    pt_why why = why_of("tidal lattices", "2026-W21");
    double k = why.kappa, m = why.mean, below = 0;

    (void)state;
    for (int x = 0; x < (int)why.test.counts.papers; x++)
        below += exp(lgamma(x + k) - lgamma(k) - lgamma(x + 1) + k * log(k / (k + m)) + x * log(m / (k + m)));
    assert_true(why.test.rate.p_up < 0.001);
    near(1 - below, why.test.rate.p_up, 1e-10);
    pt_why_free(&why);
}

static void the_smallest_ratio_needs_the_p_that_the_discovery_rate_leaves(void **state)
{
    pt_why why = why_of("amber gradients", "2026-W21");

    (void)state;
    assert_true(why.rank > 1 && why.rank <= why.tests);
    near(why.limit, 0.05 * (double)number_of(store.store, "SELECT max(1, sum(q_value <= 0.05)) FROM v_keyword_period WHERE"
                                                          " period = '2026-W21'") / (double)why.tests, 1e-15);
    assert_true(why.smallest > 1 && why.smallest < 4);
    pt_why_free(&why);
}

static void an_acronym_is_asked_for_as_what_it_stands_for(void **state)
{
    pt_why why = why_of("DSS", "2026-W21"), spelt = why_of("deep-sea sonar", "2026-W21");

    (void)state;
    assert_str(why.key, "deep sea sonar");
    assert_int_equal(why.papers[0], spelt.papers[0]);
    assert_true(why.papers[0] > 0);
    pt_why_free(&why);
    pt_why_free(&spelt);
}

static void what_is_no_term_is_told_why(void **state)
{
    static const struct {
        const char *term;
        pt_why_answer answer;
        const char *because;
        size_t seen;
    } cases[] = {
        { "zebra crossings", PT_WHY_ABSENT, "", 0 },     { "the lattices", PT_WHY_STOPPED, "the", 0 },
        { "pale moons", PT_WHY_RARE, "", 3 },            { "ripples", PT_WHY_COMMON, "", 0 },
        { "copper lantern", PT_WHY_PART, "copper lantern parades", 0 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pt_why why = why_of(cases[i].term, "2026-W21");

        if (why.answer != cases[i].answer)
            fail_msg("%s: %d, seen %zu", cases[i].term, (int)why.answer, why.seen);
        assert_str(why.because, cases[i].because);
        assert_str(why.term, cases[i].term);
        if (cases[i].seen)
            assert_int_equal(why.seen, cases[i].seen);
        pt_why_free(&why);
    }
}

static void a_period_that_nobody_saw_is_an_error_and_so_is_no_phrase(void **state)
{
    pt_error err = { 0 };
    pt_why why;

    (void)state;
    assert_int_equal(ask("tidal lattices", "2019-W05", &why, &err), PT_ETHIN);
    pt_why_free(&why);
    assert_int_equal(ask("?!", "2026-W21", &why, &err), PT_EUSAGE);
    pt_why_free(&why);
}

static void the_first_weeks_have_nothing_to_be_tested_against(void **state)
{
    pt_why why = why_of("amber gradients", "2026-W11");

    (void)state;
    assert_int_equal(why.answer, PT_WHY_UNTESTED);
    assert_int_equal(why.baseline, 0);
    assert_int_equal(why.papers[0], 20);
    pt_why_free(&why);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_weeks_numbers_are_the_stored_ones_to_the_last_bit),
        cmocka_unit_test(a_days_numbers_are_the_stored_ones_too),
        cmocka_unit_test(the_papers_shown_are_those_that_were_counted_the_newest_first),
        cmocka_unit_test(the_strata_that_had_not_just_entered_add_up_to_what_was_tested),
        cmocka_unit_test(mean_and_kappa_are_those_of_the_test),
        cmocka_unit_test(the_smallest_ratio_needs_the_p_that_the_discovery_rate_leaves),
        cmocka_unit_test(an_acronym_is_asked_for_as_what_it_stands_for),
        cmocka_unit_test(what_is_no_term_is_told_why),
        cmocka_unit_test(a_period_that_nobody_saw_is_an_error_and_so_is_no_phrase),
        cmocka_unit_test(the_first_weeks_have_nothing_to_be_tested_against),
    };
    return cmocka_run_group_tests(tests, make_store, remove_store);
}
