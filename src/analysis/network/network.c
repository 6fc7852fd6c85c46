/* Who works with whom: pairs, measures of names, communities, people by period (METHODS, section 3). */
#include "analysis/analysis.h"

#include "analysis/engine/engine.h"
#include "analysis/network/asked.h"
#include "analysis/network/grow.h"
#include "analysis/network/label.h"
#include "analysis/network/months.h"
#include "analysis/network/people.h"
#include "analysis/network/standing.h"
#include "analysis/network/teams.h"
#include "base/buf.h"
#include "base/dict.h"
#include "base/id_place.h"
#include "base/memory.h"
#include "numeric/communities.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

struct network {
    const pt_engine *engine; /* counts pairs and papers; NULL: nobody does, they are counted here */
    pt_teams teams;
    pt_tie *ties;
    size_t tie_count;
    pt_pairs pairs;
    pt_node_measures nodes;
    pt_standing standing;
    uint32_t *papers, *collaborators; /* by author */
    pt_day *first, *last;
    pt_graph_summary summary;
    pt_communities communities;
    uint32_t *community_papers;
    uint32_t *strongest; /* pt_label_names */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load(pt_store *store, const pt_scope *scope, void **work, pt_error *err)
{
    struct network *n = PT_CALLOC(struct network, 1);

    *work = n;
    n->engine = scope->engine;
    PT_TRY(pt_engine_check(store, scope, err));
    return pt_teams_load(store, NULL, &n->teams, err);
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Papers come by day. */
static pt_status count_papers(struct network *n, pt_error *err)
{
    if (n->engine)
        return pt_papers_ask(n->engine, &n->teams, n->papers, n->first, n->last, err);
    for (uint32_t p = 0; p < n->teams.papers; p++)
        for (size_t i = n->teams.start[p]; i < n->teams.start[p + 1]; i++) {
            uint32_t a = n->teams.member[i];

            if (n->papers[a]++ == 0)
                n->first[a] = n->teams.day[p];
            n->last[a] = n->teams.day[p];
        }
    return PT_OK;
}

/* Strengths are numbers of papers, but 1/49 forty-nine times is not 1 in doubles: what is left over would rank names of
 * equal strength by chance. It stays far below a half (tests/analysis/network_test.c). */
static void make_strengths_whole(struct network *n)
{
    for (uint32_t a = 0; a < n->teams.authors; a++)
        n->nodes.strength[a] = round(n->nodes.strength[a]);
}

/* Papers with at least two authors of a community. */
static void count_community_papers(struct network *n)
{
    uint32_t *members = PT_CALLOC(uint32_t, n->communities.count);

    n->community_papers = PT_CALLOC(uint32_t, n->communities.count);
    for (uint32_t p = 0; n->communities.count && p < n->teams.papers; p++) {
        for (size_t i = n->teams.start[p]; i < n->teams.start[p + 1]; i++) {
            uint32_t c = n->communities.of_node[n->teams.member[i]];

            n->community_papers[c] += ++members[c] == 2;
        }
        for (size_t i = n->teams.start[p]; i < n->teams.start[p + 1]; i++)
            members[n->communities.of_node[n->teams.member[i]]] = 0;
    }
    free(members);
}

static bool is_named(const struct network *n, uint32_t community)
{
    return n->communities.size[community] >= PT_LEAST_COMMUNITY;
}

static void find_bridges(struct network *n)
{
    uint32_t *named = PT_CALLOC(uint32_t, n->teams.authors);

    for (uint32_t a = 0; a < n->teams.authors; a++)
        named[a] = n->communities.count && is_named(n, n->communities.of_node[a]) ? n->communities.of_node[a] : PT_NONE;
    pt_standing_bridge(&n->standing, n->teams.authors, n->pairs.edges, n->pairs.count, named, n->communities.count);
    free(named);
}

/* igraph's copy of the graph is given back before anything else is measured: the largest thing there is. */
static pt_status measure_nodes(struct network *n, pt_error *err)
{
    pt_graph *graph = NULL;
    pt_status st;

    PT_OR_DONE(pt_graph_open(n->teams.authors, n->pairs.edges, n->pairs.count, &graph, err));
    PT_OR_DONE(pt_graph_nodes(graph, &n->nodes, err));
    make_strengths_whole(n);
    PT_OR_DONE(pt_graph_summarise(graph, &n->nodes, &n->summary, err));
done:
    pt_graph_close(graph);
    return st;
}

/* Who wrote the same papers and no other is one node to communities and to walks. */
static pt_status measure_folded(struct network *n, int jobs, const pt_observer *observer, pt_error *err)
{
    pt_fold fold = pt_fold_edges(n->teams.authors, n->pairs.edges, n->pairs.count);
    pt_community_graph graph = { n->teams.authors, n->pairs.edges, n->pairs.count, fold.class_of, fold.graph.nodes };
    pt_status st;

    PT_OR_DONE(pt_communities_find(&graph, pt_pairs_leiden_runs(&n->pairs), &n->communities, err));
    pt_progress(observer, "network", 2, 3);
    n->standing.distances = (pt_distances){ .mean = NAN, .mean_error = NAN, .effective = NAN };
    if (n->teams.authors)
        n->standing = pt_standing_measure(&fold, pt_pairs_are_huge(&n->pairs), jobs, observer);
done:
    pt_fold_free(&fold);
    return st;
}

static pt_status find_pairs(struct network *n, pt_error *err)
{
    if (n->engine)
        return pt_pairs_ask(n->engine, &n->teams, &n->pairs, err);
    n->ties = pt_teams_ties(&n->teams, &n->tie_count);
    n->pairs = pt_teams_pairs(&n->teams, n->ties, n->tie_count);
    return PT_OK;
}

static pt_status compute(void *work, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct network *n = work;
    size_t authors = n->teams.authors;

    PT_TRY(find_pairs(n, err));
    n->nodes =
        (pt_node_measures){ PT_CALLOC(uint32_t, authors), PT_CALLOC(double, authors),   PT_CALLOC(double, authors),
                            PT_CALLOC(uint32_t, authors), PT_CALLOC(uint32_t, authors), PT_CALLOC(double, authors) };
    n->papers = PT_CALLOC(uint32_t, authors);
    n->collaborators = pt_teams_collaborators(&n->teams);
    n->first = PT_CALLOC(pt_day, authors);
    n->last = PT_CALLOC(pt_day, authors);
    PT_TRY(measure_nodes(n, err));
    pt_progress(observer, "network", 1, 3);
    PT_TRY(measure_folded(n, scope->jobs, observer, err));
    find_bridges(n);
    PT_TRY(count_papers(n, err));
    count_community_papers(n);
    n->strongest = pt_label_names(&n->communities, n->nodes.strength, n->teams.authors);
    return PT_OK;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status clear(pt_store *store, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_NETWORK_CLEAR_AUTHORS,  PT_SQL_ANALYSIS_NETWORK_DROP_PAIR_INDEX,
                              PT_SQL_ANALYSIS_NETWORK_CLEAR_PAIRS,    PT_SQL_ANALYSIS_NETWORK_CLEAR_COMMUNITIES,
                              PT_SQL_ANALYSIS_NETWORK_CLEAR_MEASURES, PT_SQL_ANALYSIS_NETWORK_CLEAR_PERIODS,
                              PT_SQL_ANALYSIS_NETWORK_CLEAR_MONTHS };

    return pt_store_run_all(store, clears, sizeof clears / sizeof *clears, err);
}

/* Communities come by size. */
static uint32_t count_named(const struct network *n)
{
    uint32_t named = 0;

    while (named < n->communities.count && is_named(n, named))
        named++;
    return named;
}

static pt_status save_author(pt_store *store, const struct network *n, uint32_t a, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_AUTHOR, &add, err));
    pt_bind_int(add, 1, n->teams.person_id[a]);
    pt_bind_int(add, 2, n->papers[a]);
    pt_bind_int(add, 3, n->first[a]);
    pt_bind_int(add, 4, n->last[a]);
    pt_bind_int(add, 5, n->collaborators[a]);
    pt_bind_int(add, 6, n->nodes.degree[a]);
    pt_bind_real(add, 7, n->nodes.strength[a]);
    pt_bind_real(add, 8, n->nodes.pagerank[a]);
    pt_bind_real(add, 9, n->standing.betweenness[a]);
    pt_bind_real(add, 10, n->standing.error[a]);
    pt_bind_real(add, 11, n->standing.closeness[a]);
    pt_bind_real(add, 12, n->nodes.clustering[a]);
    pt_bind_int(add, 13, n->nodes.core[a]);
    pt_bind_int(add, 14, n->nodes.component[a]);
    if (n->communities.count && is_named(n, n->communities.of_node[a]))
        pt_bind_int(add, 15, n->communities.of_node[a]);
    pt_bind_real(add, 16, n->standing.bridging[a]);
    return pt_statement_run(add, err);
}

