#include "numeric/association.h"

double pt_jaccard(double both, double a, double b)
{
    return both / (a + b - both);
}

double pt_equivalence(double both, double a, double b)
{
    return both * both / (a * b);
}
