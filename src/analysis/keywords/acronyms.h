/* What acronyms stand for, week by week (METHODS, section 1): an acronym and its expansion are one term from the week
 * on in which three papers of its nine weeks had spelt it out and four in five of them agreed; until three papers do
 * and they no longer agree. May use: base, store, terms. */
#ifndef PT_ANALYSIS_KEYWORDS_ACRONYMS_H
#define PT_ANALYSIS_KEYWORDS_ACRONYMS_H

#include "analysis/coverage/periods.h"
#include "analysis/terms/merges.h"

/* Decides anew for the weeks from number `first` on. */
pt_status pt_acronyms_decide(pt_store *store, const pt_periods *weeks, size_t first, pt_error *err) PT_MUST;

/* Adds what was decided up to the week called `week`. */
pt_status pt_acronyms_merge(pt_store *store, pt_str week, pt_merges *merges, pt_error *err) PT_MUST;

#endif
