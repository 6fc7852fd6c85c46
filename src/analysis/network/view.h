/* Questions to the network that no table answers: counted on the spot. May use: base, store, numeric.
 *
 *   pt_network_view: the network of some papers, measured as the analysis measures that of all
 *   pt_network_path: over whom one person reaches another */
#ifndef PT_ANALYSIS_NETWORK_VIEW_H
#define PT_ANALYSIS_NETWORK_VIEW_H

#include "analysis/network/teams.h"

typedef struct pt_network_person {
    pt_str name;
    double risk;
    uint32_t papers, degree, core;
    double strength, pagerank, betweenness, betweenness_error;
    pt_day first, last;
    uint32_t community; /* PT_NONE: of none that is named */
    bool is_listed;     /* stands on the roster */
} pt_network_person;

/* Two who wrote together: places of people, a < b. */
typedef struct pt_network_pair {
    uint32_t a, b, papers;
    double weight; /* Newman's */
    pt_day first, last;
} pt_network_pair;

typedef struct pt_network_view_of {
    pt_teams_filter papers;
    const pt_str *roster; /* names as in v_author: only papers with one of these; NULL: no roster */
    size_t roster_count;
    bool has_communities; /* look for them, too */
    int jobs;
} pt_network_view_of;

typedef struct pt_network_found {
    pt_network_person *people; /* by name */
    uint32_t count;
    pt_network_pair *pairs; /* by (a, b) */
    size_t pair_count;
    pt_str *community_label; /* by community */
    size_t communities;
    size_t papers, hyper; /* hyper-authored ones count for their authors and make no pairs */
    pt_teams teams;       /* holds the names and labels */
} pt_network_found;

/* pt_network_found_free in any case. */
pt_status pt_network_view(pt_store *store, const pt_network_view_of *of, pt_network_found *found,
                          pt_error *err) PT_MUST;
void pt_network_found_free(pt_network_found *found);

typedef struct pt_network_way {
    pt_str *name; /* from the one to the other, both with it */
    size_t count; /* 0: there is no way */
    double ways;  /* how many shortest ones there are */
    pt_teams teams;
} pt_network_way;

/* The shortest way over co-authors (papers of up to 50 authors); of several the one whose weakest tie is strongest
 * (numeric/path.h). PT_EINPUT: nobody is called so. pt_network_way_free in any case. */
pt_status pt_network_path(pt_store *store, pt_str from, pt_str to, pt_network_way *way, pt_error *err) PT_MUST;
void pt_network_way_free(pt_network_way *way);

#endif
