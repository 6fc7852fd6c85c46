/* The network of some days, and its communities. For the analysis people only. May use: base, store, numeric,
 * analysis/network. */
#ifndef PT_ANALYSIS_ERA_H
#define PT_ANALYSIS_ERA_H

#include "analysis/network/teams.h"
#include "numeric/communities.h"

typedef struct pt_era {
    pt_teams teams; /* those who wrote in it */
    pt_pairs pairs;
    pt_communities communities;
    uint32_t *names; /* pt_label_names */
} pt_era;

/* The papers first seen in the days `first` … `last`; {0}-days are no limit. */
pt_status pt_era_load(pt_store *store, pt_day first, pt_day last, pt_era *era, pt_error *err) PT_MUST;
void pt_era_free(pt_era *era);

/* Found in at least 8 of 10 runs (METHODS, section 3): what is less sure is not told. */
bool pt_era_is_sure(const pt_era *era, uint32_t community);

/* The places of `a`'s authors in `b`: PT_NONE for who did not write in it; to be freed. */
uint32_t *pt_era_places(const pt_era *a, const pt_era *b);

#endif
