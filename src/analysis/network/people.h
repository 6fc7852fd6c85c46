/* Teams and newcomers by period. For network.c only. May use: base, store. */
#ifndef PT_ANALYSIS_PEOPLE_H
#define PT_ANALYSIS_PEOPLE_H

#include "analysis/network/teams.h"
#include "base/engine.h"

typedef struct pt_team_sizes {
    size_t papers, solo, hyper;
    double mean, median, p90; /* NaN without papers */
} pt_team_sizes;

/* Of papers first seen from `first` to `last`. */
pt_team_sizes pt_people_sizes(const pt_teams *teams, pt_day first, pt_day last);

/* Who wrote in a period, which pairs wrote together, and how many of both the store had never seen before. */
typedef struct pt_people_counts {
    int64_t authors, new_authors, pairs, new_pairs;
} pt_people_counts;

/* Writes one row of network_period, none for a period without papers. */
pt_status pt_people_save_period(pt_store *store, const pt_teams *teams, const pt_period *days,
                                const pt_people_counts *counts, pt_error *err) PT_MUST;

/* Writes network_period: teams, names and pairs of each period, and how many of them the store had never seen before.
 * `ties` are those of pt_teams_ties; with an engine there are none, it counts the pairs. */
pt_status pt_people_save_periods(pt_store *store, const pt_teams *teams, const pt_tie *ties, size_t count,
                                 const pt_engine *engine, pt_error *err) PT_MUST;

#endif
