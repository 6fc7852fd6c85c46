#include "base/batch.h"

#include "base/file.h"
#include "base/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pt_status fail(const char *path, pt_error *err)
{
    return pt_fail(err, PT_EIO, "%s: cannot be written: %s", path, strerror(errno));
}

static bool write_all(int file, pt_str bytes)
{
    while (bytes.len) {
        ssize_t n = write(file, bytes.at, bytes.len);

        if (n < 0 && errno != EINTR)
            return false;
        bytes = n > 0 ? pt_str_part(bytes, (size_t)n, bytes.len) : bytes;
    }
    return true;
}

pt_status pt_batch_put(pt_batch *batch, const char *path, pt_str bytes, bool *changed, pt_error *err)
{
    const char *temporary = pt_part_name(&batch->arena, path);
    bool is_written;
    int file;

    *changed = !pt_file_holds(path, bytes);
    if (!*changed)
        return PT_OK;
    if (!batch->paths.len ||
        !pt_str_equal(pt_path_folder(pt_str_of(path)), pt_path_folder(batch->paths.at[batch->paths.len - 1])))
        pt_parts_sweep(path);
    file = pt_file_create(temporary);
    if (file < 0)
        return fail(path, err);
    PT_PUSH(&batch->paths, pt_arena_copy(&batch->arena, pt_str_of(path)));
    is_written = write_all(file, bytes);
    if (is_written)
        sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE); /* the disk begins while the others are written */
    is_written = close(file) == 0 && is_written;
    return is_written ? PT_OK : fail(path, err);
}

/* Waits until the file or folder is on the disk. */
static pt_status settle(const char *path, pt_error *err)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    bool is_settled = file >= 0 && (fsync(file) == 0 || errno == EINVAL); /* EINVAL: a file system that cannot */
    pt_status st = is_settled ? PT_OK : fail(path, err);

    if (file >= 0)
        close(file);
    return st;
}

/* The names of a folder are settled before those of the next, so that a page never outlives its charts. */
static pt_status rename_all(pt_batch *batch, size_t *done, pt_error *err)
{
    for (; *done < batch->paths.len; ++*done) {
        pt_str path = batch->paths.at[*done], folder = pt_path_folder(path);
        bool is_last = *done + 1 == batch->paths.len;

        if (rename(pt_part_name(&batch->arena, path.at), path.at) != 0)
            return fail(path.at, err);
        if (is_last || !pt_str_equal(folder, pt_path_folder(batch->paths.at[*done + 1])))
            PT_TRY(settle(pt_arena_copy(&batch->arena, folder).at, err));
    }
    return PT_OK;
}

/* Takes away the temporary files from `first` on. */
static void forget(pt_batch *batch, size_t first)
{
    for (size_t i = first; i < batch->paths.len; i++)
        unlink(pt_part_name(&batch->arena, batch->paths.at[i].at));
    batch->paths.len = 0;
}

pt_status pt_batch_commit(pt_batch *batch, pt_error *err)
{
    size_t done = 0;
    pt_status st = PT_OK;

    for (size_t i = 0; i < batch->paths.len && st == PT_OK; i++)
        st = settle(pt_part_name(&batch->arena, batch->paths.at[i].at), err);
    if (st == PT_OK)
        st = rename_all(batch, &done, err);
    forget(batch, done);
    return st;
}

void pt_batch_close(pt_batch *batch)
{
    forget(batch, 0);
    free(batch->paths.at);
    pt_arena_free(&batch->arena);
    *batch = (pt_batch){ 0 };
}
