#include "source/member.h"

#include "base/arena.h"
#include "base/memory.h"
#include "base/stop.h"
#include "base/utf8.h"
#include "source/gunzip.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Two stages: `outer` undoes the file's own packing and finds the files within a tar or zip; `inner` undoes the packing
 * of one of these (x.jsonl.gz in a tar) and reads its bytes from `outer`. A file that is no archive has no inner. */
struct pt_members {
    struct archive *outer, *inner;
    pt_gunzip outer_gunzip, inner_gunzip;
    int fd;            /* of what is no plain file; -1: libarchive reads by itself, and may leap */
    bool owns_fd;      /* it is not standard input */
    char *room;        /* for its bytes */
    uint64_t packed;   /* how many there were */
    uint64_t unpacked; /* bytes given so far, of all files */
    uint64_t between;  /* bytes that `inner` took from `outer`, which may unpack to nothing */
    uint64_t max_bytes;
    pt_arena arena; /* the path's */
    pt_str path;
    bool is_at_end; /* of the file at hand */
    bool is_broken; /* so is the file at hand: that was told */
    bool is_over;   /* nothing more can be read at all */
};

enum { BLOCK = 1 << 18, SMALL = 256 << 20, RATIO = 100 };

/* libarchive undoes one packing after the other, of whose bytes between we would see none: a file of some kilobytes,
 * packed four times, is terabytes on the way to nothing. */
static pt_status check_layers(struct archive *archive, const pt_gunzip *gunzip, pt_error *err)
{
    int layers =
        archive_filter_count(archive) - 1 /* the last is the file itself */ + (gunzip->kind == PT_GUNZIP_PACKED);

    return layers > 1 ? pt_fail(err, PT_ELIMIT, "packed %d times over; unpack it first", layers) : PT_OK;
}

/* What the system refuses it may give another time; bytes that make no sense stay so. libarchive says of those what is
 * wrong, under numbers of its own: -1, EILSEQ and EINVAL; a read that failed while it looked for a format it forgets,
 * but we know what gzip had. */
static pt_status fail_broken(struct archive *archive, const pt_gunzip *gunzip, pt_error *err)
{
    const char *why = gunzip->why ? gunzip->why : archive_error_string(archive);
    int code = gunzip->why ? EILSEQ : archive_errno(archive);

    if (!why || (code > 0 && code != EILSEQ && code != EINVAL))
        return pt_fail(err, PT_EIO, "cannot be read: %s", strerror(code > 0 ? code : EIO));
    return pt_fail(err, PT_EINPUT, "cannot be unpacked: %s; get it again", why);
}

static bool is_fine(int status)
{
    return status == ARCHIVE_OK || status == ARCHIVE_WARN;
}

/* ── The file itself ─────────────────────────────────────────────────────────────────────────────────────────────── */

/* A format that takes any bytes, none at all too, and the packings of one file; gzip only to be told of: the outermost
 * was undone before. */
static void accept_packed(struct archive *archive)
{
    archive_read_support_format_raw(archive);
    archive_read_support_format_empty(archive);
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_bzip2(archive);
    archive_read_support_filter_xz(archive);
    archive_read_support_filter_zstd(archive);
}

/* Is what lies there neither a pipe nor packed by gzip? */
static bool is_plain(int fd)
{
    char start[2];
    off_t at = lseek(fd, 0, SEEK_CUR);

    return at >= 0 && (pread(fd, start, sizeof start, at) < 2 || !pt_gunzip_is_packed(start, sizeof start));
}

/* libarchive's callback. */
static la_ssize_t read_fd(struct archive *outer, void *self, const void **at)
{
    pt_members *members = self;
    ssize_t len;

    do
        len = read(members->fd, members->room, BLOCK);
    while (len < 0 && errno == EINTR && !pt_stop_is_asked());
    if (len < 0)
        archive_set_error(outer, errno, "it cannot be read");
    else
        members->packed += (uint64_t)len;
    *at = members->room;
    return len;
}

