#include "cli/ask.h"

static const pt_option options[] = {
    { "days", PT_FLAG, NULL, "what each day brought" },
    { "rejects", PT_FLAG, NULL, "what could not be read, or only after a repair" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status ask(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const pt_question status = { .query = "status" };
    const pt_question days = { .query = "days", .when_empty = "no days yet; run papertide analyze" };
    const pt_question rejects = { .query = "rejects", .when_empty = "nothing was rejected" };

    return pt_ask(store, arguments,
                  pt_has_flag(arguments, "rejects") ? &rejects
                  : pt_has_flag(arguments, "days")  ? &days
                                                    : &status,
                  err);
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word", arguments->rest[0]);
    return pt_ask_all(arguments, ask);
}

const pt_command pt_command_status = {
    .name = "status",
    .usage = "[--days | --rejects]",
    .help = "what is stored, and what was not understood",
    .about = "What the store holds; day by day with --days; what was rejected or repaired with --rejects.\n\n"
             "  papertide status\n"
             "  papertide status --rejects --json",
    .options = options,
    .run = run,
};
