/* Pajek .net: vertices with their labels, edges with their weights, lines that end in CR LF as Pajek's own do.
 *
 * Plain ASCII. Pajek takes UTF-8 only behind a byte order mark (http://mrvar.fdv.si/pajek/Unicode-Pajek.htm), on which
 * igraph and networkx fail; without the mark it reads other letters as &#dddd;, which is also what it writes, and the
 * others keep that as it is. A quote would end a label and a backslash escape it elsewhere: they are written alike. */
#include "report/network_export.h"

#include "base/utf8.h"

static bool must_be_numbered(uint32_t c, pt_str rest)
{
    return c > '~' || c == '"' || c == '\\' || (c == '&' && pt_str_starts(rest, PT_S("#")));
}

static void add_label(pt_buf *out, pt_str text)
{
    pt_buf line = { .limit = out->limit };
    pt_str rest;

    pt_export_add_clean(&line, text);
    rest = pt_buf_text(&line);
    while (rest.len) {
        uint32_t c = pt_utf8_next(&rest);

        if (must_be_numbered(c, rest))
            pt_buf_addf(out, "&#%u;", c);
        else
            pt_buf_add_char(out, (char)c);
    }
    pt_buf_free(&line);
}

static void add_head(pt_buf *out, const pt_network *network)
{
    pt_buf_addf(out, "*Vertices %zu\r\n", network->node_count);
}

static void add_node(pt_buf *out, const pt_network *network, size_t place)
{
    pt_buf_addf(out, "%zu \"", place + 1);
    add_label(out, network->nodes[place].name);
    pt_buf_add(out, PT_S("\"\r\n"));
}

static void add_tie(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_tie *tie = &network->ties[place];

    pt_buf_addf(out, "%u %u ", tie->a + 1, tie->b + 1);
    pt_export_add_real(out, tie->weight);
    pt_buf_add(out, PT_S("\r\n"));
}

const pt_network_format pt_network_pajek = {
    .name = "pajek",
    .files = { { .ending = "",
                 .add_head = add_head,
                 .add_node = add_node,
                 .between = "*Edges\r\n",
                 .add_tie = add_tie } },
};
