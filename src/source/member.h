/* The files inside a file: one for a plain or packed file, many for a tar or a zip, undone block by block, gzip
 * by gunzip.h, the rest by libarchive. Nothing is written to disk. May use: base.
 *
 *   pt_members_open
 *     pt_members_next       PT_OK: at the start of the next regular file within; the first comes by this call too
 *       pt_members_block    its bytes, block by block
 *   pt_members_close */
#ifndef PT_SOURCE_MEMBER_H
#define PT_SOURCE_MEMBER_H

#include "base/status.h"
#include "base/str.h"

#include <stdint.h>

typedef struct pt_members pt_members;

/* Opens `path`; NULL is standard input. PT_EIO when it cannot be opened. */
pt_status pt_members_open(const char *path, pt_members **members, pt_error *err) PT_MUST;
void pt_members_close(pt_members *members);

/* The most bytes that all files within may come to, together; 0, as at the start: 256 MB and a hundred times what was
 * read of the packed file. Text packs to a fifth, repeated days to a fiftieth, a bomb to a thousandth. */
void pt_members_set_limit(pt_members *members, uint64_t max_bytes);

/* Folders, links, hidden files and what a Mac adds are left out. PT_END when no file is left; PT_EINPUT when this one
 * cannot be unpacked: the next may. */
pt_status pt_members_next(pt_members *members, pt_error *err) PT_MUST;

/* The next bytes of the file at hand, valid until the next call, never none. PT_END after the last; PT_ELIMIT over the
 * limit. */
pt_status pt_members_block(pt_members *members, pt_str *block, pt_error *err) PT_MUST;

/* How many bytes of the packed file were read. */
uint64_t pt_members_packed(const pt_members *members);

/* The path inside the archive, valid UTF-8, until the next file; empty for a file that is none. */
pt_str pt_members_path(const pt_members *members);

#endif
