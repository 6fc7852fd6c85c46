/* Who is next to whom: a simple undirected graph as a table of neighbours, for walks that igraph has no fast call for.
 * May use: base, graph.h for its edges.
 *
 *   pt_adjacency_new or pt_adjacency_pick
 *     read the fields
 *   pt_adjacency_free
 *
 *   Nodes are 32-bit numbers and a node's neighbours lie together: 8 bytes a tie. */
#ifndef PT_NUMERIC_ADJACENCY_H
#define PT_NUMERIC_ADJACENCY_H

#include "numeric/graph.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct pt_adjacency {
    uint32_t nodes;
    size_t *start;       /* nodes + 1: where the neighbours of a node begin, and those of the one before end */
    uint32_t *neighbour; /* two a tie; of a node ascending */
    double *weight;      /* of the tie to that neighbour; NULL: not wanted */
} pt_adjacency;

/* The table of `count` edges among the nodes 0 … nodes - 1, each pair once; with their weights or without. O(nodes +
 * count). */
pt_adjacency pt_adjacency_new(uint32_t nodes, const pt_edge *edges, size_t count, bool is_weighted);
void pt_adjacency_free(pt_adjacency *adjacency);

/* The part of `whole` among `count` of its nodes, which get the numbers of their places in `members` (each once);
 * without weights. */
pt_adjacency pt_adjacency_pick(const pt_adjacency *whole, const uint32_t *members, uint32_t count);

/* Are the two tied? O(log degree). */
bool pt_adjacency_has(const pt_adjacency *adjacency, uint32_t a, uint32_t b);

static inline size_t pt_adjacency_degree(const pt_adjacency *adjacency, uint32_t node)
{
    return adjacency->start[node + 1] - adjacency->start[node];
}

#endif
