/* An engine that counts in the store's place: what it is given, and whether it still fits. May use: base, store, terms,
 * network.
 *
 *   pt_engine_load     sends it everything that is counted from (base/engine.h; sql/clickhouse/README.md)
 *   pt_engine_check    before anything is asked: does it hold what the store holds?
 *
 *   What is counted there: papers by run, period and category, and the exposure (keywords/asked.h); pairs, their papers
 * and weights, pairs by week and month, papers by author (network/asked.h). All else is counted here: terms' spellings,
 * keyphrases, themes, tests, measures of the network, and whatever other analyses need. */
#ifndef PT_ANALYSIS_ENGINE_H
#define PT_ANALYSIS_ENGINE_H

#include "analysis/analysis.h"

typedef struct pt_engine_rows {
    uint64_t papers, terms, authorships, pairs;
} pt_engine_rows;

/* Sends all rows, asks how many have arrived, and only then says that the load is whole. The analyses "terms" and
 * "names" must be up to date. PT_ENETWORK: a row is missing, or the engine failed; PT_EBUSY: the store changed
 * meanwhile. The load is then not there. */
pt_status pt_engine_load(pt_store *store, const pt_scope *scope, const pt_engine *engine, const pt_observer *observer,
                         pt_engine_rows *rows, pt_error *err) PT_MUST;

/* PT_OK where the scope has no engine. */
pt_status pt_engine_check(pt_store *store, const pt_scope *scope, pt_error *err) PT_MUST;

#endif
