#include "numeric/graph.h"

#include "base/memory.h"
#include "numeric/foreign.h"
#include "numeric/groups.h"

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

static void close_graph(pt_graph *graph)
{
    igraph_vector_destroy(&graph->weights);
    if (graph->has_graph)
        igraph_destroy(&graph->graph);
    free(graph);
}

static pt_status open_graph(uint32_t nodes, const pt_edge *edges, size_t count, pt_graph **out, pt_error *err)
{
    pt_graph *graph = PT_CALLOC(pt_graph, 1);
    igraph_vector_int_t ends;
    pt_status st;

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
        close_graph(graph);
    return st;
}

pt_status pt_graph_open(uint32_t nodes, const pt_edge *edges, size_t count, pt_graph **graph, pt_error *err)
{
    pt_status st;

    *graph = NULL;
    pt_igraph_enter();
    st = open_graph(nodes, edges, count, graph, err);
    pt_igraph_leave();
    return st;
}

void pt_graph_close(pt_graph *graph)
{
    if (!graph)
        return;
    pt_igraph_enter();
    close_graph(graph);
    pt_igraph_leave();
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
    for (size_t i = 0; i < nodes; i++)
        into->component[i] = (uint32_t)VECTOR(found)[i];
    pt_groups_number(into->component, nodes);
done:
    igraph_vector_int_destroy(&found);
    return st;
}

pt_status pt_graph_nodes(pt_graph *graph, const pt_node_measures *into, pt_error *err)
{
    size_t nodes = (size_t)igraph_vcount(&graph->graph);
    pt_status st;

    for (size_t i = 0; i < nodes; i++)
        into->strength[i] = 0;
    for (igraph_integer_t e = 0; e < igraph_ecount(&graph->graph); e++) {
        into->strength[IGRAPH_FROM(&graph->graph, e)] += VECTOR(graph->weights)[e];
        into->strength[IGRAPH_TO(&graph->graph, e)] += VECTOR(graph->weights)[e];
    }
    if (nodes == 0)
        return PT_OK;
    pt_igraph_enter();
    PT_OR_DONE(fill_pagerank(graph, into, nodes, err));
    PT_OR_DONE(fill_clustering(graph, into, nodes, err));
    st = fill_integers(graph, into, nodes, err);
done:
    pt_igraph_leave();
    return st;
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
    pt_status st;

    *summary = (pt_graph_summary){ .nodes = (size_t)igraph_vcount(&graph->graph),
                                   .edges = (size_t)igraph_ecount(&graph->graph),
                                   .transitivity = NAN,
                                   .clustering = NAN,
                                   .assortativity = NAN };
    if (summary->nodes == 0)
        return PT_OK;
    summarise_components(graph, nodes, summary);
    summarise_triangles(nodes, summary);
    if (summary->edges == 0)
        return PT_OK;
    pt_igraph_enter();
    st = pt_igraph_check(igraph_assortativity_degree(&graph->graph, &summary->assortativity, IGRAPH_UNDIRECTED),
                         "assortativity", err);
    pt_igraph_leave();
    return st;
}
