/* The tags of an SVG that gnuplot wrote. May use: base.
 *
 *   for (pt_str rest = svg; pt_svg_next(&rest, &tag);) … */
#ifndef PT_REPORT_SVG_TAG_H
#define PT_REPORT_SVG_TAG_H

#include "base/str.h"

enum { PT_SVG_MOST_ATTRIBUTES = 16 };

typedef struct pt_svg_tag {
    pt_str name;
    bool is_end, is_empty; /* </g>; <path …/> */
    size_t count;
    struct {
        pt_str name, value; /* views */
    } with[PT_SVG_MOST_ATTRIBUTES];
} pt_svg_tag;

/* The next tag, and `rest` moved behind it; text before it is passed over. False at the end, and with a tag that is not
 * whole or has too many attributes, where `rest` is left as it is. */
bool pt_svg_next(pt_str *rest, pt_svg_tag *tag);

/* The value of an attribute; empty when it is not there. */
pt_str pt_svg_attribute(const pt_svg_tag *tag, pt_str name);

/* Takes the number that `rest` begins with, blanks and commas before it passed over. False: there is none. */
bool pt_svg_number(pt_str *rest, double *value);

#endif
