/* What a person types into a search, as FTS5 wants it. May use: base. */
#ifndef PT_CLI_SEARCH_WORDS_H
#define PT_CLI_SEARCH_WORDS_H

#include "base/buf.h"

/* Words are all wanted; "a phrase" in quotes, word* for a beginning, OR, NOT or a leading minus, title:word. Every word
 * is quoted, so that nothing a person types is an error of syntax ("C++", "what?"). False when there is no word in it.
 */
bool pt_search_expression(pt_str typed, pt_buf *out);

#endif
