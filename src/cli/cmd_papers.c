#include "cli/ask.h"

#include "base/day.h"
#include "paper/id.h"
#include "paper/other_id.h"

#include <stdio.h>
#include <string.h>

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

    PT_TRY(pt_ask_period(store, arguments, text, sizeof text, err));
    PT_TRY(pt_period_parse(pt_str_of(text), &period, err));
    pt_day_print(period.first, first);
    pt_day_print(period.last, last);
    snprintf(heading, sizeof heading, "Papers first seen in %s", text);
    return pt_ask(store, arguments, &question, err);
}

static pt_status ask_one(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    char id[256] = "";
    const pt_question question = { .query = "paper",
                                   .when_empty = "no paper with this id is in the store",
                                   .with = { { "id", id, 0 } } },
                      nearest = { .query = "paper_nearest",
                                  .heading = "\nNearest papers",
                                  .with = { { "id", id, 0 } } };
    pt_arena arena = { 0 };
    pt_arxiv_id found;
    pt_str other;

    if (pt_arxiv_id_find(pt_str_of(arguments->rest[1]), &found))
        snprintf(id, sizeof id, "%.*s", PT_FMT(pt_arxiv_id_print(&arena, &found)));
    else if (pt_doi_find(&arena, pt_str_of(arguments->rest[1]), &other) ||
             pt_other_id_find(&arena, pt_str_of(arguments->rest[1]), &other))
        snprintf(id, sizeof id, "%.*s", PT_FMT(other));
    pt_arena_free(&arena);
    if (!id[0])
        return pt_fail(err, PT_EUSAGE, "'%s' is no id of a paper; write it as 2509.26415 or doi:10.1000/x",
                       arguments->rest[1]);
    PT_TRY(pt_ask(store, arguments, &question, err));
    return pt_ask(store, arguments, &nearest, err);
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count == 0)
        return pt_ask_all(arguments, ask_list);
    if (arguments->rest_count != 2 || strcmp(arguments->rest[0], "show") != 0)
        return pt_cli_usage(arguments, "'%s': ask for a paper with: papers show ID", arguments->rest[0]);
    return pt_ask_all(arguments, ask_one);
}

const pt_command pt_command_papers = {
    .name = "papers",
    .usage = "[--period PERIOD] [--category CODE] [--like TEXT] | show ID",
    .help = "the papers of a period, or one paper",
    .about = "Papers first seen in a period, newest first; or all that is known of one.\n\n"
             "  papertide papers --period 2026-06-30 --category cs.SD\n"
             "  papertide papers show 2509.26415",
    .options = options,
    .run = run,
};
