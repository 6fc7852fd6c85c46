/* Is the store sound? May use: base.
 *
 *   A finding is one line to the observer, as a warning: what, where, and what to do. They are counted by what mends
 *   them. Of what is wrong in the same way everywhere only the first few are told, and how many more there are. */
#ifndef PT_STORE_CHECK_H
#define PT_STORE_CHECK_H

#include "store/statement.h"

typedef struct pt_findings {
    const pt_observer *observer;
    size_t stored;     /* in what was received: only a backup helps */
    size_t indexes;    /* indexes of SQLite's: made anew from their tables */
    size_t views;      /* in views, which this program makes */
    size_t pages;      /* in other pages: written anew from what was received, which can be read */
    size_t results;    /* in what analyses made: made again */
    uint64_t analyses; /* whose results those are: bits, by place in the registry */
} pt_findings;

size_t pt_findings_all(const pt_findings *findings);

/* How closely to look: everything, or a sample that is another one after each change of the store. */
typedef struct pt_depth {
    bool is_full;
    int64_t seed;
} pt_depth;

/* Every how manieth is looked at, and from which on: id % every = from. */
typedef struct pt_sampling {
    int64_t every, from;
} pt_sampling;

/* Of `count` things all, or about `wanted`. */
pt_sampling pt_depth_sampling(const pt_depth *depth, int64_t count, int64_t wanted);

/* Runs a statement whose parameters are ?1 every and ?2 from, and each of whose rows is a finding: a text, where and
 * what. `what` goes before it and `mends` behind it. *count (from 0 on) is how many there were. */
pt_status pt_check_rows(pt_store *store, pt_sql which, const pt_sampling *sampling, const char *what, const char *mends,
                        pt_findings *findings, size_t *count, pt_error *err) PT_MUST;

/* The first findings of a kind are told (printf's format), the others only counted by the caller in *count. */
void pt_check_tell(const pt_findings *findings, size_t *count, const char *format, ...) PT_PRINTF(3, 4);

/* And how many were not. */
void pt_check_tell_rest(const pt_findings *findings, const char *what, size_t count);

/* What mends a finding, for the end of its line. */
#define PT_MENDED_BY_REPAIR "papertide check --repair mends this"
#define PT_MENDED_BY_BACKUP "restore a backup with: papertide restore FILE"

/* SQLite's own integrity and foreign keys, then what was received: each paper's days are those of its sightings, every
 * record is a sighting, a reject or a deletion, what records and summaries say is what was hashed when they came,
 * Markdown digests come back byte for byte. Where pages are damaged, numbers are not looked at.
 *
 *   Kept nowhere a second time, and so not looked at: paths, formats and hashes of files, lines, excerpts of rejects,
 * sections and summaries of what came in no Markdown digest, the trust in a paper's best record. */
pt_status pt_store_check(pt_store *store, const pt_depth *depth, pt_findings *findings, pt_error *err) PT_MUST;

/* ── For check.c only ── */

/* Of sampled papers every record and summary, hashed again. */
pt_status pt_store_check_texts(pt_store *store, const pt_sampling *sampling, pt_findings *findings,
                               pt_error *err) PT_MUST;

/* Of sampled files those that are Markdown digests, put together again. */
pt_status pt_store_check_digests(pt_store *store, const pt_sampling *sampling, pt_findings *findings,
                                 pt_error *err) PT_MUST;

/* Brings in order what SQLite itself holds: indexes are made anew; where other pages are damaged, all that was received
 * is copied into a new file and that, as one transaction, over the store, whose results are then to be made again. The
 * store must be open to write. PT_ESTORE: what was received cannot be read in whole; nothing was changed. */
pt_status pt_store_mend(pt_store *store, const pt_findings *findings, const pt_observer *observer,
                        pt_error *err) PT_MUST;

#endif
