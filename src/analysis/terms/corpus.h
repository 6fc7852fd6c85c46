/* The papers of the store as a sparse matrix of terms, made from the forward index. May use: base, store, text.
 *
 *   A term is a run of 1 to `longest` tokens inside a clause that neither starts nor ends with a stop word or digits,
 * unless a hyphen joins those ("in-context", "on-policy"). Two runs are one term when their tokens are equal, case
 * folded and in the singular; a hyphen counts as a blank. The form shown is the one most papers use (ties: the
 * shortest, then byte order). A paper counts once.
 *
 *   Nothing here depends on the order in which papers came: papers are sorted by arXiv id, terms by how many papers
 * hold them, then by text. */
#ifndef PT_ANALYSIS_CORPUS_H
#define PT_ANALYSIS_CORPUS_H

#include "base/arena.h"
#include "base/day.h"
#include "base/dict.h"
#include "store/store.h"

typedef struct pt_corpus_rules {
    int longest;           /* words of a term, 1 to 4 */
    uint32_t least_papers; /* terms in fewer are left out */
    double most_share;     /* and those in more than this share of all papers */
} pt_corpus_rules;

typedef struct pt_corpus {
    size_t papers;
    int64_t *paper_id;
    pt_day *first_day;
    uint8_t *is_new;    /* paper.is_new */
    uint32_t *category; /* number of the primary category in `categories` */
    pt_dict *categories;

    size_t terms;
    pt_str *term; /* the form shown */
    uint8_t *words;
    uint32_t *df;       /* papers that hold it */
    float *autonomy;    /* (whole runs + 0.5) / (occurrences + 1); a run stands between clause breaks, stop words and
                           break words. How often the term stands alone: a test of its being a unit. */
    uint8_t *has_break; /* holds a break word (text/tokens.h) */
    uint32_t *longer;   /* the term with most words, then most papers, that contains it and is in at least 80 % of
                           its papers; PT_NONE when there is none */

    size_t *start;   /* papers + 1: the entries of paper p are start[p] … start[p + 1] - 1, by term number */
    uint32_t *at;    /* term number */
    uint16_t *count; /* how often the paper holds it */

    pt_arena arena; /* all of the above */
} pt_corpus;

/* The analysis "terms" must have run. */
pt_status pt_corpus_load(pt_store *store, const pt_corpus_rules *rules, pt_corpus *corpus, pt_error *err) PT_MUST;
void pt_corpus_free(pt_corpus *corpus);

/* Is the term a unit: no fragment of a longer one, without academic prose in it, and standing alone often enough? */
bool pt_corpus_is_unit(const pt_corpus *corpus, uint32_t term, float least_autonomy);

/* Does paper number `paper` hold term number `term`? O(log terms of the paper). */
bool pt_corpus_holds(const pt_corpus *corpus, uint32_t paper, uint32_t term);

#endif
