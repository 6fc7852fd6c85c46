/* How terms are written: each form in which a term stands, and which is shown. For corpus.c only. May use: base, terms.
 */
#ifndef PT_ANALYSIS_SPELLINGS_H
#define PT_ANALYSIS_SPELLINGS_H

#include "analysis/terms/forward.h"
#include "analysis/terms/ngrams.h"
#include "base/memory.h"

/* A form. */
typedef struct pt_spelling {
    size_t from;               /* where it first stands; an acronym has fewer words than its term */
    uint32_t inside, anywhere; /* how often: where its capitals are its own; in all. 0: there is none */
    uint8_t words;
} pt_spelling;

/* What is known of a term; all zero to begin with. */
typedef struct pt_spelt {
    uint64_t first; /* of its first form, hashed: most runs have that one */
    uint32_t first_form;
    pt_spelling own, merged; /* the best of its own forms, and of what is counted as it */
} pt_spelt;

/* The forms of some terms. */
typedef struct pt_spellings {
    const pt_forward *forward;
    pt_ngrams known; /* their numbers, by hash */
    PT_ARRAY(struct pt_form) forms;
} pt_spellings;

void pt_spellings_start(const pt_forward *forward, pt_spellings *spellings);
void pt_spellings_free(pt_spellings *spellings);

/* A run of a term, as it is written. */
typedef struct pt_written {
    uint64_t spelling; /* hash of how it is written */
    size_t from;
    uint8_t words;
    bool is_inside; /* its capitals are its own */
    bool is_merged; /* it is another run, counted as the term */
} pt_written;

/* `spelt` is what is known of term number `term`. */
void pt_spellings_note(pt_spellings *spellings, uint32_t term, pt_spelt *spelt, const pt_written *run);

/* Fills `own` and `merged` of the terms that were noted; `spelt` by term. */
void pt_spellings_choose(const pt_spellings *spellings, pt_spelt *spelt);

/* The form shown: the expansion, unless the acronym is written ten times as often: "large language models", but "GPU".
 * NULL for a term of which nothing was noted. */
const pt_spelling *pt_spelling_shown(const pt_spelt *spelt);

#endif
