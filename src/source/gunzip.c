#include "source/gunzip.h"

#include "base/memory.h"

#include <errno.h>
#include <stdlib.h>

enum { BLOCK = 1 << 18, FIRST = 0x1F, SECOND = 0x8B, ANY_GZIP = 16 + MAX_WBITS };

bool pt_gunzip_is_packed(const void *bytes, size_t len)
{
    const unsigned char *at = bytes;

    return len >= 2 && at[0] == FIRST && at[1] == SECOND;
}

/* With libarchive's number for bytes that make no sense. */
static la_ssize_t fail(const pt_gunzip *g, struct archive *archive)
{
    archive_set_error(archive, EILSEQ, "%s", g->why);
    return -1;
}

/* ── The kind ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static la_ssize_t open_packed(pt_gunzip *g, struct archive *archive)
{
    if (inflateInit2(&g->stream, ANY_GZIP) != Z_OK) {
        archive_set_error(archive, ENOMEM, "no memory to undo gzip");
        return -1;
    }
    g->kind = PT_GUNZIP_PACKED;
    g->is_inside = true;
    g->out = PT_CALLOC(unsigned char, BLOCK);
    return 1;
}

/* Reads as far as it takes to know. 1 when it went well. */
static la_ssize_t find_kind(pt_gunzip *g, struct archive *archive)
{
    const void *at = NULL;
    la_ssize_t len = g->read(archive, g->self, &at);
    bool is_packed;

    if (len < 0)
        return len;
    if (len == 1 && *(const unsigned char *)at == FIRST) {
        g->first = FIRST;
        len = g->read(archive, g->self, &at);
        if (len < 0)
            return len;
        is_packed = len > 0 && *(const unsigned char *)at == SECOND;
    } else {
        is_packed = pt_gunzip_is_packed(at, (size_t)len);
    }
    g->held = at;
    g->held_len = len;
    g->kind = PT_GUNZIP_PLAIN;
    return is_packed ? open_packed(g, archive) : 1;
}

/* The next bytes as they come. */
static la_ssize_t next_bytes(pt_gunzip *g, struct archive *archive, const void **at)
{
    la_ssize_t len = g->held_len;

    if (g->first) {
        g->first = 0;
        *at = "\x1F";
        return 1;
    }
    if (len == 0)
        return g->read(archive, g->self, at);
    *at = g->held;
    g->held_len = 0;
    return len;
}

/* ── Unpacking ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The start of what follows a member: another one, or zeros up to the end of a block. */
static void begin_member(pt_gunzip *g)
{
    g->is_over = *g->stream.next_in == 0;
    g->is_inside = *g->stream.next_in == FIRST;
    if (g->is_inside)
        inflateReset(&g->stream);
    else if (!g->is_over)
        g->why = "no gzip follows where gzip ends";
}

static void inflate_some(pt_gunzip *g)
{
    switch (inflate(&g->stream, Z_NO_FLUSH)) {
    case Z_OK:
    case Z_BUF_ERROR: /* it wants more bytes */
        return;
    case Z_STREAM_END:
        g->is_inside = false;
        return;
    default:
        g->why = g->stream.msg ? g->stream.msg : "damaged gzip data";
    }
}

static la_ssize_t unpack(pt_gunzip *g, struct archive *archive, const void **at)
{
    *at = g->out;
    g->stream.next_out = g->out;
    g->stream.avail_out = BLOCK;
    while (g->stream.avail_out == BLOCK && !g->why && !g->is_over) {
        if (g->stream.avail_in == 0) {
            const void *in = NULL;
            la_ssize_t len = next_bytes(g, archive, &in);

            if (len == 0 && g->is_inside)
                g->why = "truncated gzip input";
            if (len <= 0)
                return g->why ? fail(g, archive) : len;
            g->stream.next_in = in;
            g->stream.avail_in = (unsigned)len;
        }
        if (!g->is_inside)
            begin_member(g);
        if (g->is_inside)
            inflate_some(g);
    }
    if (g->stream.avail_out == BLOCK && g->why)
        return fail(g, archive);
    return BLOCK - (la_ssize_t)g->stream.avail_out;
}

la_ssize_t pt_gunzip_read(struct archive *archive, void *self, const void **at)
{
    pt_gunzip *g = self;
    la_ssize_t st = g->kind == PT_GUNZIP_UNKNOWN ? find_kind(g, archive) : 1;

    if (st < 0)
        return st;
    return g->kind == PT_GUNZIP_PACKED ? unpack(g, archive, at) : next_bytes(g, archive, at);
}

void pt_gunzip_close(pt_gunzip *g)
{
    if (g->kind == PT_GUNZIP_PACKED)
        inflateEnd(&g->stream);
    free(g->out);
    *g = (pt_gunzip){ 0 };
}
