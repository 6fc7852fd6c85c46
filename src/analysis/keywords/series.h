/* What the weeks of a term say together: bursts, and where it is going. May use: base, store, numeric. */
#ifndef PT_ANALYSIS_KEYWORDS_SERIES_H
#define PT_ANALYSIS_KEYWORDS_SERIES_H

#include "analysis/coverage/periods.h"

/* Replaces the field's bursts and trends: those of the last 104 weeks. */
pt_status pt_keyword_series(pt_store *store, pt_str field, const pt_periods *weeks, pt_error *err) PT_MUST;

#endif
