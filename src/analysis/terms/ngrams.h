/* Counting runs of tokens: a table of what was seen, keyed by a 64-bit hash of the run's key tokens. May use: base.
 *
 *   Among ten million different runs two are expected to share a hash once in 300,000 stores; the pair would then be
 *   counted as one term, and nothing worse. */
#ifndef PT_ANALYSIS_NGRAMS_H
#define PT_ANALYSIS_NGRAMS_H

#include "base/dict.h"
#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

typedef struct pt_ngram {
    uint64_t hash; /* 0: a free place */
    uint32_t papers;
    uint32_t last_paper;         /* the last that was counted, so that a paper counts once */
    uint32_t occurrences, whole; /* how often in all, and as a whole run */
    uint32_t noun;               /* how often it stands as a noun */
    uint32_t from;               /* the unit where it first stands */
    uint32_t term;               /* its number, once it has one; PT_NONE before */
    uint8_t words;
    bool is_merged; /* it was met only as a run that is counted as this one */
    bool is_inside; /* of a longer run that holds most of its papers */
    bool is_term;
} pt_ngram;

typedef struct pt_ngrams {
    pt_ngram *at;
    size_t mask, count;
} pt_ngrams;

void pt_ngrams_start(pt_ngrams *table);
void pt_ngrams_free(pt_ngrams *table);

/* The hash of a run that goes on with one more word, by the hash of what that is counted as; begin with 0. */
uint64_t pt_ngram_hash(uint64_t before, uint64_t word);

/* The hash of a word's key, and that of a run given as keys with blanks between. */
uint64_t pt_word_hash(pt_str key);
uint64_t pt_run_hash(pt_str keys);

/* The run's place, made when it is new. Valid until the next one is made. */
pt_ngram *pt_ngrams_add(pt_ngrams *table, uint64_t hash);

/* Asks for the memory of the run's place ahead of time: a table is larger than the processor's cache, and to wait for
 * one place after the other is what counting would else do most of its time. */
static inline void pt_ngrams_expect(const pt_ngrams *table, uint64_t hash)
{
    __builtin_prefetch(&table->at[hash & table->mask], 1);
}

/* The run's place; NULL when it was never seen. */
pt_ngram *pt_ngrams_find(const pt_ngrams *table, uint64_t hash);

/* Counts the run as in `paper`; again in the same paper, it counts no more. Papers come one after the other. */
void pt_ngram_count(pt_ngram *ngram, uint32_t paper);

/* Forgets the runs of fewer than `least` papers. What is left is a hundredth, and fits the processor's cache. */
void pt_ngrams_prune(pt_ngrams *table, uint32_t least);

#endif
