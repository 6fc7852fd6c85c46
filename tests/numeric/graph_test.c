/* Karate's values are networkx 2.8.8's (nx.Graph of the edges of graphs.h):
 *     nx.pagerank(g, alpha=.85, tol=1e-15, max_iter=10000, weight=…), nx.core_number, nx.triangles, nx.transitivity,
 *     nx.average_clustering, nx.degree_assortativity_coefficient
 * those of ca-GrQc and ca-HepTh python-igraph 0.10.2's on the simple graph without loops, as METHODS, section 3, lists
 * them, with networkx's PageRank (tol=1e-15/n) and sums of core numbers. */
#include "support.h"

#include "numeric/graphs.h"

#include <omp.h>

enum { MOST_NODES = 10000 };

/* Room for the measures of every node. */
struct measured {
    uint32_t degree[MOST_NODES], core[MOST_NODES], component[MOST_NODES];
    double strength[MOST_NODES], pagerank[MOST_NODES], clustering[MOST_NODES];
};

static pt_node_measures measure(pt_graph *graph, struct measured *m)
{
    pt_node_measures into = { m->degree, m->strength, m->pagerank, m->core, m->component, m->clustering };
    pt_error err = { 0 };

    assert_ok(pt_graph_nodes(graph, &into, &err), &err);
    return into;
}

static struct measured *measure_edges(uint32_t nodes, const pt_edge *edges, size_t count)
{
    struct measured *m = calloc(1, sizeof *m);
    pt_graph *graph = open_graph(nodes, edges, count);

    assert_non_null(m);
    measure(graph, m);
    pt_graph_close(graph);
    return m;
}

static pt_graph_summary summarise(uint32_t nodes, const pt_edge *edges, size_t count)
{
    struct measured *m = calloc(1, sizeof *m);
    pt_graph *graph = open_graph(nodes, edges, count);
    pt_node_measures into;
    pt_graph_summary summary;
    pt_error err = { 0 };

    assert_non_null(m);
    into = measure(graph, m);
    assert_ok(pt_graph_summarise(graph, &into, &summary, &err), &err);
    pt_graph_close(graph);
    free(m);
    return summary;
}

/* Karate with weights that differ: 1 + (7a + 3b) mod 5. */
static struct measured *measure_weighted_karate(uint32_t nodes)
{
    pt_edge edges[KARATE_EDGES];

    for (size_t i = 0; i < KARATE_EDGES; i++)
        edges[i] = (pt_edge){ karate[i].a, karate[i].b, 1 + (karate[i].a * 7 + karate[i].b * 3) % 5 };
    return measure_edges(nodes, edges, KARATE_EDGES);
}

static void near_share(double got, double expected)
{
    near(got / expected, 1, 1e-9);
}

static void pagerank_is_networkx_on_the_karate_club(void **state)
{
    struct measured *m = measure_edges(KARATE_NODES, karate, KARATE_EDGES);

    (void)state;
    near_share(m->pagerank[0], 0.09699728538830414);
    near_share(m->pagerank[1], 0.05287692406114842);
    near_share(m->pagerank[11], 0.009564745492136189);
    near_share(m->pagerank[33], 0.10091918233261697);
    free(m);
}

/* nx.clustering(g); networkx says 0 where a node has fewer than two neighbours. */
static void local_clustering_is_networkx_on_the_karate_club(void **state)
{
    struct measured *m = measure_edges(KARATE_NODES, karate, KARATE_EDGES);

    (void)state;
    near(m->clustering[0], 0.15, 1e-12);
    near(m->clustering[1], 1 / 3.0, 1e-12);
    near(m->clustering[33], 0.11029411764705882, 1e-12);
    assert_true(isnan(m->clustering[11]));
    free(m);
}

static void pagerank_follows_the_weights(void **state)
{
    struct measured *m = measure_weighted_karate(KARATE_NODES);

    (void)state;
    near_share(m->pagerank[0], 0.10251188607368945);
    near_share(m->pagerank[1], 0.05613735840252409);
    near_share(m->pagerank[11], 0.011245890444128524);
    near_share(m->pagerank[33], 0.09431663504329503);
    free(m);
}

