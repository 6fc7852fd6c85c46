/* From which classes of a folded graph to walk: all of them, or a sample spread over the graph. May use: fold, GSL. */
#ifndef PT_NUMERIC_SOURCES_H
#define PT_NUMERIC_SOURCES_H

#include "numeric/fold.h"

typedef struct pt_source {
    uint32_t class;
    double weight; /* how many nodes its walk stands for */
} pt_source;

typedef struct pt_sources {
    pt_source *at; /* by class, ascending */
    uint32_t count;
    double left_out; /* the share of the component's nodes that no draw stands for themselves: 1 - draws / nodes */
} pt_sources;

/* Every class of component `c`, with its size: sums of weight · value over them are exact, and nothing is left out. */
pt_sources pt_sources_all(const pt_fold *fold, uint32_t c);

/* `count` draws (even) from component `c`. Its classes lie side by side, class v taking up chance[v - first] (over 0);
 * that line is cut into `count` equal stretches and a point is drawn in each. Σ weight · value is unbiased for Σ over
 * all nodes, whatever the chances (Hansen & Hurwitz 1943). Neighbours on the line are near in the graph, so a sample
 * spread over it varies less than one drawn anywhere. Same seed, same draws. */
pt_sources pt_sources_draw(const pt_fold *fold, uint32_t c, const double *chance, uint32_t count, uint64_t seed);

void pt_sources_free(pt_sources *sources);

#endif
