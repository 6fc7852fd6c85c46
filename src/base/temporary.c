#include "base/temporary.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What carries such a name is taken away: nobody else gives it, as somebody may to papertide-2026-backup. */
static const char part[] = ".papertide-part-", scratch[] = "papertide-scratch-";

/* Does the text begin with the number of a process that is no more? `rest`: what is behind the number. */
static bool is_of_the_dead(const char *text, const char **rest)
{
    char *end;
    long process = strtol(text, &end, 10);

    *rest = end;
    return pt_is_digit(*text) && process > 0 && kill((pid_t)process, 0) != 0 && errno == ESRCH;
}

/* ── Beside what it becomes ──────────────────────────────────────────────────────────────────────────────────────── */

const char *pt_part_name(pt_arena *arena, const char *path)
{
    return pt_arena_printf(arena, "%s%s%ld", path, part, (long)getpid()).at;
}

/* SQLite lays files of its own beside one that it has open. */
static bool is_end_of_part(const char *text)
{
    static const char *const ends[] = { "", "-journal", "-wal", "-shm" };

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (strcmp(text, ends[i]) == 0)
            return true;
    return false;
}

void pt_parts_sweep(const char *path)
{
    pt_arena arena = { 0 };
    DIR *folder = opendir(pt_arena_copy(&arena, pt_path_folder(pt_str_of(path))).at);

    for (struct dirent *entry; folder && (entry = readdir(folder));) {
        const char *found = strstr(entry->d_name, part), *rest;

        if (found && is_of_the_dead(found + sizeof part - 1, &rest) && is_end_of_part(rest))
            unlinkat(dirfd(folder), entry->d_name, 0);
    }
    if (folder)
        closedir(folder);
    pt_arena_free(&arena);
}

/* ── Where nobody looks ──────────────────────────────────────────────────────────────────────────────────────────── */

static const char *scratch_root(void)
{
    const char *root = getenv("TMPDIR");

    return root && *root ? root : "/tmp";
}

bool pt_scratch_name(char *name, size_t room)
{
    const char *root = scratch_root();
    char here[PATH_MAX] = ""; /* gnuplot works in such a folder, where a name that begins here means another */
    int length;

    if (*root != '/' && !getcwd(here, sizeof here)) /* a sandbox may refuse: whoever is in it goes nowhere else */
        *here = '\0';
    length = snprintf(name, room, "%s%s%s/%s%ld-XXXXXX", here, *here ? "/" : "", root, scratch, (long)getpid());
    return length >= 0 && (size_t)length < room;
}

enum { MOST_NESTED = 3 };

static void remove_in(int root, const char *name, int depth)
{
    int folder = openat(root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *files = folder < 0 ? NULL : fdopendir(folder);

    if (!files) {
        if (folder >= 0)
            close(folder);
        return;
    }
    for (struct dirent *file; (file = readdir(files));)
        if (unlinkat(folder, file->d_name, 0) != 0 && depth < MOST_NESTED && file->d_name[0] != '.')
            remove_in(folder, file->d_name, depth + 1);
    closedir(files);
    unlinkat(root, name, AT_REMOVEDIR);
}

void pt_scratch_remove(const char *folder)
{
    remove_in(AT_FDCWD, folder, 0);
}

void pt_scratch_sweep(void)
{
    DIR *root = opendir(scratch_root());
    struct stat info;

    for (struct dirent *entry; root && (entry = readdir(root));) {
        const char *name = entry->d_name, *rest;

        if (strncmp(name, scratch, sizeof scratch - 1) != 0 || !is_of_the_dead(name + sizeof scratch - 1, &rest) ||
            *rest != '-' || strlen(rest) != sizeof "-XXXXXX" - 1 ||
            fstatat(dirfd(root), name, &info, AT_SYMLINK_NOFOLLOW) != 0 || info.st_uid != geteuid())
            continue;
        if (S_ISDIR(info.st_mode))
            remove_in(dirfd(root), name, 0);
        else if (S_ISREG(info.st_mode))
            unlinkat(dirfd(root), name, 0);
    }
    if (root)
        closedir(root);
}
