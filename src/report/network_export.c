#include "report/network_export.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE = 1 << 16, LARGEST_ROW = 1 << 24 };

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

/* ── Writing in pieces ───────────────────────────────────────────────────────────────────────────────────────────── */

struct writing {
    const pt_network *network;
    pt_export_sink sink;
    pt_buf out; /* on its way to the sink */
};

static pt_status pass_on(struct writing *w, pt_error *err)
{
    PT_TRY(pt_buf_check(&w->out, "one row of the export", err));
    PT_TRY(w->sink.write(w->sink.self, pt_buf_text(&w->out), err));
    pt_buf_reset(&w->out);
    return PT_OK;
}

static pt_status write_rows(struct writing *w, void (*add)(pt_buf *out, const pt_network *network, size_t place),
                            size_t count, pt_error *err)
{
    for (size_t i = 0; add && i < count; i++) {
        add(&w->out, w->network, i);
        if (w->out.len >= PIECE)
            PT_TRY(pass_on(w, err));
    }
    return PT_OK;
}

pt_status pt_network_write(const pt_network *network, const pt_network_file *file, pt_export_sink sink, pt_error *err)
{
    struct writing w = { .network = network, .sink = sink, .out = { .limit = LARGEST_ROW } };
    pt_status st;

    if (file->add_head)
        file->add_head(&w.out, network);
    PT_OR_DONE(write_rows(&w, file->add_node, network->node_count, err));
    pt_buf_add(&w.out, pt_str_of(file->between));
    PT_OR_DONE(write_rows(&w, file->add_tie, network->tie_count, err));
    pt_buf_add(&w.out, pt_str_of(file->tail));
    PT_OR_DONE(pass_on(&w, err));
done:
    pt_buf_free(&w.out);
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
