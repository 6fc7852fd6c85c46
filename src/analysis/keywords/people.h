/* Who wrote some papers, and how many of them. May use: base, store. */
#ifndef PT_ANALYSIS_KEYWORDS_PEOPLE_H
#define PT_ANALYSIS_KEYWORDS_PEOPLE_H

#include "base/arena.h"
#include "store/store.h"

typedef struct pt_person {
    pt_str name;
    size_t papers;
} pt_person;

/* The authors of `count` papers, by their ids in the store: those of most papers first, then by name. Array and names
 * are the arena's. */
pt_status pt_people_count(pt_store *store, const int64_t *paper_id, size_t count, pt_arena *arena, pt_person **people,
                          size_t *len, pt_error *err) PT_MUST;

#endif
