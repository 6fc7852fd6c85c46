#include "report/report.h"

#include "base/asset.h"
#include "report/files.h"
#include "report/site.h"

#include <stdlib.h>

enum { LARGEST_PAGE = 8 << 20, LARGEST_INDEX = 64 << 20 };

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

pt_status pt_report_write(pt_store *store, const pt_report_options *options, const pt_observer *observer,
                          pt_report_result *result, pt_error *err)
{
    pt_render report = {
        .store = store, .options = options, .out = { .limit = LARGEST_PAGE }, .index = { .limit = LARGEST_INDEX }
    };
    pt_report_files files = { 0 };
    pt_status st;

    *result = (pt_report_result){ 0 };
    report.place =
        pt_arena_printf(&report.arena, "%s-%s", options->file ? options->file : options->name, options->period.text);
    pt_progress(observer, "report", 0, 0);
    PT_OR_DONE(render(&report, err));
    PT_OR_DONE(pt_report_files_make(&report, &files, err));
    PT_OR_DONE(pt_report_files_write(&report, &files, result, err));
    if (options->is_html && !options->is_check)
        st = pt_site_write(options->out, options->templates, &result->files, &result->changed_files, err);
done:
    pt_query_translate(store, (pt_translation){ 0 });
    pt_words_close(report.words);
    free(files.at);
    free(report.branches.at);
    free(report.charts.at);
    free(report.pages.at);
    free(report.parameters.at);
    pt_buf_free(&report.out);
    pt_buf_free(&report.index);
    pt_arena_free(&report.arena);
    return st;
}
