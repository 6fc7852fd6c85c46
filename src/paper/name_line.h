/* The names of a line that people wrote. May use: base. */
#ifndef PT_PAPER_NAME_LINE_H
#define PT_PAPER_NAME_LINE_H

#include "base/arena.h"
#include "base/str.h"

typedef struct pt_names {
    pt_str *at, *affiliations; /* as many of both; an affiliation that is not stated is {0} */
    size_t count;
} pt_names;

/* Reads a line as arXiv's `authors` field has it (https://info.arxiv.org/help/prep.html), and as others write
 * it:
 *
 *   A. Ash, B. Birch and C. Cedar (for the X Collaboration)
 *   X Collaboration: A. Ash, B. Birch, et al.
 *   A. Ash (1), B. Birch (1 and 2) ((1) North University, (2) South Institute)
 *   Ash, Ann; Birch, Bob Jr.
 *   Ash, A. B., Birch, C., Cedar, D.
 *
 * Names come clean and in spoken order (name.h), "et al." is dropped, numbers in parentheses are replaced by the
 * affiliation they stand for. Commas part names unless there are semicolons, or every second piece can only be a given
 * name. Arrays and texts are the arena's or views into `line`. */
pt_names pt_names_read(pt_arena *arena, pt_str line);

#endif
