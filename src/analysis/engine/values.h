/* Numbers on the way to an engine and back. May use: base. */
#ifndef PT_ANALYSIS_ENGINE_VALUES_H
#define PT_ANALYSIS_ENGINE_VALUES_H

#include "base/buf.h"

#include <stdint.h>

enum { PT_LONGEST_LIST = 1 << 24 }; /* bytes: the limit of a list's buf */

/* Adds a number to a list, a comma before all but the first. */
void pt_list_add(pt_buf *list, uint64_t number);
void pt_list_add_signed(pt_buf *list, int64_t number);

/* The number of a cell; a cell that is none is 0. */
uint64_t pt_cell_number(pt_str cell);
int64_t pt_cell_signed(pt_str cell);

#endif
