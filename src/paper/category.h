/* arXiv's categories, and what people write among them. May use: base. */
#ifndef PT_PAPER_CATEGORY_H
#define PT_PAPER_CATEGORY_H

#include "base/arena.h"
#include "base/str.h"

typedef enum pt_category_kind {
    PT_CATEGORY_KNOWN,  /* of arXiv's list */
    PT_CATEGORY_CLASS,  /* a class of the ACM or the MSC: "I.2.10; H.3", "68T07", "03B65 ((Primary))" */
    PT_CATEGORY_UNKNOWN /* anything else, as "cs.XY" */
} pt_category_kind;

/* What `text` is, a code or a name ("Mathematics - Probability"). `*code` is the category to count it as: for an alias
 * its canonical code (math.MP is math-ph), for a known one a text that never ends, else a view into `text`, trimmed. */
pt_category_kind pt_category_read(pt_str text, pt_str *code);

/* The code of arXiv's list that `text` may have been meant as: "cs.cl" is cs.CL. */
pt_str pt_category_nearest(pt_str text);

/* Is it an archive, as in old ids: "math", "hep-th", "cmp-lg"? */
bool pt_is_archive(pt_str name);

/* The categories of one text: "cs.CL; cs.AI", "cs.CL, cs.AI", and "cs.CL cs.AI" when all words are arXiv's. A single
 * class with commas or blanks in it stays whole. Views into `text`; the array is the arena's. */
pt_str *pt_categories_split(pt_arena *arena, pt_str text, size_t *count);

#endif
