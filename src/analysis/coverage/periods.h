/* The periods that the analysis "coverage" found, for those that need them. May use: base, store. */
#ifndef PT_ANALYSIS_PERIODS_H
#define PT_ANALYSIS_PERIODS_H

#include "base/day.h"
#include "store/store.h"

typedef struct pt_seen_period {
    pt_period days;
    bool is_comparable; /* over, and with enough mailings: it may be tested and be a baseline */
} pt_seen_period;

typedef struct pt_periods {
    pt_seen_period *at; /* the oldest first; free it */
    size_t len, room;
} pt_periods;

/* `kind` is "week", "month" or "day". Weeks and months follow each other; days are those with mailings or papers. */
pt_status pt_periods_load(pt_store *store, const char *kind, pt_periods *periods, pt_error *err) PT_MUST;

#endif
