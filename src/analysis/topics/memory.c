/* The model in the store: what is fitted today is folded into tomorrow. */
#include "analysis/topics/model.h"

#include "base/buf.h"
#include "base/memory.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

enum { LONGEST_TERMS = 2000 };

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_topics(pt_store *store, pt_topic_model *model, pt_error *err)
{
    PT_ARRAY(pt_topic) topics = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_TOPICS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        PT_PUSH(&topics, ((pt_topic){ .number = pt_read_int(rows, 0),
                                      .label = pt_arena_copy(&model->arena, pt_read_str(rows, 1)),
                                      .first_fit = pt_arena_copy(&model->arena, pt_read_str(rows, 2)),
                                      .is_sound = pt_read_int(rows, 3) != 0,
                                      .papers = (size_t)pt_read_int(rows, 4) }));
    model->topic = topics.at;
    model->k = topics.len;
    return st == PT_END ? PT_OK : st;
}

static pt_status load_columns(pt_store *store, pt_topic_model *model, pt_error *err)
{
    PT_ARRAY(pt_str) terms = { 0 };
    PT_ARRAY(pt_str) keys = { 0 };
    PT_ARRAY(uint32_t) df = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_COLUMNS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        PT_PUSH(&terms, pt_arena_copy(&model->arena, pt_read_str(rows, 0)));
        PT_PUSH(&keys, pt_arena_copy(&model->arena, pt_read_str(rows, 1)));
        PT_PUSH(&df, (uint32_t)pt_read_int(rows, 2));
    }
    model->term = terms.at;
    model->key = keys.at;
    model->df = df.at;
    model->columns = terms.len;
    return st == PT_END ? PT_OK : st;
}

static pt_status load_weights(pt_store *store, pt_topic_model *model, pt_error *err)
{
    pt_statement *rows;
    size_t topic = 0;
    pt_status st;

    model->h = PT_CALLOC(double, model->columns * model->k);
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_WEIGHTS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        while (topic < model->k && model->topic[topic].number < pt_read_int(rows, 0))
            topic++;
        model->h[(size_t)pt_read_int(rows, 1) * model->k + topic] = pt_read_real(rows, 2);
    }
    return st == PT_END ? PT_OK : st;
}

static pt_status load_papers(pt_store *store, pt_topic_model *model, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_MEASURES, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        if (pt_str_equal(pt_read_str(rows, 0), PT_S("papers")))
            model->papers = (size_t)pt_read_real(rows, 1);
    return st == PT_END ? PT_OK : st;
}

pt_status pt_topic_model_load(pt_store *store, pt_topic_model *model, pt_error *err)
{
    *model = (pt_topic_model){ 0 };
    PT_TRY(load_topics(store, model, err));
    PT_TRY(load_columns(store, model, err));
    PT_TRY(load_weights(store, model, err));
    return load_papers(store, model, err);
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status clear(pt_store *store, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_FORECAST, PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_THEME,
                              PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_PERIOD,   PT_SQL_ANALYSIS_TOPICS_CLEAR_PAPER_TOPIC,
                              PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_WEIGHT,   PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_COLUMN,
                              PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_TERM,     PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC,
                              PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_MODEL };

    return pt_store_run_all(store, clears, sizeof clears / sizeof *clears, err);
}

static pt_status save_columns(pt_store *store, const pt_topic_model *model, pt_error *err)
{
    pt_statement *add;

    for (size_t c = 0; c < model->columns; c++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_COLUMN, &add, err));
        pt_bind_int(add, 1, (int64_t)c);
        pt_bind_str(add, 2, model->term[c]);
        pt_bind_str(add, 3, model->key[c]);
        pt_bind_int(add, 4, model->df[c]);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

static pt_status save_terms(pt_store *store, const pt_topic_model *model, const pt_topic *topic, pt_error *err)
{
    pt_statement *add;

    for (size_t i = 0; i < PT_TOP_TERMS && topic->top[i] != PT_NONE; i++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_TERM, &add, err));
        pt_bind_int(add, 1, topic->number);
        pt_bind_int(add, 2, (int64_t)i + 1);
        pt_bind_str(add, 3, model->term[topic->top[i]]);
        pt_bind_real(add, 4, topic->weight[i]);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

