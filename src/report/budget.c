#include "report/budget.h"

#include "base/file.h"
#include "report/archive.h"
#include "report/kept.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST_FILE = 64 << 20 };

static uint64_t bytes_of(const char *path)
{
    struct stat info;

    return stat(path, &info) == 0 ? (uint64_t)info.st_size : 0;
}

static uint64_t bytes_of_reports(const pt_kept *kept)
{
    uint64_t bytes = 0;

    for (size_t i = 0; i < kept->files.len; i++)
        bytes += kept->files.at[i].bytes;
    return bytes;
}

/* Those called as a month. */
static uint64_t bytes_of_archives(const char *out, pt_arena *arena)
{
    const char *path = pt_arena_printf(arena, "%s/archive", out).at;
    DIR *folder = opendir(path);
    uint64_t bytes = 0;
    pt_period period;
    pt_error ignored;

    if (!folder)
        return 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        pt_str name = pt_str_of(entry->d_name), end = PT_S(".tar.xz");

        if (pt_str_ends(name, end) &&
            pt_period_parse(pt_str_part(name, 0, name.len - end.len), &period, &ignored) == PT_OK)
            bytes += bytes_of(pt_arena_printf(arena, "%s/%s", path, entry->d_name).at);
    }
    closedir(folder);
    return bytes;
}

/* ── A month put away ────────────────────────────────────────────────────────────────────────────────────────────── */

/* The oldest month of all but the newest and `month`; PT_NO_DAY where there is none. */
static pt_day oldest_month(const pt_kept *kept, pt_day month)
{
    pt_day newest = month, oldest = PT_NO_DAY;

    for (size_t i = 0; i < kept->files.len; i++)
        if (kept->files.at[i].has_month && kept->files.at[i].month > newest)
            newest = kept->files.at[i].month;
    for (size_t i = 0; i < kept->files.len; i++) {
        const pt_kept_file *file = &kept->files.at[i];

        if (file->has_month && file->month != newest && file->month != month &&
            (oldest == PT_NO_DAY || file->month < oldest))
            oldest = file->month;
    }
    return oldest;
}

typedef PT_ARRAY(pt_archive_file) packing;

static pt_status read_month(const char *out, pt_kept *kept, pt_day month, packing *files, pt_error *err)
{
    for (size_t i = 0; i < kept->files.len; i++) {
        const pt_kept_file *file = &kept->files.at[i];
        pt_archive_file packed = { .name = file->path };

        if (!file->has_month || file->month != month)
            continue;
        PT_TRY(pt_file_read(pt_arena_printf(&kept->arena, "%s/%.*s", out, PT_FMT(file->path)).at, LARGEST_FILE,
                            &kept->arena, &packed.bytes, err));
        PT_PUSH(files, packed);
    }
    return PT_OK;
}

/* What pages show first, then the pages: a page that is left is found by the next run, with what it still has. */
static void remove_files(const char *out, const packing *files, pt_arena *arena)
{
    for (int is_page = 0; is_page < 2; is_page++)
        for (size_t i = 0; i < files->len; i++) {
            pt_str name = files->at[i].name;
            size_t folder = pt_str_find(name, PT_S("/"));

            if ((folder == name.len) != (bool)is_page)
                continue;
            unlink(pt_arena_printf(arena, "%s/%.*s", out, PT_FMT(name)).at);
            if (folder < name.len)
                rmdir(pt_arena_printf(arena, "%s/%.*s", out, (int)folder, name.at).at); /* when it was the last */
        }
}

static pt_status put_away(const char *out, pt_kept *kept, pt_day month, pt_budget_result *result, pt_error *err)
{
    const char *folder = pt_arena_printf(&kept->arena, "%s/archive", out).at;
    const char *path = pt_arena_printf(&kept->arena, "%s/%s.tar.xz", folder, pt_month_of(month).text).at;
    packing files = { 0 };
    pt_status st;

    PT_OR_DONE(read_month(out, kept, month, &files, err));
    PT_OR_DONE(pt_folder_make_in(out, PT_S("archive"), err));
    PT_OR_DONE(pt_archive_add(path, files.at, files.len, err));
    remove_files(out, &files, &kept->arena);
    result->archived += files.len;
    result->months++;
done:
    free(files.at);
    return st;
}

pt_status pt_budget_keep(const char *out, uint64_t budget, pt_day month, pt_budget_result *result, pt_error *err)
{
    pt_kept kept = { 0 };
    pt_day oldest;
    pt_status st;

    *result = (pt_budget_result){ 0 };
    month = pt_month_of(month).first;
    do {
        pt_kept_free(&kept);
        PT_OR_DONE(pt_kept_find(out, &kept, err));
        result->kept = bytes_of_reports(&kept) + bytes_of_archives(out, &kept.arena);
        oldest = result->kept > budget ? oldest_month(&kept, month) : PT_NO_DAY;
        if (oldest != PT_NO_DAY)
            PT_OR_DONE(put_away(out, &kept, oldest, result, err));
    } while (oldest != PT_NO_DAY);
done:
    pt_kept_free(&kept);
    return st;
}
