#include "numeric/communities.h"

#include "base/memory.h"
#include "numeric/foreign.h"
#include "numeric/groups.h"

#include <igraph/igraph.h>
#include <math.h>
#include <stdlib.h>

/* A little randomness in Leiden's refinement, as its authors have it. */
static const double beta = 0.01;

/* ── Classes ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The graph of the classes. Ties inside a class are left out: they say nothing of where it belongs. */
struct condensed {
    uint32_t units;
    uint32_t *unit_of; /* by node */
    PT_ARRAY(pt_edge) ties;
    double *strength; /* by unit: of all weight of its nodes, that inside it counting twice */
    double total;     /* of all weights */
};

static uint32_t *own_classes(const pt_community_graph *graph)
{
    uint32_t *unit_of = PT_CALLOC(uint32_t, graph->nodes);

    for (uint32_t v = 0; v < graph->nodes; v++)
        unit_of[v] = graph->class_of ? graph->class_of[v] : v;
    return unit_of;
}

/* The edges by the lower of their two units: those of unit u are edge[start[u]] … edge[start[u + 1] - 1]. */
static size_t *shelve(const pt_community_graph *graph, const struct condensed *c, size_t **start)
{
    size_t *edge = PT_CALLOC(size_t, graph->count), *next;

    *start = PT_CALLOC(size_t, (size_t)c->units + 2);
    next = *start + 1;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t e = 0; e < graph->count; e++) {
            uint32_t a = c->unit_of[graph->edges[e].a], b = c->unit_of[graph->edges[e].b], low = a < b ? a : b;

            if (pass == 0)
                next[low + 1]++;
            else
                edge[next[low]++] = e;
        }
        for (uint32_t u = 0; pass == 0 && u < c->units; u++)
            next[u + 1] += next[u];
    }
    return edge;
}

static void tie(struct condensed *c, double *weight, uint32_t *met, uint32_t low, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        PT_PUSH(&c->ties, ((pt_edge){ low, met[i], weight[met[i]] }));
        weight[met[i]] = 0;
    }
}

static void condense(const pt_community_graph *graph, struct condensed *c)
{
    uint32_t *met;
    double *weight;
    size_t *start, *edge;

    *c = (struct condensed){ .units = graph->class_of ? graph->classes : graph->nodes, .unit_of = own_classes(graph) };
    c->strength = PT_CALLOC(double, c->units);
    weight = PT_CALLOC(double, c->units);
    met = PT_CALLOC(uint32_t, c->units);
    edge = shelve(graph, c, &start);
    for (uint32_t u = 0; u < c->units; u++) {
        size_t count = 0;

        for (size_t i = start[u]; i < start[u + 1]; i++) {
            const pt_edge *e = &graph->edges[edge[i]];
            uint32_t a = c->unit_of[e->a], b = c->unit_of[e->b], other = a == u ? b : a;

            c->strength[a] += e->weight;
            c->strength[b] += e->weight;
            c->total += e->weight;
            if (other == u)
                continue;
            if (weight[other] == 0)
                met[count++] = other;
            weight[other] += e->weight;
        }
        tie(c, weight, met, u, count);
    }
    free(weight);
    free(met);
    free(edge);
    free(start);
}

static void condensed_free(struct condensed *c)
{
    free(c->unit_of);
    free(c->ties.at);
    free(c->strength);
}

/* ── Leiden ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct leiden {
    const pt_community_graph *of;
    const struct condensed *condensed;
    igraph_t graph;
    igraph_vector_t weights, strength;
    igraph_vector_int_t membership;
    double *inside, *ends; /* by community of a run: weight inside, and weight that its nodes have at their ends */
};

#define PT_IGRAPH(call) PT_OR_DONE(pt_igraph_check((call), "communities", err))

