/* Where source meets store: the only loop in which papers enter. May use: base, paper, source, store.
 *
 *   pt_files_find     the files below what the user named (files.h)
 *   pt_ingest         each of them, once */
#ifndef PT_INGEST_INGEST_H
#define PT_INGEST_INGEST_H

#include "base/day.h"
#include "base/observer.h"
#include "source/source.h"
#include "store/save.h"

typedef struct pt_ingest_options {
    pt_day day;              /* of every file; PT_NO_DAY: from its name, else from its newest arXiv id */
    pt_str collection;       /* of every file; {0}: each file's folder names it */
    const pt_reader *reader; /* NULL: the one whose sniffer is surest */
    uint64_t max_bytes;      /* what a file may unpack to; 0: what a sane one does (input.h) */
    bool is_strict;          /* a record that cannot be read ends it, nothing of that file is kept */
} pt_ingest_options;

typedef struct pt_ingest_totals {
    uint64_t files, known_files; /* read now; read before, and left alone */
    uint64_t unreadable_files;   /* damaged, not to be opened, or named by the user but of no format we know */
    pt_saved saved;              /* summed over the files */
} pt_ingest_totals;

/* Reads files and folders into the store. A file that was read before changes nothing. What cannot be read is kept in
 * `reject`, a whole file that cannot be read is a warning to the observer; everything else is saved. Fails only when
 * the store or the system does, or in strict mode. */
pt_status pt_ingest(pt_store *store, char *const *paths, size_t count, const pt_ingest_options *options,
                    const pt_observer *observer, pt_ingest_totals *totals, pt_error *err) PT_MUST;

#endif
