#include "support.h"

#include "analysis/analysis.h"
#include "paper/mailing.h"
#include "store/papers.h"

/* `count` new papers on `day`, numbered from `*next`. */
static void save_day(pt_store *store, const char *day, int count, int *next)
{
    static pt_str author[] = { PT_STR("Ann Ash") }, category[] = { PT_STR("cs.CL") };
    pt_paper papers[64];
    char ids[64][24];

    for (int i = 0; i < count; i++) {
        snprintf(ids[i], sizeof ids[i], "2605.%05d", ++*next);
        papers[i] = (pt_paper){ .id = pt_str_of(ids[i]), .title = PT_S("T"), .authors = author, .author_count = 1,
                                .categories = category, .category_count = 1 };
    }
    save_file(store, day, (uint64_t)*next * 1000 + (uint64_t)count, 10, papers, (size_t)count);
}

static void analyse_coverage(pt_store *store)
{
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "coverage", &scope, NULL, NULL, &err), &err);
}

static void the_day_after_a_holiday_is_an_expected_gap(void **state)
{
    (void)state;
    assert_true(pt_mailing_is_expected(pt_day_of(2026, 6, 19)));
    assert_false(pt_mailing_is_expected(pt_day_of(2026, 6, 22))); /* Friday the 19th was a holiday */
    assert_false(pt_mailing_is_expected(pt_day_of(2026, 1, 20))); /* Monday the 19th was one */
    assert_false(pt_mailing_is_expected(pt_day_of(2026, 6, 27))); /* a Saturday */
    assert_true(pt_mailing_is_expected(pt_day_of(2026, 6, 23)));
}

/* Six weeks of 20 papers a day from Monday 2026-05-04, Friday 2026-06-12 the last day. */
static test_store six_weeks(const char *thin_day, const char *missing_day)
{
    test_store t = open_test_store();
    int next = 0;

    for (pt_day day = pt_day_of(2026, 5, 4); day <= pt_day_of(2026, 6, 12); day++) {
        char text[PT_PERIOD_TEXT];

        pt_day_print(day, text);
        if (pt_day_weekday(day) <= 5 && strcmp(text, missing_day) != 0)
            save_day(t.store, text, strcmp(text, thin_day) == 0 ? 5 : 20, &next);
    }
    analyse_coverage(t.store);
    return t;
}

static void a_day_with_a_quarter_of_its_usual_papers_is_thin_and_out_of_the_exposure(void **state)
{
    test_store t = six_weeks("2026-05-20", "none");

    (void)state;
    assert_text(t.store, "SELECT group_concat(day) FROM v_coverage WHERE source = 'all' AND state = 'thin'", "2026-05-20");
    assert_text(t.store, "SELECT state || ' ' || mailings || ' ' || papers || ' ' || exposure FROM v_period"
                         " WHERE period = '2026-W21'", "thin 4 85 80");
    close_test_store(&t);
}

static void a_weekday_without_a_file_is_missing_and_its_week_is_not_full(void **state)
{
    test_store t = six_weeks("none", "2026-05-20");

    (void)state;
    assert_text(t.store, "SELECT group_concat(day) FROM v_coverage WHERE source = 'all' AND state = 'missing'",
                "2026-05-20");
    assert_text(t.store, "SELECT state FROM v_period WHERE period = '2026-W21'", "thin");
    assert_text(t.store, "SELECT state FROM v_period WHERE period = '2026-W20'", "full");
    close_test_store(&t);
}

static void the_last_week_is_partial_until_a_day_after_its_last_mailing_was_seen(void **state)
{
    test_store t = six_weeks("none", "none");
    int next = 40000;

    (void)state;
    assert_text(t.store, "SELECT state FROM v_period WHERE period = '2026-W24'", "partial");
    save_day(t.store, "2026-06-13", 1, &next);
    analyse_coverage(t.store);
    assert_text(t.store, "SELECT state FROM v_period WHERE period = '2026-W24'", "full");
    close_test_store(&t);
}

static void a_file_of_repeats_only_is_an_empty_day_not_a_quiet_one(void **state)
{
    test_store t = six_weeks("none", "none");
    int next = 0;

    (void)state;
    save_day(t.store, "2026-06-15", 20, &next); /* the ids of the first day again */
    analyse_coverage(t.store);
    assert_text(t.store, "SELECT state || ' ' || records || ' ' || new_papers || ' ' || repeats FROM v_coverage"
                         " WHERE source = 'all' AND day = '2026-06-15'", "empty 20 0 20");
    close_test_store(&t);
}

static void nothing_is_done_again_when_nothing_is_new(void **state)
{
    test_store t = six_weeks("none", "none");
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };
    size_t ran = 99;

    (void)state;
    assert_ok(pt_analyse(t.store, "coverage", &scope, NULL, &ran, &err), &err);
    assert_int_equal(ran, 0);
    close_test_store(&t);
}

/* It did not: keywords kept what older text rules had made, when those ran first in the same command. */
static void what_needs_an_analysis_that_ran_again_runs_again(void **state)
{
    test_store t = six_weeks("none", "none");
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };
    size_t ran = 0;

    (void)state;
    assert_ok(pt_analyse(t.store, "keywords", &scope, NULL, NULL, &err), &err);
    pt_store_close(t.store);
    run_sql(t.path, "UPDATE analysis_run SET version = 0 WHERE name = 'terms'");
    assert_ok(pt_store_open(t.path, PT_STORE_WRITE, NULL, &t.store, &err), &err);
    assert_ok(pt_analyse(t.store, "terms", &scope, NULL, &ran, &err), &err);
    assert_int_equal(ran, 1);
    assert_ok(pt_analyse(t.store, "keywords", &scope, NULL, &ran, &err), &err);
    assert_int_equal(ran, 1);
    close_test_store(&t);
}

static void an_analysis_that_does_not_exist_is_wrong_usage(void **state)
{
    test_store t = open_test_store();
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    (void)state;
    assert_int_equal(pt_analyse(t.store, "horoscopes", &scope, NULL, NULL, &err), PT_EUSAGE);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_day_after_a_holiday_is_an_expected_gap),
        cmocka_unit_test(a_day_with_a_quarter_of_its_usual_papers_is_thin_and_out_of_the_exposure),
        cmocka_unit_test(a_weekday_without_a_file_is_missing_and_its_week_is_not_full),
        cmocka_unit_test(the_last_week_is_partial_until_a_day_after_its_last_mailing_was_seen),
        cmocka_unit_test(a_file_of_repeats_only_is_an_empty_day_not_a_quiet_one),
        cmocka_unit_test(nothing_is_done_again_when_nothing_is_new),
        cmocka_unit_test(what_needs_an_analysis_that_ran_again_runs_again),
        cmocka_unit_test(an_analysis_that_does_not_exist_is_wrong_usage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
