/* Categories by name. For category.c. May use: base. */
#ifndef PT_PAPER_CATEGORY_NAMES_H
#define PT_PAPER_CATEGORY_NAMES_H

#include "base/str.h"

/* The code that a name stands for, "Mathematics - Probability" or "Probability (math.PR)"; false when it is no name. A
 * code in parentheses may be any text. */
bool pt_category_named(pt_str text, pt_str *code);

#endif
