/* Is a term written about more than before: x of n papers in a period against X of N in the B periods before it.
 * Numbers of papers are doubles, since pooled strata have effective ones. May use: base, foreign, GSL.
 *
 *   pt_numeric_start
 *     pt_rate_pool         where shares of the strata (categories) may have moved: one comparison out of many
 *     pt_rate_test         what is claimed         pt_rate_exact    the same without overdispersion, as a check
 *     pt_rate_shrunken     what to sort by         pt_rate_log_odds another order; neither is a test
 *
 *   All are pure functions. */
#ifndef PT_NUMERIC_RATE_H
#define PT_NUMERIC_RATE_H

#include <stddef.h>

typedef struct pt_rate_counts {
    double papers, exposure;           /* x of n, in the period */
    double base_papers, base_exposure; /* X of N, in the baseline */
} pt_rate_counts;

/* How papers scatter beyond chance: a count of mean m has variance m + dispersion · m². */
typedef struct pt_rate_noise {
    double dispersion; /* φ, of pt_dispersion_at */
    double periods;    /* B, at least 1 */
} pt_rate_noise;

typedef struct pt_rate {
    double expected;              /* n·X/N */
    double ratio, low, high;      /* (x/n) / (X/N) and its 95 % interval */
    double p_up, p_down, p_value; /* P(at least x), P(at most x), the smaller of them doubled (at most 1) */
} pt_rate;

/* The negative-binomial predictive test: given the baseline, x is negative-binomial with mean (X + ½)·n/N and variance
 * mean + mean²/κ, where 1/κ = φ + φ/B + 1/max(X, ½): the scatter of this period, that of the baseline's mean, and the
 * chance in X. An exact test takes the scatter of weeks for news: at φ = 0.02 and 50 papers a week it errs twice as
 * often as it says (tests/numeric/rate_null_test.c).
 *
 * The interval holds the ratios that the same law does not refute at 2.5 % on either side. Its tails are incomplete
 * beta functions, P(x or more) = I_y(x, κ) with y = mean/(κ + mean) (Patil 1960), as binomial ones are; so with X + 1
 * for X in the lower limit, and X in the upper one, it is Clopper & Pearson's (1934) at φ = 0, and from x = 2 on it
 * widens with φ.
 *
 * X = 0: the ratio is ∞ (NaN where x = 0, too), high is ∞, low is finite. x = 0: low is 0. Where an exposure is not
 * over 0 nothing is compared: all is NaN. */
pt_rate pt_rate_test(const pt_rate_counts *counts, const pt_rate_noise *noise);

/* The exact conditional test of two Poisson rates (Przyborowski & Wilenski 1940): x out of x + X, binomial with share
 * n/(n + N). Interval by Clopper & Pearson 1934. */
pt_rate pt_rate_exact(const pt_rate_counts *counts);

/* The 5 % quantile of the ratio after shrinking it to 1, of gamma(x + κ, rate μ + κ) with μ, κ of pt_rate_test: a term
 * seen twice where 0.25 were expected stands behind one seen 60 times where 20 were. NaN as in pt_rate_test. */
double pt_rate_shrunken(const pt_rate_counts *counts, const pt_rate_noise *noise);

/* The smallest ratio that pt_rate_test puts at `p_value` or less with probability `power`, for a term of which
 * `expected` papers are expected in a period, all periods of one size. */
double pt_rate_smallest_ratio(double expected, const pt_rate_noise *noise, double p_value, double power);

typedef struct pt_log_odds {
    double difference, variance, z;
} pt_log_odds;

/* Log-odds of period against baseline with a Dirichlet prior (Monroe, Colaresi & Quinn 2008, eq. 16 to 22): `prior`
 * is the term's share of the `prior_total` papers the prior counts for. */
pt_log_odds pt_rate_log_odds(const pt_rate_counts *counts, double prior, double prior_total);

/* One comparison out of `count` strata, with the expected count Σ n·X/N of each stratum's own rate, so that a category
 * which grew or entered makes no term rise. That sum has variance Σ (n/N)²·X; the pooled X and n are the ones of a
 * single stratum with this mean and variance (Fay & Feuer 1997): fewer than the sum of X where n/N is uneven. Strata
 * without exposure on either side are left out on both. What a stratum's past did not hold it expects none of: leave
 * out strata whose baseline is smaller than their period. */
pt_rate_counts pt_rate_pool(const pt_rate_counts *strata, size_t count);

typedef struct pt_rate_common {
    double ratio, log_error, low, high; /* log_error: standard error of ln ratio; 95 % interval */
} pt_rate_common;

/* The ratio common to all strata (Mantel & Haenszel 1959; variance: Greenland & Robins 1985). Poisson: to be
 * shown beside the crude ratio, not to be tested with. The interval is NaN where either side saw no papers. */
pt_rate_common pt_rate_mantel_haenszel(const pt_rate_counts *strata, size_t count);

#endif
