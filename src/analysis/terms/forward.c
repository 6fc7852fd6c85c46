#include "analysis/terms/forward.h"

#include "analysis/terms/ngrams.h"
#include "base/memory.h"
#include "store/statement.h"
#include "text/tokens.h"

#include <stdlib.h>
#include <string.h>

enum { CLAUSE_UNIT = 0, FIELD_UNIT = 1, FIRST_UNIT = 2 };

/* ── Loading ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_tokens(pt_store *store, pt_corpus *corpus, pt_forward *forward, pt_error *err)
{
    PT_ARRAY(pt_str) surfaces = { 0 };
    PT_ARRAY(uint32_t) keys = { 0 };
    PT_ARRAY(uint8_t) kinds = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_CORPUS_TOKENS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        if (pt_read_int(rows, 0) != (int64_t)surfaces.len) {
            st = pt_fail(err, PT_ESTORE, "token %zu is missing; run papertide analyze on a fresh copy", surfaces.len);
            break;
        }
        PT_PUSH(&surfaces, pt_arena_copy(&corpus->arena, pt_read_str(rows, 1)));
        PT_PUSH(&keys, (uint32_t)pt_read_int(rows, 2));
        PT_PUSH(&kinds, (uint8_t)pt_read_int(rows, 3));
    }
    forward->tokens = surfaces.len;
    forward->surface = surfaces.at;
    forward->key = keys.at;
    forward->kind = kinds.at;
    return st == PT_END ? PT_OK : st;
}

typedef PT_ARRAY(uint32_t) unit_array;

static void decode(pt_str stream, size_t tokens, unit_array *units)
{
    pt_unit unit;

    while (pt_tokens_next(&stream, &unit)) {
        uint32_t code = unit.type == PT_UNIT_FIELD ? FIELD_UNIT : CLAUSE_UNIT;

        if (unit.type == PT_UNIT_TOKEN && unit.token < tokens)
            code = FIRST_UNIT + unit.token * 2 + unit.is_joined;
        PT_PUSH(units, code);
    }
}

static pt_status load_papers(pt_store *store, pt_corpus *corpus, pt_forward *forward, pt_error *err)
{
    PT_ARRAY(int64_t) ids = { 0 };
    PT_ARRAY(pt_day) days = { 0 };
    PT_ARRAY(uint8_t) news = { 0 };
    PT_ARRAY(uint32_t) categories = { 0 };
    PT_ARRAY(size_t) starts = { 0 };
    unit_array units = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_CORPUS_PAPERS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        PT_PUSH(&ids, pt_read_int(rows, 0));
        PT_PUSH(&days, (pt_day)pt_read_int(rows, 1));
        PT_PUSH(&news, (uint8_t)pt_read_int(rows, 2));
        PT_PUSH(&categories, pt_dict_add(corpus->categories, pt_read_str(rows, 3)));
        PT_PUSH(&starts, units.len);
        decode(pt_read_str(rows, 4), forward->tokens, &units);
    }
    PT_PUSH(&starts, units.len);
    corpus->papers = ids.len;
    corpus->paper_id = ids.at;
    corpus->first_day = days.at;
    corpus->is_new = news.at;
    corpus->category = categories.at;
    forward->start = starts.at;
    forward->unit = units.at;
    return st == PT_END ? PT_OK : st;
}

pt_status pt_forward_load(pt_store *store, pt_corpus *corpus, pt_forward *forward, pt_error *err)
{
    PT_TRY(load_tokens(store, corpus, forward, err));
    return load_papers(store, corpus, forward, err);
}

void pt_forward_free(pt_forward *forward)
{
    free(forward->surface);
    free(forward->key);
    free(forward->kind);
    free(forward->start);
    free(forward->unit);
    *forward = (pt_forward){ 0 };
}

/* ── Walking ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

uint32_t pt_forward_token(const pt_forward *forward, size_t unit)
{
    uint32_t code = forward->unit[unit];

    return code < FIRST_UNIT ? PT_NONE : (code - FIRST_UNIT) / 2;
}

/* No term starts, or none ends, with such a token. */
static bool cannot_start(const pt_forward *forward, uint32_t token)
{
    return forward->kind[token] & (PT_TOKEN_STOP | PT_TOKEN_DIGITS | PT_TOKEN_SECOND);
}

static bool cannot_end(const pt_forward *forward, uint32_t token)
{
    return forward->kind[token] & (PT_TOKEN_STOP | PT_TOKEN_DIGITS | PT_TOKEN_FIRST);
}

/* Does a run end before this unit: a break, the paper's end, a stop word or a break word? */
static bool ends_a_run(const pt_forward *forward, size_t unit, size_t end)
{
    uint32_t token = unit < end ? pt_forward_token(forward, unit) : PT_NONE;

    return token == PT_NONE || forward->kind[token] & (PT_TOKEN_STOP | PT_TOKEN_BREAK);
}

/* The runs that start at `from`. */
static void walk_from(const pt_forward *forward, size_t begin, size_t from, size_t end, int longest, const bool *allowed,
                      bool is_inside, pt_run_visitor *visit, void *self)
{
    bool is_free_left = from == begin || ends_a_run(forward, from - 1, end);
    pt_run run = { .from = from, .is_inside = is_inside };

    for (int words = 1; words <= longest && from + (size_t)words <= end; words++) {
        size_t last = from + (size_t)words - 1;
        uint32_t token = pt_forward_token(forward, last);

        if (token == PT_NONE || !allowed[forward->key[token]])
            return;
        run.hash = pt_ngram_hash(run.hash, forward->key[token]);
        if (cannot_end(forward, token))
            continue;
        run.words = (uint8_t)words;
        run.is_whole = is_free_left && ends_a_run(forward, last + 1, end);
        visit(self, &run);
    }
}

void pt_forward_walk(const pt_forward *forward, size_t paper, int longest, const bool *allowed, pt_run_visitor *visit,
                     void *self)
{
    size_t begin = forward->start[paper], end = forward->start[paper + 1];
    bool is_title = true;

    for (size_t i = begin; i < end; i++) {
        uint32_t token = pt_forward_token(forward, i);
        bool starts_clause = i == begin || pt_forward_token(forward, i - 1) == PT_NONE;

        is_title = is_title && forward->unit[i] != FIELD_UNIT;
        if (token == PT_NONE || cannot_start(forward, token))
            continue;
        walk_from(forward, begin, i, end, longest, allowed, !is_title && !starts_clause, visit, self);
    }
}
