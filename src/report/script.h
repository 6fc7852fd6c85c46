/* Data as a script of a page: FUNCTION([ROW, …]); a row a line. May use: base.
 *
 *   A page that is opened from a disk may load scripts, but no data. What a row says comes from papers: its texts are
 * strings that can end neither themselves nor a <script>. */
#ifndef PT_REPORT_SCRIPT_H
#define PT_REPORT_SCRIPT_H

#include "base/buf.h"

/* Adds `text` as a string of JavaScript. */
void pt_script_string(pt_buf *out, pt_str text);

/* Adds a row of `count` strings to `rows`. */
void pt_script_row(pt_buf *rows, const pt_str *cells, size_t count);

/* Adds the call of `function` with all `rows`. */
void pt_script_call(pt_buf *out, const char *function, pt_str rows);

#endif
