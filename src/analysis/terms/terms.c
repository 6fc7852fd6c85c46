/* The forward index: each paper's title and abstract as token numbers, made once. What is a term is decided later, on
 * the numbers (corpus.h), so that those rules can change without reading a text again.
 *
 * Counted is what a paper said when it was first seen: its earliest record. Summaries in other languages are indexed
 * beside it, under their own language. */
#include "analysis/analysis.h"

#include "analysis/terms/cut.h"
#include "base/dict.h"
#include "store/statement.h"
#include "text/key.h"
#include "text/words.h"

#include <stdlib.h>
#include <string.h>

enum {
    TEXT_RULES = 8, /* raised when text/ gives other tokens: everything is then tokenised anew */
    LONGEST_STREAM = 1 << 23,
    PAPERS_AT_ONCE = 256
};

/* What came to a day, or went. */
struct day_change {
    pt_str language;
    pt_day day;
    int64_t papers;
    uint64_t digest;
};

struct index {
    pt_store *store;
    pt_cutter *cutter;
    pt_words *words;
    pt_dict *tokens; /* number in it = token_id */
    pt_buf stream, folded, key;
    PT_ARRAY(struct day_change) changes;
    pt_arena arena; /* their languages */
    pt_error *err;
};

/* Blocks that take turns: papers are read into one, one is cut into tokens, one is stored. */
struct blocks {
    pt_block all[3], *read, *cut, *stored;
    bool is_at_end; /* nothing is left to read */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status write_number(pt_store *store, pt_sql which, int64_t number, pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(store, which, &set, err));
    pt_bind_int(set, 1, number);
    return pt_statement_run(set, err);
}

/* Empties the index when other rules made it. */
static pt_status check_rules(pt_store *store, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_TERMS_CLEAR_PAPERS, PT_SQL_ANALYSIS_TERMS_CLEAR_TOKENS,
                              PT_SQL_ANALYSIS_TERMS_CLEAR_DAYS, PT_SQL_ANALYSIS_TERMS_CLEAR_ALL_ACRONYMS };
    int64_t rules;

    PT_TRY(pt_store_number(store, PT_SQL_ANALYSIS_TERMS_RULES_GET, &rules, err));
    if (rules == TEXT_RULES)
        return PT_OK;
    PT_TRY(pt_store_run_all(store, clears, sizeof clears / sizeof *clears, err));
    PT_TRY(write_number(store, PT_SQL_ANALYSIS_TERMS_UPTO_SET, 0, err));
    return write_number(store, PT_SQL_ANALYSIS_TERMS_RULES_SET, TEXT_RULES, err);
}

