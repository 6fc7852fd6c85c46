/* When was a term in the air: bursts in a series of batches. May use: base. */
#ifndef PT_NUMERIC_BURST_H
#define PT_NUMERIC_BURST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct pt_burst_rule {
    double scale; /* s: in a burst papers come s times as often, over 1; 1.5 for weekly shares, Kleinberg's own is 2 */
    double gamma; /* cost of beginning a burst, in units of ln(count); usually 1 */
} pt_burst_rule;

typedef struct pt_burst {
    size_t first, last; /* batches, both in it */
    double weight;      /* how much cheaper the burst explains them, in nats */
} pt_burst;

/* Kleinberg's batched automaton of two states (2002, section 4): the cheapest of all sequences of states, by Viterbi.
 * State 0 has the share of all batches, p0 = Σpapers / Σexposure, state 1 has s·p0 (at most 0.9999). A batch costs
 * minus the logarithm of its binomial probability, entering state 1 costs γ·ln(count), leaving it is free. The sequence
 * begins in state 0: to start in a burst has to be paid for. Among equals the quieter sequence, decided from the end.
 *
 * papers, exposure   of `count` batches, papers ≤ exposure; a batch without exposure says nothing
 * in_burst           `count` flags, written
 *
 * Returns the cost of the sequence, with the binomial coefficients, as Kleinberg has it. O(count). */
double pt_burst_states(const uint32_t *papers, const uint32_t *exposure, size_t count, const pt_burst_rule *rule,
                       bool *in_burst);

/* The runs of `in_burst` of pt_burst_states with their weights, into `bursts` with room for (count + 1) / 2; returns
 * how many. */
size_t pt_burst_runs(const uint32_t *papers, const uint32_t *exposure, size_t count, const pt_burst_rule *rule,
                     const bool *in_burst, pt_burst *bursts);

#endif
