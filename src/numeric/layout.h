/* Where the nodes of a small graph are drawn, and where labels fit beside them. May use: base, foreign, graph.h for its
 * edges, igraph.
 *
 *   Pure functions; the bytes depend on the graph alone. */
#ifndef PT_NUMERIC_LAYOUT_H
#define PT_NUMERIC_LAYOUT_H

#include "numeric/graph.h"

#include <stdbool.h>

typedef struct pt_point {
    double x, y;
} pt_point;

/* Places the nodes 0 … nodes - 1 so that distances on paper follow those in the graph (Kamada & Kawai 1989, by igraph,
 * from a circle; what is apart is as far as it gets), turned so that the longest way lies level, and scaled alike in
 * both directions until it touches the box from (0, 0) to (width, height), in whose middle it is. `at` is written, in
 * ten-thousandths: the last digits differ between machines. For up to a few hundred nodes. PT_ELIMIT or PT_EBUG with
 * igraph's reason. */
pt_status pt_layout(uint32_t nodes, const pt_edge *edges, size_t count, double width, double height, pt_point *at,
                    pt_error *err) PT_MUST;

typedef struct pt_disc {
    pt_point at;
    double radius;
} pt_disc;

/* A box to draw in: what lies inside the margin, and the radii of the discs. */
typedef struct pt_box {
    double width, height, margin;
    double smallest, largest; /* radius of a disc; its area goes with its node's size */
} pt_box;

/* pt_layout inside the margins of the box, a disc for each node; `size` is of each, none negative. */
pt_status pt_layout_discs(const pt_box *box, const double *size, uint32_t nodes, const pt_edge *edges, size_t count,
                          pt_disc *discs, pt_error *err) PT_MUST;

/* Keeps each node's `most` heaviest edges, of equal ones those of the first ends: the heaviest first, at the beginning of
 * `edges`. Gives how many. */
size_t pt_layout_thin(pt_edge *edges, size_t count, uint32_t nodes, uint32_t most);

typedef struct pt_label {
    uint32_t disc;        /* of which it is the label */
    double width, height; /* estimated */
    pt_point at;          /* written: its middle */
    bool is_placed;       /* written: false where nothing fits */
} pt_label;

/* What is drawn, in the box from (0, 0) to (width, height). */
typedef struct pt_picture {
    const pt_disc *discs;
    size_t disc_count;
    const pt_edge *ties; /* lines between the middles of discs */
    size_t tie_count;
    double width, height;
} pt_picture;

/* Places labels to the right, to the left, above or below their discs, the first of them first: wherever they cover no
 * disc, no label placed before and at most two lines, and stay inside the box. */
void pt_layout_labels(const pt_picture *picture, pt_label *labels, size_t count);

#endif
