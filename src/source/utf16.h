/* UTF-16 made UTF-8 while it streams. May use: base. */
#ifndef PT_SOURCE_UTF16_H
#define PT_SOURCE_UTF16_H

#include "base/buf.h"

#include <stdint.h>

/* Where a block was cut: at most half a unit and half a pair wait for the next. {0} is a start, little endian. */
typedef struct pt_utf16 {
    bool is_big;
    bool has_half;
    unsigned char half;
    uint16_t high; /* of a pair, 0: none */
} pt_utf16;

/* Adds `bytes` to `text` as UTF-8, at most twice as long; U+FFFD for what is half a pair. */
void pt_utf16_add(pt_utf16 *utf16, pt_str bytes, pt_buf *text);

/* At the end: U+FFFD when a half waits in vain. */
void pt_utf16_end(pt_utf16 *utf16, pt_buf *text);

#endif
