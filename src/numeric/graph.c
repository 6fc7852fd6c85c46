/* The figures of a graph, by igraph where it is sound. igraph 0.10.2 needs no way around for these: its faults lie in weighted
 * label propagation, ARPACK and weighted neighbour degrees, none of which is called. */
#include "numeric/graph.h"

#include "base/memory.h"
#include "numeric/foreign.h"
#include "numeric/graph_inside.h"

#include <math.h>
#include <stdlib.h>

static const double damping = 0.85;

static pt_status check_edges(uint32_t vertices, const pt_edge *edges, size_t count, pt_error *err)
{
    for (size_t i = 0; i < count; i++) {
        const pt_edge *e = &edges[i], *last = i ? e - 1 : NULL;

        if (e->a >= e->b || e->b >= vertices || !(e->weight > 0))
            return pt_fail(err, PT_EBUG, "edge %zu of a graph: %u–%u is no pair of it; please report this", i, e->a, e->b);
        if (last && (e->a < last->a || (e->a == last->a && e->b <= last->b)))
            return pt_fail(err, PT_EBUG, "edge %zu of a graph: out of order; please report this", i);
    }
    return PT_OK;
}

static pt_status fill(pt_graph *graph, uint32_t vertices, const pt_edge *edges, size_t count, pt_error *err)
{
    igraph_vector_int_t ends;
    pt_status st;

    PT_TRY(pt_igraph_check(igraph_vector_int_init(&ends, (igraph_integer_t)count * 2), "a graph's edges", err));
    PT_OR_DONE(pt_igraph_check(igraph_vector_init(&graph->weights, (igraph_integer_t)count), "a graph's weights", err));
    graph->has_weights = true;
    for (size_t i = 0; i < count; i++) {
        VECTOR(ends)[2 * i] = edges[i].a;
        VECTOR(ends)[2 * i + 1] = edges[i].b;
        VECTOR(graph->weights)[i] = edges[i].weight;
    }
    PT_OR_DONE(pt_igraph_check(igraph_create(&graph->links, &ends, vertices, IGRAPH_UNDIRECTED), "a graph", err));
    graph->has_links = true;
done:
    igraph_vector_int_destroy(&ends);
    return st;
}

pt_status pt_graph_open(uint32_t vertices, const pt_edge *edges, size_t count, pt_graph **graph, pt_error *err)
{
    pt_status st;

    *graph = NULL;
    pt_numeric_start();
    PT_TRY(check_edges(vertices, edges, count, err));
    *graph = PT_CALLOC(pt_graph, 1);
    st = fill(*graph, vertices, edges, count, err);
    if (st != PT_OK) {
        pt_graph_close(*graph);
        *graph = NULL;
    }
    return st;
}

void pt_graph_close(pt_graph *graph)
{
    if (!graph)
        return;
    if (graph->has_links)
        igraph_destroy(&graph->links);
    if (graph->has_weights)
        igraph_vector_destroy(&graph->weights);
    free(graph);
}

/* ── Numbers for groups ──────────────────────────────────────────────────────────────────────────────────────────── */

struct group {
    uint32_t number, size, first; /* first: its smallest vertex */
};

static int largest_first(const void *a, const void *b)
{
    const struct group *x = a, *y = b;

    if (x->size != y->size)
        return x->size > y->size ? -1 : 1;
    return (x->first > y->first) - (x->first < y->first);
}

uint32_t pt_graph_number_groups(const igraph_vector_int_t *membership, uint32_t *of)
{
    size_t vertices = (size_t)igraph_vector_int_size(membership);
    uint32_t count = vertices ? (uint32_t)igraph_vector_int_max(membership) + 1 : 0;
    struct group *groups = PT_CALLOC(struct group, count);
    uint32_t *place = PT_CALLOC(uint32_t, count);

    for (size_t v = 0; v < vertices; v++) {
        struct group *group = &groups[VECTOR(*membership)[v]];

        if (group->size++ == 0)
            group->first = (uint32_t)v;
    }
    for (uint32_t g = 0; g < count; g++)
        groups[g].number = g;
    qsort(groups, count, sizeof *groups, largest_first);
    for (uint32_t g = 0; g < count; g++)
        place[groups[g].number] = g;
    for (size_t v = 0; v < vertices; v++)
        of[v] = place[VECTOR(*membership)[v]];
    free(groups);
    free(place);
    return count;
}

/* ── A figure for every vertex ───────────────────────────────────────────────────────────────────────────────────── */

static void take_integers(const igraph_vector_int_t *from, uint32_t *to)
{
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(from); i++)
        to[i] = (uint32_t)VECTOR(*from)[i];
}

