/* Papers as a sparse matrix of terms, made from a stretch of the forward index. May use: base, store, text.
 *
 *   A term is a run of 1 to `longest` tokens inside a clause, without break words, that neither starts nor ends with a
 * stop word or digits, unless a hyphen joins those ("in-context", "on-policy"). Two runs are one term when their tokens
 * are equal, case folded and in the singular; a hyphen counts as a blank; a merge (merges.h) makes two terms one. It
 * must be a unit: often enough a run of its own, a noun where it is one word, and no fragment of a longer term. The
 * form shown is the one most papers use (ties: the shortest, then byte order). A paper counts once.
 *
 *   Nothing here depends on the order in which papers came: papers are sorted by arXiv id, terms by how many papers
 * hold them, then by text. */
#ifndef PT_ANALYSIS_CORPUS_H
#define PT_ANALYSIS_CORPUS_H

#include "analysis/terms/counts.h"
#include "analysis/terms/merges.h"
#include "analysis/terms/stretch.h"

typedef struct pt_corpus_rules {
    int longest;                          /* words of a term, 1 to 4 */
    uint32_t least_papers;                /* terms in fewer are left out */
    double most_share;                    /* and those in more than this share of all papers */
    float word_autonomy, phrase_autonomy; /* and those that stand alone more rarely, see below */
    bool keeps_all;                       /* runs of enough papers that are no terms stay in, not marked is_term */
    float noun_share; /* and single words, names aside, that stand as a noun more rarely (forward.h) */
} pt_corpus_rules;

typedef struct pt_corpus {
    const pt_forward *forward; /* the papers, by number; borrowed */
    size_t papers;

    size_t terms;
    pt_str *term;   /* the form shown */
    pt_str *key;    /* its words as keys, blanks between: what it is compared by */
    uint64_t *hash; /* of its words (ngrams.h) */
    uint8_t *words;
    uint32_t *df;  /* papers that hold it */
    bool *is_term; /* false: counted only, so that a term that is none here for once is told from what does not occur */
    float *autonomy; /* (whole runs + 0.5) / (occurrences + 1); a run stands between clause breaks, stop words and
                        break words. How often the term stands alone: a test of its being a unit. */

    size_t *start;   /* papers + 1: the entries of paper p are start[p] … start[p + 1] - 1, by term number */
    uint32_t *at;    /* term number */
    uint16_t *count; /* how often the paper holds it */

    pt_arena arena; /* the texts and the arrays of a term each */
} pt_corpus;

/* `merges` may be NULL. On `jobs` threads; the result does not depend on them. */
void pt_corpus_build(const pt_forward *forward, const pt_merges *merges, const pt_corpus_rules *rules, int jobs,
                     pt_corpus *corpus);

/* The same of sheets, with which `forward` was loaded. Shares the work with idle threads of the OpenMP team that it is
 * called in. `counts`, when it is not NULL, were made of the same papers by somebody else, merges and all: then only
 * the runs that are in them are looked for. Gives how many of these are in no paper: 0, unless the counts are of other
 * papers. */
size_t pt_corpus_build_sheets(const pt_forward *forward, const pt_sheets *sheets, const pt_merges *merges,
                              const pt_corpus_rules *rules, const pt_run_counts *counts, pt_corpus *corpus);
void pt_corpus_free(pt_corpus *corpus);

/* Does paper number `paper` hold term number `term`? O(log terms of the paper). */
bool pt_corpus_holds(const pt_corpus *corpus, uint32_t paper, uint32_t term);

/* Are the words of the one key a stretch of the other's? */
bool pt_term_is_part(pt_str part, pt_str whole);

#endif
