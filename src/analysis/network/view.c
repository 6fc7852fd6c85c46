#include "analysis/network/view.h"

#include "analysis/network/label.h"
#include "analysis/network/standing.h"
#include "base/dict.h"
#include "base/memory.h"
#include "numeric/path.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The number of `name`, PT_NONE when there is none: names are sorted. */
static uint32_t find_name(const pt_teams *teams, pt_str name)
{
    uint32_t low = 0, high = teams->authors;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (pt_str_compare(teams->name[middle], name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < teams->authors && pt_str_equal(teams->name[low], name) ? low : PT_NONE;
}

static bool *mark_roster(const pt_teams *teams, const pt_network_view_of *of)
{
    bool *is_listed = PT_CALLOC(bool, teams->authors);

    for (size_t i = 0; i < of->roster_count; i++) {
        uint32_t a = find_name(teams, of->roster[i]);

        if (a != PT_NONE)
            is_listed[a] = true;
    }
    return is_listed;
}

static bool has_listed(const pt_teams *teams, uint32_t paper, const bool *is_listed)
{
    for (size_t i = teams->start[paper]; i < teams->start[paper + 1]; i++)
        if (is_listed[teams->member[i]])
            return true;
    return false;
}

/* Only papers of somebody on the roster. */
static void keep_listed(pt_teams *teams, const bool *is_listed)
{
    uint32_t kept = 0;
    size_t to = 0;

    for (uint32_t p = 0; p < teams->papers; p++) {
        size_t from = teams->start[p], size = teams->start[p + 1] - from;

        if (!has_listed(teams, p, is_listed))
            continue;
        memmove(&teams->member[to], &teams->member[from], size * sizeof *teams->member);
        teams->day[kept] = teams->day[p];
        teams->paper_id[kept] = teams->paper_id[p];
        teams->start[kept++] = to;
        to += size;
    }
    teams->start[kept] = to;
    teams->papers = kept;
}

static void count_papers(pt_network_found *found)
{
    const pt_teams *teams = &found->teams;

    found->papers = teams->papers;
    for (uint32_t p = 0; p < teams->papers; p++) {
        found->hyper += pt_team_size(teams, p) > PT_LARGEST_TEAM;
        for (size_t i = teams->start[p]; i < teams->start[p + 1]; i++) {
            pt_network_person *person = &found->people[teams->member[i]];

            if (person->papers++ == 0)
                person->first = teams->day[p];
            person->last = teams->day[p];
        }
    }
}

/* ── Measures ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void take_measures(pt_network_found *found, const pt_node_measures *nodes, const pt_standing *standing,
                          const bool *is_listed)
{
    for (uint32_t a = 0; a < found->count; a++) {
        pt_network_person *person = &found->people[a];

        person->name = found->teams.name[a];
        person->risk = found->teams.risk[a];
        person->degree = nodes->degree[a];
        person->core = nodes->core[a];
        person->strength = round(nodes->strength[a]); /* network.c says why */
        person->pagerank = nodes->pagerank[a];
        person->betweenness = standing->betweenness[a];
        person->betweenness_error = standing->error[a];
        person->community = PT_NONE;
        person->is_listed = is_listed[a];
    }
}

static void take_pairs(pt_network_found *found, const pt_pairs *pairs, const pt_tie *ties)
{
    found->pairs = PT_CALLOC(pt_network_pair, pairs->count);
    found->pair_count = pairs->count;
    for (size_t e = 0; e < pairs->count; e++) {
        const pt_tie *first = &ties[pairs->tie[e]], *last = first + pairs->papers[e] - 1;

        found->pairs[e] = (pt_network_pair){ .a = pairs->edges[e].a,
                                             .b = pairs->edges[e].b,
                                             .papers = pairs->papers[e],
                                             .weight = pairs->edges[e].weight,
                                             .first = found->teams.day[first->paper],
                                             .last = found->teams.day[last->paper] };
    }
}

/* As the analysis does: those of at least three are named, by their strongest names. */
static void take_communities(pt_network_found *found, const pt_communities *c, const double *strength)
{
    uint32_t *strongest = pt_label_names(c, strength, found->count);

    found->community_label = PT_CALLOC(pt_str, c->count);
    while (found->communities < c->count && c->size[found->communities] >= PT_LEAST_COMMUNITY) {
        pt_buf label = { .limit = PT_LONGEST_LABEL };
        uint32_t which = (uint32_t)found->communities++;

        pt_label_write(&found->teams, strongest, which, c->size[which], &label);
        found->community_label[which] = pt_arena_copy(&found->teams.arena, pt_buf_text(&label));
        pt_buf_free(&label);
    }
    for (uint32_t a = 0; c->count && a < found->count; a++)
        if (c->of_node[a] < found->communities)
            found->people[a].community = c->of_node[a];
    free(strongest);
}

