/* Text of papers made plain: what LaTeX, HTML and the web put around words goes, what breaks a phrase is marked. May use:
 * base, ICU.
 *
 *   entities (&amp; &#34;) → characters; TeX accents ({\"o}, \'e, \v{s}, \L) → Unicode; \emph{x} → x; \cite{x}, addresses, formulas → a
 *   break, but for a lone letter with or without digits ("$k$-means" → "k-means", "$\beta$-VAE" → "beta-VAE"); soft hyphens and
 *   characters of no width are dropped; dashes inside words become hyphens; the result is in NFC. Case is kept.
 *   Normalising twice is normalising once. */
#ifndef PT_TEXT_NORMALISE_H
#define PT_TEXT_NORMALISE_H

#include "base/buf.h"

#define PT_BREAK '\x1f' /* stands where something was that ends a clause */

/* Adds the plain form of `text` (UTF-8) to `out`. */
void pt_text_normalise(pt_str text, pt_buf *out);

#endif
