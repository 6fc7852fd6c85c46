/* Who a name is taken for: spellings are joined, names that stand for several people are split, and each decision is
 * kept with its reason (METHODS, section 3). All names are decided anew in each run, since what speaks for a decision
 * (how common a name is, what a shared co-author is worth) is a matter of the whole store; only what came out otherwise
 * is written. */
#include "analysis/analysis.h"

#include "analysis/names/grow.h"
#include "analysis/names/judge.h"
#include "analysis/names/outcome.h"
#include "analysis/names/works_load.h"
#include "base/stop.h"
#include "store/statement.h"

struct names {
    pt_roll roll;
    pt_decisions decisions;
    pt_works works;
    pt_aliases aliases;
    pt_verdicts verdicts;
    pt_outcome outcome;
};

static pt_status load(pt_store *store, const pt_scope *scope, struct names *n, pt_error *err)
{
    PT_TRY(pt_roll_load(store, scope->has_raw_names, &n->roll, err));
    if (scope->has_raw_names)
        return PT_OK;
    PT_TRY(pt_decisions_parse(scope->decisions, scope->decisions_name, &n->decisions, err));
    pt_decisions_apply(&n->decisions, &n->roll);
    return pt_works_load(store, &n->roll, &n->works, err);
}

/* Spellings first: who has co-authors in common is told by whole names. */
static void join_aliases(struct names *n, int jobs)
{
    n->works.trust = pt_risk_trust(&n->works, jobs);
    pt_aliases_find(&n->roll, &n->decisions, &n->works, jobs, &n->aliases);
    pt_aliases_apply(&n->aliases, &n->roll);
    free(n->works.trust);
    n->works.trust = NULL;
    pt_works_set_teams(&n->roll, &n->works);
}

static pt_status compute(pt_store *store, const pt_scope *scope, struct names *n, pt_error *err)
{
    if (scope->has_raw_names) {
        pt_outcome_make(&n->roll, NULL, NULL, &n->aliases, &n->decisions, &n->outcome);
        return PT_OK;
    }
    join_aliases(n, scope->jobs);
    PT_TRY(pt_judge(store, &n->roll, &n->decisions, scope->jobs, &n->works, &n->verdicts, err));
    pt_outcome_make(&n->roll, &n->works, &n->verdicts, &n->aliases, &n->decisions, &n->outcome);
    return PT_OK;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status add_reason(pt_store *store, const struct names *n, const pt_reason *reason, uint32_t number,
                            pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_ADD_DECISION, &add, err));
    pt_bind_str(add, 1, n->outcome.persons[reason->person].name);
    pt_bind_int(add, 2, number);
    pt_bind_str(add, 3, pt_str_of(reason->kind));
    pt_bind_str(add, 4, reason->other);
    pt_bind_real(add, 5, reason->score);
    pt_bind_str(add, 6, reason->text);
    return pt_statement_run(add, err);
}

static pt_status save_reasons(pt_store *store, const struct names *n, pt_error *err)
{
    const pt_sql clear[] = { PT_SQL_ANALYSIS_NAMES_CLEAR_DECISIONS };
    uint32_t number = 0;

    PT_TRY(pt_store_run_all(store, clear, 1, err));
    for (size_t i = 0; i < n->outcome.reason_count; i++) {
        number = i && n->outcome.reasons[i].person == n->outcome.reasons[i - 1].person ? number + 1 : 0;
        PT_TRY(add_reason(store, n, &n->outcome.reasons[i], number, err));
    }
    return PT_OK;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct names n = { 0 };
    pt_status st;

    PT_OR_DONE(load(store, scope, &n, err));
    pt_progress(observer, "names", 1, 4);
    PT_OR_DONE(compute(store, scope, &n, err));
    pt_progress(observer, "names", 2, 4);
    PT_OR_DONE(pt_stop_check(err));
    PT_OR_DONE(pt_persons_save(store, &n.roll, n.outcome.persons, n.outcome.person_count, err));
    pt_progress(observer, "names", 3, 4);
    PT_OR_DONE(save_reasons(store, &n, err));
done:
    pt_outcome_free(&n.outcome);
    pt_verdicts_free(&n.verdicts);
    pt_aliases_free(&n.aliases);
    pt_works_free(&n.works);
    pt_decisions_free(&n.decisions);
    pt_roll_free(&n.roll);
    return st;
}

const pt_analysis pt_analysis_names = { .name = "names",
                                        .needs = PT_NEEDS("terms"),
                                        .version = 3,
                                        .heeds = PT_HEEDS_NAMES,
                                        .is_whole = true,
                                        .grow = pt_names_grow,
                                        .run = run,
                                        .forget = PT_STATEMENTS(PT_SQL_ANALYSIS_NAMES_FORGET,
                                                                PT_SQL_ANALYSIS_NAMES_FORGET_PERSONS) };