static pt_status save_pair(pt_store *store, const struct network *n, size_t e, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_PAIR, &add, err));
    pt_bind_int(add, 1, n->teams.person_id[n->pairs.edges[e].a]);
    pt_bind_int(add, 2, n->teams.person_id[n->pairs.edges[e].b]);
    pt_bind_int(add, 3, n->pairs.papers[e]);
    pt_bind_real(add, 4, n->pairs.edges[e].weight);
    pt_bind_int(add, 5, n->pairs.first[e]);
    pt_bind_int(add, 6, n->pairs.last[e]);
    return pt_statement_run(add, err);
}

static pt_status save_community(pt_store *store, const struct network *n, uint32_t c, pt_error *err)
{
    pt_buf label = { .limit = PT_LONGEST_LABEL };
    pt_statement *add;
    pt_status st;

    pt_label_write(&n->teams, n->strongest, c, n->communities.size[c], &label);
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_COMMUNITY, &add, err));
    pt_bind_int(add, 1, c);
    pt_bind_str(add, 2, pt_buf_text(&label));
    pt_bind_int(add, 4, n->communities.size[c]);
    pt_bind_int(add, 5, n->community_papers[c]);
    pt_bind_real(add, 6, n->communities.cohesion[c]);
    pt_bind_real(add, 7, n->communities.stability[c]);
    st = pt_statement_run(add, err);
