/* Plain text to tokens with the breaks between clauses. May use: base, ICU.
 *
 *   pt_tokeniser_new
 *     pt_tokenise        as often as you like, for any text
 *   pt_tokeniser_free
 *
 *   A token is a run of letters and digits; a hyphen ends it and joins the next one to it ("zero-shot" is two tokens,
 *   joined), but stays inside before digits ("GPT-4", "COVID-19"); points and commas stay between digits ("3.5",
 * "1,000"), points between single letters ("e.g"); a possessive 's goes. Other punctuation ends the clause. Runs of
 * Chinese, Japanese and Korean are cut by ICU's dictionary. One tokeniser a thread. */
#ifndef PT_TEXT_TOKENISE_H
#define PT_TEXT_TOKENISE_H

#include "base/status.h"
#include "text/tokens.h"

typedef struct pt_tokeniser pt_tokeniser;

/* Called for each token and at the end of each clause; `surface` is valid during the call. */
typedef void pt_token_sink(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk);

/* PT_EBUG when ICU has no break iterator. */
pt_status pt_tokeniser_new(pt_tokeniser **tokeniser, pt_error *err) PT_MUST;
void pt_tokeniser_free(pt_tokeniser *tokeniser);

/* `text` as received (UTF-8); it is normalised first. */
void pt_tokenise(pt_tokeniser *tokeniser, pt_str text, pt_token_sink *sink, void *self);

#endif
