/* One analysis: reads the store, computes with numeric/, writes its result tables. May use: base, paper, store, text,
 * numeric.
 *
 *   run.c sorts the registry by `needs`, gives each one transaction, and skips what has seen the store as it is.
 *   Inside an analysis always three static steps, in this order in the file: load() fills plain arrays; compute() calls
 *   numeric/; save() replaces the rows. */
#ifndef PT_ANALYSIS_ANALYSIS_H
#define PT_ANALYSIS_ANALYSIS_H

#include "base/observer.h"
#include "base/status.h"
#include "store/store.h"

typedef struct pt_scope {
    int jobs; /* threads to use; the results do not depend on it */
} pt_scope;

typedef struct pt_analysis {
    const char *name;         /* --only NAME; also the folder */
    const char *const *needs; /* names that must have run, NULL at the end; NULL for none */
    int version;              /* raised when results change: old result rows are then recomputed */
    pt_status (*run)(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err);
} pt_analysis;

#define PT_NEEDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* registry.c: all analyses, NULL at the end. */
extern const pt_analysis *const pt_analyses[];

/* Runs `only` and what it needs (all of them when NULL), each in a transaction of its own, skipping what is up to date.
 * `*ran` (may be NULL) counts those that had something to do. PT_EUSAGE: no analysis of that name. */
pt_status pt_analyse(pt_store *store, const char *only, const pt_scope *scope, const pt_observer *observer, size_t *ran,
                     pt_error *err) PT_MUST;

#endif
