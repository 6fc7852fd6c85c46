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

static pt_status write_file(const pt_network *network, pt_export_sink sink, pt_error *err)
{
    pt_page page = pt_page_open(sink);
    pt_status st = PT_OK;

    pt_buf_addf(&page.out, "*Vertices %zu\r\n", network->node_count);
    for (size_t i = 0; i < network->node_count; i++) {
        pt_buf_addf(&page.out, "%zu \"", i + 1);
        add_label(&page.out, network->nodes[i].name);
        pt_buf_add(&page.out, PT_S("\"\r\n"));
        PT_OR_DONE(pt_page_turn(&page, err));
    }
    pt_buf_add(&page.out, PT_S("*Edges\r\n"));
    for (size_t i = 0; i < network->tie_count; i++) {
        pt_buf_addf(&page.out, "%u %u ", network->ties[i].a + 1, network->ties[i].b + 1);
        pt_export_add_real(&page.out, network->ties[i].weight);
        pt_buf_add(&page.out, PT_S("\r\n"));
        PT_OR_DONE(pt_page_turn(&page, err));
    }
done:
    return pt_page_close(&page, st, err);
}

const pt_network_format pt_network_pajek = { .name = "pajek", .files = { { "", write_file } } };
