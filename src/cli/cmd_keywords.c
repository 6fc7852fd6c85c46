#include "cli/ask.h"
#include "cli/keywords.h"

#include <stdio.h>
#include <string.h>

static const pt_option options[] = {
    PT_LIVE_OPTIONS,
    { "rising", PT_FLAG, NULL, "what rose, with what is worth watching" },
    { "falling", PT_FLAG, NULL, "what fell" },
    { "new", PT_FLAG, NULL, "what was not there before" },
    { "bursts", PT_FLAG, NULL, "what comes more often than usual, weeks on end" },
    { "themes", PT_FLAG, NULL, "which terms go together, as of the last week that is over" },
    { "watched", PT_FLAG, NULL, "what a field of papertide.ini watches (--field)" },
    { "papers", PT_FLAG, NULL, "the papers behind what is claimed" },
    { "like", PT_TEXT_OPTION, "TEXT", "only terms that hold it" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

static const struct list {
    const char *option, *query, *heading, *when_empty;
} lists[] = {
    [PT_LIST_FREQUENT] = { NULL, "keywords_frequent", "Frequent terms", "no terms; run papertide analyze" },
    [PT_LIST_RISING] = { "rising", "keywords_rising", "Rising terms", "nothing passed its test" },
    [PT_LIST_FALLING] = { "falling", "keywords_falling", "Falling terms", "nothing passed its test" },
    [PT_LIST_NEW] = { "new", "keywords_new", "New terms", "no term that was not there before" },
    [PT_LIST_BURSTS] = { "bursts", "keywords_bursts", "Bursts", "no burst" },
    [PT_LIST_THEMES] = { "themes", "keywords_themes", "Themes",
                         "no themes; they are made of the last week that is over" },
    [PT_LIST_WATCHED] = { "watched", "keywords_watched", "Watched",
                          "no term is watched; a field's terms in papertide.ini are (--field NAME)" },
};

/* How many lists are asked for, the last of them in `*list`. */
static int lists_asked_for(const pt_arguments *arguments, pt_keyword_list *list)
{
    int count = 0;

    *list = PT_LIST_FREQUENT;
    for (pt_keyword_list i = PT_LIST_RISING; i <= PT_LIST_WATCHED; i++)
        if (pt_has_flag(arguments, lists[i].option)) {
            *list = i;
            count++;
        }
    return count;
}

static pt_status ask_stored(pt_store *store, const pt_arguments *arguments, const pt_live *live,
                            const struct list *list, const char *heading, const char *when_empty, pt_error *err)
{
    const char *like = pt_argument(arguments, "like");
    pt_question question = {
        .query = list->query,
        .heading = heading,
        .when_empty = when_empty,
        .with = { { "field", live->field.name.at, 0 }, { "period", live->period, 0 }, { "like", like ? like : "", 0 } },
    };

    if (pt_has_flag(arguments, "papers")) {
        question.query = "keywords_papers";
        question.with[3] = (pt_ask_parameter){ "list", list->option ? list->option : "", 0 };
    }
    return pt_ask(store, arguments, &question, err);
}

/* What is not stored is counted now: a category, another language, a period of long ago. */
static pt_status find_whether_stored(pt_store *store, const pt_arguments *arguments, pt_keyword_list list,
                                     pt_live *live, pt_error *err)
{
    const pt_question kept = { .query = "keywords_are_kept",
                               .with = { { "field", live->field.name.at, 0 }, { "period", live->period, 0 } } };
    char is_kept[8];

    if (!live->is_stored || list >= PT_LIST_BURSTS || pt_has_flag(arguments, "papers"))
        return PT_OK;
    PT_TRY(pt_ask_text(store, &kept, is_kept, sizeof is_kept, err));
    live->is_stored = is_kept[0] != '\0';
    return PT_OK;
}

/* A program gets one table; a person sees this one below it. */
static pt_status ask_watched_authors(pt_store *store, const pt_arguments *arguments, const pt_live *live, pt_error *err)
{
    char heading[300];
    const pt_question question = { .query = "watched_authors",
                                   .heading = heading,
                                   .with = { { "field", live->field.name.at, 0 }, { "period", live->period, 0 } } };

    snprintf(heading, sizeof heading, "\nPapers of watched authors in %s", live->period);
    return pt_ask_is_for_a_program(arguments) ? PT_OK : pt_ask(store, arguments, &question, err);
}

static pt_status ask(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    char heading[300], when_empty[300];
    pt_keyword_list list;
    pt_live live = { 0 };
    pt_status st;

    lists_asked_for(arguments, &list);
    PT_OR_DONE(pt_live_read(store, arguments, &live, err));
    PT_OR_DONE(find_whether_stored(store, arguments, list, &live, err));
    snprintf(heading, sizeof heading, "%s%s in %s", pt_has_flag(arguments, "papers") ? "Papers behind: " : "",
             lists[list].heading, live.period);
    snprintf(when_empty, sizeof when_empty, "%s: %s", live.period, lists[list].when_empty);
    st = live.is_stored ? ask_stored(store, arguments, &live, &lists[list], heading, when_empty, err)
                        : pt_keywords_live(store, arguments, &live, list, heading, when_empty, err);
    if (st == PT_OK && list == PT_LIST_WATCHED)
        st = ask_watched_authors(store, arguments, &live, err);
done:
    pt_live_free(&live);
    return st;
}

static int run_list(const pt_arguments *arguments)
{
    bool is_live = pt_has_flag(arguments, "category") || pt_has_flag(arguments, "language");
    pt_keyword_list list;

    if (lists_asked_for(arguments, &list) > 1)
        return pt_cli_usage(
            arguments,
            "--rising, --falling, --new, --bursts, --themes and --watched are lists of their own; ask for one");
    if (is_live && list >= PT_LIST_BURSTS)
        return pt_cli_usage(arguments, "--%s are stored; leave --category and --language out", lists[list].option);
    if (pt_has_flag(arguments, "papers") && (is_live || list > PT_LIST_FALLING))
        return pt_cli_usage(arguments, "--papers lists those of stored claims; those of any other term: papertide why "
                                       "TERM --papers");
    return pt_ask_all(arguments, ask);
}

static int run(const pt_arguments *arguments)
{
    if (arguments->rest_count == 0)
        return run_list(arguments);
    if (arguments->rest_count != 2 || strcmp(arguments->rest[0], "show") != 0)
        return pt_cli_usage(arguments, "'%s': ask for a term with: keywords show \"TERM\"; --like TEXT picks terms",
                            arguments->rest[0]);
    return pt_ask_object_check(arguments) == PT_EXIT_OK ? pt_ask_all(arguments, pt_keywords_show) : PT_EXIT_USAGE;
}

const pt_command pt_command_keywords = {
    .name = "keywords",
    .usage =
        "[--period PERIOD] [--rising | --falling | --new | --bursts | --themes | --watched] [--papers] | show \"TERM\"",
    .help = "the terms of a week, and which changes are real",
    .about =
        "Terms of a week, month or day with their papers, what was expected from the eight periods before, the ratio\n"
        "with its 95 % interval and q, the false discovery rate over all terms tested. What stands behind a number "
        "says\n"
        "papertide why. show: a term over all weeks, and who wrote of it in the nine up to the one that is asked "
        "for.\n\n"
        "  papertide keywords --rising\n"
        "  papertide keywords --period 2026-W26 --like speech --json\n"
        "  papertide keywords --category cs.CL --rising\n"
        "  papertide keywords show \"tidal lattices\"",
    .options = options,
    .has_pages = true,
    .run = run,
};
