#include "numeric/layout.h"

#include "base/memory.h"
#include "numeric/foreign.h"

#include <igraph/igraph.h>
#include <math.h>
#include <stdlib.h>

enum { STEPS_A_NODE = 100, MOST_CROSSED = 2 };

static const double gap = 0.6; /* between a disc and its label */

#define PT_IGRAPH(call) PT_OR_DONE(pt_igraph_check((call), "layout", err))

static pt_status place(uint32_t nodes, const pt_edge *edges, size_t count, pt_point *at, pt_error *err)
{
    igraph_vector_int_t ends = { 0 };
    igraph_matrix_t found = { 0 };
    igraph_t graph;
    bool has_graph = false;
    pt_status st;

    pt_igraph_enter();
    PT_IGRAPH(igraph_vector_int_init(&ends, (igraph_integer_t)count * 2));
    PT_IGRAPH(igraph_matrix_init(&found, 0, 0));
    for (size_t i = 0; i < count; i++) {
        VECTOR(ends)[2 * i] = edges[i].a;
        VECTOR(ends)[2 * i + 1] = edges[i].b;
    }
    PT_IGRAPH(igraph_create(&graph, &ends, nodes, IGRAPH_UNDIRECTED));
    has_graph = true;
    PT_IGRAPH(igraph_layout_kamada_kawai(&graph, &found, false, STEPS_A_NODE * (igraph_integer_t)nodes, 0, nodes, NULL,
                                         NULL, NULL, NULL, NULL));
    for (uint32_t v = 0; v < nodes; v++)
        at[v] = (pt_point){ MATRIX(found, v, 0), MATRIX(found, v, 1) };
done:
    if (has_graph)
        igraph_destroy(&graph);
    igraph_vector_int_destroy(&ends);
    igraph_matrix_destroy(&found);
    pt_igraph_leave();
    return st;
}

