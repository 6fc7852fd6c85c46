#include "source/input.h"

#include "base/buf.h"
#include "base/memory.h"
#include "source/member.h"
#include "source/utf16.h"

#include <stdlib.h>
#include <string.h>

/* Blocks are lent by what unpacks, one after the other. A line that lies inside a block is given as a view into it;
 * only one that straddles two is put together in `carry`: of blocks of 256 kB, as gzip gives them, few do. */
struct pt_input {
    pt_members *members;
    char *path;
    pt_str rest;      /* of the block at hand */
    bool is_at_end;   /* no block follows */
    pt_error failure; /* what is wrong with the file at hand; PT_OK when nothing is */
    pt_buf head;      /* the first bytes, when blocks are smaller than PT_HEAD */
    pt_buf carry;     /* a line over several blocks */
    pt_str whole;     /* the line last given, with its end */
    bool has_mark;    /* a byte order mark of UTF-8 was dropped */
    size_t line_number;
    bool is_utf16;
    pt_utf16 utf16;
    pt_str raw;  /* of the block lent, what is not converted yet */
    pt_buf text; /* what is */
};

enum { STEP = 1 << 16 }; /* bytes of UTF-16 that are converted at a time */

/* ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status next_raw(pt_input *in, pt_str *block, pt_error *err)
{
    pt_status st = pt_members_block(in->members, block, err);

    if (st != PT_END)
        return st;
    in->is_at_end = true;
    *block = (pt_str){ 0 };
    return PT_OK;
}

static pt_status next_converted(pt_input *in, pt_error *err)
{
    pt_str step;

    pt_buf_reset(&in->text);
    while (in->text.len == 0 && !in->is_at_end) {
        if (in->raw.len == 0)
            PT_TRY(next_raw(in, &in->raw, err));
        step = pt_str_part(in->raw, 0, STEP);
        in->raw = pt_str_part(in->raw, step.len, in->raw.len);
        pt_utf16_add(&in->utf16, step, &in->text);
        if (in->is_at_end)
            pt_utf16_end(&in->utf16, &in->text);
    }
    in->rest = pt_buf_text(&in->text);
    return PT_OK;
}

/* Makes `rest` the next block; is_at_end when there is none. */
static pt_status next_block(pt_input *in, pt_error *err)
{
    in->rest = (pt_str){ 0 };
    if (in->is_at_end)
        return PT_OK;
    return in->is_utf16 ? next_converted(in, err) : next_raw(in, &in->rest, err);
}

/* ── The start of a file ─────────────────────────────────────────────────────────────────────────────────────────── */

/* Makes `rest` hold the first PT_HEAD bytes, or all there are. */
static pt_status gather_head(pt_input *in, pt_error *err)
{
    PT_TRY(next_block(in, err));
    if (in->rest.len >= PT_HEAD || in->is_at_end)
        return PT_OK;
    while (!in->is_at_end && in->head.len < PT_HEAD) {
        pt_buf_add(&in->head, in->rest);
        PT_TRY(next_block(in, err));
    }
    pt_buf_add(&in->head, in->rest);
    in->rest = pt_buf_text(&in->head);
    return PT_OK;
}

/* A byte order mark is dropped; that of UTF-16 says that all that follows is to be converted. `raw` may have reached
 * the end of the file before `rest` does. */
static pt_status read_mark(pt_input *in, pt_error *err)
{
    bool is_big = pt_str_starts(in->rest, PT_S("\xFE\xFF"));

    in->has_mark = pt_str_starts(in->rest, PT_S("\xEF\xBB\xBF"));
    if (in->has_mark)
        in->rest = pt_str_part(in->rest, 3, in->rest.len);
    if (!is_big && !pt_str_starts(in->rest, PT_S("\xFF\xFE")))
        return PT_OK;
    in->is_utf16 = true;
    in->utf16 = (pt_utf16){ .is_big = is_big };
    in->raw = pt_str_part(in->rest, 2, in->rest.len);
    in->is_at_end = false;
    return next_block(in, err);
}

static pt_status start_file(pt_input *in, pt_error *err)
{
    in->rest = in->raw = (pt_str){ 0 };
    in->failure = (pt_error){ 0 };
    in->line_number = 0;
    in->is_at_end = in->is_utf16 = false;
    pt_buf_reset(&in->head);
    PT_TRY(gather_head(in, err));
    return read_mark(in, err);
}

/* What goes wrong stays: each later read of this file tells it again. */
static pt_status stand_at_member(pt_input *in, pt_error *err)
{
    pt_status st = pt_members_next(in->members, err);

    if (st == PT_OK)
        st = start_file(in, err);
    if (st == PT_OK)
        return PT_OK;
    in->rest = (pt_str){ 0 };
    in->is_at_end = true;
    in->failure = st != PT_END ? *err : (pt_error){ 0 };
    return st;
}

