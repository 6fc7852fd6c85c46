/* Communities: the best of several seeded runs of igraph's Leiden, and how many of the runs agree on each. */
#include "base/memory.h"
#include "numeric/foreign.h"
#include "numeric/graph_inside.h"

#include <math.h>
#include <stdlib.h>

static const double randomness = 0.01; /* beta: igraph's and the paper's usual choice */

/* What every run needs, and what each came to. */
struct runs {
    const pt_graph *graph;
    igraph_vector_t strength;
    double total; /* of all weights */
    double quality[PT_COMMUNITY_RUNS];
    uint32_t *of[PT_COMMUNITY_RUNS]; /* each vertex's group */
    uint32_t groups[PT_COMMUNITY_RUNS];
};

/* Modularity as Leiden's general quality: vertices weighted by strength, resolution 1 / (2 × total weight). A negative number
 * of rounds means until nothing moves. */
static pt_status run_once(struct runs *runs, size_t run, igraph_vector_int_t *membership, pt_error *err)
{
    const pt_graph *graph = runs->graph;

    PT_TRY(pt_igraph_check(igraph_rng_seed(igraph_rng_default(), run), "a random generator", err));
    PT_TRY(pt_igraph_check(igraph_community_leiden(&graph->links, &graph->weights, &runs->strength, 0.5 / runs->total,
                                                   randomness, false, -1, membership, NULL, &runs->quality[run]),
                           "communities", err));
    runs->of[run] = PT_CALLOC(uint32_t, igraph_vector_int_size(membership));
    runs->groups[run] = pt_graph_number_groups(membership, runs->of[run]);
    return PT_OK;
}

/* Without edges modularity has no meaning: each vertex is left alone, in every run. */
static pt_status leave_alone(struct runs *runs, size_t run, igraph_vector_int_t *membership, pt_error *err)
{
    uint32_t vertices = (uint32_t)igraph_vcount(&runs->graph->links);

    PT_TRY(pt_igraph_check(igraph_vector_int_init_range(membership, 0, vertices), "communities", err));
    runs->of[run] = PT_CALLOC(uint32_t, vertices);
    runs->groups[run] = pt_graph_number_groups(membership, runs->of[run]);
    runs->quality[run] = NAN;
    return PT_OK;
}
