/* The tokens of the store in memory: how each is written, what it is counted as, what it is. May use: base, store,
 * text. */
#ifndef PT_ANALYSIS_LEXICON_H
#define PT_ANALYSIS_LEXICON_H

#include "base/arena.h"
#include "store/store.h"
#include "text/words.h"

typedef struct pt_lexicon {
    size_t tokens;
    pt_str *surface; /* by token number */
    uint32_t *key;   /* the token it is counted as */
    uint64_t *hash;  /* of what it is counted as: the same in every store */
    uint8_t *kind;   /* bits of text/tokens.h */
    uint8_t *role;   /* what it says of its neighbours, as pt_word_role */
    bool *is_name;   /* has a capital or a digit: an acronym, a model, a place */
    pt_words *words; /* the word lists */
    pt_arena arena;  /* the surfaces */
} pt_lexicon;

/* The analysis "terms" must have run. */
pt_status pt_lexicon_load(pt_store *store, pt_lexicon *lexicon, pt_error *err) PT_MUST;
void pt_lexicon_free(pt_lexicon *lexicon);

/* From now on no term holds one of these words (blanks or commas between; any case, any number). */
void pt_lexicon_stop(pt_lexicon *lexicon, pt_str words);

#endif
