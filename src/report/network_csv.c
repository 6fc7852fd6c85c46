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

static pt_status write_ties(const pt_network *network, pt_export_sink sink, pt_error *err)
{
    pt_page page = pt_page_open(sink);
    pt_status st = PT_OK;

    pt_buf_add(&page.out, PT_S("author_a,author_b,papers,weight,first_day,last_day\n"));
    for (size_t i = 0; i < network->tie_count; i++) {
        const pt_export_tie *tie = &network->ties[i];

        add_text(&page.out, network->nodes[tie->a].name);
        pt_buf_add_char(&page.out, ',');
        add_text(&page.out, network->nodes[tie->b].name);
        pt_buf_addf(&page.out, ",%u", tie->papers);
        add_real(&page.out, tie->weight);
        add_span(&page.out, tie->first_day, tie->last_day);
        pt_buf_add_char(&page.out, '\n');
        PT_OR_DONE(pt_page_turn(&page, err));
    }
done:
    return pt_page_close(&page, st, err);
}

static void add_author(pt_buf *out, const pt_network *network, const pt_export_node *node)
{
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

static pt_status write_authors(const pt_network *network, pt_export_sink sink, pt_error *err)
{
    pt_page page = pt_page_open(sink);
    pt_status st = PT_OK;

    pt_buf_add(&page.out,
               PT_S("name,papers,first_day,last_day,degree,strength,pagerank,betweenness,core,risk,community,"
                    "community_label,community_terms\n"));
    for (size_t i = 0; i < network->node_count; i++) {
        add_author(&page.out, network, &network->nodes[i]);
        PT_OR_DONE(pt_page_turn(&page, err));
    }
done:
    return pt_page_close(&page, st, err);
}

const pt_network_format pt_network_csv = { .name = "csv", .files = { { "", write_ties } } };
const pt_network_format pt_network_csv_nodes = { .name = "csv-nodes", .files = { { "", write_authors } } };
