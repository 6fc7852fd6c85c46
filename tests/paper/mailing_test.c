#include "support.h"

#include "paper/mailing.h"

static int64_t seconds_of(int year, int month, int day, int hour, int minute)
{
    return ((int64_t)pt_day_of(year, month, day) * 24 + hour) * 3600 + minute * 60;
}

static void assert_announced(int64_t submitted, int year, int month, int day)
{
    assert_int_equal(pt_mailing_announced(submitted), pt_day_of(year, month, day));
}

/* The list of arXiv's help page on availability for 2026. */
static void the_mailings_left_out_in_2026_follow_its_list_of_holidays(void **state)
{
    static const int silent[][2] = { { 1, 2 }, { 1, 20 },  { 6, 22 },  { 7, 6 },
                                     { 9, 8 }, { 11, 27 }, { 12, 28 }, { 12, 30 } };
    size_t found = 0;

    (void)state;
    for (pt_day day = pt_day_of(2026, 1, 1); day <= pt_day_of(2026, 12, 31); day++)
        if (pt_day_weekday(day) <= 5 && !pt_mailing_is_expected(day)) {
            assert_true(found < sizeof silent / sizeof *silent);
            assert_int_equal(day, pt_day_of(2026, silent[found][0], silent[found][1]));
            found++;
        }
    assert_int_equal(found, sizeof silent / sizeof *silent);
    assert_false(pt_mailing_is_expected(pt_day_of(2027, 1, 1))); /* Thursday 2026-12-31 was closed */
}

static void other_years_have_their_holidays_by_rule(void **state)
{
    (void)state;
    assert_false(pt_mailing_is_expected(pt_day_of(2024, 7, 5)));   /* Thursday the 4th */
    assert_false(pt_mailing_is_expected(pt_day_of(2021, 7, 6)));   /* the 4th was a Sunday: kept on the 5th */
    assert_false(pt_mailing_is_expected(pt_day_of(2019, 11, 29))); /* Thanksgiving on the 28th */
    assert_false(pt_mailing_is_expected(pt_day_of(2025, 1, 21)));  /* Martin Luther King Jr. on the 20th */
    assert_true(pt_mailing_is_expected(pt_day_of(2021, 6, 21)));   /* Juneteenth is kept since 2022 */
    assert_false(pt_mailing_is_expected(pt_day_of(2024, 6, 20)));
    assert_true(pt_mailing_is_expected(pt_day_of(2023, 1, 2))); /* New Year was a Sunday: nothing closes on it */
}

static void the_deadline_is_14_oclock_eastern_in_winter_and_in_summer(void **state)
{
    (void)state;
    assert_announced(seconds_of(2026, 2, 3, 18, 59), 2026, 2, 4);
    assert_announced(seconds_of(2026, 2, 3, 19, 0), 2026, 2, 5);
    assert_announced(seconds_of(2026, 6, 9, 17, 59), 2026, 6, 10);
    assert_announced(seconds_of(2026, 6, 9, 18, 0), 2026, 6, 11);
}

/* 2026-03-08 and 2026-11-01; until 2006 April's first and October's last Sunday: 2005-04-03 and 2005-10-30. */
static void summer_time_begins_and_ends_on_its_sundays(void **state)
{
    (void)state;
    assert_announced(seconds_of(2026, 3, 6, 18, 30), 2026, 3, 9);
    assert_announced(seconds_of(2026, 3, 9, 18, 30), 2026, 3, 11);
    assert_announced(seconds_of(2026, 10, 30, 18, 30), 2026, 11, 3);
    assert_announced(seconds_of(2026, 11, 2, 18, 30), 2026, 11, 3);
    assert_announced(seconds_of(2005, 3, 31, 18, 30), 2005, 4, 1);
    assert_announced(seconds_of(2005, 4, 4, 18, 30), 2005, 4, 6);
    assert_announced(seconds_of(2005, 10, 31, 18, 30), 2005, 11, 1);
}

static void what_comes_over_the_weekend_is_listed_on_tuesday(void **state)
{
    (void)state;
    assert_announced(seconds_of(2026, 6, 5, 12, 0), 2026, 6, 8); /* Friday before the deadline */
    assert_announced(seconds_of(2026, 6, 5, 20, 0), 2026, 6, 9);
    assert_announced(seconds_of(2026, 6, 7, 12, 0), 2026, 6, 9);
    assert_announced(seconds_of(2026, 6, 8, 12, 0), 2026, 6, 9);
}

static void what_closes_on_a_holiday_waits_for_the_next_mailing(void **state)
{
    (void)state;
    assert_announced(seconds_of(2026, 6, 19, 12, 0), 2026, 6, 23);
    assert_announced(seconds_of(2026, 12, 31, 12, 0), 2027, 1, 5); /* and New Year is the Friday after */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_mailings_left_out_in_2026_follow_its_list_of_holidays),
        cmocka_unit_test(other_years_have_their_holidays_by_rule),
        cmocka_unit_test(the_deadline_is_14_oclock_eastern_in_winter_and_in_summer),
        cmocka_unit_test(summer_time_begins_and_ends_on_its_sundays),
        cmocka_unit_test(what_comes_over_the_weekend_is_listed_on_tuesday),
        cmocka_unit_test(what_closes_on_a_holiday_waits_for_the_next_mailing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
