#include "ingest/files.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { DEEPEST = 32 };

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static pt_status add(pt_files *files, const char *path, int depth, pt_error *err);

static pt_status add_folder(pt_files *files, const char *path, int depth, pt_error *err)
{
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, is_visible, by_name);
    pt_status st = PT_OK;

    if (count < 0)
        return pt_fail(err, PT_EIO, "%s: cannot be listed: %s", path, strerror(errno));
    if (depth >= DEEPEST)
        st = pt_fail(err, PT_ELIMIT, "%s: over %d folders deep; is there a link that leads back up?", path, DEEPEST);
    for (int i = 0; i < count; i++) {
        if (st == PT_OK)
            st = add(files, pt_arena_printf(&files->arena, "%s/%s", path, entries[i]->d_name).at, depth + 1, err);
        free(entries[i]);
    }
    free(entries);
    return st;
}

static pt_status add(pt_files *files, const char *path, int depth, pt_error *err)
{
    struct stat info = { 0 };
    pt_file file = { .path = pt_arena_copy(&files->arena, pt_str_of(path)), .is_named = depth == 0 };

    if (strcmp(path, "-") != 0 && stat(path, &info) != 0)
        return pt_fail(err, PT_EIO, "%s: cannot be read: %s", path, strerror(errno));
    if (S_ISDIR(info.st_mode))
        return add_folder(files, path, depth, err);
    if (!file.is_named && !S_ISREG(info.st_mode)) /* a pipe would be waited for, a device read for ever */
        return PT_OK;
    file.is_pipe = S_ISFIFO(info.st_mode);
    file.bytes = (uint64_t)info.st_size;
    PT_PUSH(files, file);
    return PT_OK;
}

pt_status pt_files_find(pt_files *files, const char *path, pt_error *err)
{
    return add(files, path, 0, err);
}

void pt_files_free(pt_files *files)
{
    free(files->at);
    pt_arena_free(&files->arena);
    *files = (pt_files){ 0 };
}
