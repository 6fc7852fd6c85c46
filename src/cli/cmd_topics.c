#include "cli/ask.h"

#include "base/day.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const pt_option options[] = {
    { "period", PT_PERIOD_OPTION, "PERIOD", "a week or month, as in 2026-W26 (else the last week that is over)" },
    { "field", PT_TEXT_OPTION, "NAME", "of a field of papertide.ini, or a large category as cs.CL (else all papers)" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static const char *field_of(const pt_arguments *arguments)
{
    const char *field = pt_argument(arguments, "field");

    return field ? field : "all";
}

static pt_status check_field(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const pt_question question = { .query = "topic_field", .with = { { "field", field_of(arguments), 0 } } };
    char fields[1000];

    PT_TRY(pt_ask_text(store, &question, fields, sizeof fields, err));
    if (fields[0])
        return pt_fail(err, PT_EUSAGE, "--field %s: no topics are counted of it; there are %s", field_of(arguments),
                       fields);
    return PT_OK;
}

/* ── All topics ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status ask_list(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    char period[PT_PERIOD_TEXT], heading[200];
    const pt_question question = {
        .query = "topics",
        .heading = heading,
        .when_empty = "no topics; they need 200 papers and: papertide analyze",
        .with = { { "field", field_of(arguments), 0 }, { "period", period, 0 } },
    };

    PT_TRY(check_field(store, arguments, err));
    PT_TRY(pt_ask_period(store, arguments, "week", period, sizeof period, err));
    snprintf(heading, sizeof heading, "Topics, by their share of %s%s%s", period,
             pt_argument(arguments, "field") ? " in " : "",
             pt_argument(arguments, "field") ? pt_argument(arguments, "field") : "");
    return pt_ask(store, arguments, &question, err);
}

/* ── One of them ─────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status read_number(pt_store *store, const char *text, int64_t *number, pt_error *err)
{
    pt_question known = { .query = "topic_known" };
    char label[1000], *end;

    *number = strtol(text, &end, 10);
    if (end == text || *end)
        return pt_fail(err, PT_EUSAGE, "'%s' is no number of a topic; papertide topics lists them", text);
    known.with[0] = (pt_ask_parameter){ "topic", NULL, *number };
    PT_TRY(pt_ask_text(store, &known, label, sizeof label, err));
    if (!label[0])
        return pt_fail(err, PT_EINPUT, "topic %s: there is none of this number; papertide topics lists them", text);
    return PT_OK;
}

static pt_status ask_one(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    static const struct {
        const char *query, *member, *heading;
        bool has_field;
    } parts[] = {
        { "topic", "measures", NULL, false },
        { "topic_history", "weeks", "\nWeeks", true },
        { "topic_typical", "typical", "\nMost typical papers", false },
        { "topic_newest", "newest", "\nNewest papers", false },
        { "topic_authors", "authors", "\nWho writes most of it", false },
        { "topic_categories", "categories", "\nCategories", false },
        { "topic_neighbours", "neighbours", "\nTopics that share its papers", false },
    };
    int64_t number;

    PT_TRY(read_number(store, arguments->rest[1], &number, err));
    PT_TRY(check_field(store, arguments, err));
    pt_ask_object_begin(arguments, "topic", (pt_value){ .type = PT_INT, .integer = number });
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        pt_question part = { .query = parts[i].query,
                             .heading = parts[i].heading,
                             .member = parts[i].member,
                             .with = { { "topic", NULL, number } } };

        if (parts[i].has_field)
            part.with[1] = (pt_ask_parameter){ "field", field_of(arguments), 0 };
        PT_TRY(pt_ask(store, arguments, &part, err));
    }
    pt_ask_object_end(arguments);
    return PT_OK;
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count == 0)
        return pt_ask_all(arguments, ask_list);
    if (arguments->rest_count != 2 || strcmp(arguments->rest[0], "show") != 0)
        return pt_cli_usage(arguments, "'%s': ask for a topic with: topics show NUMBER", arguments->rest[0]);
    return pt_ask_object_check(arguments) == PT_EXIT_OK ? pt_ask_all(arguments, ask_one) : PT_EXIT_USAGE;
}

const pt_command pt_command_topics = {
    .name = "topics",
    .usage = "[--period PERIOD] [--field NAME] | show NUMBER",
    .help = "the topics, and their share of a week",
    .about = "Topics with their labels and their share of a period's papers, with its 95 % band; or all that is known\n"
             "of one. A topic keeps its number from week to week.\n\n"
             "  papertide topics --limit 50\n"
             "  papertide topics --period 2026-W26 --field cs.CL --csv\n"
             "  papertide topics show 12",
    .options = options,
    .has_pages = true,
    .run = run,
};
