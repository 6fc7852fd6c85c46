#include "analysis/terms/merges.h"

#include "analysis/terms/ngrams.h"
#include "base/memory.h"

#include <stdlib.h>

enum { FIRST_PLACES = 256, LONGEST_CHAIN = 4 };

void pt_merges_start(pt_merges *merges)
{
    *merges = (pt_merges){ .at = PT_CALLOC(pt_merge, FIRST_PLACES),
                           .mask = FIRST_PLACES - 1,
                           .filter = PT_CALLOC(uint64_t, PT_MERGES_FILTER) };
}

void pt_merges_free(pt_merges *merges)
{
    free(merges->at);
    free(merges->filter);
    pt_arena_free(&merges->arena);
    *merges = (pt_merges){ 0 };
}

static pt_merge *place_of(const pt_merge *at, size_t mask, uint64_t hash)
{
    size_t i = hash & mask;

    while (at[i].from && at[i].from != hash)
        i = (i + 1) & mask;
    return (pt_merge *)&at[i];
}

static void grow(pt_merges *merges)
{
    size_t mask = merges->mask * 2 + 1;
    pt_merge *at = PT_CALLOC(pt_merge, mask + 1);

    for (size_t i = 0; i <= merges->mask; i++)
        if (merges->at[i].from)
            *place_of(at, mask, merges->at[i].from) = merges->at[i];
    free(merges->at);
    merges->at = at;
    merges->mask = mask;
}

static void note(pt_merges *merges, uint64_t hash)
{
    merges->filter[(hash >> 6) & (PT_MERGES_FILTER - 1)] |= UINT64_C(1) << (hash & 63);
}

static void add(pt_merges *merges, pt_str from, pt_str into, pt_str shown, bool is_acronym)
{
    uint64_t hash = pt_run_hash(from);
    pt_merge *place;

    if (!from.len || pt_str_equal(from, into))
        return;
    if (merges->count * 2 > merges->mask)
        grow(merges);
    place = place_of(merges->at, merges->mask, hash);
    if (place->from)
        return;
    *place = (pt_merge){ .from = hash,
                         .into = into.len ? pt_run_hash(into) : 0,
                         .key = pt_arena_copy(&merges->arena, into),
                         .shown = pt_arena_copy(&merges->arena, shown),
                         .is_acronym = is_acronym };
    note(merges, hash);
    note(merges, place->into);
    merges->count++;
}

void pt_merges_add(pt_merges *merges, pt_str from, pt_str into, pt_str shown)
{
    add(merges, from, into, shown, false);
}

void pt_merges_add_acronym(pt_merges *merges, pt_str from, pt_str into)
{
    add(merges, from, into, (pt_str){ 0 }, true);
}

static const pt_merge *find_one(const pt_merges *merges, uint64_t hash)
{
    const pt_merge *place;

    if (!pt_merges_may_touch(merges, hash))
        return NULL;
    place = place_of(merges->at, merges->mask, hash);
    return place->from ? place : NULL;
}

const pt_merge *pt_merges_find(const pt_merges *merges, uint64_t hash, bool is_name)
{
    const pt_merge *found = find_one(merges, hash);

    if (found && found->is_acronym && !is_name)
        return NULL;
    for (int step = 1; found && found->into && step < LONGEST_CHAIN; step++) {
        const pt_merge *next = find_one(merges, found->into);

        if (!next)
            break;
        found = next;
    }
    return found;
}