/* Turns about the middle until the axis along which the points scatter most lies level. */
static void turn(uint32_t nodes, pt_point *at)
{
    pt_point middle = { 0, 0 };
    double xx = 0, yy = 0, xy = 0, angle;

    for (uint32_t v = 0; v < nodes; v++) {
        middle.x += at[v].x / nodes;
        middle.y += at[v].y / nodes;
    }
    for (uint32_t v = 0; v < nodes; v++) {
        double dx = at[v].x - middle.x, dy = at[v].y - middle.y;

        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    angle = 0.5 * atan2(2 * xy, xx - yy);
    for (uint32_t v = 0; v < nodes; v++) {
        double dx = at[v].x - middle.x, dy = at[v].y - middle.y;

        at[v] = (pt_point){ dx * cos(angle) + dy * sin(angle), dy * cos(angle) - dx * sin(angle) };
    }
}

static void fit(uint32_t nodes, double width, double height, pt_point *at)
{
    pt_point low = at[0], high = at[0];
    double scale;

    for (uint32_t v = 1; v < nodes; v++) {
        low = (pt_point){ fmin(low.x, at[v].x), fmin(low.y, at[v].y) };
        high = (pt_point){ fmax(high.x, at[v].x), fmax(high.y, at[v].y) };
    }
    scale = fmin(width / fmax(high.x - low.x, 1e-9), height / fmax(high.y - low.y, 1e-9));
    for (uint32_t v = 0; v < nodes; v++)
        at[v] = (pt_point){ round(1e4 * (width / 2 + scale * (at[v].x - (low.x + high.x) / 2))) / 1e4,
                            round(1e4 * (height / 2 + scale * (at[v].y - (low.y + high.y) / 2))) / 1e4 };
}

pt_status pt_layout(uint32_t nodes, const pt_edge *edges, size_t count, double width, double height, pt_point *at,
                    pt_error *err)
{
    if (nodes == 0)
        return PT_OK;
    pt_numeric_start();
    PT_TRY(place(nodes, edges, count, at, err));
    turn(nodes, at);
    fit(nodes, width, height, at);
    return PT_OK;
}

pt_status pt_layout_discs(const pt_box *box, const double *size, uint32_t nodes, const pt_edge *edges, size_t count,
                          pt_disc *discs, pt_error *err)
{
    pt_point *at = PT_CALLOC(pt_point, nodes);
    double most = 1;
    pt_status st;

    PT_OR_DONE(pt_layout(nodes, edges, count, box->width - 2 * box->margin, box->height - 2 * box->margin, at, err));
    for (uint32_t i = 0; i < nodes; i++)
        most = fmax(most, size[i]);
    for (uint32_t i = 0; i < nodes; i++)
        discs[i] = (pt_disc){ { at[i].x + box->margin, at[i].y + box->margin },
                              fmax(box->smallest, box->largest * sqrt(size[i] / most)) };
done:
    free(at);
    return st;
}

/* The heaviest first, then by ends. */
static int by_weight(const void *a, const void *b)
{
    const pt_edge *x = a, *y = b;

    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

size_t pt_layout_thin(pt_edge *edges, size_t count, uint32_t nodes, uint32_t most)
{
    uint32_t *degree = PT_CALLOC(uint32_t, nodes);
    size_t kept = 0;

    if (count)
        qsort(edges, count, sizeof *edges, by_weight);
    for (size_t i = 0; i < count; i++) {
        pt_edge edge = edges[i];

        if (degree[edge.a] >= most && degree[edge.b] >= most)
            continue;
        degree[edge.a]++;
        degree[edge.b]++;
        edges[kept++] = edge;
    }
    free(degree);
    return kept;
}

/* ── Labels ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool covers_disc(const pt_label *label, const pt_disc *disc)
{
    double dx = fmax(0, fabs(disc->at.x - label->at.x) - label->width / 2);
    double dy = fmax(0, fabs(disc->at.y - label->at.y) - label->height / 2);

    return dx * dx + dy * dy < disc->radius * disc->radius;
}

static bool covers_label(const pt_label *a, const pt_label *b)
{
    return fabs(a->at.x - b->at.x) < (a->width + b->width) / 2 && fabs(a->at.y - b->at.y) < (a->height + b->height) / 2;
}

static bool is_inside(const pt_label *label, const pt_picture *picture)
{
    return label->at.x >= label->width / 2 && label->at.x <= picture->width - label->width / 2 &&
           label->at.y >= label->height / 2 && label->at.y <= picture->height - label->height / 2;
}

/* Liang & Barsky (1984): the part of the line from `a` to `b` inside the label's box, when there is one. */
static bool is_crossed(const pt_label *label, pt_point a, pt_point b)
{
    const double from[] = { a.x, a.y }, way[] = { b.x - a.x, b.y - a.y };
    const double middle[] = { label->at.x, label->at.y }, half[] = { label->width / 2, label->height / 2 };
    double enters = 0, leaves = 1;

    for (int axis = 0; axis < 2; axis++) {
        double low = middle[axis] - half[axis] - from[axis], high = middle[axis] + half[axis] - from[axis];

        if (way[axis] == 0 && (low > 0 || high < 0))
            return false;
        if (way[axis] == 0)
            continue;
        enters = fmax(enters, fmin(low / way[axis], high / way[axis]));
        leaves = fmin(leaves, fmax(low / way[axis], high / way[axis]));
    }
    return enters < leaves;
}

static bool is_legible(const pt_picture *picture, const pt_label *label)
{
    int crossed = 0;

    for (size_t i = 0; i < picture->tie_count && crossed <= MOST_CROSSED; i++)
        crossed += is_crossed(label, picture->discs[picture->ties[i].a].at, picture->discs[picture->ties[i].b].at);
    return crossed <= MOST_CROSSED;
}

static bool fits(const pt_picture *picture, const pt_label *labels, size_t which)
{
    for (size_t i = 0; i < picture->disc_count; i++)
        if (covers_disc(&labels[which], &picture->discs[i]))
            return false;
    for (size_t i = 0; i < which; i++)
        if (labels[i].is_placed && covers_label(&labels[which], &labels[i]))
            return false;
    return is_inside(&labels[which], picture) && is_legible(picture, &labels[which]);
}

void pt_layout_labels(const pt_picture *picture, pt_label *labels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        pt_label *label = &labels[i];
        const pt_disc *disc = &picture->discs[label->disc];
        double beside = disc->radius + gap + label->width / 2, above = disc->radius + gap / 2 + label->height / 2;
        const pt_point offsets[] = { { beside, 0 }, { -beside, 0 }, { 0, above }, { 0, -above } };

        label->is_placed = false;
        for (size_t o = 0; o < sizeof offsets / sizeof *offsets && !label->is_placed; o++) {
            label->at = (pt_point){ disc->at.x + offsets[o].x, disc->at.y + offsets[o].y };
            label->is_placed = fits(picture, labels, i);
        }
    }
}
