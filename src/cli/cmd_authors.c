#include "cli/ask.h"

#include <stdio.h>
#include <string.h>

static const pt_option options[] = {
    { "by", PT_TEXT_OPTION, "MEASURE", "papers, degree, strength, pagerank or core (papers)" },
    { "like", PT_TEXT_OPTION, "TEXT", "only names that hold it" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static const char *const measures[] = { "papers", "degree", "strength", "pagerank", "core", NULL };

static pt_status ask_table(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *by = pt_argument(arguments, "by"), *like = pt_argument(arguments, "like");
    const pt_question question = {
        .query = "authors",
        .when_empty = "no such name; or run papertide analyze",
        .with = { { "by", by ? by : "papers", 0 }, { "like", like ? like : "", 0 } },
    };

    return pt_ask(store, arguments, &question, err);
}

static pt_status ask_one(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const char *name = arguments->rest[1];
    const pt_question measures_of = { .query = "author",
                                      .heading = name,
                                      .when_empty = "no such name; or run papertide analyze",
                                      .with = { { "name", name, 0 } } };
    const pt_question coauthors = { .query = "author_coauthors",
                                    .heading = "\nCo-authors",
                                    .with = { { "name", name, 0 } } };
    const pt_question papers = { .query = "papers_of_author", .heading = "\nPapers", .with = { { "name", name, 0 } } };

    PT_TRY(pt_ask(store, arguments, &measures_of, err));
    PT_TRY(pt_ask(store, arguments, &coauthors, err));
    return pt_ask(store, arguments, &papers, err);
}

static bool is_measure(const char *by)
{
    for (size_t i = 0; measures[i]; i++)
        if (strcmp(measures[i], by) == 0)
            return true;
    return false;
}

static int run(const pt_arguments *arguments)
{
    const char *by = pt_argument(arguments, "by");

    if (by && !is_measure(by))
        return pt_cli_usage(arguments, "--by %s: there are papers, degree, strength, pagerank and core", by);
    if (arguments->rest_count == 0)
        return pt_ask_all(arguments, ask_table);
    if (arguments->rest_count != 2 || strcmp(arguments->rest[0], "show") != 0)
        return pt_cli_usage(arguments, "'%s': ask for a name with: authors show \"NAME\"", arguments->rest[0]);
    if (pt_has_flag(arguments, "json") || pt_has_flag(arguments, "csv") || pt_has_flag(arguments, "tsv"))
        return pt_cli_usage(arguments,
                            "show has three tables; ask for one with: papertide query \"SELECT … FROM v_author\"");
    return pt_ask_all(arguments, ask_one);
}

const pt_command pt_command_authors = {
    .name = "authors",
    .usage = "[--by MEASURE] [--like TEXT] | show \"NAME\"",
    .help = "who is central, and with whom a name wrote",
    .about =
        "Names by a measure of the co-authorship graph, or one name with its co-authors and papers. A name is a name,\n"
        "not yet a person.\n\n"
        "  papertide authors --by pagerank\n"
        "  papertide authors show \"Ada Lovelace\"",
    .options = options,
    .run = run,
};
