/* People over time (METHODS, section 3): who writes more than before, what became of communities, who may meet next. */
#include "analysis/analysis.h"

#include "analysis/people/crossings.h"
#include "analysis/people/era.h"
#include "analysis/people/events.h"
#include "analysis/people/likely.h"
#include "analysis/people/rising.h"
#include "store/statement.h"

#include <stdlib.h>

/* What is said of a month rests on the network of the five years until it began: most of all of arXiv's names are of
 * people who write no more, and communities of decades are no groups. */
static pt_status try_month(pt_store *store, const pt_period *days, pt_error *err)
{
    const pt_day since = days->first - PT_PAST_DAYS;
    pt_era past = { 0 };
    pt_teams month = { 0 };
    pt_status st;

    PT_OR_DONE(pt_era_load(store, since, days->first - 1, &past, err));
    PT_OR_DONE(pt_teams_load(store, &(pt_teams_filter){ .first = days->first, .last = days->last }, &month, err));
    PT_OR_DONE(pt_crossings_save(store, &past, &month, days->text, err));
    PT_OR_DONE(pt_likely_save(store, &past, &month, since, err));
done:
    pt_era_free(&past);
    pt_teams_free(&month);
    return st;
}

static pt_status go_by_month(pt_store *store, const pt_observer *observer, pt_error *err)
{
    pt_periods months = { 0 };
    pt_status st;

    PT_OR_DONE(pt_periods_load(store, "month", &months, err));
    while (months.len > 0 && !months.at[months.len - 1].is_comparable)
        months.len--;
    PT_OR_DONE(pt_events_save(store, months.at, months.len, err));
    pt_progress(observer, "people", 2, 3);
    if (months.len >= 2)
        st = try_month(store, &months.at[months.len - 1].days, err);
done:
    free(months.at);
    return st;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_PEOPLE_CLEAR_PERIODS,   PT_SQL_ANALYSIS_PEOPLE_CLEAR_EVENTS,
                              PT_SQL_ANALYSIS_PEOPLE_CLEAR_CROSSINGS, PT_SQL_ANALYSIS_PEOPLE_CLEAR_CROSSING_PAPERS,
                              PT_SQL_ANALYSIS_PEOPLE_CLEAR_LIKELY,    PT_SQL_ANALYSIS_PEOPLE_CLEAR_MEASURES };

    (void)scope;
    PT_TRY(pt_store_run_all(store, clears, sizeof clears / sizeof *clears, err));
    PT_TRY(pt_rising_save(store, err));
    pt_progress(observer, "people", 1, 3);
    return go_by_month(store, observer, err);
}

const pt_analysis pt_analysis_people = {
    .name = "people", .needs = PT_NEEDS("coverage", "network"), .version = 3, .is_whole = true, .run = run
};
