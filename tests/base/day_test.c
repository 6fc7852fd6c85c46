#include "support.h"

#include "base/day.h"

static void every_day_from_1990_to_2040_comes_back_from_its_parts(void **state)
{
    (void)state;
    for (pt_day day = pt_day_of(1990, 1, 1); day <= pt_day_of(2040, 12, 31); day++) {
        int y, m, d;

        pt_day_split(day, &y, &m, &d);
        assert_int_equal(pt_day_of(y, m, d), day);
    }
    assert_int_equal(pt_day_of(1970, 1, 1), 0);
    assert_int_equal(pt_day_of(2026, 6, 30), 20634);
}

/* python3 -c "import datetime,sys,hashlib;d=datetime.date(1990,1,1);h=0
 * while d<=datetime.date(2040,12,31):
 *   y,w,_=d.isocalendar(); h=(h*31+y*100+w)%(1<<64); d+=datetime.timedelta(1)
 * print(h)"  gives the sum below */
static void iso_weeks_from_1990_to_2040_are_those_of_pythons_isocalendar(void **state)
{
    uint64_t sum = 0;

    (void)state;
    for (pt_day day = pt_day_of(1990, 1, 1); day <= pt_day_of(2040, 12, 31); day++) {
        pt_period week = pt_week_of(day);
        int year, number;

        assert_int_equal(sscanf(week.text, "%d-W%d", &year, &number), 2);
        assert_true(week.first <= day && day <= week.last && week.last - week.first == 6);
        sum = sum * 31 + (uint64_t)(year * 100 + number);
    }
    assert_true(sum == UINT64_C(17429542329951999438));
}

static void the_last_days_of_december_may_lie_in_the_next_iso_year(void **state)
{
    (void)state;
    assert_string_equal(pt_week_of(pt_day_of(2025, 12, 29)).text, "2026-W01");
    assert_string_equal(pt_week_of(pt_day_of(2027, 1, 3)).text, "2026-W53");
}

static void a_day_that_the_calendar_lacks_is_not_read(void **state)
{
    const char *wrong[] = { "2026-02-30", "2026-13-01", "2026-00-10", "2025-02-29", "2026-6-30", "2026-06-3x", "" };
    pt_day day;

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(pt_day_parse(pt_str_of(wrong[i]), &day));
    assert_true(pt_day_parse(PT_S("2024-02-29"), &day));
}

static void weeks_months_and_days_are_periods_and_nothing_else_is(void **state)
{
    const char *wrong[] = { "2026-W00", "2026-W54", "2025-W53", "2026-13", "2026-w26", "W26", "2026" };
    pt_error err = { 0 };
    pt_period period;

    (void)state;
    assert_ok(pt_period_parse(PT_S("2026-W26"), &period, &err), &err);
    assert_int_equal(period.first, pt_day_of(2026, 6, 22));
    assert_int_equal(period.last, pt_day_of(2026, 6, 28));
    assert_ok(pt_period_parse(PT_S("2026-02"), &period, &err), &err);
    assert_int_equal(period.last, pt_day_of(2026, 2, 28));
    assert_ok(pt_period_parse(PT_S("2026-06-30"), &period, &err), &err);
    assert_int_equal(period.first, period.last);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(pt_period_parse(pt_str_of(wrong[i]), &period, &err), PT_EUSAGE);
}

static void monday_is_the_first_day_of_a_week(void **state)
{
    (void)state;
    assert_int_equal(pt_day_weekday(pt_day_of(2026, 6, 22)), 1);
    assert_int_equal(pt_day_weekday(pt_day_of(2026, 6, 28)), 7);
    assert_int_equal(pt_day_weekday(pt_day_of(1969, 12, 31)), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_from_1990_to_2040_comes_back_from_its_parts),
        cmocka_unit_test(iso_weeks_from_1990_to_2040_are_those_of_pythons_isocalendar),
        cmocka_unit_test(the_last_days_of_december_may_lie_in_the_next_iso_year),
        cmocka_unit_test(a_day_that_the_calendar_lacks_is_not_read),
        cmocka_unit_test(weeks_months_and_days_are_periods_and_nothing_else_is),
        cmocka_unit_test(monday_is_the_first_day_of_a_week),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
