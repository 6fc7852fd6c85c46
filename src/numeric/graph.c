#include "numeric/graph.h"

#include "base/memory.h"
#include "numeric/foreign.h"

#include <igraph/igraph.h>
#include <math.h>
#include <omp.h>
#include <stdlib.h>

struct pt_graph {
    igraph_t graph;
    igraph_vector_t weights;
    bool has_graph;
};

static const double damping = 0.85;

#define PT_IGRAPH(call, what) PT_TRY(pt_igraph_check((call), (what), err))

pt_status pt_graph_open(uint32_t nodes, const pt_edge *edges, size_t count, pt_graph **out, pt_error *err)
{
    pt_graph *graph = PT_CALLOC(pt_graph, 1);
    igraph_vector_int_t ends;
    pt_status st;

    *out = NULL;
    pt_numeric_start();
    st = pt_igraph_check(igraph_vector_int_init(&ends, (igraph_integer_t)count * 2), "edges", err);
    if (st != PT_OK) {
        free(graph);
        return st;
    }
    PT_OR_DONE(pt_igraph_check(igraph_vector_init(&graph->weights, (igraph_integer_t)count), "edges", err));
    for (size_t i = 0; i < count; i++) {
        VECTOR(ends)[2 * i] = edges[i].a;
        VECTOR(ends)[2 * i + 1] = edges[i].b;
        VECTOR(graph->weights)[i] = edges[i].weight;
    }
    PT_OR_DONE(pt_igraph_check(igraph_create(&graph->graph, &ends, nodes, IGRAPH_UNDIRECTED), "graph", err));
    graph->has_graph = true;
    *out = graph;
done:
    igraph_vector_int_destroy(&ends);
    if (st != PT_OK)
        pt_graph_close(graph);
    return st;
}

void pt_graph_close(pt_graph *graph)
{
    if (!graph)
        return;
    igraph_vector_destroy(&graph->weights);
    if (graph->has_graph)
        igraph_destroy(&graph->graph);
    free(graph);
}

/* ── Numbering groups ────────────────────────────────────────────────────────────────────────────────────────────── */

struct group {
    size_t size, first; /* its smallest node */
    uint32_t old;
};

static int largest_first(const void *a, const void *b)
{
    const struct group *x = a, *y = b;

    if (x->size != y->size)
        return x->size > y->size ? -1 : 1;
    return (x->first > y->first) - (x->first < y->first);
}

/* Gives groups their numbers by size, so that they do not depend on how igraph came to them. Returns how many there
 * are. */
static size_t number_groups(const igraph_vector_int_t *membership, size_t nodes, uint32_t *of_node)
{
    struct group *groups = PT_CALLOC(struct group, nodes);
    uint32_t *number = PT_CALLOC(uint32_t, nodes);
    size_t count = 0;

    for (size_t i = nodes; i-- > 0;) {
        uint32_t old = (uint32_t)VECTOR(*membership)[i];

        groups[old].size++;
        groups[old].first = i;
        groups[old].old = old;
        count = old + 1 > count ? old + 1 : count;
    }
    qsort(groups, count, sizeof *groups, largest_first);
    for (size_t g = 0; g < count; g++)
        number[groups[g].old] = (uint32_t)g;
    for (size_t i = 0; i < nodes; i++)
        of_node[i] = number[VECTOR(*membership)[i]];
    free(groups);
    free(number);
    return count;
}

/* ── Nodes ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Debian's igraph runs PRPACK on as many threads as OpenMP offers, and how it adds up then changes the last digits: on
 * one thread it gives the same bytes everywhere. */
static int pagerank_on_one_thread(const pt_graph *g, igraph_vector_t *rank)
{
    int threads = omp_get_max_threads(), code;

    omp_set_num_threads(1);
    code = igraph_pagerank(&g->graph, IGRAPH_PAGERANK_ALGO_PRPACK, rank, NULL, igraph_vss_all(), IGRAPH_UNDIRECTED,
                           damping, &g->weights, NULL);
    omp_set_num_threads(threads);
    return code;
}

static pt_status fill_pagerank(pt_graph *g, const pt_node_measures *into, size_t nodes, pt_error *err)
{
    igraph_vector_t rank;
    pt_status st;

    PT_IGRAPH(igraph_vector_init(&rank, 0), "PageRank");
    st = pt_igraph_check(pagerank_on_one_thread(g, &rank), "PageRank", err);
    for (size_t i = 0; st == PT_OK && i < nodes; i++)
        into->pagerank[i] = VECTOR(rank)[i];
    igraph_vector_destroy(&rank);
    return st;
}

static pt_status fill_clustering(pt_graph *g, const pt_node_measures *into, size_t nodes, pt_error *err)
{
    igraph_vector_t local;
    pt_status st;

    PT_IGRAPH(igraph_vector_init(&local, 0), "clustering");
    st = pt_igraph_check(
        igraph_transitivity_local_undirected(&g->graph, &local, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN),
        "clustering", err);
    for (size_t i = 0; st == PT_OK && i < nodes; i++)
        into->clustering[i] = VECTOR(local)[i];
    igraph_vector_destroy(&local);
    return st;
}

