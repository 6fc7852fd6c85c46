/* The weeks of the store, and how many papers of each hold each term. May use: base, store, text.
 *
 *   Only new papers count (not updates of old ones), and none of days whose listing is thin: they are out of the counts
 *   and of the exposure alike (METHODS, section 5). */
#ifndef PT_ANALYSIS_KEYWORDS_WEEKS_H
#define PT_ANALYSIS_KEYWORDS_WEEKS_H

#include "analysis/terms/corpus.h"

typedef struct pt_week {
    char period[PT_PERIOD_TEXT];
    pt_day first, last;
    bool is_comparable; /* over, and with enough mailings: it may be tested and be a baseline */
    uint32_t exposure;  /* papers that count */
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

#endif
