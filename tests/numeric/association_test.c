#include "support.h"

#include "numeric/association.h"

#include <gsl/gsl_rng.h>

static void jaccard_and_equivalence_are_shares(void **state)
{
    (void)state;
    near(pt_jaccard(20, 50, 40), 20.0 / 70, 1e-15);
    near(pt_equivalence(20, 50, 40), 0.2, 1e-15);
}

/* 0, 1 and 2 hang together, and so do 3 and 4; 2 is linked with 3. */
static void a_link_between_clusters_is_central_to_both(void **state)
{
    (void)state;
    const pt_edge links[] = { { 0, 1, 0.5 }, { 1, 2, 0.25 }, { 2, 3, 0.0625 }, { 3, 4, 0.125 } };
    uint32_t of[] = { 0, 0, 0, 1, 1 }, size[] = { 3, 2 };
    const pt_communities clusters = { .count = 2, .of_node = of, .size = size };
    pt_callon measures[2];

    pt_callon_measure(links, 4, &clusters, measures);
    near(measures[0].centrality, 0.625, 1e-15);
    near(measures[0].density, 25, 1e-13);
    near(measures[1].centrality, 0.625, 1e-15);
    near(measures[1].density, 6.25, 1e-14);
}

static void a_cluster_without_links_is_neither_central_nor_dense(void **state)
{
    (void)state;
    const pt_edge links[] = { { 0, 1, 0.5 } };
    uint32_t of[] = { 0, 0, 1 }, size[] = { 2, 1 };
    const pt_communities clusters = { .count = 2, .of_node = of, .size = size };
    pt_callon measures[2];

    pt_callon_measure(links, 1, &clusters, measures);
    near(measures[1].centrality, 0, 0);
    near(measures[1].density, 0, 0);
}

/* ── Against a matrix of all pairs ───────────────────────────────────────────────────────────────────────────────── */

enum { NODES = 20, CLUSTERS = 4, SEED = 1991 };

struct network {
    double weight[NODES][NODES];
    pt_edge links[NODES * NODES];
    size_t count;
    uint32_t of[NODES], size[CLUSTERS];
};

static void draw_network(gsl_rng *rng, struct network *network)
{
    *network = (struct network){ 0 };
    for (uint32_t i = 0; i < NODES; i++) {
        network->of[i] = i < CLUSTERS ? i : (uint32_t)gsl_rng_uniform_int(rng, CLUSTERS);
        network->size[network->of[i]]++;
        for (uint32_t j = 0; j < i; j++) {
            double weight = gsl_rng_uniform(rng);

            if (weight > 0.3)
                continue;
            network->weight[i][j] = network->weight[j][i] = weight;
            network->links[network->count++] = (pt_edge){ i, j, weight };
        }
    }
}

/* By the definitions: what the cluster's rows hold outside of its columns, and half of what they hold within. */
static pt_callon sum_rows(const struct network *network, uint32_t cluster)
{
    pt_callon sums = { 0 };

    for (uint32_t i = 0; i < NODES; i++)
        for (uint32_t j = 0; j < NODES; j++) {
            if (network->of[i] != cluster)
                continue;
            if (network->of[j] == cluster)
                sums.density += 100 * network->weight[i][j] / 2 / network->size[cluster];
            else
                sums.centrality += 10 * network->weight[i][j];
        }
    return sums;
}

static void measures_are_sums_over_the_matrix(void **state)
{
    (void)state;
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);

    printf("seed %d\n", SEED);
    gsl_rng_set(rng, SEED);
    for (int round = 0; round < 100; round++) {
        struct network network;
        pt_callon measures[CLUSTERS];

        draw_network(rng, &network);
        pt_communities clusters = { .count = CLUSTERS, .of_node = network.of, .size = network.size };

        pt_callon_measure(network.links, network.count, &clusters, measures);
        for (uint32_t c = 0; c < CLUSTERS; c++) {
            near(measures[c].centrality, sum_rows(&network, c).centrality, 1e-12);
            near(measures[c].density, sum_rows(&network, c).density, 1e-12);
        }
    }
    gsl_rng_free(rng);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jaccard_and_equivalence_are_shares),
        cmocka_unit_test(a_link_between_clusters_is_central_to_both),
        cmocka_unit_test(a_cluster_without_links_is_neither_central_nor_dense),
        cmocka_unit_test(measures_are_sums_over_the_matrix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
