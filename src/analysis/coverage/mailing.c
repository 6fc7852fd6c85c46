#include "analysis/coverage/mailing.h"

/* arXiv's holidays (its help page on availability). */
static const struct holiday {
    int year, month, day;
} holidays[] = {
    { 2026, 1, 1 },   { 2026, 1, 19 },  { 2026, 6, 19 },  { 2026, 7, 3 },   { 2026, 9, 7 },
    { 2026, 11, 26 }, { 2026, 12, 25 }, { 2026, 12, 29 }, { 2026, 12, 31 },
};

enum { FRIDAY = 5 };

/* What closes on a holiday is not announced that evening; Friday's is announced on Sunday, Monday in UTC. Seen in real
 * listings: Friday 2026-06-19 left out Monday the 22nd. */
static pt_day silenced_by(const struct holiday *holiday)
{
    pt_day day = pt_day_of(holiday->year, holiday->month, holiday->day);

    return day + (pt_day_weekday(day) == FRIDAY ? 3 : 1);
}

bool pt_mailing_is_expected(pt_day day)
{
    if (pt_day_weekday(day) > FRIDAY)
        return false;
    for (size_t i = 0; i < sizeof holidays / sizeof *holidays; i++)
        if (silenced_by(&holidays[i]) == day)
            return false;
    return true;
}
