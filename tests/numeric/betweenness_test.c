/* Karate's values are networkx 2.8.8's betweenness_centrality(g, normalized=False), those of ca-GrQc python-igraph
 * 0.10.2's betweenness() of the simple graph without loops. */
#include "support.h"

#include "numeric/betweenness.h"
#include "numeric/walks.h"

enum { EXACT = UINT32_MAX, MOST = 10000, TOP = 100, TOP_SHORT = 50, SEEDS = 5 };

/* One entry a node. */
struct measured {
    double value[MOST], error[MOST];
};

static struct measured *measure(uint32_t nodes, const pt_edge *edges, size_t count, const pt_walks *walks)
{
    struct measured *m = calloc(1, sizeof *m);
    pt_adjacency graph = pt_adjacency_new(nodes, edges, count, false);
    pt_fold fold = pt_fold_new(&graph);

    assert_non_null(m);
    pt_betweenness(&fold, walks, NULL, m->value, m->error);
    pt_fold_free(&fold);
    pt_adjacency_free(&graph);
    return m;
}

static const pt_walks exactly = { .exact_below = EXACT, .jobs = 2 };

static void betweenness_of_the_karate_club_is_that_of_networkx(void **state)
{
    struct measured *m = measure(KARATE_NODES, karate, KARATE_EDGES, &exactly);

    (void)state;
    near(m->value[0] / 231.0714285714286, 1, 1e-12);
    near(m->value[2] / 75.85079365079366, 1, 1e-12);
    near(m->value[31] / 73.00952380952378, 1, 1e-12);
    near(m->value[33] / 160.5515873015873, 1, 1e-12);
    assert_true(m->value[11] == 0);
    free(m);
}

static double brute_betweenness(const small_graph *g, uint32_t v)
{
    double sum = 0;

    for (uint32_t s = 0; s < g->nodes; s++)
        for (uint32_t t = 0; t < s; t++)
            if (s != v && t != v && g->distance[s][t] != FAR &&
                g->distance[s][v] + g->distance[v][t] == g->distance[s][t])
                sum += g->ways[s][v] * g->ways[v][t] / g->ways[s][t];
    return sum;
}

static void betweenness_is_that_of_brute_force_in_every_component(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 100; seed++) {
        small_graph g = random_papers(seed, SMALL, 10 + (uint32_t)seed % 20);
        struct measured *m = measure(g.nodes, g.edges, g.count, &exactly);

        for (uint32_t v = 0; v < g.nodes; v++) {
            near(m->value[v], brute_betweenness(&g, v), 1e-12);
            assert_true(m->error[v] == 0);
        }
        free(m);
    }
}

/* Node i of a line of n stands between i · (n - 1 - i) pairs; levels are kept modulo 255. */
static void betweenness_is_right_on_ways_longer_than_a_byte(void **state)
{
    enum { LONG = 1200 };
    pt_edge edges[LONG - 1];
    struct measured *m;

    (void)state;
    for (uint32_t i = 0; i + 1 < LONG; i++)
        edges[i] = (pt_edge){ i, i + 1, 1 };
    m = measure(LONG, edges, LONG - 1, &exactly);
    for (uint32_t i = 0; i < LONG; i++)
        near(m->value[i], (double)i * (LONG - 1 - i), 1e-9);
    free(m);
}

static void sampled_betweenness_is_unbiased(void **state)
{
    enum { ROUNDS = 2000 };
    small_graph g = random_papers(4, SMALL, 22);
    double sum[SMALL] = { 0 };

    (void)state;
    for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
        struct measured *m = measure(g.nodes, g.edges, g.count, &(pt_walks){ .sources = 6, .seed = seed, .jobs = 1 });

        for (uint32_t v = 0; v < g.nodes; v++)
            sum[v] += m->value[v] / ROUNDS;
        free(m);
    }
    for (uint32_t v = 0; v < g.nodes; v++)
        near(sum[v], brute_betweenness(&g, v), 0.03);
}

static void small_components_stay_exact_beside_a_sampled_one(void **state)
{
    enum { SIZE = 40 };
    pt_edge edges[SIZE + 2];
    struct measured *m;

    (void)state;
    for (uint32_t i = 0; i + 1 < SIZE; i++)
        edges[i] = (pt_edge){ i, i + 1, 1 };
    edges[SIZE - 1] = (pt_edge){ SIZE, SIZE + 1, 1 };
    edges[SIZE] = (pt_edge){ SIZE + 1, SIZE + 2, 1 };
    m = measure(SIZE + 3, edges, SIZE + 1, &(pt_walks){ .exact_below = 10, .sources = 8, .seed = 1, .jobs = 1 });
    assert_true(m->value[SIZE + 1] == 1 && m->error[SIZE + 1] == 0);
    assert_true(m->error[SIZE / 4] > 0);
    free(m);
}

static void the_bytes_do_not_depend_on_the_jobs(void **state)
{
    const char *path = shared_data("graphs/ca-GrQc.txt");
    struct measured *one, *four;
    test_graph g;

    (void)state;
    if (!path)
        skip();
    g = read_snap(path);
    one = measure(g.nodes, g.edges, g.count, &(pt_walks){ .exact_below = 100, .sources = 99, .seed = 7, .jobs = 1 });
    four = measure(g.nodes, g.edges, g.count, &(pt_walks){ .exact_below = 100, .sources = 99, .seed = 7, .jobs = 4 });
    assert_memory_equal(one, four, sizeof *one);
    free(one);
    free(four);
    free_graph(&g);
}

