/* How far apart the nodes of a graph's largest component are. May use: fold, sources. */
#ifndef PT_NUMERIC_DISTANCE_H
#define PT_NUMERIC_DISTANCE_H

#include "numeric/sources.h"

typedef struct pt_distances {
    double mean;       /* over pairs of different nodes; NaN for a component of one node, as the next */
    double mean_error; /* its standard error; 0: exact */
    double effective;  /* within it are 90 % of the pairs, read off a straight line between two whole distances, as SNAP
                          does (Leskovec, Kleinberg & Faloutsos 2005) */
    bool is_exact;     /* mean, effective and closeness; else estimated from draws, each node as likely as another */
    uint32_t diameter;
    bool is_diameter_exact; /* else it is at least that */
} pt_distances;

/* Measures component 0 of `fold`, which has a node.
 *
 * closeness    a double a node of the graph that was folded, written: one over the mean distance to the others of its
 *              component (as networkx has it within one; Eppstein & Wang 2004 where it is sampled); NaN for nodes
 *              outside of component 0, and for a node alone
 *
 * Sums are of whole numbers: the bytes do not depend on the jobs. O((sources + walks of the diameter) · ties) of the
 * folded graph. */
void pt_distances_measure(const pt_fold *fold, const pt_walks *walks, pt_distances *distances, double *closeness);

#endif
