/* Plain bytes from a file or standard input, whatever they were packed in. May use: base.
 *
 *   pt_input_open
 *     pt_input_head     the first bytes, not consumed
 *     pt_input_line     the next line, without its end ("\n" or "\r\n"); a byte order mark at the start is dropped
 *   pt_input_close */
#ifndef PT_SOURCE_INPUT_H
#define PT_SOURCE_INPUT_H

#include "base/hash.h"
#include "base/status.h"
#include "base/str.h"

typedef struct pt_input pt_input;

enum {
    PT_HEAD = 4096,            /* how much a sniffer sees */
    PT_LONGEST_LINE = 64 << 20 /* a longer one is PT_ELIMIT: nobody's record is 64 MB */
};

/* Opens `path`; "-" is standard input. PT_EIO: cannot be opened; PT_EINPUT: packed, but broken. */
pt_status pt_input_open(const char *path, pt_input **in, pt_error *err) PT_MUST;
void pt_input_close(pt_input *in);

/* The name without folders and without the endings of packing: "2026-06-17.md" for "x/2026-06-17.md.gz". */
pt_str pt_input_name(const pt_input *in);

/* Up to PT_HEAD bytes that come next; consumed later all the same. */
pt_status pt_input_head(pt_input *in, pt_str *head, pt_error *err) PT_MUST;

/* The next line, valid until the next call; PT_END after the last, which needs no newline. */
pt_status pt_input_line(pt_input *in, pt_str *line, pt_error *err) PT_MUST;

/* Number of the line last given, from 1. */
size_t pt_input_line_number(const pt_input *in);

#endif
