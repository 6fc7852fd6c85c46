/* VOSviewer's map file and network file (https://app.vosviewer.com/docs/file-types/map-and-network-file-type): columns
 * between tabs, numbers of items and clusters from 1, no byte order mark. VOSviewer finds the places itself, since we
 * state none. A tie's strength is Newman's weight, which VOSviewer calls fractional counting. */
#include "report/network_export.h"

enum { MOST_CLUSTERS = 1000 }; /* what it takes; items of smaller communities are of no cluster */

/* In quotes where it must be; a quote inside would end them, so it becomes an apostrophe. */
static void add_label(pt_buf *out, pt_str text)
{
    pt_buf line = { .limit = out->limit };
    bool needs_quotes;

    pt_export_add_clean(&line, text);
    text = pt_buf_text(&line);
    needs_quotes = pt_str_find(text, PT_S(",")) < text.len || pt_str_find(text, PT_S(";")) < text.len;
    pt_buf_add(out, needs_quotes ? PT_S("\"") : PT_S(""));
    for (size_t i = 0; i < text.len; i++)
        pt_buf_add_char(out, text.at[i] == '"' ? '\'' : text.at[i]);
    pt_buf_add(out, needs_quotes ? PT_S("\"") : PT_S(""));
    pt_buf_free(&line);
}

/* 2026.5 is the middle of 2026: an overlay needs a number. */
static double year_of(pt_day day)
{
    int year, month, day_of_month;
    pt_day begin, end;

    pt_day_split(day, &year, &month, &day_of_month);
    begin = pt_day_of(year, 1, 1);
    end = pt_day_of(year + 1, 1, 1);
    return year + (double)(day - begin) / (end - begin);
}

static void add_item(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_node *node = &network->nodes[place];

    pt_buf_addf(out, "%zu\t", place + 1);
    add_label(out, node->name);
    pt_buf_add_char(out, '\t');
    if (node->community != PT_NO_COMMUNITY && node->community < MOST_CLUSTERS)
        pt_buf_addf(out, "%d", node->community + 1);
    pt_buf_addf(out, "\t%u\t%u\t", node->papers, node->degree);
    pt_export_add_real(out, node->pagerank);
    pt_buf_addf(out, "\t%.3f\t%.3f\n", year_of(node->first_day), year_of(node->last_day));
}

static void add_columns(pt_buf *out, const pt_network *network)
{
    (void)network;
    pt_buf_add(out, PT_S("id\tlabel\tcluster\tweight<Papers>\tweight<Co-authors>\tweight<PageRank>"
                         "\tscore<First seen>\tscore<Last seen>\n"));
}

static void add_link(pt_buf *out, const pt_network *network, size_t place)
{
    const pt_export_tie *tie = &network->ties[place];

    pt_buf_addf(out, "%u\t%u\t", tie->a + 1, tie->b + 1);
    pt_export_add_real(out, tie->weight);
    pt_buf_add_char(out, '\n');
}

const pt_network_format pt_network_vosviewer = {
    .name = "vosviewer",
    .files = { { .ending = "-map.txt", .add_head = add_columns, .add_node = add_item },
               { .ending = "-network.txt", .add_tie = add_link } },
};
