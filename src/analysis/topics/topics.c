/* What papers are about, and how much of each week each topic is (METHODS, section 4). A model is fitted when there is
 * none, or when a tenth more papers have come since; until then new papers are folded into it, which costs what they
 * cost. A re-fit begins where the last one ended, and topics keep their numbers. */
#include "analysis/analysis.h"

#include "analysis/topics/course.h"
#include "analysis/topics/labels.h"
#include "analysis/topics/lineage.h"
#include "analysis/topics/map.h"
#include "analysis/topics/themes.h"
#include "base/id_place.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdio.h>
#include <stdlib.h>

enum { MODEL_VERSION = 3 /* raised when a fit would come out otherwise */ };

/* A model of more papers is fitted to a sample: a million take four minutes and 13 GB, and their fifty topics are the
 * same. */
enum { MOST_FITTED = 300000 };

static const double least_kept = 0.05, growth = 1.1;

struct topics {
    const pt_scope *scope;
    pt_store *reading; /* the store as it is now, for a thread that has none */
    pt_lexicon lexicon;
    pt_topic_model before, model;
    pt_topic_shares shares;
    pt_topic_spans spans; /* to be counted anew */
    pt_topic_course course;
    bool has_all_spans; /* that is, all there are */
    char today[PT_PERIOD_TEXT];
    size_t papers;
    bool is_folded;                                            /* into the model that is kept; else that was fitted */
    int64_t last_paper;                                        /* highest number of a paper: now, … */
    double folded_to, model_version, wanted_before, fitted_of; /* … and what was kept of the last run; 0 for nothing */
    double wanted;                                             /* how many topics: pt_scope.topics */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_kept(pt_store *store, struct topics *t, pt_error *err)
{
    const struct {
        const char *name;
        double *value;
    } kept[] = { { "folded_to", &t->folded_to },
                 { "model_version", &t->model_version },
                 { "wanted", &t->wanted_before },
                 { "fitted_of", &t->fitted_of } };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_MEASURES, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
            if (pt_str_equal(pt_read_str(rows, 0), pt_str_of(kept[i].name)))
                *kept[i].value = pt_read_real(rows, 1);
    return st == PT_END ? PT_OK : st;
}

static pt_status load_papers(pt_store *store, struct topics *t, pt_error *err)
{
    pt_statement *row;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_LAST_DAY, &row, err));
    PT_TRY(pt_statement_step(row, err));
    snprintf(t->today, sizeof t->today, "%.*s", PT_FMT(pt_read_str(row, 0)));
    t->papers = (size_t)pt_read_int(row, 1);
    t->last_paper = pt_read_int(row, 2);
    return pt_statement_run(row, err);
}

static bool must_fit(const struct topics *t)
{
    return t->before.k == 0 || t->model_version != MODEL_VERSION ||
           (double)t->papers >= growth * (t->fitted_of ? t->fitted_of : (double)t->before.papers) ||
           (t->wanted > 0 && t->wanted != (double)t->before.k) ||
           (t->wanted == PT_TOPICS_AUTO && t->wanted_before != PT_TOPICS_AUTO);
}

