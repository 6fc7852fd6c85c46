/* The forward index in memory, and the walk over the runs of a paper that may be terms. For corpus.c only. May use:
 * base, store, text. */
#ifndef PT_ANALYSIS_FORWARD_H
#define PT_ANALYSIS_FORWARD_H

#include "analysis/terms/corpus.h"

typedef struct pt_forward {
    size_t tokens;
    pt_str *surface; /* by token number */
    uint32_t *key;   /* the token it is counted as */
    uint8_t *kind;   /* bits of text/tokens.h */

    size_t *start;  /* papers + 1: the units of paper p are unit[start[p]] … unit[start[p + 1] - 1] */
    uint32_t *unit; /* as coded in text/tokens.h */
    bool *is_kept;  /* by unit: with the next one it is a pair in which a break word is part of a name (text/words.h) */
} pt_forward;

/* Fills the forward index, and of the corpus what is known of papers. */
pt_status pt_forward_load(pt_store *store, pt_corpus *corpus, pt_forward *forward, pt_error *err) PT_MUST;
void pt_forward_free(pt_forward *forward);

/* The token of a unit, PT_NONE for a break. */
uint32_t pt_forward_token(const pt_forward *forward, size_t unit);

/* Does the run of `words` units from `from` on hold a break word that is not part of a name? */
bool pt_forward_has_break(const pt_forward *forward, size_t from, size_t words);

/* A run of tokens inside a clause that neither starts nor ends with a stop word, digits or the wrong half of a
 * compound. Stop words and digits that a hyphen joins are part of their compound ("in-context learning", "4-bit"), and
 * no run starts or ends beside that hyphen ("state-of-the-art" is whole or not at all). */
typedef struct pt_run {
    uint64_t hash; /* of its key tokens */
    size_t from;   /* its first unit */
    uint8_t words;
    bool is_whole;  /* between breaks, stop words and break words on either side */
    bool is_inside; /* of a clause of the abstract: its capitals are its own */
} pt_run;

typedef void pt_run_visitor(void *self, const pt_run *run);

/* Visits each run of at most `longest` tokens of paper `paper`, from left to right. A run goes on to a unit only when
 * that is `linked`. */
void pt_forward_walk(const pt_forward *forward, size_t paper, int longest, const bool *linked, pt_run_visitor *visit,
                     void *self);

#endif
