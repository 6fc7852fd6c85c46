#include "source/input.h"

#include "base/buf.h"
#include "base/memory.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* libarchive undoes the packing ("raw" format: one stream of bytes) and lends us one block after the other. A line that
 * lies inside a block is given as a view into it; only one that straddles two is put together in `carry`: with blocks
 * of 64 KB, as gzip gives them, about one record in forty. */
struct pt_input {
    struct archive *archive;
    char *path;
    pt_str rest;    /* of the block at hand */
    bool is_at_end; /* no block follows */
    pt_buf head;    /* the first bytes, when blocks are smaller than PT_HEAD */
    pt_buf carry;   /* a line over several blocks */
    size_t line_number;
};

enum { BLOCK = 1 << 18 };

static pt_status fail_broken(pt_input *in, pt_error *err)
{
    const char *why = archive_error_string(in->archive);

    return pt_fail(err, PT_EINPUT, "cannot be unpacked: %s; get it again", why ? why : "damaged");
}

/* Makes `rest` the next block; is_at_end when there is none. */
static pt_status next_block(pt_input *in, pt_error *err)
{
    const void *at = NULL;
    size_t len = 0;
    la_int64_t offset;
    int status;

    in->rest = (pt_str){ NULL, 0 };
    while (!in->is_at_end && in->rest.len == 0) {
        status = archive_read_data_block(in->archive, &at, &len, &offset);
        if (status == ARCHIVE_EOF)
            in->is_at_end = true;
        else if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return fail_broken(in, err);
        else
            in->rest = (pt_str){ at, len };
    }
    return PT_OK;
}

/* A format that takes any bytes, none at all too, and the packings of one file. */
static void accept_formats(struct archive *archive)
{
    archive_read_support_format_raw(archive);
    archive_read_support_format_empty(archive);
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_bzip2(archive);
    archive_read_support_filter_xz(archive);
    archive_read_support_filter_zstd(archive);
}

static pt_status open_archive(pt_input *in, pt_error *err)
{
    const char *path = strcmp(in->path, "-") == 0 ? NULL : in->path;
    struct archive_entry *entry;
    int status;

    accept_formats(in->archive);
    if (archive_read_open_filename(in->archive, path, BLOCK) != ARCHIVE_OK)
        return pt_fail(err, PT_EIO, "cannot be read: %s", strerror(archive_errno(in->archive)));
    status = archive_read_next_header(in->archive, &entry);
    if (status == ARCHIVE_EOF)
        in->is_at_end = true;
    else if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        return fail_broken(in, err);
    return PT_OK;
}

/* Makes `rest` hold the first PT_HEAD bytes, or all there are, without a byte order mark. */
static pt_status read_head(pt_input *in, pt_error *err)
{
    PT_TRY(next_block(in, err));
    if (in->rest.len < PT_HEAD && !in->is_at_end) {
        while (!in->is_at_end && in->head.len < PT_HEAD) {
            pt_buf_add(&in->head, in->rest);
            PT_TRY(next_block(in, err));
        }
        pt_buf_add(&in->head, in->rest);
        in->rest = pt_buf_text(&in->head);
    }
    if (pt_str_starts(in->rest, PT_S("\xFF\xFE")) || pt_str_starts(in->rest, PT_S("\xFE\xFF")))
        return pt_fail(err, PT_EINPUT, "is UTF-16; make it UTF-8: iconv -f UTF-16 -t UTF-8");
    if (pt_str_starts(in->rest, PT_S("\xEF\xBB\xBF")))
        in->rest = pt_str_part(in->rest, 3, in->rest.len);
    return PT_OK;
}

pt_status pt_input_open(const char *path, pt_input **out, pt_error *err)
{
    pt_input *in = PT_CALLOC(pt_input, 1);
    size_t len = strlen(path) + 1;
    pt_status st;

    in->path = memcpy(PT_CALLOC(char, len), path, len);
    in->head.limit = PT_HEAD + PT_LONGEST_LINE; /* its last block may be a large one */
    in->carry.limit = PT_LONGEST_LINE;
    in->archive = archive_read_new();
    PT_OR_DONE(in->archive ? PT_OK : pt_fail(err, PT_EIO, "cannot be read: libarchive does not start"));
    PT_OR_DONE(open_archive(in, err));
    PT_OR_DONE(read_head(in, err));
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
    archive_read_free(in->archive);
    pt_buf_free(&in->head);
    pt_buf_free(&in->carry);
    free(in->path);
    free(in);
}

pt_str pt_input_name(const pt_input *in)
{
    static const pt_str packings[] = { PT_STR(".gz"), PT_STR(".bz2"), PT_STR(".xz"), PT_STR(".zst") };
    const char *slash = strrchr(in->path, '/');
    pt_str name = pt_str_of(slash ? slash + 1 : in->path);

    for (size_t i = 0; i < sizeof packings / sizeof *packings; i++)
        if (pt_str_ends(name, packings[i])) {
            name.len -= packings[i].len;
            break;
        }
    return name;
}

pt_status pt_input_head(pt_input *in, pt_str *head, pt_error *err)
{
    if (in->line_number > 0)
        return pt_fail(err, PT_EBUG, "the head of an input is asked for after its first line");
    *head = pt_str_part(in->rest, 0, PT_HEAD);
    return PT_OK;
}

/* Moves what is left of the block to `carry` and goes on to the next. */
static pt_status carry_over(pt_input *in, pt_error *err)
{
    pt_buf_add(&in->carry, in->rest);
    PT_TRY(pt_buf_check(&in->carry, "a line", err));
    return next_block(in, err);
}

pt_status pt_input_line(pt_input *in, pt_str *line, pt_error *err)
{
    const char *end;

    pt_buf_reset(&in->carry);
    while (!(end = in->rest.len ? memchr(in->rest.at, '\n', in->rest.len) : NULL) && !in->is_at_end)
        PT_TRY(carry_over(in, err));
    *line = pt_str_part(in->rest, 0, end ? (size_t)(end - in->rest.at) : in->rest.len);
    if (!end && line->len == 0 && in->carry.len == 0)
        return PT_END;
    in->rest = pt_str_part(in->rest, line->len + (end != NULL), in->rest.len);
    if (in->carry.len) {
        pt_buf_add(&in->carry, *line);
        PT_TRY(pt_buf_check(&in->carry, "a line", err));
        *line = pt_buf_text(&in->carry);
    }
    if (pt_str_ends(*line, PT_S("\r")))
        line->len--;
    in->line_number++;
    return PT_OK;
}

size_t pt_input_line_number(const pt_input *in)
{
    return in->line_number;
}
