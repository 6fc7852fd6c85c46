#include "numeric/shuffle.h"

#include "base/memory.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <stdlib.h>

void pt_shuffle(uint32_t *at, size_t count, uint64_t seed)
{
    gsl_rng rng = { gsl_rng_mt19937, pt_calloc(1, gsl_rng_mt19937->size) };

    gsl_rng_set(&rng, seed);
    if (count > 1)
        gsl_ran_shuffle(&rng, at, count, sizeof *at);
    free(rng.state);
}
