/* Topics that the same papers hold, as themes: a report begins with the forest. */
#include "analysis/topics/course.h"

#include "base/buf.h"
#include "base/memory.h"
#include "numeric/ward.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

enum { LEAST_TOPICS = 12, LEAST_THEMES = 6, MOST_THEMES = 10, LABEL_TOPICS = 2, LONGEST_LABEL = 400 };

struct themes {
    const pt_topic_model *model;
    double *overlap;  /* k × k: Σ over papers of the product of two topics' weights */
    size_t *papers;   /* by topic: whose largest it is */
    uint32_t *of;     /* by topic: its theme, from 0 */
    size_t count;     /* 0: none */
    size_t *of_theme; /* papers by theme */
    uint32_t *rank;   /* of a theme by its papers, from 1 */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct held {
    size_t topic;
    double weight;
};

static void add_paper(struct themes *th, const struct held *held, size_t count)
{
    size_t largest = 0;

    for (size_t i = 0; i < count; i++) {
        largest = held[i].weight > held[largest].weight ? i : largest;
        for (size_t j = 0; j < count; j++)
            th->overlap[held[i].topic * th->model->k + held[j].topic] += held[i].weight * held[j].weight;
    }
    if (count)
        th->papers[held[largest].topic]++;
}

static pt_status load(pt_store *store, struct themes *th, pt_error *err)
{
    PT_ARRAY(struct held) held = { 0 };
    int64_t paper = -1;
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_OVERLAP, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        if (pt_read_int(rows, 0) != paper) {
            add_paper(th, held.at, held.len);
            held.len = 0;
            paper = pt_read_int(rows, 0);
        }
        for (size_t t = 0; t < th->model->k; t++)
            if (th->model->topic[t].number == pt_read_int(rows, 1))
                PT_PUSH(&held, ((struct held){ t, pt_read_real(rows, 2) }));
    }
    add_paper(th, held.at, held.len);
    free(held.at);
    return st == PT_END ? PT_OK : st;
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Topics as vectors of their papers, each of length 1: 2 - 2 · cosine. */
static double *square_distances(const struct themes *th)
{
    size_t k = th->model->k;
    double *square = PT_CALLOC(double, k *k);

    for (size_t a = 0; a < k; a++)
        for (size_t b = 0; b < k; b++) {
            double lengths = sqrt(th->overlap[a * k + a] * th->overlap[b * k + b]);

            square[a * k + b] = a == b ? 0 : 2 - 2 * (lengths > 0 ? th->overlap[a * k + b] / lengths : 0);
        }
    return square;
}

/* As many themes as topics lie in best. */
static void group(struct themes *th)
{
    double *square = square_distances(th), best = -INFINITY;
    uint32_t *tried = PT_CALLOC(uint32_t, th->model->k);

    for (size_t count = LEAST_THEMES; count <= MOST_THEMES; count++) {
        double fit;

        pt_ward_groups(square, th->model->k, count, tried);
        fit = pt_silhouette(square, th->model->k, tried);
        if (fit <= best)
            continue;
        best = fit;
        th->count = count;
        for (size_t t = 0; t < th->model->k; t++)
            th->of[t] = tried[t];
    }
    free(square);
    free(tried);
}

static void rank(struct themes *th)
{
    for (size_t t = 0; t < th->model->k; t++)
        th->of_theme[th->of[t]] += th->papers[t];
    for (size_t a = 0; a < th->count; a++) {
        th->rank[a] = 1;
        for (size_t b = 0; b < th->count; b++)
            th->rank[a] += th->of_theme[b] > th->of_theme[a] || (th->of_theme[b] == th->of_theme[a] && b < a);
    }
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The topic of the theme with the most papers of those that come behind `than`; sound ones first. k for none. */
static size_t next_largest(const struct themes *th, uint32_t theme, size_t than)
{
    const pt_topic *topics = th->model->topic;
    size_t best = th->model->k;

    for (size_t t = 0; t < th->model->k; t++) {
        bool is_behind =
            than == th->model->k || th->papers[t] < th->papers[than] || (th->papers[t] == th->papers[than] && t > than);

        if (th->of[t] != theme || !topics[t].is_sound || !is_behind)
            continue;
        if (best == th->model->k || th->papers[t] > th->papers[best])
            best = t;
    }
    return best;
}

/* The first phrases of its two largest topics. */
static void write_label(const struct themes *th, uint32_t theme, pt_buf *label)
{
    size_t topic = th->model->k;

    for (int i = 0; i < LABEL_TOPICS; i++) {
        pt_str rest, phrase;

        topic = next_largest(th, theme, topic);
        if (topic == th->model->k)
            break;
        rest = th->model->topic[topic].label;
        if (pt_str_cut(&rest, ',', &phrase))
            pt_buf_addf(label, "%s%.*s", i ? ", " : "", PT_FMT(phrase));
    }
    if (label->len == 0)
        pt_buf_addf(label, "theme %u", th->rank[theme]);
}

static pt_status save_theme(pt_store *store, const struct themes *th, uint32_t theme, pt_error *err)
{
    pt_buf label = { .limit = LONGEST_LABEL };
    size_t topics = 0;
    pt_statement *add;
    pt_status st;

    for (size_t t = 0; t < th->model->k; t++)
        topics += th->of[t] == theme;
    write_label(th, theme, &label);
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_THEME, &add, err));
    pt_bind_int(add, 1, th->rank[theme]);
    pt_bind_str(add, 2, pt_buf_text(&label));
    pt_bind_int(add, 3, (int64_t)topics);
    pt_bind_int(add, 4, (int64_t)th->of_theme[theme]);
    st = pt_statement_run(add, err);
done:
    pt_buf_free(&label);
    return st;
}

static pt_status save(pt_store *store, const struct themes *th, pt_error *err)
{
    const pt_sql clear = PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_THEME;
    pt_statement *set;

    PT_TRY(pt_store_run_all(store, &clear, 1, err));
    for (uint32_t theme = 0; theme < th->count; theme++)
        PT_TRY(save_theme(store, th, theme, err));
    for (size_t t = 0; t < th->model->k; t++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_SET_THEME, &set, err));
        pt_bind_int(set, 1, th->model->topic[t].number);
        if (th->count)
            pt_bind_int(set, 2, th->rank[th->of[t]]);
        pt_bind_int(set, 3, (int64_t)th->papers[t]);
        PT_TRY(pt_statement_run(set, err));
    }
    return PT_OK;
}

pt_status pt_topic_themes_save(pt_store *store, const pt_topic_model *model, pt_error *err)
{
    struct themes th = { .model = model,
                         .overlap = PT_CALLOC(double, model->k * model->k),
                         .papers = PT_CALLOC(size_t, model->k),
                         .of = PT_CALLOC(uint32_t, model->k),
                         .of_theme = PT_CALLOC(size_t, MOST_THEMES),
                         .rank = PT_CALLOC(uint32_t, MOST_THEMES) };
    pt_status st;

    PT_OR_DONE(load(store, &th, err));
    if (model->k >= LEAST_TOPICS)
        group(&th);
    rank(&th);
    st = save(store, &th, err);
done:
    free(th.overlap);
    free(th.papers);
    free(th.of);
    free(th.of_theme);
    free(th.rank);
    return st;
}
