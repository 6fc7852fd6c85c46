#include "numeric/association.h"

#include <gsl/gsl_cdf.h>

double pt_jaccard(double both, double a, double b)
{
    return both / (a + b - both);
}

double pt_equivalence(double both, double a, double b)
{
    return both * both / (a * b);
}

double pt_meetings_by_chance(double mean, uint32_t seen)
{
    return seen == 0 ? 1 : gsl_cdf_poisson_Q(seen - 1, mean);
}

void pt_callon_measure(const pt_edge *links, size_t count, const pt_communities *clusters, pt_callon *measures)
{
    for (size_t i = 0; i < clusters->count; i++)
        measures[i] = (pt_callon){ 0 };
    for (size_t i = 0; i < count; i++) {
        pt_callon *a = &measures[clusters->of_node[links[i].a]], *b = &measures[clusters->of_node[links[i].b]];

        if (a == b) {
            a->density += 100 * links[i].weight;
        } else {
            a->centrality += 10 * links[i].weight;
            b->centrality += 10 * links[i].weight;
        }
    }
    for (size_t i = 0; i < clusters->count; i++)
        measures[i].density /= clusters->size[i];
}
