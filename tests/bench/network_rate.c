/* How fast the network of a store is measured, step by step, in one process: what the analysis 'network' does without
 * its saving. Then how far two seeds of sampled betweenness agree. Prints lines of "name value", as peer_network.py.
 *
 *   network_rate STORE [JOBS] */
#include "analysis/network/standing.h"
#include "analysis/network/teams.h"
#include "base/memory.h"
#include "numeric/communities.h"
#include "numeric/betweenness.h"

#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum { LEIDEN_RUNS = 10, LEIDEN_RUNS_OF_HUGE = 2, EXACT_BELOW = 5000, SOURCES = 1000, TOP = 100 };

static double begun;

static double seconds(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Prints the time since the step before. */
static void told(const char *step)
{
    printf("%s_seconds %.3f\n", step, seconds() - begun);
    begun = seconds();
}

static void must(pt_status st, const pt_error *err)
{
    if (st == PT_OK)
        return;
    fprintf(stderr, "network_rate: %s\n", err->text);
    exit(1);
}

static void measure(const pt_pairs *pairs, uint32_t authors, int jobs)
{
    pt_node_measures nodes = { PT_CALLOC(uint32_t, authors), PT_CALLOC(double, authors),   PT_CALLOC(double, authors),
                               PT_CALLOC(uint32_t, authors), PT_CALLOC(uint32_t, authors), PT_CALLOC(double, authors) };
    pt_graph_summary summary;
    pt_community_graph folded;
    pt_communities communities;
    pt_standing standing;
    pt_fold fold;
    pt_graph *graph;
    pt_error err;

    begun = seconds();
    must(pt_graph_open(authors, pairs->edges, pairs->count, &graph, &err), &err);
    told("build");
    must(pt_graph_nodes(graph, &nodes, &err), &err);
    must(pt_graph_summarise(graph, &nodes, &summary, &err), &err);
    told("measures");
    pt_graph_close(graph);
    fold = pt_fold_edges(authors, pairs->edges, pairs->count);
    folded = (pt_community_graph){ authors, pairs->edges, pairs->count, fold.class_of, fold.graph.nodes };
    told("fold");
    printf("classes %u\nclass_pairs %zu\n", fold.graph.nodes, fold.graph.start[fold.graph.nodes] / 2);
    must(pt_communities_find(&folded, pt_pairs_are_huge(pairs) ? LEIDEN_RUNS_OF_HUGE : LEIDEN_RUNS, &communities, &err),
         &err);
    told("communities");
    standing = pt_standing_measure(&fold, pt_pairs_are_huge(pairs), jobs, NULL);
    told("standing");
    printf("modularity %.6f\nsources %u\n", communities.modularity, standing.sources);
}

static const double *ranked;

static int highest_first(const void *a, const void *b)
{
    double x = ranked[*(const uint32_t *)a], y = ranked[*(const uint32_t *)b];

    return (x < y) - (x > y);
}

/* Kendall's tau of `b` and `a` over the highest of `a`. */
static double order_kept(const double *a, const double *b, uint32_t nodes)
{
    uint32_t *by_rank = PT_CALLOC(uint32_t, nodes), top = nodes < TOP ? nodes : TOP;
    int agreed = 0, pairs = 0;

    for (uint32_t i = 0; i < nodes; i++)
        by_rank[i] = i;
    ranked = a;
    qsort(by_rank, nodes, sizeof *by_rank, highest_first);
    for (uint32_t i = 0; i < top; i++)
        for (uint32_t j = 0; j < i; j++, pairs++)
            agreed += (a[by_rank[i]] > a[by_rank[j]]) == (b[by_rank[i]] > b[by_rank[j]]) ? 1 : -1;
    free(by_rank);
    return (double)agreed / pairs;
}

static void compare_seeds(const pt_pairs *pairs, uint32_t authors, int jobs)
{
    pt_fold fold = pt_fold_edges(authors, pairs->edges, pairs->count);
    double *value[2], *error = PT_CALLOC(double, authors);

    begun = seconds();
    for (uint64_t seed = 1; seed <= 2; seed++) {
        pt_walks walks = { EXACT_BELOW, SOURCES, seed, jobs };

        value[seed - 1] = PT_CALLOC(double, authors);
        pt_betweenness(&fold, &walks, NULL, value[seed - 1], error);
        if (seed == 1)
            told("betweenness");
    }
    printf("tau_of_top_100 %.3f\n", order_kept(value[0], value[1], authors));
}

int main(int argc, char **argv)
{
    int jobs = argc > 2 ? (int)strtol(argv[2], NULL, 10) : omp_get_max_threads();
    struct rusage usage;
    pt_store *store;
    pt_teams teams;
    pt_pairs pairs;
    pt_tie *ties;
    pt_error err;
    size_t count;

    if (argc < 2 || jobs < 1) {
        fputs("usage: network_rate STORE [JOBS]\n", stderr);
        return 2;
    }
    begun = seconds();
    must(pt_store_open(argv[1], PT_STORE_READ, NULL, &store, &err), &err);
    must(pt_teams_load(store, NULL, &teams, &err), &err);
    ties = pt_teams_ties(&teams, &count);
    pairs = pt_teams_pairs(&teams, ties, count);
    told("load");
    printf("authors %u\npairs %zu\n", teams.authors, pairs.count);
    measure(&pairs, teams.authors, jobs);
    getrusage(RUSAGE_SELF, &usage);
    printf("peak_mb %ld\n", usage.ru_maxrss / 1024);
    fflush(stdout);
    if (!pt_pairs_are_huge(&pairs))
        compare_seeds(&pairs, teams.authors, jobs);
    return 0; /* what it holds ends with it */
}
