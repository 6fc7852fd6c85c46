#include "analysis/terms/lexicon.h"

#include "analysis/terms/ngrams.h"
#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"
#include "text/key.h"
#include "text/tokens.h"

#include <stdlib.h>

/* A capital or digit behind its first letter: "NER", "GPT-4", not "The" and not "20K". */
static bool looks_like_a_name(pt_str surface)
{
    if (surface.len && pt_is_digit(surface.at[0]))
        return false;
    for (size_t i = 0; i < surface.len; i++)
        if (i > 0 && ((surface.at[i] >= 'A' && surface.at[i] <= 'Z') || pt_is_digit(surface.at[i])))
            return true;
    return false;
}

static void describe_tokens(pt_lexicon *lexicon)
{
    pt_buf folded = { .limit = 1024 };

    lexicon->hash = PT_CALLOC(uint64_t, lexicon->tokens);
    lexicon->role = PT_CALLOC(uint8_t, lexicon->tokens);
    lexicon->is_name = PT_CALLOC(bool, lexicon->tokens);
    for (size_t t = 0; t < lexicon->tokens; t++) {
        lexicon->hash[t] = pt_word_hash(lexicon->surface[lexicon->key[t]]);
        lexicon->is_name[t] = looks_like_a_name(lexicon->surface[t]);
        if (!(lexicon->kind[t] & PT_TOKEN_STOP))
            continue;
        pt_buf_reset(&folded);
        pt_token_fold(lexicon->surface[t], &folded);
        lexicon->role[t] = (uint8_t)pt_word_role(lexicon->words, pt_buf_text(&folded));
    }
    pt_buf_free(&folded);
}

pt_status pt_lexicon_load(pt_store *store, pt_lexicon *lexicon, pt_error *err)
{
    PT_ARRAY(pt_str) surfaces = { 0 };
    PT_ARRAY(uint32_t) keys = { 0 };
    PT_ARRAY(uint8_t) kinds = { 0 };
    pt_statement *rows;
    pt_status st;

    *lexicon = (pt_lexicon){ 0 };
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_CORPUS_TOKENS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        if (pt_read_int(rows, 0) != (int64_t)surfaces.len) {
            st = pt_fail(err, PT_ESTORE, "token %zu is missing; run papertide analyze on a fresh copy", surfaces.len);
            break;
        }
        PT_PUSH(&surfaces, pt_arena_copy(&lexicon->arena, pt_read_str(rows, 1)));
        PT_PUSH(&keys, (uint32_t)pt_read_int(rows, 2));
        PT_PUSH(&kinds, (uint8_t)pt_read_int(rows, 3));
    }
    lexicon->tokens = surfaces.len;
    lexicon->surface = surfaces.at;
    lexicon->key = keys.at;
    lexicon->kind = kinds.at;
    lexicon->words = pt_words_new();
    describe_tokens(lexicon);
    return st == PT_END ? PT_OK : st;
}

void pt_lexicon_free(pt_lexicon *lexicon)
{
    free(lexicon->surface);
    free(lexicon->key);
    free(lexicon->hash);
    free(lexicon->role);
    free(lexicon->is_name);
    free(lexicon->kind);
    pt_words_free(lexicon->words);
    pt_arena_free(&lexicon->arena);
    *lexicon = (pt_lexicon){ 0 };
}

static pt_dict *keys_of(pt_str words)
{
    pt_dict *keys = pt_dict_new();
    pt_buf key = { .limit = words.len * 4 + 64 };

    while (words.len) {
        size_t end = 0;

        while (end < words.len && words.at[end] != ' ' && words.at[end] != ',')
            end++;
        pt_buf_reset(&key);
        pt_token_key(pt_str_part(words, 0, end), &key);
        if (key.len)
            pt_dict_add(keys, pt_buf_text(&key));
        words = pt_str_part(words, end + 1, words.len);
    }
    pt_buf_free(&key);
    return keys;
}

void pt_lexicon_stop(pt_lexicon *lexicon, pt_str words)
{
    pt_dict *keys = keys_of(words);

    for (size_t t = 0; t < lexicon->tokens; t++)
        if (pt_dict_find(keys, lexicon->surface[lexicon->key[t]]) != PT_NONE)
            lexicon->kind[t] |= PT_TOKEN_BREAK;
    pt_dict_free(keys);
}
