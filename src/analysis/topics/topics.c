/* What papers are about, and how much of each week each topic is (METHODS, section 4). */
#include "analysis/analysis.h"

#include "analysis/coverage/periods.h"
#include "analysis/topics/labels.h"
#include "base/buf.h"
#include "base/memory.h"
#include "numeric/bootstrap.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { RESAMPLES = 1000, SEED = 7, LONGEST_TERMS = 2000 };

static const double least_kept = 0.05;
struct topics {
    pt_lexicon lexicon;
    pt_forward forward;
    pt_corpus corpus;
    pt_topic_model model;
    pt_arena arena;
    pt_str *labels;
    pt_periods periods;
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load(pt_store *store, struct topics *t, pt_error *err)
{
    PT_TRY(pt_lexicon_load(store, &t->lexicon, err));
    PT_TRY(pt_forward_load(store, &t->lexicon, &pt_span_everything, &t->forward, err));
    return pt_periods_load(store, "week", &t->periods, err);
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status clear(pt_store *store, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_PERIOD, PT_SQL_ANALYSIS_TOPICS_CLEAR_PAPER_TOPIC,
                              PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_TERM, PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC,
                              PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_MODEL };

    return pt_store_run_all(store, clears, sizeof clears / sizeof *clears, err);
}

static pt_status save_terms(pt_store *store, const struct topics *t, size_t topic, pt_error *err)
{
    const pt_topic *one = &t->model.topic[topic];
    pt_statement *add;

    for (size_t i = 0; i < PT_TOP_TERMS && one->top[i] != PT_NONE; i++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_TERM, &add, err));
        pt_bind_int(add, 1, (int64_t)topic + 1);
        pt_bind_int(add, 2, (int64_t)i + 1);
        pt_bind_str(add, 3, t->corpus.term[one->top[i]]);
        pt_bind_real(add, 4, one->weight[i]);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

static pt_status save_topic(pt_store *store, const struct topics *t, size_t topic, pt_error *err)
{
    const pt_topic *one = &t->model.topic[topic];
    pt_buf terms = { .limit = LONGEST_TERMS };
    pt_statement *add;
    pt_status st;

    for (size_t i = 0; i < PT_TOP_WORDS && one->top[i] != PT_NONE; i++)
        pt_buf_addf(&terms, "%s%.*s", i ? ", " : "", PT_FMT(t->corpus.term[one->top[i]]));
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_TOPIC, &add, err));
    pt_bind_int(add, 1, (int64_t)topic + 1);
    pt_bind_str(add, 2, t->labels[topic]);
    pt_bind_str(add, 3, pt_buf_text(&terms));
    pt_bind_int(add, 4, (int64_t)one->papers);
    pt_bind_real(add, 5, one->coherence);
    PT_OR_DONE(pt_statement_run(add, err));
    st = save_terms(store, t, topic, err);
done:
    pt_buf_free(&terms);
    return st;
}

static pt_status save_papers(pt_store *store, const struct topics *t, pt_error *err)
{
    pt_statement *add;

    for (size_t p = 0; p < t->corpus.papers; p++)
        for (size_t k = 0; k < t->model.k; k++) {
            double share = t->model.share[p * t->model.k + k];

            if (share < least_kept)
                continue;
            PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_PAPER, &add, err));
            pt_bind_int(add, 1, t->forward.paper_id[p]);
            pt_bind_int(add, 2, (int64_t)k + 1);
            pt_bind_real(add, 3, share);
            PT_TRY(pt_statement_run(add, err));
        }
    return PT_OK;
}

