#include "cli/ask.h"

#include "base/day.h"

#include <stdio.h>

static const pt_option options[] = {
    { "period", PT_PERIOD_OPTION, "WEEK", "as in 2026-W26 (else the last that is over)" },
    { "rising", PT_FLAG, NULL, "what rose, with what is worth watching" },
    { "falling", PT_FLAG, NULL, "what fell" },
    { "like", PT_TEXT_OPTION, "TEXT", "only terms that hold it" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status ask(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *like = pt_argument(arguments, "like");
    char period[PT_PERIOD_TEXT], heading[200], when_empty[200];
    bool is_rising = pt_has_flag(arguments, "rising"), is_falling = pt_has_flag(arguments, "falling");
    pt_question question = {
        .query = is_rising    ? "keywords_rising"
                 : is_falling ? "keywords_falling"
                              : "keywords_frequent",
        .heading = heading,
        .when_empty = when_empty,
        .with = { { "field", "all", 0 }, { "period", period, 0 }, { "like", like ? like : "", 0 } },
    };

    PT_TRY(pt_ask_period(store, arguments, period, sizeof period, err));
    snprintf(heading, sizeof heading, "%s in %s",
             is_rising    ? "Rising terms"
             : is_falling ? "Falling terms"
                          : "Frequent terms",
             period);
    snprintf(when_empty, sizeof when_empty,
             is_rising || is_falling ? "%s: nothing passed its test" : "%s: no terms; run papertide analyze", period);
    return pt_ask(store, arguments, &question, err);
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word; --like TEXT picks terms", arguments->rest[0]);
    return pt_ask_all(arguments, ask);
}

const pt_command pt_command_keywords = {
    .name = "keywords",
    .usage = "[--period WEEK] [--rising | --falling] [--like TEXT]",
    .help = "the terms of a week, and which changes are real",
    .about =
        "Terms of a week with their papers, what was expected from the eight weeks before, the ratio with its 95 %\n"
        "interval and q, the false discovery rate over all terms tested.\n\n"
        "  papertide keywords --rising\n"
        "  papertide keywords --period 2026-W26 --like speech --json",
    .options = options,
    .run = run,
};
