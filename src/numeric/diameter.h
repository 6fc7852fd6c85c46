/* The longest of the shortest ways through a graph. May use: reach. */
#ifndef PT_NUMERIC_DIAMETER_H
#define PT_NUMERIC_DIAMETER_H

#include "numeric/adjacency.h"

#include <stdbool.h>

/* The diameter of the component of `start`, exact unless that takes more than `most_walks` walks; then it is what those
 * found, which is not over it, and `is_exact` is false. Any start will do.
 *
 * From the middle of a long way (double sweep, Magnien, Latapy & Habib 2009) the nodes are gone through farthest first:
 * a way between two nodes within i of the middle is at most 2i long, so when a way of 2i or more is known, what lies
 * nearer need not be looked at (iFUB, Crescenzi et al. 2013, Theor. Comput. Sci. 514, 84). */
uint32_t pt_diameter(const pt_adjacency *graph, uint32_t start, uint32_t most_walks, bool *is_exact);

#endif
