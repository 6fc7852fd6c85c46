#include "numeric/sources.h"

#include "base/memory.h"

#include <gsl/gsl_rng.h>
#include <stdlib.h>

static pt_sources all_classes(const pt_fold *fold, uint32_t c)
{
    pt_sources all = { .count = fold->first[c + 1] - fold->first[c], .is_all = true };

    all.at = PT_CALLOC(pt_source, all.count);
    for (uint32_t i = 0; i < all.count; i++)
        all.at[i] = (pt_source){ fold->first[c] + i, fold->size[fold->first[c] + i] };
    return all;
}

/* In [0, 1). */
static double random_start(uint64_t seed)
{
    gsl_rng rng = { gsl_rng_mt19937, pt_calloc(1, gsl_rng_mt19937->size) };
    double start;

    gsl_rng_set(&rng, seed);
    start = gsl_rng_uniform(&rng);
    free(rng.state);
    return start;
}

static pt_sources draw(const pt_fold *fold, uint32_t c, uint32_t count, uint64_t seed, pt_chance *chance)
{
    pt_sources drawn = { .at = PT_CALLOC(pt_source, count), .count = count };
    uint32_t v = fold->first[c], last = fold->first[c + 1] - 1;
    double line = 0, end = chance(fold, v), start = random_start(seed);

    for (uint32_t i = v; i <= last; i++)
        line += chance(fold, i);
    for (uint32_t i = 0; i < count; i++) {
        while (end <= (i + start) * line / count && v < last)
            end += chance(fold, ++v);
        drawn.at[i] = (pt_source){ v, line / count * fold->size[v] / chance(fold, v) };
    }
    return drawn;
}

pt_sources pt_sources_choose(const pt_fold *fold, uint32_t c, const pt_walks *walks, pt_chance *chance)
{
    uint32_t draws = walks->sources + walks->sources % 2;

    if (pt_fold_nodes(fold, c) < walks->exact_below || fold->first[c + 1] - fold->first[c] <= draws)
        return all_classes(fold, c);
    return draw(fold, c, draws, walks->seed, chance);
}

void pt_sources_free(pt_sources *sources)
{
    free(sources->at);
    *sources = (pt_sources){ 0 };
}
