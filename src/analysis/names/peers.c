#include "analysis/names/peers.h"

#include "base/memory.h"
#include "base/sort.h"

#include <stdlib.h>

enum { NEAREST = 5 }; /* papers before and after, of a co-author's: they form a chain all the same */

/* A co-author and a paper, or a paper and its peer, as one number: the first above the second. */
typedef PT_ARRAY(uint64_t) together_list;

static uint64_t together(uint32_t first, uint32_t second)
{
    return (uint64_t)first << 32 | second;
}

static together_list list_mates(const pt_works *works, uint32_t name)
{
    const uint32_t *paper = pt_list_of(&works->of_name, name);
    together_list mates = { 0 };

    for (uint32_t i = 0; i < pt_list_size(&works->of_name, name); i++)
        for (size_t t = 0; t < pt_list_size(&works->team, paper[i]); t++)
            if (pt_list_of(&works->team, paper[i])[t] != name)
                PT_PUSH(&mates, together(pt_list_of(&works->team, paper[i])[t], i));
    pt_sort_numbers(mates.at, mates.len);
    return mates;
}

/* Both ways round; a pair that shares several co-authors stands there as often. */
static together_list list_pairs(const together_list *mates)
{
    together_list pairs = { 0 };

    for (size_t i = 0; i < mates->len; i++)
        for (size_t j = i + 1; j <= i + NEAREST && j < mates->len && mates->at[j] >> 32 == mates->at[i] >> 32; j++) {
            uint32_t a = (uint32_t)mates->at[i], b = (uint32_t)mates->at[j];

            PT_PUSH(&pairs, together(a, b));
            PT_PUSH(&pairs, together(b, a));
        }
    pt_sort_numbers(pairs.at, pairs.len);
    return pairs;
}

pt_peers pt_peers_find(const pt_works *works, uint32_t name, size_t most)
{
    pt_peers peers = { .papers = (uint32_t)pt_list_size(&works->of_name, name) };
    together_list mates, pairs;
    size_t kept = 0;

    if ((peers.is_all = peers.papers <= most))
        return peers;
    mates = list_mates(works, name);
    pairs = list_pairs(&mates);
    peers.with.start = PT_CALLOC(size_t, peers.papers + 1);
    peers.with.at = PT_CALLOC(uint32_t, pairs.len);
    for (size_t i = 0; i < pairs.len; i++) {
        if (i && pairs.at[i - 1] == pairs.at[i])
            continue;
        peers.with.at[kept++] = (uint32_t)pairs.at[i];
        peers.with.start[(pairs.at[i] >> 32) + 1]++;
    }
    for (uint32_t p = 0; p < peers.papers; p++)
        peers.with.start[p + 1] += peers.with.start[p];
    free(mates.at);
    free(pairs.at);
    return peers;
}

void pt_peers_free(pt_peers *peers)
{
    free(peers->with.start);
    free(peers->with.at);
    *peers = (pt_peers){ 0 };
}
