/* A weighted, undirected graph: who is linked, how central, how clustered, and which groups it falls into. May use: base,
 * foreign.
 *
 *   pt_graph_open             from a list of edges
 *     pt_graph_vertices       a figure for every vertex
 *     pt_graph_whole          figures for the graph as a whole
 *     pt_graph_communities    its groups, and how sure we are of each
 *   pt_graph_close            always; {0} results and NULL graphs may be given back too
 *
 * The same edges give the same bytes. Vertices are numbers: number them by something that does not depend on the order
 * data came in (names), since ties are broken by them. Wraps igraph, which is not thread-safe as Debian builds it and has
 * one random generator for all: call these functions from one thread at a time. Errors: PT_ELIMIT when a graph does not
 * fit, PT_ETHIN when a solver does not converge, PT_EBUG for what igraph should never say. */
#ifndef PT_NUMERIC_GRAPH_H
#define PT_NUMERIC_GRAPH_H

#include "base/status.h"

#include <stddef.h>
#include <stdint.h>

typedef struct pt_edge {
    uint32_t a, b; /* a < b */
    double weight; /* over 0 */
} pt_edge;

typedef struct pt_graph pt_graph;

/* A graph of `vertices` vertices, those without an edge included. Edges are sorted by a, then b, each pair once: anything
 * else is PT_EBUG. `edges` is not kept. */
pt_status pt_graph_open(uint32_t vertices, const pt_edge *edges, size_t count, pt_graph **graph, pt_error *err) PT_MUST;
void pt_graph_close(pt_graph *graph);

/* Arrays of one number a vertex. */
typedef struct pt_vertices {
    uint32_t *degree;
    double *strength;    /* sum of the weights of its edges */
    double *pagerank;    /* damping 0.85, by weight; all of them sum to 1 (Brin & Page 1998) */
    uint32_t *core;      /* the largest k for which it is in the k-core (Seidman 1983) */
    uint32_t *triangles; /* that it is a corner of */
    uint32_t *component; /* 0 is the largest; of equals the one with the smallest vertex */
} pt_vertices;

pt_status pt_graph_vertices(const pt_graph *graph, pt_vertices *vertices, pt_error *err) PT_MUST;
void pt_vertices_free(pt_vertices *vertices);

/* What has no value is NaN: the clustering of no vertices, the assortativity of a ring. */
typedef struct pt_whole {
    size_t vertices, edges;
    size_t components, giant_vertices, giant_edges; /* giant: component 0 */
    size_t triangles;
    double transitivity;  /* 3 × triangles / paths of two edges; NaN without such paths */
    double clustering;    /* mean over all vertices of the share of its neighbours' pairs that are linked; a vertex with
                           * fewer than two neighbours counts as 0 (Watts & Strogatz 1998, as SNAP counts it) */
    double assortativity; /* correlation of the degrees at the two ends of an edge (Newman 2002, PRL 89, 208701) */
    uint32_t top_core;
} pt_whole;

/* `vertices` as pt_graph_vertices gave it for the same graph. */
pt_status pt_graph_whole(const pt_graph *graph, const pt_vertices *vertices, pt_whole *whole, pt_error *err) PT_MUST;

/* How many seeded runs the communities are taken from. */
enum { PT_COMMUNITY_RUNS = 10 };

/* The best partition found. A vertex without an edge is a community of one. */
typedef struct pt_communities {
    uint32_t count;
    uint32_t *of;      /* of each vertex: 0 is the largest; of equals the one with the smallest vertex */
    uint32_t *start;   /* count + 1: the members of c are member[start[c]] … member[start[c + 1] - 1], ascending */
    uint32_t *member;
    double *stability; /* of each community: the share of the runs that found it, see pt_graph_communities */
    double modularity; /* by weight, at resolution 1 (Newman & Girvan 2004); NaN without edges */
} pt_communities;

/* Communities by the Leiden algorithm (Traag, Waltman & van Eck 2019) for modularity: the best of PT_COMMUNITY_RUNS runs
 * with fixed seeds, each until nothing moves. A single run is not enough: on the karate club seed 0 stays at 0.4156, the
 * optimum is 0.4198 (tests/numeric/graph_leiden_test.c).
 *
 * Partitions of nearly the same modularity differ much, so each community carries the share of the runs that found it, the
 * best run included: at least 0.1. A run found community C when one of its communities D has |C ∩ D| / |C ∪ D| > 1/2: below
 * that a community counts as dissolved (Hennig 2008, J. Multivariate Anal. 99, 1154), and above it no two communities of a
 * run can claim the same C, nor one D two of them. */
pt_status pt_graph_communities(const pt_graph *graph, pt_communities *communities, pt_error *err) PT_MUST;
void pt_communities_free(pt_communities *communities);

#endif
