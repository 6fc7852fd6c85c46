/* Ties by month: new, lasting, dissolved. For network.c only. May use: base, store. */
#ifndef PT_ANALYSIS_MONTHS_H
#define PT_ANALYSIS_MONTHS_H

#include "analysis/network/teams.h"
#include "base/engine.h"

/* Writes tie_period. Of each month with papers: who wrote, which pairs wrote together, and of those
 *
 *   new        the store had never seen them together: in its first months that says little
 *   lasting    wrote together in one of the three months before as well
 *   dissolved  had written two papers or more together, the last of them three months before this one, and both have
 *              written with others since
 *
 * The last two are NULL in the store's first three months. `ties` are those of pt_teams_ties,
 * `pairs` what is made of them; with an engine there are no ties, it counts by month. */
pt_status pt_months_save(pt_store *store, const pt_teams *teams, const pt_pairs *pairs, const pt_tie *ties,
                         const pt_engine *engine, pt_error *err) PT_MUST;

#endif
