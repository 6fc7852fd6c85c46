/* The files below what a user named. May use: base. */
#ifndef PT_INGEST_FILES_H
#define PT_INGEST_FILES_H

#include "base/arena.h"
#include "base/memory.h"

#include <stdint.h>

typedef struct pt_file {
    pt_str path;
    uint64_t bytes;
    bool is_named; /* by the user, not found in a folder: then what is no digest is worth a warning */
    bool is_pipe;  /* and can be read only once */
} pt_file;

typedef struct pt_files {
    pt_file *at;
    size_t len, room;
    pt_arena arena; /* the paths */
} pt_files;

/* Adds `path`, or all files below it when it is a folder: sorted by name, without hidden ones. PT_EIO when it is not
 * there or cannot be listed. "-" is standard input, left to the reader. */
pt_status pt_files_find(pt_files *files, const char *path, pt_error *err) PT_MUST;
void pt_files_free(pt_files *files);

#endif