static pt_status fill_integers(pt_graph *g, const pt_node_measures *into, size_t nodes, pt_error *err)
{
    igraph_vector_int_t found;
    pt_status st;

    PT_IGRAPH(igraph_vector_int_init(&found, 0), "degrees");
    PT_OR_DONE(pt_igraph_check(igraph_degree(&g->graph, &found, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS),
                               "degrees", err));
    for (size_t i = 0; i < nodes; i++)
        into->degree[i] = (uint32_t)VECTOR(found)[i];
    PT_OR_DONE(pt_igraph_check(igraph_coreness(&g->graph, &found, IGRAPH_ALL), "coreness", err));
    for (size_t i = 0; i < nodes; i++)
        into->core[i] = (uint32_t)VECTOR(found)[i];
    PT_OR_DONE(
        pt_igraph_check(igraph_connected_components(&g->graph, &found, NULL, NULL, IGRAPH_WEAK), "components", err));
    number_groups(&found, nodes, into->component);
done:
    igraph_vector_int_destroy(&found);
    return st;
}

pt_status pt_graph_nodes(pt_graph *graph, const pt_node_measures *into, pt_error *err)
{
    size_t nodes = (size_t)igraph_vcount(&graph->graph);

    for (size_t i = 0; i < nodes; i++)
        into->strength[i] = 0;
    for (igraph_integer_t e = 0; e < igraph_ecount(&graph->graph); e++) {
        into->strength[IGRAPH_FROM(&graph->graph, e)] += VECTOR(graph->weights)[e];
        into->strength[IGRAPH_TO(&graph->graph, e)] += VECTOR(graph->weights)[e];
    }
    if (nodes == 0)
        return PT_OK;
    PT_TRY(fill_pagerank(graph, into, nodes, err));
    PT_TRY(fill_clustering(graph, into, nodes, err));
    return fill_integers(graph, into, nodes, err);
}

/* ── The graph as a whole ────────────────────────────────────────────────────────────────────────────────────────── */

static void summarise_components(const pt_graph *g, const pt_node_measures *nodes, pt_graph_summary *s)
{
    for (size_t i = 0; i < s->nodes; i++) {
        s->components = nodes->component[i] >= s->components ? nodes->component[i] + (size_t)1 : s->components;
        s->giant_nodes += nodes->component[i] == 0;
        s->top_degree = nodes->degree[i] > s->top_degree ? nodes->degree[i] : s->top_degree;
        s->top_core = nodes->core[i] > s->top_core ? nodes->core[i] : s->top_core;
    }
    for (size_t e = 0; e < s->edges; e++)
        s->giant_edges += nodes->component[IGRAPH_FROM(&g->graph, (igraph_integer_t)e)] == 0;
}

/* A local coefficient is a node's triangles over its pairs of neighbours, so that it gives back the triangles, which
 * are whole. */
static void summarise_triangles(const pt_node_measures *nodes, pt_graph_summary *s)
{
    double corners = 0, triples = 0, coefficients = 0;

    for (size_t i = 0; i < s->nodes; i++) {
        double pairs = (double)nodes->degree[i] * (nodes->degree[i] - 1.0) / 2;

        if (nodes->degree[i] < 2)
            continue;
        corners += round(nodes->clustering[i] * pairs);
        triples += pairs;
        coefficients += nodes->clustering[i];
    }
    s->triangles = (size_t)(corners / 3 + 0.5);
    s->transitivity = triples > 0 ? corners / triples : NAN;
    s->clustering = coefficients / (double)s->nodes;
}

pt_status pt_graph_summarise(const pt_graph *graph, const pt_node_measures *nodes, pt_graph_summary *summary,
                             pt_error *err)
{
    *summary = (pt_graph_summary){ .nodes = (size_t)igraph_vcount(&graph->graph),
                                   .edges = (size_t)igraph_ecount(&graph->graph),
                                   .transitivity = NAN,
                                   .clustering = NAN,
                                   .assortativity = NAN };
    if (summary->nodes == 0)
        return PT_OK;
    summarise_components(graph, nodes, summary);
    summarise_triangles(nodes, summary);
    if (summary->edges)
        PT_IGRAPH(igraph_assortativity_degree(&graph->graph, &summary->assortativity, IGRAPH_UNDIRECTED),
                  "assortativity");
    return PT_OK;
}

/* ── Communities ─────────────────────────────────────────────────────────────────────────────────────────────────── */

struct leiden {
    pt_graph *graph;
    size_t nodes;
    igraph_vector_t strength;
    double total; /* of all weights */
};

/* One run to convergence; `membership` is initialised. */
static pt_status run_leiden(struct leiden *l, int seed, igraph_vector_int_t *membership, double *modularity,
                            pt_error *err)
{
    igraph_integer_t count;
    igraph_real_t quality;

    igraph_rng_seed(igraph_rng_default(), (igraph_uint_t)seed);
    PT_IGRAPH(igraph_community_leiden(&l->graph->graph, &l->graph->weights, &l->strength, 1 / (2 * l->total), 0.01,
                                      false, -1, membership, &count, &quality),
              "communities");
    PT_IGRAPH(igraph_modularity(&l->graph->graph, membership, &l->graph->weights, 1, IGRAPH_UNDIRECTED, modularity),
              "modularity");
    return PT_OK;
}

