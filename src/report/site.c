#include "report/site.h"

#include "base/arena.h"
#include "base/asset.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/markdown.h"
#include "base/memory.h"
#include "report/feed.h"
#include "report/html.h"
#include "report/script.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST_PAGE = 8 << 20, START_OF_PAGE = 4096 /* bytes: its title is among them */ };

typedef PT_ARRAY(pt_feed_entry) listing;

/* ── The folder ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Where the period of a file's name begins: behind the last "-" before a year. 0: it has none. */
static size_t find_period(pt_str stem)
{
    for (size_t i = stem.len; i-- > 1;) {
        pt_str rest = pt_str_part(stem, i, stem.len);
        bool is_year = rest.len >= 7 && rest.at[4] == '-';

        for (size_t d = 0; is_year && d < 4; d++)
            is_year = rest.at[d] >= '0' && rest.at[d] <= '9';
        if (is_year && stem.at[i - 1] == '-')
            return i;
    }
    return 0;
}

/* What stands between <title> and </title>, as it stands there; the file's name where nothing does. */
static pt_status read_title(const char *out, pt_feed_entry *report, pt_arena *arena, pt_error *err)
{
    const char *path = pt_arena_printf(arena, "%s/%.*s", out, PT_FMT(report->file)).at;
    pt_str text, begin = PT_S("<title>");
    size_t from, to;

    PT_TRY(pt_file_read_start(path, START_OF_PAGE, arena, &text, err));
    from = pt_str_find(text, begin);
    to = pt_str_find(text, PT_S("</title>"));
    report->title = from + begin.len < to && to < text.len ? pt_str_part(text, from + begin.len, to - from - begin.len)
                                                           : report->file;
    return PT_OK;
}

static pt_status list_reports(const char *out, listing *reports, pt_arena *arena, pt_error *err)
{
    DIR *folder = opendir(out);
    pt_status st = PT_OK;

    if (!folder)
        return pt_fail(err, PT_EIO, "%s: %s", out, strerror(errno));
    for (struct dirent *entry; st == PT_OK && (entry = readdir(folder));) {
        pt_str file = pt_arena_copy(arena, pt_str_of(entry->d_name));
        size_t period = pt_str_ends(file, PT_S(".html")) ? find_period(pt_str_part(file, 0, file.len - 5)) : 0;
        pt_feed_entry report = { .file = file, .period = pt_str_part(file, period, file.len - 5 - period) };

        if (!period)
            continue;
        st = read_title(out, &report, arena, err);
        PT_PUSH(reports, report);
    }
    closedir(folder);
    return st;
}

static int newest_first(const void *a, const void *b)
{
    const pt_feed_entry *x = a, *y = b;
    int order = pt_str_compare(y->period, x->period);

    return order ? order : pt_str_compare(x->file, y->file);
}

/* ── The pages ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void write_index(const listing *reports, pt_buf *page)
{
    pt_buf markdown = { .limit = LARGEST_PAGE };

    pt_buf_add(&markdown, PT_S("# Reports\n\n| period | report | kind |\n|---|---|---|\n"));
    for (size_t i = 0; i < reports->len; i++) {
        const pt_feed_entry *report = &reports->at[i];
        pt_str kind = pt_str_part(report->file, 0, find_period(report->file) - 1);

        pt_buf_addf(&markdown, "| %.*s | <a href=\"%.*s\">%.*s</a> | %.*s |\n", PT_FMT(report->period),
                    PT_FMT(report->file), PT_FMT(report->title), PT_FMT(kind)); /* a title in HTML is HTML already */
    }
    pt_html_page(pt_buf_text(&markdown), NULL, "", page);
    pt_buf_free(&markdown);
}

