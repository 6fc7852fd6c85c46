/* Groups of nodes, numbered so that the numbers do not depend on how they were found. May use: base. */
#ifndef PT_NUMERIC_GROUPS_H
#define PT_NUMERIC_GROUPS_H

#include <stddef.h>
#include <stdint.h>

/* Gives the groups in `of_node` (numbers below `nodes`) the numbers 0, 1, … by size, the largest first; of equal ones
 * the one with the smallest node is first. Returns how many there are. */
size_t pt_groups_number(uint32_t *of_node, size_t nodes);

#endif