static void a_node_without_ties_shares_its_pagerank_with_all(void **state)
{
    struct measured *m = measure_weighted_karate(KARATE_NODES + 1);

    (void)state;
    near_share(m->pagerank[0], 0.10206161424613304);
    near_share(m->pagerank[33], 0.0939023599259745);
    near_share(m->pagerank[34], 0.004392386530014641);
    free(m);
}

static void cores_of_the_karate_club_are_those_of_networkx(void **state)
{
    static const uint32_t core[] = { 4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2,
                                     2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4 };
    struct measured *m = measure_edges(KARATE_NODES, karate, KARATE_EDGES);

    (void)state;
    assert_memory_equal(m->core, core, sizeof core);
    free(m);
}

static void degree_counts_ties_and_strength_adds_their_weights(void **state)
{
    const pt_edge edges[] = { { 0, 1, 1.5 }, { 0, 2, 0.5 }, { 1, 2, 0.5 } };
    struct measured *m = measure_edges(4, edges, 3);

    (void)state;
    assert_int_equal(m->degree[0], 2);
    assert_int_equal(m->degree[3], 0);
    near(m->strength[0], 2, 1e-15);
    near(m->strength[2], 1, 1e-15);
    near(m->strength[3], 0, 0);
    free(m);
}

static void components_are_numbered_by_size_then_by_their_smallest_node(void **state)
{
    const pt_edge edges[] = { { 0, 7, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 4, 5, 1 } };
    static const uint32_t component[] = { 1, 0, 0, 0, 2, 2, 3, 1 };
    struct measured *m = measure_edges(8, edges, 4);

    (void)state;
    assert_memory_equal(m->component, component, sizeof component);
    free(m);
}

static void the_karate_club_as_a_whole_is_that_of_networkx(void **state)
{
    pt_graph_summary s = summarise(KARATE_NODES, karate, KARATE_EDGES);

    (void)state;
    assert_int_equal(s.triangles, 45);
    near(s.transitivity, 0.2556818181818182, 1e-12);
    near(s.clustering, 0.5706384782076823, 1e-12);
    near(s.assortativity, -0.47561309768461413, 1e-12);
    assert_int_equal(s.top_core, 4);
    assert_int_equal(s.top_degree, 17);
}

static void nodes_with_fewer_than_two_ties_count_as_unclustered(void **state)
{
    const pt_edge triangle[] = { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 } };

    (void)state;
    near(summarise(3, triangle, 3).clustering, 1, 1e-15);
    near(summarise(6, triangle, 3).clustering, 0.5, 1e-15);
}

static void what_a_graph_without_ties_cannot_have_is_not_a_number(void **state)
{
    pt_graph_summary none = summarise(0, NULL, 0), two = summarise(2, NULL, 0);

    (void)state;
    assert_int_equal(none.components, 0);
    assert_int_equal(two.components, 2);
    assert_int_equal(two.giant_nodes, 1);
    assert_true(isnan(none.clustering));
    assert_true(isnan(none.transitivity) && isnan(two.transitivity));
    assert_true(isnan(none.assortativity) && isnan(two.assortativity));
}

struct published {
    const char *file;
    size_t nodes, edges, components, giant_nodes, giant_edges, triangles;
    double clustering, transitivity, assortativity;
    uint32_t top_core, top_degree;
    uint32_t top; /* the file's number of the node with the largest PageRank */
    double top_pagerank;
    uint32_t core_sum;
};

static const struct published grqc = {
    "graphs/ca-GrQc.txt",  5242, 14484, 355, 4158, 13422, 48260, 0.529636, 0.629842, 0.659325, 43, 81, 14265,
    0.0014431243212114488, 20963
};
static const struct published hepth = {
    "graphs/ca-HepTh.txt", 9877, 25973, 429, 8638, 24806, 28339, 0.471439, 0.284000, 0.267821, 31, 65, 1441,
    0.0008752687518123545, 31539
};