static pt_status measure(pt_network_found *found, const pt_network_view_of *of, const bool *is_listed, pt_error *err)
{
    uint32_t n = found->count;
    pt_node_measures nodes = { PT_CALLOC(uint32_t, n), PT_CALLOC(double, n),   PT_CALLOC(double, n),
                               PT_CALLOC(uint32_t, n), PT_CALLOC(uint32_t, n), PT_CALLOC(double, n) };
    size_t tie_count;
    pt_tie *ties = pt_teams_ties(&found->teams, &tie_count);
    pt_pairs pairs = pt_teams_pairs(&found->teams, ties, tie_count);
    pt_fold fold = pt_fold_edges(n, pairs.edges, pairs.count);
    pt_community_graph whole = { n, pairs.edges, pairs.count, fold.class_of, fold.graph.nodes };
    pt_communities communities = { 0 };
    pt_standing standing = { 0 };
    pt_graph *graph = NULL;
    pt_status st;

    PT_OR_DONE(pt_graph_open(n, pairs.edges, pairs.count, &graph, err));
    PT_OR_DONE(pt_graph_nodes(graph, &nodes, err));
    if (of->has_communities)
        PT_OR_DONE(pt_communities_find(&whole, pt_pairs_leiden_runs(&pairs), &communities, err));
    standing = pt_standing_measure(&fold, pt_pairs_are_huge(&pairs), of->jobs, NULL);
    take_measures(found, &nodes, &standing, is_listed);
    take_pairs(found, &pairs, ties);
    take_communities(found, &communities, nodes.strength);
done:
    pt_communities_free(&communities);
    pt_standing_free(&standing);
    pt_fold_free(&fold);
    pt_graph_close(graph);
    pt_pairs_free(&pairs);
    free(ties);
    free(nodes.degree);
    free(nodes.strength);
    free(nodes.pagerank);
    free(nodes.core);
    free(nodes.component);
    free(nodes.clustering);
    return st;
}

pt_status pt_network_view(pt_store *store, const pt_network_view_of *of, pt_network_found *found, pt_error *err)
{
    bool *is_listed = NULL;
    pt_status st;

    *found = (pt_network_found){ 0 };
    PT_TRY(pt_teams_load(store, &of->papers, &found->teams, err));
    if (of->roster) {
        is_listed = mark_roster(&found->teams, of);
        keep_listed(&found->teams, is_listed);
        pt_teams_keep_writers(&found->teams);
        free(is_listed);
    }
    is_listed = mark_roster(&found->teams, of);
    found->count = found->teams.authors;
    found->people = PT_CALLOC(pt_network_person, found->count);
    count_papers(found);
    st = found->count ? measure(found, of, is_listed, err) : PT_OK;
    free(is_listed);
    return st;
}

void pt_network_found_free(pt_network_found *found)
{
    free(found->people);
    free(found->pairs);
    free(found->community_label);
    pt_teams_free(&found->teams);
    *found = (pt_network_found){ 0 };
}

/* ── Paths ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void walk(pt_network_way *way, uint32_t from, uint32_t to)
{
    size_t tie_count;
    pt_tie *ties = pt_teams_ties(&way->teams, &tie_count);
    pt_pairs pairs = pt_teams_pairs(&way->teams, ties, tie_count);
    pt_adjacency graph = pt_adjacency_new(way->teams.authors, pairs.edges, pairs.count, true);
    pt_path path = pt_path_find(&graph, from, to);

    way->count = path.count;
    way->ways = path.ways;
    way->name = PT_CALLOC(pt_str, path.count);
    for (size_t i = 0; i < path.count; i++)
        way->name[i] = way->teams.name[path.node[i]];
    pt_path_free(&path);
    pt_adjacency_free(&graph);
    pt_pairs_free(&pairs);
    free(ties);
}

pt_status pt_network_path(pt_store *store, pt_str from, pt_str to, pt_network_way *way, pt_error *err)
{
    uint32_t a, b;

    *way = (pt_network_way){ 0 };
    PT_TRY(pt_teams_load(store, NULL, &way->teams, err));
    a = find_name(&way->teams, from);
    b = find_name(&way->teams, to);
    if (a == PT_NONE || b == PT_NONE)
        return pt_fail(err, PT_EINPUT, "%.*s: nobody is called so; papertide authors --like TEXT finds names",
                       PT_FMT(a == PT_NONE ? from : to));
    walk(way, a, b);
    return PT_OK;
}

void pt_network_way_free(pt_network_way *way)
{
    free(way->name);
    pt_teams_free(&way->teams);
    *way = (pt_network_way){ 0 };
}
