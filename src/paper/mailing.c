#include "paper/mailing.h"

enum { MONDAY = 1, THURSDAY = 4, FRIDAY = 5, SUNDAY = 7, ANY = 0, LAST = 9 };

/* ── Holidays ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The `nth` (from 1) `weekday` of a month; LAST is the last one. */
static pt_day nth_weekday(int year, int month, int weekday, int nth)
{
    pt_day first, last;

    pt_month_days(pt_day_of(year, month, 1), &first, &last);
    first += (weekday - pt_day_weekday(first) + 7) % 7;
    return nth == LAST ? first + (last - first) / 7 * 7 : first + 7 * (nth - 1);
}

/* A day of the month, or the nth of a weekday. A holiday that is `is_moved` is kept on the Friday before when it falls
 * on a Saturday, on the Monday after when on a Sunday. */
static const struct rule {
    int month, day, weekday, nth, from_year;
    bool is_moved;
} rules[] = {
    { 1, 1, ANY, 0, 0, false },       /* New Year */
    { 1, 0, MONDAY, 3, 0, false },    /* Martin Luther King Jr. */
    { 6, 19, ANY, 0, 2022, false },   /* Juneteenth */
    { 7, 4, ANY, 0, 0, true },        /* Independence Day */
    { 9, 0, MONDAY, 1, 0, false },    /* Labor Day */
    { 11, 0, THURSDAY, 4, 0, false }, /* Thanksgiving */
    { 12, 25, ANY, 0, 0, false },     /* Christmas */
};

/* Closed besides, as that year's calendar says. */
static const struct closed {
    int year, month, day;
} closed[] = { { 2026, 12, 29 }, { 2026, 12, 31 } };

static pt_day kept_on(const struct rule *rule, int year)
{
    pt_day day;

    if (rule->weekday != ANY)
        return nth_weekday(year, rule->month, rule->weekday, rule->nth);
    day = pt_day_of(year, rule->month, rule->day);
    if (rule->is_moved && pt_day_weekday(day) > FRIDAY)
        day += pt_day_weekday(day) == SUNDAY ? 1 : -1;
    return day;
}

static bool is_holiday(pt_day day)
{
    int year, month, day_of_month;

    pt_day_split(day, &year, &month, &day_of_month);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (rules[i].month == month && year >= rules[i].from_year && kept_on(&rules[i], year) == day)
            return true;
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
        if (pt_day_of(closed[i].year, closed[i].month, closed[i].day) == day)
            return true;
    return false;
}

/* What closes on a holiday is not announced that evening; Friday's is announced on Sunday, Monday in UTC. Seen in real
 * listings: Friday 2026-06-19 left out Monday the 22nd. */
bool pt_mailing_is_expected(pt_day day)
{
    int weekday = pt_day_weekday(day);

    return weekday <= FRIDAY && !is_holiday(day - (weekday == MONDAY ? 3 : 1));
}

/* ── Eastern time ────────────────────────────────────────────────────────────────────────────────────────────────── */

enum { HOUR = 3600, DAY = 24 * HOUR };

/* Daylight saving time of the United States: it begins and ends at 2 o'clock of the time that holds until then. Before
 * 1987 there was no arXiv. */
static bool is_summer_time(int64_t seconds)
{
    int year, month, day;
    pt_day first, last;

    pt_day_split((pt_day)(seconds / DAY), &year, &month, &day);
    first = year >= 2007 ? nth_weekday(year, 3, SUNDAY, 2) : nth_weekday(year, 4, SUNDAY, 1);
    last = year >= 2007 ? nth_weekday(year, 11, SUNDAY, 1) : nth_weekday(year, 10, SUNDAY, LAST);
    return seconds >= (int64_t)first * DAY + 7 * HOUR && seconds < (int64_t)last * DAY + 6 * HOUR;
}

pt_day pt_mailing_announced(int64_t seconds)
{
    int64_t eastern = seconds - (is_summer_time(seconds) ? 4 : 5) * HOUR;
    pt_day closes = (pt_day)((eastern + 10 * HOUR) / DAY); /* the day whose 14 o'clock comes next */
    pt_day listed;

    while (pt_day_weekday(closes) > FRIDAY)
        closes++;
    listed = closes + (pt_day_weekday(closes) == FRIDAY ? 3 : 1);
    while (!pt_mailing_is_expected(listed))
        listed++;
    return listed;
}
