#include "analysis/keywords/acronyms.h"

#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

enum { WEEKS = 9, LEAST_PAPERS = 3 };

static const double least_share = 0.8;

/* What each acronym stands for so far: parallel to the dictionary. */
struct state {
    pt_dict *shorts;
    PT_ARRAY(pt_str) longs; /* empty: nothing */
    pt_arena arena;
};

static void state_free(struct state *state)
{
    pt_dict_free(state->shorts);
    free(state->longs.at);
    pt_arena_free(&state->arena);
}

static pt_str *long_of(struct state *state, pt_str acronym)
{
    uint32_t known = pt_dict_count(state->shorts), number = pt_dict_add(state->shorts, acronym);

    if (number == known)
        PT_PUSH(&state->longs, ((pt_str){ 0 }));
    return &state->longs.at[number];
}

static pt_status load_state(pt_store *store, pt_str week, struct state *state, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    *state = (struct state){ .shorts = pt_dict_new() };
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_ACRONYM_ASOF, &rows, err));
    pt_bind_str(rows, 1, week);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        *long_of(state, pt_read_str(rows, 0)) = pt_arena_copy(&state->arena, pt_read_str(rows, 1));
    return st == PT_END ? PT_OK : st;
}

/* The readings of one acronym in a window of weeks. */
struct readings {
    pt_str acronym, best; /* the reading of most papers; ties: the first by bytes */
    int64_t papers, all;
};

static pt_status decide_one(pt_store *store, pt_str week, const struct readings *r, struct state *state, pt_error *err)
{
    pt_str *now = long_of(state, r->acronym), next = *now;
    pt_statement *add;

    if (r->all < LEAST_PAPERS)
        return PT_OK;
    if ((double)r->papers < least_share * (double)r->all)
        next = (pt_str){ 0 };
    else if (r->papers >= LEAST_PAPERS)
        next = r->best;
    if (pt_str_equal(next, *now))
        return PT_OK;
    *now = pt_arena_copy(&state->arena, next);
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_ACRONYM_ADD, &add, err));
    pt_bind_str(add, 1, week);
    pt_bind_str(add, 2, r->acronym);
    pt_bind_str(add, 3, next.len ? next : (pt_str){ 0 });
    pt_bind_int(add, 4, r->papers);
    pt_bind_int(add, 5, r->all);
    return pt_statement_run(add, err);
}

/* Rows come sorted by acronym, of each the reading of most papers first. */
static pt_status decide_week(pt_store *store, const pt_periods *weeks, size_t which, struct state *state, pt_error *err)
{
    pt_str week = pt_str_of(weeks->at[which].days.text);
    size_t from = which >= WEEKS - 1 ? which - (WEEKS - 1) : 0;
    struct readings r = { 0 };
    pt_arena arena = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_ACRONYM_PAIRS, &rows, err));
    pt_bind_int(rows, 1, weeks->at[from].days.first);
    pt_bind_int(rows, 2, weeks->at[which].days.last);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        if (!pt_str_equal(pt_read_str(rows, 0), r.acronym)) {
            PT_OR_DONE(decide_one(store, week, &r, state, err));
            r = (struct readings){ .acronym = pt_arena_copy(&arena, pt_read_str(rows, 0)),
                                   .best = pt_arena_copy(&arena, pt_read_str(rows, 1)),
                                   .papers = pt_read_int(rows, 2) };
        }
        r.all += pt_read_int(rows, 2);
    }
    if (st == PT_END)
        st = decide_one(store, week, &r, state, err);
done:
    pt_arena_free(&arena);
    return st;
}

pt_status pt_acronyms_decide(pt_store *store, const pt_periods *weeks, size_t first, pt_error *err)
{
    struct state state = { 0 };
    pt_statement *clear;
    pt_status st;

    if (first >= weeks->len)
        return PT_OK;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_ACRONYM_CLEAR, &clear, err));
    pt_bind_str(clear, 1, pt_str_of(weeks->at[first].days.text));
    PT_TRY(pt_statement_run(clear, err));
    PT_OR_DONE(load_state(store, pt_str_of(weeks->at[first].days.text), &state, err));
    for (size_t w = first; w < weeks->len; w++)
        PT_OR_DONE(decide_week(store, weeks, w, &state, err));
done:
    state_free(&state);
    return st;
}

pt_status pt_acronyms_merge(pt_store *store, pt_str week, pt_merges *merges, pt_error *err)
{
    struct state state;
    pt_status st;

    PT_OR_DONE(load_state(store, week, &state, err));
    for (uint32_t i = 0; i < pt_dict_count(state.shorts); i++)
        if (state.longs.at[i].len)
            pt_merges_add_acronym(merges, pt_dict_text(state.shorts, i), state.longs.at[i]);
done:
    state_free(&state);
    return st;
}
