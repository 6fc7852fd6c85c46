/* A part of the papers that stands for all of them, where to count all would take too much memory. May use: base,
 * store. */
#ifndef PT_ANALYSIS_SAMPLE_H
#define PT_ANALYSIS_SAMPLE_H

#include "base/status.h"
#include "base/str.h"
#include "store/store.h"

#include <stdint.h>

typedef struct pt_sample {
    uint8_t *is_in; /* by paper_id, up to last_id; NULL: every paper is in it */
    int64_t last_id;
    size_t papers, of; /* how many are in it, and of how many */
} pt_sample;

/* A systematic sample of at most `most` papers of `language`, stratified by category and time (Cochran 1977, Sampling
 * Techniques, chapter 8): in the order of primary category, day and arXiv id every n-th paper is taken, so that each
 * category has its share of each month. All papers when there are no more than `most`. Does not depend on the order in
 * which papers came. */
pt_status pt_sample_papers(pt_store *store, pt_str language, size_t most, pt_sample *sample, pt_error *err) PT_MUST;
void pt_sample_free(pt_sample *sample);

/* Adds a paper to a sample that is not all of them. */
void pt_sample_add(pt_sample *sample, int64_t paper_id);

/* The place of each paper among all in the order of arXiv ids, by paper_id; to be freed. */
pt_status pt_sample_order(pt_store *store, uint32_t **place, pt_error *err) PT_MUST;

/* Of item `at` (from 0) of `of`: is it one of the `taken` that lie evenly among them? */
static inline bool pt_is_taken(size_t at, size_t taken, size_t of)
{
    return (at + 1) * taken / of > at * taken / of;
}

static inline bool pt_sample_has(const pt_sample *sample, int64_t paper_id)
{
    return !sample->is_in || (paper_id <= sample->last_id && sample->is_in[paper_id]);
}

#endif
