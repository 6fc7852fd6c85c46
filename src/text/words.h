/* Which words begin or end no term, which halves of compounds do, and which no keyphrase holds. May use: base, text.
 *
 *   The lists are the files of src/text/words/, built into the program. */
#ifndef PT_TEXT_WORDS_H
#define PT_TEXT_WORDS_H

#include "base/str.h"

#include <stdint.h>

typedef struct pt_words pt_words;

pt_words *pt_words_new(void);
void pt_words_free(pt_words *words);

/* What a token is, as bits of text/tokens.h; `folded` is its surface in lower case, `key` what it is counted as. */
uint32_t pt_word_kind(const pt_words *words, pt_str folded, pt_str key);

/* Do these two keys, one after the other, make a name in which a break word counts as any other ("large language")?
 * Both are then of the kind PT_TOKEN_KEPT. */
bool pt_words_keep(const pt_words *words, pt_str first, pt_str second);

/* What a word says of the ones beside it, as bits; `folded` is its surface in lower case (around.txt). */
enum {
    PT_WORD_DETERMINER = 1, /* a noun follows, perhaps behind others */
    PT_WORD_BEFORE = 2,     /* a noun may follow, as behind every determiner */
    PT_WORD_BEHIND = 4,     /* a noun comes before */
    PT_WORD_OF = 8          /* may stand inside of a term ("mixture of experts") */
};

uint32_t pt_word_role(const pt_words *words, pt_str folded);

#endif
