#include "base/buf.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for `more` bytes and a NUL; false when that is over the limit. */
static bool make_room(pt_buf *buf, size_t more)
{
    size_t room = buf->room ? buf->room : 64;

    if (buf->is_cut || more > buf->limit || buf->len > buf->limit - more) {
        buf->is_cut = true;
        return false;
    }
    while (room < buf->len + more + 1)
        room *= 2;
    if (room != buf->room) {
        buf->at = pt_realloc(buf->at, room, 1);
        buf->room = room;
    }
    return true;
}

void pt_buf_add(pt_buf *buf, pt_str s)
{
    if (!make_room(buf, s.len))
        return;
    if (s.len)
        memcpy(buf->at + buf->len, s.at, s.len);
    buf->len += s.len;
    buf->at[buf->len] = '\0';
}

void pt_buf_add_char(pt_buf *buf, char c)
{
    pt_buf_add(buf, (pt_str){ &c, 1 });
}

void pt_buf_addf(pt_buf *buf, const char *format, ...)
{
    va_list args, again;
    int len;

    va_start(args, format);
    va_copy(again, args);
    len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len > 0 && make_room(buf, (size_t)len)) {
        vsnprintf(buf->at + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
}

void pt_buf_reset(pt_buf *buf)
{
    buf->len = 0;
    buf->is_cut = false;
    if (buf->at)
        buf->at[0] = '\0';
}

void pt_buf_free(pt_buf *buf)
{
    free(buf->at);
    *buf = (pt_buf){ .limit = buf->limit };
}

pt_str pt_buf_text(const pt_buf *buf)
{
    return (pt_str){ buf->at ? buf->at : "", buf->len };
}

pt_status pt_buf_check(const pt_buf *buf, const char *what, pt_error *err)
{
    if (buf->is_cut)
        return pt_fail(err, PT_ELIMIT, "%s: longer than %zu bytes", what, buf->limit);
    return PT_OK;
}