static uint32_t node_of(const test_graph *g, uint32_t name)
{
    for (uint32_t v = 0; v < g->nodes; v++)
        if (g->name[v] == name)
            return v;
    fail_msg("no node %u", name);
    return 0;
}

static void betweenness_of_the_physicists_is_that_of_igraph(void **state)
{
    const char *path = shared_data("graphs/ca-GrQc.txt");
    struct measured *m;
    test_graph g;

    (void)state;
    if (!path)
        skip();
    g = read_snap(path);
    m = measure(g.nodes, g.edges, g.count, &exactly);
    near(m->value[node_of(&g, 13801)], 508435.35401103, 1e-12);
    near(m->value[node_of(&g, 9572)], 352746.52491688, 1e-12);
    near(m->value[node_of(&g, 14599)], 349992.17344208, 1e-12);
    free(m);
    free_graph(&g);
}

static const double *ranked; /* what by_value sorts by */

static int by_value(const void *a, const void *b)
{
    double x = ranked[*(const uint32_t *)a], y = ranked[*(const uint32_t *)b];

    return (y > x) - (y < x);
}

/* The nodes of the highest values, the highest first. */
static void find_top(const double *value, uint32_t nodes, uint32_t *top, uint32_t count)
{
    uint32_t all[MOST];

    for (uint32_t v = 0; v < nodes; v++)
        all[v] = v;
    ranked = value;
    qsort(all, nodes, sizeof *all, by_value);
    memcpy(top, all, count * sizeof *top);
}

static uint32_t shared(const uint32_t *a, const uint32_t *b, uint32_t count)
{
    uint32_t both = 0;

    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < count; j++)
            both += a[i] == b[j];
    return both;
}

/* METHODS, section 3, asks for 0.10 and 0.88 (0.0128 and 0.987 over 20 seeds); intervals of 1.96 standard errors held
 * 99 % of the top 100 there, more than they should: the errors are stated on the safe side. */
static void a_thousand_sources_find_the_top_of_the_physicists_and_say_how_surely(void **state)
{
    const char *path = shared_data("graphs/ca-GrQc.txt");
    double difference = 0, covered = 0, overlap = 0;
    uint32_t top[TOP], found[TOP_SHORT];
    struct measured *truth;
    test_graph g;

    (void)state;
    if (!path)
        skip();
    g = read_snap(path);
    truth = measure(g.nodes, g.edges, g.count, &exactly);
    find_top(truth->value, g.nodes, top, TOP);
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct measured *m = measure(g.nodes, g.edges, g.count, &(pt_walks){ 1000, 1000, seed, 2 });

        for (uint32_t i = 0; i < TOP; i++) {
            double off = fabs(m->value[top[i]] - truth->value[top[i]]);

            difference += off / truth->value[top[i]];
            covered += off <= 1.96 * m->error[top[i]];
        }
        find_top(m->value, g.nodes, found, TOP_SHORT);
        overlap += shared(top, found, TOP_SHORT);
        free(m);
    }
    assert_true(difference / (SEEDS * TOP) < 0.02);
    assert_true(covered / (SEEDS * TOP) >= 0.95);
    assert_true(overlap / (SEEDS * TOP_SHORT) >= 0.95);
    free(truth);
    free_graph(&g);
}

/* Kendall's tau of two lists of values of the same nodes. */
static double order_kept(const double *a, const double *b, const uint32_t *node, uint32_t count)
{
    int agreed = 0, pairs = 0;

    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < i; j++, pairs++)
            agreed += (a[node[i]] > a[node[j]]) == (b[node[i]] > b[node[j]]) ? 1 : -1;
    return (double)agreed / pairs;
}

static void two_seeds_agree_on_the_order_of_the_top_hundred(void **state)
{
    const char *path = shared_data("graphs/ca-HepTh.txt");
    struct measured *one, *other;
    uint32_t top[TOP];
    test_graph g;

    (void)state;
    if (!path)
        skip();
    g = read_snap(path);
    one = measure(g.nodes, g.edges, g.count, &(pt_walks){ 5000, 1000, 1, 2 });
    other = measure(g.nodes, g.edges, g.count, &(pt_walks){ 5000, 1000, 2, 2 });
    find_top(one->value, g.nodes, top, TOP);
    assert_true(order_kept(one->value, other->value, top, TOP) >= 0.88);
    free(one);
    free(other);
    free_graph(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(betweenness_of_the_karate_club_is_that_of_networkx),
        cmocka_unit_test(betweenness_is_that_of_brute_force_in_every_component),
        cmocka_unit_test(betweenness_is_right_on_ways_longer_than_a_byte),
        cmocka_unit_test(sampled_betweenness_is_unbiased),
        cmocka_unit_test(small_components_stay_exact_beside_a_sampled_one),
        cmocka_unit_test(the_bytes_do_not_depend_on_the_jobs),
        cmocka_unit_test(betweenness_of_the_physicists_is_that_of_igraph),
        cmocka_unit_test(a_thousand_sources_find_the_top_of_the_physicists_and_say_how_surely),
        cmocka_unit_test(two_seeds_agree_on_the_order_of_the_top_hundred),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
