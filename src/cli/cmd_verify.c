
#include "base/file.h"
#include "base/memory.h"
#include "cli/ask.h"
#include "cli/command.h"
#include "cli/say.h"
#include "lib/request.h"
#include "report/footer.h"
#include "store/fingerprint.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_PAGE = 32 << 20, MOST_WORDS = 16 };

static const pt_option options[] = {
    { "templates", PT_TEXT_OPTION, "DIR", "the folder that the reports were made with" },
    { "json", PT_FLAG, NULL, "as JSON, a report a row" },
    { NULL, PT_FLAG, NULL, NULL },
};

/* ── The command in a footer ─────────────────────────────────────────────────────────────────────────────────────── */

/* The next word of a shell's line, its single quotes undone ('\\'' is a quote). NULL at the end. */
static const char *next_word(pt_str *rest, pt_arena *arena)
{
    pt_buf word = { .limit = 1 << 16 };
    bool is_quoted = false;
    size_t i = 0;
    const char *kept;

    *rest = pt_str_trim(*rest);
    if (!rest->len)
        return NULL;
    for (; i < rest->len && (is_quoted || rest->at[i] != ' '); i++) {
        if (rest->at[i] == '\'')
            is_quoted = !is_quoted;
        else if (!is_quoted && rest->at[i] == '\\' && i + 1 < rest->len)
            pt_buf_add_char(&word, rest->at[++i]);
        else
            pt_buf_add_char(&word, rest->at[i]);
    }
    *rest = pt_str_part(*rest, i, rest->len);
    kept = pt_arena_copy(arena, pt_buf_text(&word)).at;
    pt_buf_free(&word);
    return kept;
}

/* "papertide report NAME --period P [--author A [--to B]] …"; false for anything else. */
static bool read_request(pt_str command, pt_arena *arena, pt_report_request *request)
{
    const char *word, *first = next_word(&command, arena), *second = first ? next_word(&command, arena) : NULL;
    struct {
        const char *name, **value;
    } known[] = { { "--period", &request->period }, { "--author", &request->author },
                  { "--to", &request->to },         { "--term", &request->term },
                  { "--field", &request->field },   { "--language", &request->language },
                  { "--panels", &request->panels }, { "--charts", &request->charts } };

    if (!second || strcmp(first, "papertide") != 0 || strcmp(second, "report") != 0)
        return false;
    request->name = next_word(&command, arena);
    while ((word = next_word(&command, arena))) {
        size_t i = 0;

        while (i < sizeof known / sizeof *known && strcmp(word, known[i].name) != 0)
            i++;
        if (i == sizeof known / sizeof *known || !(*known[i].value = next_word(&command, arena)))
            return false;
    }
    return request->name && request->period;
}

/* ── One page ────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct verdicts {
    char fingerprint[33]; /* of the store */
    size_t same, others, foreign;
    PT_ARRAY(pt_value) cells; /* for --json, by `columns` */
    pt_arena texts;           /* of them */
};

static const pt_column columns[] = { { PT_STR("file"), PT_PLAIN },
                                     { PT_STR("verdict"), PT_PLAIN },
                                     { PT_STR("files"), PT_PLAIN },
                                     { PT_STR("changed"), PT_PLAIN },
                                     { PT_STR("first"), PT_PLAIN } };

enum { COLUMNS = sizeof columns / sizeof *columns };

static void add_row(struct verdicts *verdicts, const char *file, const char *verdict, const pt_report_result *result)
{
    bool is_changed = result->changed_files > 0;
    const pt_value row[COLUMNS] = {
        { .type = PT_TEXT, .text = pt_arena_copy(&verdicts->texts, pt_str_of(file)) },
        { .type = PT_TEXT, .text = pt_str_of(verdict) },
        { .type = PT_INT, .integer = (int64_t)result->files },
        { .type = PT_INT, .integer = (int64_t)result->changed_files },
        { .type = is_changed ? PT_TEXT : PT_NULL,
          .text = is_changed ? pt_arena_copy(&verdicts->texts, pt_str_of(result->changed)) : (pt_str){ 0 } },
    };

    for (size_t i = 0; i < COLUMNS; i++)
        PT_PUSH(&verdicts->cells, row[i]);
}

static void tell_other_store(const pt_arguments *arguments, const char *file, pt_str fingerprint,
                             struct verdicts *verdicts)
{
    if (pt_has_flag(arguments, "json"))
        add_row(verdicts, file, "other store", &(pt_report_result){ .files = 0 });
    else
        pt_print("%s: of another state of the store (%.*s; now %s)\n", file, PT_FMT(fingerprint),
                 verdicts->fingerprint);
    verdicts->others++;
}

