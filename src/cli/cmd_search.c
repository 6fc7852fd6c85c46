#include "cli/ask.h"

#include "cli/say.h"
#include "cli/search.h"

static const pt_option options[] = {
    { "period", PT_PERIOD_OPTION, "PERIOD", "only papers first seen in this week, month or day" },
    { "category", PT_TEXT_OPTION, "CODE", "only papers of this category, as in cs.CL" },
    { "topic", PT_NUMBER_OPTION, "N",
      "only papers that hold a fifth of this topic; alone: those that hold most of it" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

enum { LONGEST_LINE = 1 << 17 };

/* Papers that came after the last analysis cannot be found yet. */
static pt_status warn_of_missing(pt_store *store, pt_error *err)
{
    const pt_question missing = { .query = "search_missing" };
    char papers[32];

    PT_TRY(pt_ask_text(store, &missing, papers, sizeof papers, err));
    if (papers[0])
        pt_say("%s papers are not in the index yet; run: papertide analyze\n", papers);
    return PT_OK;
}

static pt_status ask(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    pt_buf typed = { .limit = LONGEST_LINE };
    pt_search search = { .period = pt_argument(arguments, "period"),
                         .category = pt_argument(arguments, "category"),
                         .topic = pt_argument_number(arguments, "topic", 0) };
    pt_search_texts texts = { 0 };
    pt_question question;
    pt_status st;

    for (size_t i = 0; i < arguments->rest_count; i++)
        pt_buf_addf(&typed, "%s%s", i ? " " : "", arguments->rest[i]);
    PT_OR_DONE(pt_buf_check(&typed, "the query", err));
    search.typed = pt_buf_text(&typed);
    PT_OR_DONE(pt_search_question(&search, &texts, &question, err));
    PT_OR_DONE(warn_of_missing(store, err));
    PT_OR_DONE(pt_ask(store, arguments, &question, err));
done:
    pt_buf_free(&typed);
    pt_search_texts_free(&texts);
    return st;
}

/* Without words: the papers of a topic. */
static pt_status ask_topic(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    const pt_question question = { .query = "topic_typical",
                                   .when_empty = "no paper holds that topic; papertide topics lists them",
                                   .with = { { "topic", NULL, pt_argument_number(arguments, "topic", 0) } } };

    return pt_ask(store, arguments, &question, err);
}

static int run(const pt_arguments *arguments)
{
    bool has_topic = pt_argument(arguments, "topic") != NULL;

    if (!arguments->rest_count && !has_topic)
        return pt_cli_usage(arguments, "say what to look for, as in: papertide search speech enhancement");
    if (!arguments->rest_count && (pt_argument(arguments, "period") || pt_argument(arguments, "category")))
        return pt_cli_usage(arguments, "--topic alone lists all its papers; --period and --category go with words");
    return pt_ask_all(arguments, arguments->rest_count ? ask : ask_topic);
}

const pt_command pt_command_search = {
    .name = "search",
    .usage = "WORD… [--period PERIOD] [--category CODE] [--topic N]",
    .help = "papers whose title or abstract holds words",
    .about = "Full-text search, the best match first (bm25). All words are wanted, in any inflection; \"a phrase\" in\n"
             "quotes, (groups), OR, NOT or a leading minus, a beginning*, title:word.\n\n"
             "  papertide search '\"speech enhancement\" (diffusion OR flow) -music'\n"
             "  papertide search 'retriev*' --period 2026-06 --json\n"
             "  papertide search --topic 12",
    .options = options,
    .has_pages = true,
    .run = run,
};
