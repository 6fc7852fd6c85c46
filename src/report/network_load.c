/* The network that `analyze` stored, out of the public views. */
#include "report/network_export.h"

#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

static pt_day read_day(pt_statement *row, int column)
{
    pt_day day = PT_NO_DAY;

    (void)pt_day_parse(pt_read_str(row, column), &day); /* the views print days: there is no other text */
    return day;
}

static pt_export_node read_node(pt_statement *row, pt_arena *texts)
{
    return (pt_export_node){ .name = pt_arena_copy(texts, pt_read_str(row, 0)),
                             .papers = (uint32_t)pt_read_int(row, 1),
                             .first_day = read_day(row, 2),
                             .last_day = read_day(row, 3),
                             .degree = (uint32_t)pt_read_int(row, 4),
                             .strength = pt_read_real(row, 5),
                             .pagerank = pt_read_real(row, 6),
                             .betweenness = pt_read_real(row, 7),
                             .core = (uint32_t)pt_read_int(row, 8),
                             .community = pt_read_is_null(row, 9) ? PT_NO_COMMUNITY : (int32_t)pt_read_int(row, 9),
                             .risk = pt_read_real(row, 10) };
}

/* `places` gets the names in the same order, so that a name's number is its place. */
static pt_status load_nodes(pt_store *store, pt_network *network, pt_dict *places, pt_error *err)
{
    PT_ARRAY(pt_export_node) nodes = { 0 };
    pt_statement *row;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_NETWORK_AUTHORS, &row, err));
    while ((st = pt_statement_step(row, err)) == PT_OK) {
        PT_PUSH(&nodes, read_node(row, &network->texts));
        pt_dict_add(places, nodes.at[nodes.len - 1].name);
    }
    network->nodes = nodes.at;
    network->node_count = nodes.len;
    return st == PT_END ? PT_OK : st;
}

static int by_places(const void *left, const void *right)
{
    const pt_export_tie *l = left, *r = right;

    return l->a != r->a ? (l->a > r->a) - (l->a < r->a) : (l->b > r->b) - (l->b < r->b);
}

static pt_export_tie read_tie(pt_statement *row, const pt_dict *places)
{
    uint32_t one = pt_dict_find(places, pt_read_str(row, 0)), other = pt_dict_find(places, pt_read_str(row, 1));

    return (pt_export_tie){ .a = one < other ? one : other,
                            .b = one < other ? other : one,
                            .papers = (uint32_t)pt_read_int(row, 2),
                            .weight = pt_read_real(row, 3),
                            .first_day = read_day(row, 4),
                            .last_day = read_day(row, 5) };
}

static pt_status load_ties(pt_store *store, pt_network *network, const pt_dict *places, pt_error *err)
{
    PT_ARRAY(pt_export_tie) ties = { 0 };
    pt_statement *row;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_NETWORK_TIES, &row, err));
    while ((st = pt_statement_step(row, err)) == PT_OK)
        PT_PUSH(&ties, read_tie(row, places));
    network->ties = ties.at;
    network->tie_count = ties.len;
    if (st != PT_END)
        return st;
    for (size_t i = 0; i < ties.len; i++)
        if (ties.at[i].b == PT_NONE)
            return pt_fail(err, PT_ESTORE,
                           "the stored network has a tie of an author it has no measures of; "
                           "run 'papertide analyze'");
    if (ties.len)
        qsort(ties.at, ties.len, sizeof *ties.at, by_places);
    return PT_OK;
}

/* Numbers without a row are left empty. */
static pt_status load_communities(pt_store *store, pt_network *network, pt_error *err)
{
    PT_ARRAY(pt_export_community) communities = { 0 };
    pt_statement *row;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_NETWORK_COMMUNITIES, &row, err));
    while ((st = pt_statement_step(row, err)) == PT_OK) {
        while (communities.len < (size_t)pt_read_int(row, 0))
            PT_PUSH(&communities, (pt_export_community){ 0 });
        PT_PUSH(&communities, ((pt_export_community){ .label = pt_arena_copy(&network->texts, pt_read_str(row, 1)),
                                                      .terms = pt_arena_copy(&network->texts, pt_read_str(row, 2)) }));
    }
    network->communities = communities.at;
    network->community_count = communities.len;
    return st == PT_END ? PT_OK : st;
}

pt_status pt_network_load(pt_store *store, pt_network *network, pt_error *err)
{
    pt_dict *places = pt_dict_new();
    pt_status st;

    *network = (pt_network){ 0 };
    PT_OR_DONE(load_nodes(store, network, places, err));
    PT_OR_DONE(load_ties(store, network, places, err));
    PT_OR_DONE(load_communities(store, network, err));
done:
    pt_dict_free(places);
    return st;
}

void pt_network_free(pt_network *network)
{
    free(network->nodes);
    free(network->ties);
    free(network->communities);
    pt_arena_free(&network->texts);
    *network = (pt_network){ 0 };
}
