#include "base/day.h"

#include <stdio.h>
#include <string.h>

/* Counting from March makes leap days the last of a year (Hinnant, "chrono-compatible low-level date algorithms"). */
pt_day pt_day_of(int year, int month, int day)
{
    int y = month <= 2 ? year - 1 : year;
    int era = (y >= 0 ? y : y - 399) / 400;
    int year_of_era = y - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

void pt_day_split(pt_day day, int *year, int *month, int *day_of_month)
{
    int z = day + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int day_of_era = z - era * 146097;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int from_march = (5 * day_of_year + 2) / 153;

    *day_of_month = day_of_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
}

bool pt_day_parse(pt_str text, pt_day *day)
{
    long y, m, d;
    int y2, m2, d2;

    if (text.len != 10 || text.at[4] != '-' || text.at[7] != '-')
        return false;
    if (!pt_str_number(pt_str_part(text, 0, 4), 9999, &y) || !pt_str_number(pt_str_part(text, 5, 2), 12, &m) ||
        !pt_str_number(pt_str_part(text, 8, 2), 31, &d) || m < 1 || d < 1)
        return false;
    *day = pt_day_of((int)y, (int)m, (int)d);
    pt_day_split(*day, &y2, &m2, &d2); /* 2026-02-30 comes back as another day */
    return y2 == y && m2 == m && d2 == d;
}

void pt_day_print(pt_day day, char text[PT_PERIOD_TEXT])
{
    int y, m, d;

    pt_day_split(day, &y, &m, &d);
    snprintf(text, PT_PERIOD_TEXT, "%04d-%02d-%02d", y, m, d);
}

int pt_day_weekday(pt_day day)
{
    return ((day + 3) % 7 + 7) % 7 + 1; /* 1970-01-01 was a Thursday */
}

pt_period pt_week_of(pt_day day)
{
    pt_day monday = day - (pt_day_weekday(day) - 1);
    pt_period week = { .first = monday, .last = monday + 6 };
    int year, month, day_of_month;

    pt_day_split(monday + 3, &year, &month, &day_of_month); /* its Thursday names the year */
    snprintf(week.text, sizeof week.text, "%04d-W%02d", year, (monday + 3 - pt_day_of(year, 1, 1)) / 7 + 1);
    return week;
}

void pt_month_days(pt_day day, pt_day *first, pt_day *last)
{
    int year, month, day_of_month;

    pt_day_split(day, &year, &month, &day_of_month);
    *first = day - day_of_month + 1;
    *last = (month == 12 ? pt_day_of(year + 1, 1, 1) : pt_day_of(year, month + 1, 1)) - 1;
}

pt_period pt_month_of(pt_day day)
{
    pt_period month_of;
    int year, month, day_of_month;

    pt_day_split(day, &year, &month, &day_of_month);
    pt_month_days(day, &month_of.first, &month_of.last);
    snprintf(month_of.text, sizeof month_of.text, "%04d-%02d", year, month);
    return month_of;
}

pt_status pt_period_parse(pt_str text, pt_period *period, pt_error *err)
{
    long year, number;
    pt_day day;

    if (pt_day_parse(text, &day)) {
        *period = (pt_period){ .first = day, .last = day };
        pt_day_print(day, period->text);
        return PT_OK;
    }
    if (text.len == 8 && text.at[4] == '-' && text.at[5] == 'W' &&
        pt_str_number(pt_str_part(text, 0, 4), 9999, &year) && pt_str_number(pt_str_part(text, 6, 2), 53, &number)) {
        *period = pt_week_of(pt_day_of((int)year, 1, 4) + 7 * ((int)number - 1));
        if (pt_str_equal(pt_str_of(period->text), text))
            return PT_OK;
    }
    if (text.len == 7 && text.at[4] == '-' && pt_str_number(pt_str_part(text, 0, 4), 9999, &year) &&
        pt_str_number(pt_str_part(text, 5, 2), 12, &number) && number >= 1) {
        *period = pt_month_of(pt_day_of((int)year, (int)number, 1));
        return PT_OK;
    }
    return pt_fail(err, PT_EUSAGE,
                   "'%.*s' is no period; write a week as 2026-W26, a month as 2026-06, a day as 2026-06-30",
                   PT_FMT(text));
}
