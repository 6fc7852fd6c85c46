#include "report/report.h"

#include "base/asset.h"
#include "base/file.h"
#include "report/footer.h"
#include "report/html.h"
#include "report/render.h"
#include "report/site.h"

#include <stdio.h>
#include <stdlib.h>

enum { LARGEST_PAGE = 8 << 20 };

static void set_parameter(pt_render *report, const char *name, const char *value)
{
    PT_PUSH(&report->parameters, ((pt_parameter){ name, { .type = PT_TEXT, .text = pt_str_of(value) } }));
}

static void set_parameters(pt_render *report)
{
    const pt_report_options *options = report->options;

    set_parameter(report, "period", options->period.text);
    set_parameter(report, "field", options->field);
    set_parameter(report, "fingerprint", report->fingerprint);
    set_parameter(report, "command", options->command);
    set_parameter(report, "place", report->place.at);
    for (size_t i = 0; i < PT_REPORT_WITH && options->with[i].name; i++)
        set_parameter(report, options->with[i].name, options->with[i].value);
}

static pt_str say(const void *words, pt_str english)
{
    return pt_words_say(words, english);
}

static pt_status render(pt_render *report, pt_error *err)
{
    pt_str style;

    PT_TRY(pt_words_open(report->options->templates, report->options->language, &report->words, err));
    pt_query_translate(report->store, (pt_translation){ say, report->words });
    PT_TRY(pt_store_fingerprint(report->store, report->fingerprint, err));
    set_parameters(report);
    PT_TRY(pt_render_template(report, pt_str_of(report->options->name), err));
    PT_TRY(pt_buf_check(&report->out, "the report", err));
    PT_TRY(pt_asset_read(report->options->templates, "plots/style.gp", &report->arena, &style, err));
    style = pt_words_say_in_script(report->words, style, &report->arena);
    return pt_charts_draw(&report->charts, style, &report->arena, err);
}

/* ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status write_file(const pt_render *report, pt_report_result *result, const char *path, pt_str bytes,
                            pt_error *err)
{
    bool changed;

    if (report->options->is_check)
        changed = !pt_file_holds(path, bytes);
    else
        PT_TRY(pt_file_replace(path, bytes, &changed, err));
    if (changed && result->changed_files == 0)
        snprintf(result->changed, sizeof result->changed, "%s", path);
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

        PT_TRY(write_file(report, result, path.at, files[i].bytes, err));
    }
    return PT_OK;
}

/* The page in the form that is asked for, under the path without its ending. */
static pt_status write_page(pt_render *report, const char *stem, const char *up, pt_str markdown,
                            pt_report_result *result, pt_error *err)
{
    const char *path = pt_arena_printf(&report->arena, "%s.%s", stem, report->options->is_html ? "html" : "md").at;
    pt_buf html = { .limit = LARGEST_PAGE };
    pt_status st;

    if (!report->options->is_html)
        return write_file(report, result, path, markdown, err);
    pt_html_page(markdown, report->words, up, &html);
    PT_OR_DONE(pt_buf_check(&html, "a page", err));
    st = write_file(report, result, path, pt_buf_text(&html), err);
done:
    pt_buf_free(&html);
    return st;
}

static pt_status write_all(pt_render *report, pt_report_result *result, pt_error *err)
{
    const pt_report_options *options = report->options;
    const char *folder = pt_arena_printf(&report->arena, "%s/%.*s", options->out, PT_FMT(report->place)).at;
    int length = snprintf(result->path, sizeof result->path, "%s.%s", folder, options->is_html ? "html" : "md");

    if (length < 0 || (size_t)length >= sizeof result->path)
        return pt_fail(err, PT_EUSAGE, "%s: the path is too long", folder);
    if (!options->is_check)
        PT_TRY(pt_folder_make(report->charts.len || report->pages.len ? folder : options->out, err));
    for (size_t i = 0; i < report->charts.len; i++)
        PT_TRY(write_chart(report, &report->charts.at[i], result, err));
    for (size_t i = 0; i < report->pages.len; i++) {
        const pt_page *page = &report->pages.at[i];
        const char *stem = pt_arena_printf(&report->arena, "%s/%.*s", folder, PT_FMT(page->name)).at;

        PT_TRY(write_page(report, stem, "../", page->text, result, err));
    }
    pt_render_page(&report->out);
    if (options->version)
        pt_footer_add(&report->out, options->version, report->fingerprint, options->command);
    PT_TRY(pt_buf_check(&report->out, "the report", err));
    PT_TRY(write_page(report, folder, "", pt_buf_text(&report->out), result, err));
    return options->is_html && !options->is_check
               ? pt_site_write(options->out, options->templates, &result->files, &result->changed_files, err)
               : PT_OK;
}

pt_status pt_report_write(pt_store *store, const pt_report_options *options, const pt_observer *observer,
                          pt_report_result *result, pt_error *err)
{
    pt_render report = { .store = store, .options = options, .out = { .limit = LARGEST_PAGE } };
    pt_status st;

    *result = (pt_report_result){ 0 };
    report.place =
        pt_arena_printf(&report.arena, "%s-%s", options->file ? options->file : options->name, options->period.text);
    pt_progress(observer, "report", 0, 0);
    PT_OR_DONE(render(&report, err));
    PT_OR_DONE(write_all(&report, result, err));
done:
    pt_query_translate(store, (pt_translation){ 0 });
    pt_words_close(report.words);
    free(report.branches.at);
    free(report.charts.at);
    free(report.pages.at);
    free(report.parameters.at);
    pt_buf_free(&report.out);
    pt_arena_free(&report.arena);
    return st;
}
