#include "analysis/terms/links.h"

#include "base/memory.h"

#include <stdlib.h>

/* Which words, by their key, are in enough papers. */
static bool *frequent_words(const pt_forward *forward, uint32_t least)
{
    const pt_lexicon *lexicon = forward->lexicon;
    uint32_t *papers = PT_CALLOC(uint32_t, lexicon->tokens), *last = PT_CALLOC(uint32_t, lexicon->tokens);
    bool *frequent = PT_CALLOC(bool, lexicon->tokens);

    for (uint32_t p = 0; p < forward->papers; p++)
        for (size_t i = forward->start[p]; i < forward->start[p + 1]; i++) {
            uint32_t key;

            if (forward->kind[i] & PT_UNIT_BREAK)
                continue;
            key = lexicon->key[pt_forward_token(forward, i)];
            papers[key] += last[key] != p + 1;
            last[key] = p + 1;
        }
    for (size_t t = 0; t < lexicon->tokens; t++)
        frequent[t] = papers[t] >= least;
    free(papers);
    free(last);
    return frequent;
}

/* How often each pair of words was seen, by a hash of the two. */
struct pairs {
    uint8_t *count, most, least; /* counting ends at `most`; from `least` on a pair is frequent */
    uint32_t mask;
};

enum { LEAST_PAIRS = 1 << 20, MOST_PAIRS = 1 << 26 };

/* A place for every other unit: with many fewer the rare pairs would share places, and make each other frequent. */
static struct pairs pairs_new(size_t units, uint32_t least_papers)
{
    struct pairs pairs = { .most = UINT8_MAX };
    uint32_t places = LEAST_PAIRS;

    while (places < MOST_PAIRS && places < units / 2)
        places *= 2;
    pairs.least = least_papers < pairs.most ? (uint8_t)least_papers : pairs.most;
    pairs.count = PT_CALLOC(uint8_t, places);
    pairs.mask = places - 1;
    return pairs;
}

static uint32_t place_of_pair(const struct pairs *pairs, uint64_t before, uint64_t word)
{
    return (uint32_t)(((before * 31) ^ (before >> 29)) + word) & pairs->mask;
}

/* Some pairs of words, by the unit of the second one, and where they are counted: the table is larger than the
 * processor's cache, and its places are asked for together. */
enum { AT_ONCE = 32 };

struct handful {
    size_t unit[AT_ONCE];
    uint32_t place[AT_ONCE], count;
};

/* Takes the next pairs of frequent words from unit *from on; false: there are no more. */
static bool take_pairs(const pt_forward *forward, const uint8_t *linked, const struct pairs *pairs, size_t *from,
                       struct handful *some)
{
    const uint64_t *hash = forward->lexicon->hash;
    size_t units = forward->start[forward->papers];

    some->count = 0;
    for (; *from < units && some->count < AT_ONCE; ++*from) {
        uint32_t place;

        if (!(linked[*from] & linked[*from - 1] & PT_LINK_WORD))
            continue;
        place =
            place_of_pair(pairs, hash[pt_forward_token(forward, *from - 1)], hash[pt_forward_token(forward, *from)]);
        __builtin_prefetch(&pairs->count[place], 1);
        some->unit[some->count] = *from;
        some->place[some->count++] = place;
    }
    return some->count > 0;
}

/* A run cannot be in more papers than each pair of words in it: the rare pairs, which are most, are left out beforehand
 * (Agrawal & Srikant 1994, "Fast algorithms for mining association rules"). Pairs are counted in a table of bytes, in
 * which several may share one: then some rare ones stay in, and no frequent one is lost (Park, Chen & Yu 1995, "An
 * effective hash-based algorithm for mining association rules"). */
uint8_t *pt_link_words(const pt_forward *forward, uint32_t least_papers)
{
    const pt_lexicon *lexicon = forward->lexicon;
    size_t units = forward->start[forward->papers];
    bool *frequent = frequent_words(forward, least_papers);
    uint8_t *linked = PT_CALLOC(uint8_t, units + 1);
    struct pairs pairs = pairs_new(units, least_papers);
    struct handful some;

    for (size_t i = 0; i < units; i++)
        if (!(forward->kind[i] & PT_UNIT_BREAK) && frequent[lexicon->key[pt_forward_token(forward, i)]])
            linked[i] = PT_LINK_WORD;
    for (size_t from = 1; take_pairs(forward, linked, &pairs, &from, &some);)
        for (size_t i = 0; i < some.count; i++)
            pairs.count[some.place[i]] += pairs.count[some.place[i]] < pairs.most;
    for (size_t from = 1; take_pairs(forward, linked, &pairs, &from, &some);)
        for (size_t i = 0; i < some.count; i++)
            if (pairs.count[some.place[i]] >= pairs.least)
                linked[some.unit[i]] |= PT_LINK_PAIR;
    free(frequent);
    free(pairs.count);
    return linked;
}
