/* Measures of a simple, weighted, undirected graph. May use: base, foreign, igraph.
 *
 *   pt_graph_open
 *     pt_graph_nodes, then pt_graph_summarise
 *   pt_graph_close
 *
 *   igraph does the work; where its version 0.10.2 has faults they are stepped around here, and it says so. */
#ifndef PT_NUMERIC_GRAPH_H
#define PT_NUMERIC_GRAPH_H

#include "base/status.h"

#include <stddef.h>
#include <stdint.h>

typedef struct pt_edge {
    uint32_t a, b; /* a ≠ b; each pair once */
    double weight; /* over 0 */
} pt_edge;

typedef struct pt_graph pt_graph;

/* Nodes are 0 … nodes - 1. PT_ELIMIT or PT_EBUG with igraph's reason. */
pt_status pt_graph_open(uint32_t nodes, const pt_edge *edges, size_t count, pt_graph **graph, pt_error *err) PT_MUST;
void pt_graph_close(pt_graph *graph);

/* Arrays of one entry a node, written. */
typedef struct pt_node_measures {
    uint32_t *degree;
    double *strength;    /* sum of weights */
    double *pagerank;    /* weighted, damping 0.85 (Brin & Page 1998), by PRPACK */
    uint32_t *core;      /* coreness (Seidman 1983) */
    uint32_t *component; /* 0 is the largest; of equal ones the one with the smallest node first */
    double *clustering;  /* local coefficient (Watts & Strogatz 1998); NaN for degrees < 2 */
} pt_node_measures;

pt_status pt_graph_nodes(pt_graph *graph, const pt_node_measures *into, pt_error *err) PT_MUST;

typedef struct pt_graph_summary {
    size_t nodes, edges, components, giant_nodes, giant_edges, triangles;
    double transitivity;  /* 3 triangles / connected triples; NaN without triples */
    double clustering;    /* mean local coefficient (Watts & Strogatz 1998), 0 for degrees < 2; NaN without nodes */
    double assortativity; /* of degrees (Newman 2002); NaN when all are equal */
    uint32_t top_core, top_degree;
} pt_graph_summary;

/* `nodes` is what pt_graph_nodes wrote. */
pt_status pt_graph_summarise(const pt_graph *graph, const pt_node_measures *nodes, pt_graph_summary *summary,
                             pt_error *err) PT_MUST;

#endif
