#include "cli/command.h"
#include "cli/say.h"

#include "base/file.h"
#include "store/digest_day.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { LARGEST_DIGEST = 1 << 30 };

static const pt_option options[] = {
    { "date", PT_DAY_OPTION, "DAY", "the day, as in 2026-06-30" },
    { "language", PT_TEXT_OPTION, "LANG", "summaries in this language where there are some, as in zh" },
    { "collection", PT_TEXT_OPTION, "NAME", "of this collection, where several have the day" },
    { "file", PT_TEXT_OPTION, "PATH", "of the file whose path ends so, where the day has several" },
    { "sections", PT_TEXT_OPTION, "LIST", "these sections first, as in cs.CV,cs.CL" },
    { "out", PT_OUT_OPTION, "FILE", "write to this file (else to standard output)" },
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status write_out(const char *path, pt_str text, pt_error *err)
{
    if (path)
        return pt_file_replace(path, text, NULL, err);
    if (!pt_print_text(text))
        return pt_fail(err, PT_EIO, "standard output: cannot be written: %s", strerror(errno));
    return PT_OK;
}

static int run(const pt_arguments *arguments)
{
    const char *date = pt_argument(arguments, "date"), *out = pt_argument(arguments, "out");
    pt_digest_wish wish = { .language = pt_str_of(pt_argument(arguments, "language")),
                            .collection = pt_str_of(pt_argument(arguments, "collection")),
                            .file = pt_str_of(pt_argument(arguments, "file")),
                            .sections = pt_str_of(pt_argument(arguments, "sections")) };
    pt_buf text = { .limit = LARGEST_DIGEST };
    pt_error err = { 0 };
    int exit_status;
    pt_store *store;
    pt_status st;

    if (!date || arguments->rest_count)
        return pt_cli_usage(arguments, "which day? say --date 2026-06-30");
    pt_day_parse(pt_str_of(date), &wish.day);
    if (!(store = pt_cli_store(arguments, PT_STORE_READ, &exit_status)))
        return exit_status;
    st = pt_digest_day(store, &wish, &text, &err);
    pt_store_close(store);
    if (st == PT_OK)
        st = write_out(out, pt_buf_text(&text), &err);
    pt_buf_free(&text);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

const pt_command pt_command_digest = {
    .name = "digest",
    .usage = "--date DAY [--collection NAME] [--file PATH] [--language LANG] [--sections LIST] [--out FILE]",
    .help = "a day as a Markdown digest",
    .about =
        "Writes a day's papers as a Markdown digest. A digest that was read comes back byte for byte; from other "
        "files\n"
        "of the day (JSONL, XML) one is written in the newest form: sections as --sections lists them, then in the\n"
        "order they first occur.\n\n"
        "  papertide digest --date 2026-06-30 > 2026-06-30.md\n"
        "  papertide digest --date 2026-06-30 --sections cs.CV,cs.CL --language zh",
    .options = options,
    .has_pages = true,
    .run = run,
};
