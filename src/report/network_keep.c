/* The part of a network that somebody can look at: 177,084 names make no picture. */
#include "report/network_export.h"

#include "base/memory.h"

#include <stdlib.h>

/* ── Authors ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void drop_rare(const pt_network *network, uint32_t min_papers, bool *is_kept)
{
    for (size_t i = 0; i < network->node_count; i++)
        is_kept[i] = network->nodes[i].papers >= min_papers;
}

struct ranked {
    double pagerank;
    uint32_t node;
};

static int highest_first(const void *left, const void *right)
{
    const struct ranked *l = left, *r = right;

    if (l->pagerank != r->pagerank)
        return l->pagerank < r->pagerank ? 1 : -1;
    return (l->node > r->node) - (l->node < r->node);
}

static void drop_below_top(const pt_network *network, uint32_t top, bool *is_kept)
{
    struct ranked *ranked = PT_CALLOC(struct ranked, network->node_count);
    size_t count = 0;

    for (uint32_t i = 0; i < network->node_count; i++)
        if (is_kept[i])
            ranked[count++] = (struct ranked){ network->nodes[i].pagerank, i };
    qsort(ranked, count, sizeof *ranked, highest_first);
    for (size_t i = top; i < count; i++)
        is_kept[ranked[i].node] = false;
    free(ranked);
}

/* ── Ties ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void drop_ties(pt_network *network, uint32_t min_together, const bool *is_kept)
{
    size_t count = 0;

    for (size_t i = 0; i < network->tie_count; i++) {
        pt_export_tie tie = network->ties[i];

        if (tie.papers >= min_together && is_kept[tie.a] && is_kept[tie.b])
            network->ties[count++] = tie;
    }
    network->tie_count = count;
}

/* ── The largest component ───────────────────────────────────────────────────────────────────────────────────────── */

/* The first node of the component; shortens the way there by half (Tarjan & van Leeuwen 1984, path halving). */
static uint32_t root_of(uint32_t *above, uint32_t node)
{
    while (above[node] != node)
        node = above[node] = above[above[node]];
    return node;
}

/* The root is the first of its component by name. */
static void join(uint32_t *above, uint32_t a, uint32_t b)
{
    uint32_t one = root_of(above, a), other = root_of(above, b);

    above[one < other ? other : one] = one < other ? one : other;
}

static void drop_unconnected(const pt_network *network, bool *is_kept)
{
    uint32_t *above = PT_CALLOC(uint32_t, network->node_count), *size = PT_CALLOC(uint32_t, network->node_count);
    uint32_t largest = 0;

    for (uint32_t i = 0; i < network->node_count; i++)
        above[i] = i;
    for (size_t i = 0; i < network->tie_count; i++)
        join(above, network->ties[i].a, network->ties[i].b);
    for (uint32_t i = 0; i < network->node_count; i++)
        size[root_of(above, i)] += is_kept[i];
    for (uint32_t i = 0; i < network->node_count; i++)
        largest = size[i] > size[largest] ? i : largest;
    for (uint32_t i = 0; i < network->node_count; i++)
        is_kept[i] = is_kept[i] && root_of(above, i) == largest;
    free(above);
    free(size);
}

/* ── All together ────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Moves the kept nodes together; ties, of kept nodes only, follow them. */
static void renumber(pt_network *network, const bool *is_kept)
{
    uint32_t *place = PT_CALLOC(uint32_t, network->node_count), count = 0;

    for (uint32_t i = 0; i < network->node_count; i++) {
        place[i] = count;
        if (is_kept[i])
            network->nodes[count++] = network->nodes[i];
    }
    network->node_count = count;
    for (size_t i = 0; i < network->tie_count; i++) {
        network->ties[i].a = place[network->ties[i].a];
        network->ties[i].b = place[network->ties[i].b];
    }
    free(place);
}

void pt_network_keep(pt_network *network, const pt_network_part *part)
{
    bool *is_kept = PT_CALLOC(bool, network->node_count);

    drop_rare(network, part->min_papers, is_kept);
    if (part->top)
        drop_below_top(network, part->top, is_kept);
    drop_ties(network, part->min_together, is_kept);
    if (part->is_connected) {
        drop_unconnected(network, is_kept);
        drop_ties(network, 0, is_kept);
    }
    renumber(network, is_kept);
    free(is_kept);
}
