#include "numeric/adjacency.h"

#include "base/memory.h"

#include <stdlib.h>

/* Turns counts of neighbours, of node v at start[v + 2], into places: neighbours of v are written at start[v + 1]++,
 * after which start[v] is where they begin. */
static void sum_up(size_t *start, uint32_t nodes)
{
    for (uint32_t v = 0; v < nodes; v++)
        start[v + 2] += start[v + 1];
}

static pt_adjacency empty(uint32_t nodes, size_t arcs, bool is_weighted)
{
    return (pt_adjacency){ nodes, PT_CALLOC(size_t, (size_t)nodes + 2), PT_CALLOC(uint32_t, arcs),
                           is_weighted ? PT_CALLOC(double, arcs) : NULL };
}

/* Writes an arc behind those that `from` has. */
static void put(pt_adjacency *g, uint32_t from, uint32_t to, const double *weight)
{
    size_t at = g->start[from + 1]++;

    g->neighbour[at] = to;
    if (g->weight && weight)
        g->weight[at] = *weight;
}

/* The same graph with the neighbours of each node ascending: nodes hand themselves to their neighbours in turn. Linear,
 * where sorting is not. */
static pt_adjacency sorted(const pt_adjacency *from)
{
    pt_adjacency to = empty(from->nodes, from->start[from->nodes], from->weight != NULL);

    for (uint32_t v = 0; v < from->nodes; v++)
        to.start[v + 2] = pt_adjacency_degree(from, v);
    sum_up(to.start, to.nodes);
    for (uint32_t v = 0; v < from->nodes; v++)
        for (size_t i = from->start[v]; i < from->start[v + 1]; i++)
            put(&to, from->neighbour[i], v, from->weight ? &from->weight[i] : NULL);
    return to;
}

pt_adjacency pt_adjacency_new(uint32_t nodes, const pt_edge *edges, size_t count, bool is_weighted)
{
    pt_adjacency met = empty(nodes, 2 * count, is_weighted), made;

    for (size_t e = 0; e < count; e++) {
        met.start[edges[e].a + 2]++;
        met.start[edges[e].b + 2]++;
    }
    sum_up(met.start, nodes);
    for (size_t e = 0; e < count; e++) {
        put(&met, edges[e].a, edges[e].b, &edges[e].weight);
        put(&met, edges[e].b, edges[e].a, &edges[e].weight);
    }
    made = sorted(&met);
    pt_adjacency_free(&met);
    return made;
}

void pt_adjacency_free(pt_adjacency *adjacency)
{
    free(adjacency->start);
    free(adjacency->neighbour);
    free(adjacency->weight);
    *adjacency = (pt_adjacency){ 0 };
}

pt_adjacency pt_adjacency_pick(const pt_adjacency *whole, const uint32_t *members, uint32_t count)
{
    uint32_t *place = PT_CALLOC(uint32_t, whole->nodes); /* + 1; 0: not a member */
    size_t arcs = 0;
    pt_adjacency met, made;

    for (uint32_t i = 0; i < count; i++) {
        place[members[i]] = i + 1;
        arcs += pt_adjacency_degree(whole, members[i]);
    }
    met = empty(count, arcs, false);
    arcs = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (size_t j = whole->start[members[i]]; j < whole->start[members[i] + 1]; j++)
            if (place[whole->neighbour[j]])
                met.neighbour[arcs++] = place[whole->neighbour[j]] - 1;
        met.start[i + 1] = arcs;
    }
    made = sorted(&met);
    pt_adjacency_free(&met);
    free(place);
    return made;
}

bool pt_adjacency_has(const pt_adjacency *adjacency, uint32_t a, uint32_t b)
{
    size_t low = adjacency->start[a], high = adjacency->start[a + 1];

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (adjacency->neighbour[middle] < b)
            low = middle + 1;
        else
            high = middle;
    }
    return low < adjacency->start[a + 1] && adjacency->neighbour[low] == b;
}
