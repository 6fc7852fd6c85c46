#include "cli/ask.h"

#include "base/day.h"
#include "paper/id.h"
#include "paper/other_id.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_ID = 256 };

static const pt_option options[] = {
    { "period", PT_PERIOD_OPTION, "PERIOD", "a week, month or day (else the last week that is over)" },
    { "category", PT_TEXT_OPTION, "CODE", "only papers of this category, as in cs.CL" },
    { "like", PT_TEXT_OPTION, "TEXT", "only titles that hold it" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status ask_list(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *category = pt_argument(arguments, "category"), *like = pt_argument(arguments, "like");
    char text[PT_PERIOD_TEXT], first[PT_PERIOD_TEXT], last[PT_PERIOD_TEXT], heading[100];
    pt_period period;
    const pt_question question = {
        .query = "papers",
        .heading = heading,
        .when_empty = "no paper was first seen then",
        .with = { { "first", first, 0 },
                  { "last", last, 0 },
                  { "category", category ? category : "", 0 },
                  { "like", like ? like : "", 0 } },
    };

    PT_TRY(pt_ask_period(store, arguments, "week", text, sizeof text, err));
    PT_TRY(pt_period_parse(pt_str_of(text), &period, err));
    pt_day_print(period.first, first);
    pt_day_print(period.last, last);
    snprintf(heading, sizeof heading, "Papers first seen in %s", text);
    return pt_ask(store, arguments, &question, err);
}

/* The id that is stored, from any way of writing it. */
static pt_status read_id(const char *text, char *id, size_t room, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_arxiv_id found;
    pt_str other;

    id[0] = '\0';
    if (pt_arxiv_id_find(pt_str_of(text), &found))
        snprintf(id, room, "%.*s", PT_FMT(pt_arxiv_id_print(&arena, &found)));
    else if (pt_doi_find(&arena, pt_str_of(text), &other) || pt_other_id_find(&arena, pt_str_of(text), &other))
        snprintf(id, room, "%.*s", PT_FMT(other));
    pt_arena_free(&arena);
    if (!id[0])
        return pt_fail(err, PT_EUSAGE, "'%s' is no id of a paper; write it as 2509.26415 or doi:10.1000/x", text);
    return PT_OK;
}

static pt_status ask_nearest(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    char id[LONGEST_ID];
    const pt_question question = { .query = "paper_nearest",
                                   .heading = "\nNearest papers",
                                   .when_empty = "nothing is near; no such paper, or papertide analyze must run first",
                                   .with = { { "id", id, 0 } } };

    PT_TRY(read_id(arguments->rest[1], id, sizeof id, err));
    return pt_ask(store, arguments, &question, err);
}

/* A program gets one table; who reads gets the nearest papers, too. */
static pt_status ask_one(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    char id[LONGEST_ID];
    const pt_question question = { .query = "paper",
                                   .when_empty = "no paper with this id is in the store",
                                   .with = { { "id", id, 0 } } };

    PT_TRY(read_id(arguments->rest[1], id, sizeof id, err));
    PT_TRY(pt_ask(store, arguments, &question, err));
    return pt_ask_is_for_a_program(arguments) ? PT_OK : ask_nearest(store, arguments, err);
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count == 0)
        return pt_ask_all(arguments, ask_list);
    if (arguments->rest_count == 2 && strcmp(arguments->rest[0], "show") == 0)
        return pt_ask_all(arguments, ask_one);
    if (arguments->rest_count == 2 && strcmp(arguments->rest[0], "near") == 0)
        return pt_ask_all(arguments, ask_nearest);
    return pt_cli_usage(arguments, "'%s': ask for a paper with: papers show ID", arguments->rest[0]);
}

const pt_command pt_command_papers = {
    .name = "papers",
    .usage = "[--period PERIOD] [--category CODE] [--like TEXT] | show ID | near ID",
    .help = "the papers of a period, or one paper",
    .about =
        "Papers first seen in a period, newest first; or all that is known of one, with the papers nearest to it by\n"
        "keyphrases and topics (near: those alone).\n\n"
        "  papertide papers --period 2026-06-30 --category cs.SD\n"
        "  papertide papers show 2509.26415",
    .options = options,
    .has_pages = true,
    .run = run,
};
