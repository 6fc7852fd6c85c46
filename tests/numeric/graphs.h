/* Graphs for the tests of numeric/graph: typed in, and read from files. Include after support.h. */
#ifndef TESTS_NUMERIC_GRAPHS_H
#define TESTS_NUMERIC_GRAPHS_H

#include "numeric/graph.h"

/* Zachary's karate club (1977): 34 members, 78 ties, member 1 of the paper being 0 here. */
static const pt_edge karate[] = {
    { 0, 1, 1 },   { 0, 2, 1 },   { 0, 3, 1 },   { 0, 4, 1 },   { 0, 5, 1 },   { 0, 6, 1 },   { 0, 7, 1 },
    { 0, 8, 1 },   { 0, 10, 1 },  { 0, 11, 1 },  { 0, 12, 1 },  { 0, 13, 1 },  { 0, 17, 1 },  { 0, 19, 1 },
    { 0, 21, 1 },  { 0, 31, 1 },  { 1, 2, 1 },   { 1, 3, 1 },   { 1, 7, 1 },   { 1, 13, 1 },  { 1, 17, 1 },
    { 1, 19, 1 },  { 1, 21, 1 },  { 1, 30, 1 },  { 2, 3, 1 },   { 2, 7, 1 },   { 2, 8, 1 },   { 2, 9, 1 },
    { 2, 13, 1 },  { 2, 27, 1 },  { 2, 28, 1 },  { 2, 32, 1 },  { 3, 7, 1 },   { 3, 12, 1 },  { 3, 13, 1 },
    { 4, 6, 1 },   { 4, 10, 1 },  { 5, 6, 1 },   { 5, 10, 1 },  { 5, 16, 1 },  { 6, 16, 1 },  { 8, 30, 1 },
    { 8, 32, 1 },  { 8, 33, 1 },  { 9, 33, 1 },  { 13, 33, 1 }, { 14, 32, 1 }, { 14, 33, 1 }, { 15, 32, 1 },
    { 15, 33, 1 }, { 18, 32, 1 }, { 18, 33, 1 }, { 19, 33, 1 }, { 20, 32, 1 }, { 20, 33, 1 }, { 22, 32, 1 },
    { 22, 33, 1 }, { 23, 25, 1 }, { 23, 27, 1 }, { 23, 29, 1 }, { 23, 32, 1 }, { 23, 33, 1 }, { 24, 25, 1 },
    { 24, 27, 1 }, { 24, 31, 1 }, { 25, 31, 1 }, { 26, 29, 1 }, { 26, 33, 1 }, { 27, 33, 1 }, { 28, 31, 1 },
    { 28, 33, 1 }, { 29, 32, 1 }, { 29, 33, 1 }, { 30, 32, 1 }, { 30, 33, 1 }, { 31, 32, 1 }, { 31, 33, 1 },
    { 32, 33, 1 },
};

enum { KARATE_NODES = 34, KARATE_EDGES = sizeof karate / sizeof *karate };

/* A list of edges; `name` holds the file's own numbers of the nodes, ascending. */
typedef struct test_graph {
    uint32_t nodes;
    uint32_t *name;
    pt_edge *edges;
    size_t count;
} test_graph;

static inline int by_ends(const void *a, const void *b)
{
    const pt_edge *x = a, *y = b;

    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* Names become dense numbers in their order; edges are sorted, loops and second mentions left out. */
static inline void tidy(test_graph *g, uint32_t most)
{
    uint32_t *number = calloc(most + 1, sizeof *number);
    size_t kept = 0;

    assert_non_null(number);
    for (size_t i = 0; i < g->count; i++)
        number[g->edges[i].a] = number[g->edges[i].b] = 1;
    for (uint32_t n = 0; n <= most; n++)
        if (number[n]) {
            g->name[g->nodes] = n;
            number[n] = g->nodes++;
        }
    qsort(g->edges, g->count, sizeof *g->edges, by_ends);
    for (size_t i = 0; i < g->count; i++) {
        pt_edge e = { number[g->edges[i].a], number[g->edges[i].b], 1 };

        if (e.a != e.b && (kept == 0 || by_ends(&g->edges[kept - 1], &e) != 0))
            g->edges[kept++] = e;
    }
    g->count = kept;
    free(number);
}

/* A graph in SNAP's format: lines of two numbers, comments behind #. */
static inline test_graph read_snap(const char *path)
{
    enum { MOST = 200000 };
    test_graph g = { .name = calloc(MOST, sizeof(uint32_t)), .edges = calloc(MOST, sizeof(pt_edge)) };
    FILE *file = fopen(path, "r");
    char line[200];
    uint32_t a, b;

    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "%u %u", &a, &b) != 2)
            continue;
        assert_true(g.count < MOST && a < MOST && b < MOST);
        g.edges[g.count++] = a < b ? (pt_edge){ a, b, 1 } : (pt_edge){ b, a, 1 };
    }
    fclose(file);
    tidy(&g, MOST - 1);
    return g;
}

static inline void free_graph(test_graph *g)
{
    free(g->name);
    free(g->edges);
}

static inline pt_graph *open_graph(uint32_t nodes, const pt_edge *edges, size_t count)
{
    pt_graph *graph = NULL;
    pt_error err = { 0 };

    assert_ok(pt_graph_open(nodes, edges, count, &graph, &err), &err);
    return graph;
}

#endif