/* Gives back the ties, which igraph then has: there may be thirty million. */
static pt_status leiden_open(const pt_community_graph *of, struct condensed *c, struct leiden *l, pt_error *err)
{
    igraph_vector_int_t ends = { 0 };
    pt_status st;

    *l = (struct leiden){ .of = of, .condensed = c };
    pt_numeric_start();
    PT_IGRAPH(igraph_vector_int_init(&ends, (igraph_integer_t)c->ties.len * 2));
    PT_IGRAPH(igraph_vector_init(&l->weights, (igraph_integer_t)c->ties.len));
    PT_IGRAPH(igraph_vector_init_array(&l->strength, c->strength, c->units));
    PT_IGRAPH(igraph_vector_int_init_range(&l->membership, 0, c->units));
    for (size_t i = 0; i < c->ties.len; i++) {
        VECTOR(ends)[2 * i] = c->ties.at[i].a;
        VECTOR(ends)[2 * i + 1] = c->ties.at[i].b;
        VECTOR(l->weights)[i] = c->ties.at[i].weight;
    }
    free(c->ties.at);
    c->ties.at = NULL;
    PT_IGRAPH(igraph_create(&l->graph, &ends, c->units, IGRAPH_UNDIRECTED));
    l->inside = PT_CALLOC(double, c->units);
    l->ends = PT_CALLOC(double, c->units);
done:
    igraph_vector_int_destroy(&ends);
    return st;
}

static void leiden_close(struct leiden *l)
{
    if (l->inside) /* the last thing that opening makes */
        igraph_destroy(&l->graph);
    igraph_vector_destroy(&l->weights);
    igraph_vector_destroy(&l->strength);
    igraph_vector_int_destroy(&l->membership);
    free(l->inside);
    free(l->ends);
}

/* One run to convergence. Without ties igraph 0.10.2 never comes to an end where there are weights on the nodes. */
static pt_status run_leiden(struct leiden *l, int seed, pt_error *err)
{
    igraph_integer_t count;
    igraph_real_t quality;

    if (l->condensed->ties.len == 0)
        return PT_OK; /* each class stays a community */
    igraph_rng_seed(igraph_rng_default(), (igraph_uint_t)seed);
    return pt_igraph_check(igraph_community_leiden(&l->graph, &l->weights, &l->strength, 1 / (2 * l->condensed->total),
                                                   beta, false, -1, &l->membership, &count, &quality),
                           "communities", err);
}

static size_t take_groups(const struct leiden *l, uint32_t *of_node)
{
    for (uint32_t v = 0; v < l->of->nodes; v++)
        of_node[v] = (uint32_t)VECTOR(l->membership)[l->condensed->unit_of[v]];
    return pt_groups_number(of_node, l->of->nodes);
}

/* Fills `inside` and `ends` for the groups of `of_node`. */
static void add_weights(struct leiden *l, const uint32_t *of_node, size_t groups)
{
    for (size_t g = 0; g < groups; g++)
        l->inside[g] = l->ends[g] = 0;
    for (size_t i = 0; i < l->of->count; i++) {
        const pt_edge *e = &l->of->edges[i];

        l->ends[of_node[e->a]] += e->weight;
        l->ends[of_node[e->b]] += e->weight;
        if (of_node[e->a] == of_node[e->b])
            l->inside[of_node[e->a]] += e->weight;
    }
}

/* Newman & Girvan (2004): the share of weight inside less what chance would put there. */
static double modularity(const struct leiden *l, size_t groups)
{
    double total = l->condensed->total, sum = 0;

    for (size_t g = 0; g < groups; g++)
        sum += l->inside[g] / total - l->ends[g] / (2 * total) * (l->ends[g] / (2 * total));
    return sum;
}

/* ── Stability ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The nodes by group: those of group g are node[start[g]] … node[start[g + 1] - 1]. */
static uint32_t *list_members(const uint32_t *of_node, size_t nodes, size_t groups, size_t *start)
{
    uint32_t *node = PT_CALLOC(uint32_t, nodes);

    for (size_t v = 0; v < nodes; v++)
        start[of_node[v] + 1]++;
    for (size_t g = 0; g < groups; g++)
        start[g + 1] += start[g];
    for (size_t v = nodes; v-- > 0;)
        node[--start[of_node[v] + 1]] = (uint32_t)v;
    return node;
}

