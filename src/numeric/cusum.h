/* A one-sided CUSUM: an alarm when a series stays above what is expected of it (Page 1954). May use: base, foreign, GSL.
 *
 *   S = max(0, S + z - k) over standard normal scores z; an alarm when S > h, then S = 0. */
#ifndef PT_NUMERIC_CUSUM_H
#define PT_NUMERIC_CUSUM_H

/* The mean number of scores between two false alarms, by the Markov chain of Brook & Evans (1972, Biometrika 59, 539) on
 * 200 states. */
double pt_cusum_run_length(double k, double h);

/* The h that has `run_length` scores between false alarms, to 1e-6. */
double pt_cusum_threshold(double k, double run_length);

/* The score of a count by its predictive law: the normal quantile of its mid-P, from `p_up` = P(that or more) and `p_down`
 * = P(that or fewer), at most 5 on either side. */
double pt_cusum_score(double p_up, double p_down);

#endif
