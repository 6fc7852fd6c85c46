/* The weeks of the store, and how many papers of each hold each term. May use: base, store, text.
 *
 *   Only new papers count (not updates of old ones), and none of days whose listing is thin: they are out of the counts
 *   and of the exposure alike (METHODS, section 5). */
#ifndef PT_ANALYSIS_KEYWORDS_WEEKS_H
#define PT_ANALYSIS_KEYWORDS_WEEKS_H

#include "analysis/coverage/periods.h"
#include "analysis/terms/corpus.h"

typedef struct pt_week {
    pt_seen_period seen;
    uint32_t exposure; /* papers that count */
} pt_week;

typedef struct pt_weeks {
    size_t count;
    pt_week *at;
    int32_t *of_paper;  /* the week a paper counts in; -1: in none */
    size_t strata;      /* primary categories */
    uint32_t *exposure; /* count × strata */
    uint32_t *papers;   /* terms × count: papers of the week that hold the term */
} pt_weeks;

pt_status pt_weeks_load(pt_store *store, const pt_corpus *corpus, pt_weeks *weeks, pt_error *err) PT_MUST;
void pt_weeks_free(pt_weeks *weeks);

/* The papers of week `week` that hold `term`, as numbers of the corpus, rising; to be freed. */
uint32_t *pt_weeks_papers_with(const pt_weeks *weeks, const pt_corpus *corpus, size_t week, uint32_t term,
                               size_t *count);

#endif
