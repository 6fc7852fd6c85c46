#include "numeric/diameter.h"

#include "numeric/reach.h"

static uint32_t last_met(const pt_reach *reach)
{
    return reach->order[reach->count - 1];
}

/* The node half way back from `from` to the source of the walk; of several the ways of the smallest numbers. */
static uint32_t middle(const pt_adjacency *graph, const pt_reach *reach, uint32_t from)
{
    for (uint32_t steps = reach->distance[from] / 2; steps > 0; steps--) {
        size_t i = graph->start[from];

        while (reach->distance[graph->neighbour[i]] + 1 != reach->distance[from])
            i++;
        from = graph->neighbour[i];
    }
    return from;
}

uint32_t pt_diameter(const pt_adjacency *graph, uint32_t start, uint32_t most_walks, bool *is_exact)
{
    pt_reach centre = pt_reach_new(graph->nodes), other = pt_reach_new(graph->nodes);
    uint32_t longest, walks = 0, i;

    pt_reach_walk(&other, graph, start);
    pt_reach_walk(&other, graph, last_met(&other));
    longest = pt_reach_farthest(&other);
    pt_reach_walk(&centre, graph, middle(graph, &other, last_met(&other)));
    for (i = centre.count; i-- > 0 && walks < most_walks && longest < 2 * centre.distance[centre.order[i]]; walks++) {
        pt_reach_walk(&other, graph, centre.order[i]);
        if (pt_reach_farthest(&other) > longest)
            longest = pt_reach_farthest(&other);
    }
    *is_exact = i == UINT32_MAX || longest >= 2 * centre.distance[centre.order[i]];
    pt_reach_free(&centre);
    pt_reach_free(&other);
    return longest;
}