static void tell_result(const pt_arguments *arguments, const char *file, const pt_report_result *result,
                        struct verdicts *verdicts)
{
    if (pt_has_flag(arguments, "json"))
        add_row(verdicts, file, result->changed_files ? "changed" : "same", result);
    else if (result->changed_files)
        pt_print("%s: %zu of %zu files are not what the store says, the first of them %s\n", file,
                 result->changed_files, result->files, result->changed);
    else
        pt_print("%s: %zu files, all as the store says\n", file, result->files);
    verdicts->same += result->changed_files == 0;
    verdicts->others += result->changed_files > 0;
}

static pt_status verify_page(pt_store *store, const pt_arguments *arguments, const char *file,
                             struct verdicts *verdicts, pt_error *err)
{
    const char *folder = arguments->rest[0];
    pt_report_request request = { .out = folder,
                                  .templates = pt_argument(arguments, "templates"),
                                  .is_html = pt_str_ends(pt_str_of(file), PT_S(".html")),
                                  .is_check = true };
    pt_report_result result;
    pt_footer footer = { .command = { 0 } };
    pt_arena arena = { 0 };
    pt_str page;
    pt_status st;

    PT_OR_DONE(pt_file_read(pt_arena_printf(&arena, "%s/%s", folder, file).at, LARGEST_PAGE, &arena, &page, err));
    if (!pt_footer_read(page, &footer) || !read_request(pt_buf_text(&footer.command), &arena, &request)) {
        verdicts->foreign++;
        goto done;
    }
    if (!pt_str_equal(footer.fingerprint, pt_str_of(verdicts->fingerprint))) {
        tell_other_store(arguments, file, footer.fingerprint, verdicts);
        goto done;
    }
    PT_OR_DONE(pt_report_request_write(store, &request, &arguments->observer, &result, err));
    tell_result(arguments, file, &result, verdicts);
done:
    pt_buf_free(&footer.command);
    pt_arena_free(&arena);
    return st;
}

/* ── The folder ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static pt_status verify_folder(pt_store *store, const pt_arguments *arguments, struct verdicts *verdicts, pt_error *err)
{
    DIR *folder = opendir(arguments->rest[0]);
    PT_ARRAY(const char *) files = { 0 };
    pt_arena arena = { 0 };
    pt_status st = PT_OK;

    if (!folder)
        return pt_fail(err, PT_EIO, "%s: %s", arguments->rest[0], strerror(errno));
    for (struct dirent *entry; (entry = readdir(folder));) {
        pt_str name = pt_str_of(entry->d_name);

        if ((pt_str_ends(name, PT_S(".md")) || pt_str_ends(name, PT_S(".html"))) &&
            !pt_str_equal(name, PT_S("index.html")))
            PT_PUSH(&files, pt_arena_copy(&arena, name).at);
    }
    closedir(folder);
    if (files.len)
        qsort(files.at, files.len, sizeof *files.at, by_name);
    for (size_t i = 0; st == PT_OK && i < files.len; i++) {
        pt_progress(&arguments->observer, "verify", i, files.len);
        st = verify_page(store, arguments, files.at[i], verdicts, err);
    }
    free(files.at);
    pt_arena_free(&arena);
    return st;
}

static int run(const pt_arguments *arguments)
{
    struct verdicts verdicts = { 0 };
    pt_error err = { 0 };
    pt_store *store;
    pt_status st;
    int exit_status;

    if (arguments->rest_count != 1)
        return pt_cli_usage(arguments, "which folder? as in: papertide verify report");
    if (!(store = pt_cli_store(arguments, PT_STORE_READ, &exit_status)))
        return exit_status;
    st = pt_store_fingerprint_anew(store, verdicts.fingerprint, &err);
    if (st == PT_OK)
        st = verify_folder(store, arguments, &verdicts, &err);
    pt_store_close(store);
    if (st == PT_OK && verdicts.same + verdicts.others == 0)
        st = pt_fail(&err, PT_EINPUT, "%s: holds no report of papertide's", arguments->rest[0]);
    if (st == PT_OK && pt_has_flag(arguments, "json"))
        st = pt_ask_json(&(pt_answer){ columns, verdicts.cells.at, COLUMNS, verdicts.cells.len / COLUMNS, NULL }, &err);
    free(verdicts.cells.at);
    pt_arena_free(&verdicts.texts);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    if (verdicts.foreign && !arguments->is_quiet)
        pt_say("%zu other pages were passed over\n", verdicts.foreign);
    return verdicts.others ? PT_EXIT_FAILED : PT_EXIT_OK;
}

const pt_command pt_command_verify = {
    .name = "verify",
    .usage = "DIR [--templates DIR] [--json]",
    .help = "do the reports of a folder say what the store says?",
    .about =
        "Makes each report of DIR again, by the command and for the store that its last line names, and compares it\n"
        "byte for byte, charts and numbers too. Nothing is written. Exit status 1 when one is not the same, or is of\n"
        "another state of the store.\n\n"
        "  papertide verify report",
    .options = options,
    .needs = PT_NEEDS_PROGRAMS | PT_NEEDS_TEMPORARY,
    .run = run,
};
