/* gnuplot's SVG in a third of its bytes, to the eye the same. May use: base.
 *
 *   gnuplot repeats what a shape looks like at each shape, opens groups in which nothing is drawn, defines fifteen
 * kinds of points whether they are used or not, and writes hundredths of a pixel. Here neighbours that look alike share
 * a group, and places are tenths of a pixel, told as steps from the one before. */
#ifndef PT_REPORT_SVG_H
#define PT_REPORT_SVG_H

#include "base/buf.h"

/* Adds what `drawn` shows: the text of gnuplot's SVG behind its <desc>, to its end. False where something stands in it
 * that is not known here (a picture, say, or a pattern, drawn by a user's own script): then `out` holds nothing of
 * use. */
bool pt_svg_shrink(pt_str drawn, pt_buf *out);

#endif
