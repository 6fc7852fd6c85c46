/* Pairs and papers counted by an engine. For network.c, people.c and months.c only. May use: base, engine, teams. */
#ifndef PT_ANALYSIS_NETWORK_ASKED_H
#define PT_ANALYSIS_NETWORK_ASKED_H

#include "analysis/network/teams.h"
#include "base/engine.h"

/* What pt_teams_pairs makes of pt_teams_ties, but without ties. To be freed with pt_pairs_free. */
pt_status pt_pairs_ask(const pt_engine *engine, const pt_teams *teams, pt_pairs *pairs, pt_error *err) PT_MUST;

/* By author: how many papers, the first and the last day; zeroed arrays of all of them are filled. */
pt_status pt_papers_ask(const pt_engine *engine, const pt_teams *teams, uint32_t *papers, pt_day *first, pt_day *last,
                        pt_error *err) PT_MUST;

/* Pairs of a week or month: how many wrote together, of them for the first time, of them in the months before as well.
 */
typedef struct pt_pair_period {
    pt_day first; /* its first day */
    int64_t pairs, new_pairs, lasting;
} pt_pair_period;

typedef struct pt_pair_periods {
    pt_pair_period *at; /* by day; free it */
    size_t len, room;
} pt_pair_periods;

pt_status pt_pair_weeks_ask(const pt_engine *engine, pt_pair_periods *weeks, pt_error *err) PT_MUST;

/* `lasting`: in one of the `a_while` months before. */
pt_status pt_pair_months_ask(const pt_engine *engine, unsigned a_while, pt_pair_periods *months, pt_error *err) PT_MUST;

/* The period of this first day; zeros where the engine has none. */
pt_pair_period pt_pair_period_of(const pt_pair_periods *periods, pt_day first);

#endif
