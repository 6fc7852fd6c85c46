#include "cli/ask.h"

#include "base/day.h"
#include "cli/search_words.h"
#include "cli/say.h"

#include <stdio.h>

static const pt_option options[] = {
    { "period", PT_PERIOD_OPTION, "PERIOD", "only papers first seen in this week, month or day" },
    { "category", PT_TEXT_OPTION, "CODE", "only papers of this category, as in cs.CL" },
    { "topic", PT_NUMBER_OPTION, "N",
      "only papers that hold a fifth of this topic; alone: those that hold most of it" },
    PT_ASK_OPTIONS,
    { NULL, PT_FLAG, NULL, NULL },
};

enum { LONGEST_LINE = 1 << 17 };

/* The days of --period; empty without it. */
static pt_status find_days(const pt_arguments *arguments, char first[PT_PERIOD_TEXT], char last[PT_PERIOD_TEXT],
                           pt_error *err)
{
    const char *text = pt_argument(arguments, "period");
    pt_period period;

    first[0] = last[0] = '\0';
    if (!text)
        return PT_OK;
    PT_TRY(pt_period_parse(pt_str_of(text), &period, err));
    pt_day_print(period.first, first);
    pt_day_print(period.last, last);
    return PT_OK;
}

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
    const char *category = pt_argument(arguments, "category");
    char first[PT_PERIOD_TEXT], last[PT_PERIOD_TEXT];
    pt_buf typed = { .limit = LONGEST_LINE }, query = { .limit = LONGEST_LINE };
    pt_question question = { .query = "search", .when_empty = "no paper says that" };
    pt_status st;

    for (size_t i = 0; i < arguments->rest_count; i++)
        pt_buf_addf(&typed, "%s%s", i ? " " : "", arguments->rest[i]);
    PT_OR_DONE(pt_buf_check(&typed, "the query", err));
    PT_OR_DONE(pt_search_expression(pt_buf_text(&typed), &query, err));
    PT_OR_DONE(find_days(arguments, first, last, err));
    PT_OR_DONE(warn_of_missing(store, err));
    question.with[0] = (pt_ask_parameter){ "query", query.at, 0 };
    question.with[1] = (pt_ask_parameter){ "first", first, 0 };
    question.with[2] = (pt_ask_parameter){ "last", last, 0 };
    question.with[3] = (pt_ask_parameter){ "category", category ? category : "", 0 };
    question.with[4] = (pt_ask_parameter){ "topic", NULL, pt_argument_number(arguments, "topic", 0) };
    PT_OR_DONE(pt_ask(store, arguments, &question, err));
done:
    pt_buf_free(&typed);
    pt_buf_free(&query);
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
    .run = run,
};
