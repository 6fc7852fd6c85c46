/* Who works with whom: pairs, measures of names, communities, people by period (METHODS, section 3). */
#include "analysis/analysis.h"

#include "analysis/network/people.h"
#include "analysis/network/teams.h"
#include "base/buf.h"
#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

enum { LEIDEN_RUNS = 10, LEAST_COMMUNITY = 3, LABEL_NAMES = 2, LONGEST_LABEL = 1000 };

struct network {
    pt_teams teams;
    pt_tie *ties;
    size_t tie_count;
    pt_edge *edges;
    uint32_t *edge_papers;
    size_t *edge_tie; /* its first tie: ties are sorted by paper, which are not sorted by day */
    size_t edge_count;
    pt_node_measures nodes;
    uint32_t *papers, *collaborators; /* by author */
    pt_day *first, *last;
    pt_graph_summary summary;
    pt_communities communities;
    uint32_t *community_papers;
    uint32_t *strongest; /* communities × LABEL_NAMES: its strongest names, PT_NONE where it has fewer */
};

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Newman's weight (2001, PRE 64, 016132): a paper of n authors gives each of its pairs 1/(n-1), so that a name's strength is the
 * number of its papers with co-authors. */
static void merge_ties(struct network *n)
{
    n->edges = PT_CALLOC(pt_edge, n->tie_count);
    n->edge_papers = PT_CALLOC(uint32_t, n->tie_count);
    n->edge_tie = PT_CALLOC(size_t, n->tie_count);
    for (size_t t = 0, end; t < n->tie_count; t = end) {
        pt_edge *edge = &n->edges[n->edge_count];

        end = pt_tie_end(n->ties, n->tie_count, t);
        *edge = (pt_edge){ .a = n->ties[t].a, .b = n->ties[t].b };
        for (size_t i = t; i < end; i++)
            edge->weight += 1.0 / (pt_team_size(&n->teams, n->ties[i].paper) - 1);
        n->edge_papers[n->edge_count] = (uint32_t)(end - t);
        n->edge_tie[n->edge_count++] = t;
    }
}

static void count_papers(struct network *n)
{
    for (uint32_t p = 0; p < n->teams.papers; p++)
        for (size_t i = n->teams.start[p]; i < n->teams.start[p + 1]; i++) {
            uint32_t a = n->teams.member[i];
            pt_day day = n->teams.day[p];

            if (n->papers[a]++ == 0)
                n->first[a] = n->last[a] = day;
            n->first[a] = day < n->first[a] ? day : n->first[a];
            n->last[a] = day > n->last[a] ? day : n->last[a];
        }
}

