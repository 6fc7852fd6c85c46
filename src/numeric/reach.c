#include "numeric/reach.h"

#include "base/memory.h"

#include <stdlib.h>

pt_reach pt_reach_new(uint32_t nodes)
{
    pt_reach reach = { PT_CALLOC(uint32_t, nodes), PT_CALLOC(uint32_t, nodes), 0 };

    for (uint32_t v = 0; v < nodes; v++)
        reach.distance[v] = PT_UNREACHED;
    return reach;
}

void pt_reach_free(pt_reach *reach)
{
    free(reach->distance);
    free(reach->order);
    *reach = (pt_reach){ 0 };
}

void pt_reach_walk(pt_reach *reach, const pt_adjacency *graph, uint32_t source)
{
    uint32_t *distance = reach->distance, *order = reach->order, count = 1;

    for (uint32_t i = 0; i < reach->count; i++)
        distance[order[i]] = PT_UNREACHED;
    order[0] = source;
    distance[source] = 0;
    for (uint32_t at = 0; at < count; at++) {
        uint32_t next = distance[order[at]] + 1;

        for (size_t i = graph->start[order[at]]; i < graph->start[order[at] + 1]; i++)
            if (distance[graph->neighbour[i]] == PT_UNREACHED) {
                distance[graph->neighbour[i]] = next;
                order[count++] = graph->neighbour[i];
            }
    }
    reach->count = count;
}

uint32_t pt_reach_farthest(const pt_reach *reach)
{
    return reach->distance[reach->order[reach->count - 1]];
}
