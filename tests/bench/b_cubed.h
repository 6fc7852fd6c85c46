/* B-cubed (Bagga & Baldwin 1998): of each thing, what share of those put with it belong there (precision), and what
 * share of those that belong to it were put with it (recall); means over things. */
#ifndef TESTS_BENCH_B_CUBED_H
#define TESTS_BENCH_B_CUBED_H

#include <stddef.h>
#include <stdint.h>

typedef struct b_cubed {
    double precision, recall; /* sums until b_cubed_close */
    size_t things;
} b_cubed;

static inline void b_cubed_add(b_cubed *score, const int32_t *truth, const int32_t *found, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double both = 0, put = 0, belong = 0;

        for (size_t j = 0; j < count; j++) {
            both += found[i] == found[j] && truth[i] == truth[j];
            put += found[i] == found[j];
            belong += truth[i] == truth[j];
        }
        score->precision += both / put;
        score->recall += both / belong;
    }
    score->things += count;
}

static inline void b_cubed_close(b_cubed *score)
{
    score->precision /= (double)score->things;
    score->recall /= (double)score->things;
}

static inline double b_cubed_f1(const b_cubed *score)
{
    return 2 * score->precision * score->recall / (score->precision + score->recall);
}

#endif
