#include "report/network_export.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGE = 1 << 16, LARGEST_PAGE = 1 << 24 };

extern const pt_network_format pt_network_graphml, pt_network_gexf, pt_network_pajek, pt_network_vosviewer,
    pt_network_csv, pt_network_csv_nodes;

const pt_network_format *const pt_network_formats[] = {
    &pt_network_graphml,
    &pt_network_gexf,
    &pt_network_pajek,
    &pt_network_vosviewer,
    &pt_network_csv,
    &pt_network_csv_nodes,
    NULL,
};

const pt_network_format *pt_network_format_named(const char *name)
{
    for (size_t i = 0; pt_network_formats[i]; i++)
        if (strcmp(pt_network_formats[i]->name, name) == 0)
            return pt_network_formats[i];
    return NULL;
}

/* ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_page pt_page_open(pt_export_sink sink)
{
    return (pt_page){ .sink = sink, .out = { .limit = LARGEST_PAGE } };
}

static pt_status pass_on(pt_page *page, pt_error *err)
{
    PT_TRY(pt_buf_check(&page->out, "one row of the export", err));
    PT_TRY(page->sink.write(page->sink.self, pt_buf_text(&page->out), err));
    pt_buf_reset(&page->out);
    return PT_OK;
}

pt_status pt_page_turn(pt_page *page, pt_error *err)
{
    return page->out.len < PAGE ? PT_OK : pass_on(page, err);
}

pt_status pt_page_close(pt_page *page, pt_status st, pt_error *err)
{
    if (st == PT_OK)
        st = pass_on(page, err);
    pt_buf_free(&page->out);
    return st;
}

/* ── What formats share ──────────────────────────────────────────────────────────────────────────────────────────── */

void pt_export_add_real(pt_buf *out, double real)
{
    char text[40];

    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, real);
        if (strtod(text, NULL) == real)
            break;
    }
    pt_buf_add(out, pt_str_of(text));
}

void pt_export_add_day(pt_buf *out, pt_day day)
{
    char text[PT_PERIOD_TEXT];

    pt_day_print(day, text);
    pt_buf_add(out, pt_str_of(text));
}

void pt_export_add_clean(pt_buf *out, pt_str text)
{
    pt_buf line = { .limit = out->limit };
    pt_str rest;

    pt_export_add_line(&line, text);
    rest = pt_buf_text(&line);
    while (rest.len) {
        pt_str before = rest;
        uint32_t c = pt_utf8_next(&rest);

        if (c == PT_UTF8_BAD)
            pt_buf_add(out, PT_S("\xef\xbf\xbd"));
        else if (c != 0xfffe && c != 0xffff)
            pt_buf_add(out, pt_str_part(before, 0, before.len - rest.len));
    }
    pt_buf_free(&line);
}

void pt_export_add_xml(pt_buf *out, pt_str text)
{
    static const struct {
        char sign;
        pt_str entity;
    } entities[] = {
        { '&', PT_STR("&amp;") }, { '<', PT_STR("&lt;") }, { '>', PT_STR("&gt;") }, { '"', PT_STR("&quot;") }
    };
    pt_buf clean = { .limit = out->limit };

    pt_export_add_clean(&clean, text);
    for (size_t i = 0; i < clean.len; i++) {
        pt_str written = { &clean.at[i], 1 };

        for (size_t e = 0; e < sizeof entities / sizeof *entities; e++)
            if (entities[e].sign == clean.at[i])
                written = entities[e].entity;
        pt_buf_add(out, written);
    }
    pt_buf_free(&clean);
}

pt_export_community pt_export_community_of(const pt_network *network, const pt_export_node *node)
{
    if (node->community < 0 || (size_t)node->community >= network->community_count)
        return (pt_export_community){ 0 };
    return network->communities[node->community];
}
