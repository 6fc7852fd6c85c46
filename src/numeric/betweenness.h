/* Who stands between the others: betweenness (Freeman 1977), exact or sampled, with its error. May use: fold, sources.
 *
 *   Not igraph's: its betweenness takes 4.8 s per 100 sources on the real network, and says nothing of how sure a
 * sampled value is. */
#ifndef PT_NUMERIC_BETWEENNESS_H
#define PT_NUMERIC_BETWEENNESS_H

#include "base/observer.h"
#include "numeric/sources.h"

/* Over all pairs of other nodes, each once, the share of their shortest paths that lead through a node, ties counting 1
 * each: as igraph and networkx (normalized=False) give it.
 *
 * value    a double a node of the graph that was folded, written
 * error    the same: the standard error of value; 0 where it is exact
 *
 * Each component is its own sum: small ones are exact, larger ones estimated without bias. On 122 digests 1,000 sources
 * put the top 100 3.3 % off on average, and 1.96 errors held 98 % of them; but only 70 % of all nodes that stand
 * between any: of what is hardly ever drawn the error is not known either. Show sampled values of the first only.
 *
 * The bytes depend on the graph and on `walks`, not on its jobs. O(sources · ties) of the folded graph; 69 bytes a
 * class and job, 16 a class. Path counts are doubles: at most 1e308 between two nodes. */
void pt_betweenness(const pt_fold *fold, const pt_walks *walks, const pt_observer *observer, double *value,
                    double *error);

#endif
