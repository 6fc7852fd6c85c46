/* Where a person stands in the network: between the others, near to them, between communities. For network.c only. May
 * use: base, numeric. */
#ifndef PT_ANALYSIS_STANDING_H
#define PT_ANALYSIS_STANDING_H

#include "base/observer.h"
#include "numeric/distance.h"
#include "numeric/adjacency.h"

typedef struct pt_standing {
    double *betweenness, *error; /* a node; 0 is exact */
    double *closeness;           /* a node; NaN outside of the giant component */
    double *bridging;            /* a node; NaN without ties to a community */
    uint32_t sources;            /* walked from in large components, at most */
    pt_distances distances;      /* of the giant component */
} pt_standing;

/* Walks are exact in components of fewer than 5,000 nodes, else from 1,000 sources; from 100 in a huge graph (METHODS,
 * section 3). There is a node. pt_standing_free in any case. */
pt_standing pt_standing_measure(const pt_fold *fold, bool is_huge, int jobs, const pt_observer *observer);

/* Fills `bridging`: the participation coefficient 1 - Σ (k_c / k)² over the communities of the neighbours (Guimerà &
 * Amaral 2005), k_c being the weight of the ties into community c and k the sum over all of them: 0 is one community,
 * near 1 many alike. `community` gives each node's, PT_NONE for none; `communities` are as many. */
void pt_standing_bridge(pt_standing *standing, uint32_t nodes, const pt_edge *edges, size_t count,
                        const uint32_t *community, size_t communities);

void pt_standing_free(pt_standing *standing);

#endif
