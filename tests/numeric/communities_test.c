/* The optimum of the karate club is 0.419790 (METHODS-REFERENCE, section 5); the modularities of ca-GrQc and ca-HepTh
 * are the best of ten runs of python-igraph 0.10.2's community_leiden(objective_function="modularity",
 * n_iterations=-1), METHODS, section 3. */
#include "support.h"

#include "numeric/communities.h"
#include "numeric/fold.h"
#include "numeric/graphs.h"

enum { RUNS = 10 };

static pt_communities find(uint32_t nodes, const pt_edge *edges, size_t count, int runs)
{
    pt_community_graph graph = { .nodes = nodes, .edges = edges, .count = count };
    pt_communities found;
    pt_error err = { 0 };

    assert_ok(pt_communities_find(&graph, runs, &found, &err), &err);
    return found;
}

/* Modularity from its definition (Newman & Girvan 2004): the share of ties inside less what chance puts there. */
static double modularity_of(const uint32_t *of_node, size_t groups, const pt_edge *edges, size_t count)
{
    double *ends = calloc(groups, sizeof *ends), inside = 0, total = 0, chance = 0;

    assert_non_null(ends);
    for (size_t i = 0; i < count; i++) {
        total += edges[i].weight;
        inside += of_node[edges[i].a] == of_node[edges[i].b] ? edges[i].weight : 0;
        ends[of_node[edges[i].a]] += edges[i].weight;
        ends[of_node[edges[i].b]] += edges[i].weight;
    }
    for (size_t g = 0; g < groups; g++)
        chance += ends[g] / (2 * total) * (ends[g] / (2 * total));
    free(ends);
    return inside / total - chance;
}

static void the_karate_club_is_split_as_well_as_it_can_be(void **state)
{
    pt_communities c = find(KARATE_NODES, karate, KARATE_EDGES, RUNS);

    (void)state;
    near(c.modularity, 0.4197896120973044, 1e-12);
    assert_int_equal(c.count, 4);
    pt_communities_free(&c);
}

/* Nodes 0–3 and 4–7 all know each other; 3 knows 4. */
static const pt_edge two_rooms[] = {
    { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 }, { 1, 2, 1 }, { 1, 3, 1 }, { 2, 3, 1 }, { 3, 4, 1 },
    { 4, 5, 1 }, { 4, 6, 1 }, { 4, 7, 1 }, { 5, 6, 1 }, { 5, 7, 1 }, { 6, 7, 1 },
};

static void two_rooms_with_one_door_are_two_communities_that_every_run_finds(void **state)
{
    static const uint32_t of_node[] = { 0, 0, 0, 0, 1, 1, 1, 1 };
    pt_communities c = find(8, two_rooms, 13, RUNS);

    (void)state;
    assert_int_equal(c.count, 2);
    assert_memory_equal(c.of_node, of_node, sizeof of_node);
    near(c.stability[0], 1, 0);
    near(c.stability[1], 1, 0);
    pt_communities_free(&c);
}

static void cohesion_is_the_share_of_the_weight_that_stays_inside(void **state)
{
    pt_communities c = find(8, two_rooms, 13, RUNS);

    (void)state;
    near(c.cohesion[0], 12.0 / 13, 1e-15); /* 6 ties inside, seen from both ends, and one end of the door */
    near(c.cohesion[1], 12.0 / 13, 1e-15);
    pt_communities_free(&c);
}

static void communities_are_numbered_by_size_then_by_their_smallest_node(void **state)
{
    const pt_edge edges[] = { { 0, 1, 1 }, { 2, 3, 1 }, { 4, 5, 1 }, { 4, 6, 1 }, { 5, 6, 1 } };
    static const uint32_t of_node[] = { 1, 1, 2, 2, 0, 0, 0, 3 };
    pt_communities c = find(8, edges, 5, RUNS);

    (void)state;
    assert_memory_equal(c.of_node, of_node, sizeof of_node);
    assert_int_equal(c.count, 4);
    assert_int_equal(c.size[0], 3);
    assert_int_equal(c.size[3], 1);
    pt_communities_free(&c);
}

/* igraph's Leiden never ends on what is left. */
static void a_graph_of_nothing_but_twins_has_its_classes_as_communities(void **state)
{
    const pt_edge edges[] = { { 0, 1, 1 }, { 2, 3, 1 }, { 2, 4, 1 }, { 3, 4, 1 } };
    static const uint32_t class_of[] = { 0, 0, 1, 1, 1 }, of_node[] = { 1, 1, 0, 0, 0 };
    const pt_community_graph graph = { 5, edges, 4, class_of, 2 };
    pt_communities c;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_communities_find(&graph, RUNS, &c, &err), &err);
    assert_memory_equal(c.of_node, of_node, sizeof of_node);
    near(c.modularity, modularity_of(of_node, 2, edges, 4), 1e-15);
    pt_communities_free(&c);
}

