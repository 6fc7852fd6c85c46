/* For the tests of walks through graphs: small graphs of random papers, full of twins and in several parts, and what
 * brute force finds in them. Include after support.h. */
#ifndef TESTS_NUMERIC_WALKS_H
#define TESTS_NUMERIC_WALKS_H

#include "numeric/adjacency.h"
#include "numeric/graphs.h"

enum { SMALL = 40, FAR = 1000 };

typedef struct small_graph {
    uint32_t nodes;
    bool tied[SMALL][SMALL];
    pt_edge edges[SMALL * SMALL];
    size_t count;
    uint32_t distance[SMALL][SMALL]; /* FAR: no way */
    double ways[SMALL][SMALL];       /* shortest paths */
} small_graph;

/* Numbers that are the same everywhere (Knuth's MMIX generator). */
static inline uint32_t next_random(uint64_t *state, uint32_t below)
{
    *state = *state * 6364136223846793005 + 1442695040888963407;
    return (uint32_t)((*state >> 33) % below);
}

static inline void tie(small_graph *g, uint32_t a, uint32_t b, double weight)
{
    if (a == b || g->tied[a][b])
        return;
    g->tied[a][b] = g->tied[b][a] = true;
    g->edges[g->count++] = (pt_edge){ a, b, weight };
}

/* Floyd & Warshall; then the ways to `t` are those to its neighbours one nearer. */
static inline void measure_small(small_graph *g)
{
    for (uint32_t a = 0; a < g->nodes; a++)
        for (uint32_t b = 0; b < g->nodes; b++)
            g->distance[a][b] = a == b ? 0 : g->tied[a][b] ? 1 : FAR;
    for (uint32_t v = 0; v < g->nodes; v++)
        for (uint32_t a = 0; a < g->nodes; a++)
            for (uint32_t b = 0; b < g->nodes; b++)
                if (g->distance[a][v] + g->distance[v][b] < g->distance[a][b])
                    g->distance[a][b] = g->distance[a][v] + g->distance[v][b];
    for (uint32_t a = 0; a < g->nodes; a++)
        g->ways[a][a] = 1;
    for (uint32_t d = 1; d < g->nodes; d++)
        for (uint32_t a = 0; a < g->nodes; a++)
            for (uint32_t b = 0; b < g->nodes; b++)
                for (uint32_t v = 0; v < g->nodes && g->distance[a][b] == d; v++)
                    if (g->tied[v][b] && g->distance[a][v] + 1 == d)
                        g->ways[a][b] += g->ways[a][v];
}

/* `papers` of one to five authors out of `nodes`, weights 1 … 4. */
static inline small_graph random_papers(uint64_t seed, uint32_t nodes, uint32_t papers)
{
    small_graph g = { .nodes = nodes };

    for (uint32_t p = 0; p < papers; p++) {
        uint32_t author[5], team = 1 + next_random(&seed, 5);

        for (uint32_t i = 0; i < team; i++)
            author[i] = next_random(&seed, nodes);
        for (uint32_t i = 0; i < team; i++)
            for (uint32_t j = 0; j < i; j++)
                tie(&g, author[i], author[j], 1 + next_random(&seed, 4));
    }
    measure_small(&g);
    return g;
}

/* A way of `nodes` nodes, one after another. */
static inline small_graph line_of(uint32_t nodes)
{
    small_graph g = { .nodes = nodes };

    for (uint32_t v = 0; v + 1 < nodes; v++)
        tie(&g, v, v + 1, 1);
    measure_small(&g);
    return g;
}

#endif
