#include "analysis/terms/forward.h"

#include "analysis/terms/ngrams.h"
#include "base/memory.h"
#include "store/statement.h"
#include "text/tokens.h"
#include "text/words.h"

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

static void mark_kept_pairs(pt_forward *forward, size_t units)
{
    pt_words *words = pt_words_new();

    forward->is_kept = PT_CALLOC(bool, units + 1);
    for (size_t i = 0; i + 1 < units; i++) {
        uint32_t first = pt_forward_token(forward, i), second = pt_forward_token(forward, i + 1);

        if (first == PT_NONE || second == PT_NONE || !(forward->kind[first] & forward->kind[second] & PT_TOKEN_KEPT))
            continue;
        forward->is_kept[i] =
            pt_words_keep(words, forward->surface[forward->key[first]], forward->surface[forward->key[second]]);
    }
    pt_words_free(words);
}

pt_status pt_forward_load(pt_store *store, pt_corpus *corpus, pt_forward *forward, pt_error *err)
{
    PT_TRY(load_tokens(store, corpus, forward, err));
    PT_TRY(load_papers(store, corpus, forward, err));
    mark_kept_pairs(forward, forward->start[corpus->papers]);
    return PT_OK;
}

void pt_forward_free(pt_forward *forward)
{
    free(forward->surface);
    free(forward->key);
    free(forward->kind);
    free(forward->start);
    free(forward->unit);
    free(forward->is_kept);
    *forward = (pt_forward){ 0 };
}

/* ── Walking ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

uint32_t pt_forward_token(const pt_forward *forward, size_t unit)
{
    uint32_t code = forward->unit[unit];

    return code < FIRST_UNIT ? PT_NONE : (code - FIRST_UNIT) / 2;
}

bool pt_forward_has_break(const pt_forward *forward, size_t from, size_t words)
{
    for (size_t i = 0; i < words; i++) {
        bool is_kept = (i > 0 && forward->is_kept[from + i - 1]) || (i + 1 < words && forward->is_kept[from + i]);

        if (!is_kept && forward->kind[pt_forward_token(forward, from + i)] & PT_TOKEN_BREAK)
            return true;
    }
    return false;
}

enum { LOOSE = PT_TOKEN_STOP | PT_TOKEN_DIGITS }; /* at the edge of a term only in a compound */

/* The kind of the token at `unit`; 0 for a break, and outside of the paper. */
static uint32_t kind_at(const pt_forward *forward, size_t unit, size_t end)
{
    uint32_t token = unit < end ? pt_forward_token(forward, unit) : PT_NONE;

    return token == PT_NONE ? 0 : forward->kind[token];
}

static bool is_joined(const pt_forward *forward, size_t unit, size_t end)
{
    return unit < end && forward->unit[unit] >= FIRST_UNIT && forward->unit[unit] % 2;
}

/* Is there a hyphen before this unit beside a stop word or digits? */
static bool is_inside_compound(const pt_forward *forward, size_t unit, size_t end)
{
    return is_joined(forward, unit, end) && (kind_at(forward, unit - 1, end) | kind_at(forward, unit, end)) & LOOSE;
}

static bool can_start(const pt_forward *forward, size_t unit, size_t end)
{
    uint32_t kind = kind_at(forward, unit, end);

    return !(kind & PT_TOKEN_SECOND) && !(kind & LOOSE && !is_joined(forward, unit + 1, end)) &&
           !is_inside_compound(forward, unit, end);
}

static bool can_end(const pt_forward *forward, size_t unit, size_t end)
{
    uint32_t kind = kind_at(forward, unit, end);

    return !(kind & PT_TOKEN_FIRST) && !(kind & LOOSE && !is_joined(forward, unit, end)) &&
           !is_inside_compound(forward, unit + 1, end);
}

/* Does a run end beside this unit: a break, the paper's end, a stop word or a break word? */
static bool ends_a_run(const pt_forward *forward, size_t begin, size_t unit, size_t end)
{
    uint32_t kind = kind_at(forward, unit, end);

    if (unit >= end || pt_forward_token(forward, unit) == PT_NONE || kind & PT_TOKEN_STOP)
        return true;
    return kind & PT_TOKEN_BREAK && !forward->is_kept[unit] && !(unit > begin && forward->is_kept[unit - 1]);
}

/* The runs that start at `from`. */
static void walk_from(const pt_forward *forward, size_t begin, size_t from, size_t end, int longest, const bool *linked,
                      bool is_inside, pt_run_visitor *visit, void *self)
{
    bool is_free_left = from == begin || ends_a_run(forward, begin, from - 1, end);
    pt_run run = { .from = from, .is_inside = is_inside };

    for (int words = 1; words <= longest && from + (size_t)words <= end; words++) {
        size_t last = from + (size_t)words - 1;
        uint32_t token = pt_forward_token(forward, last);

        if (token == PT_NONE || (words > 1 && !linked[last]))
            return;
        run.hash = pt_ngram_hash(run.hash, forward->key[token]);
        if (!can_end(forward, last, end))
            continue;
        run.words = (uint8_t)words;
        run.is_whole = is_free_left && ends_a_run(forward, begin, last + 1, end);
        visit(self, &run);
    }
}

void pt_forward_walk(const pt_forward *forward, size_t paper, int longest, const bool *linked, pt_run_visitor *visit,
                     void *self)
{
    size_t begin = forward->start[paper], end = forward->start[paper + 1];
    bool is_title = true;

    for (size_t i = begin; i < end; i++) {
        bool starts_clause = i == begin || pt_forward_token(forward, i - 1) == PT_NONE;

        is_title = is_title && forward->unit[i] != FIELD_UNIT;
        if (pt_forward_token(forward, i) == PT_NONE || !can_start(forward, i, end))
            continue;
        walk_from(forward, begin, i, end, longest, linked, !is_title && !starts_clause, visit, self);
    }
}
