/* Are the results what the store says? Whatever can be counted again is counted again and held against what is kept:
 * by SQL where that can (sql/analysis/check_*.sql, a table in check.c says what each looks at), else by the analyses'
 * own functions. May use: base, store, text, analysis.
 *
 * A result is looked at only where it must be right: one that papers came after, or of another version of papertide, is
 * out of date and not wrong. What rests in a large store (run.c) is held against itself only. */
#ifndef PT_ANALYSIS_CHECK_H
#define PT_ANALYSIS_CHECK_H

#include "analysis/analysis.h"
#include "analysis/keywords/window.h"
#include "store/check.h"

/* Adds to `findings`, which analyses too. `scope` is that of the analyses; keywords of other settings are not counted
 * again, and the observer is told. */
pt_status pt_results_check(pt_store *store, const pt_scope *scope, const pt_depth *depth, pt_findings *findings,
                           pt_error *err) PT_MUST;

/* The full-text index against all papers, by its own check. The store must be open to write, though nothing is. */
pt_status pt_search_check(pt_store *store, pt_findings *findings, pt_error *err) PT_MUST;

/* ── For check.c only ── */

/* The forward index against the texts: papers are tokenised again. *count is how many findings there were. */
pt_status pt_texts_check(pt_store *store, const pt_depth *depth, const int64_t *counts, pt_findings *findings,
                         size_t *count, pt_error *err) PT_MUST;

/* Terms of periods: each is counted and tested again. */
pt_status pt_keywords_check(pt_store *store, const pt_scope *scope, const pt_depth *depth, int64_t periods,
                            pt_findings *findings, size_t *count, pt_error *err) PT_MUST;

/* The keyphrases of the papers of a window's first period, a week of the whole store; it is counted. */
pt_status pt_phrases_check(pt_store *store, const pt_window *window, pt_findings *findings, size_t *count,
                           pt_error *err) PT_MUST;

/* Persons tested by week: all are tested again. */
pt_status pt_people_check(pt_store *store, pt_findings *findings, size_t *count, pt_error *err) PT_MUST;

/* The same to a billionth, so that a store may move between machines; infinite is kept as NULL, and read as NaN. */
bool pt_is_near(double kept, double made);

/* Of what is sampled, how many there are: places in the row of check_counts.sql. */
enum { PT_PAPERS, PT_NAMES, PT_PERSONS, PT_PERIODS, PT_DAYS, PT_TOKENS, PT_COUNTS };

#endif
