/* What a user watches (text/pattern.h), counted week by week, with an alarm when it stays above what was expected: a
 * one-sided CUSUM of the negative-binomial test's scores, k = ½, with 100 weeks between false alarms in the mean. May
 * use: base, store, numeric, text, keywords.
 *
 *   pt_watch_open             the patterns of a field
 *     pt_watch_save           each of its weeks
 *     pt_watch_sum_up         once at the end
 *   pt_watch_close */
#ifndef PT_ANALYSIS_KEYWORDS_WATCH_H
#define PT_ANALYSIS_KEYWORDS_WATCH_H

#include "analysis/analysis.h"
#include "analysis/keywords/test.h"

typedef struct pt_watch pt_watch;

/* Are these patterns, commas between? PT_EUSAGE says which is none, and how to write it. */
pt_status pt_watch_check(pt_str patterns, pt_error *err) PT_MUST;

/* Patterns with commas between. PT_EUSAGE with the field's name when one is no pattern. The lexicon is borrowed. */
pt_status pt_watch_open(const pt_field *field, const pt_lexicon *lexicon, pt_watch **watch, pt_error *err) PT_MUST;
void pt_watch_close(pt_watch *watch);

/* Adds the rows of the window's first period, which was cleared; with `has_variants` replaces what forms were found in
 * the whole window. */
pt_status pt_watch_save(pt_watch *watch, pt_store *store, const pt_window *window, const pt_period_test *test,
                        bool has_variants, pt_error *err) PT_MUST;

/* Remembers whom the fields watch, as JSON; who is meant is looked up when it is read (watched_authors.sql). */
pt_status pt_watch_authors_save(pt_store *store, const pt_field *fields, size_t count, pt_error *err) PT_MUST;

/* The CUSUM over all weeks of the field. */
pt_status pt_watch_sum_up(pt_watch *watch, pt_store *store, pt_error *err) PT_MUST;

#endif
