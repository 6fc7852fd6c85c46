#include "numeric/matching.h"

#include "base/dict.h"
#include "base/memory.h"
#include "numeric/foreign.h"

#include <igraph/igraph.h>
#include <stdlib.h>

/* Weights closer than this are equal. */
static const double tolerance = 1e-9;

/* A graph of rows and columns. */
struct problem {
    igraph_t graph;
    bool has_graph;
    igraph_vector_t weights;
    igraph_vector_bool_t types;
    igraph_vector_int_t ends, found; /* the component or the partner of each node */
};

/* A candidate as nodes of the whole graph: rows first, then columns. */
struct link {
    igraph_integer_t component;
    uint32_t row, column;
    double weight;
};

#define PT_IGRAPH(call) PT_OR_DONE(pt_igraph_check((call), "matching", err))

static pt_status problem_open(const struct link *links, size_t count, igraph_integer_t nodes, struct problem *p,
                              pt_error *err)
{
    pt_status st;

    PT_IGRAPH(igraph_vector_int_init(&p->ends, (igraph_integer_t)count * 2));
    PT_IGRAPH(igraph_vector_init(&p->weights, (igraph_integer_t)count));
    PT_IGRAPH(igraph_vector_bool_init(&p->types, nodes));
    PT_IGRAPH(igraph_vector_int_init(&p->found, 0));
    for (size_t i = 0; i < count; i++) {
        VECTOR(p->ends)[2 * i] = links[i].row;
        VECTOR(p->ends)[2 * i + 1] = links[i].column;
        VECTOR(p->weights)[i] = links[i].weight;
        VECTOR(p->types)[links[i].column] = true;
    }
    PT_IGRAPH(igraph_create(&p->graph, &p->ends, nodes, IGRAPH_UNDIRECTED));
    p->has_graph = true;
done:
    return st;
}

static void problem_close(struct problem *p)
{
    if (p->has_graph)
        igraph_destroy(&p->graph);
    igraph_vector_destroy(&p->weights);
    igraph_vector_bool_destroy(&p->types);
    igraph_vector_int_destroy(&p->ends);
    igraph_vector_int_destroy(&p->found);
}

static pt_status find_components(struct link *links, size_t count, igraph_integer_t nodes, pt_error *err)
{
    struct problem p = { 0 };
    pt_status st;

    PT_OR_DONE(problem_open(links, count, nodes, &p, err));
    PT_IGRAPH(igraph_connected_components(&p.graph, &p.found, NULL, NULL, IGRAPH_WEAK));
    for (size_t i = 0; i < count; i++)
        links[i].component = VECTOR(p.found)[links[i].row];
done:
    problem_close(&p);
    return st;
}

static int by_component(const void *a, const void *b)
{
    const struct link *x = a, *y = b;

    if (x->component != y->component)
        return x->component < y->component ? -1 : 1;
    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    return (x->column > y->column) - (x->column < y->column);
}

static uint32_t number_of(uint32_t node, uint32_t *number, uint32_t *node_of, uint32_t *nodes)
{
    if (number[node] == PT_NONE) {
        node_of[*nodes] = node;
        number[node] = (*nodes)++;
    }
    return number[node];
}

/* Writes the partners of the nodes of one component to `partner`. `number` is PT_NONE for all its nodes. */
static pt_status solve(struct link *links, size_t count, uint32_t *number, uint32_t *partner, pt_error *err)
{
    uint32_t *node_of = PT_CALLOC(uint32_t, count * 2), nodes = 0;
    struct problem p = { 0 };
    pt_status st;

    for (size_t i = 0; i < count; i++) {
        links[i].row = number_of(links[i].row, number, node_of, &nodes);
        links[i].column = number_of(links[i].column, number, node_of, &nodes);
    }
    PT_OR_DONE(problem_open(links, count, nodes, &p, err));
    PT_IGRAPH(igraph_maximum_bipartite_matching(&p.graph, &p.types, NULL, NULL, &p.found, &p.weights, tolerance));
    for (uint32_t v = 0; v < nodes; v++)
        if (VECTOR(p.found)[v] >= 0)
            partner[node_of[v]] = node_of[VECTOR(p.found)[v]];
done:
    problem_close(&p);
    free(node_of);
    return st;
}

static uint32_t *nothing(size_t count)
{
    uint32_t *all = PT_CALLOC(uint32_t, count);

    for (size_t i = 0; i < count; i++)
        all[i] = PT_NONE;
    return all;
}

/* igraph's matching goes through the whole graph for each pair it makes, so it is given a component at a time: there
 * may be thousands of small ones. */
static pt_status solve_all(struct link *links, size_t count, uint32_t nodes, uint32_t *partner, pt_error *err)
{
    uint32_t *number = nothing(nodes);
    pt_status st;

    pt_igraph_enter();
    PT_OR_DONE(find_components(links, count, nodes, err));
    qsort(links, count, sizeof *links, by_component);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i; end < count && links[end].component == links[i].component;)
            end++;
        PT_OR_DONE(solve(&links[i], end - i, number, partner, err));
    }
done:
    pt_igraph_leave();
    free(number);
    return st;
}

pt_status pt_matching_find(uint32_t rows, uint32_t columns, const pt_match *candidates, size_t count,
                           uint32_t *column_of, pt_error *err)
{
    struct link *links = PT_CALLOC(struct link, count);
    uint32_t *partner = nothing((size_t)rows + columns);
    pt_status st = PT_OK;

    pt_numeric_start();
    for (size_t i = 0; i < count; i++)
        links[i] = (struct link){ 0, candidates[i].row, rows + candidates[i].column, candidates[i].weight };
    if (count)
        PT_OR_DONE(solve_all(links, count, rows + columns, partner, err));
    for (uint32_t r = 0; r < rows; r++)
        column_of[r] = partner[r] == PT_NONE ? PT_NONE : partner[r] - rows;
done:
    free(links);
    free(partner);
    return st;
}
