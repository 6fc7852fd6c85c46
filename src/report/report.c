#include "report/report.h"

#include "base/asset.h"
#include "base/file.h"
#include "report/render.h"

#include <stdio.h>
#include <stdlib.h>

enum { LARGEST_PAGE = 8 << 20 };

static pt_status render(pt_render *report, pt_error *err)
{
    pt_str style;

    PT_TRY(pt_store_fingerprint(report->store, report->fingerprint, err));
    PT_TRY(pt_render_template(report, pt_str_of(report->options->name), err));
    PT_TRY(pt_buf_check(&report->out, "the report", err));
    PT_TRY(pt_asset_read(report->options->templates, "plots/style.gp", &report->arena, &style, err));
    return pt_charts_draw(&report->charts, style, &report->arena, err);
}

/* ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status write_file(pt_report_result *result, const char *path, pt_str bytes, pt_error *err)
{
    bool changed;

    PT_TRY(pt_file_replace(path, bytes, &changed, err));
    result->files++;
    result->changed_files += changed;
    return PT_OK;
}

static pt_status write_chart(pt_render *report, const pt_chart *chart, pt_report_result *result, pt_error *err)
{
    const struct {
        const char *ending;
        pt_str bytes;
    } files[] = { { ".svg", chart->image[PT_LIGHT] }, { "-dark.svg", chart->image[PT_DARK] }, { ".csv", chart->csv } };

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        pt_str path = pt_arena_printf(&report->arena, "%s/%.*s/%.*s%s", report->options->out, PT_FMT(report->place),
                                      PT_FMT(chart->name), files[i].ending);

        PT_TRY(write_file(result, path.at, files[i].bytes, err));
    }
    return PT_OK;
}

/* The page ends with one newline, whatever blank lines its last directives left. */
static void end_page(pt_buf *page)
{
    while (page->len > 1 && page->at[page->len - 1] == '\n' && page->at[page->len - 2] == '\n')
        page->len--;
}

static pt_status write_all(pt_render *report, pt_report_result *result, pt_error *err)
{
    const char *out = report->options->out;
    const char *folder = pt_arena_printf(&report->arena, "%s/%.*s", out, PT_FMT(report->place)).at;
    int length = snprintf(result->path, sizeof result->path, "%s.md", folder);

    if (length < 0 || (size_t)length >= sizeof result->path)
        return pt_fail(err, PT_EUSAGE, "%s: the path is too long", folder);
    PT_TRY(pt_folder_make(report->charts.len ? folder : out, err));
    for (size_t i = 0; i < report->charts.len; i++)
        PT_TRY(write_chart(report, &report->charts.at[i], result, err));
    end_page(&report->out);
    return write_file(result, result->path, pt_buf_text(&report->out), err);
}

pt_status pt_report_write(pt_store *store, const pt_report_options *options, const pt_observer *observer,
                          pt_report_result *result, pt_error *err)
{
    pt_render report = { .store = store, .options = options, .out = { .limit = LARGEST_PAGE } };
    pt_status st;

    *result = (pt_report_result){ 0 };
    report.place = pt_arena_printf(&report.arena, "%s-%s", options->name, options->period.text);
    pt_progress(observer, "report", 0, 0);
    PT_OR_DONE(render(&report, err));
    PT_OR_DONE(write_all(&report, result, err));
done:
    free(report.branches.at);
    free(report.charts.at);
    pt_buf_free(&report.out);
    pt_arena_free(&report.arena);
    return st;
}
