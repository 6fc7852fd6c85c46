/* Communities that write together for the first time. For people.c only. May use: base, store, numeric, era. */
#ifndef PT_ANALYSIS_CROSSINGS_H
#define PT_ANALYSIS_CROSSINGS_H

#include "analysis/people/era.h"

/* Writes community_crossing: pairs of sure communities of `past`, all before the month `period` whose papers are
 * `month`, that had no paper in common and have some in the month (of up to 50 authors), more than by chance.
 *
 * By chance: every paper that joins communities keeps how many it joins, and every community on how many such papers it
 * is; who is on which is dealt anew (the configuration model of the bipartite graph; Newman, Strogatz & Watts 2001,
 * PRE 64, 026118). Two communities on d and e of them meet on a Poisson number of mean d·e·Σ k(k-1) / (N(N-1)), k being
 * how many a paper joins and N their sum. Held against it is the least of: their papers, the names of the one on them,
 * those of the other; two papers of one and the same team are no more news than one. It takes two, and q ≤ 0.05
 * (Benjamini & Hochberg, over all pairs of communities of the month that had not met before). */
pt_status pt_crossings_save(pt_store *store, const pt_era *past, const pt_teams *month, const char *period,
                            pt_error *err) PT_MUST;

#endif