done:
    pt_buf_free(&label);
    return st;
}

static pt_status save_measure(pt_store *store, const char *measure, double value, pt_error *err)
{
    pt_statement *add;

    if (isnan(value)) /* not defined on this graph */
        return PT_OK;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_MEASURE, &add, err));
    pt_bind_str(add, 1, pt_str_of(measure));
    pt_bind_real(add, 2, value);
    return pt_statement_run(add, err);
}

static pt_status save_measures(pt_store *store, const struct network *n, pt_error *err)
{
    pt_team_sizes sizes = pt_people_sizes(&n->teams, PT_NO_DAY, INT32_MAX);
    const pt_distances *distances = &n->standing.distances;
    const struct {
        const char *name;
        double value;
    } measures[] = {
        { "authors", n->teams.authors },
        { "pairs", (double)n->pairs.count },
        { "components", (double)n->summary.components },
        { "giant_authors", (double)n->summary.giant_nodes },
        { "giant_pairs", (double)n->summary.giant_edges },
        { "triangles", (double)n->summary.triangles },
        { "transitivity", n->summary.transitivity },
        { "clustering", n->summary.clustering },
        { "assortativity", n->summary.assortativity },
        { "top_core", n->summary.top_core },
        { "top_degree", n->summary.top_degree },
        { "mean_distance", distances->mean },
        { "mean_distance_error", distances->mean_error },
        { "effective_diameter", distances->effective },
        { "diameter", n->teams.authors ? distances->diameter : NAN },
        { "diameter_is_exact", n->teams.authors ? distances->is_diameter_exact : NAN },
        { "betweenness_sources", n->pairs.count ? n->standing.sources : NAN },
        { "leiden_runs", n->pairs.count ? pt_pairs_leiden_runs(&n->pairs) : NAN },
        { "modularity", n->communities.modularity },
        { "communities", count_named(n) },
        { "hyper_papers", (double)sizes.hyper },
        { "solo_papers", (double)sizes.solo },
        { "team_mean", sizes.mean },
        { "team_median", sizes.median },
    };

    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        PT_TRY(save_measure(store, measures[i].name, measures[i].value, err));
    return PT_OK;
}