static pt_status count_links(const pt_graph *graph, pt_vertices *v, pt_error *err)
{
    const igraph_t *links = &graph->links;
    igraph_vector_int_t numbers;
    pt_status st;

    PT_TRY(pt_igraph_check(igraph_vector_int_init(&numbers, 0), "degrees", err));
    PT_OR_DONE(pt_igraph_check(igraph_degree(links, &numbers, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS), "degrees", err));
    take_integers(&numbers, v->degree);
    PT_OR_DONE(pt_igraph_check(igraph_coreness(links, &numbers, IGRAPH_ALL), "cores", err));
    take_integers(&numbers, v->core);
    PT_OR_DONE(pt_igraph_check(igraph_connected_components(links, &numbers, NULL, NULL, IGRAPH_WEAK), "components", err));
    pt_graph_number_groups(&numbers, v->component);
done:
    igraph_vector_int_destroy(&numbers);
    return st;
}

static pt_status weigh_links(const pt_graph *graph, pt_vertices *v, pt_error *err)
{
    const igraph_t *links = &graph->links;
    igraph_vector_t numbers;
    pt_status st;

    PT_TRY(pt_igraph_check(igraph_vector_init(&numbers, 0), "strengths", err));
    PT_OR_DONE(pt_igraph_check(
        igraph_strength(links, &numbers, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS, &graph->weights), "strengths", err));
    igraph_vector_copy_to(&numbers, v->strength);
    PT_OR_DONE(pt_igraph_check(igraph_pagerank(links, IGRAPH_PAGERANK_ALGO_PRPACK, &numbers, NULL, igraph_vss_all(),
                                               IGRAPH_UNDIRECTED, damping, &graph->weights, NULL),
                               "PageRank", err));
    igraph_vector_copy_to(&numbers, v->pagerank);
    PT_OR_DONE(pt_igraph_check(igraph_adjacent_triangles(links, &numbers, igraph_vss_all()), "triangles", err));
    for (igraph_integer_t i = 0; i < igraph_vector_size(&numbers); i++)
        v->triangles[i] = (uint32_t)VECTOR(numbers)[i];
done:
    igraph_vector_destroy(&numbers);
    return st;
}

pt_status pt_graph_vertices(const pt_graph *graph, pt_vertices *vertices, pt_error *err)
{
    size_t count = (size_t)igraph_vcount(&graph->links);

    *vertices = (pt_vertices){
        .degree = PT_CALLOC(uint32_t, count), .strength = PT_CALLOC(double, count), .pagerank = PT_CALLOC(double, count),
        .core = PT_CALLOC(uint32_t, count), .triangles = PT_CALLOC(uint32_t, count), .component = PT_CALLOC(uint32_t, count),
    };
    if (count == 0)
        return PT_OK;
    PT_TRY(count_links(graph, vertices, err));
    return weigh_links(graph, vertices, err);
}

void pt_vertices_free(pt_vertices *vertices)
{
    free(vertices->degree);
    free(vertices->strength);
    free(vertices->pagerank);
    free(vertices->core);
    free(vertices->triangles);
    free(vertices->component);
    *vertices = (pt_vertices){ 0 };
}

/* ── Figures for the graph as a whole ────────────────────────────────────────────────────────────────────────────── */

/* Triangles, transitivity and clustering, all from the triangles at each vertex. */
static void sum_triangles(const pt_vertices *v, pt_whole *whole)
{
    double corners = 0, paths = 0, shares = 0;

    for (size_t i = 0; i < whole->vertices; i++) {
        double pairs = v->degree[i] * (v->degree[i] - 1.0) / 2;

        corners += v->triangles[i];
        paths += pairs;
        shares += pairs > 0 ? v->triangles[i] / pairs : 0;
    }
    whole->triangles = (size_t)corners / 3;
    whole->transitivity = corners / paths;
    whole->clustering = shares / (double)whole->vertices;
}

static void sum_components(const pt_vertices *v, pt_whole *whole)
{
    for (size_t i = 0; i < whole->vertices; i++) {
        if (v->component[i] >= whole->components)
            whole->components = v->component[i] + 1;
        if (v->component[i] == 0) {
            whole->giant_vertices++;
            whole->giant_edges += v->degree[i];
        }
        if (v->core[i] > whole->top_core)
            whole->top_core = v->core[i];
    }
    whole->giant_edges /= 2; /* each was counted at both ends */
}

pt_status pt_graph_whole(const pt_graph *graph, const pt_vertices *vertices, pt_whole *whole, pt_error *err)
{
    *whole = (pt_whole){ .vertices = (size_t)igraph_vcount(&graph->links), .edges = (size_t)igraph_ecount(&graph->links),
                         .assortativity = NAN };
    sum_components(vertices, whole);
    sum_triangles(vertices, whole);
    if (whole->edges == 0)
        return PT_OK;
    return pt_igraph_check(igraph_assortativity_degree(&graph->links, &whole->assortativity, IGRAPH_UNDIRECTED),
                           "degree assortativity", err);
}
