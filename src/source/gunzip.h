/* Undoes gzip between whoever has the bytes and libarchive. May use: base, zlib, libarchive (its callbacks).
 *
 *   A file's members, one behind the other, are each held against their checksum and length: libarchive's own filter
 * (3.6) reads over both, so that a bit that turned on the way becomes another word. What is not packed passes through,
 * and so do the bytes before the damage; the few that libarchive looks at to know a format it forgets then.
 *
 *   pt_gunzip g = { .read = …, .self = … };
 *   archive_read_open(archive, &g, NULL, pt_gunzip_read, NULL)
 *   pt_gunzip_close(&g)                         once the archive is freed */
#ifndef PT_SOURCE_GUNZIP_H
#define PT_SOURCE_GUNZIP_H

#include <archive.h>
#include <stdbool.h>
#define ZLIB_CONST /* what it reads it leaves alone */
#include <zlib.h>

typedef enum pt_gunzip_kind { PT_GUNZIP_UNKNOWN, PT_GUNZIP_PLAIN, PT_GUNZIP_PACKED } pt_gunzip_kind;

typedef struct pt_gunzip {
    archive_read_callback *read; /* where bytes come from: as libarchive has it, with this for its own data: */
    void *self;

    /* Its own; zero at the start. */
    pt_gunzip_kind kind; /* known once the first bytes were read */
    unsigned char first; /* the first byte, where it came by itself */
    const void *held;    /* bytes that were read to know the kind, … */
    la_ssize_t held_len; /* … and are still to be given */
    z_stream stream;
    bool is_inside;  /* of a member: its end is still to come */
    bool is_over;    /* what follows the last member is none */
    const char *why; /* what is wrong with the next bytes; NULL: nothing */
    unsigned char *out;
} pt_gunzip;

/* Do bytes begin as gzip does? */
bool pt_gunzip_is_packed(const void *bytes, size_t len);

/* A libarchive read callback. Of bytes that make no sense it says so under libarchive's number for that. */
la_ssize_t pt_gunzip_read(struct archive *archive, void *self, const void **at);
void pt_gunzip_close(pt_gunzip *gunzip);

#endif
