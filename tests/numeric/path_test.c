/* The eight paths of the karate club are networkx 2.8.8's all_shortest_paths(g, 16, 26). */
#include "support.h"

#include "numeric/path.h"
#include "numeric/walks.h"

static pt_path find(uint32_t nodes, const pt_edge *edges, size_t count, uint32_t from, uint32_t to)
{
    pt_adjacency graph = pt_adjacency_new(nodes, edges, count, true);
    pt_path path = pt_path_find(&graph, from, to);

    pt_adjacency_free(&graph);
    return path;
}

static void assert_nodes(const pt_path *path, const uint32_t *expected, uint32_t count)
{
    assert_int_equal(path->count, count);
    assert_memory_equal(path->node, expected, count * sizeof *expected);
}

static void a_path_leads_from_the_one_to_the_other_by_the_fewest_ties(void **state)
{
    const uint32_t expected[] = { 16, 5, 0, 8, 33, 26 };
    pt_path path = find(KARATE_NODES, karate, KARATE_EDGES, 16, 26);

    (void)state;
    assert_nodes(&path, expected, 6);
    assert_int_equal((int)path.ways, 8);
    near(path.weakest, 1, 0);
    pt_path_free(&path);
}

static void of_shortest_paths_the_one_whose_weakest_tie_is_strongest_is_taken(void **state)
{
    const pt_edge edges[] = { { 0, 1, 9 }, { 1, 3, 1 }, { 0, 2, 2 }, { 2, 3, 2 } };
    const uint32_t expected[] = { 3, 2, 0 };
    pt_path path = find(4, edges, 4, 3, 0);

    (void)state;
    assert_nodes(&path, expected, 3);
    near(path.weakest, 2, 0);
    near(path.ways, 2, 0);
    pt_path_free(&path);
}

/* Ties that are all as strong leave most to choose. */
static void the_way_back_is_the_way_there(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        small_graph g = random_papers(seed, 30, 16);

        for (size_t e = 0; e < g.count; e++)
            g.edges[e].weight = 1;
        for (uint32_t i = 0; i < g.nodes * g.nodes; i++) {
            uint32_t from = i / g.nodes, to = i % g.nodes;
            pt_path there = find(g.nodes, g.edges, g.count, from, to), back = find(g.nodes, g.edges, g.count, to, from);

            assert_int_equal(there.count, back.count);
            for (uint32_t n = 0; n < there.count; n++)
                assert_int_equal(there.node[n], back.node[there.count - 1 - n]);
            pt_path_free(&there);
            pt_path_free(&back);
        }
    }
}

/* The walks meet at 5 and 7; that from 0 comes to 7 first. */
static void of_equally_strong_paths_that_over_the_smallest_number_where_walks_meet_is_taken(void **state)
{
    const pt_edge edges[] = { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 4, 1 }, { 2, 3, 1 },
                              { 3, 5, 1 }, { 4, 7, 1 }, { 5, 6, 1 }, { 6, 7, 1 } };
    const uint32_t expected[] = { 0, 2, 3, 5, 6 };
    pt_path path = find(8, edges, 8, 0, 6);

    (void)state;
    assert_nodes(&path, expected, 5);
    pt_path_free(&path);
}

static void no_way_between_two_parts_is_a_path_of_no_nodes(void **state)
{
    const pt_edge edges[] = { { 0, 1, 1 }, { 2, 3, 1 } };
    pt_path path = find(5, edges, 2, 1, 2), alone = find(5, edges, 2, 4, 1);

    (void)state;
    assert_int_equal(path.count, 0);
    assert_int_equal(alone.count, 0);
    pt_path_free(&path);
    pt_path_free(&alone);
}

static void a_node_reaches_itself_without_a_tie(void **state)
{
    const uint32_t expected[] = { 1 };
    const pt_edge edges[] = { { 0, 1, 1 } };
    pt_path path = find(2, edges, 1, 1, 1);

    (void)state;
    assert_nodes(&path, expected, 1);
    assert_true(isinf(path.weakest));
    pt_path_free(&path);
}

/* The strongest weakest tie of a way of `left` ties from `from` to `to`. */
static double strongest(const small_graph *g, const double weight[SMALL][SMALL], uint32_t from, uint32_t to)
{
    double best = from == to ? INFINITY : 0;

    for (uint32_t v = 0; v < g->nodes; v++)
        if (g->tied[from][v] && g->distance[v][to] + 1 == g->distance[from][to])
            best = fmax(best, fmin(weight[from][v], strongest(g, weight, v, to)));
    return best;
}

static void lengths_ways_and_weakest_ties_are_those_of_brute_force(void **state)
{
    static double weight[SMALL][SMALL];

    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        small_graph g = random_papers(seed, 30, 16);

        for (size_t e = 0; e < g.count; e++)
            weight[g.edges[e].a][g.edges[e].b] = weight[g.edges[e].b][g.edges[e].a] = g.edges[e].weight;
        for (uint32_t from = 0; from < g.nodes; from++)
            for (uint32_t to = 0; to < g.nodes; to++) {
                pt_path path = find(g.nodes, g.edges, g.count, from, to);
                bool is_far = g.distance[from][to] == FAR;

                assert_int_equal(path.count, is_far ? 0 : g.distance[from][to] + 1);
                near(path.ways, is_far ? 0 : g.ways[from][to], 0);
                if (!is_far && from != to)
                    near(path.weakest, strongest(&g, weight, from, to), 0);
                pt_path_free(&path);
            }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_leads_from_the_one_to_the_other_by_the_fewest_ties),
        cmocka_unit_test(of_shortest_paths_the_one_whose_weakest_tie_is_strongest_is_taken),
        cmocka_unit_test(the_way_back_is_the_way_there),
        cmocka_unit_test(of_equally_strong_paths_that_over_the_smallest_number_where_walks_meet_is_taken),
        cmocka_unit_test(no_way_between_two_parts_is_a_path_of_no_nodes),
        cmocka_unit_test(a_node_reaches_itself_without_a_tie),
        cmocka_unit_test(lengths_ways_and_weakest_ties_are_those_of_brute_force),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
