#include "base/file.h"

#include "base/buf.h"
#include "base/memory.h"
#include "base/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* `size` as the system has it: 0 of a pipe. */
static pt_status open_file(const char *path, FILE **file, size_t *size, bool *is_pipe, pt_error *err)
{
    struct stat info;

    *file = fopen(path, "rb");
    if (!*file || fstat(fileno(*file), &info) != 0 || info.st_size < 0)
        return pt_fail(err, PT_EIO, "%s: cannot be read: %s", path, strerror(errno));
    if (S_ISDIR(info.st_mode))
        return pt_fail(err, PT_EIO, "%s: is a folder", path);
    *size = (size_t)info.st_size;
    *is_pipe = S_ISFIFO(info.st_mode);
    return PT_OK;
}

static pt_status fail_size(const char *path, size_t limit, pt_error *err)
{
    return pt_fail(err, PT_ELIMIT, "%s: larger than %zu bytes", path, limit);
}

/* To its end, as bash writes <(…). */
static pt_status read_pipe(const char *path, FILE *file, size_t limit, pt_arena *arena, pt_str *bytes, pt_error *err)
{
    pt_buf all = { .limit = limit };
    char piece[4096];
    size_t count;
    pt_status st = PT_OK;

    while (!all.is_cut && (count = fread(piece, 1, sizeof piece, file)) > 0)
        pt_buf_add(&all, (pt_str){ piece, count });
    if (ferror(file))
        st = pt_fail(err, PT_EIO, "%s: cannot be read: %s", path, strerror(errno));
    else if (all.is_cut)
        st = fail_size(path, limit, err);
    else
        *bytes = pt_arena_copy(arena, pt_buf_text(&all));
    pt_buf_free(&all);
    return st;
}

static pt_status read_bytes(const char *path, FILE *file, size_t size, pt_arena *arena, pt_str *bytes, pt_error *err)
{
    char *at = pt_arena_take(arena, size + 1, 1);

    *bytes = (pt_str){ at, fread(at, 1, size, file) };
    return ferror(file) ? pt_fail(err, PT_EIO, "%s: cannot be read: %s", path, strerror(errno)) : PT_OK;
}

pt_status pt_file_read(const char *path, size_t limit, pt_arena *arena, pt_str *bytes, pt_error *err)
{
    FILE *file = NULL;
    size_t size = 0;
    bool is_pipe = false;
    pt_status st;

    PT_OR_DONE(open_file(path, &file, &size, &is_pipe, err));
    st = is_pipe        ? read_pipe(path, file, limit, arena, bytes, err)
         : size > limit ? fail_size(path, limit, err)
                        : read_bytes(path, file, size, arena, bytes, err);
done:
    if (file)
        fclose(file);
    return st;
}

pt_status pt_file_read_start(const char *path, size_t most, pt_arena *arena, pt_str *bytes, pt_error *err)
{
    FILE *file = NULL;
    size_t size = 0;
    bool is_pipe = false;
    pt_status st;

    PT_OR_DONE(open_file(path, &file, &size, &is_pipe, err));
    st = read_bytes(path, file, size < most ? size : most, arena, bytes, err);
done:
    if (file)
        fclose(file);
    return st;
}

bool pt_file_holds(const char *path, pt_str bytes)
{
    pt_arena arena = { 0 };
    pt_error ignored;
    pt_str now = { 0 };
    bool same = pt_file_read(path, bytes.len, &arena, &now, &ignored) == PT_OK && pt_str_equal(now, bytes);

    pt_arena_free(&arena);
    return same;
}

int pt_file_create(const char *path)
{
    const int how = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    int file = open(path, how, 0666);

    if (file < 0 && errno == EEXIST && unlink(path) == 0)
        file = open(path, how, 0666);
    return file;
}

