/* Which terms rose and fell, and how sure we are (METHODS, sections 2 and 5): weeks, months and the last days, of the
 * whole store and of each field. A period is counted again only when something in its window is no longer what it was.
 */
#include "analysis/analysis.h"

#include "analysis/engine/engine.h"
#include "analysis/keywords/acronyms.h"
#include "analysis/keywords/asked.h"
#include "analysis/keywords/grounds.h"
#include "analysis/keywords/made.h"
#include "analysis/keywords/map.h"
#include "analysis/keywords/phrases.h"
#include "analysis/keywords/saver.h"
#include "analysis/keywords/series.h"
#include "analysis/keywords/themes.h"
#include "analysis/keywords/watch.h"
#include "analysis/keywords/view.h"
#include "base/memory.h"
#include "base/stop.h"
#include "numeric/foreign.h"
#include "store/statement.h"

#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A store may hold thirty years, whose every week would be counted nine times. What is older than two years, as far as
 * bursts and trends look back, is counted when somebody asks for it (view.h). */
enum { WEEKS_KEPT = 104, DAYS_KEPT = 30, MOST_JOBS = 16, MOST_MONTHS = 2, SPARE = 2 };

extern const pt_analysis pt_analysis_keywords;

static const char *const kinds[] = { "week", "month", "day" };

/* Under this name keyword_made remembers what the acronyms of a week were decided from. */
static const pt_field acronyms = { .name = PT_STR("(acronyms)") };

struct keywords {
    pt_store *store;
    const pt_scope *scope;
    const pt_observer *observer;
    pt_lexicon lexicon;
    pt_grounds grounds;
    pt_keyword_saver *saver;
};

