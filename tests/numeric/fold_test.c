#include "support.h"

#include "numeric/fold.h"
#include "numeric/walks.h"

static pt_fold fold_of(uint32_t nodes, const pt_edge *edges, size_t count)
{
    pt_adjacency graph = pt_adjacency_new(nodes, edges, count, false);
    pt_fold fold = pt_fold_new(&graph);

    pt_adjacency_free(&graph);
    return fold;
}

static bool have_same_neighbours(const small_graph *g, uint32_t a, uint32_t b)
{
    if (!g->tied[a][b])
        return false;
    for (uint32_t v = 0; v < g->nodes; v++)
        if (v != a && v != b && g->tied[a][v] != g->tied[b][v])
            return false;
    return true;
}

static void tied_nodes_with_the_same_neighbours_are_one_class_and_no_others(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        small_graph g = random_papers(seed, SMALL, 14);
        pt_fold fold = fold_of(g.nodes, g.edges, g.count);

        for (uint32_t a = 0; a < g.nodes; a++)
            for (uint32_t b = 0; b < a; b++)
                assert_int_equal(fold.class_of[a] == fold.class_of[b], have_same_neighbours(&g, a, b));
        pt_fold_free(&fold);
    }
}

static void classes_are_tied_as_their_nodes_are(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        small_graph g = random_papers(seed, SMALL, 14);
        pt_fold fold = fold_of(g.nodes, g.edges, g.count);
        static bool tied[SMALL][SMALL];

        memset(tied, 0, sizeof tied);
        for (uint32_t v = 0; v < fold.graph.nodes; v++)
            for (size_t i = fold.graph.start[v]; i < fold.graph.start[v + 1]; i++)
                tied[v][fold.graph.neighbour[i]] = true;
        for (uint32_t a = 0; a < g.nodes; a++)
            for (uint32_t b = 0; b < a; b++)
                if (fold.class_of[a] != fold.class_of[b])
                    assert_int_equal(tied[fold.class_of[a]][fold.class_of[b]], g.tied[a][b]);
        pt_fold_free(&fold);
    }
}

static void components_lie_one_after_another_the_largest_first(void **state)
{
    /* four twins, a line of three, and a node alone; of the two lines of two the one with node 1 comes first */
    const pt_edge edges[] = { { 4, 5, 1 }, { 4, 6, 1 }, { 4, 7, 1 }, { 5, 6, 1 },  { 5, 7, 1 },
                              { 6, 7, 1 }, { 0, 2, 1 }, { 2, 3, 1 }, { 8, 10, 1 }, { 1, 11, 1 } };
    const uint32_t first[] = { 0, 1, 4, 5, 6, 7 };
    pt_fold fold = fold_of(12, edges, sizeof edges / sizeof *edges);

    (void)state;
    assert_int_equal(fold.components, 5);
    assert_memory_equal(fold.first, first, sizeof first);
    assert_int_equal(pt_fold_nodes(&fold, 0), 4);
    assert_int_equal(pt_fold_nodes(&fold, 1), 3);
    assert_int_equal(fold.class_of[1], 4);
    assert_int_equal(fold.class_of[8], 5);
    assert_int_equal(fold.class_of[9], 6);
    pt_fold_free(&fold);
}

static void classes_of_a_line_are_numbered_along_it_from_its_hub(void **state)
{
    small_graph g = line_of(6);
    const uint32_t along[] = { 1, 0, 2, 3, 4, 5 }, depth[] = { 0, 1, 1, 2, 3, 4 };
    pt_fold fold = fold_of(g.nodes, g.edges, g.count);

    (void)state;
    for (uint32_t i = 0; i < 6; i++)
        assert_int_equal(fold.class_of[along[i]], i);
    assert_memory_equal(fold.depth, depth, sizeof depth);
    pt_fold_free(&fold);
}

static void nothing_folds_to_nothing(void **state)
{
    pt_fold fold = fold_of(0, NULL, 0);

    (void)state;
    assert_int_equal(fold.components, 0);
    assert_int_equal(fold.graph.nodes, 0);
    pt_fold_free(&fold);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tied_nodes_with_the_same_neighbours_are_one_class_and_no_others),
        cmocka_unit_test(classes_are_tied_as_their_nodes_are),
        cmocka_unit_test(components_lie_one_after_another_the_largest_first),
        cmocka_unit_test(classes_of_a_line_are_numbered_along_it_from_its_hub),
        cmocka_unit_test(nothing_folds_to_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
