#include "numeric/association.h"

#include <math.h>

double pt_jaccard(double both, double a, double b)
{
    return both / (a + b - both);
}

double pt_equivalence(double both, double a, double b)
{
    return both * both / (a * b);
}

/* What one cell of the table adds; 0·ln 0 is 0. */
static double surprise(double seen, double expected)
{
    return seen > 0 ? 2 * seen * log(seen / expected) : 0;
}

double pt_g2(double own, double own_total, double base, double base_total)
{
    double share = (own + base) / (own_total + base_total), sum;

    sum = surprise(own, own_total * share) + surprise(base, base_total * share) +
          surprise(own_total - own, own_total * (1 - share)) + surprise(base_total - base, base_total * (1 - share));
    sum = fmax(0, sum); /* equal shares may miss it by their last digit */
    return own * base_total < base * own_total ? -sum : sum;
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
