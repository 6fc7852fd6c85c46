/* Text from outside made harmless inside Markdown and HTML. May use: buf, str. */
#ifndef PT_BASE_MARKDOWN_H
#define PT_BASE_MARKDOWN_H

#include "base/buf.h"

/* Adds `text` so that GitHub-flavoured Markdown and HTML show it as it is: marks are escaped, line breaks and control
 * characters become blanks. Good inside a paragraph, a table cell, a link's text. */
void pt_markdown_escape(pt_buf *out, pt_str text);

/* The same for HTML and XML: good as content and inside an attribute's double quotes. */
void pt_html_escape(pt_buf *out, pt_str text);

/* The text that pt_html_escape made `html` of. */
void pt_html_unescape(pt_buf *out, pt_str html);

#endif
