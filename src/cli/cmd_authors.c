#include "cli/authors.h"

#include "cli/ask.h"
#include "cli/network_live.h"

#include <stdio.h>
#include <string.h>

static const pt_option options[] = {
    { "by", PT_TEXT_OPTION, "papers|degree|strength|pagerank|betweenness|core|rising", "what orders them (papers)" },
    { "like", PT_TEXT_OPTION, "TEXT", "only names that hold it" },
    { "period", PT_PERIOD_OPTION, "PERIOD", "the network of one week, month or day alone; counted now" },
    PT_NETWORK_LIVE_OPTIONS,
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static const char *const measures[] = { "papers",      "degree", "strength", "pagerank",
                                        "betweenness", "core",   "rising",   NULL };

static bool is_by_rise(const pt_arguments *arguments)
{
    const char *by = pt_argument(arguments, "by");

    return by && strcmp(by, "rising") == 0;
}

static pt_status ask_rising(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *like = pt_argument(arguments, "like");
    char period[PT_PERIOD_TEXT], heading[64];
    const pt_question question = {
        .query = "authors_rising",
        .heading = heading,
        .when_empty = "nobody passed the test: no name wrote more than the weeks before let expect",
        .with = { { "period", period, 0 }, { "like", like ? like : "", 0 } },
    };

    PT_TRY(pt_ask_period(store, arguments, "week", period, sizeof period, err));
    snprintf(heading, sizeof heading, "Rising names, %s", period);
    return pt_ask(store, arguments, &question, err);
}

static pt_status ask_table(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *by = pt_argument(arguments, "by"), *like = pt_argument(arguments, "like");
    const pt_question question = {
        .query = "authors",
        .when_empty = "no such name; or run papertide analyze",
        .with = { { "by", by ? by : "papers", 0 }, { "like", like ? like : "", 0 } },
    };

    if (is_by_rise(arguments))
        return ask_rising(store, arguments, err);
    if (pt_network_is_live(arguments))
        return pt_authors_live(store, arguments, err);
    return pt_ask(store, arguments, &question, err);
}

static bool is_measure(const char *by)
{
    for (size_t i = 0; measures[i]; i++)
        if (strcmp(measures[i], by) == 0)
            return true;
    return false;
}

static int run_show(const pt_arguments *arguments)
{
    if (arguments->rest_count != 2)
        return pt_cli_usage(arguments, "ask for one name with: authors show \"NAME\"");
    return pt_ask_object_check(arguments) == PT_EXIT_OK ? pt_ask_all(arguments, pt_authors_show) : PT_EXIT_USAGE;
}

static int run(const pt_arguments *arguments)
{
    const char *by = pt_argument(arguments, "by");

    if (by && !is_measure(by))
        return pt_cli_usage(arguments,
                            "--by %s: there are papers, degree, strength, pagerank, betweenness, core and rising", by);
    if (is_by_rise(arguments) && (pt_has_flag(arguments, "field") || pt_has_flag(arguments, "roster")))
        return pt_cli_usage(arguments, "--by rising is known of the whole store alone, not of a --field or --roster");
    if (arguments->rest_count == 0)
        return pt_ask_all(arguments, ask_table);
    if (strcmp(arguments->rest[0], "show") == 0)
        return run_show(arguments);
    if (strcmp(arguments->rest[0], "path") != 0)
        return pt_authors_decide(arguments);
    if (arguments->rest_count != 3)
        return pt_cli_usage(arguments, "ask for a way with: authors path \"NAME\" \"NAME\"");
    return pt_ask_all(arguments, pt_authors_path);
}

const pt_command pt_command_authors = {
    .name = "authors",
    .usage = "[OPTIONS] | show \"NAME\" | path \"NAME\" \"NAME\" | merge|apart|keep|split …",
    .help = "who is central, with whom a name wrote, and who it is",
    .about =
        "Names by a measure of the co-authorship graph, or one name with all that is known of it. Papers of more than\n"
        "50 authors count for their authors but make no ties. A name may stand for several people: risk says how\n"
        "likely, from 0 to 1; where there was evidence the name was split: \"Ann Ash (2)\" is the second of that "
        "name.\n\n"
        "  papertide authors --by pagerank\n"
        "  papertide authors --by degree --period 2026-06\n"
        "  papertide authors --by rising --period 2026-W26\n"
        "  papertide authors --roster our-group.txt\n"
        "  papertide authors show \"Ada Lovelace\"\n"
        "  papertide authors path \"Ada Lovelace\" \"Mary Somerville\"\n\n"
        "What you know better goes into a file, one line a decision (papertide.names beside the store, or [names]\n"
        "decisions of the config); each analysis heeds it, and a line that is deleted is undone:\n\n"
        "  papertide authors merge \"Bob Birch\" \"Bob Q. Birch\"      one person\n"
        "  papertide authors apart \"Li Wei\" \"Lǐ Wěi\"               two, though they fold to one name\n"
        "  papertide authors keep \"Jan Peeters\"                   one, whatever speaks against it\n"
        "  papertide authors split \"Ann Ash\" 2605.00001           this paper is another's",
    .options = options,
    .needs = PT_NEEDS_ALL_FOLDERS,
    .has_pages = true,
    .run = run,
};
