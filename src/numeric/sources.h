/* From which classes of a folded graph to walk: all of them, or a sample spread over the graph. May use: fold, GSL. */
#ifndef PT_NUMERIC_SOURCES_H
#define PT_NUMERIC_SOURCES_H

#include "numeric/fold.h"

#include <stdbool.h>

/* How much walking is wanted, for pt_betweenness and pt_distances. */
typedef struct pt_walks {
    uint32_t exact_below; /* components of fewer nodes are walked from every class; 5,000 by METHODS */
    uint32_t sources;     /* larger ones from as many draws, rounded up to an even number; 1,000 */
    uint64_t seed;        /* of the draws */
    int jobs;
} pt_walks;

typedef struct pt_source {
    uint32_t class;
    double weight; /* how many nodes its walk stands for */
} pt_source;

typedef struct pt_sources {
    pt_source *at; /* by class, ascending */
    uint32_t count;
    bool is_all;
} pt_sources;

/* How much of the line a class takes up, see below; over 0. */
typedef double pt_chance(const pt_fold *fold, uint32_t class);

/* Sources in component `c` of `fold`. Every class, with its size as weight: sums of weight · value are exact. Or draws:
 * the classes lie side by side on a line, each as long as its chance; the line is cut at equal distances, the first a
 * random one, and every cut draws the class it hits (systematic sampling, Madow 1949). Σ weight · value is unbiased for
 * Σ over all nodes, whatever the chances. Neighbours on the line are near in the graph, so such a sample varies less
 * than one drawn anywhere. */
pt_sources pt_sources_choose(const pt_fold *fold, uint32_t c, const pt_walks *walks, pt_chance *chance);
void pt_sources_free(pt_sources *sources);

#endif
