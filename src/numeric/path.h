/* Over whom one node reaches another. May use: base, adjacency.
 *
 *   pt_path_find
 *     read the fields
 *   pt_path_free */
#ifndef PT_NUMERIC_PATH_H
#define PT_NUMERIC_PATH_H

#include "numeric/adjacency.h"

typedef struct pt_path {
    uint32_t *node; /* from the one to the other, both with it */
    uint32_t count; /* ties + 1; 0: there is no way between them */
    double weakest; /* the weight of its weakest tie; infinite when it has none */
    double ways;    /* how many shortest paths there are, this one with them */
} pt_path;

/* A shortest path from `from` to `to` through a graph with weights: of all the shortest one whose weakest tie is
 * strongest; of equally strong ones that over the smallest number where the walks from both ends meet, and so on
 * outwards. The way back is the way there. The side with fewer ties to follow walks first: 0.2 ms on 122 digests. */
pt_path pt_path_find(const pt_adjacency *graph, uint32_t from, uint32_t to);
void pt_path_free(pt_path *path);

#endif
