/* Whose pile a file is of. May use: base. */
#ifndef PT_INGEST_COLLECTION_H
#define PT_INGEST_COLLECTION_H

#include "base/arena.h"
#include "base/str.h"

/* The name of the nearest folder above `path` that names anything: not data, docs, digests or the like, and no date.
 * Collections are repositories, and keep their files in such folders: "forks/alice/data/2026/x.md" is of "alice". For
 * "-" and where no folder names anything "local". In `arena`. */
pt_str pt_collection_of(pt_arena *arena, pt_str path);

#endif
