#include "cli/ask.h"
#include "cli/say.h"

#include "base/day.h"
#include "base/file.h"
#include "base/size.h"
#include "lib/request.h"
#include "report/explain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_PAGE = 32 << 20 };

static const pt_option options[] = {
    { "period", PT_PERIOD_OPTION, "PERIOD", "as in 2026-W26, of monthly 2026-06 (else the last that is over)" },
    { "field", PT_TEXT_OPTION, "FIELD", "of the config, as it was analysed (the whole store)" },
    { "language", PT_TEXT_OPTION, "en|zh", "English or Chinese (en)" },
    { "author", PT_TEXT_OPTION, "NAME", "with authors: a page on this one alone" },
    { "to", PT_TEXT_OPTION, "NAME", "with --author: over whom they know each other, too" },
    { "term", PT_TEXT_OPTION, "TERM", "with keywords: the page on this term" },
    { "format", PT_TEXT_OPTION, "md|html", "html: pages for a browser, with an index of all of DIR (md)" },
    { "charts", PT_TEXT_OPTION, "svg|png", "png where SVG is not shown (svg)" },
    { "budget", PT_TEXT_OPTION, "SIZE", "as in 2MB: keep the reports in DIR within it, months past put away" },
    { "panels", PT_TEXT_OPTION, "N", "at most so many rows or panels in a chart" },
    { "github-summary", PT_FLAG, NULL, "also append the headline to the file $GITHUB_STEP_SUMMARY names" },
    { "list", PT_FLAG, NULL, "which reports there are" },
    { "explain", PT_FLAG, NULL, "which queries and plots a report uses, and where" },
    { "json", PT_FLAG, NULL, "with --list and --explain: as JSON" },
    { "out", PT_TEXT_OPTION, "DIR", "where to (report)" },
    { "templates", PT_TEXT_OPTION, "DIR", "your own reports/, sql/report/, plots/ before the built-in ones" },
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status write_report(pt_store *store, const pt_arguments *arguments, uint64_t budget, pt_report_result *result,
                              pt_error *err)
{
    const char *out = pt_argument(arguments, "out"), *format = pt_argument(arguments, "format");
    char period[PT_PERIOD_TEXT];
    const pt_report_request request = { .name = arguments->rest[0],
                                        .period = period,
                                        .field = pt_argument(arguments, "field"),
                                        .language = pt_argument(arguments, "language"),
                                        .author = pt_argument(arguments, "author"),
                                        .to = pt_argument(arguments, "to"),
                                        .term = pt_argument(arguments, "term"),
                                        .charts = pt_argument(arguments, "charts"),
                                        .panels = pt_argument(arguments, "panels"),
                                        .out = out ? out : "report",
                                        .budget = budget,
                                        .templates = pt_argument(arguments, "templates"),
                                        .is_html = format && strcmp(format, "html") == 0 };

    PT_TRY(pt_ask_period(store, arguments, pt_report_is_monthly(request.name) ? "month" : "week", period, sizeof period,
                         err));
    return pt_report_request_write(store, &request, &arguments->observer, result, err);
}

static bool is_form(const char *format)
{
    return !format || strcmp(format, "md") == 0 || strcmp(format, "html") == 0;
}

static bool is_a_name(const char *name)
{
    return name[0] && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(name) && strlen(name) < 60;
}

/* What stands before the first chart or section: the title, the headline, what can be said. */
static pt_status append_summary(const char *page, pt_error *err)
{
    const char *path = getenv("GITHUB_STEP_SUMMARY");
    pt_arena arena = { 0 };
    FILE *file = NULL;
    pt_status st;
    pt_str text;

    if (!path || !path[0])
        return pt_fail(err, PT_EUSAGE,
                       "--github-summary: $GITHUB_STEP_SUMMARY names no file; it is set in GitHub's jobs");
    PT_OR_DONE(pt_file_read(page, LARGEST_PAGE, &arena, &text, err));
    text = pt_str_part(text, 0, pt_str_find(text, PT_S("\n## ")));
    text = pt_str_trim(pt_str_part(text, 0, pt_str_find(text, PT_S("<picture>"))));
    file = fopen(path, "ab");
    if (!file || fprintf(file, "%.*s\n", PT_FMT(text)) < 0 || fflush(file) != 0)
        st = pt_fail(err, PT_EIO, "%s: cannot be written: %s", path, strerror(errno));
done:
    if (file)
        fclose(file);
    pt_arena_free(&arena);
    return st;
}

/* ── What there is ───────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_value text_cell(pt_str text)
{
    return (pt_value){ .type = text.len ? PT_TEXT : PT_NULL, .text = text };
}

static pt_status list_as_json(const pt_template_list *list, pt_arena *arena, pt_error *err)
{
    static const pt_column columns[] = { { PT_STR("name"), PT_PLAIN }, { PT_STR("about"), PT_PLAIN } };
    pt_value *cells = PT_NEW_ARRAY(arena, pt_value, list->len * 2);

    for (size_t i = 0; i < list->len; i++) {
        cells[i * 2] = text_cell(list->at[i].name);
        cells[i * 2 + 1] = (pt_value){ .type = PT_TEXT, .text = list->at[i].about };
    }
    return pt_ask_json(&(pt_answer){ columns, cells, 2, list->len, NULL }, err);
}

static pt_status print_list(const char *templates, bool is_json, pt_arena *arena, pt_error *err)
{
    pt_template_list list = { 0 };
    pt_status st = pt_templates_list(templates, &list, arena, err);

    if (st == PT_OK && is_json)
        st = list_as_json(&list, arena, err);
    else
        for (size_t i = 0; st == PT_OK && i < list.len; i++)
            pt_print("%-10.*s %.*s\n", PT_FMT(list.at[i].name), PT_FMT(list.at[i].about));
    free(list.at);
    return st;
}

static pt_status parts_as_json(const pt_report_parts *parts, pt_arena *arena, pt_error *err)
{
    static const pt_column columns[] = { { PT_STR("file"), PT_PLAIN },
                                         { PT_STR("line"), PT_PLAIN },
                                         { PT_STR("directive"), PT_PLAIN },
                                         { PT_STR("query"), PT_PLAIN },
                                         { PT_STR("plot"), PT_PLAIN } };
    enum { COLUMNS = sizeof columns / sizeof *columns };
    pt_value *cells = PT_NEW_ARRAY(arena, pt_value, parts->len * COLUMNS);

    for (size_t i = 0; i < parts->len; i++) {
        const pt_report_part *part = &parts->at[i];
        const pt_value row[COLUMNS] = { text_cell(part->file),
                                        { .type = PT_INT, .integer = (int64_t)part->line },
                                        text_cell(part->directive),
                                        text_cell(part->query),
                                        text_cell(part->plot) };

        memcpy(&cells[i * COLUMNS], row, sizeof row);
    }
    return pt_ask_json(&(pt_answer){ columns, cells, COLUMNS, parts->len, NULL }, err);
}

/* A line a directive: where it stands, what it is, the query it asks, the plot it draws. */
static pt_status print_parts(const char *templates, const char *name, bool is_json, pt_arena *arena, pt_error *err)
{
    pt_report_parts parts = { 0 };
    pt_status st = pt_report_explain(templates, pt_str_of(name), &parts, arena, err);

    if (st == PT_OK && is_json)
        st = parts_as_json(&parts, arena, err);
    for (size_t i = 0; st == PT_OK && !is_json && i < parts.len; i++) {
        const pt_report_part *part = &parts.at[i];

        pt_print("%.*s:%zu\t%.*s\t%.*s%s%.*s\n", PT_FMT(part->file), part->line, PT_FMT(part->directive),
                 PT_FMT(part->query), part->plot.len ? "\t" : "", PT_FMT(part->plot));
    }
    free(parts.at);
    return st;
}

static int tell(const pt_arguments *arguments)
{
    const char *templates = pt_argument(arguments, "templates");
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    bool is_json = pt_has_flag(arguments, "json");
    pt_status st = pt_has_flag(arguments, "list") ? print_list(templates, is_json, &arena, &err)
                                                  : print_parts(templates, arguments->rest[0], is_json, &arena, &err);

    pt_arena_free(&arena);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

/* ── What was written ────────────────────────────────────────────────────────────────────────────────────────────── */

static void print_result(const pt_report_result *result, uint64_t budget)
{
    char bytes[PT_SIZE_TEXT], added[PT_SIZE_TEXT], kept[PT_SIZE_TEXT], limit[PT_SIZE_TEXT];

    pt_size_print(result->bytes, bytes);
    pt_size_print((uint64_t)llabs(result->added), added);
    pt_size_print(result->kept, kept);
    pt_size_print(budget, limit);
    pt_say("%s: %zu files, %zu changed, %s in all (%s%s)", result->path, result->files, result->changed_files, bytes,
           result->added < 0 ? "-" : "+", added);
    if (budget && result->panels)
        pt_say(", drawn with --panels %zu", result->panels);
    if (budget)
        pt_say("; the folder's reports: %s of %s", kept, limit);
    pt_say("\n");
    if (result->archived)
        pt_say("archive: %zu files of %zu past month%s put away\n", result->archived, result->months,
               result->months == 1 ? "" : "s");
}

/* Said even when quiet: what was asked for was not reached. */
static void warn_if_over(const pt_report_result *result, uint64_t budget)
{
    char bytes[PT_SIZE_TEXT], kept[PT_SIZE_TEXT], limit[PT_SIZE_TEXT];

    if (!budget || result->kept <= budget)
        return;
    pt_size_print(result->bytes, bytes);
    pt_size_print(result->kept, kept);
    pt_size_print(budget, limit);
    pt_say(
        "papertide: warning: %s: the folder's reports take %s of a budget of %s, this one alone %s, and no past month "
        "is left to put away; raise --budget, or take archives away\n",
        result->path, kept, limit, bytes);
}

/* PT_EXIT_USAGE, and said why, where options do not go together. */
static int check(const pt_arguments *arguments, uint64_t *budget)
{
    const char *size = pt_argument(arguments, "budget"), *charts = pt_argument(arguments, "charts");
    bool is_authors = strcmp(arguments->rest[0], "authors") == 0;

    if (!is_form(pt_argument(arguments, "format")))
        return pt_cli_usage(arguments, "--format %s: there are md and html", pt_argument(arguments, "format"));
    if (charts && strcmp(charts, "svg") != 0 && strcmp(charts, "png") != 0)
        return pt_cli_usage(arguments, "--charts %s: there are svg and png", charts);
    if (pt_argument(arguments, "author") && !is_authors)
        return pt_cli_usage(arguments, "--author goes with: report authors");
    if (pt_has_flag(arguments, "github-summary") && pt_argument(arguments, "format") &&
        strcmp(pt_argument(arguments, "format"), "md") != 0)
        return pt_cli_usage(arguments, "--github-summary goes with Markdown");
    if ((strcmp(arguments->rest[0], "keywords") == 0) != (pt_argument(arguments, "term") != NULL))
        return pt_cli_usage(arguments, "a page on a term is asked for with: report keywords --term TERM");
    if (pt_argument(arguments, "to") && !pt_argument(arguments, "author"))
        return pt_cli_usage(arguments, "--to goes with --author");
    if (size && !pt_size_parse(pt_str_of(size), budget))
        return pt_cli_usage(arguments, "--budget '%s': no size; write it as 500kB, 2MB or 2MiB", size);
    return PT_EXIT_OK;
}

static int run(const pt_arguments *arguments)
{
    pt_report_result result;
    pt_error err = { 0 };
    uint64_t budget = 0;
    pt_store *store;
    pt_status st;
    int exit_status;

    if (pt_has_flag(arguments, "list"))
        return tell(arguments);
    if (arguments->rest_count != 1 || !is_a_name(arguments->rest[0]))
        return pt_cli_usage(
            arguments,
            "which report? there are: weekly, monthly, authors, topics, quality, overview; --list tells of all");
    if (pt_has_flag(arguments, "explain"))
        return tell(arguments);
    if (pt_has_flag(arguments, "json"))
        return pt_cli_usage(arguments, "--json goes with --list and --explain; a report is Markdown or HTML");
    if (check(arguments, &budget) != PT_EXIT_OK)
        return PT_EXIT_USAGE;
    if (!(store = pt_cli_store(arguments, PT_STORE_READ, &exit_status)))
        return exit_status;
    st = write_report(store, arguments, budget, &result, &err);
    pt_store_close(store);
    if (st == PT_OK && pt_has_flag(arguments, "github-summary"))
        st = append_summary(result.path, &err);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    if (!arguments->is_quiet)
        print_result(&result, budget);
    warn_if_over(&result, budget);
    return PT_EXIT_OK;
}

const pt_command pt_command_report = {
    .name = "report",
    .usage = "weekly|monthly|authors|topics|quality|overview|keywords [--author NAME] [--term TERM] [--period PERIOD] "
             "[--field F] [--language "
             "en|zh] "
             "[--format md|html] [--out DIR] [--charts svg|png] [--budget SIZE] [--panels N] [--templates DIR] "
             "[--explain [--json]] | "
             "--list [--json]",
    .help = "write a report, in Markdown with charts",
    .about =
        "Writes DIR/NAME-WEEK.md, and its charts and their data into DIR/NAME-WEEK/. Files that would not change are\n"
        "not touched. weekly is what a week brought, monthly a month; authors who works with whom, over the whole "
        "store; topics what "
        "papers\n"
        "are about, with a page for each.\n\n"
        "--budget SIZE keeps what papertide's reports take in DIR within SIZE (B, kB, MB, GB; KiB, MiB, GiB). A report "
        "of\n"
        "over a quarter of it is drawn with fewer panels (--panels 6, then 3). If the folder is over it still, the "
        "reports\n"
        "of its oldest month go into DIR/archive/MONTH.tar.xz, then those of the next; the newest month stays. Charts "
        "keep\n"
        "their dark versions and numbers; files of others are not touched.\n\n"
        "  papertide report weekly --period 2026-W26 --out report\n"
        "  papertide report weekly --field speech\n"
        "  papertide report weekly --language zh\n"
        "  papertide report monthly --period 2026-06\n"
        "  papertide report authors\n"
        "  papertide report topics --format html\n"
        "  papertide report authors --author \"Grace Hopper\" --to \"Alan Turing\"\n"
        "  papertide report keywords --term \"speech enhancement\"\n"
        "  papertide report weekly --out reports --budget 2MB\n"
        "  papertide report weekly --explain\n"
        "  papertide report weekly --templates mine",
    .when_stopped = "no file was left half; run the same again",
    .options = options,
    .needs = PT_NEEDS_PROGRAMS | PT_NEEDS_ALL_FOLDERS,
    .run = run,
};
