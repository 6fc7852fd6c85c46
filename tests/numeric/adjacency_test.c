#include "support.h"

#include "numeric/walks.h"

static void neighbours_are_those_of_the_edges_and_ascend(void **state)
{
    const pt_edge edges[] = { { 3, 1, 1 }, { 0, 3, 1 }, { 3, 2, 1 }, { 2, 0, 1 } };
    const uint32_t neighbours[] = { 2, 3, 3, 0, 3, 0, 1, 2 };
    const size_t start[] = { 0, 2, 3, 5, 8, 8 };
    pt_adjacency a = pt_adjacency_new(5, edges, 4, false);

    (void)state;
    assert_memory_equal(a.start, start, sizeof start);
    assert_memory_equal(a.neighbour, neighbours, sizeof neighbours);
    assert_int_equal(pt_adjacency_degree(&a, 3), 3);
    assert_int_equal(pt_adjacency_degree(&a, 4), 0);
    assert_null(a.weight);
    pt_adjacency_free(&a);
}

static void weights_lie_beside_their_neighbours_both_ways(void **state)
{
    const pt_edge edges[] = { { 2, 1, 0.5 }, { 0, 2, 3 } };
    const double weights[] = { 3, 0.5, 3, 0.5 };
    pt_adjacency a = pt_adjacency_new(3, edges, 2, true);

    (void)state;
    assert_memory_equal(a.weight, weights, sizeof weights);
    pt_adjacency_free(&a);
}

static void picked_nodes_keep_the_ties_among_them_under_new_numbers(void **state)
{
    const uint32_t members[] = { 3, 0, 1 };
    const pt_edge edges[] = { { 3, 1, 1 }, { 0, 3, 1 }, { 3, 2, 1 }, { 2, 0, 1 } };
    const uint32_t neighbours[] = { 1, 2, 0, 0 };
    const size_t start[] = { 0, 2, 3, 4 };
    pt_adjacency a = pt_adjacency_new(4, edges, 4, false), picked = pt_adjacency_pick(&a, members, 3);

    (void)state;
    assert_int_equal(picked.nodes, 3);
    assert_memory_equal(picked.start, start, sizeof start);
    assert_memory_equal(picked.neighbour, neighbours, sizeof neighbours);
    pt_adjacency_free(&a);
    pt_adjacency_free(&picked);
}

static void a_graph_of_nothing_has_no_neighbours(void **state)
{
    pt_adjacency a = pt_adjacency_new(0, NULL, 0, false);

    (void)state;
    assert_int_equal(a.nodes, 0);
    assert_int_equal(a.start[0], 0);
    pt_adjacency_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_are_those_of_the_edges_and_ascend),
        cmocka_unit_test(weights_lie_beside_their_neighbours_both_ways),
        cmocka_unit_test(picked_nodes_keep_the_ties_among_them_under_new_numbers),
        cmocka_unit_test(a_graph_of_nothing_has_no_neighbours),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
