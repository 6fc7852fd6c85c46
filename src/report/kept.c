#include "report/kept.h"

#include "base/file.h"
#include "report/footer.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LARGEST_PAGE = 32 << 20 };

typedef PT_ARRAY(pt_str) names;

static int by_text(const void *a, const void *b)
{
    return pt_str_compare(*(const pt_str *)a, *(const pt_str *)b);
}

static bool is_page(pt_str name)
{
    return pt_str_ends(name, PT_S(".md")) || pt_str_ends(name, PT_S(".html"));
}

/* The files of a folder; none where it is not there. */
static void list(const char *path, pt_arena *arena, names *files)
{
    DIR *folder = opendir(path);
    struct stat info;

    if (!folder)
        return;
    for (struct dirent *entry; (entry = readdir(folder));)
        if (fstatat(dirfd(folder), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(info.st_mode))
            PT_PUSH(files, pt_arena_copy(arena, pt_str_of(entry->d_name)));
    closedir(folder);
}

/* ── What a page names ───────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_of_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || pt_is_digit(c) || strchr("._-", c);
}

/* Every word behind a slash: of "weekly-2026-W26/volume.svg" the file's name. */
static void add_named(pt_str text, names *named)
{
    for (size_t at; (at = pt_str_find(text, PT_S("/"))) < text.len;) {
        size_t n = 0;

        text = pt_str_part(text, at + 1, text.len);
        while (n < text.len && text.at[n] && is_of_name(text.at[n]))
            n++;
        if (n)
            PT_PUSH(named, pt_str_part(text, 0, n));
    }
    if (named->len)
        qsort(named->at, named->len, sizeof *named->at, by_text);
}

static bool is_named(const names *named, pt_str name)
{
    return named->len && bsearch(&name, named->at, named->len, sizeof name, by_text);
}

/* ── The files of a report ───────────────────────────────────────────────────────────────────────────────────────── */

/* "weekly-2026-W26": what stands behind a dash and is a period; the longest such ending. */
static void find_month(pt_str stem, pt_kept_file *file)
{
    pt_period period;
    pt_error ignored;

    for (size_t i = 0; i < stem.len && !file->has_month; i++)
        if (stem.at[i] == '-' && pt_period_parse(pt_str_part(stem, i + 1, stem.len), &period, &ignored) == PT_OK) {
            file->has_month = true;
            file->month = pt_month_of(period.last).first;
        }
}

static void add_file(const char *out, pt_str path, const pt_kept_file *like, pt_kept *kept)
{
    pt_kept_file file = *like;
    struct stat info;

    file.path = path;
    if (stat(pt_arena_printf(&kept->arena, "%s/%.*s", out, PT_FMT(path)).at, &info) != 0)
        return;
    file.bytes = (uint64_t)info.st_size;
    PT_PUSH(&kept->files, file);
}

/* What the page `text` names in its folder, and what the pages there name. */
static pt_status add_folder(const char *out, pt_str stem, pt_str text, const pt_kept_file *like, pt_kept *kept,
                            pt_error *err)
{
    const char *folder = pt_arena_printf(&kept->arena, "%s/%.*s", out, PT_FMT(stem)).at;
    names files = { 0 }, named = { 0 };
    pt_status st = PT_OK;

    if (!pt_folder_is_real(folder)) /* what a link leads to is not ours to put away */
        return PT_OK;
    list(folder, &kept->arena, &files);
    add_named(text, &named);
    for (size_t i = 0, count = files.len; i < count; i++)
        if (is_page(files.at[i]) && is_named(&named, files.at[i])) {
            const char *path = pt_arena_printf(&kept->arena, "%s/%.*s", folder, PT_FMT(files.at[i])).at;
            pt_str page;

            PT_OR_DONE(pt_file_read(path, LARGEST_PAGE, &kept->arena, &page, err));
            add_named(page, &named);
        }
    for (size_t i = 0; i < files.len; i++)
        if (is_named(&named, files.at[i]))
            add_file(out, pt_arena_printf(&kept->arena, "%.*s/%.*s", PT_FMT(stem), PT_FMT(files.at[i])), like, kept);
done:
    free(files.at);
    free(named.at);
    return st;
}

static pt_status add_report(const char *out, pt_str name, pt_kept *kept, pt_error *err)
{
    pt_str stem = pt_str_part(name, 0, name.len - strlen(pt_str_ends(name, PT_S(".md")) ? ".md" : ".html")), text;
    pt_kept_file like = { 0 };
    pt_footer footer;
    bool is_ours;

    PT_TRY(pt_file_read(pt_arena_printf(&kept->arena, "%s/%.*s", out, PT_FMT(name)).at, LARGEST_PAGE, &kept->arena,
                        &text, err));
    is_ours = pt_footer_read(text, &footer);
    pt_buf_free(&footer.command);
    if (!is_ours)
        return PT_OK;
    find_month(stem, &like);
    add_file(out, name, &like, kept);
    return add_folder(out, stem, text, &like, kept, err);
}

static int by_path(const void *a, const void *b)
{
    const pt_kept_file *x = a, *y = b;

    return pt_str_compare(x->path, y->path);
}

/* A page in Markdown and one in HTML show the same charts. */
static void drop_repeats(pt_kept *kept)
{
    size_t n = 0;

    if (kept->files.len)
        qsort(kept->files.at, kept->files.len, sizeof *kept->files.at, by_path);
    for (size_t i = 0; i < kept->files.len; i++)
        if (n == 0 || !pt_str_equal(kept->files.at[i].path, kept->files.at[n - 1].path))
            kept->files.at[n++] = kept->files.at[i];
    kept->files.len = n;
}

pt_status pt_kept_find(const char *out, pt_kept *kept, pt_error *err)
{
    names files = { 0 };
    pt_status st = PT_OK;

    list(out, &kept->arena, &files);
    for (size_t i = 0; i < files.len && st == PT_OK; i++)
        if (is_page(files.at[i]))
            st = add_report(out, files.at[i], kept, err);
    drop_repeats(kept);
    free(files.at);
    return st;
}

void pt_kept_free(pt_kept *kept)
{
    free(kept->files.at);
    pt_arena_free(&kept->arena);
    *kept = (pt_kept){ 0 };
}
