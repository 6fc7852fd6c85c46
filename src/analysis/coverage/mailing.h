/* When arXiv announces. May use: base.
 *
 *   The clock is the listing's UTC day: five mailings a week, Monday to Friday. arXiv announces at 20:00 Eastern time
 * from Sunday to Thursday, which is the next day in UTC; after a holiday the next mailing is left out. */
#ifndef PT_ANALYSIS_MAILING_H
#define PT_ANALYSIS_MAILING_H

#include "base/day.h"

/* Is a mailing due on this day? Holidays are known for 2026; in other years every weekday is expected. */
bool pt_mailing_is_expected(pt_day day);

#endif
