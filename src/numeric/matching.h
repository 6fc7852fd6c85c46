/* Which of these is which of those: pairs that fit best as a whole. May use: base, foreign, igraph. */
#ifndef PT_NUMERIC_MATCHING_H
#define PT_NUMERIC_MATCHING_H

#include "base/status.h"

#include <stddef.h>
#include <stdint.h>

typedef struct pt_match {
    uint32_t row, column;
    double weight; /* over 0 */
} pt_match;

/* The matching of rows 0 … rows - 1 with columns 0 … columns - 1 along `candidates` (each pair at most once) whose
 * weights sum to the most; nothing is matched twice, and what has no candidate is left alone (Kuhn 1955; igraph's
 * maximum bipartite matching). Writes the column of each row to `column_of`, PT_NONE for none. PT_ELIMIT or PT_EBUG
 * with igraph's reason. */
pt_status pt_matching_find(uint32_t rows, uint32_t columns, const pt_match *candidates, size_t count,
                           uint32_t *column_of, pt_error *err) PT_MUST;

#endif
