/* Text of papers made plain: what LaTeX, HTML and the web put around words goes, what breaks a phrase is marked. May
 * use: base, ICU.
 *
 *   entities (&amp; &#34;) and TeX accents ({\"o}, \'e, \v{s}, \L) → characters
 *   \emph{x}                                               → x
 *   \cite{x}, addresses, formulas                          → a break
 *   "$k$-means", "$\beta$-VAE", "CO$_2$"                    → "k-means", "beta-VAE", "CO2": a lone letter, or digits
 *   soft hyphens, characters of no width                   → nothing
 *   dashes inside words                                    → hyphens
 *
 *   The result is in NFC; case is kept. Plain text comes out as it is, so normalising twice is normalising once, unless
 *   the text quotes its marks ("\$x\$", "&amp;lt;"). */
#ifndef PT_TEXT_NORMALISE_H
#define PT_TEXT_NORMALISE_H

#include "base/buf.h"

#define PT_BREAK '\x1f' /* stands where something was that ends a clause */

/* Adds the plain form of `text` (UTF-8) to `out`. */
void pt_text_normalise(pt_str text, pt_buf *out);

#endif
