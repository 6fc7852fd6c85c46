#include "numeric/distance.h"

#include "base/memory.h"
#include "numeric/diameter.h"
#include "numeric/reach.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_WALKS = 100 }; /* for the diameter, which took 1, 5 and 15 on ca-GrQc, ca-HepTh and 122 digests */

/* What walks found, in whole numbers, so that it may be added up in any order. */
struct found {
    uint64_t *total;            /* of each class: Σ distance to the sources, each as often as it counts */
    PT_ARRAY(uint64_t) reached; /* at each distance: nodes, from each source as often as it counts */
    uint64_t *from;             /* of each source: Σ distance to all; the same array for all threads */
};

static double share_of(const pt_fold *fold, uint32_t class)
{
    return fold->size[class];
}

/* ── Walks ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void count_reached(struct found *f, uint32_t distance, uint64_t nodes)
{
    while (f->reached.len <= distance)
        PT_PUSH(&f->reached, 0);
    f->reached.at[distance] += nodes;
}

static void add_walk(const pt_fold *fold, const pt_reach *reach, uint64_t times, struct found *f, uint64_t *from)
{
    *from = fold->size[reach->order[0]] - 1;
    for (uint32_t i = 1; i < reach->count; i++) {
        uint32_t v = reach->order[i];

        f->total[v] += times * reach->distance[v];
        count_reached(f, reach->distance[v], times * fold->size[v]);
        *from += (uint64_t)reach->distance[v] * fold->size[v];
    }
}

static void add_found(const struct found *from, uint32_t classes, struct found *to)
{
    for (uint32_t v = 0; v < classes; v++)
        to->total[v] += from->total[v];
    for (size_t d = 0; d < from->reached.len; d++)
        count_reached(to, (uint32_t)d, from->reached.at[d]);
}

static struct found walk_all(const pt_fold *fold, const pt_sources *sources, int jobs)
{
    uint32_t classes = fold->first[1];
    struct found all = { .total = PT_CALLOC(uint64_t, classes), .from = PT_CALLOC(uint64_t, sources->count) };

#pragma omp parallel num_threads(jobs)
    {
        struct found mine = { .total = PT_CALLOC(uint64_t, classes) };
        pt_reach reach = pt_reach_new(classes);

#pragma omp for schedule(dynamic, 16)
        for (uint32_t i = 0; i < sources->count; i++) {
            pt_reach_walk(&reach, &fold->graph, sources->at[i].class);
            add_walk(fold, &reach, sources->is_all ? fold->size[sources->at[i].class] : 1, &mine, &all.from[i]);
        }
#pragma omp critical
        add_found(&mine, classes, &all);
        pt_reach_free(&reach);
        free(mine.total);
        free(mine.reached.at);
    }
    return all;
}

/* ── Measures ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Ordered pairs at each distance. Twins are 1 apart, which no walk between classes sees. */
static double *count_pairs(const pt_fold *fold, struct found *f, double scale)
{
    double *pairs;

    count_reached(f, 1, 0);
    pairs = PT_CALLOC(double, f->reached.len);
    for (size_t d = 1; d < f->reached.len; d++)
        pairs[d] = scale * (double)f->reached.at[d];
    for (uint32_t v = 0; v < fold->first[1]; v++)
        pairs[1] += (double)fold->size[v] * (fold->size[v] - 1);
    return pairs;
}

/* The distance within which `share` of the pairs are, of those at 1 … `most`. */
static double quantile(const double *pairs, size_t most, double all, double share)
{
    double below = 0;
    size_t d = 1;

    while (d < most && below + pairs[d] < share * all)
        below += pairs[d++];
    return (double)d - 1 + (share * all - below) / pairs[d];
}

static void summarise(const double *pairs, size_t most, pt_distances *distances)
{
    double all = 0, sum = 0;

    for (size_t d = 1; d <= most; d++) {
        all += pairs[d];
        sum += (double)d * pairs[d];
    }
    distances->mean = sum / all;
    distances->effective = quantile(pairs, most, all, 0.9);
}

/* Of the mean: from how far the means of neighbouring draws differ (Wolter 1985, section 7.2). */
static double error_of_mean(const pt_sources *sources, const uint64_t *from, uint32_t nodes)
{
    double square = 0;

    for (uint32_t i = 0; i + 1 < sources->count; i += 2) {
        double difference = ((double)from[i] - (double)from[i + 1]) / (nodes - 1) / sources->count;

        square += difference * difference;
    }
    return sources->is_all ? 0 : sqrt(square * (1 - (double)sources->count / nodes));
}

static void fill_closeness(const pt_fold *fold, const struct found *f, double scale, uint32_t nodes, double *closeness)
{
    for (uint32_t v = 0; v < fold->nodes; v++) {
        uint32_t class = fold->class_of[v];

        closeness[v] =
            class < fold->first[1] ? (nodes - 1) / (scale * (double)f->total[class] + (fold->size[class] - 1)) : NAN;
    }
}

void pt_distances_measure(const pt_fold *fold, const pt_walks *walks, pt_distances *distances, double *closeness)
{
    pt_sources sources = pt_sources_choose(fold, 0, walks, share_of);
    struct found f = walk_all(fold, &sources, walks->jobs);
    uint32_t nodes = pt_fold_nodes(fold, 0);
    double scale = sources.is_all ? 1 : (double)nodes / sources.count, *pairs = count_pairs(fold, &f, scale);

    *distances = (pt_distances){ .mean = NAN, .effective = NAN, .is_exact = sources.is_all };
    distances->diameter = pt_diameter(&fold->graph, 0, MOST_WALKS, &distances->is_diameter_exact);
    if (distances->diameter == 0 && nodes > 1)
        distances->diameter = 1;
    if (nodes > 1)
        summarise(pairs, f.reached.len - 1, distances);
    distances->mean_error = error_of_mean(&sources, f.from, nodes);
    fill_closeness(fold, &f, scale, nodes, closeness);
    pt_sources_free(&sources);
    free(pairs);
    free(f.total);
    free(f.from);
    free(f.reached.at);
}
