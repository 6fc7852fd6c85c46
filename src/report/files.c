#include "report/files.h"

#include "base/batch.h"
#include "base/file.h"
#include "report/footer.h"
#include "report/html.h"
#include "report/script.h"

#include <stdio.h>
#include <sys/stat.h>

enum { LARGEST_PAGE = 8 << 20, LARGEST_INDEX = 64 << 20 };

static void add_chart(pt_render *report, const pt_chart *chart, pt_report_files *files)
{
    bool is_png = report->options->is_png;
    const struct {
        const char *ending;
        pt_str bytes;
    } kinds[] = { { is_png ? ".png" : ".svg", chart->image[PT_LIGHT] },
                  { is_png ? "-dark.png" : "-dark.svg", chart->image[PT_DARK] },
                  { ".csv", chart->csv },
                  { ".js", chart->hover } };
    bool has_script = report->options->is_html && chart->hover.len; /* Markdown runs none */
    size_t count = sizeof kinds / sizeof *kinds - !has_script;

    for (size_t i = 0; i < count; i++) {
        pt_str path = pt_arena_printf(&report->arena, "%s/%.*s/%.*s%s", report->options->out, PT_FMT(report->place),
                                      PT_FMT(chart->name), kinds[i].ending);

        PT_PUSH(files, ((pt_report_file){ path.at, kinds[i].bytes }));
    }
}

/* The page in the form that is asked for, under the path without its ending. */
static pt_status add_page(pt_render *report, const char *stem, const char *up, pt_str markdown, pt_report_files *files,
                          pt_error *err)
{
    const char *path = pt_arena_printf(&report->arena, "%s.%s", stem, report->options->is_html ? "html" : "md").at;
    pt_buf html = { .limit = LARGEST_PAGE };
    pt_status st;

    if (report->options->is_html)
        pt_html_page(markdown, report->words, up, &html);
    PT_OR_DONE(pt_buf_check(&html, "a page", err));
    markdown = report->options->is_html ? pt_buf_text(&html) : markdown;
    PT_PUSH(files, ((pt_report_file){ path, pt_arena_copy(&report->arena, markdown) }));
done:
    pt_buf_free(&html);
    return st;
}

/* What the site's search finds of the report. */
static pt_status add_index(pt_render *report, const char *folder, pt_report_files *files, pt_error *err)
{
    const char *path = pt_arena_printf(&report->arena, "%s/search.js", folder).at;
    pt_buf script = { .limit = LARGEST_INDEX };
    pt_status st;

    pt_script_call(&script, "addEntries", pt_buf_text(&report->index));
    PT_OR_DONE(pt_buf_check(&script, "the index of a report", err));
    PT_PUSH(files, ((pt_report_file){ path, pt_arena_copy(&report->arena, pt_buf_text(&script)) }));
done:
    pt_buf_free(&script);
    return st;
}

pt_status pt_report_files_make(pt_render *report, pt_report_files *files, pt_error *err)
{
    const pt_report_options *options = report->options;
    const char *folder = pt_arena_printf(&report->arena, "%s/%.*s", options->out, PT_FMT(report->place)).at;

    for (size_t i = 0; i < report->charts.len; i++)
        add_chart(report, &report->charts.at[i], files);
    if (report->index.len)
        PT_TRY(add_index(report, folder, files, err));
    for (size_t i = 0; i < report->pages.len; i++) {
        const pt_page *page = &report->pages.at[i];
        const char *stem = pt_arena_printf(&report->arena, "%s/%.*s", folder, PT_FMT(page->name)).at;

        PT_TRY(add_page(report, stem, "../", page->text, files, err));
    }
    pt_render_page(&report->out);
    if (options->version)
        pt_footer_add(&report->out, options->version, report->fingerprint, options->command);
    PT_TRY(pt_buf_check(&report->out, "the report", err));
    return add_page(report, folder, "", pt_buf_text(&report->out), files, err);
}

size_t pt_report_files_bytes(const pt_report_files *files)
{
    size_t bytes = 0;

    for (size_t i = 0; i < files->len; i++)
        bytes += files->at[i].bytes.len;
    return bytes;
}

static pt_status make_folders(const pt_render *report, pt_error *err)
{
    bool has_folder = report->charts.len || report->pages.len || report->index.len;

    PT_TRY(pt_folder_make(report->options->out, err));
    return has_folder ? pt_folder_make_in(report->options->out, report->place, err) : PT_OK;
}

static void count(const pt_report_file *file, bool is_changed, size_t before, pt_report_result *result)
{
    if (is_changed && result->changed_files == 0)
        snprintf(result->changed, sizeof result->changed, "%s", file->path);
    result->files++;
    result->changed_files += is_changed;
    result->bytes += file->bytes.len;
    result->added += (int64_t)file->bytes.len - (int64_t)before;
}

pt_status pt_report_files_write(const pt_render *report, const pt_report_files *files, pt_report_result *result,
                                pt_error *err)
{
    const char *page = files->at[files->len - 1].path;
    int length = snprintf(result->path, sizeof result->path, "%s", page);
    pt_batch batch = { 0 };
    pt_status st;

    if (length < 0 || (size_t)length >= sizeof result->path)
        return pt_fail(err, PT_EUSAGE, "%s: the path is too long", page);
    PT_OR_DONE(report->options->is_check ? PT_OK : make_folders(report, err));
    for (size_t i = 0; i < files->len; i++) {
        const pt_report_file *file = &files->at[i];
        struct stat now = { 0 };
        bool is_changed;

        if (lstat(file->path, &now) != 0)
            now.st_size = 0;
        if (report->options->is_check)
            is_changed = !pt_file_holds(file->path, file->bytes);
        else
            PT_OR_DONE(pt_batch_put(&batch, file->path, file->bytes, &is_changed, err));
        count(file, is_changed, (size_t)now.st_size, result);
    }
    PT_OR_DONE(pt_batch_commit(&batch, err));
done:
    pt_batch_close(&batch);
    return st;
}
