/* Why a run of words is no term of a window. May use: base, terms, keywords. */
#ifndef PT_ANALYSIS_KEYWORDS_ABSENT_H
#define PT_ANALYSIS_KEYWORDS_ABSENT_H

#include "analysis/keywords/why.h"

/* How many papers of the window hold the run whose words are `key`, updates and thin days included. */
size_t pt_run_papers(const pt_window *window, pt_str key);

/* Sets `answer`, `term` and `because` of `why`, whose key, that of `text`, is none of the window's. */
void pt_why_not(const pt_window *window, pt_str text, pt_why *why);

#endif
