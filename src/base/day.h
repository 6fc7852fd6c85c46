/* Days as numbers, and the ISO week, month or day they lie in. May use: status, str. */
#ifndef PT_BASE_DAY_H
#define PT_BASE_DAY_H

#include "base/status.h"
#include "base/str.h"

#include <stdint.h>

typedef int32_t pt_day; /* days since 1970-01-01, in the proleptic Gregorian calendar */

#define PT_NO_DAY INT32_MIN

enum { PT_PERIOD_TEXT = 40 }; /* room for any period's text, NUL included */

/* A period has a text ("2026-W26", "2026-06", "2026-06-30") and is a run of days. */
typedef struct pt_period {
    char text[PT_PERIOD_TEXT];
    pt_day first, last; /* both in it */
} pt_period;

pt_day pt_day_of(int year, int month, int day);
void pt_day_split(pt_day day, int *year, int *month, int *day_of_month);

/* "2026-06-30"; false when it is not a day of the calendar. */
bool pt_day_parse(pt_str text, pt_day *day);

/* "2026-06-30" and a NUL. */
void pt_day_print(pt_day day, char text[PT_PERIOD_TEXT]);

/* 1 Monday … 7 Sunday. */
int pt_day_weekday(pt_day day);

/* The ISO week of a day; its text is "2026-W26", by ISO year. */
pt_period pt_week_of(pt_day day);

pt_period pt_month_of(pt_day day);

/* The first and last day of the month of a day: pt_month_of without the text, for every record. */
void pt_month_days(pt_day day, pt_day *first, pt_day *last);

/* "2026-W26", "2026-06" or "2026-06-30". */
pt_status pt_period_parse(pt_str text, pt_period *period, pt_error *err) PT_MUST;

#endif
