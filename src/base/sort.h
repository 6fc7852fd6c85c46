/* Sorting many whole numbers. May use: base. */
#ifndef PT_BASE_SORT_H
#define PT_BASE_SORT_H

#include <stddef.h>
#include <stdint.h>

/* Ascending. By their bytes, the lowest first (Knuth, TAOCP 3, section 5.2.5); bytes that all have in common are passed
 * over. Takes as much room again. */
void pt_sort_numbers(uint64_t *numbers, size_t count);

#endif
