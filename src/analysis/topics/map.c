#include "analysis/topics/map.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "numeric/layout.h"
#include "store/statement.h"

#include <stdlib.h>

enum { TIES = 2, MOST_LETTERS = 26 };

static const pt_box box = { .width = 100, .height = 72, .margin = 5, .smallest = 0.6, .largest = 2.2 };
static const double letter_width = 0.98, letter_height = 2.3; /* of the plot's labels, with a fifth to spare */

struct map {
    const pt_topic_model *model;
    uint32_t *topic; /* of each node: the sound topics, most papers first */
    uint32_t count;
    PT_ARRAY(pt_edge) ties;
    double *papers;
    pt_disc *discs;
    pt_label *labels;
    pt_str *text; /* of each label */
};

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void list_topics(struct map *m)
{
    for (uint32_t t = 0; t < m->model->k; t++) {
        uint32_t place = m->count;

        if (!m->model->topic[t].is_sound)
            continue;
        while (place > 0 && m->model->topic[m->topic[place - 1]].papers < m->model->topic[t].papers) {
            m->topic[place] = m->topic[place - 1];
            place--;
        }
        m->topic[place] = t;
        m->count++;
    }
}

static bool is_tied(const struct map *m, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < m->ties.len; i++)
        if ((m->ties.at[i].a == a && m->ties.at[i].b == b) || (m->ties.at[i].a == b && m->ties.at[i].b == a))
            return true;
    return false;
}

/* Ties node `a` to the nodes it is most like; of equal ones to the first. */
static void tie(struct map *m, const double *cosine, uint32_t a)
{
    uint32_t best[TIES];
    size_t found = 0, k = m->model->k;

    for (uint32_t b = 0; b < m->count; b++) {
        double like = cosine[m->topic[a] * k + m->topic[b]];
        size_t place = found;

        while (place > 0 && cosine[m->topic[a] * k + m->topic[best[place - 1]]] < like)
            place--;
        if (a == b || like <= 0 || place == TIES)
            continue;
        found += found < TIES;
        for (size_t i = found - 1; i > place; i--)
            best[i] = best[i - 1];
        best[place] = b;
    }
    for (size_t i = 0; i < found; i++)
        if (!is_tied(m, a, best[i]))
            PT_PUSH(&m->ties, ((pt_edge){ a, best[i], cosine[m->topic[a] * k + m->topic[best[i]]] }));
}

/* The first phrase of its label, where that is short enough to stand on a map. */
static void write_labels(struct map *m)
{
    for (uint32_t i = 0; i < m->count; i++) {
        pt_str rest = m->model->topic[m->topic[i]].label;
        size_t letters;

        pt_str_cut(&rest, ',', &m->text[i]);
        letters = pt_utf8_count(m->text[i]);
        m->labels[i] = (pt_label){ .disc = i,
                                   .width = (double)(letters < MOST_LETTERS ? letters : MOST_LETTERS) * letter_width,
                                   .height = letter_height };
    }
}

static pt_status compute(struct map *m, const pt_topic_shares *shares, pt_error *err)
{
    double *cosine = pt_topic_shares_cosines(shares);
    pt_picture picture;

    list_topics(m);
    for (uint32_t a = 0; a < m->count; a++)
        tie(m, cosine, a);
    free(cosine);
    if (m->count == 0)
        return PT_OK;
    for (uint32_t i = 0; i < m->count; i++)
        m->papers[i] = (double)m->model->topic[m->topic[i]].papers;
    PT_TRY(pt_layout_discs(&box, m->papers, m->count, m->ties.at, m->ties.len, m->discs, err));
    write_labels(m);
    picture = (pt_picture){ m->discs, m->count, m->ties.at, m->ties.len, box.width, box.height };
    pt_layout_labels(&picture, m->labels, m->count);
    return PT_OK;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct row {
    const char *kind;
    uint32_t node;
    pt_point at;
    const pt_point *to; /* NULL: no tie */
    double size;
    pt_str text;
};

static pt_status save_row(pt_store *store, const struct map *m, const struct row *row, size_t *number, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_ADD_MAP, &add, err));
    pt_bind_int(add, 1, (int64_t)(*number)++);
    pt_bind_str(add, 2, pt_str_of(row->kind));
    pt_bind_int(add, 3, m->model->topic[m->topic[row->node]].number);
    pt_bind_real(add, 4, row->at.x);
    pt_bind_real(add, 5, row->at.y);
    if (row->to) {
        pt_bind_real(add, 6, row->to->x);
        pt_bind_real(add, 7, row->to->y);
    }
    pt_bind_real(add, 8, row->size);
    if (row->text.len)
        pt_bind_str(add, 9, row->text);
    return pt_statement_run(add, err);
}

static pt_status save(pt_store *store, const struct map *m, pt_error *err)
{
    const pt_sql clear = PT_SQL_ANALYSIS_TOPICS_CLEAR_TOPIC_MAP;
    size_t number = 0;

    PT_TRY(pt_store_run_all(store, &clear, 1, err));
    for (size_t i = 0; i < m->ties.len; i++) {
        const pt_edge *e = &m->ties.at[i];

        PT_TRY(save_row(store, m, &(struct row){ "tie", e->a, m->discs[e->a].at, &m->discs[e->b].at, e->weight, { 0 } },
                        &number, err));
    }
    for (uint32_t i = 0; i < m->count; i++)
        PT_TRY(save_row(store, m, &(struct row){ "topic", i, m->discs[i].at, NULL, m->discs[i].radius, { 0 } }, &number,
                        err));
    for (uint32_t i = 0; i < m->count; i++)
        if (m->labels[i].is_placed)
            PT_TRY(save_row(store, m, &(struct row){ "label", i, m->labels[i].at, NULL, 0, m->text[i] }, &number, err));
    return PT_OK;
}

pt_status pt_topic_map_save(pt_store *store, const pt_topic_model *model, const pt_topic_shares *shares, pt_error *err)
{
    struct map m = { .model = model,
                     .topic = PT_CALLOC(uint32_t, model->k),
                     .papers = PT_CALLOC(double, model->k),
                     .discs = PT_CALLOC(pt_disc, model->k),
                     .labels = PT_CALLOC(pt_label, model->k),
                     .text = PT_CALLOC(pt_str, model->k) };
    pt_status st;

    PT_OR_DONE(compute(&m, shares, err));
    st = save(store, &m, err);
done:
    free(m.topic);
    free(m.ties.at);
    free(m.papers);
    free(m.discs);
    free(m.labels);
    free(m.text);
    return st;
}
