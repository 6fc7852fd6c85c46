/* The biggest communities, laid out to be drawn: their strongest members, the ties among them, names where they fit. */
#include "analysis/analysis.h"

#include "analysis/network/teams.h"
#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "numeric/layout.h"
#include "paper/name.h"
#include "store/statement.h"

#include <stdlib.h>

enum {
    PANELS = 6,
    MOST_CANDIDATES = 400,
    MOST_MEMBERS = 30,
    MOST_TIES = 3,
    MOST_LABELS = 16,
    LONGEST_NAME = 200,
    SHORT_NAME = 14 /* letters */
};

static const pt_box box = { .width = 100, .height = 66, .margin = 5, .smallest = 0.55, .largest = 2.2 };
static const double letter_width = 1.62, letter_height = 3.4; /* with a fifth to spare */

struct member {
    int64_t person_id;
    pt_str name;
    uint32_t papers;
};

struct panel {
    int64_t number, community;
    struct member members[MOST_CANDIDATES]; /* the strongest first; in the end only who is drawn */
    uint32_t count;
    PT_ARRAY(pt_edge) ties; /* the weight is the papers */
    pt_disc discs[MOST_MEMBERS];
    pt_label labels[MOST_LABELS];
    pt_str texts[MOST_LABELS];
    size_t label_count;
    pt_arena arena;
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_members(pt_store *store, struct panel *p, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_DRAWING_MEMBERS, &rows, err));
    pt_bind_int(rows, 1, p->community);
    pt_bind_int(rows, 2, MOST_CANDIDATES);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        p->members[p->count++] = (struct member){ pt_read_int(rows, 0), pt_arena_copy(&p->arena, pt_read_str(rows, 1)),
                                                  (uint32_t)pt_read_int(rows, 2) };
    return st == PT_END ? PT_OK : st;
}

static uint32_t member_of(const struct panel *p, int64_t person_id)
{
    uint32_t m = 0;

    while (m < p->count && p->members[m].person_id != person_id)
        m++;
    return m;
}

static pt_status load_ties(pt_store *store, struct panel *p, pt_error *err)
{
    for (uint32_t m = 0; m < p->count; m++) {
        pt_statement *rows;
        pt_status st;

        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_DRAWING_TIES, &rows, err));
        pt_bind_int(rows, 1, p->members[m].person_id);
        while ((st = pt_statement_step(rows, err)) == PT_OK) {
            uint32_t other = member_of(p, pt_read_int(rows, 0));

            if (other < p->count)
                PT_PUSH(&p->ties, ((pt_edge){ m, other, (double)pt_read_int(rows, 1) }));
        }
        if (st != PT_END)
            return st;
    }
    return PT_OK;
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The strongest, then again and again the strongest of those tied to one who is chosen: so that what is drawn hangs
 * together. */
static void choose(const struct panel *p, bool *is_chosen)
{
    bool is_near[MOST_CANDIDATES] = { false };
    uint32_t next = 0;

    for (uint32_t chosen = 0; next < p->count && chosen < MOST_MEMBERS; chosen++) {
        is_chosen[next] = true;
        for (size_t t = 0; t < p->ties.len; t++)
            if (p->ties.at[t].a == next || p->ties.at[t].b == next)
                is_near[p->ties.at[t].a] = is_near[p->ties.at[t].b] = true;
        for (next = 0; next < p->count && (!is_near[next] || is_chosen[next]);)
            next++;
    }
}

/* Leaves those who are drawn, the strongest first, and the ties among them. */
static void keep_chosen(struct panel *p)
{
    bool is_chosen[MOST_CANDIDATES] = { false };
    uint32_t place[MOST_CANDIDATES], kept = 0;
    size_t ties = 0;

    choose(p, is_chosen);
    for (uint32_t m = 0; m < p->count; m++) {
        place[m] = kept;
        if (is_chosen[m])
            p->members[kept++] = p->members[m];
    }
    for (size_t t = 0; t < p->ties.len; t++) {
        pt_edge tie = p->ties.at[t];
        /* cppcheck-suppress uninitvar ; the loop above gave each member its place */
        uint32_t a = place[tie.a], b = place[tie.b];

        if (is_chosen[tie.a] && is_chosen[tie.b])
            p->ties.at[ties++] = (pt_edge){ a < b ? a : b, a < b ? b : a, tie.weight };
    }
    p->count = kept;
    /* where all have written with all, more of them show nothing */
    p->ties.len = pt_layout_thin(p->ties.at, ties, p->count, MOST_TIES);
}

/* "A. B. Example" for long names. Of one word, and of "Ann Ash (2)", nothing is left out. */
static pt_str shorten(pt_arena *arena, pt_str name)
{
    pt_name_parts parts = pt_name_part(name);
    pt_buf text = { .limit = LONGEST_NAME };
    pt_str rest = parts.given, word, kept = name;

    while (pt_str_cut(&rest, ' ', &word)) {
        pt_str behind = word;

        if (word.len)
            pt_utf8_next(&behind);
        if (word.len)
            pt_buf_addf(&text, "%.*s. ", (int)(behind.at - word.at), word.at);
    }
    pt_buf_add(&text, parts.family);
    if (parts.given.len && name.at[name.len - 1] != ')')
        kept = pt_arena_copy(arena, pt_buf_text(&text));
    pt_buf_free(&text);
    return kept;
}