static pt_status load(pt_store *store, const pt_scope *scope, void **work, pt_error *err)
{
    struct topics *t = PT_CALLOC(struct topics, 1);

    *work = t;
    t->scope = scope;
    PT_TRY(load_kept(store, t, err));
    PT_TRY(load_papers(store, t, err));
    PT_TRY(pt_topic_model_load(store, &t->before, err));
    t->wanted = scope->topics ? scope->topics : t->wanted_before;
    t->is_folded = !must_fit(t);
    return pt_store_open_beside(store, &t->reading, err);
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Papers that came since the last run. */
static bool is_to_save(const struct topics *t, size_t p)
{
    return !t->is_folded || (double)t->shares.paper_id[p] > t->folded_to;
}

static void count_papers(struct topics *t)
{
    for (size_t p = 0; p < t->shares.papers; p++)
        if (t->shares.largest[p] != PT_NONE && is_to_save(t, p))
            t->model.topic[t->shares.largest[p]].papers++;
}

static void label(const pt_corpus *corpus, const pt_topic_shares *shares, pt_topic_model *model)
{
    pt_str *label = PT_NEW_ARRAY(&model->arena, pt_str, model->k);

    for (size_t i = 0; i < model->k; i++)
        label[i] = model->topic[i].label;
    pt_group_labels(corpus, shares->largest, model->k, label, &model->arena);
    for (size_t i = 0; i < model->k; i++) /* without a label: nothing sets it apart */
        model->topic[i].label =
            label[i].len ? label[i] : pt_arena_printf(&model->arena, "topic %lld", (long long)model->topic[i].number);
}

/* What is only known of the papers that are fitted. */
static void describe(struct topics *t, const pt_corpus *corpus, const pt_observer *observer)
{
    if (t->model.k == 0) {
        pt_note(observer, PT_NOTE_USUAL, "topics: none, since %zu papers are too few", t->papers);
        return;
    }
    t->shares = pt_topic_shares_fold(&t->model, corpus->forward, t->scope->jobs);
    label(corpus, &t->shares, &t->model);
    pt_topic_themes_find(corpus, &t->shares, &t->model);
}

static pt_status fit_sample(struct topics *t, const pt_sample *sample, const pt_observer *observer, pt_error *err)
{
    const pt_topic_model *start = t->model_version == MODEL_VERSION ? &t->before : NULL;
    pt_span span = pt_span_everything;
    pt_forward forward = { 0 };
    pt_corpus corpus = { 0 };
    pt_corpus_rules rules;
    pt_status st;

    span.sample = sample;
    PT_OR_DONE(pt_forward_load(t->reading, &t->lexicon, &span, &forward, err));
    rules = pt_topic_rules(&forward);
    pt_corpus_build(&forward, NULL, &rules, t->scope->jobs, &corpus);
    PT_OR_DONE(pt_topic_model_fit(&corpus, (int)t->wanted, start, t->scope->jobs, observer, &t->model, err));
    PT_OR_DONE(pt_topic_lineage(t->reading, &t->before, pt_str_of(t->today), &t->model, err));
    describe(t, &corpus, observer);
done:
    pt_corpus_free(&corpus);
    pt_forward_free(&forward);
    return st;
}

static pt_status fit(struct topics *t, const pt_observer *observer, pt_error *err)
{
    const struct pt_days ever = pt_span_everything.ranges[0];
    pt_sample sample = { 0 };
    pt_status st;

    PT_OR_DONE(pt_lexicon_load(t->reading, &t->lexicon, err));
    PT_OR_DONE(pt_sample_papers(t->reading, pt_span_everything.language, MOST_FITTED, &sample, err));
    PT_OR_DONE(fit_sample(t, &sample, observer, err));
    t->fitted_of = (double)sample.of;
    if (t->model.k && sample.is_in) {
        pt_topic_shares_free(&t->shares);
        PT_OR_DONE(pt_topic_shares_load(t->reading, &t->lexicon, &t->model, &ever, t->scope->jobs, &t->shares, err));
    }
    count_papers(t);
    t->has_all_spans = true;
    if (t->model.k)
        PT_OR_DONE(pt_topic_spans_find(t->reading, 0, true, &t->spans, err));
done:
    pt_sample_free(&sample);
    return st;
}

static pt_status fold(struct topics *t, pt_error *err)
{
    struct pt_days days;
    bool has_fields;

    t->model = t->before;
    t->before = (pt_topic_model){ 0 };
    PT_TRY(pt_topic_fields_are_stored(t->reading, t->scope, &has_fields, err));
    t->has_all_spans = !has_fields;
    PT_TRY(pt_topic_spans_find(t->reading, (int64_t)t->folded_to, t->has_all_spans, &t->spans, err));
    if (t->spans.len == 0)
        return PT_OK;
    pt_topic_spans_range(&t->spans, &days.first, &days.last);
    PT_TRY(pt_lexicon_load(t->reading, &t->lexicon, err));
    PT_TRY(pt_topic_shares_load(t->reading, &t->lexicon, &t->model, &days, t->scope->jobs, &t->shares, err));
    count_papers(t);
    return PT_OK;
}

static pt_status compute(void *work, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct topics *t = work;
    pt_status st;

    st = t->is_folded ? fold(t, err) : fit(t, observer, err);
    if (st == PT_OK && t->model.k)
        st = pt_topic_course_count(t->reading, scope, &t->shares, &t->spans, t->has_all_spans, &t->course, err);
    pt_store_close(t->reading);
    t->reading = NULL;
    return st;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_paper(pt_store *store, const struct topics *t, size_t p, pt_error *err)
{
    pt_statement *statement;

    for (size_t k = 0; k < t->model.k; k++) {
        double share = t->shares.share[p * t->model.k + k];

        if (share < least_kept)
            continue;
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_PAPER, &statement, err));
        pt_bind_int(statement, 1, t->shares.paper_id[p]);
        pt_bind_int(statement, 2, t->model.topic[k].number);
        pt_bind_real(statement, 3, share);
        PT_TRY(pt_statement_run(statement, err));
    }
    return PT_OK;
}

