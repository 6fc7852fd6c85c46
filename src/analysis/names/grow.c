#include "analysis/names/grow.h"

#include "analysis/names/persons.h"
#include "base/buf.h"
#include "base/memory.h"
#include "paper/name_key.h"
#include "store/statement.h"

#include <stdlib.h>

enum { LONGEST_KEY = 4096 };

struct mention {
    int64_t paper_id, position, author_id, person_id; /* 0: not decided yet */
    pt_str name, key, orcid;
    bool is_group;
    size_t first, count; /* its candidates */
};

struct growth {
    PT_ARRAY(struct mention) mentions; /* by paper */
    PT_ARRAY(int64_t) candidates;
    int64_t last_person;
    pt_arena arena;
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_str key_of(pt_arena *arena, pt_str name)
{
    pt_buf key = { .limit = LONGEST_KEY };
    pt_str copy;

    pt_name_key(name, &key);
    copy = pt_arena_copy(arena, pt_buf_text(&key));
    pt_buf_free(&key);
    return copy;
}

static pt_status load(pt_store *store, struct growth *g, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_LAST_PERSON, &rows, err));
    PT_TRY(pt_statement_step(rows, err));
    g->last_person = pt_read_int(rows, 0);
    PT_TRY(pt_statement_run(rows, err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_OPEN, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        struct mention m = { .paper_id = pt_read_int(rows, 0),
                             .position = pt_read_int(rows, 1),
                             .author_id = pt_read_int(rows, 2),
                             .name = pt_arena_copy(&g->arena, pt_read_str(rows, 3)),
                             .is_group = pt_read_int(rows, 4) != 0,
                             .orcid = pt_arena_copy(&g->arena, pt_read_str(rows, 5)) };

        m.key = key_of(&g->arena, m.name);
        PT_PUSH(&g->mentions, m);
    }
    return st == PT_END ? PT_OK : st;
}

static pt_status add_candidates(pt_store *store, struct growth *g, struct mention *m, pt_sql by, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, by, &rows, err));
    if (by == PT_SQL_ANALYSIS_NAMES_SPELT)
        pt_bind_int(rows, 1, m->author_id);
    else
        pt_bind_str(rows, 1, m->key);
    m->first = g->candidates.len;
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        PT_PUSH(&g->candidates, pt_read_int(rows, 0));
    m->count = g->candidates.len - m->first;
    return st == PT_END ? PT_OK : st;
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Somebody new, of whom nothing speaks for several people. */
static pt_status add_person(pt_store *store, struct growth *g, struct mention *m, pt_error *err)
{
    const pt_person person = { .name = m->name, .name_key = m->key, .is_group = m->is_group, .orcid = m->orcid };

    m->person_id = ++g->last_person;
    return pt_person_put(store, m->person_id, &person, err);
}

/* Those of whom there is one, or none yet. With names as they are spelt, another spelling is another person. */
static pt_status decide_clear(pt_store *store, const pt_scope *scope, struct growth *g, struct mention *m,
                              pt_error *err)
{
    PT_TRY(add_candidates(store, g, m, PT_SQL_ANALYSIS_NAMES_SPELT, err));
    if (m->count == 0 && !scope->has_raw_names)
        PT_TRY(add_candidates(store, g, m, PT_SQL_ANALYSIS_NAMES_OF_KEY, err));
    if (m->count == 0)
        return add_person(store, g, m, err);
    if (m->count == 1)
        m->person_id = g->candidates.at[m->first];
    return PT_OK;
}

static pt_status are_tied(pt_store *store, int64_t a, int64_t b, bool *are, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_ARE_TIED, &rows, err));
    pt_bind_int(rows, 1, a);
    pt_bind_int(rows, 2, b);
    *are = (st = pt_statement_step(rows, err)) == PT_OK;
    return st == PT_OK ? pt_statement_run(rows, err) : st == PT_END ? PT_OK : st;
}

/* The part of a split name that most of the paper's other authors, mentions `from` … `to - 1`, have written with. */
static pt_status decide_split(pt_store *store, struct growth *g, struct mention *m, size_t from, size_t to,
                              pt_error *err)
{
    size_t most = 0;

    m->person_id = g->candidates.at[m->first];
    for (size_t c = m->first; c < m->first + m->count; c++) {
        size_t tied = 0;

        for (size_t i = from; i < to; i++) {
            const struct mention *other = &g->mentions.at[i];
            bool are = false;

            if (other->count <= 1 && other->person_id)
                PT_TRY(are_tied(store, g->candidates.at[c], other->person_id, &are, err));
            tied += are;
        }
        if (tied > most) {
            most = tied;
            m->person_id = g->candidates.at[c];
        }
    }
    return PT_OK;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save(pt_store *store, const struct mention *m, pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_SET, &set, err));
    pt_bind_int(set, 1, m->paper_id);
    pt_bind_int(set, 2, m->position);
    pt_bind_int(set, 3, m->person_id);
    PT_TRY(pt_statement_run(set, err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NAMES_NOTE_SPELLING, &set, err));
    pt_bind_int(set, 1, m->author_id);
    pt_bind_int(set, 2, m->person_id);
    return pt_statement_run(set, err);
}

static pt_status decide_paper(pt_store *store, const pt_scope *scope, struct growth *g, size_t from, size_t to,
                              pt_error *err)
{
    for (size_t i = from; i < to; i++)
        PT_TRY(decide_clear(store, scope, g, &g->mentions.at[i], err));
    for (size_t i = from; i < to; i++)
        if (!g->mentions.at[i].person_id)
            PT_TRY(decide_split(store, g, &g->mentions.at[i], from, to, err));
    for (size_t i = from; i < to; i++)
        PT_TRY(save(store, &g->mentions.at[i], err));
    return PT_OK;
}

pt_status pt_names_grow(pt_store *store, const pt_scope *scope, pt_error *err)
{
    struct growth g = { 0 };
    pt_status st;

    PT_OR_DONE(load(store, &g, err));
    for (size_t i = 0, end; i < g.mentions.len; i = end) {
        for (end = i; end < g.mentions.len && g.mentions.at[end].paper_id == g.mentions.at[i].paper_id;)
            end++;
        PT_OR_DONE(decide_paper(store, scope, &g, i, end, err));
    }
done:
    free(g.mentions.at);
    free(g.candidates.at);
    pt_arena_free(&g.arena);
    return st;
}