pt_status pt_input_open(const char *path, pt_input **out, pt_error *err)
{
    pt_input *in = PT_CALLOC(pt_input, 1);
    size_t len = strlen(path) + 1;
    pt_status st;

    in->path = memcpy(PT_CALLOC(char, len), path, len);
    in->head.limit = PT_HEAD + PT_LONGEST_LINE; /* its last block may be a large one */
    in->carry.limit = PT_LONGEST_LINE;
    in->text.limit = 2 * STEP + 16;
    PT_OR_DONE(pt_members_open(strcmp(path, "-") == 0 ? NULL : path, &in->members, err));
    st = stand_at_member(in, err);
    if (st == PT_END || (st != PT_OK && pt_members_path(in->members).len))
        st = PT_OK;
    PT_OR_DONE(st);
    *out = in;
    return PT_OK;
done:
    pt_input_close(in);
    return st;
}

void pt_input_close(pt_input *in)
{
    if (!in)
        return;
    pt_members_close(in->members);
    pt_buf_free(&in->head);
    pt_buf_free(&in->carry);
    pt_buf_free(&in->text);
    free(in->path);
    free(in);
}

void pt_input_set_limit(pt_input *in, uint64_t max_bytes)
{
    pt_members_set_limit(in->members, max_bytes);
}

/* ── Members, names ──────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_input_next_member(pt_input *in, pt_error *err)
{
    return stand_at_member(in, err);
}

uint64_t pt_input_packed(const pt_input *in)
{
    return pt_members_packed(in->members);
}

pt_str pt_input_member(const pt_input *in)
{
    return pt_members_path(in->members);
}

pt_str pt_input_name(const pt_input *in)
{
    static const pt_str packings[] = { PT_STR(".gz"), PT_STR(".bz2"), PT_STR(".xz"), PT_STR(".zst") };
    pt_str name = pt_input_member(in);

    if (name.len == 0)
        name = pt_str_of(in->path);
    for (size_t slash; (slash = pt_str_find(name, PT_S("/"))) < name.len;)
        name = pt_str_part(name, slash + 1, name.len);
    for (size_t i = 0; i < sizeof packings / sizeof *packings; i++)
        if (pt_str_ends(name, packings[i])) {
            name.len -= packings[i].len;
            break;
        }
    return name;
}

/* ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* What went wrong earlier with this file. */
static pt_status tell_failure(const pt_input *in, pt_error *err)
{
    return in->failure.status == PT_OK ? PT_OK : pt_fail(err, in->failure.status, "%s", in->failure.text);
}

/* The next block; a failure ends the file. */
static pt_status go_on(pt_input *in, pt_error *err)
{
    pt_status st = next_block(in, err);

    if (st == PT_OK)
        return PT_OK;
    in->failure = *err;
    in->is_at_end = true;
    in->rest = (pt_str){ 0 };
    return st;
}

pt_status pt_input_head(pt_input *in, pt_str *head, pt_error *err)
{
    PT_TRY(tell_failure(in, err));
    if (in->line_number > 0)
        return pt_fail(err, PT_EBUG, "the head of an input is asked for after its first line");
    *head = pt_str_part(in->rest, 0, PT_HEAD);
    return PT_OK;
}

/* Where the line's end is in the block at hand, NULL: not in it. */
static const char *end_in_block(const pt_input *in)
{
    return in->rest.len ? memchr(in->rest.at, '\n', in->rest.len) : NULL;
}

pt_status pt_input_line(pt_input *in, pt_str *line, pt_error *err)
{
    const char *end;

    PT_TRY(tell_failure(in, err));
    pt_buf_reset(&in->carry);
    while (!(end = end_in_block(in)) && !in->is_at_end) {
        pt_buf_add(&in->carry, in->rest);
        PT_TRY(go_on(in, err));
    }
    in->whole = pt_str_part(in->rest, 0, end ? (size_t)(end - in->rest.at) + 1 : in->rest.len);
    if (in->whole.len == 0 && in->carry.len == 0)
        return PT_END;
    in->rest = pt_str_part(in->rest, in->whole.len, in->rest.len);
    in->line_number++;
    if (in->carry.len) {
        pt_buf_add(&in->carry, in->whole);
        if (pt_buf_check(&in->carry, "a line", err) != PT_OK)
            return pt_fail(err, PT_REJECT, "a line of over %d bytes; skipped", PT_LONGEST_LINE);
        in->whole = pt_buf_text(&in->carry);
    }
    *line = in->whole;
    line->len -= pt_str_ends(*line, PT_S("\n"));
    line->len -= pt_str_ends(*line, PT_S("\r"));
    return PT_OK;
}

pt_str pt_input_raw(const pt_input *in)
{
    return in->whole;
}

bool pt_input_has_mark(const pt_input *in)
{
    return in->has_mark;
}

bool pt_input_is_converted(const pt_input *in)
{
    return in->is_utf16;
}

size_t pt_input_line_number(const pt_input *in)
{
    return in->line_number;
}

pt_status pt_input_bytes(pt_input *in, pt_str *bytes, pt_error *err)
{
    PT_TRY(tell_failure(in, err));
    while (in->rest.len == 0 && !in->is_at_end)
        PT_TRY(go_on(in, err));
    *bytes = in->rest;
    return bytes->len ? PT_OK : PT_END;
}

void pt_input_take(pt_input *in, size_t len)
{
    pt_str taken = pt_str_part(in->rest, 0, len);

    in->rest = pt_str_part(in->rest, taken.len, in->rest.len);
    for (pt_str piece; pt_str_cut(&taken, '\n', &piece);)
        in->line_number += piece.at + piece.len < in->rest.at;
}
