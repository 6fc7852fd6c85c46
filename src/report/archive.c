#include "report/archive.h"

#include "base/batch.h"
#include "base/buf.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <unistd.h>

enum { LARGEST_ARCHIVE = 256 << 20, LARGEST_FILE = 64 << 20, BLOCK = 10240 };

typedef PT_ARRAY(pt_archive_file) listing;

static pt_status fail(struct archive *archive, const char *path, pt_error *err)
{
    return pt_fail(err, PT_EIO, "%s: %s", path, archive_error_string(archive));
}

/* ── What is there already ───────────────────────────────────────────────────────────────────────────────────────── */

static pt_status read_entry(struct archive *in, struct archive_entry *entry, const char *path, pt_arena *arena,
                            listing *held, pt_error *err)
{
    int64_t size = archive_entry_size(entry);
    pt_archive_file file = { .name = pt_arena_copy(arena, pt_str_of(archive_entry_pathname(entry))) };
    char *bytes;

    if (size < 0 || size > LARGEST_FILE)
        return pt_fail(err, PT_ELIMIT, "%s: %.*s is larger than %d bytes", path, PT_FMT(file.name), LARGEST_FILE);
    bytes = pt_arena_take(arena, (size_t)size + 1, 1);
    if (archive_read_data(in, bytes, (size_t)size) != size)
        return fail(in, path, err);
    file.bytes = (pt_str){ bytes, (size_t)size };
    PT_PUSH(held, file);
    return PT_OK;
}

static pt_status read_held(const char *path, pt_arena *arena, listing *held, pt_error *err)
{
    struct archive *in = archive_read_new();
    struct archive_entry *entry;
    int rc;
    pt_status st = PT_OK;

    archive_read_support_filter_xz(in);
    archive_read_support_format_tar(in);
    if (archive_read_open_filename(in, path, BLOCK) != ARCHIVE_OK) {
        st = fail(in, path, err);
        goto done;
    }
    while ((rc = archive_read_next_header(in, &entry)) == ARCHIVE_OK)
        PT_OR_DONE(read_entry(in, entry, path, arena, held, err));
    if (rc != ARCHIVE_EOF)
        st = fail(in, path, err);
done:
    archive_read_free(in);
    return st;
}

/* ── What is to be there ─────────────────────────────────────────────────────────────────────────────────────────── */

static int by_name(const void *a, const void *b)
{
    const pt_archive_file *x = a, *y = b;

    return pt_str_compare(x->name, y->name);
}

static bool holds(const listing *files, pt_str name)
{
    for (size_t i = 0; i < files->len; i++)
        if (pt_str_equal(files->at[i].name, name))
            return true;
    return false;
}

static la_ssize_t add_packed(struct archive *out, void *packed, const void *bytes, size_t count)
{
    (void)out;
    pt_buf_add(packed, (pt_str){ bytes, count });
    return (la_ssize_t)count;
}

static bool write_entry(struct archive *out, const pt_archive_file *file, pt_arena *arena)
{
    struct archive_entry *entry = archive_entry_new();
    bool is_written;

    archive_entry_set_pathname(entry, pt_arena_copy(arena, file->name).at);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 0, 0);
    archive_entry_set_size(entry, (la_int64_t)file->bytes.len);
    is_written = archive_write_header(out, entry) == ARCHIVE_OK &&
                 archive_write_data(out, file->bytes.at, file->bytes.len) == (la_ssize_t)file->bytes.len;
    archive_entry_free(entry);
    return is_written;
}

/* One thread and a fixed level: another number of threads, or a level of another version's choice, would give other
 * bytes. GNU's tar takes names as they are, in any locale. */
static pt_status pack(const listing *files, const char *path, pt_buf *packed, pt_arena *arena, pt_error *err)
{
    struct archive *out = archive_write_new();
    pt_status st = PT_OK;

    archive_write_set_format_gnutar(out);
    archive_write_add_filter_xz(out);
    archive_write_set_options(out, "xz:compression-level=6,xz:threads=1");
    archive_write_set_bytes_in_last_block(out, 1); /* not filled up to a tape's block */
    if (archive_write_open(out, packed, NULL, add_packed, NULL) != ARCHIVE_OK)
        st = fail(out, path, err);
    for (size_t i = 0; i < files->len && st == PT_OK; i++)
        if (!write_entry(out, &files->at[i], arena))
            st = fail(out, path, err);
    if (st == PT_OK && archive_write_close(out) != ARCHIVE_OK)
        st = fail(out, path, err);
    archive_write_free(out);
    return st == PT_OK ? pt_buf_check(packed, path, err) : st;
}

pt_status pt_archive_add(const char *path, const pt_archive_file *files, size_t count, pt_error *err)
{
    pt_buf packed = { .limit = LARGEST_ARCHIVE };
    listing held = { 0 }, all = { 0 };
    pt_batch batch = { 0 };
    pt_arena arena = { 0 };
    bool changed;
    pt_status st;

    PT_OR_DONE(access(path, F_OK) == 0 ? read_held(path, &arena, &held, err) : PT_OK);
    for (size_t i = 0; i < count; i++)
        PT_PUSH(&all, files[i]);
    for (size_t i = 0, given = all.len; i < held.len; i++)
        if (!holds(&(listing){ .at = all.at, .len = given }, held.at[i].name))
            PT_PUSH(&all, held.at[i]);
    if (all.len)
        qsort(all.at, all.len, sizeof *all.at, by_name);
    PT_OR_DONE(pack(&all, path, &packed, &arena, err));
    PT_OR_DONE(pt_batch_put(&batch, path, pt_buf_text(&packed), &changed, err));
    PT_OR_DONE(pt_batch_commit(&batch, err));
done:
    pt_batch_close(&batch);
    pt_buf_free(&packed);
    free(held.at);
    free(all.at);
    pt_arena_free(&arena);
    return st;
}
