#include "numeric/fold.h"

#include "base/memory.h"

#include <stdbool.h>
#include <stdlib.h>

/* Of a component's classes one in CELL is the hub of a cell, but at most HUBS. Other numbers give other samples. */
enum { CELL = 32, HUBS = 1000 };

/* ── Twins ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Steele, Lea & Flood 2014. */
static uint64_t splitmix64(uint64_t x)
{
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

/* A number for each node and those next to it: twins have the same; hardly any others do. */
static uint64_t *hash_neighbourhoods(const pt_adjacency *g)
{
    uint64_t *hash = PT_CALLOC(uint64_t, g->nodes);

    for (uint32_t v = 0; v < g->nodes; v++) {
        hash[v] = splitmix64(v);
        for (size_t i = g->start[v]; i < g->start[v + 1]; i++)
            hash[v] += splitmix64(g->neighbour[i]);
    }
    return hash;
}

/* Whether the neighbours a and b have the same others: equal lists but for b in a's and a in b's. */
static bool are_twins(const pt_adjacency *g, uint32_t a, uint32_t b)
{
    size_t i = g->start[a], j = g->start[b], left = pt_adjacency_degree(g, a);

    if (left != pt_adjacency_degree(g, b))
        return false;
    for (size_t end_a = i + left, end_b = j + left; i < end_a || j < end_b;) {
        if (i < end_a && g->neighbour[i] == b)
            i++;
        else if (j < end_b && g->neighbour[j] == a)
            j++;
        else if (i == end_a || j == end_b || g->neighbour[i++] != g->neighbour[j++])
            return false;
    }
    return true;
}

/* The first of the twins of `v`, itself when there is none before it. */
static uint32_t first_twin(const pt_adjacency *g, const uint64_t *hash, uint32_t v)
{
    for (size_t i = g->start[v]; i < g->start[v + 1] && g->neighbour[i] < v; i++)
        if (hash[g->neighbour[i]] == hash[v] && are_twins(g, v, g->neighbour[i]))
            return g->neighbour[i];
    return v;
}

/* Writes the class of every node; returns the first nodes of the classes, which stand for them. */
static uint32_t *find_classes(const pt_adjacency *g, uint32_t *class_of, uint32_t *classes)
{
    uint32_t *first = PT_CALLOC(uint32_t, g->nodes);
    uint64_t *hash = hash_neighbourhoods(g);

    *classes = 0;
    for (uint32_t v = 0; v < g->nodes; v++) {
        uint32_t twin = first_twin(g, hash, v);

        if (twin == v)
            first[(*classes)++] = v;
        class_of[v] = twin == v ? *classes - 1 : class_of[twin];
    }
    free(hash);
    return first;
}

/* ── Numbering ───────────────────────────────────────────────────────────────────────────────────────────────────── */

struct place {
    uint64_t nodes;                    /* of its component */
    uint32_t component, degree, class; /* the component by its first class */
};

static int by_component_then_degree(const void *a, const void *b)
{
    const struct place *x = a, *y = b;

    if (x->nodes != y->nodes)
        return x->nodes > y->nodes ? -1 : 1;
    if (x->component != y->component)
        return x->component < y->component ? -1 : 1;
    if (x->degree != y->degree)
        return x->degree > y->degree ? -1 : 1;
    return (x->class > y->class) - (x->class < y->class);
}

/* All that can be reached from `from`, into `order`; those met are marked in `component`. */
static uint32_t walk(const pt_adjacency *g, uint32_t from, uint32_t *component, uint32_t *order)
{
    uint32_t count = 1;

    order[0] = from;
    component[from] = from;
    for (uint32_t at = 0; at < count; at++)
        for (size_t i = g->start[order[at]]; i < g->start[order[at] + 1]; i++)
            if (component[g->neighbour[i]] == UINT32_MAX) {
                component[g->neighbour[i]] = from;
                order[count++] = g->neighbour[i];
            }
    return count;
}

/* The classes of the graph, component by component, the hubs of each first. */
static struct place *find_places(const pt_adjacency *g, const uint32_t *size)
{
    uint32_t *component = PT_CALLOC(uint32_t, g->nodes), *order = PT_CALLOC(uint32_t, g->nodes);
    struct place *places = PT_CALLOC(struct place, g->nodes);

    for (uint32_t v = 0; v < g->nodes; v++)
        component[v] = UINT32_MAX;
    for (uint32_t v = 0, count; v < g->nodes; v++) {
        uint64_t nodes = 0;

        if (component[v] != UINT32_MAX)
            continue;
        count = walk(g, v, component, order);
        for (uint32_t i = 0; i < count; i++)
            nodes += size[order[i]];
        for (uint32_t i = 0; i < count; i++)
            places[order[i]] = (struct place){ nodes, v, (uint32_t)pt_adjacency_degree(g, order[i]), order[i] };
    }
    qsort(places, g->nodes, sizeof *places, by_component_then_degree);
    free(component);
    free(order);
    return places;
}

/* Trees of shortest paths from hubs. */
struct forest {
    uint32_t *order;  /* nearest to a hub first */
    uint32_t *parent; /* itself: a hub; UINT32_MAX: not met */
    uint32_t *depth;
    uint32_t count;
};

static void plant(const pt_adjacency *g, const struct place *places, uint32_t classes, struct forest *f)
{
    uint32_t hubs = classes / CELL + 1 < HUBS ? classes / CELL + 1 : HUBS;

    f->count = 0;
    for (uint32_t h = 0; h < hubs; h++) {
        f->order[f->count++] = places[h].class;
        f->parent[places[h].class] = places[h].class;
    }
    for (uint32_t at = 0; at < f->count; at++)
        for (size_t i = g->start[f->order[at]]; i < g->start[f->order[at] + 1]; i++) {
            uint32_t v = g->neighbour[i];

            if (f->parent[v] != UINT32_MAX)
                continue;
            f->parent[v] = f->order[at];
            f->depth[v] = f->depth[f->order[at]] + 1;
            f->order[f->count++] = v;
        }
}

/* Writes to `numbered`, from `from` on, the forest's classes tree by tree and depth first: a class leaves room behind
 * it for all that hangs below it. */
static void lay_out(const struct forest *f, uint32_t from, uint32_t *below, uint32_t *next, uint32_t *numbered)
{
    for (uint32_t i = f->count; i-- > 0;) {
        below[f->order[i]]++;
        if (f->parent[f->order[i]] != f->order[i])
            below[f->parent[f->order[i]]] += below[f->order[i]];
    }
    for (uint32_t i = 0; i < f->count; i++) {
        uint32_t v = f->order[i], *cursor = f->parent[v] == v ? &from : &next[f->parent[v]];

        numbered[*cursor] = v;
        next[v] = *cursor + 1;
        *cursor += below[v];
    }
}

/* The classes in their final order; fills components, first and depth (by the old numbers). */
static uint32_t *number(const pt_adjacency *g, pt_fold *fold)
{
    uint32_t *below = PT_CALLOC(uint32_t, g->nodes), *next = PT_CALLOC(uint32_t, g->nodes);
    uint32_t *numbered = PT_CALLOC(uint32_t, g->nodes);
    struct place *places = find_places(g, fold->size);
    struct forest f = { PT_CALLOC(uint32_t, g->nodes), PT_CALLOC(uint32_t, g->nodes), fold->depth, 0 };

    for (uint32_t v = 0; v < g->nodes; v++)
        f.parent[v] = UINT32_MAX;
    for (uint32_t at = 0, end; at < g->nodes; at = end) {
        for (end = at; end < g->nodes && places[end].component == places[at].component;)
            end++;
        plant(g, &places[at], end - at, &f);
        lay_out(&f, at, below, next, numbered);
        fold->first[++fold->components] = end;
    }
    free(f.order);
    free(f.parent);
    free(places);
    free(below);
    free(next);
    return numbered;
}

/* ── Folding ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Moves `values` so that the one of numbered[i] comes to i. */
static void reorder(uint32_t **values, const uint32_t *numbered, uint32_t count)
{
    uint32_t *moved = PT_CALLOC(uint32_t, count);

    for (uint32_t i = 0; i < count; i++)
        moved[i] = (*values)[numbered[i]];
    free(*values);
    *values = moved;
}

static void renumber(pt_fold *fold, const uint32_t *numbered, uint32_t classes)
{
    uint32_t *now = PT_CALLOC(uint32_t, classes);

    reorder(&fold->size, numbered, classes);
    reorder(&fold->depth, numbered, classes);
    for (uint32_t i = 0; i < classes; i++)
        now[numbered[i]] = i;
    for (uint32_t v = 0; v < fold->nodes; v++)
        fold->class_of[v] = now[fold->class_of[v]];
    free(now);
}

pt_fold pt_fold_new(const pt_adjacency *whole)
{
    pt_fold fold = { .nodes = whole->nodes, .class_of = PT_CALLOC(uint32_t, whole->nodes) };
    uint32_t classes, *first = find_classes(whole, fold.class_of, &classes), *numbered;
    pt_adjacency folded = pt_adjacency_pick(whole, first, classes);

    fold.size = PT_CALLOC(uint32_t, classes);
    fold.depth = PT_CALLOC(uint32_t, classes);
    fold.first = PT_CALLOC(uint32_t, (size_t)classes + 1);
    for (uint32_t v = 0; v < whole->nodes; v++)
        fold.size[fold.class_of[v]]++;
    numbered = number(&folded, &fold);
    fold.graph = pt_adjacency_pick(&folded, numbered, classes);
    renumber(&fold, numbered, classes);
    pt_adjacency_free(&folded);
    free(first);
    free(numbered);
    return fold;
}

pt_fold pt_fold_edges(uint32_t nodes, const pt_edge *edges, size_t count)
{
    pt_adjacency whole = pt_adjacency_new(nodes, edges, count, false);
    pt_fold fold = pt_fold_new(&whole);

    pt_adjacency_free(&whole);
    return fold;
}

void pt_fold_free(pt_fold *fold)
{
    pt_adjacency_free(&fold->graph);
    free(fold->size);
    free(fold->class_of);
    free(fold->first);
    free(fold->depth);
    *fold = (pt_fold){ 0 };
}

uint32_t pt_fold_nodes(const pt_fold *fold, uint32_t c)
{
    uint32_t nodes = 0;

    for (uint32_t v = fold->first[c]; v < fold->first[c + 1]; v++)
        nodes += fold->size[v];
    return nodes;
}
