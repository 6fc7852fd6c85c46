/* Something known by an id in the store, and its place in an array: sorted, they are found, or written in the store's
 * own order. May use: nothing. */
#ifndef PT_BASE_ID_PLACE_H
#define PT_BASE_ID_PLACE_H

#include <stddef.h>
#include <stdint.h>

typedef struct pt_id_place {
    int64_t id;
    size_t place;
} pt_id_place;

/* For qsort and bsearch. */
static inline int pt_by_id(const void *a, const void *b)
{
    int64_t x = ((const pt_id_place *)a)->id, y = ((const pt_id_place *)b)->id;

    return (x > y) - (x < y);
}

#endif
