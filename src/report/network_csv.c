/* A table of ties, and one of their authors (RFC 4180): what spreadsheets, R and pandas read. */
#include "report/network_export.h"
#include "report/writers.h"

#include <math.h>

static void add_text(pt_buf *out, pt_str text)
{
    pt_buf clean = { .limit = out->limit };

    pt_export_add_clean(&clean, text);
    pt_csv_add(out, pt_buf_text(&clean));
    pt_buf_free(&clean);
}

static void add_span(pt_buf *out, pt_day first, pt_day last)
{
    pt_buf_add_char(out, ',');
    pt_export_add_day(out, first);
    pt_buf_add_char(out, ',');
    pt_export_add_day(out, last);
}

/* An empty cell when it is not known. */
static void add_real(pt_buf *out, double real)
{
    pt_buf_add_char(out, ',');
    if (!isnan(real))
        pt_export_add_real(out, real);
}

static void add_tie_columns(pt_buf *out, const pt_network *network)
{
    (void)network;
    pt_buf_add(out, PT_S("author_a,author_b,papers,weight,first_day,last_day\n"));
}

static void add_tie(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_tie *tie = &network->ties[place];

    add_text(out, network->nodes[tie->a].name);
    pt_buf_add_char(out, ',');
    add_text(out, network->nodes[tie->b].name);
    pt_buf_addf(out, ",%u", tie->papers);
    add_real(out, tie->weight);
    add_span(out, tie->first_day, tie->last_day);
    pt_buf_add_char(out, '\n');
}

static void add_author_columns(pt_buf *out, const pt_network *network)
{
    (void)network;
    pt_buf_add(out, PT_S("name,papers,first_day,last_day,degree,strength,pagerank,betweenness,core,risk,community,"
                         "community_label,community_terms\n"));
}

static void add_author(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_node *node = &network->nodes[place];
    pt_export_community community = pt_export_community_of(network, node);

    add_text(out, node->name);
    pt_buf_addf(out, ",%u", node->papers);
    add_span(out, node->first_day, node->last_day);
    pt_buf_addf(out, ",%u", node->degree);
    add_real(out, node->strength);
    add_real(out, node->pagerank);
    add_real(out, node->betweenness);
    pt_buf_addf(out, ",%u", node->core);
    add_real(out, node->risk);
    pt_buf_add_char(out, ',');
    if (node->community != PT_NO_COMMUNITY)
        pt_buf_addf(out, "%d", node->community);
    pt_buf_add_char(out, ',');
    add_text(out, community.label);
    pt_buf_add_char(out, ',');
    add_text(out, community.terms);
    pt_buf_add_char(out, '\n');
}

const pt_network_format pt_network_csv = {
    .name = "csv",
    .files = { { .ending = "", .add_head = add_tie_columns, .add_tie = add_tie } },
};
const pt_network_format pt_network_csv_nodes = {
    .name = "csv-nodes",
    .files = { { .ending = "", .add_head = add_author_columns, .add_node = add_author } },
};
