#include "analysis/keywords/map.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "numeric/layout.h"
#include "store/statement.h"

#include <stdlib.h>

enum { MOST_THEMES = 10, MOST_MEMBERS = 5, MOST_NODES = MOST_THEMES * MOST_MEMBERS, MOST_TIES = 2, MOST_LETTERS = 24 };

static const pt_box box = { .width = 100, .height = 72, .margin = 5, .smallest = 0.6, .largest = 2.2 };
static const double letter_width = 0.88, letter_height = 2.2; /* of the plot's labels */

struct node {
    uint32_t term; /* number in the themes */
    size_t theme;
    pt_str text;
};

struct map {
    struct node nodes[MOST_NODES];
    uint32_t count;
    PT_ARRAY(pt_edge) ties; /* the weight is the NPMI */
    pt_disc discs[MOST_NODES];
    pt_label labels[MOST_NODES];
};

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void choose_terms(struct map *m, const pt_window *window, const pt_themes *themes)
{
    for (size_t t = 0; t < themes->count && t < MOST_THEMES; t++)
        for (size_t i = 0; i < themes->themes[t].count && i < MOST_MEMBERS; i++) {
            uint32_t term = themes->themes[t].members[i];

            m->nodes[m->count++] = (struct node){ term, t, window->corpus.term[themes->term[term]] };
        }
}

static uint32_t node_of(const struct map *m, uint32_t term)
{
    uint32_t n = 0;

    while (n < m->count && m->nodes[n].term != term)
        n++;
    return n;
}

/* Each term's closest ties: all of them would show nothing. */
static void tie_terms(struct map *m, const pt_themes *themes)
{
    for (size_t i = 0; i < themes->link_count; i++) {
        uint32_t a = node_of(m, themes->links[i].a), b = node_of(m, themes->links[i].b);

        if (a < m->count && b < m->count)
            PT_PUSH(&m->ties, ((pt_edge){ a < b ? a : b, a < b ? b : a, themes->links[i].npmi }));
    }
    m->ties.len = pt_layout_thin(m->ties.at, m->ties.len, m->count, MOST_TIES);
}

static pt_status compute(struct map *m, const pt_window *window, const pt_themes *themes, pt_error *err)
{
    double papers[MOST_NODES];

    choose_terms(m, window, themes);
    tie_terms(m, themes);
    if (!m->count)
        return PT_OK;
    for (uint32_t i = 0; i < m->count; i++)
        papers[i] = themes->papers[m->nodes[i].term];
    PT_TRY(pt_layout_discs(&box, papers, m->count, m->ties.at, m->ties.len, m->discs, err));
    for (uint32_t i = 0; i < m->count; i++) {
        size_t letters = pt_utf8_count(m->nodes[i].text);

        m->labels[i] = (pt_label){ .disc = i,
                                   .width = (double)(letters < MOST_LETTERS ? letters : MOST_LETTERS) * letter_width,
                                   .height = letter_height };
    }
    pt_layout_labels(&(pt_picture){ m->discs, m->count, m->ties.at, m->ties.len, box.width, box.height }, m->labels,
                     m->count);
    return PT_OK;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct saver {
    pt_store *store;
    pt_str field;
    int64_t number;
};

/* `to` is NULL but for a tie. */
static pt_status save_row(struct saver *saver, const char *kind, const struct node *node, pt_point at,
                          const pt_point *to, double size, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_ANALYSIS_THEMES_ADD_MAP, &add, err));
    pt_bind_str(add, 1, saver->field);
    pt_bind_int(add, 2, saver->number++);
    pt_bind_str(add, 3, pt_str_of(kind));
    pt_bind_str(add, 4, node->text);
    pt_bind_int(add, 5, (int64_t)node->theme + 1);
    pt_bind_real(add, 6, at.x);
    pt_bind_real(add, 7, at.y);
    if (to) {
        pt_bind_real(add, 8, to->x);
        pt_bind_real(add, 9, to->y);
    }
    pt_bind_real(add, 10, size);
    return pt_statement_run(add, err);
}

static pt_status save(struct saver *saver, const struct map *m, pt_error *err)
{
    pt_statement *clear;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_ANALYSIS_THEMES_CLEAR_MAP, &clear, err));
    pt_bind_str(clear, 1, saver->field);
    PT_TRY(pt_statement_run(clear, err));
    for (size_t i = 0; i < m->ties.len; i++) {
        const pt_edge *e = &m->ties.at[i];

        PT_TRY(save_row(saver, "tie", &m->nodes[e->a], m->discs[e->a].at, &m->discs[e->b].at, e->weight, err));
    }
    for (uint32_t i = 0; i < m->count; i++)
        PT_TRY(save_row(saver, "term", &m->nodes[i], m->discs[i].at, NULL, m->discs[i].radius, err));
    for (uint32_t i = 0; i < m->count; i++)
        if (m->labels[i].is_placed)
            PT_TRY(save_row(saver, "label", &m->nodes[i], m->labels[i].at, NULL, 0, err));
    return PT_OK;
}

pt_status pt_keyword_map_save(pt_store *store, pt_str field, const pt_window *window, const pt_themes *themes,
                              pt_error *err)
{
    struct saver saver = { .store = store, .field = field };
    struct map m = { .count = 0 };
    pt_status st;

    PT_OR_DONE(compute(&m, window, themes, err));
    st = save(&saver, &m, err);
done:
    free(m.ties.at);
    return st;
}