static int open_outer(pt_members *members, const char *path)
{
    members->fd = path ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
    if (members->fd < 0 || is_plain(members->fd)) {
        if (path && members->fd >= 0)
            close(members->fd);
        members->fd = -1;
        return archive_read_open_filename(members->outer, path, BLOCK);
    }
    members->owns_fd = path != NULL;
    members->room = PT_CALLOC(char, BLOCK);
    members->outer_gunzip = (pt_gunzip){ .read = read_fd, .self = members };
    return archive_read_open(members->outer, &members->outer_gunzip, NULL, pt_gunzip_read, NULL);
}

pt_status pt_members_open(const char *path, pt_members **out, pt_error *err)
{
    pt_members *members = PT_CALLOC(pt_members, 1);
    pt_status st;

    members->fd = -1;
    members->outer = archive_read_new();
    PT_OR_DONE(members->outer ? PT_OK : pt_fail(err, PT_EIO, "cannot be read: libarchive does not start"));
    accept_packed(members->outer);
    archive_read_support_format_tar(members->outer);
    archive_read_support_format_zip(members->outer);
    if (open_outer(members, path) != ARCHIVE_OK) {
        fail_broken(members->outer, &members->outer_gunzip, err);
        err->status = st = PT_EIO; /* told of, also where it is one of a folder's many */
        goto done;
    }
    PT_OR_DONE(check_layers(members->outer, &members->outer_gunzip, err));
    *out = members;
    return PT_OK;
done:
    pt_members_close(members);
    return st;
}

void pt_members_close(pt_members *members)
{
    if (!members)
        return;
    archive_read_free(members->inner);
    archive_read_free(members->outer);
    pt_gunzip_close(&members->inner_gunzip);
    pt_gunzip_close(&members->outer_gunzip);
    if (members->owns_fd)
        close(members->fd);
    free(members->room);
    pt_arena_free(&members->arena);
    free(members);
}

void pt_members_set_limit(pt_members *members, uint64_t max_bytes)
{
    members->max_bytes = max_bytes;
}

uint64_t pt_members_packed(const pt_members *members)
{
    return members->fd >= 0 ? members->packed : (uint64_t)archive_filter_bytes(members->outer, -1);
}

pt_str pt_members_path(const pt_members *members)
{
    return members->path;
}

/* ── Files within ────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status check_limit(const pt_members *members, pt_error *err)
{
    uint64_t packed = pt_members_packed(members);
    uint64_t limit = members->max_bytes ? members->max_bytes : SMALL + RATIO * packed;

    if (members->unpacked <= limit && members->between <= limit)
        return PT_OK;
    return pt_fail(err, PT_ELIMIT, "unpacks to over %llu bytes; say --max-bytes to allow more",
                   (unsigned long long)limit);
}

/* libarchive's callback: the inner archive's bytes are the outer's. */
static la_ssize_t read_outer(struct archive *inner, void *self, const void **at)
{
    pt_members *members = self;
    la_int64_t offset;
    size_t len = 0;
    int status;

    do
        status = archive_read_data_block(members->outer, at, &len, &offset);
    while (is_fine(status) && len == 0);
    if (status == ARCHIVE_EOF)
        return 0;
    members->between += len;
    if (check_limit(members, NULL) != PT_OK)
        return -1;
    if (is_fine(status))
        return (la_ssize_t)len;
    archive_set_error(inner, archive_errno(members->outer), "%s",
                      archive_error_string(members->outer) ? archive_error_string(members->outer) : "damaged");
    return -1;
}

/* Why `inner` gives no more. */
static pt_status fail_inner(pt_members *members, pt_error *err)
{
    members->is_broken = true;
    PT_TRY(check_limit(members, err));
    return fail_broken(members->inner, &members->inner_gunzip, err);
}

static pt_status open_inner(pt_members *members, pt_error *err)
{
    struct archive_entry *entry;
    int status;

    members->inner = archive_read_new();
    if (!members->inner)
        return pt_fail(err, PT_EIO, "cannot be read: libarchive does not start");
    accept_packed(members->inner);
    members->inner_gunzip = (pt_gunzip){ .read = read_outer, .self = members };
    if (!is_fine(archive_read_open(members->inner, &members->inner_gunzip, NULL, pt_gunzip_read, NULL)))
        return fail_inner(members, err);
    PT_TRY(check_layers(members->inner, &members->inner_gunzip, err));
    status = archive_read_next_header(members->inner, &entry);
    members->is_at_end = status == ARCHIVE_EOF;
    return members->is_at_end || is_fine(status) ? PT_OK : fail_inner(members, err);
}

