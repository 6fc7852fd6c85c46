#include "analysis/network/standing.h"

#include "base/dict.h"
#include "base/memory.h"
#include "numeric/betweenness.h"

#include <math.h>
#include <stdlib.h>

enum { EXACT_BELOW = 5000, SOURCES = 1000, SOURCES_OF_HUGE = 100, WALK_SEED = 1 };

pt_standing pt_standing_measure(const pt_fold *fold, bool is_huge, int jobs, const pt_observer *observer)
{
    pt_standing s = { .betweenness = PT_CALLOC(double, fold->nodes),
                      .error = PT_CALLOC(double, fold->nodes),
                      .closeness = PT_CALLOC(double, fold->nodes),
                      .bridging = PT_CALLOC(double, fold->nodes),
                      .sources = is_huge ? SOURCES_OF_HUGE : SOURCES };
    pt_walks walks = { .exact_below = EXACT_BELOW, .sources = s.sources, .seed = WALK_SEED, .jobs = jobs };

    pt_betweenness(fold, &walks, observer, s.betweenness, s.error);
    pt_distances_measure(fold, &walks, &s.distances, s.closeness);
    return s;
}

/* One node's ties by community: `at` is zeroed again when it is done. */
struct ties {
    double *at;
    uint32_t *seen; /* communities with a tie */
    size_t count;
};

static double participation(struct ties *ties)
{
    double all = 0, squares = 0;

    for (size_t i = 0; i < ties->count; i++)
        all += ties->at[ties->seen[i]];
    for (size_t i = 0; i < ties->count; i++) {
        double share = ties->at[ties->seen[i]] / all;

        squares += share * share;
        ties->at[ties->seen[i]] = 0;
    }
    /* one community alone may leave a rounding error, of either sign */
    return ties->count == 0 ? NAN : ties->count == 1 ? 0 : 1 - squares;
}

void pt_standing_bridge(pt_standing *standing, uint32_t nodes, const pt_edge *edges, size_t count,
                        const uint32_t *community, size_t communities)
{
    pt_adjacency graph = pt_adjacency_new(nodes, edges, count, true);
    struct ties ties = { PT_CALLOC(double, communities), PT_CALLOC(uint32_t, communities), 0 };

    for (uint32_t node = 0; node < nodes; node++) {
        ties.count = 0;
        for (size_t i = graph.start[node]; i < graph.start[node + 1]; i++) {
            uint32_t c = community[graph.neighbour[i]];

            if (c == PT_NONE)
                continue;
            if (ties.at[c] == 0)
                ties.seen[ties.count++] = c;
            ties.at[c] += graph.weight[i];
        }
        standing->bridging[node] = participation(&ties);
    }
    free(ties.at);
    free(ties.seen);
    pt_adjacency_free(&graph);
}

void pt_standing_free(pt_standing *standing)
{
    free(standing->betweenness);
    free(standing->error);
    free(standing->closeness);
    free(standing->bridging);
    *standing = (pt_standing){ 0 };
}