/* The periods of a kind for one field, and what is known of them. */
struct turn {
    const pt_field *field;
    const char *kind;
    size_t first;   /* the first period that may have to be made */
    char stage[40]; /* for progress */
    const pt_lexicon *lexicon;
    pt_watch *watch; /* of weeks; else NULL */
    pt_periods periods;
    pt_made_periods made;
    pt_stretches kept; /* of the windows that were loaded last */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load(struct keywords *k, pt_error *err)
{
    PT_TRY(pt_lexicon_load(k->store, &k->lexicon, err));
    pt_lexicon_stop(&k->lexicon, k->scope->stopwords);
    return pt_grounds_load(k->store, &k->grounds, err);
}

static pt_status load_turn(struct keywords *k, struct turn *turn, pt_error *err)
{
    PT_TRY(pt_periods_load(k->store, turn->kind, &turn->periods, err));
    return pt_made_load(k->store, turn->field->name, &turn->made, err);
}

static void free_turn(struct turn *turn)
{
    pt_watch_close(turn->watch);
    free(turn->periods.at);
    pt_made_free(&turn->made);
    pt_stretches_keep(&turn->kept, NULL);
}

/* ── Which periods are stale ─────────────────────────────────────────────────────────────────────────────────────── */

static pt_hash fingerprint_of(const struct keywords *k, const struct turn *turn, const pt_window *window)
{
    const pt_grounds_rules rules = { pt_analysis_keywords.version, turn->field, k->scope };

    return pt_grounds_of_window(&k->grounds, &rules, window);
}

static void plan(const struct turn *turn, size_t which, pt_window *window)
{
    pt_window_plan(&turn->periods, which, window);
    window->categories = turn->field->categories;
}

/* ── Counting and saving ─────────────────────────────────────────────────────────────────────────────────────────── */

struct job {
    size_t which; /* period */
    pt_hash fingerprint;
    bool has_phrases; /* its papers get their keyphrases */
    pt_window window;
    pt_period_test test;
    pt_paper_phrases phrases;
};

static pt_status claim(struct keywords *k, struct job *job, pt_error *err)
{
    pt_authors authors = { 0 };
    pt_status st;

    if (!job->test.count)
        return PT_OK;
    PT_OR_DONE(pt_window_authors(k->store, &job->window, &authors, err));
    pt_period_test_claim(&job->window, &authors, &job->test);
done:
    pt_authors_free(&authors);
    return st;
}

/* Themes are those of the last week that is over. */
static pt_status save_themes(struct keywords *k, const struct turn *turn, const struct job *job, pt_error *err)
{
    pt_themes themes = { 0 };
    pt_status st;

    PT_OR_DONE(pt_themes_find(&job->window, &job->test, &themes, err));
    PT_OR_DONE(pt_themes_save(k->store, turn->field->name, &job->window, &themes, err));
    st = pt_keyword_map_save(k->store, turn->field->name, &job->window, &themes, err);
done:
    pt_themes_free(&themes);
    return st;
}

static bool is_last_that_is_over(const struct turn *turn, size_t which)
{
    for (size_t i = which + 1; i < turn->periods.len; i++)
        if (turn->periods.at[i].is_comparable)
            return false;
    return turn->periods.at[which].is_comparable;
}

static pt_status save(struct keywords *k, const struct turn *turn, struct job *job, pt_error *err)
{
    PT_TRY(pt_stop_check(err));
    if (job->window.unmet)
        return pt_fail(err, PT_ENETWORK,
                       "%s: the engine counted %zu runs that no paper holds; run papertide export "
                       "warehouse again",
                       job->window.periods[0].days.text, job->window.unmet);
    PT_TRY(claim(k, job, err));
    PT_TRY(pt_keyword_save(k->saver, &job->window, &job->test, job->which, err));
    if (job->has_phrases)
        PT_TRY(pt_phrases_save(k->store, &job->window, &job->phrases, err));
    if (turn->watch)
        PT_TRY(pt_watch_save(turn->watch, k->store, &job->window, &job->test, is_last_that_is_over(turn, job->which),
                             err));
    if (strcmp(turn->kind, "week") == 0 && is_last_that_is_over(turn, job->which))
        PT_TRY(save_themes(k, turn, job, err));
    PT_TRY(pt_made_set(k->store, turn->field->name, pt_str_of(job->window.periods[0].days.text), job->fingerprint,
                       &job->window.total[0], err));
    pt_progress(k->observer, turn->stage, job->which + 1 - turn->first, turn->periods.len - turn->first);
    return PT_OK;
}

/* Windows that are counted at once. */
struct batch {
    struct job jobs[MOST_JOBS];
    int count;
};

static void count_job(const struct keywords *k, struct job *job)
{
    pt_window_count(&k->grounds.thin, &job->window);
    pt_period_test_run(&job->window, &job->test);
    if (job->has_phrases)
        pt_window_phrases(&job->window, &job->phrases);
}

static pt_status save_batch(struct keywords *k, const struct turn *turn, struct batch *batch, pt_error *err)
{
    for (int i = 0; i < batch->count; i++)
        PT_TRY(save(k, turn, &batch->jobs[i], err));
    return PT_OK;
}

static void empty_batch(struct batch *batch)
{
    for (int i = 0; i < batch->count; i++) {
        pt_period_test_free(&batch->jobs[i].test);
        free(batch->jobs[i].phrases.at);
        pt_window_free(&batch->jobs[i].window);
    }
    *batch = (struct batch){ 0 };
}

/* Three batches that take turns: of one the papers are loaded, one is counted, one is saved. */
struct batches {
    struct batch *loaded, *counted, *saved;
};

static pt_status load_batch(struct keywords *k, struct turn *turn, struct batch *batch, pt_error *err)
{
    for (int i = 0; i < batch->count; i++) {
        pt_window *window = &batch->jobs[i].window;

        PT_TRY(pt_window_merge(k->store, k->scope, window, err));
        PT_TRY(pt_window_load(k->store, turn->lexicon, &turn->kept, window, err));
        if (k->scope->engine && turn->lexicon == &k->lexicon) /* it knows nothing of a field's own stop words */
            PT_TRY(pt_window_ask(k->scope->engine, &k->grounds.thin, window, err));
    }
    return PT_OK;
}

static pt_status save_and_load(struct keywords *k, struct turn *turn, struct batches *b, pt_error *err)
{
    PT_TRY(save_batch(k, turn, b->saved, err));
    empty_batch(b->saved);
    return load_batch(k, turn, b->loaded, err);
}

/* Counts windows, one a thread, while one thread saves those that were and loads those that will be. Only that one uses
 * the store. */
static pt_status run_batches(struct keywords *k, struct turn *turn, struct batches *b, pt_error *err)
{
    pt_status st = PT_OK;

#pragma omp parallel for schedule(dynamic, 1) num_threads(k->scope->jobs)
    for (int i = 0; i <= b->counted->count; i++) {
        if (i == 0)
            st = save_and_load(k, turn, b, err);
        else
            count_job(k, &b->counted->jobs[i - 1]);
    }
    *b = (struct batches){ .loaded = b->saved, .counted = b->loaded, .saved = b->counted };
    return st;
}

/* Counts the periods from number `first` on that are not what they were made from. */
static pt_status bring_up_to_date(struct keywords *k, struct turn *turn, size_t first, bool all, pt_error *err)
{
    struct batches b = { PT_CALLOC(struct batch, 1), PT_CALLOC(struct batch, 1), PT_CALLOC(struct batch, 1) };
    int room = strcmp(turn->kind, "month") == 0 ? MOST_MONTHS : MOST_JOBS; /* nine months are large */
    int most = k->scope->jobs + SPARE < room ? k->scope->jobs + SPARE : room;
    pt_status st = PT_OK;

    for (size_t i = first; i < turn->periods.len; i++) {
        struct job *job = &b.loaded->jobs[b.loaded->count];

        job->which = i;
        job->has_phrases = all && pt_str_equal(turn->field->name, PT_S("all"));
        plan(turn, i, &job->window);
        job->fingerprint = fingerprint_of(k, turn, &job->window);
        b.loaded->count +=
            all || !pt_made_is(&turn->made, pt_str_of(job->window.periods[0].days.text), job->fingerprint);
        if (b.loaded->count == most)
            PT_OR_DONE(run_batches(k, turn, &b, err));
    }
    for (int rest = 0; rest < 3; rest++) /* the last is loaded, counted, saved */
        PT_OR_DONE(run_batches(k, turn, &b, err));
done:
    empty_batch(b.loaded);
    empty_batch(b.counted);
    empty_batch(b.saved);
    free(b.loaded);
    free(b.counted);
    free(b.saved);
    return st;
}

/* The first period from number `oldest` on whose rows are not made from what there is now. */
static size_t find_stale(const struct keywords *k, const struct turn *turn, size_t oldest)
{
    for (size_t i = oldest; i < turn->periods.len; i++) {
        pt_window window;

        plan(turn, i, &window);
        if (!pt_made_is(&turn->made, pt_str_of(window.periods[0].days.text), fingerprint_of(k, turn, &window)))
            return i;
    }
    return turn->periods.len;
}

/* Rows of periods that are no more, or of days that are long past. */
static pt_status clear_others(struct keywords *k, const struct turn *turn, size_t first, pt_error *err)
{
    for (uint32_t i = 0; i < pt_dict_count(turn->made.periods); i++) {
        pt_str text = pt_dict_text(turn->made.periods, i);
        pt_period period;
        bool is_ours, is_kept = false;

        PT_TRY(pt_period_parse(text, &period, err));
        is_ours = strcmp(turn->kind, pt_period_kind(&period)) == 0;
        for (size_t p = first; is_ours && !is_kept && p < turn->periods.len; p++)
            is_kept = pt_str_equal(text, pt_str_of(turn->periods.at[p].days.text));
        if (is_ours && !is_kept)
            PT_TRY(pt_keyword_saver_clear(k->saver, text, err));
    }
    return PT_OK;
}

static size_t kept_of(const pt_scope *scope, const char *kind)
{
    size_t weeks = scope->weeks > 0 ? (size_t)scope->weeks : WEEKS_KEPT;

    return strcmp(kind, "day") == 0 ? DAYS_KEPT : strcmp(kind, "week") == 0 ? weeks : (weeks * 12 + 51) / 52;
}

/* A week's acronyms rest on those of the weeks before, and it fills their gaps: from the first stale week on all weeks
 * are made anew. Months and days stand alone. */
static pt_status take_turn(struct keywords *k, struct turn *turn, pt_error *err)
{
    bool is_week = strcmp(turn->kind, "week") == 0;
    size_t most = kept_of(k->scope, turn->kind), oldest, first;

    PT_TRY(load_turn(k, turn, err));
    if (is_week)
        PT_TRY(pt_watch_open(turn->field, turn->lexicon, &turn->watch, err));
    oldest = turn->periods.len > most ? turn->periods.len - most : 0;
    first = is_week ? find_stale(k, turn, oldest) : oldest;
    turn->first = first;
    snprintf(turn->stage, sizeof turn->stage, "keywords by %s", turn->kind);
    PT_TRY(pt_keyword_saver_turn(k->saver, turn->field->name, &turn->periods, first, is_week, err));
    PT_TRY(clear_others(k, turn, oldest, err));
    PT_TRY(bring_up_to_date(k, turn, first, is_week, err));
    if (is_week && first < turn->periods.len)
        PT_TRY(pt_watch_sum_up(turn->watch, k->store, err));
    for (size_t i = first; is_week && i < turn->periods.len; i++)
        if (turn->periods.at[i].is_comparable)
            return pt_keyword_series(k->store, turn->field->name, &turn->periods, err);
    return PT_OK;
}

static pt_status analyse_field(struct keywords *k, const pt_field *field, pt_error *err)
{
    pt_lexicon own = { 0 };
    pt_status st = PT_OK;

    if (field->stopwords.len) {
        PT_OR_DONE(pt_lexicon_load(k->store, &own, err));
        pt_lexicon_stop(&own, k->scope->stopwords);
        pt_lexicon_stop(&own, field->stopwords);
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct turn turn = { .field = field, .kind = kinds[i], .lexicon = own.tokens ? &own : &k->lexicon };

        st = take_turn(k, &turn, err);
        free_turn(&turn);
        if (st != PT_OK)
            break;
    }
done:
    pt_lexicon_free(&own);
    return st;
}

/* ── Before the first field ──────────────────────────────────────────────────────────────────────────────────────── */

/* What is stored of a field as a whole, not by period. */
static pt_status clear_whole(struct keywords *k, pt_str field, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_SERIES_CLEAR_BURSTS, PT_SQL_ANALYSIS_SERIES_CLEAR_TRENDS,
                              PT_SQL_ANALYSIS_THEMES_CLEAR_LINKS,  PT_SQL_ANALYSIS_THEMES_CLEAR,
                              PT_SQL_ANALYSIS_THEMES_CLEAR_TERMS,  PT_SQL_ANALYSIS_WATCH_CLEAR_VARIANTS };

