#include "analysis/terms/merges.h"

#include "analysis/terms/ngrams.h"
#include "base/memory.h"

#include <stdlib.h>

enum { FIRST_PLACES = 256, LONGEST_CHAIN = 4 };

void pt_merges_start(pt_merges *merges)
{
    *merges = (pt_merges){ .at = PT_CALLOC(pt_merge, FIRST_PLACES),
                           .mask = FIRST_PLACES - 1,
                           .words = PT_CALLOC(uint64_t, FIRST_PLACES),
                           .word_mask = FIRST_PLACES - 1 };
}

void pt_merges_free(pt_merges *merges)
{
    free(merges->at);
    free(merges->words);
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

static uint64_t *word_place(uint64_t *words, size_t mask, uint64_t word)
{
    size_t i = word & mask;

    while (words[i] && words[i] != word)
        i = (i + 1) & mask;
    return &words[i];
}

static void add_word(pt_merges *merges, uint64_t word)
{
    uint64_t *place;

    if (merges->word_count * 2 > merges->word_mask) {
        size_t mask = merges->word_mask * 2 + 1;
        uint64_t *words = PT_CALLOC(uint64_t, mask + 1);

        for (size_t i = 0; i <= merges->word_mask; i++)
            if (merges->words[i])
                *word_place(words, mask, merges->words[i]) = merges->words[i];
        free(merges->words);
        merges->words = words;
        merges->word_mask = mask;
    }
    place = word_place(merges->words, merges->word_mask, word);
    merges->word_count += !*place;
    *place = word;
}

bool pt_merges_hold_word(const pt_merges *merges, uint64_t word)
{
    return *word_place(merges->words, merges->word_mask, word) == word;
}

static void add(pt_merges *merges, pt_str from, pt_str into, pt_str shown, bool is_acronym)
{
    uint64_t hash = pt_run_hash(from);
    pt_merge *place;
    pt_str sides[] = { from, into }, word;

    if (!from.len || pt_str_equal(from, into))
        return;
    if (merges->count * 2 > merges->mask)
        grow(merges);
    place = place_of(merges->at, merges->mask, hash);
    if (place->from)
        return;
    *place = (pt_merge){ .from = hash,
                         .label = pt_arena_copy(&merges->arena, from),
                         .into = into.len ? pt_run_hash(into) : 0,
                         .key = pt_arena_copy(&merges->arena, into),
                         .shown = pt_arena_copy(&merges->arena, shown),
                         .is_acronym = is_acronym };
    merges->filter[(hash >> 6) & 1023] |= UINT64_C(1) << (hash & 63);
    merges->count++;
    for (int side = 0; side < 2; side++)
        while (pt_str_cut(&sides[side], ' ', &word))
            add_word(merges, pt_word_hash(word));
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

    if (!(merges->filter[(hash >> 6) & 1023] & UINT64_C(1) << (hash & 63)))
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