/* Degrees, and the co-authors that only hyper-authored papers give. Both lists are sorted by pair: walked side by side. */
static void count_collaborators(struct network *n)
{
    size_t count, e = 0;
    pt_tie *ties = pt_teams_ties(&n->teams, true, &count);

    for (uint32_t a = 0; a < n->teams.authors; a++)
        n->collaborators[a] = n->nodes.degree[a];
    for (size_t t = 0; t < count; t = pt_tie_end(ties, count, t)) {
        while (e < n->edge_count &&
               (n->edges[e].a < ties[t].a || (n->edges[e].a == ties[t].a && n->edges[e].b < ties[t].b)))
            e++;
        if (e < n->edge_count && n->edges[e].a == ties[t].a && n->edges[e].b == ties[t].b)
            continue;
        n->collaborators[ties[t].a]++;
        n->collaborators[ties[t].b]++;
    }
    free(ties);
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

/* Puts `author` among the strongest names of its community, kept in order; of equal ones the first by name stays first. */
static void rank_author(struct network *n, uint32_t author)
{
    uint32_t *best = &n->strongest[n->communities.of_node[author] * LABEL_NAMES];
    size_t place = LABEL_NAMES;

    while (place > 0 && (best[place - 1] == PT_NONE || n->nodes.strength[author] > n->nodes.strength[best[place - 1]]))
        place--;
    for (size_t i = LABEL_NAMES; i-- > place + 1;)
        best[i] = best[i - 1];
    if (place < LABEL_NAMES)
        best[place] = author;
}

static void find_strongest(struct network *n)
{
    n->strongest = PT_CALLOC(uint32_t, n->communities.count * LABEL_NAMES);
    for (size_t i = 0; i < n->communities.count * LABEL_NAMES; i++)
        n->strongest[i] = PT_NONE;
    for (uint32_t a = 0; n->communities.count && a < n->teams.authors; a++)
        rank_author(n, a);
}

static pt_status compute(struct network *n, const pt_observer *observer, pt_error *err)
{
    size_t authors = n->teams.authors;
    pt_graph *graph = NULL;
    pt_status st;

    n->ties = pt_teams_ties(&n->teams, false, &n->tie_count);
    merge_ties(n);
    n->nodes = (pt_node_measures){ PT_CALLOC(uint32_t, authors), PT_CALLOC(double, authors), PT_CALLOC(double, authors),
                                   PT_CALLOC(uint32_t, authors), PT_CALLOC(uint32_t, authors) };
    n->papers = PT_CALLOC(uint32_t, authors);
    n->collaborators = PT_CALLOC(uint32_t, authors);
    n->first = PT_CALLOC(pt_day, authors);
    n->last = PT_CALLOC(pt_day, authors);
    PT_OR_DONE(pt_graph_open((uint32_t)authors, n->edges, n->edge_count, &graph, err));
    PT_OR_DONE(pt_graph_nodes(graph, &n->nodes, err));
    PT_OR_DONE(pt_graph_summarise(graph, &n->summary, err));
    pt_progress(observer, "network", 1, 3);
    PT_OR_DONE(pt_graph_communities(graph, LEIDEN_RUNS, &n->communities, err));
    pt_progress(observer, "network", 2, 3);
    count_papers(n);
    count_collaborators(n);
    count_community_papers(n);
    find_strongest(n);
done:
    pt_graph_close(graph);
    return st;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status clear(pt_store *store, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_NETWORK_CLEAR_AUTHORS, PT_SQL_ANALYSIS_NETWORK_CLEAR_PAIRS,
                              PT_SQL_ANALYSIS_NETWORK_CLEAR_COMMUNITIES, PT_SQL_ANALYSIS_NETWORK_CLEAR_MEASURES,
                              PT_SQL_ANALYSIS_NETWORK_CLEAR_PERIODS };
    pt_statement *statement;

    for (size_t i = 0; i < sizeof clears / sizeof *clears; i++) {
        PT_TRY(pt_store_statement(store, clears[i], &statement, err));
        PT_TRY(pt_statement_run(statement, err));
    }
    return PT_OK;
}

static bool is_named(const struct network *n, uint32_t community)
{
    return n->communities.size[community] >= LEAST_COMMUNITY;
}

static pt_status save_author(pt_store *store, const struct network *n, uint32_t a, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_AUTHOR, &add, err));
    pt_bind_int(add, 1, n->teams.author_id[a]);
    pt_bind_int(add, 2, n->papers[a]);
    pt_bind_int(add, 3, n->first[a]);
    pt_bind_int(add, 4, n->last[a]);
    pt_bind_int(add, 5, n->collaborators[a]);
    pt_bind_int(add, 6, n->nodes.degree[a]);
    pt_bind_real(add, 7, n->nodes.strength[a]);
    pt_bind_real(add, 8, n->nodes.pagerank[a]);
    pt_bind_int(add, 9, n->nodes.core[a]);
    pt_bind_int(add, 10, n->nodes.component[a]);
    if (n->communities.count && is_named(n, n->communities.of_node[a]))
        pt_bind_int(add, 11, n->communities.of_node[a]);
    return pt_statement_run(add, err);
}

static pt_status save_pair(pt_store *store, const struct network *n, size_t e, pt_error *err)
{
    const pt_tie *ties = &n->ties[n->edge_tie[e]];
    pt_day first = n->teams.day[ties[0].paper], last = first;
    pt_statement *add;

    for (uint32_t i = 1; i < n->edge_papers[e]; i++) {
        pt_day day = n->teams.day[ties[i].paper];

        first = day < first ? day : first;
        last = day > last ? day : last;
    }
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_PAIR, &add, err));
    pt_bind_int(add, 1, n->teams.author_id[n->edges[e].a]);
    pt_bind_int(add, 2, n->teams.author_id[n->edges[e].b]);
    pt_bind_int(add, 3, n->edge_papers[e]);
    pt_bind_real(add, 4, n->edges[e].weight);
    pt_bind_int(add, 5, first);
    pt_bind_int(add, 6, last);
    return pt_statement_run(add, err);
}

