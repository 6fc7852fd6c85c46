/* The places of an SVG in tenths of a pixel: 760 are as wide as a page, so the eye sees no difference. May use: base.
 */
#ifndef PT_REPORT_SVG_PATH_H
#define PT_REPORT_SVG_PATH_H

#include "base/buf.h"

/* Adds a path of absolute "M x,y L x,y … Z" as steps, without what goes somewhere and draws nothing. False: another
 * command stands in it. */
bool pt_svg_path(pt_str d, pt_buf *out);

/* Adds the corners of a polygon, "x,y x,y …", as a path. */
bool pt_svg_polygon(pt_str points, pt_buf *out);

/* Adds `before`, x, `between`, y. */
void pt_svg_place(pt_buf *out, const char *before, double x, const char *between, double y);

#endif
