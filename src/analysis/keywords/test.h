/* One week against the weeks before it: which terms are tested, and what comes of it. May use: base, numeric, terms. */
#ifndef PT_ANALYSIS_KEYWORDS_TEST_H
#define PT_ANALYSIS_KEYWORDS_TEST_H

#include "analysis/keywords/groups.h"
#include "analysis/keywords/weeks.h"
#include "numeric/rate.h"

typedef enum pt_trend { PT_NO_TREND, PT_RISING, PT_FALLING, PT_WATCH_UP, PT_WATCH_DOWN } pt_trend;

typedef struct pt_term_test {
    uint32_t term;   /* number in the corpus */
    uint32_t papers; /* of the week, as weeks->papers */
    pt_rate rate;
    double shrunken, q_value;
    size_t groups; /* of authors behind it; 0: not counted */
    pt_trend trend;
} pt_term_test;

typedef struct pt_week_test {
    size_t week;
    size_t baseline;                /* how many weeks it was held against; 0: it was not tested */
    double exposure, base_exposure; /* papers of the week, of the baseline */
    double dispersion_low, dispersion_high;
    pt_term_test *tests; /* by term number */
    size_t count;
} pt_week_test;

/* Is the term a unit that a reader would name? One bool for each term of the corpus, to be freed. */
bool *pt_terms_accepted(const pt_corpus *corpus);

/* Tests week `week` against the up to eight comparable weeks before it; with fewer than four, `baseline` is 0 and there
 * are no tests. Free `tests`. */
void pt_week_test_run(const pt_corpus *corpus, const pt_weeks *weeks, const pt_authors *authors, const bool *accepted,
                      size_t week, pt_week_test *test);

#endif