static void take_path(pt_members *members, struct archive_entry *entry)
{
    const char *path = archive_entry_pathname_utf8(entry);

    if (!path)
        path = archive_entry_pathname(entry);
    members->path = pt_arena_copy(&members->arena, pt_utf8_repair(&members->arena, pt_str_of(path)));
}

/* Is a part of the path hidden, or the shadow folder of a Mac? "." and ".." are neither. */
static bool is_hidden(pt_str path)
{
    for (pt_str part; pt_str_cut(&path, '/', &part);)
        if ((part.len > 1 && part.at[0] == '.' && !pt_str_equal(part, PT_S(".."))) ||
            pt_str_equal(part, PT_S("__MACOSX")))
            return true;
    return false;
}

/* Reads over what is left of a tar's file: libarchive would unpack it without a look at the limit. In a zip it leaps.
 */
static pt_status skip_rest(pt_members *members, pt_error *err)
{
    bool is_tar = (archive_format(members->outer) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
    const void *at;
    la_int64_t offset;
    size_t len;

    archive_read_free(members->inner);
    pt_gunzip_close(&members->inner_gunzip);
    members->inner = NULL;
    while (is_tar && is_fine(archive_read_data_block(members->outer, &at, &len, &offset))) {
        members->unpacked += len;
        PT_TRY(check_limit(members, err));
    }
    return PT_OK;
}

/* Behind the last file of a tar, where libarchive stops, gzip has its checksum. */
static pt_status read_rest(pt_members *members, pt_error *err)
{
    const void *at;
    la_ssize_t len;

    members->is_over = true;
    members->path = (pt_str){ 0 };
    if (members->outer_gunzip.kind != PT_GUNZIP_PACKED)
        return PT_END;
    while ((len = pt_gunzip_read(members->outer, &members->outer_gunzip, &at)) > 0) {
        members->between += (uint64_t)len;
        PT_TRY(check_limit(members, err));
    }
    return len < 0 ? fail_broken(members->outer, &members->outer_gunzip, err) : PT_END;
}

/* The next regular file that is not hidden. */
static pt_status find_file(pt_members *members, pt_error *err)
{
    struct archive_entry *entry;
    int status;

    do {
        PT_TRY(skip_rest(members, err));
        status = archive_read_next_header(members->outer, &entry);
        if (status == ARCHIVE_EOF)
            return read_rest(members, err);
        if (!is_fine(status)) {
            members->is_over = status == ARCHIVE_FATAL;
            return members->is_over && members->is_broken ? PT_END
                                                          : fail_broken(members->outer, &members->outer_gunzip, err);
        }
        members->is_broken = false;
        pt_arena_reset(&members->arena);
        members->path = (pt_str){ 0 };
        if ((archive_format(members->outer) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_RAW)
            return PT_OK;
        take_path(members, entry);
    } while (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) || is_hidden(members->path));
    return open_inner(members, err);
}

pt_status pt_members_next(pt_members *members, pt_error *err)
{
    pt_status st;

    if (members->is_over)
        return PT_END;
    members->is_at_end = false;
    st = find_file(members, err);
    if (st == PT_END || st == PT_ELIMIT)
        members->is_over = true;
    if (st != PT_OK)
        members->is_at_end = true;
    return st;
}

pt_status pt_members_block(pt_members *members, pt_str *block, pt_error *err)
{
    struct archive *archive = members->inner ? members->inner : members->outer;
    const void *at = NULL;
    la_int64_t offset;
    size_t len = 0;
    int status;

    *block = (pt_str){ 0 };
    while (!members->is_at_end && len == 0) {
        status = archive_read_data_block(archive, &at, &len, &offset);
        if (status == ARCHIVE_EOF)
            break;
        if (!is_fine(status))
            return members->inner ? fail_inner(members, err) : fail_broken(archive, &members->outer_gunzip, err);
        members->unpacked += len;
        PT_TRY(check_limit(members, err));
    }
    members->is_at_end = len == 0;
    *block = (pt_str){ at, len };
    return len ? PT_OK : PT_END;
}