bool pt_file_is_device(const char *path)
{
    pt_str name = pt_str_of(path);
    struct stat info;

    if (lstat(path, &info) == 0 && S_ISLNK(info.st_mode) &&
        (pt_str_starts(name, PT_S("/dev/")) || pt_str_starts(name, PT_S("/proc/"))))
        return true;
    return stat(path, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

/* `is_settled`: waits until the bytes are on the disk. `name` is for the message. */
static pt_status write_bytes(int descriptor, const char *name, pt_str bytes, bool is_settled, pt_error *err)
{
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "wb");
    bool is_written;

    if (!file)
        return pt_fail(err, PT_EIO, "%s: cannot be written: %s", name, strerror(errno));
    is_written = (bytes.len == 0 || fwrite(bytes.at, 1, bytes.len, file) == bytes.len) && fflush(file) == 0 &&
                 (!is_settled || fsync(fileno(file)) == 0);
    is_written = fclose(file) == 0 && is_written;
    return is_written ? PT_OK : pt_fail(err, PT_EIO, "%s: cannot be written: %s", name, strerror(errno));
}

pt_status pt_file_write(const char *path, pt_str bytes, pt_error *err)
{
    return write_bytes(pt_file_create(path), path, bytes, false, err);
}

pt_status pt_file_replace(const char *path, pt_str bytes, bool *changed, pt_error *err)
{
    pt_arena arena = { 0 };
    bool is_device = pt_file_is_device(path), same = !is_device && pt_file_holds(path, bytes);
    const char *part = pt_part_name(&arena, path);
    pt_status st = PT_OK;

    if (changed)
        *changed = !same;
    if (is_device)
        st = write_bytes(open(path, O_WRONLY | O_CLOEXEC), path, bytes, false, err);
    if (is_device || same)
        goto done;
    pt_parts_sweep(path);
    st = write_bytes(pt_file_create(part), path, bytes, true, err);
    if (st == PT_OK && rename(part, path) != 0)
        st = pt_fail(err, PT_EIO, "%s: cannot be written: %s", path, strerror(errno));
    if (st != PT_OK)
        unlink(part);
done:
    pt_arena_free(&arena);
    return st;
}

/* What stands before the last slash, with it. */
static pt_str up_to_slash(pt_str path)
{
    while (path.len && path.at[path.len - 1] != '/')
        path.len--;
    return path;
}

pt_str pt_path_folder(pt_str path)
{
    pt_str folder = up_to_slash(path);

    if (folder.len == 0)
        return PT_S(".");
    return folder.len == 1 ? folder : pt_str_part(folder, 0, folder.len - 1);
}

const char *pt_path_beside(pt_arena *arena, const char *path, pt_str name)
{
    pt_str folder = up_to_slash(pt_str_of(path));

    if (pt_str_starts(name, PT_S("/")))
        folder.len = 0;
    return pt_arena_printf(arena, "%.*s%.*s", PT_FMT(folder), PT_FMT(name)).at;
}

pt_status pt_folder_make(const char *path, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_str copy = pt_arena_copy(&arena, pt_str_of(path));
    char *at = (char *)copy.at;
    struct stat info;
    pt_status st = PT_OK;
    int refused = 0;

    for (size_t i = 1; i <= copy.len; i++) {
        if (i < copy.len && at[i] != '/')
            continue;
        at[i] = '\0';
        if (mkdir(at, 0777) != 0 && errno != EEXIST && !refused)
            refused = errno; /* what counts is whether the folder is there afterwards */
        if (i < copy.len)
            at[i] = '/';
    }
    if (stat(path, &info) != 0 || !S_ISDIR(info.st_mode))
        st = pt_fail(err, PT_EIO, "%s: cannot be made a folder: %s", path, strerror(refused ? refused : ENOTDIR));
    pt_arena_free(&arena);
    return st;
}

bool pt_folder_is_real(const char *path)
{
    struct stat info;

    return lstat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

pt_status pt_folder_make_in(const char *parent, pt_str name, pt_error *err)
{
    pt_arena arena = { 0 };
    const char *path = pt_arena_printf(&arena, "%s/%.*s", parent, PT_FMT(name)).at;
    pt_status st = PT_OK;

    if (mkdir(path, 0777) != 0 && errno != EEXIST)
        st = pt_fail(err, PT_EIO, "%s: cannot be made: %s", path, strerror(errno));
    else if (!pt_folder_is_real(path))
        st = pt_fail(err, PT_EIO, "%s: is no folder, or a link to one elsewhere; take it away", path);
    pt_arena_free(&arena);
    return st;
}
