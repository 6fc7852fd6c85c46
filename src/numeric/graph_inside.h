/* What the files of graph share. May use: base, igraph. */
#ifndef PT_NUMERIC_GRAPH_INSIDE_H
#define PT_NUMERIC_GRAPH_INSIDE_H

#include "numeric/graph.h"

#include <igraph/igraph.h>

struct pt_graph {
    igraph_t links;
    igraph_vector_t weights; /* in the order of the edges */
    bool has_links, has_weights;
};

/* Gives the groups of a partition their final numbers, 0 for the largest, of equals the one with the smallest vertex, and
 * writes each vertex's into `of`. Returns how many groups there are. `membership` numbers them from 0 without gaps. */
uint32_t pt_graph_number_groups(const igraph_vector_int_t *membership, uint32_t *of);

#endif
