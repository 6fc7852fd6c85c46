#include "numeric/sources.h"

#include "base/memory.h"

#include <gsl/gsl_rng.h>
#include <stdlib.h>

pt_sources pt_sources_all(const pt_fold *fold, uint32_t c)
{
    pt_sources all = { .count = fold->first[c + 1] - fold->first[c] };

    all.at = PT_CALLOC(pt_source, all.count);
    for (uint32_t i = 0; i < all.count; i++)
        all.at[i] = (pt_source){ fold->first[c] + i, fold->size[fold->first[c] + i] };
    return all;
}

pt_sources pt_sources_draw(const pt_fold *fold, uint32_t c, const double *chance, uint32_t count, uint64_t seed)
{
    uint32_t first = fold->first[c], classes = fold->first[c + 1] - first, v = 0;
    gsl_rng rng = { gsl_rng_mt19937, pt_calloc(1, gsl_rng_mt19937->size) };
    pt_sources drawn = { .at = PT_CALLOC(pt_source, count), .count = count };
    double all = 0, end = chance[0];

    for (uint32_t i = 0; i < classes; i++)
        all += chance[i];
    gsl_rng_set(&rng, seed);
    for (uint32_t i = 0; i < count; i++) {
        double point = (i + gsl_rng_uniform(&rng)) * all / count;

        while (end <= point && v + 1 < classes)
            end += chance[++v];
        drawn.at[i] = (pt_source){ first + v, all / count * fold->size[first + v] / chance[v] };
    }
    drawn.left_out = count < pt_fold_nodes(fold, c) ? 1 - (double)count / pt_fold_nodes(fold, c) : 0;
    free(rng.state);
    return drawn;
}

void pt_sources_free(pt_sources *sources)
{
    free(sources->at);
    *sources = (pt_sources){ 0 };
}