struct meeting {
    uint32_t mine, theirs;
};

static int by_meeting(const void *a, const void *b)
{
    const struct meeting *x = a, *y = b;

    if (x->mine != y->mine)
        return x->mine < y->mine ? -1 : 1;
    return (x->theirs > y->theirs) - (x->theirs < y->theirs);
}

/* Adds 1 to the score of each of `mine` that shares more than half of the union with one of `theirs`. */
static void add_found(const uint32_t *mine, const uint32_t *theirs, size_t nodes, double *score)
{
    struct meeting *meetings = PT_CALLOC(struct meeting, nodes);
    uint32_t *my_size = PT_CALLOC(uint32_t, nodes), *their_size = PT_CALLOC(uint32_t, nodes);

    for (size_t i = 0; i < nodes; i++) {
        meetings[i] = (struct meeting){ mine[i], theirs[i] };
        my_size[mine[i]]++;
        their_size[theirs[i]]++;
    }
    qsort(meetings, nodes, sizeof *meetings, by_meeting);
    for (size_t i = 0, end; i < nodes; i = end) {
        uint32_t a = meetings[i].mine, b = meetings[i].theirs;

        for (end = i; end < nodes && meetings[end].mine == a && meetings[end].theirs == b;)
            end++;
        /* at most one of theirs can share more than half of a union with it */
        if (2 * (end - i) > my_size[a] + their_size[b] - (end - i))
            score[a]++;
    }
    free(meetings);
    free(my_size);
    free(their_size);
}

static void find_cohesion(struct leiden *l, pt_communities *c)
{
    const igraph_t *g = &l->graph->graph;
    double *all = PT_CALLOC(double, c->count);

    for (igraph_integer_t e = 0; e < igraph_ecount(g); e++) {
        uint32_t a = c->of_node[IGRAPH_FROM(g, e)], b = c->of_node[IGRAPH_TO(g, e)];
        double weight = VECTOR(l->graph->weights)[e];

        all[a] += weight;
        all[b] += weight;
        if (a == b)
            c->cohesion[a] += 2 * weight;
    }
    for (size_t i = 0; i < c->count; i++)
        c->cohesion[i] = all[i] > 0 ? c->cohesion[i] / all[i] : 0;
    free(all);
}

static void take_best(struct leiden *l, uint32_t *const *runs, int count, int best, size_t groups, pt_communities *c)
{
    c->count = groups;
    c->size = PT_CALLOC(uint32_t, groups);
    c->stability = PT_CALLOC(double, groups);
    c->cohesion = PT_CALLOC(double, groups);
    c->of_node = PT_CALLOC(uint32_t, l->nodes);
    for (size_t i = 0; i < l->nodes; i++) {
        c->of_node[i] = runs[best][i];
        c->size[c->of_node[i]]++;
    }
    for (int r = 0; r < count; r++)
        add_found(c->of_node, runs[r], l->nodes, c->stability);
    for (size_t i = 0; i < groups; i++)
        c->stability[i] /= count;
    find_cohesion(l, c);
}

static pt_status run_all(struct leiden *l, int count, pt_communities *c, pt_error *err)
{
    uint32_t **runs = PT_CALLOC(uint32_t *, (size_t)count);
    igraph_vector_int_t membership;
    size_t groups = 0;
    int best = -1;
    pt_status st;

    if ((st = pt_igraph_check(igraph_vector_int_init(&membership, 0), "communities", err)) != PT_OK) {
        free(runs);
        return st;
    }
    for (int r = 0; r < count; r++) {
        double modularity;
        size_t found;

        PT_OR_DONE(run_leiden(l, r + 1, &membership, &modularity, err));
        runs[r] = PT_CALLOC(uint32_t, l->nodes);
        found = number_groups(&membership, l->nodes, runs[r]);
        if (best >= 0 && modularity <= c->modularity)
            continue;
        best = r;
        groups = found;
        c->modularity = modularity;
    }
    take_best(l, runs, count, best, groups, c);
done:
    igraph_vector_int_destroy(&membership);
    for (int r = 0; r < count; r++)
        free(runs[r]);
    free(runs);
    return st;
}

pt_status pt_graph_communities(pt_graph *graph, int runs, pt_communities *communities, pt_error *err)
{
    struct leiden l = { .graph = graph, .nodes = (size_t)igraph_vcount(&graph->graph) };
    pt_status st;

    *communities = (pt_communities){ .modularity = NAN };
    if (igraph_ecount(&graph->graph) == 0)
        return PT_OK;
    l.total = igraph_vector_sum(&graph->weights);
    PT_IGRAPH(igraph_vector_init(&l.strength, 0), "communities");
    PT_OR_DONE(pt_igraph_check(
        igraph_strength(&graph->graph, &l.strength, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS, &graph->weights),
        "communities", err));
    PT_OR_DONE(run_all(&l, runs, communities, err));
done:
    igraph_vector_destroy(&l.strength);
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
