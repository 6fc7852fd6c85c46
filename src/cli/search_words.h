/* What a person types into a search, as FTS5 wants it. May use: base. */
#ifndef PT_CLI_SEARCH_WORDS_H
#define PT_CLI_SEARCH_WORDS_H

#include "base/buf.h"

/* Appends the expression to `out`. Words are all wanted; "a phrase" in quotes, word* for a beginning, (groups), OR, NOT
 * or a leading minus (in any place: it takes away from all that is wanted beside it), title:word. Every word is quoted,
 * so that no word is an error of syntax ("C++", "what?", "O(n)"); one of signs only is passed over.
 *
 * PT_EUSAGE: a quote or parenthesis without its other half, no word at all, or only words that are not wanted. */
pt_status pt_search_expression(pt_str typed, pt_buf *out, pt_error *err) PT_MUST;

#endif
