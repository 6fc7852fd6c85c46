/* People over time (METHODS, section 3): who writes more than before, what became of communities, who may meet next. */
#include "analysis/analysis.h"

#include "analysis/people/events.h"
#include "analysis/people/rising.h"
#include "store/statement.h"

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_PEOPLE_CLEAR_PERIODS, PT_SQL_ANALYSIS_PEOPLE_CLEAR_EVENTS,
                              PT_SQL_ANALYSIS_PEOPLE_CLEAR_MEASURES };

    (void)scope;
    PT_TRY(pt_store_run_all(store, clears, sizeof clears / sizeof *clears, err));
    PT_TRY(pt_rising_save(store, err));
    pt_progress(observer, "people", 1, 3);
    return pt_events_save(store, err);
}

const pt_analysis pt_analysis_people = {
    .name = "people", .needs = PT_NEEDS("coverage", "network"), .version = 2, .run = run
};
