/* How much of each paper is about each topic. For topics/ only. May use: base, store, numeric, terms. */
#ifndef PT_ANALYSIS_TOPIC_SHARES_H
#define PT_ANALYSIS_TOPIC_SHARES_H

#include "analysis/topics/model.h"

typedef struct pt_topic_shares {
    size_t papers, k;
    double *share;     /* papers × k: sums to 1; all 0 for a paper without any of the terms */
    uint32_t *largest; /* each paper's largest topic, from 0; PT_NONE where all are 0 */
    int64_t *paper_id;
    pt_day *first_day;
    uint8_t *is_new; /* paper.is_new */
} pt_topic_shares;

/* Folds papers into the model: their weights, its terms' as they are. What comes out for a paper does not depend on
 * which others are folded in with it. */
pt_topic_shares pt_topic_shares_fold(const pt_topic_model *model, const pt_forward *forward, int jobs);

/* The same for all papers of the store's days `first` to `last`, in the order of arXiv ids, some thousands in memory at
 * a time: the forward index of three million papers would take five gigabytes. On any
 * status pt_topic_shares_free. */
pt_status pt_topic_shares_load(pt_store *store, const pt_lexicon *lexicon, const pt_topic_model *model,
                               const struct pt_days *days, int jobs, pt_topic_shares *shares, pt_error *err) PT_MUST;

/* How alike topics are by the papers they are in: the cosines of their shares, k × k; to be freed. */
double *pt_topic_shares_cosines(const pt_topic_shares *shares);

void pt_topic_shares_free(pt_topic_shares *shares);

#endif