    for (size_t i = 0; i < sizeof clears / sizeof *clears; i++) {
        pt_statement *clear;

        PT_TRY(pt_store_statement(k->store, clears[i], &clear, err));
        pt_bind_str(clear, 1, field);
        PT_TRY(pt_statement_run(clear, err));
    }
    return PT_OK;
}

/* Of fields that the config no longer has nothing stays. */
static pt_status clear_fields(struct keywords *k, pt_error *err)
{
    pt_dict *gone = pt_dict_new();
    pt_statement *rows;
    pt_status st;

    PT_OR_DONE(pt_store_statement(k->store, PT_SQL_ANALYSIS_KEYWORDS_MADE_FIELDS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_str name = pt_read_str(rows, 0);
        bool is_known = pt_str_equal(name, PT_S("all")) || pt_str_equal(name, acronyms.name);

        for (size_t i = 0; i < k->scope->field_count; i++)
            is_known = is_known || pt_str_equal(name, k->scope->fields[i].name);
        if (!is_known)
            pt_dict_add(gone, name);
    }
    for (uint32_t i = 0; st == PT_END && i < pt_dict_count(gone); i++) {
        const pt_field field = { .name = pt_dict_text(gone, i) };
        struct turn turn = { .field = &field, .kind = "week" };

        PT_OR_DONE(clear_whole(k, field.name, err));
        PT_OR_DONE(load_turn(k, &turn, err));
        PT_OR_DONE(pt_keyword_saver_turn(k->saver, field.name, &turn.periods, 0, false, err));
        for (uint32_t p = 0; p < pt_dict_count(turn.made.periods); p++)
            PT_OR_DONE(pt_keyword_saver_clear(k->saver, pt_dict_text(turn.made.periods, p), err));
        free_turn(&turn);
        st = PT_END;
    }
    st = st == PT_END ? PT_OK : st;
done:
    pt_dict_free(gone);
    return st;
}

/* What acronyms stand for is decided anew from the first week whose past is not what it was. */
static pt_status decide_acronyms(struct keywords *k, pt_error *err)
{
    struct turn turn = { .field = &acronyms, .kind = "week" };
    const pt_periods *weeks = &k->grounds.weeks;
    size_t first = weeks->len;
    pt_status st;

    PT_OR_DONE(load_turn(k, &turn, err));
    for (size_t w = 0; w < weeks->len; w++) {
        pt_str week = pt_str_of(weeks->at[w].days.text);
        pt_hash hash = pt_grounds_of_week(&k->grounds, w);

        k->grounds.acronyms[w] = hash;
        if (first == weeks->len && !pt_made_is(&turn.made, week, hash))
            first = w;
        if (first <= w)
            PT_OR_DONE(pt_made_set(k->store, acronyms.name, week, hash, NULL, err));
    }
    st = pt_acronyms_decide(k->store, weeks, first, err);
done:
    free_turn(&turn);
    return st;
}

/* ── The analysis ────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    const pt_field everything = { .name = PT_S("all") };
    struct keywords k = { .store = store, .scope = scope, .observer = observer };
    pt_status st;

    pt_numeric_start();
    PT_OR_DONE(pt_engine_check(store, scope, err));
    PT_OR_DONE(load(&k, err));
    PT_OR_DONE(decide_acronyms(&k, err));
    PT_OR_DONE(pt_keyword_saver_open(store, &k.saver, err));
    PT_OR_DONE(clear_fields(&k, err));
    PT_OR_DONE(pt_watch_authors_save(store, scope->fields, scope->field_count, err));
    PT_OR_DONE(analyse_field(&k, &everything, err));
    for (size_t i = 0; i < scope->field_count; i++)
        PT_OR_DONE(analyse_field(&k, &scope->fields[i], err));
    PT_OR_DONE(pt_keyword_saver_finish(k.saver, err));
done:
    pt_keyword_saver_close(k.saver);
    pt_lexicon_free(&k.lexicon);
    pt_grounds_free(&k.grounds);
    return st;
}

const pt_analysis pt_analysis_keywords = { .name = "keywords",
                                           .needs = PT_NEEDS("terms", "coverage"),
                                           .version = 3,
                                           .heeds = PT_HEEDS_FIELDS | PT_HEEDS_WATCHED,
                                           .run = run,
                                           .forget = PT_STATEMENTS(PT_SQL_ANALYSIS_KEYWORDS_FORGET,
                                                                   PT_SQL_ANALYSIS_KEYWORDS_FORGET_FORMS,
                                                                   PT_SQL_ANALYSIS_PHRASES_FORGET) };
