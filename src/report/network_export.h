/* The network of who writes with whom, for other programs: GraphML, GEXF, Pajek, VOSviewer, CSV. May use: base, store.
 *
 *   pt_network_load            out of the store's analysis; or fill the arrays yourself
 *     pt_network_keep            the part that is wanted
 *     pt_network_write           each file of a format, piece by piece
 *   pt_network_free
 *
 *   How to add a format: write src/report/network_NAME.c (the struct last) and add a line to network_export.c. */
#ifndef PT_REPORT_NETWORK_EXPORT_H
#define PT_REPORT_NETWORK_EXPORT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "report/export.h"

#include <stdint.h>

#define PT_NO_COMMUNITY (-1)

typedef struct pt_export_node {
    pt_str name; /* no two have the same */
    uint32_t papers, degree, core;
    pt_day first_day, last_day;
    double strength, pagerank;
    double betweenness, risk; /* NaN: not known */
    int32_t community;        /* from 0, the largest; PT_NO_COMMUNITY: of none */
} pt_export_node;

/* Two who wrote together: a < b are places in the array of nodes. */
typedef struct pt_export_tie {
    uint32_t a, b, papers;
    pt_day first_day, last_day;
    double weight; /* Newman (2001): sum of 1/(n-1) over their papers of n authors */
} pt_export_tie;

typedef struct pt_export_community {
    pt_str label, terms;
} pt_export_community;

/* Nodes in the order of their names, ties in the order of (a, b). The measures are those of the network the nodes were
 * taken from, also when only a part of it was kept. */
typedef struct pt_network {
    pt_arena texts; /* names, labels, terms live here */
    pt_export_node *nodes;
    pt_export_tie *ties;
    pt_export_community *communities; /* all that a node may name */
    size_t node_count, tie_count, community_count;
} pt_network;

/* The network that `analyze` stored; empty where it stored none. */
pt_status pt_network_load(pt_store *store, pt_network *network, pt_error *err) PT_MUST;
void pt_network_free(pt_network *network);

/* Which part of a network is wanted; {0}: all of it. Each rule looks at what those above it left. */
typedef struct pt_network_part {
    uint32_t min_papers;   /* only authors of so many papers */
    uint32_t top;          /* only so many authors, by PageRank, then name; 0: all */
    uint32_t min_together; /* only ties of so many papers */
    bool is_connected;     /* only the largest component (of equal ones that with the first name) */
} pt_network_part;

void pt_network_keep(pt_network *network, const pt_network_part *part);

/* One file of a format: what it is called, and the parts it is made of in this order. What is NULL is not there. */
typedef struct pt_network_file {
    const char
        *ending; /* behind the name the user gave; "" where the format is one file; NULL: there is no such file */
    void (*add_head)(pt_buf *out, const pt_network *network);
    void (*add_node)(pt_buf *out, const pt_network *network, size_t place);
    const char *between;
    void (*add_tie)(pt_buf *out, const pt_network *network, size_t place);
    const char *tail;
} pt_network_file;

enum { PT_NETWORK_FILES = 2 };

typedef struct pt_network_format {
    const char *name;
    pt_network_file files[PT_NETWORK_FILES];
} pt_network_format;

/* network_export.c: all formats, NULL at the end. */
extern const pt_network_format *const pt_network_formats[];

/* The format called `name`, NULL when there is none. */
const pt_network_format *pt_network_format_named(const char *name);

/* Writes one file in pieces of about 64 KB. */
pt_status pt_network_write(const pt_network *network, const pt_network_file *file, pt_export_sink sink,
                           pt_error *err) PT_MUST;

/* ── What formats share ──────────────────────────────────────────────────────────────────────────────────────────── */

/* The shortest of 15 to 17 digits that reads back as the same double. */
void pt_export_add_real(pt_buf *out, double real);

/* "2026-06-30" */
void pt_export_add_day(pt_buf *out, pt_day day);

/* Text on one line, without what no format could say: controls, U+FFFE and U+FFFF, bytes that are no text (U+FFFD). */
void pt_export_add_clean(pt_buf *out, pt_str text);

/* The same for XML 1.0, in elements and in quotes. */
void pt_export_add_xml(pt_buf *out, pt_str text);

/* The community's label and terms; empty where the node is of none. */
pt_export_community pt_export_community_of(const pt_network *network, const pt_export_node *node);

#endif
