/* Papers as teams of persons, and the pairs they make. For network.c only. May use: base, store, numeric. */
#ifndef PT_ANALYSIS_TEAMS_H
#define PT_ANALYSIS_TEAMS_H

#include "base/arena.h"
#include "base/day.h"
#include "numeric/graph.h"
#include "store/store.h"

enum { PT_LARGEST_TEAM = 50 }; /* a paper of more authors is hyper-authored: it makes no pairs (METHODS, section 3) */

/* Authors are numbered by their name in byte order, papers by the day they were first seen, then by arXiv id. */
typedef struct pt_teams {
    uint32_t authors;
    int64_t *person_id;
    pt_str *name;
    double *risk; /* of being several people, 0 … 1 */
    uint32_t papers;
    pt_day *day; /* first seen */
    int64_t *paper_id;
    size_t
        *start; /* papers + 1: the team of paper p is member[start[p]] … member[start[p + 1] - 1], each once, sorted */
    uint32_t *member;
    pt_arena arena; /* the names */
} pt_teams;

/* Which papers; {0} in a part is no condition. */
typedef struct pt_teams_filter {
    pt_str categories;  /* blanks between: papers that have one of them */
    pt_day first, last; /* first seen in these days */
} pt_teams_filter;

/* Everybody, and all papers (`filter` NULL) or some: then only persons who wrote one of them. */
pt_status pt_teams_load(pt_store *store, const pt_teams_filter *filter, pt_teams *teams, pt_error *err) PT_MUST;
void pt_teams_free(pt_teams *teams);

/* Leaves out who wrote none of the papers; the order by name stays. */
void pt_teams_keep_writers(pt_teams *teams);

/* One pair on one paper. */
typedef struct pt_tie {
    uint32_t a, b, paper; /* a < b */
} pt_tie;

/* The ties of all papers of 2 to 50 authors, sorted by pair, then by paper (so by day); to be freed. */
pt_tie *pt_teams_ties(const pt_teams *teams, size_t *count);

/* The pairs as edges of a graph. Newman's weight (2001, PRE 64, 016132): a paper of n authors gives each of its pairs
 * 1/(n-1), so that a name's strength is the number of its papers with co-authors. */
typedef struct pt_pairs {
    pt_edge *edges;
    uint32_t *papers;
    pt_day *first, *last; /* seen together */
    size_t *tie;          /* of each its first tie, the others follow, by day; NULL where an engine counted (asked.h) */
    size_t count;
} pt_pairs;

/* From here on two Leiden runs and 100 sources of betweenness have to do. */
static inline bool pt_pairs_are_huge(const pt_pairs *pairs)
{
    return pairs->count > 5000000;
}

/* Leiden's runs: METHODS has ten; how the best is told from the rest is in communities.h. */
static inline int pt_pairs_leiden_runs(const pt_pairs *pairs)
{
    return pt_pairs_are_huge(pairs) ? 2 : 10;
}

/* A community that a smaller share of the runs found is not told (METHODS, section 3: 8 of 10). */
#define PT_SURE_STABILITY 0.8

pt_pairs pt_teams_pairs(const pt_teams *teams, const pt_tie *ties, size_t count);
void pt_pairs_free(pt_pairs *pairs);

/* The places of `a`'s authors among `b`'s, PT_NONE for who is not there; to be freed. */
uint32_t *pt_teams_places(const pt_teams *a, const pt_teams *b);

/* How many different names each author shares a paper with, hyper-authored papers included; to be freed. */
uint32_t *pt_teams_collaborators(const pt_teams *teams);

/* The number of the tie behind the last one of the same pair as `tie`. */
size_t pt_tie_end(const pt_tie *ties, size_t count, size_t tie);

/* How many authors paper `paper` has. */
uint32_t pt_team_size(const pt_teams *teams, uint32_t paper);

#endif
