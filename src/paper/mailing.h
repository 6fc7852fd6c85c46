/* When arXiv announces. May use: base.
 *
 *   The clock is the listing's UTC day: five mailings a week, Monday to Friday. What is submitted until 14:00 Eastern
 * time is announced at 20:00, from Sunday to Thursday, which is the next day in UTC; what closes on a holiday waits for
 * the next mailing (https://info.arxiv.org/help/availability.html). */
#ifndef PT_PAPER_MAILING_H
#define PT_PAPER_MAILING_H

#include "base/day.h"

/* Is a mailing due on this day? Holidays follow their rules in every year; the days that arXiv closes besides are known
 * for 2026. */
bool pt_mailing_is_expected(pt_day day);

/* The UTC day of the listing that holds what was submitted at `seconds` since 1970-01-01 UTC. Moderation may hold a
 * paper back: then it is later. */
pt_day pt_mailing_announced(int64_t seconds);

#endif
