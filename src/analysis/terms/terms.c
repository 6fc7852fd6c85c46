/* The forward index: each paper's title and abstract as token numbers, made once. What is a term is decided later, on
 * the numbers (corpus.h), so that those rules can change without reading a text again. */
#include "analysis/analysis.h"

#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"
#include "text/key.h"
#include "text/tokenise.h"
#include "text/words.h"

#include <stdlib.h>

enum {
    TEXT_RULES = 3, /* raised when text/ gives other tokens: everything is then tokenised anew */
    LONGEST_STREAM = 1 << 23
};

struct index {
    pt_store *store;
    pt_tokeniser *tokeniser;
    pt_words *words;
    pt_dict *tokens; /* number in it = token_id */
    pt_buf stream, folded, key;
    pt_error *err;
    pt_status st; /* of saving a token, which happens inside the tokeniser's callback */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Empties the index when other rules made it. */
static pt_status check_rules(pt_store *store, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_TERMS_CLEAR_PAPERS, PT_SQL_ANALYSIS_TERMS_CLEAR_TOKENS };
    pt_statement *get, *set;
    pt_status st;
    bool is_current;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TERMS_RULES_GET, &get, err));
    st = pt_statement_step(get, err);
    is_current = st == PT_OK && pt_read_int(get, 0) == TEXT_RULES;
    if (st == PT_OK)
        PT_TRY(pt_statement_run(get, err));
    else if (st != PT_END)
        return st;
    if (is_current)
        return PT_OK;
    PT_TRY(pt_store_run_all(store, clears, 2, err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TERMS_RULES_SET, &set, err));
    pt_bind_int(set, 1, TEXT_RULES);
    return pt_statement_run(set, err);
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

/* ── compute and save, paper by paper ────────────────────────────────────────────────────────────────────────────── */

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

static void take_unit(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    struct index *index = self;
    pt_unit unit = { .type = type, .is_joined = is_joined };

    if (index->st == PT_OK && type == PT_UNIT_TOKEN)
        index->st = add_token(index, surface, is_cjk, &unit.token);
    pt_tokens_add(&index->stream, unit);
}

static pt_status save_paper(struct index *index, int64_t paper_id, pt_str hash)
{
    pt_statement *add;

    PT_TRY(pt_buf_check(&index->stream, "tokens of one paper", index->err));
    PT_TRY(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_ADD_PAPER, &add, index->err));
    pt_bind_int(add, 1, paper_id);
    pt_bind_str(add, 2, hash);
    pt_bind_blob(add, 3, index->stream.at, index->stream.len);
    return pt_statement_run(add, index->err);
}

static pt_status index_papers(struct index *index, const pt_observer *observer)
{
    pt_statement *papers;
    uint64_t done = 0;
    pt_status st;

    PT_TRY(pt_store_statement(index->store, PT_SQL_ANALYSIS_TERMS_STALE, &papers, index->err));
    while ((st = pt_statement_step(papers, index->err)) == PT_OK) {
        pt_buf_reset(&index->stream);
        pt_tokenise(index->tokeniser, pt_read_str(papers, 1), take_unit, index);
        pt_tokens_add(&index->stream, (pt_unit){ .type = PT_UNIT_FIELD });
        pt_tokenise(index->tokeniser, pt_read_str(papers, 2), take_unit, index);
        PT_TRY(index->st);
        PT_TRY(save_paper(index, pt_read_int(papers, 0), pt_read_str(papers, 3)));
        if (++done % 1000 == 0)
            pt_progress(observer, "terms", done, 0);
    }
    return st == PT_END ? PT_OK : st;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct index index = { .store = store, .words = pt_words_new(), .tokens = pt_dict_new(), .err = err };
    pt_status st;

    (void)scope;
    index.stream.limit = index.folded.limit = index.key.limit = LONGEST_STREAM;
    PT_OR_DONE(pt_tokeniser_new(&index.tokeniser, err));
    PT_OR_DONE(load(store, &index, err));
    PT_OR_DONE(index_papers(&index, observer));
done:
    pt_tokeniser_free(index.tokeniser);
    pt_words_free(index.words);
    pt_dict_free(index.tokens);
    pt_buf_free(&index.stream);
    pt_buf_free(&index.folded);
    pt_buf_free(&index.key);
    return st;
}

const pt_analysis pt_analysis_terms = { .name = "terms", .version = 3, .run = run };