static pt_status load(pt_store *store, struct index *index, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(check_rules(store, err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TERMS_TOKENS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        pt_dict_add(index->tokens, pt_read_str(rows, 1));
    return st == PT_END ? PT_OK : st;
}

/* ── Tokens ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_token(struct index *index, uint32_t id, uint32_t key, uint32_t kind)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_ADD_TOKEN, &add, index->err));
    pt_bind_int(add, 1, id);
    pt_bind_str(add, 2, pt_dict_text(index->tokens, id));
    pt_bind_int(add, 3, key);
    pt_bind_int(add, 4, kind);
    return pt_statement_run(add, index->err);
}

/* A token not seen before gets a row, and so does what it is counted as. */
static pt_status add_token(struct index *index, pt_str surface, bool is_cjk, uint32_t *id)
{
    uint32_t before = pt_dict_count(index->tokens), key_id, cjk = is_cjk ? PT_TOKEN_CJK : 0;
    pt_str folded, key;

    *id = pt_dict_add(index->tokens, surface);
    if (*id < before)
        return PT_OK;
    pt_buf_reset(&index->folded);
    pt_buf_reset(&index->key);
    pt_token_fold(surface, &index->folded);
    pt_token_key(surface, &index->key);
    folded = pt_buf_text(&index->folded);
    key = pt_buf_text(&index->key);
    before = pt_dict_count(index->tokens);
    key_id = pt_dict_add(index->tokens, key);
    if (key_id == before)
        PT_TRY(save_token(index, key_id, key_id, pt_word_kind(index->words, key, key) | cjk));
    return save_token(index, *id, key_id, pt_word_kind(index->words, folded, key) | cjk);
}

/* ── A paper's rows ──────────────────────────────────────────────────────────────────────────────────────────────── */

static void note_change(struct index *index, pt_str language, pt_day day, int64_t papers, uint64_t digest)
{
    struct day_change change = { .day = day, .papers = papers, .digest = digest };

    for (size_t i = index->changes.len; i-- > 0;) { /* papers of a day come together */
        struct day_change *known = &index->changes.at[i];

        if (known->day != day || !pt_str_equal(known->language, language))
            continue;
        known->papers += papers;
        known->digest += digest;
        return;
    }
    change.language = pt_arena_copy(&index->arena, language);
    PT_PUSH(&index->changes, change);
}

static pt_status remove_row(struct index *index, int64_t paper_id, pt_str language, pt_day day, uint64_t digest)
{
    pt_statement *remove;

    note_change(index, language, day, -1, -digest);
    PT_TRY(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_REMOVE_PAPER, &remove, index->err));
    pt_bind_str(remove, 1, language);
    pt_bind_int(remove, 2, day);
    pt_bind_int(remove, 3, paper_id);
    return pt_statement_run(remove, index->err);
}

/* All that the index holds of a paper goes; *had says whether that was anything. */
static pt_status remove_old(struct index *index, int64_t paper_id)
{
    PT_ARRAY(struct day_change) old = { 0 };
    pt_arena arena = { 0 };
    pt_statement *rows, *acronyms;
    pt_status st;

    PT_OR_DONE(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_OLD, &rows, index->err));
    pt_bind_int(rows, 1, paper_id);
    while ((st = pt_statement_step(rows, index->err)) == PT_OK) {
        struct day_change row = { .language = pt_arena_copy(&arena, pt_read_str(rows, 0)),
                                  .day = (pt_day)pt_read_int(rows, 1),
                                  .digest = (uint64_t)pt_read_int(rows, 2) };

        PT_PUSH(&old, row);
    }
    if (st != PT_END)
        goto done;
    for (size_t i = 0; i < old.len; i++)
        PT_OR_DONE(remove_row(index, paper_id, old.at[i].language, old.at[i].day, old.at[i].digest));
    PT_OR_DONE(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_CLEAR_ACRONYMS, &acronyms, index->err));
    pt_bind_int(acronyms, 1, paper_id);
    PT_OR_DONE(pt_statement_run(acronyms, index->err));
done:
    free(old.at);
    pt_arena_free(&arena);
    return st;
}

static pt_status add_acronym(struct index *index, int64_t paper_id, const pt_cut_acronym *acronym)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_ADD_ACRONYM, &add, index->err));
    pt_bind_int(add, 1, paper_id);
    pt_bind_str(add, 2, acronym->acronym);
    pt_bind_str(add, 3, acronym->expansion);
    return pt_statement_run(add, index->err);
}

static pt_status write_stream(struct index *index, const pt_cut_unit *units, size_t count)
{
    pt_buf_reset(&index->stream);
    for (size_t i = 0; i < count; i++) {
        pt_unit unit = { .type = units[i].type, .is_joined = units[i].is_joined };

        if (unit.type == PT_UNIT_TOKEN)
            PT_TRY(add_token(index, units[i].surface, units[i].is_cjk, &unit.token));
        pt_tokens_add(&index->stream, unit);
    }
    return pt_buf_check(&index->stream, "tokens of one paper", index->err);
}

