/* The network of some days, and its communities. For the analysis people only. May use: base, store, numeric,
 * analysis/network. */
#ifndef PT_ANALYSIS_ERA_H
#define PT_ANALYSIS_ERA_H

#include "analysis/network/label.h"
#include "analysis/network/teams.h"
#include "numeric/communities.h"

typedef struct pt_era {
    pt_teams teams; /* those who wrote in it */
    pt_pairs pairs;
    pt_communities communities;
    uint32_t *names; /* pt_label_names */
} pt_era;

/* How far back it goes what people are told by. */
enum { PT_PAST_DAYS = 5 * 365 + 1 };

/* The papers first seen in the days `first` … `last`; {0}-days are no limit. */
pt_status pt_era_load(pt_store *store, pt_day first, pt_day last, pt_era *era, pt_error *err) PT_MUST;
void pt_era_free(pt_era *era);

/* Found in at least 8 of 10 runs (METHODS, section 3): what is less sure is not told. */
bool pt_era_is_sure(const pt_era *era, uint32_t community);

/* What the community is called (label.h); `label` has room for PT_LONGEST_LABEL. */
void pt_era_write_label(const pt_era *era, uint32_t community, pt_buf *label);

#endif
