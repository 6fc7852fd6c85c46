/* Communities of a simple, weighted, undirected graph. May use: base, foreign, groups, igraph.
 *
 *   igraph does the work. Its random numbers are global: seeded right before each run, never from two threads. */
#ifndef PT_NUMERIC_COMMUNITIES_H
#define PT_NUMERIC_COMMUNITIES_H

#include "numeric/graph.h"

typedef struct pt_communities {
    size_t count;
    uint32_t *of_node; /* 0 is the largest; of equal ones the one with the smallest node first */
    uint32_t *size;    /* count */
    double *stability; /* count: share of the runs that found it, see below */
    double *cohesion;  /* count: share of its members' weight that stays inside */
    double modularity; /* by weight (Newman & Girvan 2004); NaN without edges */
} pt_communities;

typedef struct pt_community_graph {
    uint32_t nodes; /* 0 … nodes - 1 */
    const pt_edge *edges;
    size_t count;
    const uint32_t *class_of; /* by node: nodes of one class are never parted (twins, numeric/fold.h, which lie in one
                                 community anyway: half the work); NULL: each node is by itself */
    uint32_t classes;
} pt_community_graph;

/* Communities by Leiden for modularity (Traag, Waltman & van Eck 2019), the best of `runs` runs with the seeds 1 …
 * runs, each to convergence. A single run is not enough: seeds differ by up to 0.005 (METHODS-REFERENCE, section 5).
 * Without edges there are none.
 *
 * A run found a community when one of its own shares more than half of the union with it (Jaccard over ½; the best run
 * finds its own). Below that a community counts as dissolved (Hennig 2008, J. Multivariate Anal. 99, 1154), and above
 * it no two communities of a run can claim the same one. PT_ELIMIT or PT_EBUG with igraph's reason;
 * pt_communities_free in any case. */
pt_status pt_communities_find(const pt_community_graph *graph, int runs, pt_communities *communities,
                              pt_error *err) PT_MUST;
void pt_communities_free(pt_communities *communities);

#endif