static pt_status save_weights(pt_store *store, const pt_topic_model *model, size_t topic, pt_error *err)
{
    pt_statement *add;

    for (size_t c = 0; c < model->columns; c++) {
        double weight = model->h[c * model->k + topic];

        if (weight <= 0)
            continue;
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_WEIGHT, &add, err));
        pt_bind_int(add, 1, model->topic[topic].number);
        pt_bind_int(add, 2, (int64_t)c);
        pt_bind_real(add, 3, weight);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

static pt_status save_topic(pt_store *store, const pt_topic_model *model, const pt_topic *topic, pt_error *err)
{
    pt_buf terms = { .limit = LONGEST_TERMS };
    pt_statement *add;
    pt_status st;

    for (size_t i = 0; i < PT_TOP_WORDS && topic->top[i] != PT_NONE; i++)
        pt_buf_addf(&terms, "%s%.*s", i ? ", " : "", PT_FMT(model->term[topic->top[i]]));
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_TOPIC, &add, err));
    pt_bind_int(add, 1, topic->number);
    pt_bind_str(add, 2, topic->label);
    pt_bind_str(add, 3, pt_buf_text(&terms));
    pt_bind_int(add, 4, (int64_t)topic->papers);
    pt_bind_real(add, 5, topic->coherence);
    pt_bind_real(add, 6, topic->uniqueness);
    pt_bind_int(add, 7, topic->is_sound);
    pt_bind_str(add, 8, topic->first_fit);
    if (!isnan(topic->matched))
        pt_bind_real(add, 9, topic->matched);
    if (topic->theme)
        pt_bind_int(add, 10, topic->theme);
    PT_OR_DONE(pt_statement_run(add, err));
    st = save_terms(store, model, topic, err);
done:
    pt_buf_free(&terms);
    return st;
}

pt_status pt_topic_measure_save(pt_store *store, const char *name, double value, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_MEASURE, &add, err));
    pt_bind_str(add, 1, pt_str_of(name));
    pt_bind_real(add, 2, value);
    return pt_statement_run(add, err);
}

static pt_status save_measures(pt_store *store, const pt_topic_model *model, pt_error *err)
{
    const struct {
        const char *name;
        double value;
    } measures[] = {
        { "k", (double)model->k },           { "papers", (double)model->papers },
        { "terms", (double)model->columns }, { "relative_error", model->relative_error },
        { "sweeps", model->sweeps },         { "coherence", model->coherence },
        { "diversity", model->diversity },   { "stability", model->stability },
    };

    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (!isnan(measures[i].value))
            PT_TRY(pt_topic_measure_save(store, measures[i].name, measures[i].value, err));
    return PT_OK;
}

static pt_status save_themes(pt_store *store, const pt_topic_model *model, pt_error *err)
{
    pt_statement *add;

    for (size_t i = 0; i < model->themes; i++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_THEME, &add, err));
        pt_bind_int(add, 1, (int64_t)i + 1);
        pt_bind_str(add, 2, model->theme_label[i]);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

pt_status pt_topic_model_save_papers(pt_store *store, const pt_topic_model *model, pt_error *err)
{
    const pt_sql count = PT_SQL_ANALYSIS_TOPICS_COUNT_THEMES;
    pt_statement *set;

    for (size_t t = 0; t < model->k; t++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_SET_PAPERS, &set, err));
        pt_bind_int(set, 1, model->topic[t].number);
        pt_bind_int(set, 2, (int64_t)model->topic[t].papers);
        PT_TRY(pt_statement_run(set, err));
    }
    return pt_store_run_all(store, &count, 1, err);
}

pt_status pt_topic_model_save(pt_store *store, const pt_topic_model *model, pt_error *err)
{
    PT_TRY(clear(store, err));
    if (model->k == 0)
        return PT_OK;
    PT_TRY(save_columns(store, model, err));
    for (size_t t = 0; t < model->k; t++) {
        PT_TRY(save_topic(store, model, &model->topic[t], err));
        PT_TRY(save_weights(store, model, t, err));
    }
    PT_TRY(save_themes(store, model, err));
    return save_measures(store, model, err);
}
