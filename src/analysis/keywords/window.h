/* A period and the ones it is held against: their papers, and how many of each hold each term. May use: base, store,
 * text, terms.
 *
 *   pt_window_plan       which periods
 *     pt_window_load     their papers, from the store
 *     pt_window_count    the terms; pure, several windows can be counted at once
 *     pt_window_free
 *
 *   Nothing in it is later than the period: what comes out is what could be said when it was over. Only new papers
 * count (not updates of old ones), and none of days whose listing is thin: they are out of the counts and of the
 * exposure alike (METHODS, section 5). */
#ifndef PT_ANALYSIS_KEYWORDS_WINDOW_H
#define PT_ANALYSIS_KEYWORDS_WINDOW_H

#include "analysis/coverage/periods.h"
#include "analysis/terms/corpus.h"

enum { PT_BASELINE = PT_MOST_RANGES - 1 }; /* periods (METHODS, section 2) */

/* What a term of a window is. */
extern const pt_corpus_rules pt_window_rules;

/* Days whose listing is thin, in order. */
typedef struct pt_thin_days {
    pt_day *at;
    size_t len, room;
} pt_thin_days;

pt_status pt_thin_days_load(pt_store *store, pt_thin_days *thin, pt_error *err) PT_MUST;
bool pt_is_thin(const pt_thin_days *thin, pt_day day);

typedef struct pt_window {
    pt_seen_period periods[PT_MOST_RANGES]; /* the one in question, then its baseline, the newest first */
    size_t count;
    pt_str language, categories; /* as in pt_span */
    pt_forward forward;
    pt_sheets sheets; /* one a period */
    pt_merges merges;
    pt_run_counts counts; /* made by an engine (asked.h); the exposure then is too */
    size_t unmet;         /* runs that were counted there and are in no paper here */
    pt_corpus corpus;

    int8_t *of_paper;               /* number of the period a paper counts in; -1: in none */
    size_t strata;                  /* primary categories */
    uint32_t *exposure;             /* count × strata: papers that count */
    uint32_t total[PT_MOST_RANGES]; /* of all strata */
    uint32_t *papers;               /* terms × count: papers of the period that hold the term */
} pt_window;

/* Period `which` of `periods` with up to eight comparable ones before it; of days, those on its weekday in the eight
 * weeks before. Fewer for a week or month that cannot be compared. */
void pt_window_plan(const pt_periods *periods, size_t which, pt_window *window);

/* The week whose acronyms it is counted by: of a week its own, of a month or day the last that ended before it did. */
pt_period pt_window_week(const pt_window *window);

/* `window` was planned, with its language and categories stated, and its merges made (or zero). The lexicon is
 * borrowed. `kept`: what windows of the same language and categories have in common. */
pt_status pt_window_load(pt_store *store, const pt_lexicon *lexicon, pt_stretches *kept, pt_window *window,
                         pt_error *err) PT_MUST;
void pt_window_count(const pt_thin_days *thin, pt_window *window);

/* The cells of one run. */
const pt_run_cell *pt_run_cells(const pt_run_counts *counts, uint64_t hash, size_t *count);
void pt_window_free(pt_window *window);

/* The papers of the window's first period that count and hold `term`, as numbers, rising; to be freed. */
uint32_t *pt_window_papers(const pt_window *window, uint32_t term, size_t *count);

#endif
