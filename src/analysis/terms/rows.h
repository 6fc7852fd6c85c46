/* A corpus' rows, made out of entries that came term by term. For corpus.c only. May use: base, terms. */
#ifndef PT_ANALYSIS_ROWS_H
#define PT_ANALYSIS_ROWS_H

#include "analysis/terms/corpus.h"
#include "base/memory.h"

/* How often a paper holds a term. */
typedef struct pt_corpus_entry {
    uint32_t paper, term;
    uint16_t count;
} pt_corpus_entry;

typedef PT_ARRAY(pt_corpus_entry) pt_corpus_entries;

/* Fills start, at and count of `corpus`, whose papers and terms are counted. Each of the `lists` is sorted by paper,
 * and none has a term of another. `number` gives a term's number in the corpus by that in the entries; `rows`, by that
 * in the corpus, how many entries it has. */
void pt_corpus_fill_rows(const pt_corpus_entries *lists, size_t count, const uint32_t *number, const size_t *rows,
                         pt_corpus *corpus);

#endif