/* A ring can be cut anywhere: each run cuts it elsewhere. */
static void communities_that_chance_made_are_found_by_fewer_runs(void **state)
{
    enum { NODES = 100 };
    pt_edge ring[NODES];
    double least = 1;
    pt_communities c;

    (void)state;
    for (uint32_t i = 0; i + 1 < NODES; i++)
        ring[i] = (pt_edge){ i, i + 1, 1 };
    ring[NODES - 1] = (pt_edge){ 0, NODES - 1, 1 };
    c = find(NODES, ring, NODES, RUNS);
    for (size_t g = 0; g < c.count; g++)
        least = c.stability[g] < least ? c.stability[g] : least;
    assert_true(least < 0.8);
    assert_true(least >= 1.0 / RUNS); /* the best run finds its own */
    pt_communities_free(&c);
}

static void a_heavy_tie_holds_two_nodes_together(void **state)
{
    const pt_edge path[] = { { 0, 1, 1 }, { 1, 2, 10 }, { 2, 3, 1 }, { 3, 4, 10 } };
    pt_communities c = find(5, path, 4, RUNS);

    (void)state;
    assert_int_equal(c.of_node[1], c.of_node[2]);
    assert_int_equal(c.of_node[3], c.of_node[4]);
    assert_int_not_equal(c.of_node[2], c.of_node[3]);
    near(c.modularity, modularity_of(c.of_node, c.count, path, 4), 1e-12);
    pt_communities_free(&c);
}

static void without_ties_there_are_no_communities(void **state)
{
    pt_communities c = find(3, NULL, 0, RUNS);

    (void)state;
    assert_int_equal(c.count, 0);
    assert_true(isnan(c.modularity));
    pt_communities_free(&c);
}

struct published {
    const char *file;
    double modularity;
};

static const struct published grqc = { "graphs/ca-GrQc.txt", 0.863544 }, hepth = { "graphs/ca-HepTh.txt", 0.771956 };

static void a_published_graph_is_split_as_well_as_published(void **state)
{
    const struct published *expected = *state;
    const char *path = shared_data(expected->file);
    pt_communities c;
    test_graph g;

    if (!path)
        skip();
    g = read_snap(path);
    c = find(g.nodes, g.edges, g.count, RUNS);
    assert_true(c.modularity >= expected->modularity - 0.002);
    near(c.modularity, modularity_of(c.of_node, c.count, g.edges, g.count), 1e-12);
    pt_communities_free(&c);
    free_graph(&g);
}

static void ten_runs_do_better_than_one_and_the_same_each_time(void **state)
{
    const char *path = shared_data(grqc.file);
    pt_communities one, ten, again;
    test_graph g;

    (void)state;
    if (!path)
        skip();
    g = read_snap(path);
    one = find(g.nodes, g.edges, g.count, 1);
    ten = find(g.nodes, g.edges, g.count, RUNS);
    again = find(g.nodes, g.edges, g.count, RUNS);
    assert_true(ten.modularity > one.modularity);
    assert_memory_equal(ten.of_node, again.of_node, g.nodes * sizeof *ten.of_node);
    assert_memory_equal(ten.stability, again.stability, ten.count * sizeof *ten.stability);
    pt_communities_free(&one);
    pt_communities_free(&ten);
    pt_communities_free(&again);
    free_graph(&g);
}

static void twins_can_be_one_node_and_the_split_is_as_good(void **state)
{
    const char *path = shared_data(hepth.file);
    pt_community_graph graph;
    pt_communities c;
    pt_error err = { 0 };
    test_graph g;
    pt_fold fold;

    (void)state;
    if (!path)
        skip();
    g = read_snap(path);
    fold = pt_fold_edges(g.nodes, g.edges, g.count);
    graph = (pt_community_graph){ g.nodes, g.edges, g.count, fold.class_of, fold.graph.nodes };
    assert_ok(pt_communities_find(&graph, RUNS, &c, &err), &err);
    assert_true(fold.graph.nodes < g.nodes);
    assert_true(c.modularity >= hepth.modularity - 0.002);
    near(c.modularity, modularity_of(c.of_node, c.count, g.edges, g.count), 1e-12);
    for (uint32_t v = 0; v < g.nodes; v++)
        for (uint32_t u = 0; u < v; u++)
            if (fold.class_of[u] == fold.class_of[v] && c.of_node[u] != c.of_node[v])
                fail_msg("twins %u and %u were parted", u, v);
    pt_communities_free(&c);
    pt_fold_free(&fold);
    free_graph(&g);
}

#define PUBLISHED(which)                                                                                               \
    {                                                                                                                  \
        "a_published_graph_is_split_as_well_as_published: " #which, a_published_graph_is_split_as_well_as_published,   \
            NULL, NULL, (void *)&which                                                                                 \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_karate_club_is_split_as_well_as_it_can_be),
        cmocka_unit_test(two_rooms_with_one_door_are_two_communities_that_every_run_finds),
        cmocka_unit_test(cohesion_is_the_share_of_the_weight_that_stays_inside),
        cmocka_unit_test(communities_are_numbered_by_size_then_by_their_smallest_node),
        cmocka_unit_test(a_graph_of_nothing_but_twins_has_its_classes_as_communities),
        cmocka_unit_test(communities_that_chance_made_are_found_by_fewer_runs),
        cmocka_unit_test(a_heavy_tie_holds_two_nodes_together),
        cmocka_unit_test(without_ties_there_are_no_communities),
        PUBLISHED(grqc),
        PUBLISHED(hepth),
        cmocka_unit_test(twins_can_be_one_node_and_the_split_is_as_good),
        cmocka_unit_test(ten_runs_do_better_than_one_and_the_same_each_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
