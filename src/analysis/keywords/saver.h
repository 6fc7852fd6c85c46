/* The rows of the keyword tables: terms, their counts, tests and evidence, a window at a time. May use: base, store,
 * keywords.
 *
 *   pt_keyword_saver_open
 *     pt_keyword_saver_turn     a field, and a kind of periods
 *       pt_keyword_save         its windows, the oldest first
 *   pt_keyword_saver_close */
#ifndef PT_ANALYSIS_KEYWORDS_SAVER_H
#define PT_ANALYSIS_KEYWORDS_SAVER_H

#include "analysis/keywords/test.h"

typedef struct pt_keyword_saver pt_keyword_saver;

pt_status pt_keyword_saver_open(pt_store *store, pt_keyword_saver **saver, pt_error *err) PT_MUST;
void pt_keyword_saver_close(pt_keyword_saver *saver);

/* From now on windows of `field`. With `fills`, a term that a window
 * of a comparable period takes up gets its counts in the eight periods
 * before as well, where it has none: `periods` are then those of its kind, whose first `kept` keep the rows they have;
 * rows that later windows wrote go. */
pt_status pt_keyword_saver_turn(pt_keyword_saver *saver, pt_str field, const pt_periods *periods, size_t kept,
                                bool fills, pt_error *err) PT_MUST;

/* Replaces the rows of the window's first period, number `which` of the periods. */
pt_status pt_keyword_save(pt_keyword_saver *saver, const pt_window *window, const pt_period_test *test, size_t which,
                          pt_error *err) PT_MUST;

/* The rows of a period go. */
pt_status pt_keyword_saver_clear(pt_keyword_saver *saver, pt_str period, pt_error *err) PT_MUST;

/* At the end: every term that was touched is shown as its last window writes it. */
pt_status pt_keyword_saver_finish(pt_keyword_saver *saver, pt_error *err) PT_MUST;

#endif
