/* A file's bytes as they lie on disk: their hash, and a place for those of a pipe, which can be read only once.
 * May use: base. */
#ifndef PT_INGEST_SPOOL_H
#define PT_INGEST_SPOOL_H

#include "base/hash.h"
#include "base/status.h"

#include <stdio.h>

/* The hash of the file at `path`, packed as it is. */
pt_status pt_spool_digest(const char *path, pt_hash *digest, pt_error *err) PT_MUST;

typedef struct pt_spool {
    char path[4096]; /* a temporary file; empty when none is open */
} pt_spool;

/* Keeps what `path` gives; "-" is standard input. */
pt_status pt_spool_open(pt_spool *spool, const char *path, pt_error *err) PT_MUST;

/* A new, empty file for the caller to write and close. */
pt_status pt_spool_make(pt_spool *spool, FILE **file, pt_error *err) PT_MUST;
void pt_spool_close(pt_spool *spool);

#endif
