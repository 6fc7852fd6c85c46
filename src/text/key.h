/* What a token is counted as. May use: base, ICU. */
#ifndef PT_TEXT_KEY_H
#define PT_TEXT_KEY_H

#include "base/buf.h"

/* `surface` in lower case, as Unicode folds it (NFKC_Casefold), added to `out`. */
void pt_token_fold(pt_str surface, pt_buf *out);

/* The singular of a folded English word: an S-stemmer (after Harman 1991, "How effective is suffixing?") that is kept
 * off words which only look like plurals ("analysis", "bias", "physics", "corpus"), and knows a few irregular ones.
 * Stronger stemmers join what researchers keep apart ("general", "generative"). A view into `folded`, into a constant,
 * or in `room`. */
pt_str pt_token_singular(pt_str folded, char room[64]);

/* What `surface` is counted as, added to `out`: folded, in the singular; "APIs" is "api", since a small s behind
 * capitals is a plural whatever letter stands before it. */
void pt_token_key(pt_str surface, pt_buf *out);

#endif
