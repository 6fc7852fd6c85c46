/* What a cell says, as text that people read. May use: base, store. */
#ifndef PT_REPORT_CELL_H
#define PT_REPORT_CELL_H

#include "report/table.h"

/* The cell as plain text: numbers short but exact enough to compare, links as what they link to, sparklines drawn. */
void pt_cell_text(pt_buf *out, pt_column_kind kind, pt_value cell);

/* The same as Markdown: links where the kind asks for them, everything else harmless. */
void pt_cell_markdown(pt_buf *out, pt_column_kind kind, pt_value cell);

/* The cell as it is, with all its digits: for machines. */
void pt_cell_raw(pt_buf *out, pt_value cell);

/* A line of block characters for "3,,5,8": ▁ is 0, █ the largest, · where nothing is known. */
void pt_spark(pt_buf *out, pt_str series);

/* How many columns of a terminal the text takes: none for marks that combine, two for East Asian wide characters. */
size_t pt_text_width(pt_str text);

/* The beginning of `text` that takes at most `width` columns. */
pt_str pt_text_fit(pt_str text, size_t width);

#endif
