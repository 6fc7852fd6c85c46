/* How many papers hold each run: the first pass of a corpus. For corpus.c only. May use: base, terms.
 *
 *   pt_tally_make
 *     pt_tally_find             a run that enough papers hold
 *     go through the sheets' groups again, but for those that are moved, then through what was moved
 *   pt_tally_free */
#ifndef PT_ANALYSIS_TALLY_H
#define PT_ANALYSIS_TALLY_H

#include "analysis/terms/counts.h"
#include "analysis/terms/merges.h"
#include "analysis/terms/ngrams.h"
#include "analysis/terms/stretch.h"

/* An occurrence that a merge may be about: what it is counted as, where in the whole. */
typedef struct pt_moved {
    uint64_t hash;
    uint32_t paper;
    uint32_t from;
    const pt_occurrence *of;
    const pt_merge *merge; /* NULL: it is counted as itself */
} pt_moved;

typedef PT_ARRAY(pt_moved) pt_moved_list;

typedef struct pt_tally {
    const pt_forward *forward;
    const pt_sheets *sheets;
    const pt_merges *merges;
    const pt_run_counts *counts; /* made elsewhere; NULL: none */
    uint32_t least_papers;
    pt_ngrams runs[PT_PARTS];      /* those of enough papers */
    pt_moved_list moved[PT_PARTS]; /* by place in the papers */
} pt_tally;

/* As pt_corpus_build_sheets; `tally` is zero. */
size_t pt_tally_make(const pt_forward *forward, const pt_sheets *sheets, const pt_merges *merges, uint32_t least_papers,
                     const pt_run_counts *counts, pt_tally *tally);
void pt_tally_free(pt_tally *tally);

static inline pt_ngram *pt_tally_find(const pt_tally *tally, uint64_t hash)
{
    return pt_ngrams_find(&tally->runs[pt_part_of(hash)], hash);
}

/* Are the occurrences of this hash, on the sheets, among those that are moved? */
static inline bool pt_tally_moves(const pt_tally *tally, uint64_t hash)
{
    return tally->merges && pt_merges_may_touch(tally->merges, hash);
}

/* The unit of the whole at which an occurrence on a sheet begins. */
static inline uint32_t pt_tally_place(const pt_tally *tally, const pt_sheet *sheet, const pt_occurrence *o)
{
    size_t start = tally->forward->start[sheet->paper[o->paper]];

    return (uint32_t)(start + (o->from - sheet->stretch->forward.start[o->paper]));
}

#endif
