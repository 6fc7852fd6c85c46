/* Where the runs of some papers stand: each run's occurrences together, runs by their hash. May use: base, terms.
 *
 *   A run is in the part of its hash, so parts are counted independently, and what counts one fits the processor's
 * cache, which that of all runs does not by far (Manegold, Boncz & Kersten 2002, "Optimizing main-memory join on modern
 * hardware": radix partitioning). */
#ifndef PT_ANALYSIS_OCCURRENCES_H
#define PT_ANALYSIS_OCCURRENCES_H

#include "analysis/terms/forward.h"

enum { PT_PARTS = 256 };

typedef struct pt_occurrence {
    uint32_t from, paper;   /* its first unit */
    uint64_t spelling : 48; /* hash of how it is written, hyphens and capitals */
    uint64_t words : 3;     /* of the run, of which all have as many */
    uint64_t has_stop : 1;  /* as in pt_run */
    uint64_t is_whole : 1;
    uint64_t is_inside : 1;
    uint64_t is_noun : 1;
} pt_occurrence;

/* A run: its occurrences are at[first] … at[the next one's first - 1], as papers come. */
typedef struct pt_group {
    uint64_t hash;
    uint32_t first, papers;
} pt_group;

typedef struct pt_part {
    pt_group *groups; /* count, by hash; then one that ends the last */
    size_t count;
    pt_occurrence *at;
} pt_part;

typedef struct pt_occurrences {
    pt_part parts[PT_PARTS];
} pt_occurrences;

/* Tables are entered by the low bits, and parts are sorted by the high ones. */
static inline size_t pt_part_of(uint64_t hash)
{
    return (hash >> 32) & (PT_PARTS - 1);
}

/* The runs of at most `longest` words; `linked` as in pt_forward_walk. Shares the work with idle threads of the OpenMP
 * team that it is called in. */
void pt_occurrences_find(const pt_forward *forward, int longest, const uint8_t *linked, pt_occurrences *out);
void pt_occurrences_free(pt_occurrences *occurrences);

#endif