static void check_summary(const test_graph *g, const struct published *expected)
{
    pt_graph_summary s = summarise(g->nodes, g->edges, g->count);

    assert_int_equal(s.nodes, expected->nodes);
    assert_int_equal(s.edges, expected->edges);
    assert_int_equal(s.components, expected->components);
    assert_int_equal(s.giant_nodes, expected->giant_nodes);
    assert_int_equal(s.giant_edges, expected->giant_edges);
    assert_int_equal(s.triangles, expected->triangles);
    near(s.clustering, expected->clustering, 5e-7);
    near(s.transitivity, expected->transitivity, 5e-7);
    near(s.assortativity, expected->assortativity, 5e-7);
    assert_int_equal(s.top_core, expected->top_core);
    assert_int_equal(s.top_degree, expected->top_degree);
}

static void check_nodes(const test_graph *g, const struct published *expected)
{
    struct measured *m = measure_edges(g->nodes, g->edges, g->count);
    uint32_t top = 0, core_sum = 0;

    for (uint32_t i = 0; i < g->nodes; i++) {
        core_sum += m->core[i];
        top = m->pagerank[i] > m->pagerank[top] ? i : top;
    }
    assert_int_equal(g->name[top], expected->top);
    near_share(m->pagerank[top], expected->top_pagerank);
    assert_int_equal(core_sum, expected->core_sum);
    free(m);
}

static void a_published_graph_has_its_published_figures(void **state)
{
    const struct published *expected = *state;
    const char *path = shared_data(expected->file);
    test_graph g;

    if (!path)
        skip();
    g = read_snap(path);
    check_summary(&g, expected);
    check_nodes(&g, expected);
    free_graph(&g);
}

/* It did not: Debian's igraph adds PageRank up in an order that depends on OpenMP's threads. */
static void pagerank_is_the_same_to_the_last_bit_on_one_thread_or_four(void **state)
{
    const char *path = shared_data(grqc.file);
    int threads = omp_get_max_threads();
    struct measured *one, *four;
    test_graph g;

    (void)state;
    if (!path)
        skip();
    g = read_snap(path);
    omp_set_num_threads(1);
    one = measure_edges(g.nodes, g.edges, g.count);
    omp_set_num_threads(4);
    four = measure_edges(g.nodes, g.edges, g.count);
    assert_memory_equal(one->pagerank, four->pagerank, sizeof one->pagerank);
    assert_int_equal(omp_get_max_threads(), 4); /* the caller's number is left as it was */
    omp_set_num_threads(threads);
    free(one);
    free(four);
    free_graph(&g);
}

#define PUBLISHED(which)                                                                                               \
    {                                                                                                                  \
        "a_published_graph_has_its_published_figures: " #which, a_published_graph_has_its_published_figures, NULL,     \
            NULL, (void *)&which                                                                                       \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pagerank_is_networkx_on_the_karate_club),
        cmocka_unit_test(local_clustering_is_networkx_on_the_karate_club),
        cmocka_unit_test(pagerank_follows_the_weights),
        cmocka_unit_test(a_node_without_ties_shares_its_pagerank_with_all),
        cmocka_unit_test(cores_of_the_karate_club_are_those_of_networkx),
        cmocka_unit_test(degree_counts_ties_and_strength_adds_their_weights),
        cmocka_unit_test(components_are_numbered_by_size_then_by_their_smallest_node),
        cmocka_unit_test(the_karate_club_as_a_whole_is_that_of_networkx),
        cmocka_unit_test(nodes_with_fewer_than_two_ties_count_as_unclustered),
        cmocka_unit_test(what_a_graph_without_ties_cannot_have_is_not_a_number),
        PUBLISHED(grqc),
        PUBLISHED(hepth),
        cmocka_unit_test(pagerank_is_the_same_to_the_last_bit_on_one_thread_or_four),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
