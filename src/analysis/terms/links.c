#include "analysis/terms/links.h"

#include "analysis/terms/ngrams.h"
#include "base/memory.h"

#include <stdlib.h>

/* Which words, by their key, are in enough papers, or are part of a merge. */
static bool *frequent_words(const pt_forward *forward, const pt_merges *merges, uint32_t least)
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
        frequent[t] = papers[t] >= least || (papers[t] && merges && pt_merges_hold_word(merges, lexicon->hash[t]));
    free(papers);
    free(last);
    return frequent;
}

/* Places of the table of pairs; the one of a word and the one before it, by their hashes. */
enum { PAIRS = 1 << 22 };

static uint32_t place_of_pair(uint64_t before, uint64_t word)
{
    return (uint32_t)(((before * 31) ^ (before >> 29)) + word) % PAIRS;
}

static uint32_t pair_place(const pt_forward *forward, size_t unit)
{
    const uint64_t *hash = forward->lexicon->hash;

    return place_of_pair(hash[pt_forward_token(forward, unit - 1)], hash[pt_forward_token(forward, unit)]);
}

/* The pairs of merges count as frequent, whatever they are: the run may be, under its other name. */
static void seed_pairs(const pt_merges *merges, uint8_t *pairs)
{
    for (size_t i = 0; merges && i <= merges->mask; i++) {
        pt_str sides[] = { merges->at[i].label, merges->at[i].key }, word;

        for (int side = 0; side < 2; side++)
            for (uint64_t before = 0; pt_str_cut(&sides[side], ' ', &word); before = pt_word_hash(word))
                if (before)
                    pairs[place_of_pair(before, pt_word_hash(word))] = UINT8_MAX;
    }
}

/* A run cannot be in more papers than each pair of words in it: the rare pairs, which are most, are left out beforehand
 * (Agrawal & Srikant 1994, "Fast algorithms for mining association rules"). Pairs are counted in a table of bytes, in
 * which several may share one: then some rare ones stay in, and no frequent one is lost (Park, Chen & Yu 1995, "An
 * effective hash-based algorithm for mining association rules"). */
uint8_t *pt_link_words(const pt_forward *forward, const pt_merges *merges, uint32_t least_papers)
{
    const pt_lexicon *lexicon = forward->lexicon;
    size_t units = forward->start[forward->papers];
    bool *frequent = frequent_words(forward, merges, least_papers);
    uint8_t *pairs = PT_CALLOC(uint8_t, PAIRS), *linked = PT_CALLOC(uint8_t, units + 1), most = UINT8_MAX;
    uint32_t least = least_papers < most ? least_papers : most;

    seed_pairs(merges, pairs);
    for (size_t i = 0; i < units; i++)
        if (!(forward->kind[i] & PT_UNIT_BREAK) && frequent[lexicon->key[pt_forward_token(forward, i)]])
            linked[i] = PT_LINK_WORD;
    for (size_t i = 1; i < units; i++)
        if (linked[i] & linked[i - 1] & PT_LINK_WORD) {
            uint8_t *count = &pairs[pair_place(forward, i)];

            *count += *count < most;
        }
    for (size_t i = 1; i < units; i++)
        if (linked[i] & linked[i - 1] & PT_LINK_WORD && pairs[pair_place(forward, i)] >= least)
            linked[i] |= PT_LINK_PAIR;
    free(frequent);
    free(pairs);
    return linked;
}
