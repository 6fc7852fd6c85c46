/* What stands behind the count of one term in one period: its papers, its categories, the test, and what the test could
 * have found; of a run of words that is no term, why it is none. May use: base, store, text, numeric, keywords.
 *
 *   pt_keyword_why
 *   pt_why_free        always, also after a failure
 *
 *   All numbers are made anew from the papers, by the functions that made the stored ones, so that they are the same.
 */
#ifndef PT_ANALYSIS_KEYWORDS_WHY_H
#define PT_ANALYSIS_KEYWORDS_WHY_H

#include "analysis/keywords/people.h"
#include "analysis/keywords/view.h"

typedef enum pt_why_answer {
    PT_WHY_TESTED,   /* it is a term, and was tested */
    PT_WHY_UNTESTED, /* it is a term; too few papers, or the period has nothing to be held against */
    PT_WHY_ABSENT,   /* no paper of the nine periods holds it */
    PT_WHY_STOPPED,  /* `because` is a word that no term holds, or neither begins nor ends with */
    PT_WHY_RARE,     /* fewer than five papers of the nine periods hold it */
    PT_WHY_PART,     /* most of its papers hold the longer term `because` */
    PT_WHY_COMMON,   /* more than half of all papers hold it */
    PT_WHY_NO_UNIT   /* it hardly ever stands alone; a single word: or as a noun */
} pt_why_answer;

typedef struct pt_why_stratum {
    pt_str category;
    pt_rate_counts counts;
    double expected;  /* n·X/N of this category alone */
    bool has_entered; /* it is left out on both sides: its baseline has fewer papers than the period alone */
} pt_why_stratum;

typedef struct pt_why_paper {
    pt_str arxiv_id, title;
    pt_day day;
    size_t period; /* which of the periods it counts in */
} pt_why_paper;

typedef struct pt_why {
    pt_why_answer answer;
    pt_str term;    /* as the window writes it; what was asked for where it is no term */
    pt_str key;     /* its words as keys; after a merge, those of what it is counted as */
    pt_str because; /* see above; else empty */
    size_t seen;    /* papers of the nine periods that hold the run as it was asked for, updates included */

    size_t count; /* of periods: the one in question, then its baseline, the newest first */
    pt_period periods[PT_MOST_RANGES];
    uint32_t papers[PT_MOST_RANGES], exposure[PT_MOST_RANGES];
    size_t groups;       /* of authors without a common member, behind the papers of the period */
    size_t baseline;     /* periods it was held against; 0: the period was not tested */
    pt_why_paper *paper; /* all papers of all nine periods, the newest first */
    size_t paper_count;
    pt_person *person; /* the authors of all these papers, those of most of them first */
    size_t person_count;

    /* Of a term that was tested. */
    pt_why_stratum *strata; /* categories with papers, the largest first */
    size_t strata_count;
    pt_term_test test;
    double mean, kappa;    /* of the test's law: mean (X + ½)·n/N, variance mean + mean²/κ (numeric/rate.h) */
    size_t rank, tests;    /* its place by p among all terms that were tested; equal p share the first */
    double limit;          /* the p that q = 0.05 comes to here: 0.05 times the share of tests with such a q (at least
                              one), as Benjamini & Hochberg have it */
    double smallest;       /* the smallest ratio that would get that p with probability 0.8 */
    pt_rate exact;         /* the same pooled counts without the scatter between periods */
    pt_rate_common common; /* over the categories: Mantel & Haenszel */

    pt_arena arena; /* texts and arrays */
} pt_why;

/* `term` as a person types it. PT_EUSAGE when it has no word, or a comma or full stop inside; otherwise as
 * pt_view_open. */
pt_status pt_keyword_why(pt_store *store, const pt_view_of *of, pt_str term, pt_why *why, pt_error *err) PT_MUST;
void pt_why_free(pt_why *why);

#endif
