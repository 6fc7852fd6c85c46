#include "numeric/path.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* What a side knows of a node. */
struct known {
    uint32_t level;  /* + 1; 0: not met */
    uint32_t before; /* on the best way from the end */
    double weakest;  /* of that way */
    double ways;
};

struct side {
    const pt_adjacency *graph;
    struct known *known;
    PT_ARRAY(uint32_t) front; /* the nodes of the last level */
};

static void side_new(struct side *s, const pt_adjacency *graph, uint32_t end)
{
    *s = (struct side){ .graph = graph, .known = PT_CALLOC(struct known, graph->nodes) };
    s->known[end] = (struct known){ .level = 1, .before = end, .weakest = INFINITY, .ways = 1 };
    PT_PUSH(&s->front, end);
}

static void side_free(struct side *s)
{
    free(s->known);
    free(s->front.at);
}

static size_t ties_ahead(const struct side *s)
{
    size_t ties = 0;

    for (size_t i = 0; i < s->front.len; i++)
        ties += pt_adjacency_degree(s->graph, s->front.at[i]);
    return ties;
}

/* A way to `to` over `from` by the arc `i`. */
static void meet(struct side *s, uint32_t from, size_t i)
{
    const struct known *last = &s->known[from];
    struct known *next = &s->known[s->graph->neighbour[i]];
    double weakest = fmin(last->weakest, s->graph->weight[i]);

    if (next->level == 0) {
        *next = (struct known){ .level = last->level + 1, .before = from, .weakest = weakest };
        PT_PUSH(&s->front, s->graph->neighbour[i]);
    }
    if (next->level != last->level + 1)
        return;
    next->ways += last->ways;
    if (weakest > next->weakest || (weakest == next->weakest && from < next->before)) {
        next->weakest = weakest;
        next->before = from;
    }
}

static void advance(struct side *s)
{
    struct side was = *s;

    s->front.at = NULL;
    s->front.len = s->front.room = 0;
    for (size_t j = 0; j < was.front.len; j++)
        for (size_t i = s->graph->start[was.front.at[j]]; i < s->graph->start[was.front.at[j] + 1]; i++)
            meet(s, was.front.at[j], i);
    free(was.front.at);
}

/* Whether the last level of `a` holds nodes that `b` has met: all of those lie on shortest paths, and each shortest
 * path leads over one of them. Writes the best one. */
static bool have_met(const struct side *a, const struct side *b, uint32_t *best, pt_path *path)
{
    for (size_t i = 0; i < a->front.len; i++) {
        const struct known *x = &a->known[a->front.at[i]], *y = &b->known[a->front.at[i]];
        double weakest = fmin(x->weakest, y->weakest);

        if (y->level == 0)
            continue;
        if (path->count == 0 || weakest > path->weakest || (weakest == path->weakest && a->front.at[i] < *best)) {
            *best = a->front.at[i];
            path->weakest = weakest;
        }
        path->count = x->level + y->level - 1;
        path->ways += x->ways * y->ways;
    }
    return path->count > 0;
}

static void write_nodes(const struct side *near, const struct side *far, uint32_t middle, pt_path *path)
{
    uint32_t left = near->known[middle].level, node = middle;

    path->node = PT_CALLOC(uint32_t, path->count);
    for (uint32_t i = left; i-- > 0; node = near->known[node].before)
        path->node[i] = node;
    node = middle;
    for (uint32_t i = left; i < path->count; i++)
        path->node[i] = node = far->known[node].before;
}

pt_path pt_path_find(const pt_adjacency *graph, uint32_t from, uint32_t to)
{
    struct side low, high, *side[2] = { &low, &high };
    pt_path path = { .weakest = INFINITY };
    uint32_t middle = 0;
    int moved = 0;

    /* from the smaller end, so that equally strong ways are chosen among alike both ways */
    side_new(&low, graph, from < to ? from : to);
    side_new(&high, graph, from < to ? to : from);
    while (!have_met(side[moved], side[!moved], &middle, &path) && side[moved]->front.len > 0) {
        moved = ties_ahead(&high) < ties_ahead(&low);
        advance(side[moved]);
    }
    if (path.count > 0)
        write_nodes(from < to ? &low : &high, from < to ? &high : &low, middle, &path);
    side_free(&low);
    side_free(&high);
    return path;
}

void pt_path_free(pt_path *path)
{
    free(path->node);
    *path = (pt_path){ 0 };
}
