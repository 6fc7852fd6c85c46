#include "numeric/forecast.h"

#include "base/memory.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdlib.h>

enum { LEAST_PAST = 10, MOST_ORIGINS = 16 };

void pt_damped_run(const double *values, size_t count, pt_damped *d)
{
    d->level = values[0];
    d->trend = values[1] - values[0];
    d->error = 0;
    for (size_t t = 1; t < count; t++) {
        double ahead = d->level + d->phi * d->trend, off = values[t] - ahead, before = d->level;

        d->error += off * off;
        d->level = ahead + d->alpha * off;
        d->trend = d->beta * (d->level - before) + (1 - d->beta) * d->phi * d->trend;
    }
}

double pt_damped_ahead(const pt_damped *d, int step)
{
    double sum = 0, power = 1;

    for (int i = 0; i < step; i++)
        sum += power *= d->phi;
    return d->level + sum * d->trend;
}

/* The factors of the grid with the least error: a finer search wins nothing on series of a few dozen values. */
static pt_damped fit(const double *values, size_t count)
{
    static const double alphas[] = { 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9 },
                        betas[] = { 0.01, 0.05, 0.1, 0.2, 0.3, 0.5 }, phis[] = { 0.8, 0.85, 0.9, 0.95, 0.98 };
    pt_damped best = { .error = INFINITY };

    for (size_t a = 0; a < sizeof alphas / sizeof *alphas; a++)
        for (size_t b = 0; b < sizeof betas / sizeof *betas; b++)
            for (size_t p = 0; p < sizeof phis / sizeof *phis; p++) {
                pt_damped tried = { .alpha = alphas[a], .beta = betas[b], .phi = phis[p] };

                pt_damped_run(values, count, &tried);
                if (tried.error < best.error)
                    best = tried;
            }
    return best;
}

/* What neighbouring values differ by in the mean; 1 where they never do, so that errors stay what they are. */
static double usual_step(const double *values, size_t count)
{
    double sum = 0;

    for (size_t i = 1; i < count; i++)
        sum += fabs(values[i] - values[i - 1]);
    return sum > 0 ? sum / (double)(count - 1) : 1;
}

/* The errors of all trials. */
struct trials {
    double off[PT_FORECAST_STEPS][MOST_ORIGINS];
    size_t count[PT_FORECAST_STEPS];
    double scaled, naive; /* sums */
    size_t all, wins, losses;
};

/* Forgets what comes at `origin` and later. */
static void try_at(const double *values, size_t count, size_t origin, struct trials *t)
{
    pt_damped damped = fit(values, origin);
    double scale = usual_step(values, origin), own = 0, naive = 0;

    for (int step = 1; step <= PT_FORECAST_STEPS && origin + (size_t)step <= count; step++) {
        double actual = values[origin + (size_t)step - 1], off = fabs(actual - pt_damped_ahead(&damped, step));

        t->off[step - 1][t->count[step - 1]++] = off;
        own += off / scale;
        naive += fabs(actual - values[origin - 1]) / scale;
        t->all++;
    }
    t->scaled += own;
    t->naive += naive;
    t->wins += own < naive;
    t->losses += own > naive;
}

static void fill_spread(struct trials *t, pt_forecast *f)
{
    for (int step = 0; step < PT_FORECAST_STEPS; step++) {
        gsl_sort(t->off[step], 1, t->count[step]);
        f->spread[step] = gsl_stats_quantile_from_sorted_data(t->off[step], 1, t->count[step], 0.95);
        if (step > 0 && f->spread[step] < f->spread[step - 1])
            f->spread[step] = f->spread[step - 1];
    }
}

pt_forecast pt_forecast_damped(const double *values, size_t count)
{
    pt_forecast f = { .mase = NAN, .naive = NAN, .p_value = NAN };
    struct trials trials = { .all = 0 };
    pt_damped damped;

    for (int step = 0; step < PT_FORECAST_STEPS; step++)
        f.value[step] = f.spread[step] = NAN;
    if (count < LEAST_PAST + PT_FORECAST_ORIGINS + 1)
        return f;
    f.origins = count - LEAST_PAST < MOST_ORIGINS ? count - LEAST_PAST : MOST_ORIGINS;
    for (size_t origin = count - f.origins; origin < count; origin++)
        try_at(values, count, origin, &trials);
    damped = fit(values, count);
    for (int step = 0; step < PT_FORECAST_STEPS; step++)
        f.value[step] = pt_damped_ahead(&damped, step + 1);
    fill_spread(&trials, &f);
    f.mase = trials.scaled / (double)trials.all;
    f.naive = trials.naive / (double)trials.all;
    f.p_value =
        trials.wins ? gsl_cdf_binomial_Q((unsigned)trials.wins - 1, 0.5, (unsigned)(trials.wins + trials.losses)) : 1;
    f.is_earned = f.mase < 1 && f.mase < f.naive && f.p_value < 0.1;
    return f;
}