static pt_status add_row(struct index *index, const pt_entry *entry, const pt_cut_unit *units, size_t count)
{
    pt_statement *add;

    PT_TRY(write_stream(index, units, count));
    note_change(index, entry->language, entry->day, 1, entry->digest);
    PT_TRY(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_ADD_PAPER, &add, index->err));
    pt_bind_str(add, 1, entry->language);
    pt_bind_int(add, 2, entry->day);
    pt_bind_int(add, 3, entry->paper_id);
    pt_bind_str(add, 4, entry->arxiv_id);
    pt_bind_int(add, 5, entry->is_new);
    pt_bind_str(add, 6, entry->categories);
    pt_bind_int(add, 7, (int64_t)entry->digest);
    pt_bind_blob(add, 8, index->stream.at, index->stream.len);
    return pt_statement_run(add, index->err);
}

static pt_status store_block(struct index *index, const pt_block *block)
{
    size_t unit = 0, acronym = 0;

    for (size_t i = 0; i < block->entries.len; i++) {
        const pt_entry *entry = &block->entries.at[i];

        if (entry->was_indexed)
            PT_TRY(remove_old(index, entry->paper_id));
        if (!entry->is_gone)
            PT_TRY(add_row(index, entry, block->units.at + unit, entry->units_end - unit));
        unit = entry->units_end;
        for (; acronym < entry->acronyms_end; acronym++)
            PT_TRY(add_acronym(index, entry->paper_id, &block->acronyms.at[acronym]));
    }
    return PT_OK;
}

/* ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Of each language one summary: the first by its digest, whatever the order they came in. */
static pt_status read_summaries(struct index *index, const pt_entry *paper, pt_block *block)
{
    pt_entry entry = *paper;
    pt_statement *rows;
    pt_status st;

    entry.was_indexed = false;
    entry.is_summary = true;
    entry.language = PT_S("");
    PT_TRY(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_SUMMARIES, &rows, index->err));
    pt_bind_int(rows, 1, paper->paper_id);
    while ((st = pt_statement_step(rows, index->err)) == PT_OK) {
        if (pt_str_equal(pt_read_str(rows, 0), entry.language))
            continue;
        entry.language = pt_arena_copy(&block->arena, pt_read_str(rows, 0));
        for (entry.count = 0; entry.count < PT_MOST_TEXTS; entry.count++)
            entry.texts[entry.count] = pt_arena_copy(&block->arena, pt_read_str(rows, (int)entry.count + 2));
        PT_PUSH(&block->entries, entry);
    }
    return st == PT_END ? PT_OK : st;
}

static pt_entry read_entry(pt_statement *papers, int64_t upto, pt_arena *arena)
{
    int64_t paper_id = pt_read_int(papers, 0);

    return (pt_entry){ .paper_id = paper_id,
                       .was_indexed = paper_id <= upto,
                       .is_gone = !pt_read_str(papers, 1).at,
                       .language = PT_S("en"),
                       .arxiv_id = pt_arena_copy(arena, pt_read_str(papers, 1)),
                       .day = (pt_day)pt_read_int(papers, 2),
                       .is_new = pt_read_int(papers, 3),
                       .categories = pt_arena_copy(arena, pt_read_str(papers, 4)),
                       .texts = { pt_arena_copy(arena, pt_read_str(papers, 5)),
                                  pt_arena_copy(arena, pt_read_str(papers, 6)) },
                       .count = 2 };
}

static pt_status read_block(struct index *index, pt_statement *papers, int64_t upto, struct blocks *blocks)
{
    pt_block *block = blocks->read;
    pt_entry paper;
    pt_status st = PT_OK;

    pt_block_reset(block);
    while (!blocks->is_at_end && block->entries.len < PAPERS_AT_ONCE) {
        if ((st = pt_statement_step(papers, index->err)) != PT_OK) {
            blocks->is_at_end = true;
            return st == PT_END ? PT_OK : st;
        }
        paper = read_entry(papers, upto, &block->arena);
        PT_PUSH(&block->entries, paper);
        if (!paper.is_gone)
            PT_TRY(read_summaries(index, &paper, block));
    }
    return PT_OK;
}

static pt_status store_and_read(struct index *index, pt_statement *papers, int64_t upto, struct blocks *blocks)
{
    PT_TRY(store_block(index, blocks->stored));
    return read_block(index, papers, upto, blocks);
}

