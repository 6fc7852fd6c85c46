/* What became of the communities of one month in the next. For people.c only. May use: base, store, numeric, era. */
#ifndef PT_ANALYSIS_EVENTS_H
#define PT_ANALYSIS_EVENTS_H

#include "analysis/coverage/periods.h"

/* Writes community_event and its measures for the last four of `months`, of which the last one is complete: each month
 * has communities of its own, and two months are compared over those who wrote in both (Greene, Doyle & Cunningham
 * 2010, ASONAM, 176, with the comparison kept to returning names, since most of a month's names are new to it).
 *
 * Followed is a community that is sure (pt_era_is_sure) and has five returning names or more. Communities are matched
 * by the Jaccard of their returning names, from 0.1 on, so that the sum is largest (Kuhn 1955). Then a later one is
 *
 *   merged      over half of each of two or more followed earlier ones came into it, and make up over half of it
 *   continued   else, when its match has a Jaccard of 0.3 or more
 *   born        else, when under half of its returning names wrote with another of them before
 *
 * and an earlier one is
 *
 *   split       over half of each of two or more followed later ones came out of it, which took over half of it
 *   gone        when its match is not like it and under half of its returning names still write with another of them
 *
 * All else is left untold. The measures say how many would look the same had the returning names been dealt out anew.
 */
pt_status pt_events_save(pt_store *store, const pt_seen_period *months, size_t count, pt_error *err) PT_MUST;

#endif
