/* Names of authors, as spelt. May use: base.
 *
 *   A name is kept letter for letter: "Mariia Gladkova*", ":" after a collaboration and "DeepSeek-AI" stay what they
 * are. Which spellings are one person is decided later, over the whole store, and is no matter of one record. */
#ifndef PT_PAPER_NAME_H
#define PT_PAPER_NAME_H

#include "base/arena.h"
#include "base/str.h"

/* `name` with white space at its ends taken off and that inside as single blanks; a view where that changes nothing. */
pt_str pt_name_clean(pt_arena *arena, pt_str name);

/* The names of one line, split at each `separator`; empty ones too. Views into `line`; the array is the arena's. A name
 * that holds a separator cannot be told from two. */
pt_str *pt_names_split(pt_arena *arena, pt_str line, char separator, size_t *count);

#endif
