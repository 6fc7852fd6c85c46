/* On which days each collection had how many records and papers. May use: base, store. */
#ifndef PT_ANALYSIS_SIGHTINGS_H
#define PT_ANALYSIS_SIGHTINGS_H

#include "base/day.h"
#include "base/dict.h"
#include "store/store.h"

typedef struct pt_seen_day {
    uint32_t collection; /* its number in `collections` */
    pt_day day;
    int64_t records;    /* repeats included; 0: of a file without any */
    int64_t new_papers; /* that the collection had on no day before */
} pt_seen_day;

typedef struct pt_seen_days {
    pt_seen_day *at; /* by collection, then by day; a day may come twice, and the sums count. Free it */
    size_t len, room;
} pt_seen_days;

/* Adds the collections to `collections` in the order of their names. */
pt_status pt_seen_days_load(pt_store *store, pt_dict *collections, pt_seen_days *days, pt_error *err) PT_MUST;

#endif
