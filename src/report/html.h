/* A page of Markdown as a page of HTML. May use: base, cmark-gfm.
 *
 *   The page asks for nothing but the style, the script and the pictures that lie beside it, and says so in its
 * Content-Security-Policy. What comes from papers is text in the Markdown already (base/markdown.h). */
#ifndef PT_REPORT_HTML_H
#define PT_REPORT_HTML_H

#include "base/buf.h"
#include "report/words.h"

/* Adds the page to `out`. Its title is the first heading, which is made one of the first level (what is written to be
 * pasted elsewhere has a lower one); links to pages of Markdown (x.md) lead to x.html; headings of
 * the second level have names to link to, and a list above the text; tables lie in boxes of their own.
 *
 * words   of the page's language; NULL: English
 * up      where the site's root is from the page: "" or "../" */
void pt_html_page(pt_str markdown, const pt_words *words, const char *up, pt_buf *out);

/* The same of a page that is made when somebody asks a server for it: in English, the site's root is the server's, and
 * it may ask that server. Neither is to be called while another thread is in it: cmark-gfm keeps tables of its own. */
void pt_html_served_page(pt_str markdown, pt_buf *out);

#endif