/* The strongest first, which is how members come. */
static void place_labels(struct panel *p)
{
    p->label_count = p->count < MOST_LABELS ? p->count : MOST_LABELS;
    for (uint32_t m = 0; m < p->label_count; m++) {
        pt_str name = p->members[m].name;

        p->texts[m] = pt_utf8_count(name) > SHORT_NAME ? shorten(&p->arena, name) : name;
        p->labels[m] = (pt_label){ .disc = m,
                                   .width = letter_width * (double)pt_utf8_count(p->texts[m]),
                                   .height = letter_height };
    }
    pt_layout_labels(&(pt_picture){ p->discs, p->count, p->ties.at, p->ties.len, box.width, box.height }, p->labels,
                     p->label_count);
}

static pt_status compute(struct panel *p, pt_error *err)
{
    double papers[MOST_MEMBERS];

    keep_chosen(p);
    for (uint32_t m = 0; m < p->count; m++)
        papers[m] = p->members[m].papers;
    PT_TRY(pt_layout_discs(&box, papers, p->count, p->ties.at, p->ties.len, p->discs, err));
    place_labels(p);
    return PT_OK;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status begin_row(pt_store *store, const struct panel *p, size_t number, const char *kind, pt_statement **add,
                           pt_error *err)
{
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_DRAWING_ADD, add, err));
    pt_bind_int(*add, 1, p->number);
    pt_bind_int(*add, 2, (int64_t)number);
    pt_bind_str(*add, 3, pt_str_of(kind));
    pt_bind_int(*add, 4, p->community);
    return PT_OK;
}

static pt_status save_tie(pt_store *store, const struct panel *p, const pt_edge *tie, size_t number, pt_error *err)
{
    pt_statement *add;

    PT_TRY(begin_row(store, p, number, "tie", &add, err));
    pt_bind_real(add, 5, p->discs[tie->a].at.x);
    pt_bind_real(add, 6, p->discs[tie->a].at.y);
    pt_bind_real(add, 7, p->discs[tie->b].at.x);
    pt_bind_real(add, 8, p->discs[tie->b].at.y);
    pt_bind_real(add, 9, tie->weight);
    return pt_statement_run(add, err);
}

static pt_status save_person(pt_store *store, const struct panel *p, uint32_t m, size_t number, pt_error *err)
{
    pt_statement *add;

    PT_TRY(begin_row(store, p, number, "person", &add, err));
    pt_bind_real(add, 5, p->discs[m].at.x);
    pt_bind_real(add, 6, p->discs[m].at.y);
    pt_bind_real(add, 9, p->discs[m].radius);
    pt_bind_int(add, 10, p->members[m].person_id);
    return pt_statement_run(add, err);
}

static pt_status save_label(pt_store *store, const struct panel *p, size_t l, size_t number, pt_error *err)
{
    pt_statement *add;

    PT_TRY(begin_row(store, p, number, "label", &add, err));
    pt_bind_real(add, 5, p->labels[l].at.x);
    pt_bind_real(add, 6, p->labels[l].at.y);
    pt_bind_real(add, 9, 0);
    pt_bind_int(add, 10, p->members[p->labels[l].disc].person_id);
    pt_bind_str(add, 11, p->texts[l]);
    return pt_statement_run(add, err);
}

static pt_status save(pt_store *store, const struct panel *p, pt_error *err)
{
    size_t number = 0;

    for (size_t t = 0; t < p->ties.len; t++)
        PT_TRY(save_tie(store, p, &p->ties.at[t], number++, err));
    for (uint32_t m = 0; m < p->count; m++)
        PT_TRY(save_person(store, p, m, number++, err));
    for (size_t l = 0; l < p->label_count; l++)
        if (p->labels[l].is_placed)
            PT_TRY(save_label(store, p, l, number++, err));
    return PT_OK;
}

static pt_status draw(pt_store *store, int64_t number, int64_t community, pt_error *err)
{
    struct panel *p = PT_CALLOC(struct panel, 1);
    pt_status st;

    p->number = number;
    p->community = community;
    PT_OR_DONE(load_members(store, p, err));
    PT_OR_DONE(load_ties(store, p, err));
    PT_OR_DONE(compute(p, err));
    PT_OR_DONE(save(store, p, err));
done:
    free(p->ties.at);
    pt_arena_free(&p->arena);
    free(p);
    return st;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    const pt_sql clear[] = { PT_SQL_ANALYSIS_DRAWING_CLEAR };
    int64_t communities[PANELS];
    size_t count = 0;
    pt_statement *rows;
    pt_status st;

    (void)scope;
    PT_TRY(pt_store_run_all(store, clear, 1, err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_DRAWING_COMMUNITIES, &rows, err));
    pt_bind_real(rows, 1, PT_SURE_STABILITY);
    pt_bind_int(rows, 2, PANELS);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        communities[count++] = pt_read_int(rows, 0);
    if (st != PT_END)
        return st;
    for (size_t i = 0; i < count; i++) {
        PT_TRY(draw(store, (int64_t)i + 1, communities[i], err));
        pt_progress(observer, "drawing", i + 1, count);
    }
    return PT_OK;
}

const pt_analysis pt_analysis_drawing = {
    .name = "drawing", .needs = PT_NEEDS("network"), .version = 1, .is_whole = true, .run = run
};
