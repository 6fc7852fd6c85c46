/* One walk through a graph, nearest nodes first: how far everything is from a node. May use: base, adjacency.
 *
 *   pt_reach_new
 *     pt_reach_walk, then read the fields, pt_reach_farthest      as often as you like
 *   pt_reach_free */
#ifndef PT_NUMERIC_REACH_H
#define PT_NUMERIC_REACH_H

#include "numeric/adjacency.h"

#define PT_UNREACHED UINT32_MAX

typedef struct pt_reach {
    uint32_t *distance; /* of each node from the source of the last walk; PT_UNREACHED: none */
    uint32_t *order;    /* those met: the source, then nearest first */
    uint32_t count;     /* of them */
} pt_reach;

/* Room for walks through graphs of up to `nodes` nodes. */
pt_reach pt_reach_new(uint32_t nodes);
void pt_reach_free(pt_reach *reach);

/* Walks from `source` to all that can be reached; what was known of an earlier walk is gone. */
void pt_reach_walk(pt_reach *reach, const pt_adjacency *graph, uint32_t source);

/* The distance of the farthest node of the last walk. */
uint32_t pt_reach_farthest(const pt_reach *reach);

#endif
