/* Papers that came lately, taken up while the measures of the whole graph rest. For network.c only. May use: base,
 * store.
 */
#ifndef PT_ANALYSIS_NETWORK_GROW_H
#define PT_ANALYSIS_NETWORK_GROW_H

#include "analysis/analysis.h"

/* Counts the authors and pairs of papers that came since the last run, and the weeks and months they fall into. What is
 * a matter of the whole graph (PageRank, betweenness, coreness, communities) stays as it was, NULL for new names; that
 * co-authors of a hyper-authored paper met is counted by the next whole run. */
pt_status pt_network_grow(pt_store *store, const pt_scope *scope, pt_error *err) PT_MUST;

/* Remembers up to which paper the network was counted. */
pt_status pt_network_note_papers(pt_store *store, pt_error *err) PT_MUST;

#endif
