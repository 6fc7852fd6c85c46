#include "cli/ask.h"

#include "base/day.h"

#include <stdio.h>

static const pt_option options[] = {
    { "period", PT_PERIOD_OPTION, "WEEK", "as in 2026-W26 (else the last that is over)" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status ask(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    char period[PT_PERIOD_TEXT], heading[100];
    const pt_question question = {
        .query = "topics",
        .heading = heading,
        .when_empty = "no topics; they need 200 papers and: papertide analyze",
        .with = { { "field", "all", 0 }, { "period", period, 0 } },
    };

    PT_TRY(pt_ask_period(store, arguments, period, sizeof period, err));
    snprintf(heading, sizeof heading, "Topics, by their share of %s", period);
    return pt_ask(store, arguments, &question, err);
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word", arguments->rest[0]);
    return pt_ask_all(arguments, ask);
}

const pt_command pt_command_topics = {
    .name = "topics",
    .usage = "[--period WEEK]",
    .help = "the topics, and their share of a week",
    .about = "Topics with their labels and their share of a week's papers, with its 95 % band.\n\n"
             "  papertide topics --limit 50\n"
             "  papertide topics --period 2026-W26 --csv",
    .options = options,
    .run = run,
};
