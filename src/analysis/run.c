#include "analysis/analysis.h"

#include "base/day.h"
#include "base/hash.h"
#include "base/memory.h"
#include "base/stop.h"
#include "numeric/blas.h"
#include "store/fingerprint.h"
#include "store/statement.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGE = 200000 };

static const double rests_until = 1.01; /* times the papers there were */

struct runner {
    pt_store *store;
    const char *only;
    const pt_scope *scope;
    const pt_observer *observer;
    int64_t change;
    size_t ran;
};

/* What is known of the last run of an analysis; all 0 where it never ran. */
struct last_run {
    int64_t version, change, turn, whole_turn, whole_papers;
    char whole_month[PT_PERIOD_TEXT];
};

static const pt_analysis *analysis_named(const char *name)
{
    for (size_t i = 0; pt_analyses[i]; i++)
        if (strcmp(pt_analyses[i]->name, name) == 0)
            return pt_analyses[i];
    return NULL;
}

/* The analysis that `analysis` names. */
static pt_status find_named(const pt_analysis *analysis, const char *name, const pt_analysis **named, pt_error *err)
{
    *named = analysis_named(name);
    if (*named)
        return PT_OK;
    pt_fail(err, PT_EBUG, "%s: names '%s', which is no analysis", analysis->name, name);
    return PT_EBUG;
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
    for (size_t i = 0; analysis->heeds & PT_HEEDS_WATCHED && i < runner->scope->field_count; i++)
        if (runner->scope->fields[i].authors.len) /* where nobody is watched all is as it was before there was that */
            pt_hasher_add(hasher, runner->scope->fields[i].authors);
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

static pt_status read_last_run(const struct runner *runner, const pt_analysis *analysis, struct last_run *last,
                               pt_error *err)
{
    pt_statement *get;
    pt_status st;

    *last = (struct last_run){ 0 };
    PT_TRY(pt_store_statement(runner->store, PT_SQL_ANALYSIS_RUN_GET, &get, err));
    pt_bind_str(get, 1, pt_str_of(analysis->name));
    if ((st = pt_statement_step(get, err)) != PT_OK)
        return st == PT_END ? PT_OK : st;
    last->version = pt_read_int(get, 0);
    last->change = pt_read_int(get, 1);
    last->turn = pt_read_int(get, 2);
    last->whole_turn = pt_read_int(get, 3);
    last->whole_papers = pt_read_int(get, 4);
    snprintf(last->whole_month, sizeof last->whole_month, "%.*s", PT_FMT(pt_read_str(get, 5)));
    return pt_statement_run(get, err);
}

/* A run of another version, or with other settings, is none. */
static pt_status find_last_run(const struct runner *runner, const pt_analysis *analysis, struct last_run *last,
                               pt_error *err)
{
    PT_TRY(read_last_run(runner, analysis, last, err));
    if (last->version != version_of(runner, analysis))
        *last = (struct last_run){ 0 };
    return PT_OK;
}

/* Has it seen the store as it is? */
static bool is_of_now(const struct runner *runner, const struct last_run *last)
{
    return last->turn > 0 && last->change == runner->change;
}

/* ── What rests ──────────────────────────────────────────────────────────────────────────────────────────────────── */

struct extent {
    int64_t papers;
    char month[PT_PERIOD_TEXT]; /* the last that is over */
};

static pt_status find_extent(struct runner *runner, struct extent *extent, pt_error *err)
{
    pt_statement *get;

    PT_TRY(pt_store_statement(runner->store, PT_SQL_ANALYSIS_RUN_EXTENT, &get, err));
    PT_TRY(pt_statement_step(get, err));
    extent->papers = pt_read_int(get, 0);
    snprintf(extent->month, sizeof extent->month, "%.*s", PT_FMT(pt_read_str(get, 1)));
    return pt_statement_run(get, err);
}

static bool is_asked_for(const struct runner *runner, const pt_analysis *analysis)
{
    return runner->only && strcmp(runner->only, analysis->name) == 0;
}

/* Asked for by name, what rests is made as a whole again. */
static bool is_asked_again(const struct runner *runner, const pt_analysis *analysis, const struct last_run *last)
{
    return analysis->is_whole && is_asked_for(runner, analysis) && last->whole_turn < last->turn;
}

/* `needs_turn`: when the last of what it needs was made as a whole. */
static bool may_rest(const struct runner *runner, const pt_analysis *analysis, const struct last_run *last,
                     int64_t needs_turn, const struct extent *now)
{
    int64_t large = runner->scope->large ? (int64_t)runner->scope->large : LARGE;

    return analysis->is_whole && !is_asked_for(runner, analysis) && last->whole_turn > needs_turn &&
           last->whole_papers >= large && now->papers >= last->whole_papers &&
           (double)now->papers < rests_until * (double)last->whole_papers && strcmp(now->month, last->whole_month) == 0;
}

/* Why it is made, for -v. */
static const char *reason_for(const struct runner *runner, const pt_analysis *analysis, const struct last_run *last,
                              int64_t newest_need)
{
    if (is_asked_again(runner, analysis, last) && is_of_now(runner, last))
        return "made as a whole again, as it was asked for by name";
    if (last->turn == 0)
        return "made: it never was, or with other settings or by another version of papertide";
    if (!is_of_now(runner, last))
        return "made again: papers have come or changed since";
    return last->turn <= newest_need ? "made again: something that it rests on was" : "made again";
}

/* ── Running ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status set_whole(struct runner *runner, const pt_analysis *analysis, const struct extent *now, pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(runner->store, PT_SQL_ANALYSIS_RUN_SET_WHOLE, &set, err));
    pt_bind_str(set, 1, pt_str_of(analysis->name));
    pt_bind_int(set, 2, now->papers);
    pt_bind_str(set, 3, pt_str_of(now->month));
    return pt_statement_run(set, err);
}

/* How the rows of an analysis are made; `work` is what load() and compute() of its parts came to, where it has parts.
 */
struct making {
    const pt_analysis *analysis;
    bool rests;
    struct extent now; /* known of what is_whole */
    void *work;
};

static pt_status make(struct runner *runner, const struct making *making, pt_error *err)
{
    const pt_analysis *analysis = making->analysis;

    if (making->rests)
        return analysis->grow ? analysis->grow(runner->store, runner->scope, err) : PT_OK;
    if (analysis->parts)
        return analysis->parts->save(runner->store, making->work, err);
    return analysis->run(runner->store, runner->scope, runner->observer, err);
}

static pt_status make_in_transaction(struct runner *runner, const struct making *making, pt_error *err)
{
    const pt_analysis *analysis = making->analysis;
    pt_statement *set;
    pt_status st;

    PT_OR_DONE(pt_store_begin(runner->store, err));
    if ((st = make(runner, making, err)) != PT_OK) {
        pt_fail_in(err, "%s", analysis->name);
        goto done;
    }
    PT_OR_DONE(pt_store_statement(runner->store, PT_SQL_ANALYSIS_RUN_SET, &set, err));
    pt_bind_str(set, 1, pt_str_of(analysis->name));
    pt_bind_int(set, 2, version_of(runner, analysis));
    pt_bind_int(set, 3, runner->change);
    PT_OR_DONE(pt_statement_run(set, err));
    if (analysis->is_whole && !making->rests)
        PT_OR_DONE(set_whole(runner, analysis, &making->now, err));
    PT_OR_DONE(pt_stop_check(err)); /* then loops may have been left before their end */
    PT_OR_DONE(pt_store_commit(runner->store, err));
    runner->ran++;
done:
    pt_store_rollback(runner->store);
    return st;
}

/* ── What computes beside another ────────────────────────────────────────────────────────────────────────────────── */

struct note {
    pt_note_level level;
    pt_str text;
};

struct aside {
    const pt_analysis *analysis;
    const pt_scope *scope;
    void *work;
    pt_status st;
    pt_error err;
    PT_ARRAY(struct note) notes; /* for when it is back: meanwhile the other one is heard */
    pt_arena arena;
};

static void keep_note(void *self, pt_note_level level, const char *text)
{
    struct aside *aside = self;

    PT_PUSH(&aside->notes, ((struct note){ level, pt_arena_copy(&aside->arena, pt_str_of(text)) }));
}

static void *compute_aside(void *self)
{
    struct aside *aside = self;
    const pt_observer observer = { .self = aside, .note = keep_note };

    aside->st = aside->analysis->parts->compute(aside->work, aside->scope, &observer, &aside->err);
    return NULL;
}

static void pass_notes_on(struct aside *aside, const pt_observer *observer)
{
    for (size_t i = 0; i < aside->notes.len; i++)
        pt_note(observer, aside->notes.at[i].level, "%.*s", PT_FMT(aside->notes.at[i].text));
    free(aside->notes.at);
    pt_arena_free(&aside->arena);
}

static pt_status run_one(struct runner *runner, const pt_analysis *analysis, pt_error *err);

/* The analysis that `analysis` names. */
static pt_status run_named(struct runner *runner, const pt_analysis *analysis, const char *name, pt_error *err)
{
    const pt_analysis *named;

    PT_TRY(find_named(analysis, name, &named, err));
    return run_one(runner, named, err);
}

static pt_status compute_beside(struct runner *runner, const struct making *making, pt_error *err)
{
    const char *const *beside = making->analysis->parts->beside;
    struct aside aside = { .analysis = making->analysis, .scope = runner->scope, .work = making->work };
    pthread_t thread;
    pt_status st = PT_OK;

    if (runner->only || pthread_create(&thread, NULL, compute_aside, &aside) != 0) {
        st = making->analysis->parts->compute(making->work, runner->scope, runner->observer, err);
        return st == PT_OK ? PT_OK : pt_fail_in(err, "%s", making->analysis->name);
    }
    for (size_t i = 0; st == PT_OK && beside[i]; i++)
        st = run_named(runner, making->analysis, beside[i], err);
    pthread_join(thread, NULL);
    pass_notes_on(&aside, runner->observer);
    if (st != PT_OK || aside.st == PT_OK)
        return st;
    *err = aside.err;
    return pt_fail_in(err, "%s", making->analysis->name);
}

/* The store is as it was when load() read it: this process owns it, and what ran beside changes none of that. */
static pt_status make_in_parts(struct runner *runner, struct making *making, pt_error *err)
{
    const pt_analysis_parts *parts = making->analysis->parts;
    pt_status st;

    if ((st = parts->load(runner->store, runner->scope, &making->work, err)) != PT_OK) {
        pt_fail_in(err, "%s", making->analysis->name);
        goto done;
    }
    PT_OR_DONE(compute_beside(runner, making, err));
    st = make_in_transaction(runner, making, err);
done:
    parts->release(making->work);
    return st;
}

/* ── One after the other ─────────────────────────────────────────────────────────────────────────────────────────── */

/* What it needs first; then itself, when it is stale or something that it needs ran after it. */
static pt_status run_one(struct runner *runner, const pt_analysis *analysis, pt_error *err)
{
    struct making making = { .analysis = analysis };
    int64_t newest_need = 0, newest_whole = 0;
    struct last_run last;
    pt_status st;

    for (size_t i = 0; analysis->needs && analysis->needs[i]; i++) {
        const pt_analysis *need;

        PT_TRY(find_named(analysis, analysis->needs[i], &need, err));
        PT_TRY(run_one(runner, need, err));
        PT_TRY(find_last_run(runner, need, &last, err));
        newest_need = last.turn > newest_need ? last.turn : newest_need;
        if (need->is_whole && last.whole_turn > newest_whole)
            newest_whole = last.whole_turn;
    }
    PT_TRY(find_last_run(runner, analysis, &last, err));
    if (is_of_now(runner, &last) && last.turn > newest_need && !is_asked_again(runner, analysis, &last))
        return PT_OK;
    PT_TRY(pt_stop_check(err));
    pt_progress(runner->observer, analysis->name, 0, 0);
    if (analysis->is_whole)
        PT_TRY(find_extent(runner, &making.now, err));
    making.rests = may_rest(runner, analysis, &last, newest_whole, &making.now);
    pt_note(runner->observer, PT_NOTE_DETAIL, "%s: %s", analysis->name,
            making.rests ? "rests: less than a hundredth of the papers is new, and no month has ended"
                         : reason_for(runner, analysis, &last, newest_need));
    st = analysis->parts && !making.rests ? make_in_parts(runner, &making, err)
                                          : make_in_transaction(runner, &making, err);
    pt_memory_trim(); /* the next one may be large, too */
    return st;
}

static pt_status run_all(struct runner *runner, pt_error *err)
{
    for (size_t i = 0; pt_analyses[i]; i++) {
        size_t before = runner->ran;

        if (!runner->only || strcmp(pt_analyses[i]->name, runner->only) == 0)
            PT_TRY(run_one(runner, pt_analyses[i], err));
        if (runner->ran == before && !runner->only)
            pt_note(runner->observer, PT_NOTE_DETAIL, "%s: up to date", pt_analyses[i]->name);
    }
    return PT_OK;
}

pt_status pt_analyse(pt_store *store, const char *only, const pt_scope *scope, const pt_observer *observer, size_t *ran,
                     pt_error *err)
{
    struct runner runner = { .store = store, .only = only, .scope = scope, .observer = observer };
    pt_fingerprinting *fingerprinting;
    pt_status st, ended;
    pt_error later;

    if (only && !analysis_named(only))
        return pt_fail(err, PT_EUSAGE, "no analysis is called '%s'; try keywords, network, topics or search", only);
    PT_TRY(pt_store_change(store, &runner.change, err));
    fingerprinting = only ? NULL : pt_fingerprint_begin(store);
    st = run_all(&runner, err);
    ended = pt_fingerprint_end(fingerprinting, store, st == PT_OK, &later);
    if (st == PT_OK && ended != PT_OK) {
        *err = later;
        st = ended;
    }
    if (st == PT_OK && ran)
        *ran = runner.ran;
    return st;
}

void pt_analysis_stop_idle_threads(void)
{
    pt_blas_stop_threads();
}

/* ── What was made, for whoever looks at it ──────────────────────────────────────────────────────────────────────── */

enum { PLAIN_VERSION = 255 }; /* version_of keeps it in the lowest byte */

/* The turn of the last run of what `analysis` needs, and whether each of them has seen the store as it is. */
static pt_status find_needs(const struct runner *runner, const pt_analysis *analysis, int64_t *newest, bool *are_of_now,
                            pt_error *err)
{
    *newest = 0;
    *are_of_now = true;
    for (size_t i = 0; analysis->needs && analysis->needs[i]; i++) {
        const pt_analysis *need;
        struct last_run last;

        PT_TRY(find_named(analysis, analysis->needs[i], &need, err));
        PT_TRY(read_last_run(runner, need, &last, err));
        *newest = last.turn > *newest ? last.turn : *newest;
        *are_of_now = *are_of_now && is_of_now(runner, &last);
    }
    return PT_OK;
}

pt_status pt_analysis_find_made(pt_store *store, const pt_analysis *analysis, const pt_scope *scope, pt_made *made,
                                pt_error *err)
{
    struct runner runner = { .store = store, .scope = scope };
    struct last_run last;
    int64_t newest;
    bool are_of_now;

    PT_TRY(pt_store_change(store, &runner.change, err));
    PT_TRY(find_needs(&runner, analysis, &newest, &are_of_now, err));
    PT_TRY(read_last_run(&runner, analysis, &last, err));
    *made = (pt_made){ .is_of_version = last.turn > 0 && (last.version & PLAIN_VERSION) == analysis->version };
    made->is_of_now = made->is_of_version && are_of_now && is_of_now(&runner, &last) && last.turn > newest;
    made->is_of_scope = made->is_of_now && last.version == version_of(&runner, analysis);
    made->is_whole = made->is_of_now && (!analysis->is_whole || last.whole_turn == last.turn);
    return PT_OK;
}

static pt_status forget(pt_store *store, const pt_analysis *analysis, pt_error *err)
{
    pt_statement *unset;

    if (analysis->forget)
        PT_TRY(pt_store_run_all(store, analysis->forget->at, analysis->forget->count, err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_RUN_UNSET, &unset, err));
    pt_bind_str(unset, 1, pt_str_of(analysis->name));
    return pt_statement_run(unset, err);
}

pt_status pt_analysis_forget(pt_store *store, uint64_t analyses, pt_error *err)
{
    pt_status st;

    PT_OR_DONE(pt_store_begin(store, err));
    for (size_t i = 0; pt_analyses[i]; i++)
        if (analyses >> i & 1)
            PT_OR_DONE(forget(store, pt_analyses[i], err));
    st = pt_store_commit(store, err);
done:
    pt_store_rollback(store);
    return st;
}
