#include "cli/ask.h"

#include "base/file.h"

#include <stdio.h>

enum { LARGEST_SQL = 1 << 20 };

static const pt_option options[] = {
    { "file", PT_TEXT_OPTION, "FILE", "the SQL is in this file" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status ask(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *file = pt_argument(arguments, "file");
    pt_arena arena = { 0 };
    pt_str sql = pt_str_of(file ? NULL : arguments->rest[0]);
    pt_status st = PT_OK;

    if (file)
        st = pt_file_read(file, LARGEST_SQL, &arena, &sql, err);
    if (st == PT_OK)
        st = pt_ask_sql(store, arguments, file ? file : "query", sql, err);
    pt_arena_free(&arena);
    return st;
}

static int run(const pt_arguments *arguments)
{
    if ((pt_argument(arguments, "file") != NULL) == (arguments->rest_count == 1) || arguments->rest_count > 1)
        return pt_cli_usage(arguments, "one SQL statement is wanted, or --file FILE");
    return pt_ask_all(arguments, ask);
}

const pt_command pt_command_query = {
    .name = "query",
    .usage = "\"SQL\" | --file FILE",
    .help = "your own SQL on the public views, read-only",
    .about =
        "Runs one SELECT on the public views (v_paper, v_author, v_collaboration, v_keyword_period, v_topic,\n"
        "v_topic_period, v_period, v_coverage, v_reject). It cannot write, and stops after ten seconds.\n\n"
        "  papertide query \"SELECT term, papers FROM v_keyword_period WHERE period = '2026-W26' ORDER BY 2 DESC\"",
    .options = options,
    .has_pages = true,
    .run = run,
};
