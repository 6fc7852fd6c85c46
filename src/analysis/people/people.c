/* People over time (METHODS, section 3): who writes more than before, what became of communities, who may meet next. */
#include "analysis/analysis.h"

#include "analysis/people/rising.h"

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    (void)scope;
    (void)observer;
    return pt_rising_save(store, err);
}

const pt_analysis pt_analysis_people = {
    .name = "people", .needs = PT_NEEDS("coverage", "network"), .version = 1, .run = run
};
