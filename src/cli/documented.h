/* What the comment above a query or a view says: what it is, and what each of its columns means. May use: base.
 *
 *   -- What it holds, in a sentence or two.
 *   -- param  :name   …                      left out here
 *   -- column papers  what the column means, which
 *                     goes on in lines that are indented
 *   -- column claims:[keyword_claims]  of a column that is no plain value its kind behind a colon */
#ifndef PT_CLI_DOCUMENTED_H
#define PT_CLI_DOCUMENTED_H

#include "base/arena.h"
#include "base/memory.h"

typedef struct pt_documented_column {
    pt_str name, kind, text; /* kind: empty where none is said */
} pt_documented_column;

typedef struct pt_documented {
    pt_str view; /* that is made below the comment; empty: none */
    pt_str about;
    PT_ARRAY(pt_documented_column) columns;
} pt_documented;

/* Takes the next comment off `rest`, and what stands before it; false when there is none. `found` is then to be freed;
 * its texts live as long as `rest` and `arena` do. */
bool pt_documented_next(pt_str *rest, pt_arena *arena, pt_documented *found);
void pt_documented_free(pt_documented *documented);

#endif
