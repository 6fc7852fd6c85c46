/* How much things that occur in the same papers belong together; NPMI is in coherence.h. May use: base, graph, GSL.
 *
 *   Of `a` papers with the one, `b` with the other and `both` with both. */
#ifndef PT_NUMERIC_ASSOCIATION_H
#define PT_NUMERIC_ASSOCIATION_H

#include "numeric/communities.h"

/* Papers with both over papers with either (Jaccard 1901). NaN where there are neither. */
double pt_jaccard(double both, double a, double b);

/* The equivalence index both² / (a b) (Callon, Courtial & Laville 1991). NaN where a or b is 0. */
double pt_equivalence(double both, double a, double b);

/* P(at least `seen`) of a Poisson count of this mean: how likely as many meetings are by chance. 1 for none. */
double pt_meetings_by_chance(double mean, uint32_t seen);

typedef struct pt_callon {
    double centrality; /* 10 Σ weight of the links to other clusters: how much the field hangs on the cluster */
    double density;    /* 100 Σ weight of the links within / its nodes: how much its nodes hang together */
} pt_callon;

/* Callon's measures of each cluster (Callon, Courtial & Laville 1991, Scientometrics 22, 155; the factors are those of
 * Cobo et al. 2011, J. Informetrics 5, 146). Weights are equivalence indices. A link between two clusters counts for
 * both: bibliometrix, whose thematic map has other weights and no factor 10, counts it for the one whose word comes
 * first in the matrix.
 *
 * links      each once; the sums run in their order: sort them by something that is the same in every store
 * measures   one for each of `clusters`, written
 *
 * O(count). */
void pt_callon_measure(const pt_edge *links, size_t count, const pt_communities *clusters, pt_callon *measures);

#endif
