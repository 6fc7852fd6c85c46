#include "cli/command.h"

#include "ingest/ingest.h"

#include <inttypes.h>
#include <stdio.h>

static const pt_option options[] = {
    { "date", PT_DAY_OPTION, "DAY", "the day the files stand for (else from their names)" },
    { "format", PT_TEXT_OPTION, "NAME", "read them as this format (else it is found out)" },
    { "strict", PT_FLAG, NULL, "stop at the first record that cannot be read" },
    { NULL, PT_FLAG, NULL, NULL },
};

static void print_totals(const pt_arguments *arguments, const pt_ingest_totals *totals)
{
    const pt_saved *saved = &totals->saved;

    if (arguments->is_quiet)
        return;
    fprintf(stderr,
            "%" PRIu64 " files read (%" PRIu64 " were known): %" PRIu64 " records, %" PRIu64 " new papers, %" PRIu64
            " repeats, %" PRIu64 " repaired, %" PRIu64 " rejected\n",
            totals->files, totals->known_files, saved->records, saved->new_papers, saved->repeats, saved->repairs,
            saved->rejects);
    if (saved->rejects || saved->repairs)
        fprintf(stderr, "papertide status --rejects lists what was rejected or repaired\n");
}

static int list_formats(const char *name)
{
    fprintf(stderr, "papertide ingest: no format is called '%s'; there are:", name);
    for (size_t i = 0; pt_readers[i]; i++)
        fprintf(stderr, " %s", pt_readers[i]->name);
    fprintf(stderr, "\n");
    return PT_EXIT_USAGE;
}

static int run(const pt_arguments *arguments)
{
    const char *format = pt_argument(arguments, "format"), *date = pt_argument(arguments, "date");
    pt_ingest_options how = { .day = PT_NO_DAY, .is_strict = pt_has_flag(arguments, "strict") };
    pt_ingest_totals totals;
    pt_error err = { 0 };
    pt_store *store;
    pt_status st;
    int exit_status;

    if (arguments->rest_count == 0)
        return pt_cli_usage(arguments, "which files? name files or folders, or - for standard input");
    if (format && !(how.reader = pt_reader_named(pt_str_of(format))))
        return list_formats(format);
    if (date)
        pt_day_parse(pt_str_of(date), &how.day);
    if (!(store = pt_cli_store(arguments, PT_STORE_WRITE, &exit_status)))
        return exit_status;
    st = pt_ingest(store, arguments->rest, arguments->rest_count, &how, &arguments->observer, &totals, &err);
    pt_store_close(store);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    print_totals(arguments, &totals);
    if (totals.unreadable_files)
        return PT_EXIT_FAILED;
    return totals.saved.rejects || totals.saved.repairs ? PT_EXIT_REJECTS : PT_EXIT_OK;
}

const pt_command pt_command_ingest = {
    .name = "ingest",
    .usage = "[--date DAY] [--format NAME] [--strict] PATH…",
    .help = "read digests (files, folders, .gz …) into the store",
    .about =
        "Reads digest Markdown and JSONL, packed or not, into the store. A file that was read before changes nothing;\n"
        "what cannot be read is kept aside and everything else is saved. Exit status 3: done, but some records were\n"
        "rejected or repaired.\n\n"
        "  papertide ingest digests/\n"
        "  papertide ingest --date 2026-06-30 today.md\n"
        "  zcat *.jsonl.gz | papertide ingest --date 2026-06-30 -",
    .options = options,
    .run = run,
};
