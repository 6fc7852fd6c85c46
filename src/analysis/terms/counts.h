/* How many papers of a window hold each run, counted elsewhere. May use: nothing. */
#ifndef PT_ANALYSIS_COUNTS_H
#define PT_ANALYSIS_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PT_NO_PERIOD = 255 }; /* of papers that count in none */

/* A run's papers of one period and category, and how often they hold it: in all, as a whole run, as a noun. */
typedef struct pt_run_cell {
    uint64_t hash;
    uint32_t papers, occurrences, whole, noun;
    uint32_t stratum;
    uint8_t period;
} pt_run_cell;

typedef struct pt_run_counts {
    pt_run_cell *at; /* sorted by hash */
    size_t len, room;
    bool is_given; /* false: count yourself */
} pt_run_counts;

#endif
