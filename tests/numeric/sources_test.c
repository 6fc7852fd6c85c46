#include "support.h"

#include "numeric/sources.h"
#include "numeric/walks.h"

static pt_fold fold_of(const small_graph *g)
{
    pt_adjacency graph = pt_adjacency_new(g->nodes, g->edges, g->count, false);
    pt_fold fold = pt_fold_new(&graph);

    pt_adjacency_free(&graph);
    return fold;
}

static double by_size(const pt_fold *fold, uint32_t v)
{
    return fold->size[v];
}

static double by_number(const pt_fold *fold, uint32_t v)
{
    return fold->size[v] * (1.0 + v % 3);
}

static void a_small_component_is_walked_from_every_class_as_often_as_it_has_nodes(void **state)
{
    small_graph g = random_papers(3, SMALL, 20);
    pt_fold fold = fold_of(&g);
    pt_sources all = pt_sources_choose(&fold, 0, &(pt_walks){ .exact_below = SMALL + 1, .sources = 2 }, by_size);

    (void)state;
    assert_true(all.is_all);
    assert_int_equal(all.count, fold.first[1]);
    for (uint32_t i = 0; i < all.count; i++) {
        assert_int_equal(all.at[i].class, i);
        near(all.at[i].weight, fold.size[i], 0);
    }
    pt_sources_free(&all);
    pt_fold_free(&fold);
}

static void no_more_walks_are_drawn_than_there_are_classes(void **state)
{
    small_graph g = line_of(10);
    pt_fold fold = fold_of(&g);
    pt_sources all = pt_sources_choose(&fold, 0, &(pt_walks){ .sources = 10 }, by_size);
    pt_sources some = pt_sources_choose(&fold, 0, &(pt_walks){ .sources = 7 }, by_size);

    (void)state;
    assert_true(all.is_all);
    assert_false(some.is_all);
    assert_int_equal(some.count, 8);
    pt_sources_free(&all);
    pt_sources_free(&some);
    pt_fold_free(&fold);
}

static void draws_lie_a_constant_length_of_the_line_apart(void **state)
{
    small_graph g = line_of(SMALL);
    pt_fold fold = fold_of(&g);
    pt_sources some = pt_sources_choose(&fold, 0, &(pt_walks){ .sources = 8, .seed = 5 }, by_size);

    (void)state;
    for (uint32_t i = 0; i < some.count; i++) {
        near(some.at[i].weight, SMALL / 8, 0);
        if (i > 0)
            assert_int_equal(some.at[i].class - some.at[i - 1].class, SMALL / 8);
    }
    pt_sources_free(&some);
    pt_fold_free(&fold);
}

/* Σ weight · value over 4,000 seeds against Σ over all nodes, for values that differ by class, and chances that follow
 * neither values nor sizes. Its standard error is 0.4 % here. */
static void sums_over_draws_are_unbiased_whatever_the_chances(void **state)
{
    small_graph g = random_papers(9, SMALL, 24);
    pt_fold fold = fold_of(&g);
    double sum = 0, all = 0;

    (void)state;
    for (uint32_t v = 0; v < fold.first[1]; v++)
        all += fold.size[v] * (double)(v * v % 7);
    for (uint64_t seed = 1; seed <= 4000; seed++) {
        pt_sources some = pt_sources_choose(&fold, 0, &(pt_walks){ .sources = 4, .seed = seed }, by_number);

        assert_false(some.is_all);
        for (uint32_t i = 0; i < some.count; i++)
            sum += some.at[i].weight * (double)(some.at[i].class * some.at[i].class % 7);
        pt_sources_free(&some);
    }
    near(sum / 4000 / all, 1, 0.015);
    pt_fold_free(&fold);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_component_is_walked_from_every_class_as_often_as_it_has_nodes),
        cmocka_unit_test(no_more_walks_are_drawn_than_there_are_classes),
        cmocka_unit_test(draws_lie_a_constant_length_of_the_line_apart),
        cmocka_unit_test(sums_over_draws_are_unbiased_whatever_the_chances),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
