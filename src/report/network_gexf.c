/* GEXF with time: who is there, and which tie, from which day to which (inclusive). It is called 1.2draft, not 1.3:
 * what is written here is the same in both, and every Gephi and networkx reads 1.2draft, but networkx before 3 no 1.3.
 * Gephi takes label, weight, start and end for what they are. */
#include "report/network_export.h"

#include <math.h>

enum { PAPERS, DEGREE, STRENGTH, PAGERANK, BETWEENNESS, CORE, RISK, COMMUNITY, LABEL, TERMS, NODE_ATTRIBUTES };

static const struct {
    const char *title, *type, *fallback; /* fallback NULL: none */
} attributes[NODE_ATTRIBUTES] = {
    [PAPERS] = { "papers", "integer", NULL },
    [DEGREE] = { "degree", "integer", NULL },
    [STRENGTH] = { "strength", "double", NULL },
    [PAGERANK] = { "pagerank", "double", NULL },
    [BETWEENNESS] = { "betweenness", "double", NULL },
    [CORE] = { "core", "integer", NULL },
    [RISK] = { "risk", "double", NULL },
    [COMMUNITY] = { "community", "integer", "-1" },
    [LABEL] = { "community_label", "string", NULL },
    [TERMS] = { "community_terms", "string", NULL },
};

static void add_head(pt_buf *out, const pt_network *network)
{
    (void)network;
    pt_buf_add(out, PT_S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
                         "<meta><creator>papertide</creator><description>Who writes with whom</description></meta>\n"
                         "<graph mode=\"dynamic\" defaultedgetype=\"undirected\" timeformat=\"date\">\n"
                         "<attributes class=\"node\" mode=\"static\">\n"));
    for (size_t i = 0; i < NODE_ATTRIBUTES; i++) {
        pt_buf_addf(out, "<attribute id=\"%zu\" title=\"%s\" type=\"%s\"", i, attributes[i].title, attributes[i].type);
        if (attributes[i].fallback)
            pt_buf_addf(out, "><default>%s</default></attribute>\n", attributes[i].fallback);
        else
            pt_buf_add(out, PT_S("/>\n"));
    }
    pt_buf_add(out, PT_S("</attributes>\n<attributes class=\"edge\" mode=\"static\">\n"
                         "<attribute id=\"0\" title=\"shared_papers\" type=\"integer\"/>\n</attributes>\n<nodes>\n"));
}

static void add_text(pt_buf *out, int attribute, pt_str text)
{
    pt_buf_addf(out, "<attvalue for=\"%d\" value=\"", attribute);
    pt_export_add_xml(out, text);
    pt_buf_add(out, PT_S("\"/>"));
}

static void add_count(pt_buf *out, int attribute, uint32_t count)
{
    pt_buf_addf(out, "<attvalue for=\"%d\" value=\"%u\"/>", attribute, count);
}

static void add_real(pt_buf *out, int attribute, double real)
{
    if (isnan(real))
        return;
    pt_buf_addf(out, "<attvalue for=\"%d\" value=\"", attribute);
    pt_export_add_real(out, real);
    pt_buf_add(out, PT_S("\"/>"));
}

static void add_spell(pt_buf *out, pt_day first, pt_day last)
{
    pt_buf_add(out, PT_S("\" start=\""));
    pt_export_add_day(out, first);
    pt_buf_add(out, PT_S("\" end=\""));
    pt_export_add_day(out, last);
    pt_buf_add(out, PT_S("\"><attvalues>"));
}

static void add_node(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_node *node = &network->nodes[place];
    pt_export_community community = pt_export_community_of(network, node);

    pt_buf_addf(out, "<node id=\"%zu\" label=\"", place);
    pt_export_add_xml(out, node->name);
    add_spell(out, node->first_day, node->last_day);
    add_count(out, PAPERS, node->papers);
    add_count(out, DEGREE, node->degree);
    add_real(out, STRENGTH, node->strength);
    add_real(out, PAGERANK, node->pagerank);
    add_real(out, BETWEENNESS, node->betweenness);
    add_count(out, CORE, node->core);
    add_real(out, RISK, node->risk);
    if (node->community != PT_NO_COMMUNITY) {
        add_count(out, COMMUNITY, (uint32_t)node->community);
        add_text(out, LABEL, community.label);
        add_text(out, TERMS, community.terms);
    }
    pt_buf_add(out, PT_S("</attvalues></node>\n"));
}

static void add_tie(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_tie *tie = &network->ties[place];

    pt_buf_addf(out, "<edge id=\"%zu\" source=\"%u\" target=\"%u\" weight=\"", place, tie->a, tie->b);
    pt_export_add_real(out, tie->weight);
    add_spell(out, tie->first_day, tie->last_day);
    add_count(out, 0, tie->papers);
    pt_buf_add(out, PT_S("</attvalues></edge>\n"));
}

const pt_network_format pt_network_gexf = {
    .name = "gexf",
    .files = { { .ending = "",
                 .add_head = add_head,
                 .add_node = add_node,
                 .between = "</nodes>\n<edges>\n",
                 .add_tie = add_tie,
                 .tail = "</edges>\n</graph>\n</gexf>\n" } },
};