/* Of the reports that can be searched: folder, title. A title in HTML is HTML, in a script it is text. */
static void write_list(const char *out, const listing *reports, pt_buf *script)
{
    pt_buf rows = { .limit = LARGEST_PAGE }, title = { .limit = START_OF_PAGE };

    for (size_t i = 0; i < reports->len; i++) {
        const pt_feed_entry *report = &reports->at[i];
        pt_str stem = pt_str_part(report->file, 0, report->file.len - strlen(".html"));
        pt_arena arena = { 0 };

        pt_buf_reset(&title);
        pt_html_unescape(&title, report->title);
        if (access(pt_arena_printf(&arena, "%s/%.*s/search.js", out, PT_FMT(stem)).at, R_OK) == 0)
            pt_script_row(&rows, (pt_str[]){ stem, pt_buf_text(&title) }, 2);
        pt_arena_free(&arena);
    }
    pt_script_call(script, "addReports", pt_buf_text(&rows));
    pt_buf_free(&rows);
    pt_buf_free(&title);
}

static pt_status write_file(const char *out, const char *name, pt_str bytes, size_t *files, size_t *changed,
                            pt_error *err)
{
    pt_arena arena = { 0 };
    bool is_changed = false;
    pt_status st = pt_file_replace(pt_arena_printf(&arena, "%s/%s", out, name).at, bytes, &is_changed, err);

    ++*files;
    *changed += is_changed;
    pt_arena_free(&arena);
    return st;
}

static pt_status write_shared(const char *out, const char *templates, size_t *files, size_t *changed, pt_error *err)
{
    static const char *const shared[] = { "papertide.css", "papertide.js", "words.js",
                                          "theme.js",      "charts.js",    "search.js" };
    pt_arena arena = { 0 };
    pt_status st = PT_OK;

    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
        const char *path = pt_arena_printf(&arena, "reports/site/%s", shared[i]).at;
        pt_str text;

        PT_OR_DONE(pt_asset_read(templates, path, &arena, &text, err));
        PT_OR_DONE(write_file(out, shared[i], text, files, changed, err));
    }
done:
    pt_arena_free(&arena);
    return st;
}

/* The names are common ones, and a page of the user's is not ours to write over. All of ours say whose they are. */
static pt_status check_ours(const char *out, const char *name, pt_error *err)
{
    pt_arena arena = { 0 };
    const char *path = pt_arena_printf(&arena, "%s/%s", out, name).at;
    pt_str text;
    pt_status st = PT_OK;

    if (access(path, F_OK) == 0) {
        PT_OR_DONE(pt_file_read_start(path, START_OF_PAGE, &arena, &text, err));
        if (text.len && pt_str_find(text, PT_S("papertide")) == text.len)
            st = pt_fail(err, PT_EIO, "%s: is there and not papertide's; move it away, or name another folder", path);
    }
done:
    pt_arena_free(&arena);
    return st;
}

/* What tells of all reports: for a reader, for a feed reader, for the search. */
static pt_status write_listings(const char *out, const listing *reports, size_t *files, size_t *changed, pt_error *err)
{
    struct {
        const char *name;
        pt_buf text;
    } all[] = { { "index.html", { .limit = LARGEST_PAGE } },
                { "feed.xml", { .limit = LARGEST_PAGE } },
                { "reports.js", { .limit = LARGEST_PAGE } } };
    pt_status st = PT_OK;

    write_index(reports, &all[0].text);
    pt_feed_add(reports->at, reports->len, &all[1].text);
    write_list(out, reports, &all[2].text);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        PT_OR_DONE(pt_buf_check(&all[i].text, all[i].name, err));
        PT_OR_DONE(write_file(out, all[i].name, pt_buf_text(&all[i].text), files, changed, err));
    }
done:
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        pt_buf_free(&all[i].text);
    return st;
}

pt_status pt_site_write(const char *out, const char *templates, size_t *files, size_t *changed, pt_error *err)
{
    listing reports = { 0 };
    pt_arena arena = { 0 };
    pt_status st;

    PT_OR_DONE(check_ours(out, "index.html", err));
    PT_OR_DONE(check_ours(out, "feed.xml", err));
    PT_OR_DONE(write_shared(out, templates, files, changed, err));
    PT_OR_DONE(list_reports(out, &reports, &arena, err));
    if (reports.len)
        qsort(reports.at, reports.len, sizeof *reports.at, newest_first);
    st = write_listings(out, &reports, files, changed, err);
done:
    free(reports.at);
    pt_arena_free(&arena);
    return st;
}
