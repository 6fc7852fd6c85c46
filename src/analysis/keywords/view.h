/* One period counted and tested just as the analysis does it, for whoever asks; nothing is stored. May use: base,
 * store, numeric, terms, keywords.
 *
 *   pt_view_open
 *   pt_view_close      always, also after a failure
 *
 *   The functions before it are steps that the analysis itself takes. */
#ifndef PT_ANALYSIS_KEYWORDS_VIEW_H
#define PT_ANALYSIS_KEYWORDS_VIEW_H

#include "analysis/analysis.h"
#include "analysis/keywords/test.h"

/* "week", "month" or "day". */
const char *pt_period_kind(const pt_period *period);

/* Makes the merges of a window that was planned: the user's thesaurus first, then acronyms as they were understood when
 * the period was over: a week's own words count, of a month or day those of the weeks that ended before it did. */
pt_status pt_window_merge(pt_store *store, const pt_scope *scope, pt_window *window, pt_error *err) PT_MUST;

/* Who wrote the papers of the window's first period; pt_authors_free gives them back, also after a failure. */
pt_status pt_window_authors(pt_store *store, const pt_window *window, pt_authors *authors, pt_error *err) PT_MUST;

typedef struct pt_view {
    pt_lexicon lexicon;
    pt_thin_days thin;
    pt_periods periods; /* all of the period's kind */
    pt_authors authors;
    pt_window window;
    pt_period_test test; /* claimed */
} pt_view;

/* What is asked for. */
typedef struct pt_view_of {
    const pt_scope *scope;
    const pt_field *field;
    pt_str language; /* "en" is titles and abstracts; "zh" and the like summaries */
    pt_str period;   /* a week, month or day */
} pt_view_of;

/* PT_ETHIN when nothing was seen in that period, or nothing was analysed yet. What `of` points to is borrowed. */
pt_status pt_view_open(pt_store *store, const pt_view_of *of, pt_view *view, pt_error *err) PT_MUST;
void pt_view_close(pt_view *view);

#endif
