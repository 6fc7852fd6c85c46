#include "cli/command.h"
#include "cli/say.h"

#include "ingest/ingest.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const pt_option options[] = {
    { "date", PT_DAY_OPTION, "DAY", "the day the files stand for (else from their names)" },
    { "format", PT_TEXT_OPTION, "FORMAT", "read them as this format (else it is found out)" },
    { "collection", PT_TEXT_OPTION, "NAME", "whose pile it is (else the folder that names it)" },
    { "max-bytes", PT_TEXT_OPTION, "SIZE", "let a packed file unpack to as much, as in 20G" },
    { "strict", PT_FLAG, NULL, "stop at the first record that cannot be read" },
    PT_WAIT_OPTION,
    { NULL, PT_FLAG, NULL, NULL },
};

static void print_totals(const pt_arguments *arguments, const pt_ingest_totals *totals)
{
    if (arguments->is_quiet)
        return;
    pt_say("%" PRIu64 " files read (%" PRIu64 " were known): ", totals->files, totals->known_files);
    pt_cli_print_saved(&totals->saved);
    if (pt_cli_saved_status(&totals->saved) != PT_EXIT_OK)
        pt_say("papertide status --rejects lists what was rejected or repaired\n");
}

static int list_formats(const char *name)
{
    pt_say("papertide ingest: no format is called '%s'; there are:", name);
    for (size_t i = 0; pt_readers[i]; i++)
        pt_say(" %s", pt_readers[i]->name);
    pt_say("\n");
    return PT_EXIT_USAGE;
}

/* "500M", "20G": bytes, or 1024-fold by K, M, G, T. */
static bool read_size(const char *text, uint64_t *bytes)
{
    static const char units[] = "KMGT";
    char *end;
    const char *unit;

    *bytes = strtoull(text, &end, 10);
    if (end == text || *bytes == 0 || text[0] == '-')
        return false;
    unit = *end ? strchr(units, *end & ~0x20) : NULL;
    if (unit) {
        *bytes <<= 10 * (unit - units + 1);
        end++;
    }
    return *end == '\0';
}

static int run(const pt_arguments *arguments)
{
    const char *format = pt_argument(arguments, "format"), *date = pt_argument(arguments, "date");
    const char *max_bytes = pt_argument(arguments, "max-bytes");
    pt_ingest_options how = { .day = PT_NO_DAY,
                              .collection = pt_str_of(pt_argument(arguments, "collection")),
                              .is_strict = pt_has_flag(arguments, "strict") };
    pt_ingest_totals totals;
    pt_error err = { 0 };
    pt_store *store;
    pt_status st;
    int exit_status;

    if (arguments->rest_count == 0)
        return pt_cli_usage(arguments, "which files? name files or folders, or - for standard input");
    if (format && !(how.reader = pt_reader_named(pt_str_of(format))))
        return list_formats(format);
    if (max_bytes && !read_size(max_bytes, &how.max_bytes))
        return pt_cli_usage(arguments, "--max-bytes '%s': no size; write it as 500M or 20G", max_bytes);
    if (date)
        pt_day_parse(pt_str_of(date), &how.day);
    if (!(store = pt_cli_store(arguments, PT_STORE_WRITE, &exit_status)))
        return exit_status;
    st = pt_ingest(store, arguments->rest, arguments->rest_count, &how, &arguments->observer, &totals, &err);
    pt_store_close(store);
    pt_cli_kept("%" PRIu64 " records of %" PRIu64
                " whole files and what was read of the one at hand are kept; run the same "
                "again, it goes on behind them",
                totals.saved.records, totals.files);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    print_totals(arguments, &totals);
    if (totals.unreadable_files)
        return PT_EXIT_FAILED;
    return pt_cli_saved_status(&totals.saved);
}

const pt_command pt_command_ingest = {
    .name = "ingest",
    .usage = "[--date DAY] [--format FORMAT] [--collection NAME] [--max-bytes SIZE] [--strict] [--wait SECONDS] PATH…",
    .help = "read papers (files, folders, .gz .zip .tar …) into the store",
    .about =
        "Reads digests (Markdown, JSONL), arXiv's feeds, API and OAI-PMH answers, its bulk JSON, DBLP's XML and "
        "OpenAlex's\n"
        "works into the store, packed (.gz .bz2 .xz .zst, .zip .tar) or not; which of them a file is, is found out. A "
        "file\n"
        "that was read before changes nothing; what cannot be read is kept aside and everything else is saved. Exit\n"
        "status 3: done, but some records were rejected or repaired.\n\n"
        "A file's collection is the folder it lies in, passing over names like data, docs, digests, 2026: so forks of "
        "one\n"
        "repository stay apart.\n\n"
        "  papertide ingest digests/\n"
        "  papertide ingest --date 2026-06-30 today.md\n"
        "  zcat *.jsonl.gz | papertide ingest --date 2026-06-30 -",
    .options = options,
    .needs = PT_NEEDS_TEMPORARY | PT_NEEDS_FEW_CALLS,
    .run = run,
};
