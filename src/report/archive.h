/* Reports of a past month in one file, 2026-05.tar.xz. May use: base; libarchive. */
#ifndef PT_REPORT_ARCHIVE_H
#define PT_REPORT_ARCHIVE_H

#include "base/status.h"
#include "base/str.h"

typedef struct pt_archive_file {
    pt_str name, bytes;
} pt_archive_file;

/* Adds `files` to what the archive at `path` holds; one that it holds already is replaced. When this returns PT_OK the
 * archive is on the disk under its name; on a failure it is as it was. The same files give the same bytes: ordered by
 * name, without times, owners or anything else of this machine. */
pt_status pt_archive_add(const char *path, const pt_archive_file *files, size_t count, pt_error *err) PT_MUST;

#endif
