/* Text that grows, up to a limit. May use: memory, status, str.
 *
 *   pt_buf buf = { .limit = 1 << 20 };       the limit is mandatory: 0 holds nothing
 *     pt_buf_add, pt_buf_addf, pt_buf_add_char
 *     pt_buf_check                           once, at the end: was the limit ever hit?
 *   pt_buf_free
 *
 *   What would exceed the limit is left out whole and `is_cut` is set; later, shorter texts are left out too, so that
 *   what is held is always a beginning of what was asked for. The text always has a NUL behind it. */
#ifndef PT_BASE_BUF_H
#define PT_BASE_BUF_H

#include "base/status.h"
#include "base/str.h"

typedef struct pt_buf {
    char *at;
    size_t len, room, limit;
    bool is_cut;
} pt_buf;

void pt_buf_add(pt_buf *buf, pt_str s);
void pt_buf_add_char(pt_buf *buf, char c);
void pt_buf_addf(pt_buf *buf, const char *format, ...) PT_PRINTF(2, 3);

/* Empty again, limit and memory kept. */
void pt_buf_reset(pt_buf *buf);
void pt_buf_free(pt_buf *buf);

/* What it holds; valid until the next add. */
pt_str pt_buf_text(const pt_buf *buf);

/* PT_ELIMIT with a line that names `what`, when something was left out. */
pt_status pt_buf_check(const pt_buf *buf, const char *what, pt_error *err) PT_MUST;

#endif
