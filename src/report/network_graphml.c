/* GraphML (http://graphml.graphdrawing.org/specification.html): one undirected graph, typed keys. The keys `label` and
 * `weight` are those that Gephi and igraph take for names and weights. What is not known is left out. */
#include "report/network_export.h"

#include <math.h>

static const struct {
    const char *id, *owner, *type, *fallback; /* fallback NULL: none */
} keys[] = {
    { "label", "node", "string", NULL },
    { "papers", "node", "int", NULL },
    { "first_day", "node", "string", NULL },
    { "last_day", "node", "string", NULL },
    { "degree", "node", "int", NULL },
    { "strength", "node", "double", NULL },
    { "pagerank", "node", "double", NULL },
    { "betweenness", "node", "double", NULL },
    { "core", "node", "int", NULL },
    { "risk", "node", "double", NULL },
    { "community", "node", "int", "-1" },
    { "community_label", "node", "string", NULL },
    { "community_terms", "node", "string", NULL },
    { "weight", "edge", "double", NULL },
    { "shared_papers", "edge", "int", NULL },
    { "first_together", "edge", "string", NULL },
    { "last_together", "edge", "string", NULL },
};

static void add_head(pt_buf *out, const pt_network *network)
{
    (void)network;
    pt_buf_add(out, PT_S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                         " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                         " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
                         " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"));
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        pt_buf_addf(out, "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"", keys[i].id, keys[i].owner,
                    keys[i].id, keys[i].type);
        if (keys[i].fallback)
            pt_buf_addf(out, "><default>%s</default></key>\n", keys[i].fallback);
        else
            pt_buf_add(out, PT_S("/>\n"));
    }
    pt_buf_add(out, PT_S("<graph id=\"coauthors\" edgedefault=\"undirected\">\n"));
}

static void add_text(pt_buf *out, const char *key, pt_str text)
{
    pt_buf_addf(out, "<data key=\"%s\">", key);
    pt_export_add_xml(out, text);
    pt_buf_add(out, PT_S("</data>"));
}

static void add_count(pt_buf *out, const char *key, uint32_t count)
{
    pt_buf_addf(out, "<data key=\"%s\">%u</data>", key, count);
}

static void add_real(pt_buf *out, const char *key, double real)
{
    if (isnan(real))
        return;
    pt_buf_addf(out, "<data key=\"%s\">", key);
    pt_export_add_real(out, real);
    pt_buf_add(out, PT_S("</data>"));
}

static void add_day(pt_buf *out, const char *key, pt_day day)
{
    pt_buf_addf(out, "<data key=\"%s\">", key);
    pt_export_add_day(out, day);
    pt_buf_add(out, PT_S("</data>"));
}

static void add_node(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_node *node = &network->nodes[place];
    pt_export_community community = pt_export_community_of(network, node);

    pt_buf_addf(out, "<node id=\"n%zu\">", place);
    add_text(out, "label", node->name);
    add_count(out, "papers", node->papers);
    add_day(out, "first_day", node->first_day);
    add_day(out, "last_day", node->last_day);
    add_count(out, "degree", node->degree);
    add_real(out, "strength", node->strength);
    add_real(out, "pagerank", node->pagerank);
    add_real(out, "betweenness", node->betweenness);
    add_count(out, "core", node->core);
    add_real(out, "risk", node->risk);
    if (node->community != PT_NO_COMMUNITY) {
        add_count(out, "community", (uint32_t)node->community);
        add_text(out, "community_label", community.label);
        add_text(out, "community_terms", community.terms);
    }
    pt_buf_add(out, PT_S("</node>\n"));
}

static void add_tie(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_tie *tie = &network->ties[place];

    pt_buf_addf(out, "<edge source=\"n%u\" target=\"n%u\">", tie->a, tie->b);
    add_real(out, "weight", tie->weight);
    add_count(out, "shared_papers", tie->papers);
    add_day(out, "first_together", tie->first_day);
    add_day(out, "last_together", tie->last_day);
    pt_buf_add(out, PT_S("</edge>\n"));
}

const pt_network_format pt_network_graphml = {
    .name = "graphml",
    .files = { { .ending = "",
                 .add_head = add_head,
                 .add_node = add_node,
                 .add_tie = add_tie,
                 .tail = "</graph>\n</graphml>\n" } },
};
