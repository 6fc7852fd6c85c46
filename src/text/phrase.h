/* A phrase as it is compared everywhere: the keys of its tokens with blanks between. May use: base, text. */
#ifndef PT_TEXT_PHRASE_H
#define PT_TEXT_PHRASE_H

#include "text/tokenise.h"

/* "Large-Language Models" is "large language model", added to `out`. False, and nothing added, when the phrase has no
 * token or a break inside. */
bool pt_phrase_key(pt_tokeniser *tokeniser, pt_str phrase, pt_buf *out);

#endif
