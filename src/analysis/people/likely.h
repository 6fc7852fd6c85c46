/* Who may write together next, and how little such a list is worth. For people.c only. May use: base, store, numeric,
 * era. */
#ifndef PT_ANALYSIS_LIKELY_H
#define PT_ANALYSIS_LIKELY_H

#include "analysis/people/era.h"

/* Scores are pt_meeting_of, over all ties until a day. Writes how they did in a month of the papers `month`, with
 * `past` all before it:
 *
 *   likely_auc, likely_auc_error  positives are the pairs of the month that were both tied before, but not to each
 *                                 other; negatives are the same with their ends dealt anew, so that everybody is in as
 *                                 many of both and neither fame nor zeal tells them apart; pairs of one paper are one
 *                                 cluster
 *   likely_positives              how many
 *   likely_precision              the share that came true of the 100 highest scores among names that wrote in the 90
 *                                 days before and have a risk of one half at most
 *   likely_base                   the same share of all pairs of such names that shared somebody
 *
 * and likely_pair: the twenty highest scores of today among such names, by the ties from day `since` on. A diagnostic,
 * to be shown with its measures. */
pt_status pt_likely_save(pt_store *store, const pt_era *past, const pt_teams *month, pt_day since,
                         pt_error *err) PT_MUST;

#endif
