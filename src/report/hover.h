/* What a chart says of the places a reader points at. May use: base.
 *
 *   A plot names such places as gnuplot's hypertext (HOVER_COLUMN, HOVER_PLACE in plots/style.gp). gnuplot draws them
 * into its SVG with calls of a script of its own; here they are taken out again, so that a picture is the same with and
 * without them, and become rows of CHART.js, from which the site's own script shows them. */
#ifndef PT_REPORT_HOVER_H
#define PT_REPORT_HOVER_H

#include "base/buf.h"

/* Adds `drawn` to `picture` without its places, and a row [x, y, text] for each to `places`: in pixels of a chart 760
 * wide, from the left and the top. Returns whether they stand for whole columns. */
bool pt_hover_take(pt_str drawn, pt_buf *picture, pt_buf *places);

/* Adds the script CHART.js. */
void pt_hover_script(pt_str places, bool are_columns, pt_buf *out);

#endif
