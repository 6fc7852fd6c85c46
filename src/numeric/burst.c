/* Kleinberg's two-state automaton. A burst has no p-value: what its weight is worth is for the caller to calibrate. */
#include "numeric/burst.h"

#include "base/memory.h"

#include <gsl/gsl_sf_gamma.h>

#include <math.h>
#include <stdlib.h>

static const double MOST = 0.9999; /* a share of 1 could not explain a single paper without the term */

struct shares {
    double quiet, burst;
};

static struct shares shares_of(const uint32_t *papers, const uint32_t *exposure, size_t count, double scale)
{
    double held = 0, all = 0;

    for (size_t t = 0; t < count; t++) {
        held += papers[t];
        all += exposure[t];
    }
    double share = all > 0 ? fmin(held / all, MOST) : 0;

    return (struct shares){ share, fmin(share * scale, MOST) };
}

/* -ln of the binomial probability, without the coefficient; 0·ln 0 is 0. */
static double batch_cost(uint32_t papers, uint32_t exposure, double share)
{
    double held = papers > 0 ? papers * log(share) : 0;

    return -held - (exposure - papers) * log1p(-share);
}

static double log_choose(uint32_t exposure, uint32_t papers)
{
    return gsl_sf_lnfact(exposure) - gsl_sf_lnfact(papers) - gsl_sf_lnfact(exposure - papers);
}

/* How the cheapest way into each state at a batch came: was the batch before in a burst? */
struct step {
    bool quiet_after_burst, burst_after_burst;
};

/* Walks the steps back from the state the cheapest sequence ends in. */
static void walk_back(const struct step *steps, size_t count, bool ends_in_burst, bool *in_burst)
{
    bool now = ends_in_burst;

    for (size_t t = count; t > 0; t--) {
        in_burst[t - 1] = now;
        now = now ? steps[t - 1].burst_after_burst : steps[t - 1].quiet_after_burst;
    }
}

double pt_burst_states(const uint32_t *papers, const uint32_t *exposure, size_t count, const pt_burst_rule *rule,
                       bool *in_burst)
{
    struct shares shares = shares_of(papers, exposure, count, rule->scale);
    struct step *steps = PT_CALLOC(struct step, count);
    double quiet = 0, burst = INFINITY, coefficients = 0;
    double entering = rule->gamma * log((double)count);

    for (size_t t = 0; t < count; t++) {
        steps[t] = (struct step){ burst < quiet, burst < quiet + entering };
        double before = quiet;

        quiet = fmin(quiet, burst) + batch_cost(papers[t], exposure[t], shares.quiet);
        burst = fmin(before + entering, burst) + batch_cost(papers[t], exposure[t], shares.burst);
        coefficients += log_choose(exposure[t], papers[t]);
    }
    walk_back(steps, count, burst < quiet, in_burst);
    free(steps);
    return fmin(quiet, burst) - coefficients;
}

size_t pt_burst_runs(const uint32_t *papers, const uint32_t *exposure, size_t count, const pt_burst_rule *rule,
                     const bool *in_burst, pt_burst *bursts)
{
    struct shares shares = shares_of(papers, exposure, count, rule->scale);
    size_t runs = 0;

    for (size_t t = 0; t < count; t++) {
        if (!in_burst[t])
            continue;
        if (t == 0 || !in_burst[t - 1])
            bursts[runs++] = (pt_burst){ .first = t };
        bursts[runs - 1].last = t;
        bursts[runs - 1].weight +=
            batch_cost(papers[t], exposure[t], shares.quiet) - batch_cost(papers[t], exposure[t], shares.burst);
    }
    return runs;
}
