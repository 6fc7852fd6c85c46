/* Runs that are counted as another: an acronym as its expansion, a label of the user's thesaurus as what replaces it.
 * May use: base. */
#ifndef PT_ANALYSIS_MERGES_H
#define PT_ANALYSIS_MERGES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct pt_merge {
    uint64_t from;   /* hash of the run; 0: a free place */
    uint64_t into;   /* hash of what it is counted as; 0: of nothing, it is dropped */
    pt_str key;      /* the latter's words as keys, blanks between */
    pt_str shown;    /* as it is to be shown; empty: as papers write it */
    bool is_acronym; /* only what is written with capitals: "PASS", not "pass" */
} pt_merge;

enum { PT_MERGES_FILTER = 1 << 14 }; /* words of 64 bits */

typedef struct pt_merges {
    pt_merge *at;
    size_t mask, count;
    uint64_t *filter; /* a bit for the low 20 bits of each `from` and `into`: most runs are of no merge */
    pt_arena arena;
} pt_merges;

void pt_merges_start(pt_merges *merges);
void pt_merges_free(pt_merges *merges);

/* `from` and `into` as keys with blanks between; an empty `into` drops the run. A second rule for a run counts no more.
 */
void pt_merges_add(pt_merges *merges, pt_str from, pt_str into, pt_str shown);

/* The same for an acronym: only what is written with capitals is counted as `into`. */
void pt_merges_add_acronym(pt_merges *merges, pt_str from, pt_str into);

/* What the run of this hash is counted as, through up to four merges; NULL: as itself. `is_name`: it is written with
 * capitals. */
const pt_merge *pt_merges_find(const pt_merges *merges, uint64_t hash, bool is_name);

/* May the run of this hash be counted as another, or another as it? False is certain. */
static inline bool pt_merges_may_touch(const pt_merges *merges, uint64_t hash)
{
    return merges->filter[(hash >> 6) & (PT_MERGES_FILTER - 1)] >> (hash & 63) & 1;
}

#endif