static void write_label(const struct network *n, uint32_t community, pt_buf *label)
{
    const uint32_t *best = &n->strongest[community * LABEL_NAMES];

    for (size_t i = 0; i < LABEL_NAMES; i++)
        pt_buf_addf(label, "%s%.*s", i ? ", " : "", PT_FMT(n->teams.name[best[i]]));
    pt_buf_addf(label, " + %u others", n->communities.size[community] - LABEL_NAMES);
}

static pt_status save_community(pt_store *store, const struct network *n, uint32_t c, pt_error *err)
{
    pt_buf label = { .limit = LONGEST_LABEL };
    pt_statement *add;
    pt_status st;

    write_label(n, c, &label);
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_COMMUNITY, &add, err));
    pt_bind_int(add, 1, c);
    pt_bind_str(add, 2, pt_buf_text(&label));
    pt_bind_int(add, 3, n->communities.size[c]);
    pt_bind_int(add, 4, n->community_papers[c]);
    pt_bind_real(add, 5, n->communities.cohesion[c]);
    pt_bind_real(add, 6, n->communities.stability[c]);
    st = pt_statement_run(add, err);
done:
    pt_buf_free(&label);
    return st;
}

static pt_status save_measure(pt_store *store, const char *measure, double value, pt_error *err)
{
    pt_statement *add;

    if (value != value) /* not defined on this graph */
        return PT_OK;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_MEASURE, &add, err));
    pt_bind_str(add, 1, pt_str_of(measure));
    pt_bind_real(add, 2, value);
    return pt_statement_run(add, err);
}

static pt_status save_measures(pt_store *store, const struct network *n, pt_error *err)
{
    pt_team_sizes sizes = pt_people_sizes(&n->teams, PT_NO_DAY, INT32_MAX);
    const struct {
        const char *name;
        double value;
    } measures[] = {
        { "authors", n->teams.authors },
        { "pairs", (double)n->edge_count },
        { "components", (double)n->summary.components },
        { "giant_authors", (double)n->summary.giant_nodes },
        { "giant_pairs", (double)n->summary.giant_edges },
        { "triangles", (double)n->summary.triangles },
        { "transitivity", n->summary.transitivity },
        { "clustering", n->summary.clustering },
        { "assortativity", n->summary.assortativity },
        { "top_core", n->summary.top_core },
        { "top_degree", n->summary.top_degree },
        { "modularity", n->communities.modularity },
        { "communities", (double)n->communities.count },
        { "hyper_papers", (double)sizes.hyper },
        { "solo_papers", (double)sizes.solo },
        { "team_mean", sizes.mean },
        { "team_median", sizes.median },
    };

    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        PT_TRY(save_measure(store, measures[i].name, measures[i].value, err));
    return PT_OK;
}

static pt_status save(pt_store *store, const struct network *n, pt_error *err)
{
    PT_TRY(clear(store, err));
    for (uint32_t a = 0; a < n->teams.authors; a++)
        PT_TRY(save_author(store, n, a, err));
    for (size_t e = 0; e < n->edge_count; e++)
        PT_TRY(save_pair(store, n, e, err));
    for (uint32_t c = 0; c < n->communities.count && is_named(n, c); c++)
        PT_TRY(save_community(store, n, c, err));
    PT_TRY(save_measures(store, n, err));
    return pt_people_save_periods(store, &n->teams, n->ties, n->tie_count, err);
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct network n = { 0 };
    pt_status st;

    (void)scope;
    PT_OR_DONE(pt_teams_load(store, &n.teams, err));
    PT_OR_DONE(compute(&n, observer, err));
    PT_OR_DONE(save(store, &n, err));
done:
    free(n.ties);
    free(n.edges);
    free(n.edge_papers);
    free(n.edge_tie);
    free(n.nodes.degree);
    free(n.nodes.strength);
    free(n.nodes.pagerank);
    free(n.nodes.core);
    free(n.nodes.component);
    free(n.papers);
    free(n.collaborators);
    free(n.first);
    free(n.last);
    free(n.community_papers);
    free(n.strongest);
    pt_communities_free(&n.communities);
    pt_teams_free(&n.teams);
    return st;
}

const pt_analysis pt_analysis_network = {
    .name = "network", .needs = PT_NEEDS("coverage"), .version = 1, .run = run
};
