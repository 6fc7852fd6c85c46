#include "analysis/people/era.h"

#include "analysis/network/label.h"
#include "base/memory.h"
#include "numeric/fold.h"

#include <math.h>
#include <stdlib.h>

/* Papers with co-authors, by author: Newman's weights sum to it (teams.h). */
static double *strengths(const pt_era *era)
{
    double *strength = PT_CALLOC(double, era->teams.authors);

    for (size_t e = 0; e < era->pairs.count; e++) {
        strength[era->pairs.edges[e].a] += era->pairs.edges[e].weight;
        strength[era->pairs.edges[e].b] += era->pairs.edges[e].weight;
    }
    for (uint32_t a = 0; a < era->teams.authors; a++)
        strength[a] = round(strength[a]);
    return strength;
}

static pt_status find_communities(pt_era *era, pt_error *err)
{
    pt_fold fold = pt_fold_edges(era->teams.authors, era->pairs.edges, era->pairs.count);
    pt_community_graph graph = { era->teams.authors, era->pairs.edges, era->pairs.count, fold.class_of,
                                 fold.graph.nodes };
    pt_status st = pt_communities_find(&graph, pt_pairs_leiden_runs(&era->pairs), &era->communities, err);

    pt_fold_free(&fold);
    return st;
}

pt_status pt_era_load(pt_store *store, pt_day first, pt_day last, pt_era *era, pt_error *err)
{
    size_t count;
    double *strength;
    pt_tie *ties;

    *era = (pt_era){ 0 };
    PT_TRY(pt_teams_load(store, &(pt_teams_filter){ .first = first, .last = last }, &era->teams, err));
    ties = pt_teams_ties(&era->teams, &count);
    era->pairs = pt_teams_pairs(&era->teams, ties, count);
    free(ties);
    PT_TRY(find_communities(era, err));
    strength = strengths(era);
    era->names = pt_label_names(&era->communities, strength, era->teams.authors);
    free(strength);
    return PT_OK;
}

void pt_era_free(pt_era *era)
{
    pt_pairs_free(&era->pairs);
    pt_communities_free(&era->communities);
    pt_teams_free(&era->teams);
    free(era->names);
    *era = (pt_era){ 0 };
}

bool pt_era_is_sure(const pt_era *era, uint32_t community)
{
    return era->communities.stability[community] >= PT_SURE_STABILITY;
}

void pt_era_write_label(const pt_era *era, uint32_t community, pt_buf *label)
{
    pt_label_write(&era->teams, era->names, community, era->communities.size[community], label);
}