/* Only one thread uses the store; tokens get their numbers there, in the order in which papers come. */
static pt_status index_papers(struct index *index, int64_t upto, int64_t all, int jobs, const pt_observer *observer)
{
    struct blocks b = { .read = &b.all[0], .cut = &b.all[1], .stored = &b.all[2] };
    pt_statement *papers;
    uint64_t done = 0;
    pt_status st = PT_OK;

    PT_TRY(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_STALE, &papers, index->err));
    pt_bind_int(papers, 1, upto);
    do {
        pt_block *stored = b.stored;

#pragma omp parallel sections num_threads(jobs)
        {
#pragma omp section
            st = store_and_read(index, papers, upto, &b);
#pragma omp section
            pt_cut(index->cutter, b.cut);
        }
        done += stored->entries.len;
        pt_progress(observer, "terms", done, (uint64_t)all);
        b.stored = b.cut;
        b.cut = b.read;
        b.read = stored;
    } while (st == PT_OK && (!b.is_at_end || b.cut->entries.len || b.stored->entries.len));
    for (size_t i = 0; i < sizeof b.all / sizeof *b.all; i++)
        pt_block_free(&b.all[i]);
    return st;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_day(pt_store *store, const struct day_change *change, pt_error *err)
{
    pt_statement *get, *set;
    int64_t papers = change->papers;
    uint64_t digest = change->digest;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TERMS_DAY_GET, &get, err));
    pt_bind_str(get, 1, change->language);
    pt_bind_int(get, 2, change->day);
    if ((st = pt_statement_step(get, err)) == PT_OK) {
        papers += pt_read_int(get, 0);
        digest += (uint64_t)pt_read_int(get, 1);
        PT_TRY(pt_statement_run(get, err));
    } else if (st != PT_END) {
        return st;
    }
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TERMS_DAY_SET, &set, err));
    pt_bind_str(set, 1, change->language);
    pt_bind_int(set, 2, change->day);
    pt_bind_int(set, 3, papers);
    pt_bind_int(set, 4, (int64_t)digest);
    return pt_statement_run(set, err);
}

static pt_status save(struct index *index)
{
    const pt_sql clear = PT_SQL_ANALYSIS_TERMS_CLEAR_QUEUE;
    int64_t upto;

    for (size_t i = 0; i < index->changes.len; i++)
        PT_TRY(save_day(index->store, &index->changes.at[i], index->err));
    PT_TRY(pt_store_number(index->store, PT_SQL_ANALYSIS_TERMS_HIGHEST, &upto, index->err));
    PT_TRY(write_number(index->store, PT_SQL_ANALYSIS_TERMS_UPTO_SET, upto, index->err));
    return pt_store_run_all(index->store, &clear, 1, index->err);
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct index index = { .store = store, .words = pt_words_new(), .tokens = pt_dict_new(), .err = err };
    int64_t upto, all;
    pt_status st;

    index.stream.limit = index.folded.limit = index.key.limit = LONGEST_STREAM;
    PT_OR_DONE(pt_cutter_new(&index.cutter, err));
    PT_OR_DONE(load(store, &index, err));
    PT_OR_DONE(pt_store_number(store, PT_SQL_ANALYSIS_TERMS_UPTO, &upto, err));
    PT_OR_DONE(pt_store_number(store, PT_SQL_ANALYSIS_TERMS_STALE_COUNT, &all, err));
    PT_OR_DONE(index_papers(&index, upto, all, scope->jobs, observer));
    PT_OR_DONE(save(&index));
done:
    pt_cutter_free(index.cutter);
    pt_words_free(index.words);
    pt_dict_free(index.tokens);
    pt_buf_free(&index.stream);
    pt_buf_free(&index.folded);
    pt_buf_free(&index.key);
    free(index.changes.at);
    pt_arena_free(&index.arena);
    return st;
}

const pt_analysis pt_analysis_terms = {
    .name = "terms", .version = TEXT_RULES, .run = run, .forget = PT_STATEMENTS(PT_SQL_ANALYSIS_TERMS_FORGET)
};
