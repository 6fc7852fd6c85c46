#include "numeric/cusum.h"

#include <gsl/gsl_cdf.h>

#include <math.h>

double pt_cusum_score(const pt_rate *rate)
{
    static const double most = 8;
    double middle = (rate->p_up + (1 - rate->p_down)) / 2;

    if (isnan(middle))
        return NAN;
    middle = fmax(0, fmin(1, middle)); /* tails may miss 0 and 1 by their last digit */
    return fmax(-most, fmin(most, gsl_cdf_ugaussian_Qinv(middle)));
}

void pt_cusum_run(const double *scores, size_t count, double threshold, pt_cusum *periods)
{
    double sum = 0;

    for (size_t t = 0; t < count; t++) {
        if (!isnan(scores[t]))
            sum = fmax(0, sum + scores[t] - PT_CUSUM_ALLOWANCE);
        periods[t] = (pt_cusum){ sum, sum > threshold };
        if (periods[t].is_alarm)
            sum = 0;
    }
}

/* ── How long until a false alarm ────────────────────────────────────────────────────────────────────────────────── */

enum { STATES = 100, STEPS = 40 };

/* Moves from state to state: state i holds sums within half a width of i·width, state 0 all below, too. What is left of
 * a row is the chance of an alarm. The equations are (1 - moves) · length = 1. */
static void fill_equations(double threshold, double equations[STATES][STATES])
{
    double width = 2 * threshold / (2 * STATES - 1);

    for (int i = 0; i < STATES; i++)
        for (int j = 0; j < STATES; j++) {
            double top = (j - i + 0.5) * width + PT_CUSUM_ALLOWANCE;
            double below = j > 0 ? gsl_cdf_ugaussian_P(top - width) : 0;

            equations[i][j] = (i == j) - (gsl_cdf_ugaussian_P(top) - below);
        }
}

/* The first unknown, by elimination from the last one up. No pivots: the diagonal exceeds the rest of its row. */
static double solve_first(double equations[STATES][STATES], double *right)
{
    for (int last = STATES - 1; last > 0; last--)
        for (int i = 0; i < last; i++) {
            double share = equations[i][last] / equations[last][last];

            for (int j = 0; j < last; j++)
                equations[i][j] -= share * equations[last][j];
            right[i] -= share * right[last];
        }
    return right[0] / equations[0][0];
}

double pt_cusum_run_length(double threshold)
{
    double equations[STATES][STATES], right[STATES];

    for (int i = 0; i < STATES; i++)
        right[i] = 1;
    fill_equations(threshold, equations);
    return solve_first(equations, right);
}

double pt_cusum_threshold(double run_length)
{
    double low = 0, high = 16;

    for (int step = 0; step < STEPS; step++) {
        double middle = (low + high) / 2;

        if (pt_cusum_run_length(middle) < run_length)
            low = middle;
        else
            high = middle;
    }
    return high;
}
