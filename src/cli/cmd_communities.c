#include "cli/ask.h"

#include <string.h>

static const pt_option options[] = {
    { "like", PT_TEXT_OPTION, "TEXT", "only those whose label holds it" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static pt_status ask_table(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *like = pt_argument(arguments, "like");
    const pt_question question = { .query = "communities",
                                   .when_empty = "no such community; or run papertide analyze",
                                   .with = { { "like", like ? like : "", 0 } } };

    return pt_ask(store, arguments, &question, err);
}

static pt_status ask_one(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const pt_question members = { .query = "community_members",
                                  .when_empty = "no such community; papertide communities lists them",
                                  .with = { { "community", arguments->rest[1], 0 } } };

    return pt_ask(store, arguments, &members, err);
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count == 0)
        return pt_ask_all(arguments, ask_table);
    if (arguments->rest_count != 2 || strcmp(arguments->rest[0], "show") != 0)
        return pt_cli_usage(arguments, "'%s': ask for one with: communities show NUMBER", arguments->rest[0]);
    return pt_ask_all(arguments, ask_one);
}

const pt_command pt_command_communities = {
    .name = "communities",
    .usage = "[--like TEXT] | show NUMBER",
    .help = "groups of people who write together",
    .about = "Communities of the co-authorship network, the largest first, or the members of one.\n\n"
             "  papertide communities\n"
             "  papertide communities show 3",
    .options = options,
    .has_pages = true,
    .run = run,
};
