/* How many topics papers have. For topics/ only. May use: base, numeric. */
#ifndef PT_ANALYSIS_TOPIC_CHOOSE_H
#define PT_ANALYSIS_TOPIC_CHOOSE_H

#include "base/observer.h"
#include "base/status.h"
#include "numeric/sparse.h"

/* The number of topics whose words come back best: fitted to all rows, and to four samples of four in five of them, the
 * ten heaviest words of matched topics agree most (mean Jaccard index of their rankings to every depth; Greene,
 * O'Callaghan & Cunningham 2014, "How many topics?"). Tried are the numbers from `least` (over 3) up to `most`, each a
 * quarter above the last; of equal ones the smaller wins. Few topics always come back better than many: 7 on 122
 * digests (0.87, where 19 have 0.66 and all others up to 90 less); so `least` says how coarse a view is of use.
 * *agreement is 0 to 1. Deterministic. */
pt_status pt_topic_choose(const pt_sparse *rows, size_t least, size_t most, int jobs, const pt_observer *observer,
                          size_t *k, double *agreement, pt_error *err) PT_MUST;

#endif
