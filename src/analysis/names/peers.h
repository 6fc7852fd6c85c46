/* Which papers of a name are held against each other. For namesakes.c only. May use: works. */
#ifndef PT_ANALYSIS_PEERS_H
#define PT_ANALYSIS_PEERS_H

#include "analysis/names/works.h"

#include <stdbool.h>

/* Papers are numbers into the name's list. */
typedef struct pt_peers {
    uint32_t papers;
    bool is_all;   /* each with every other one; else as `with` says */
    pt_lists with; /* of each paper those it shares a co-author with, sorted */
} pt_peers;

/* All with all up to `most` papers of the name. Of more, their pairs being too many, those that share a co-author: of
 * one who is on very many papers only with the nearest before and after by arXiv id. pt_peers_free. */
pt_peers pt_peers_find(const pt_works *works, uint32_t name, size_t most);
void pt_peers_free(pt_peers *peers);

static inline size_t pt_peers_count(const pt_peers *peers, uint32_t paper)
{
    return peers->is_all ? peers->papers : pt_list_size(&peers->with, paper);
}

static inline uint32_t pt_peers_at(const pt_peers *peers, uint32_t paper, size_t i)
{
    return peers->is_all ? (uint32_t)i : pt_list_of(&peers->with, paper)[i];
}

#endif