/* A band of NaN, that of a single paper, becomes what is known then: nothing. */
static pt_status save_share(pt_store *store, const char *period, size_t topic, const pt_band *band, size_t papers,
                            pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_PERIOD, &add, err));
    pt_bind_str(add, 1, PT_S("all"));
    pt_bind_str(add, 2, pt_str_of(period));
    pt_bind_int(add, 3, (int64_t)topic + 1);
    pt_bind_real(add, 4, band->mean);
    pt_bind_real(add, 5, isnan(band->low) ? 0 : band->low);
    pt_bind_real(add, 6, isnan(band->high) ? 1 : band->high);
    pt_bind_int(add, 7, (int64_t)papers);
    return pt_statement_run(add, err);
}

/* A period's share of each topic is the mean over its new papers; the band is over papers drawn again. */
static pt_status save_period(pt_store *store, const struct topics *t, const pt_period *period, pt_error *err)
{
    const pt_bootstrap how = { .resamples = RESAMPLES, .level = 0.95, .seed = SEED };
    size_t k = t->model.k, count = 0;
    double *rows = PT_CALLOC(double, t->corpus.papers *k);
    size_t *papers = PT_CALLOC(size_t, k);
    pt_band *bands = PT_CALLOC(pt_band, k);
    pt_status st = PT_OK;

    for (size_t p = 0; p < t->corpus.papers; p++) {
        if (!t->forward.is_new[p] || t->forward.first_day[p] < period->first ||
            t->forward.first_day[p] > period->last || t->model.largest[p] == PT_NONE)
            continue;
        memcpy(rows + count++ * k, t->model.share + p * k, k * sizeof *rows);
        papers[t->model.largest[p]]++;
    }
    if (count)
        pt_bootstrap_means(rows, count, k, &how, bands);
    for (size_t i = 0; count && i < k; i++)
        PT_OR_DONE(save_share(store, period->text, i, &bands[i], papers[i], err));
done:
    free(rows);
    free(papers);
    free(bands);
    return st;
}

static pt_status save_measures(pt_store *store, const struct topics *t, pt_error *err)
{
    const struct {
        const char *name;
        double value;
    } measures[] = {
        { "k", (double)t->model.k },         { "papers", (double)t->corpus.papers },
        { "terms", (double)t->model.terms }, { "relative_error", t->model.relative_error },
        { "sweeps", t->model.sweeps },       { "coherence", t->model.coherence },
        { "diversity", t->model.diversity },
    };
    pt_statement *add;

    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_MEASURE, &add, err));
        pt_bind_str(add, 1, pt_str_of(measures[i].name));
        pt_bind_real(add, 2, measures[i].value);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

static pt_status save(pt_store *store, const struct topics *t, pt_error *err)
{
    PT_TRY(clear(store, err));
    for (size_t k = 0; k < t->model.k; k++)
        PT_TRY(save_topic(store, t, k, err));
    PT_TRY(save_papers(store, t, err));
    for (size_t i = 0; t->model.k && i < t->periods.len; i++)
        PT_TRY(save_period(store, t, &t->periods.at[i].days, err));
    return t->model.k ? save_measures(store, t, err) : PT_OK;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct topics t = { 0 };
    pt_status st;

    PT_OR_DONE(load(store, &t, err));
    pt_corpus_build(&t.forward, NULL, &pt_topic_terms, &t.corpus);
    PT_OR_DONE(pt_topic_model_fit(&t.corpus, scope->jobs, observer, &t.model, err));
    if (t.model.k)
        t.labels = pt_topic_labels(&t.corpus, &t.model, &t.arena);
    else
        pt_note(observer, PT_NOTE_USUAL, "topics: none, since %zu papers are too few", t.corpus.papers);
    PT_OR_DONE(save(store, &t, err));
done:
    free(t.periods.at);
    pt_arena_free(&t.arena);
    pt_topic_model_free(&t.model);
    pt_corpus_free(&t.corpus);
    pt_forward_free(&t.forward);
    pt_lexicon_free(&t.lexicon);
    return st;
}

const pt_analysis pt_analysis_topics = {
    .name = "topics", .needs = PT_NEEDS("terms", "coverage"), .version = 2, .run = run
};
