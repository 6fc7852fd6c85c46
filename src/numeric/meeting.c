#include "numeric/meeting.h"

#include "base/memory.h"

#include <stdlib.h>

pt_meeting pt_meeting_of(const pt_adjacency *graph, uint32_t a, uint32_t b)
{
    const uint32_t *x = &graph->neighbour[graph->start[a]], *y = &graph->neighbour[graph->start[b]];
    const uint32_t *x_end = &graph->neighbour[graph->start[a + 1]], *y_end = &graph->neighbour[graph->start[b + 1]];
    pt_meeting meeting = { a < b ? a : b, a < b ? b : a, 0, 0 };

    while (x < x_end && y < y_end) {
        if (*x == *y) {
            meeting.shared++;
            meeting.score += 1.0 / (double)pt_adjacency_degree(graph, *x);
        }
        if (*x <= *y)
            x++;
        else
            y++;
    }
    return meeting;
}

struct best {
    pt_meeting *at;
    size_t len, room;
    uint64_t candidates;
};

static bool is_better(const pt_meeting *x, const pt_meeting *y)
{
    if (x->score != y->score)
        return x->score > y->score;
    if (x->shared != y->shared)
        return x->shared > y->shared;
    return x->a != y->a ? x->a < y->a : x->b < y->b;
}

static void offer(struct best *best, const pt_meeting *meeting)
{
    size_t place;

    if (best->len == best->room && !is_better(meeting, &best->at[best->len - 1]))
        return;
    best->len += best->len < best->room;
    for (place = best->len - 1; place > 0 && is_better(meeting, &best->at[place - 1]); place--)
        best->at[place] = best->at[place - 1];
    best->at[place] = *meeting;
}

/* What `a` shares with others, while it is walked from. */
struct walk {
    const pt_adjacency *graph;
    pt_adjacency wanted; /* of each node, the neighbours that are wanted: few of a store of decades wrote lately */
    double *score;
    uint32_t *shared, *met; /* `met` is who has a score */
    bool *is_tied;
};

static pt_adjacency keep_wanted(const pt_adjacency *graph, const bool *wanted)
{
    pt_adjacency kept = { .nodes = graph->nodes, .start = PT_CALLOC(size_t, (size_t)graph->nodes + 2) };

    for (uint32_t v = 0; v < graph->nodes; v++) {
        kept.start[v + 1] = kept.start[v];
        for (size_t i = graph->start[v]; i < graph->start[v + 1]; i++)
            kept.start[v + 1] += wanted[graph->neighbour[i]];
    }
    kept.neighbour = PT_CALLOC(uint32_t, kept.start[graph->nodes]);
    for (size_t i = 0, at = 0; i < graph->start[graph->nodes]; i++)
        if (wanted[graph->neighbour[i]])
            kept.neighbour[at++] = graph->neighbour[i];
    return kept;
}

/* Gives `a` points for each untied pair it makes with a wanted neighbour of `between`; neighbours ascend, and those up
 * to `a` have met it already. */
static size_t meet_over(struct walk *walk, uint32_t a, uint32_t between, size_t met)
{
    double part = 1.0 / (double)pt_adjacency_degree(walk->graph, between);

    for (size_t j = walk->wanted.start[between + 1]; j-- > walk->wanted.start[between];) {
        uint32_t b = walk->wanted.neighbour[j];

        if (b <= a)
            break;
        if (walk->is_tied[b])
            continue;
        if (walk->shared[b]++ == 0)
            walk->met[met++] = b;
        walk->score[b] += part;
    }
    return met;
}

static void meet(struct walk *walk, uint32_t a, struct best *best)
{
    const pt_adjacency *graph = walk->graph;
    size_t met = 0;

    for (size_t i = graph->start[a]; i < graph->start[a + 1]; i++)
        walk->is_tied[graph->neighbour[i]] = true;
    for (size_t i = graph->start[a]; i < graph->start[a + 1]; i++)
        met = meet_over(walk, a, graph->neighbour[i], met);
    for (size_t i = 0; i < met; i++) {
        uint32_t b = walk->met[i];

        offer(best, &(pt_meeting){ a, b, walk->shared[b], walk->score[b] });
        walk->shared[b] = 0;
        walk->score[b] = 0;
    }
    best->candidates += met;
    for (size_t i = graph->start[a]; i < graph->start[a + 1]; i++)
        walk->is_tied[graph->neighbour[i]] = false;
}

size_t pt_meetings_find(const pt_adjacency *graph, const bool *wanted, size_t most, pt_meeting *at,
                        uint64_t *candidates)
{
    struct walk walk = { graph,
                         keep_wanted(graph, wanted),
                         PT_CALLOC(double, graph->nodes),
                         PT_CALLOC(uint32_t, graph->nodes),
                         PT_CALLOC(uint32_t, graph->nodes),
                         PT_CALLOC(bool, graph->nodes) };
    struct best best = { .at = at, .room = most };

    for (uint32_t a = 0; most && a < graph->nodes; a++)
        if (wanted[a])
            meet(&walk, a, &best);
    pt_adjacency_free(&walk.wanted);
    free(walk.score);
    free(walk.shared);
    free(walk.met);
    free(walk.is_tied);
    *candidates = best.candidates;
    return best.len;
}
