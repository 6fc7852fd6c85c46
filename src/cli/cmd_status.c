#include "cli/ask.h"
#include "cli/say.h"

#include <stdio.h>

static const pt_option options[] = {
    { "collections", PT_FLAG, NULL, "what is stored of each collection" },
    { "days", PT_FLAG, NULL, "what each day brought" },
    { "gaps", PT_FLAG, NULL, "days that are missing, empty, thin or all repeats" },
    { "rejects", PT_FLAG, NULL, "what could not be read, or only after a repair" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static const pt_question collections = { .query = "collections", .when_empty = "nothing was ingested yet" };

/* One table a flag; the flag is the option's name. */
static const struct view {
    const char *flag;
    const pt_question *question;
} views[] = {
    { "collections", &collections },
    { "days", &(const pt_question){ .query = "days", .when_empty = "no days yet; run papertide analyze" } },
    { "gaps", &(const pt_question){ .query = "gaps", .when_empty = "no gaps in the days that were analysed" } },
    { "rejects", &(const pt_question){ .query = "rejects", .when_empty = "nothing was rejected" } },
};

/* A program gets one table; a person sees the collections below. */
static pt_status ask_overview(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    PT_TRY(pt_ask(store, arguments, &(const pt_question){ .query = "status" }, err));
    if (pt_ask_is_for_a_program(arguments))
        return PT_OK;
    pt_print("\n");
    return pt_ask(store, arguments, &collections, err);
}

static pt_status ask(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    for (size_t i = 0; i < sizeof views / sizeof *views; i++)
        if (pt_has_flag(arguments, views[i].flag))
            return pt_ask(store, arguments, views[i].question, err);
    return ask_overview(store, arguments, err);
}

static int run(const pt_arguments *arguments)
{
    size_t asked = 0;

    for (size_t i = 0; i < sizeof views / sizeof *views; i++)
        asked += pt_has_flag(arguments, views[i].flag);
    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word", arguments->rest[0]);
    if (asked > 1)
        return pt_cli_usage(arguments, "one of --collections, --days, --gaps and --rejects at a time");
    return pt_ask_all(arguments, ask);
}

const pt_command pt_command_status = {
    .name = "status",
    .usage = "[--collections | --days | --gaps | --rejects]",
    .help = "what is stored, what is missing, what was not understood",
    .about = "What the store holds, and of which collections; day by day with --days. --gaps lists the days on which\n"
             "papers were expected and did not come: a weekend or a holiday is none, an empty file or one that only\n"
             "repeats what was known is one. --rejects lists what was rejected or repaired.\n\n"
             "  papertide status\n"
             "  papertide status --gaps\n"
             "  papertide status --rejects --json",
    .options = options,
    .has_pages = true,
    .run = run,
};