/* The pairs whose first name is `a` are edges `from` … `to - 1`; `room` holds as many. */
static pt_status save_pairs_of(pt_store *store, const struct network *n, size_t from, size_t to, pt_id_place *room,
                               pt_error *err)
{
    for (size_t e = from; e < to; e++)
        room[e - from] = (pt_id_place){ n->teams.person_id[n->pairs.edges[e].b], e };
    qsort(room, to - from, sizeof *room, pt_by_id);
    for (size_t i = 0; i < to - from; i++)
        PT_TRY(save_pair(store, n, room[i].place, err));
    return PT_OK;
}

/* Authors and their pairs in the order of their ids, which is that of the tables: rows that come in any other order
 * cost SQLite a search each. */
static pt_status save_authors(pt_store *store, const struct network *n, pt_error *err)
{
    size_t authors = n->teams.authors, *start = PT_CALLOC(size_t, authors + 1);
    pt_id_place *places = PT_CALLOC(pt_id_place, authors), *room = PT_CALLOC(pt_id_place, authors);
    pt_status st = PT_OK;

    for (size_t e = 0; e < n->pairs.count; e++)
        start[n->pairs.edges[e].a + 1]++;
    for (size_t a = 0; a < authors; a++) {
        start[a + 1] += start[a];
        places[a] = (pt_id_place){ n->teams.person_id[a], a };
    }
    qsort(places, authors, sizeof *places, pt_by_id);
    for (size_t i = 0; i < authors; i++) {
        size_t a = places[i].place;

        PT_OR_DONE(save_author(store, n, (uint32_t)a, err));
        PT_OR_DONE(save_pairs_of(store, n, start[a], start[a + 1], room, err));
    }
done:
    free(start);
    free(places);
    free(room);
    return st;
}

static pt_status save(pt_store *store, void *work, pt_error *err)
{
    const pt_sql index = PT_SQL_ANALYSIS_NETWORK_ADD_PAIR_INDEX;
    const struct network *n = work;

    PT_TRY(clear(store, err));
    PT_TRY(save_authors(store, n, err));
    PT_TRY(pt_store_run_all(store, &index, 1, err));
    for (uint32_t c = 0; c < count_named(n); c++)
        PT_TRY(save_community(store, n, c, err));
    PT_TRY(save_measures(store, n, err));
    PT_TRY(pt_people_save_periods(store, &n->teams, n->ties, n->tie_count, n->engine, err));
    PT_TRY(pt_months_save(store, &n->teams, &n->pairs, n->ties, n->engine, err));
    return pt_network_note_papers(store, err);
}

static void release(void *work)
{
    struct network *n = work;

    free(n->ties);
    pt_pairs_free(&n->pairs);
    free(n->nodes.degree);
    free(n->nodes.strength);
    free(n->nodes.pagerank);
    free(n->nodes.core);
    free(n->nodes.component);
    free(n->nodes.clustering);
    pt_standing_free(&n->standing);
    free(n->papers);
    free(n->collaborators);
    free(n->first);
    free(n->last);
    free(n->community_papers);
    free(n->strongest);
    pt_communities_free(&n->communities);
    pt_teams_free(&n->teams);
    free(n);
}

static const pt_analysis_parts parts = {
    .beside = PT_NEEDS("search"), .load = load, .compute = compute, .save = save, .release = release
};

const pt_analysis pt_analysis_network = { .name = "network",
                                          .needs = PT_NEEDS("coverage", "names"),
                                          .version = 6,
                                          .is_whole = true,
                                          .grow = pt_network_grow,
                                          .parts = &parts };
