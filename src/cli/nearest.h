/* What a mistyped name may have meant. May use: base. */
#ifndef PT_CLI_NEAREST_H
#define PT_CLI_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

/* Levenshtein's distance of two short names; a constant over all distances of short ones where one is long. */
size_t pt_distance(const char *a, const char *b);

/* Is `name` so close to `meant` that a slip explains it: a third of its letters, or a beginning of three? */
bool pt_is_slip(const char *name, const char *meant);

#endif
