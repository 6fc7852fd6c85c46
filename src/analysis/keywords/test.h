/* One period against the ones before it: which terms are tested, and what comes of it. May use: base, store, numeric,
 * terms.
 */
#ifndef PT_ANALYSIS_KEYWORDS_TEST_H
#define PT_ANALYSIS_KEYWORDS_TEST_H

#include "analysis/keywords/groups.h"
#include "analysis/keywords/window.h"
#include "numeric/dispersion.h"
#include "numeric/rate.h"
#include "store/statement.h"

enum {
    PT_LEAST_BASELINE = 4, /* with fewer the scatter between periods is not known */
    PT_LEAST_EXPECTED = 3, /* a term is worth a test when so many papers are expected, … */
    PT_LEAST_SEEN = 10,    /* … or so many were seen in all */
    PT_LEAST_CLAIM = 5,    /* papers behind a claim that something rose, … */
    PT_LEAST_GROUPS = 3    /* … from so many groups of authors */
};

typedef enum pt_trend { PT_NO_TREND, PT_RISING, PT_FALLING, PT_WATCH_UP, PT_WATCH_DOWN } pt_trend;

/* "rising", "falling", "watch up" or "watch down"; NULL for none. */
const char *pt_trend_text(pt_trend trend);

typedef struct pt_term_test {
    uint32_t term;         /* number in the corpus */
    uint32_t papers;       /* of the period */
    pt_rate_counts counts; /* what was compared, the categories pooled */
    pt_rate_noise noise;
    pt_rate rate;
    double shrunken, q_value;
    bool is_wording; /* spread over the categories as papers are: style, not a subject */
    size_t groups;   /* of authors behind it; 0: not counted */
    bool is_echo;    /* a longer term has the same news: no trend of its own */
    pt_trend trend;
} pt_term_test;

typedef struct pt_period_test {
    size_t baseline;                /* how many periods it was held against; 0: it was not tested */
    double exposure, base_exposure; /* papers of the period, of the baseline */
    pt_dispersion dispersion;
    bool *has_entered;   /* by stratum: its baseline has fewer papers than the period alone, it is left out */
    pt_term_test *tests; /* by term number */
    size_t count;
} pt_period_test;

/* How many papers of the window hold each term in each category: terms × strata, of the period and of the baseline. */
typedef struct pt_strata {
    uint32_t *papers, *base_papers;
    uint32_t *base_exposure; /* strata */
} pt_strata;

void pt_strata_count(const pt_window *window, pt_strata *strata);
void pt_strata_free(pt_strata *strata);

/* Tests the window's first period, when it is comparable and four others are there to hold it against; else `baseline`
 * is 0 and there are no tests. Nothing is claimed yet. Pure. */
void pt_period_test_run(const pt_window *window, pt_period_test *test);

/* Gives each test its trend: what the false discovery rate lets through; a rise only of what several groups of authors
 * write about. `authors` are those of the window's papers. */
void pt_period_test_claim(const pt_window *window, const pt_authors *authors, pt_period_test *test);

void pt_period_test_free(pt_period_test *test);

/* Binds what a row says of a rate, at four places from `at` on: expected, ratio, low, high; NULL for what is not
 * finite.
 */
void pt_rate_bind(pt_statement *statement, int at, const pt_rate *rate);

#endif
