/* Has a watched count begun to rise? A cumulative sum of weekly scores that finds slow rises a single week does not
 * show (Page 1954, Biometrika 41, 100). May use: base, GSL, rate.
 *
 *   pt_cusum_threshold        once, for how rare false alarms shall be
 *     pt_cusum_score          of each period's pt_rate_test
 *     pt_cusum_run            the sums, and the alarms */
#ifndef PT_NUMERIC_CUSUM_H
#define PT_NUMERIC_CUSUM_H

#include "numeric/rate.h"

#include <stdbool.h>
#include <stddef.h>

/* What each period's score is lowered by, k: half of the rise that is found soonest, one standard deviation. */
#define PT_CUSUM_ALLOWANCE 0.5

/* The normal score of a period: the standard normal quantile of the middle of its probability, P(more) + ½ P(as many)
 * from the top. The middle, since counts are whole: with P(at least as many) rare terms would score over 0 hardly ever.
 * At most 8 either way, where doubles end; NaN where nothing was compared. */
double pt_cusum_score(const pt_rate *rate);

typedef struct pt_cusum {
    double sum; /* as the alarm saw it: the next period begins at 0 after one */
    bool is_alarm;
} pt_cusum;

/* S_t = max(0, S_(t-1) + score_t - k), an alarm when it is over `threshold`. A score of NaN leaves the sum as it was.
 *
 * periods   `count` of them, written */
void pt_cusum_run(const double *scores, size_t count, double threshold, pt_cusum *periods);

/* The periods from one false alarm to the next in the mean, when scores are independent and standard normal: by a
 * Markov chain over the sum (Brook & Evans 1972, Biometrika 59, 539). 335 for a threshold of 4, 930 for 5; up to
 * there right to 0.1 %, too short by 3 % at 16. The threshold is at least 0. */
double pt_cusum_run_length(double threshold);

/* The threshold with this many periods between false alarms: 2.849 for 100. 0 for as few as 3.24, since one of so many
 * scores is over k. At most 16, for 6e7 periods.
 *
 * Scores of counts scatter less than normal ones where papers are few, and a baseline that moves along learns from what
 * it saw, so false alarms are rarer: with eight weeks of baseline and φ = 0.02, a threshold for 100 weeks gave one in
 * 550 weeks at 0.2 papers a week, in 160 at 1, 140 at 2, 118 at 10, 114 at 50 (400,000 weeks each, as in
 * tests/numeric/cusum_test.c). */
double pt_cusum_threshold(double run_length);

#endif
