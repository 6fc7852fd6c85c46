#include "report/report.h"

#include "base/asset.h"
#include "base/stop.h"
#include "report/budget.h"
#include "report/files.h"
#include "report/site.h"
#include "store/fingerprint.h"

#include <stdlib.h>

enum {
    LARGEST_PAGE = 8 << 20,
    LARGEST_INDEX = 64 << 20,
    BUDGET_SHARE = 4 /* of it, a report may take one */
};

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
    return pt_charts_draw(&report->charts, report->options->is_png ? "png" : "svg", style, &report->arena, err);
}

/* ── One rendering ───────────────────────────────────────────────────────────────────────────────────────────────── */

/* A report as it would be written: what it holds, and the options it was made with. */
struct draft {
    pt_render report;
    pt_report_options options;
    pt_report_files files;
};

static void draft_free(struct draft *draft)
{
    free(draft->files.at);
    free(draft->report.branches.at);
    free(draft->report.charts.at);
    free(draft->report.pages.at);
    free(draft->report.parameters.at);
    pt_words_close(draft->report.words);
    pt_buf_free(&draft->report.out);
    pt_buf_free(&draft->report.index);
    pt_arena_free(&draft->report.arena);
    *draft = (struct draft){ 0 };
}

/* `draft` is not to be moved: the rendering refers to its options. The command says whatever changes a byte. */
static pt_status make_draft(pt_store *store, const pt_report_options *options, const pt_observer *observer,
                            size_t panels, struct draft *draft, pt_error *err)
{
    pt_render *report = &draft->report;

    *draft = (struct draft){
        .report = { .store = store, .out = { .limit = LARGEST_PAGE }, .index = { .limit = LARGEST_INDEX } },
        .options = *options
    };
    report->options = &draft->options;
    report->observer = observer;
    report->place =
        pt_arena_printf(&report->arena, "%s-%s", options->file ? options->file : options->name, options->period.text);
    draft->options.panels = panels;
    if (options->is_png)
        draft->options.command = pt_arena_printf(&report->arena, "%s --charts png", options->command).at;
    if (panels)
        draft->options.command = pt_arena_printf(&report->arena, "%s --panels %zu", draft->options.command, panels).at;
    PT_TRY(render(report, err));
    return pt_report_files_make(report, &draft->files, err);
}

/* ── A report that fits ──────────────────────────────────────────────────────────────────────────────────────────── */

/* What charts take whose query has a limit, so that fewer panels make them smaller. */
static size_t bytes_of_panels(const pt_chart_list *charts)
{
    size_t bytes = 0;

    for (size_t i = 0; i < charts->len; i++)
        if (charts->at[i].has_limit)
            bytes += charts->at[i].image[PT_LIGHT].len + charts->at[i].image[PT_DARK].len + charts->at[i].csv.len;
    return bytes;
}

/* With a budget, a report that takes more than a quarter of it is drawn with fewer panels; one whose panels are not
 * what is large, only where it would not fit at all. What else is in the folder plays no part: the same store and
 * command give the same report, today and when it is verified. */
static pt_status make_fitting(pt_store *store, const pt_report_options *options, const pt_observer *observer,
                              struct draft *draft, pt_error *err)
{
    static const size_t fewer[] = { 6, 3 };
    uint64_t full, panels, target = options->budget / BUDGET_SHARE;

    PT_TRY(make_draft(store, options, observer, options->panels, draft, err));
    full = pt_report_files_bytes(&draft->files);
    panels = bytes_of_panels(&draft->report.charts);
    if (full - panels > target)
        target = options->budget;
    if (options->budget == 0 || full - panels > target)
        return PT_OK;
    for (size_t i = 0; i < sizeof fewer / sizeof *fewer && pt_report_files_bytes(&draft->files) > target; i++) {
        if (options->panels && options->panels <= fewer[i])
            continue;
        draft_free(draft);
        PT_TRY(make_draft(store, options, observer, fewer[i], draft, err));
    }
    return PT_OK;
}

static pt_status keep_budget(const pt_report_options *options, pt_report_result *result, pt_error *err)
{
    pt_budget_result kept;

    if (options->budget == 0 || options->is_check)
        return PT_OK;
    PT_TRY(pt_budget_keep(options->out, options->budget, options->period.last, &kept, err));
    result->kept = kept.kept;
    result->archived = kept.archived;
    result->months = kept.months;
    return PT_OK;
}

pt_status pt_report_write(pt_store *store, const pt_report_options *options, const pt_observer *observer,
                          pt_report_result *result, pt_error *err)
{
    struct draft draft = { 0 };
    pt_status st;

    *result = (pt_report_result){ 0 };
    PT_OR_DONE(make_fitting(store, options, observer, &draft, err));
    result->panels = draft.options.panels;
    PT_OR_DONE(pt_stop_check(err)); /* from here on all is written */
    PT_OR_DONE(pt_report_files_write(&draft.report, &draft.files, result, err));
    PT_OR_DONE(keep_budget(options, result, err));
    if (options->is_html && !options->is_check)
        st = pt_site_write(options->out, options->templates, &result->files, &result->changed_files, err);
done:
    pt_query_translate(store, (pt_translation){ 0 });
    draft_free(&draft);
    return st;
}
