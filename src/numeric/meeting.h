/* Who may meet next: untied nodes by the neighbours they share. May use: base, adjacency. */
#ifndef PT_NUMERIC_MEETING_H
#define PT_NUMERIC_MEETING_H

#include "numeric/adjacency.h"

typedef struct pt_meeting {
    uint32_t a, b; /* a < b */
    uint32_t shared;
    double score;
} pt_meeting;

/* Resource allocation (Zhou, Lü & Zhang 2009, Eur. Phys. J. B 71, 623): the sum over the neighbours that `a` and `b`
 * share of one over their degree. */
pt_meeting pt_meeting_of(const pt_adjacency *graph, uint32_t a, uint32_t b);

/* The untied pairs of nodes that are `wanted` with the highest scores, the highest first; of equal ones that with more
 * shared neighbours, then that of the smaller nodes.
 *
 * best        room for `most`, written
 * candidates  how many pairs share a neighbour at all, written
 *
 * Returns how many were written. O(Σ over the wanted nodes' neighbours of their wanted neighbours). */
size_t pt_meetings_find(const pt_adjacency *graph, const bool *wanted, size_t most, pt_meeting *best,
                        uint64_t *candidates);

#endif
