#include "analysis/analysis.h"

#include "base/hash.h"
#include "store/statement.h"

#include <string.h>

struct runner {
    pt_store *store;
    const pt_scope *scope;
    const pt_observer *observer;
    int64_t change;
    size_t ran;
};

static const pt_analysis *analysis_named(const char *name)
{
    for (size_t i = 0; pt_analyses[i]; i++)
        if (strcmp(pt_analyses[i]->name, name) == 0)
            return pt_analyses[i];
    return NULL;
}

static void hash_fields(pt_hasher *hasher, const pt_scope *scope)
{
    pt_hasher_add(hasher, scope->stopwords);
    pt_hasher_add(hasher, scope->thesaurus);
    pt_hasher_add(hasher, (pt_str){ (const char *)&scope->weeks, sizeof scope->weeks });
    for (size_t i = 0; i < scope->field_count; i++) {
        pt_hasher_add(hasher, scope->fields[i].name);
        pt_hasher_add(hasher, scope->fields[i].categories);
        pt_hasher_add(hasher, scope->fields[i].stopwords);
        pt_hasher_add(hasher, scope->fields[i].watched);
    }
}

/* What its results depend on beside the papers: its version, and what the user's config says. */
static int64_t version_of(const struct runner *runner, const pt_analysis *analysis)
{
    pt_hasher *hasher;
    int64_t version;

    if (!analysis->heeds)
        return analysis->version;
    hasher = pt_hasher_new();
    if (analysis->heeds & PT_HEEDS_FIELDS)
        hash_fields(hasher, runner->scope);
    if (analysis->heeds & PT_HEEDS_NAMES) {
        pt_hasher_add(hasher, runner->scope->has_raw_names ? PT_S("raw") : PT_S("decided"));
        pt_hasher_add(hasher, runner->scope->decisions);
    }
    if (analysis->heeds & PT_HEEDS_TOPICS)
        pt_hasher_add(hasher, (pt_str){ (const char *)&runner->scope->topics, sizeof runner->scope->topics });
    version = (int64_t)(pt_hasher_value(hasher).low >> 16 << 8) + analysis->version;
    pt_hasher_free(hasher);
    return version;
}

/* When it last ran, as a turn; 0 when it never did, or when this version of it has not seen the store as it is. */
static pt_status last_turn(struct runner *runner, const pt_analysis *analysis, int64_t *turn, pt_error *err)
{
    pt_statement *get;
    pt_status st;

    *turn = 0;
    PT_TRY(pt_store_statement(runner->store, PT_SQL_ANALYSIS_RUN_GET, &get, err));
    pt_bind_str(get, 1, pt_str_of(analysis->name));
    st = pt_statement_step(get, err);
    if (st == PT_OK && pt_read_int(get, 0) == version_of(runner, analysis) && pt_read_int(get, 1) == runner->change)
        *turn = pt_read_int(get, 2);
    return st == PT_OK ? pt_statement_run(get, err) : st == PT_END ? PT_OK : st;
}

static pt_status run_in_transaction(struct runner *runner, const pt_analysis *analysis, pt_error *err)
{
    pt_statement *set;
    pt_status st;

    PT_OR_DONE(pt_store_begin(runner->store, err));
    if ((st = analysis->run(runner->store, runner->scope, runner->observer, err)) != PT_OK) {
        pt_fail_in(err, "%s", analysis->name);
        goto done;
    }
    PT_OR_DONE(pt_store_statement(runner->store, PT_SQL_ANALYSIS_RUN_SET, &set, err));
    pt_bind_str(set, 1, pt_str_of(analysis->name));
    pt_bind_int(set, 2, version_of(runner, analysis));
    pt_bind_int(set, 3, runner->change);
    PT_OR_DONE(pt_statement_run(set, err));
    PT_OR_DONE(pt_store_commit(runner->store, err));
    runner->ran++;
done:
    pt_store_rollback(runner->store);
    return st;
}

/* What it needs first; then itself, when it is stale or something that it needs ran after it. */
static pt_status run_one(struct runner *runner, const pt_analysis *analysis, pt_error *err)
{
    int64_t newest_need = 0, turn;

    for (size_t i = 0; analysis->needs && analysis->needs[i]; i++) {
        const pt_analysis *need = analysis_named(analysis->needs[i]);

        if (!need)
            return pt_fail(err, PT_EBUG, "%s: needs '%s', which is no analysis", analysis->name, analysis->needs[i]);
        PT_TRY(run_one(runner, need, err));
        PT_TRY(last_turn(runner, need, &turn, err));
        newest_need = turn > newest_need ? turn : newest_need;
    }
    PT_TRY(last_turn(runner, analysis, &turn, err));
    if (turn > newest_need)
        return PT_OK;
    return run_in_transaction(runner, analysis, err);
}

pt_status pt_analyse(pt_store *store, const char *only, const pt_scope *scope, const pt_observer *observer, size_t *ran,
                     pt_error *err)
{
    struct runner runner = { .store = store, .scope = scope, .observer = observer };
    size_t count = 0;

    if (only && !analysis_named(only))
        return pt_fail(err, PT_EUSAGE, "no analysis is called '%s'; try keywords, network, topics or search", only);
    PT_TRY(pt_store_change(store, &runner.change, err));
    while (pt_analyses[count])
        count++;
    for (size_t i = 0; i < count; i++) {
        if (!only || strcmp(pt_analyses[i]->name, only) == 0)
            PT_TRY(run_one(&runner, pt_analyses[i], err));
        pt_progress(observer, "analyze", i + 1, count);
    }
    if (ran)
        *ran = runner.ran;
    return PT_OK;
}
