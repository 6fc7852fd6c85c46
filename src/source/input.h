/* Plain bytes from a file or standard input, whatever they were packed in: gzip, bzip2, xz, zstd, and the files within
 * a tar or zip, one after the other. UTF-16 with a byte order mark comes as UTF-8. May use: base.
 *
 *   pt_input_open           at the start of the file, or of the first file within
 *     pt_input_head         the first bytes, not consumed
 *     pt_input_line         the next line, without its end ("\n" or "\r\n"); a byte order mark at the start is dropped
 *     pt_input_bytes        or: what is at hand, of which pt_input_take consumes as much as was used
 *     pt_input_next_member  on to the next file within, from anywhere
 *   pt_input_close */
#ifndef PT_SOURCE_INPUT_H
#define PT_SOURCE_INPUT_H

#include "base/hash.h"
#include "base/status.h"
#include "base/str.h"

typedef struct pt_input pt_input;

enum {
    PT_HEAD = 4096,            /* how much a sniffer sees */
    PT_LONGEST_LINE = 64 << 20 /* nobody's record is 64 MB */
};

/* Opens `path`; "-" is standard input. PT_EIO: cannot be opened, or what it begins with cannot be unpacked. Damage of a
 * file within an archive is told by the first read from it, so that the others can be gone on to. */
pt_status pt_input_open(const char *path, pt_input **in, pt_error *err) PT_MUST;
void pt_input_close(pt_input *in);

/* The most bytes it may unpack to in all, then reading it is PT_ELIMIT; 0: what a sane file unpacks to (member.h). */
void pt_input_set_limit(pt_input *in, uint64_t max_bytes);

/* PT_OK: at the start of the next regular file within; PT_END: none is left. PT_EINPUT: that one cannot be unpacked;
 * the next may. */
pt_status pt_input_next_member(pt_input *in, pt_error *err) PT_MUST;

/* How many bytes of the file, packed as it is, were read. */
uint64_t pt_input_packed(const pt_input *in);

/* The path inside the archive, until the next member; empty for a file that is no archive. */
pt_str pt_input_member(const pt_input *in);

/* The name, of the member if there is one, without folders and without the endings of packing: "2026-06-17.md" for
 * "x/2026-06-17.md.gz". */
pt_str pt_input_name(const pt_input *in);

/* Up to PT_HEAD bytes that come next; consumed later all the same. */
pt_status pt_input_head(pt_input *in, pt_str *head, pt_error *err) PT_MUST;

/* The next line, valid until the next call; PT_END after the last, which needs no newline. PT_REJECT for a line over
 * PT_LONGEST_LINE: it is skipped and counted, the next one comes next. */
pt_status pt_input_line(pt_input *in, pt_str *line, pt_error *err) PT_MUST;

/* The line last given with its end, byte for byte; valid as long as the line. */
pt_str pt_input_raw(const pt_input *in);

/* Did the input start with a byte order mark, which no line holds? */
bool pt_input_has_mark(const pt_input *in);

/* Was it UTF-16? Then what its XML declaration says of its bytes is true no more. */
bool pt_input_is_converted(const pt_input *in);

/* Number of the line last given, from 1. */
size_t pt_input_line_number(const pt_input *in);

/* Bytes at hand, one at least, valid until the next call but pt_input_take; PT_END when there are none. */
pt_status pt_input_bytes(pt_input *in, pt_str *bytes, pt_error *err) PT_MUST;

/* The first `len` of them are used. The lines in them count. */
void pt_input_take(pt_input *in, size_t len);

#endif
