#include "cli/command.h"

#include "base/day.h"
#include "report/export.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const pt_option options[] = {
    { "format", PT_TEXT_OPTION, "FORMAT", "jsonl, csv, bibtex or ris" },
    { "period", PT_PERIOD_OPTION, "PERIOD", "first seen in this week, month or day (else all)" },
    { "category", PT_TEXT_OPTION, "CODE", "only papers of this category, as in cs.CL" },
    { "out", PT_TEXT_OPTION, "FILE", "into this file (else standard output)" },
    { NULL, PT_FLAG, NULL, NULL },
};

/* ── Where it goes: standard output, or beside the file and then over it, so that nobody ever sees half of it ────── */

struct output {
    const char *path; /* NULL: standard output */
    char *part;       /* where it is written to */
    FILE *file;
};

static pt_status open_output(struct output *output, const char *path, pt_error *err)
{
    *output = (struct output){ .path = path, .file = stdout };
    if (!path)
        return PT_OK;
    output->file = NULL;
    if (asprintf(&output->part, "%s.part", path) < 0) {
        output->part = NULL;
        return pt_fail(err, PT_EIO, "%s: no memory for its name", path);
    }
    output->file = fopen(output->part, "w");
    return output->file ? PT_OK : pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->part, strerror(errno));
}

static pt_status write_output(void *self, pt_str text, pt_error *err)
{
    struct output *output = self;

    if (fwrite(text.at, 1, text.len, output->file) == text.len)
        return PT_OK;
    return pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->path ? output->path : "standard output",
                   strerror(errno));
}

/* Puts what was written in its place, or takes it away when `st` says that it is not whole. */
static pt_status close_output(struct output *output, pt_status st, pt_error *err)
{
    if (output->part && output->file) {
        bool is_written = fclose(output->file) == 0;

        if (st == PT_OK && (!is_written || rename(output->part, output->path) != 0))
            st = pt_fail(err, PT_EIO, "%s: cannot be written: %s", output->path, strerror(errno));
        if (st != PT_OK)
            unlink(output->part);
    }
    free(output->part);
    return st;
}

/* ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status read_filter(const pt_arguments *arguments, pt_papers_filter *filter, pt_error *err)
{
    const char *period = pt_argument(arguments, "period"), *category = pt_argument(arguments, "category");
    pt_period days;

    *filter = (pt_papers_filter){ .first = INT32_MIN, .last = INT32_MAX, .category = pt_str_of(category) };
    if (!period)
        return PT_OK;
    PT_TRY(pt_period_parse(pt_str_of(period), &days, err));
    filter->first = days.first;
    filter->last = days.last;
    return PT_OK;
}

static pt_status export(pt_store *store, const pt_arguments *arguments, const pt_exporter *exporter, pt_error *err)
{
    struct output output = { 0 };
    pt_papers_filter filter;
    size_t count = 0;
    pt_status st;

    PT_TRY(read_filter(arguments, &filter, err));
    PT_OR_DONE(open_output(&output, pt_argument(arguments, "out"), err));
    PT_OR_DONE(pt_export_papers(store, &filter, exporter, (pt_export_sink){ write_output, &output }, &count, err));
done:
    st = close_output(&output, st, err);
    if (st == PT_OK && count == 0)
        fprintf(stderr, "no paper was first seen then\n");
    return st;
}

static int run(const pt_arguments *arguments)
{
    const char *format = pt_argument(arguments, "format");
    const pt_exporter *exporter = format ? pt_exporter_named(format) : NULL;
    pt_error err = { 0 };
    int exit_status;
    pt_store *store;
    pt_status st;

    if (arguments->rest_count != 1 || strcmp(arguments->rest[0], "papers") != 0)
        return pt_cli_usage(arguments, "what? There is: export papers");
    if (!exporter)
        return pt_cli_usage(arguments, "--format %s: there are jsonl, csv, bibtex and ris",
                            format ? format : "is missing");
    store = pt_cli_store(arguments, PT_STORE_READ, &exit_status);
    if (!store)
        return exit_status;
    st = export(store, arguments, exporter, &err);
    pt_store_close(store);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

const pt_command pt_command_export = {
    .name = "export",
    .usage = "papers --format FORMAT [--period PERIOD] [--category CODE] [--out FILE]",
    .help = "papers for other programs: JSONL, CSV, BibTeX, RIS",
    .about =
        "Writes the papers first seen in a period, or all, in another program's format. JSONL is the digest's own:\n"
        "papertide reads it back. The order is by day, then by id.\n\n"
        "  papertide export papers --format bibtex --period 2026-W26 --category cs.SD --out week.bib\n"
        "  papertide export papers --format jsonl --period 2026-06-30 | gzip > 2026-06-30.jsonl.gz",
    .options = options,
    .run = run,
};