/* In the order of their ids, which is that of the table; all of them without its index, which comes after them. */
static pt_status save_papers(pt_store *store, const struct topics *t, pt_error *err)
{
    const pt_sql drop = PT_SQL_ANALYSIS_TOPICS_DROP_INDEX, add = PT_SQL_ANALYSIS_TOPICS_ADD_INDEX;
    pt_id_place *papers = PT_CALLOC(pt_id_place, t->shares.papers);
    size_t count = 0;
    pt_status st = PT_OK;

    for (size_t p = 0; p < t->shares.papers; p++)
        if (is_to_save(t, p))
            papers[count++] = (pt_id_place){ t->shares.paper_id[p], p };
    if (count)
        qsort(papers, count, sizeof *papers, pt_by_id);
    if (!t->is_folded)
        PT_OR_DONE(pt_store_run_all(store, &drop, 1, err));
    for (size_t i = 0; i < count; i++)
        PT_OR_DONE(save_paper(store, t, papers[i].place, err));
    if (!t->is_folded)
        st = pt_store_run_all(store, &add, 1, err);
done:
    free(papers);
    return st;
}

static pt_status save_fit(pt_store *store, struct topics *t, pt_error *err)
{
    PT_TRY(pt_topic_lineage_save(store, &t->before, &t->model, pt_str_of(t->today), err));
    PT_TRY(pt_topic_model_save(store, &t->model, err));
    return pt_topic_map_save(store, &t->model, &t->shares, err);
}

static pt_status save(pt_store *store, void *work, pt_error *err)
{
    struct topics *t = work;

    if (!t->is_folded)
        PT_TRY(save_fit(store, t, err));
    if (t->model.k == 0)
        return PT_OK;
    PT_TRY(save_papers(store, t, err));
    PT_TRY(pt_topic_model_save_papers(store, &t->model, err));
    PT_TRY(pt_topic_course_save(store, &t->model, &t->spans, &t->course, err));
    PT_TRY(pt_topic_movement_save(store, t->scope, &t->model, err));
    PT_TRY(pt_topic_forecast_save(store, &t->model, err));
    PT_TRY(pt_topic_measure_save(store, "folded_to", (double)t->last_paper, err));
    PT_TRY(pt_topic_measure_save(store, "fitted_of", t->fitted_of, err));
    PT_TRY(pt_topic_measure_save(store, "wanted", t->wanted, err));
    return pt_topic_measure_save(store, "model_version", MODEL_VERSION, err);
}

static void release(void *work)
{
    struct topics *t = work;

    pt_store_close(t->reading);
    free(t->spans.at);
    pt_topic_course_free(&t->course);
    pt_topic_shares_free(&t->shares);
    pt_topic_model_free(&t->before);
    pt_topic_model_free(&t->model);
    pt_lexicon_free(&t->lexicon);
    free(t);
}

static const pt_analysis_parts parts = { .beside = PT_NEEDS("people", "subjects", "drawing"),
                                         .load = load,
                                         .compute = compute,
                                         .save = save,
                                         .release = release };

const pt_analysis pt_analysis_topics = { .name = "topics",
                                         .needs = PT_NEEDS("terms", "coverage"),
                                         .version = 3,
                                         .heeds = PT_HEEDS_FIELDS | PT_HEEDS_TOPICS,
                                         .parts = &parts,
                                         .forget = PT_STATEMENTS(PT_SQL_ANALYSIS_TOPICS_FORGET) };
