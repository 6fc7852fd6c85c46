#include "support.h"

#include "numeric/diameter.h"
#include "numeric/walks.h"

static uint32_t diameter_of(const small_graph *g, uint32_t start, uint32_t most_walks, bool *is_exact)
{
    pt_adjacency graph = pt_adjacency_new(g->nodes, g->edges, g->count, false);
    uint32_t diameter = pt_diameter(&graph, start, most_walks, is_exact);

    pt_adjacency_free(&graph);
    return diameter;
}

static uint32_t brute_diameter(const small_graph *g, uint32_t start)
{
    uint32_t longest = 0;

    for (uint32_t a = 0; a < g->nodes; a++)
        for (uint32_t b = 0; b < g->nodes; b++)
            if (g->distance[start][a] != FAR && g->distance[a][b] != FAR && g->distance[a][b] > longest)
                longest = g->distance[a][b];
    return longest;
}

static void the_diameter_is_that_of_brute_force_from_wherever_one_starts(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        small_graph g = random_papers(seed, SMALL, 10 + (uint32_t)seed % 20);

        for (uint32_t start = 0; start < g.nodes; start += 7) {
            bool is_exact;

            assert_int_equal(diameter_of(&g, start, UINT32_MAX, &is_exact), brute_diameter(&g, start));
            assert_true(is_exact);
        }
    }
}

/* Double sweep knows of a way of 4; from the middle two nodes are 4 away, so 8 cannot be ruled out at once. */
static void without_enough_walks_the_diameter_is_a_lower_bound_and_says_so(void **state)
{
    small_graph g = line_of(9);
    bool is_exact;

    (void)state;
    tie(&g, 0, 8, 1);
    assert_true(diameter_of(&g, 0, 1, &is_exact) <= 4);
    assert_false(is_exact);
    assert_int_equal(diameter_of(&g, 0, 9, &is_exact), 4);
    assert_true(is_exact);
}

static void a_node_alone_is_nowhere_far(void **state)
{
    small_graph g = line_of(1);
    bool is_exact;

    (void)state;
    assert_int_equal(diameter_of(&g, 0, 10, &is_exact), 0);
    assert_true(is_exact);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_diameter_is_that_of_brute_force_from_wherever_one_starts),
        cmocka_unit_test(without_enough_walks_the_diameter_is_a_lower_bound_and_says_so),
        cmocka_unit_test(a_node_alone_is_nowhere_far),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
