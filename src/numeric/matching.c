#include "numeric/matching.h"

#include "base/dict.h"
#include "numeric/foreign.h"

#include <igraph/igraph.h>

/* Weights closer than this are equal. */
static const double tolerance = 1e-9;

struct problem {
    igraph_t graph; /* rows, then columns */
    bool has_graph;
    igraph_vector_t weights;
    igraph_vector_bool_t types;
    igraph_vector_int_t ends, partner;
};

#define PT_IGRAPH(call) PT_OR_DONE(pt_igraph_check((call), "matching", err))

static pt_status problem_open(uint32_t rows, uint32_t columns, const pt_match *candidates, size_t count,
                              struct problem *p, pt_error *err)
{
    pt_status st;

    PT_IGRAPH(igraph_vector_int_init(&p->ends, (igraph_integer_t)count * 2));
    PT_IGRAPH(igraph_vector_init(&p->weights, (igraph_integer_t)count));
    PT_IGRAPH(igraph_vector_bool_init(&p->types, (igraph_integer_t)rows + columns));
    PT_IGRAPH(igraph_vector_int_init(&p->partner, 0));
    for (size_t i = 0; i < count; i++) {
        VECTOR(p->ends)[2 * i] = candidates[i].row;
        VECTOR(p->ends)[2 * i + 1] = (igraph_integer_t)rows + candidates[i].column;
        VECTOR(p->weights)[i] = candidates[i].weight;
    }
    for (uint32_t c = 0; c < columns; c++)
        VECTOR(p->types)[rows + c] = true;
    PT_IGRAPH(igraph_create(&p->graph, &p->ends, (igraph_integer_t)rows + columns, IGRAPH_UNDIRECTED));
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
    igraph_vector_int_destroy(&p->partner);
}

pt_status pt_matching_find(uint32_t rows, uint32_t columns, const pt_match *candidates, size_t count,
                           uint32_t *column_of, pt_error *err)
{
    struct problem p = { 0 };
    pt_status st;

    for (uint32_t r = 0; r < rows; r++)
        column_of[r] = PT_NONE;
    if (count == 0)
        return PT_OK;
    pt_numeric_start();
    PT_OR_DONE(problem_open(rows, columns, candidates, count, &p, err));
    PT_IGRAPH(igraph_maximum_bipartite_matching(&p.graph, &p.types, NULL, NULL, &p.partner, &p.weights, tolerance));
    for (uint32_t r = 0; r < rows; r++)
        if (VECTOR(p.partner)[r] >= 0)
            column_of[r] = (uint32_t)(VECTOR(p.partner)[r] - (igraph_integer_t)rows);
done:
    problem_close(&p);
    return st;
}
