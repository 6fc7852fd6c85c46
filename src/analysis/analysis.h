/* One analysis: reads the store, computes with numeric/, writes its result tables. May use: base, paper, store, text,
 * numeric.
 *
 *   run.c sorts the registry by `needs`, gives each one transaction, and skips what has seen the store as it is.
 *   Inside an analysis always three static steps, in this order in the file: load() fills plain arrays; compute() calls
 *   numeric/; save() replaces the rows. */
#ifndef PT_ANALYSIS_ANALYSIS_H
#define PT_ANALYSIS_ANALYSIS_H

#include "base/engine.h"
#include "base/observer.h"
#include "base/status.h"
#include "store/statement.h"

/* A named slice of the store, as the user's config has it. */
typedef struct pt_field {
    pt_str name;
    pt_str categories; /* blanks between; a paper of the field has one of them; empty: any */
    pt_str stopwords;  /* no term of the field holds one of these words */
    pt_str watched;    /* patterns of text/pattern.h, commas between */
    pt_str authors;    /* watched names, commas between */
} pt_field;

enum { PT_TOPICS_AUTO = -1 /* as many as are most stable */ };

typedef struct pt_scope {
    int jobs; /* threads to use; the results do not depend on it */
    const pt_field *fields;
    size_t field_count;
    pt_str stopwords; /* for all fields */
    int weeks;        /* whose keywords are kept, the last ones, and as many months as they span; 0: 104, two years */
    pt_str thesaurus, thesaurus_name; /* text of the user's file (text/thesaurus.h), and its name for messages */
    bool has_raw_names;               /* each spelling is a person of its own */
    int topics;                       /* how many; 0: as many as were wanted before, or 50 (fewer for few papers) */
    size_t large;                     /* papers from which on what is_whole rests; 0: 200,000 */
    pt_str decisions, decisions_name; /* the user's file on names (names/decisions.h), and its name for messages */
    const pt_engine *engine;          /* counts in the store's place (engine/engine.h); NULL: nobody does */
} pt_scope;

/* What of the scope changes an analysis' results. */
enum {
    PT_HEEDS_FIELDS = 1, /* and stop words and thesaurus */
    PT_HEEDS_NAMES = 2,
    PT_HEEDS_TOPICS = 4,
    PT_HEEDS_WATCHED = 8 /* authors */
};

/* An analysis that computes for long and needs no store for that, or one only to read, in its three steps: meanwhile
 * others have the store. */
typedef struct pt_analysis_parts {
    const char *const *beside; /* which ones, when all are to run: they need nothing of this one, and there is memory
                                  for both */

    /* *work is what the others get; release() frees it, after a failure too. */
    pt_status (*load)(pt_store *store, const pt_scope *scope, void **work, pt_error *err);
    pt_status (*compute)(void *work, const pt_scope *scope, const pt_observer *observer, pt_error *err);
    pt_status (*save)(pt_store *store, void *work, pt_error *err);
    void (*release)(void *work);
} pt_analysis_parts;

typedef struct pt_analysis {
    const char *name;         /* --only NAME; also the folder */
    const char *const *needs; /* names that must have run, NULL at the end; NULL for none */
    int version;              /* raised when results change: old result rows are then recomputed */
    int heeds;                /* PT_HEEDS_…, together */
    pt_status (*run)(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err);
    const pt_analysis_parts *parts; /* instead of run */

    /* Its results are a matter of the store as a whole (who is central, which names are one person's), and a day
     * changes them little. Of a large store they rest until a hundredth of the papers has come since `run` made them,
     * or a month has ended; meanwhile `grow` (may be NULL: nothing) takes up what came. */
    bool is_whole;
    pt_status (*grow)(pt_store *store, const pt_scope *scope, pt_error *err);

    /* What makes the next run forget all that was kept, where that of itself does not: PT_STATEMENTS; may be NULL. */
    const struct pt_statements *forget;
} pt_analysis;

typedef struct pt_statements {
    const pt_sql *at;
    size_t count;
} pt_statements;

#define PT_STATEMENTS(...)                                                                                             \
    (&(const pt_statements){ (const pt_sql[]){ __VA_ARGS__ },                                                          \
                             sizeof((const pt_sql[]){ __VA_ARGS__ }) / sizeof(pt_sql) })

#define PT_NEEDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* registry.c: all analyses, NULL at the end. */
extern const pt_analysis *const pt_analyses[];

/* Runs `only` and what it needs (all of them when NULL), each in a transaction of its own, skipping what is up to date.
 * What is_whole rests in a large store, but `only` is made as a whole. `*ran` (may be NULL) counts those that had
 * something to do. PT_EUSAGE: no analysis of that name. */
pt_status pt_analyse(pt_store *store, const char *only, const pt_scope *scope, const pt_observer *observer, size_t *ran,
                     pt_error *err) PT_MUST;

/* Ends threads that a library made before main and nobody waits for: what confines the process must meet them all. */
void pt_analysis_stop_idle_threads(void);

/* What can be said of an analysis' results. */
typedef struct pt_made {
    bool is_of_version; /* some time this version of it ran */
    bool is_of_now;     /* this version of it has seen the store as it is, after all that it needs */
    bool is_of_scope;   /* and with the same settings */
    bool is_whole;      /* and is not one that rests, with or without what came since */
} pt_made;

pt_status pt_analysis_find_made(pt_store *store, const pt_analysis *analysis, const pt_scope *scope, pt_made *made,
                                pt_error *err) PT_MUST;

/* The next run makes these (bits, by place in the registry) from nothing, as the store and the kept model of topics
 * have it. Needs no open transaction. */
pt_status pt_analysis_forget(pt_store *store, uint64_t analyses, pt_error *err) PT_MUST;

#endif