/* Adds 1 to the score of each of the communities that shares more than half of the union with one of `theirs`. */
static void add_found(pt_communities *mine, const uint32_t *theirs, size_t nodes)
{
    size_t *start = PT_CALLOC(size_t, mine->count + 2);
    uint32_t *node = list_members(mine->of_node, nodes, mine->count, start);
    uint32_t *size = PT_CALLOC(uint32_t, nodes), *shared = PT_CALLOC(uint32_t, nodes);

    for (size_t v = 0; v < nodes; v++)
        size[theirs[v]]++;
    for (size_t g = 0; g < mine->count; g++) {
        const uint32_t *from = node + start[g + 1], *to = from + mine->size[g];
        bool is_found = false;

        for (const uint32_t *v = from; v < to; v++)
            shared[theirs[*v]]++;
        for (const uint32_t *v = from; v < to; v++) {
            uint32_t both = shared[theirs[*v]];

            /* at most one of theirs can share more than half of a union with it */
            is_found |= 2 * both > mine->size[g] + size[theirs[*v]] - both && both;
            shared[theirs[*v]] = 0;
        }
        mine->stability[g] += is_found;
    }
    free(start);
    free(node);
    free(size);
    free(shared);
}

static void take_best(struct leiden *l, uint32_t **runs, int count, int best, size_t groups, pt_communities *c)
{
    c->count = groups;
    c->size = PT_CALLOC(uint32_t, groups);
    c->stability = PT_CALLOC(double, groups);
    c->cohesion = PT_CALLOC(double, groups);
    c->of_node = runs[best];
    for (size_t v = 0; v < l->of->nodes; v++)
        c->size[c->of_node[v]]++;
    for (int r = 0; r < count; r++)
        add_found(c, runs[r], l->of->nodes);
    add_weights(l, c->of_node, groups);
    for (size_t g = 0; g < groups; g++) {
        c->stability[g] /= count;
        c->cohesion[g] = l->ends[g] > 0 ? 2 * l->inside[g] / l->ends[g] : 0;
    }
    runs[best] = NULL;
}

static pt_status run_all(struct leiden *l, int count, pt_communities *c, pt_error *err)
{
    uint32_t **runs = PT_CALLOC(uint32_t *, (size_t)count);
    size_t groups = 0;
    int best = -1;
    pt_status st = PT_OK;

    for (int r = 0; r < count; r++) {
        size_t found;
        double quality;

        PT_OR_DONE(run_leiden(l, r + 1, err));
        runs[r] = PT_CALLOC(uint32_t, l->of->nodes);
        found = take_groups(l, runs[r]);
        add_weights(l, runs[r], found);
        quality = modularity(l, found);
        if (best >= 0 && quality <= c->modularity)
            continue;
        best = r;
        groups = found;
        c->modularity = quality;
    }
    take_best(l, runs, count, best, groups, c);
done:
    for (int r = 0; r < count; r++)
        free(runs[r]);
    free(runs);
    return st;
}

pt_status pt_communities_find(const pt_community_graph *graph, int runs, pt_communities *communities, pt_error *err)
{
    struct condensed condensed;
    struct leiden leiden;
    pt_status st;

    *communities = (pt_communities){ .modularity = NAN };
    if (graph->count == 0)
        return PT_OK;
    condense(graph, &condensed);
    pt_igraph_enter();
    PT_OR_DONE(leiden_open(graph, &condensed, &leiden, err));
    PT_OR_DONE(run_all(&leiden, runs, communities, err));
done:
    leiden_close(&leiden);
    pt_igraph_leave();
    condensed_free(&condensed);
    return st;
}

void pt_communities_free(pt_communities *communities)
{
    free(communities->of_node);
    free(communities->size);
    free(communities->stability);
    free(communities->cohesion);
    *communities = (pt_communities){ 0 };
}
