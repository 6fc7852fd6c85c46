#include "cli/command.h"
#include "cli/say.h"

#include "ingest/harvest.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const pt_option options[] = {
    { "set", PT_TEXT_OPTION, "SETS", "oai: sets, comma between, as in cs,math:math:PR (else all)" },
    { "from", PT_DAY_OPTION, "DAY", "oai: the first day (else the day after the last harvest)" },
    { "until", PT_DAY_OPTION, "DAY", "oai: the last day (else today)" },
    { "prefix", PT_TEXT_OPTION, "arXivRaw|arXiv|oai_dc", "oai: the form of its records (arXivRaw)" },
    { "query", PT_TEXT_OPTION, "QUERY", "api: a search_query, as in cat:cs.CL AND ti:summarisation" },
    { "ids", PT_TEXT_OPTION, "IDS", "api: arXiv ids, comma between" },
    { "max", PT_NUMBER_OPTION, "N", "api: at most so many results (1000)" },
    { "base-url", PT_TEXT_OPTION, "URL", "a mirror's address instead of arXiv's" },
    { "collection", PT_TEXT_OPTION, "NAME", "whose pile it is (else arxiv-oai, arxiv-api, arxiv-rss)" },
    { "pause", PT_TEXT_OPTION, "SECONDS", "between two requests (3)" },
    { "tries", PT_NUMBER_OPTION, "N", "of one request (6)" },
    { "dry-run", PT_FLAG, NULL, "print the requests, fetch nothing" },
    PT_WAIT_OPTION,
    { NULL, PT_FLAG, NULL, NULL },
};

enum { PAUSE = 3, LONGEST_REQUEST = 300 }; /* seconds; the first as arXiv asks */

static void tell(const char *request, const char *what)
{
    pt_print("GET %s\n", request);
    if (*what)
        pt_print("    %s\n", what);
}

/* Today in UTC, arXiv's clock. */
static pt_day today(void)
{
    return (pt_day)(time(NULL) / 86400);
}

static pt_day day_argument(const pt_arguments *arguments, const char *name)
{
    const char *text = pt_argument(arguments, name);
    pt_day day;

    return text && pt_day_parse(pt_str_of(text), &day) ? day : PT_NO_DAY;
}

/* The option, else what the config says. */
static const char *argument_or(const pt_arguments *arguments, const char *name, const char *otherwise)
{
    const char *text = pt_argument(arguments, name);

    return text ? text : otherwise;
}

static double pause_of(const pt_arguments *arguments)
{
    const char *text = argument_or(arguments, "pause", arguments->config->pause);

    return text ? strtod(text, NULL) : PAUSE;
}

/* Fills what is said the same way for all three; false, with the reason printed, when what to fetch is not said. */
static bool read_kind(const pt_arguments *arguments, pt_harvest_options *how)
{
    const char *kind = arguments->rest_count ? arguments->rest[0] : "";

    if (strcmp(kind, "oai") == 0 && arguments->rest_count == 1) {
        how->kind = PT_HARVEST_OAI;
    } else if (strcmp(kind, "api") == 0 && arguments->rest_count == 1 && (!how->query) != (!how->ids)) {
        how->kind = PT_HARVEST_API;
    } else if (strcmp(kind, "rss") == 0 && arguments->rest_count == 2) {
        how->kind = PT_HARVEST_RSS;
        how->feeds = arguments->rest[1];
    } else {
        pt_cli_usage(arguments, "what? harvest oai, harvest api --query … or --ids …, harvest rss CAT+CAT");
        return false;
    }
    return true;
}

static int harvest(const pt_arguments *arguments, const pt_harvest_options *how)
{
    pt_harvest_totals totals;
    pt_error err = { 0 };
    pt_store *store;
    pt_status st;
    int exit_status;

    if (!(store = pt_cli_store(arguments, PT_STORE_WRITE, &exit_status)))
        return exit_status;
    st = pt_harvest(store, how, &arguments->observer, &totals, &err);
    pt_store_close(store);
    if (!how->tell && !arguments->is_quiet) {
        pt_say("%" PRIu64 " requests: ", totals.requests);
        pt_cli_print_saved(&totals.saved);
    }
    pt_cli_kept("%" PRIu64 " new papers are kept; run the same again, it goes on behind the last whole day",
                totals.saved.new_papers);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    return pt_cli_saved_status(&totals.saved);
}

/* "user:word@" before the server's name: an address is kept with what came from it, and told when it fails. */
static bool has_credentials(const char *address)
{
    const char *scheme = strstr(address, "://"), *server = scheme ? scheme + 3 : address;

    server += strspn(server, "/");
    return memchr(server, '@', strcspn(server, "/?#")) != NULL;
}

static int run(const pt_arguments *arguments)
{
    const pt_config *config = arguments->config;
    char user_agent[300];
    pt_harvest_options how = {
        .base_url = argument_or(arguments, "base-url", config->base_url),
        .collection = pt_str_of(pt_argument(arguments, "collection")),
        .today = today(),
        .sets = argument_or(arguments, "set", config->sets),
        .prefix = argument_or(arguments, "prefix", "arXivRaw"),
        .from = day_argument(arguments, "from"),
        .until = day_argument(arguments, "until"),
        .query = pt_argument(arguments, "query"),
        .ids = pt_argument(arguments, "ids"),
        .most = pt_argument_number(arguments, "max", 1000),
        .fetch = { .user_agent = user_agent,
                   .pause = pause_of(arguments),
                   .tries = (int)pt_argument_number(arguments, "tries", 6),
                   .timeout = 60,
                   .longest = LONGEST_REQUEST,
                   .seed = (unsigned long)getpid() * 2654435761UL },
        .tell = pt_has_flag(arguments, "dry-run") ? tell : NULL,
    };

    if (pt_argument(arguments, "pause") && !pt_config_is_seconds(pt_argument(arguments, "pause")))
        return pt_cli_usage(arguments, "--pause '%s': not a number of seconds", pt_argument(arguments, "pause"));
    if (how.base_url && has_credentials(how.base_url))
        return pt_cli_usage(arguments,
                            "the mirror's address holds a name or a password, which the store would keep; leave "
                            "it out");
    how.fetch.backoff = how.fetch.pause > 1 ? how.fetch.pause : 1; /* also where a mirror wants no pause */
    if (config->contact)
        snprintf(user_agent, sizeof user_agent, "%s (mailto:%s)", pt_cli_version, config->contact);
    else
        snprintf(user_agent, sizeof user_agent, "%s", pt_cli_version);
    if (!read_kind(arguments, &how))
        return PT_EXIT_USAGE;
    if (!config->contact && !how.base_url && !how.tell)
        pt_note(&arguments->observer, PT_NOTE_USUAL,
                "arXiv asks who harvests: put contact = YOUR ADDRESS under [harvest] into papertide.ini");
    return harvest(arguments, &how);
}

const pt_command pt_command_harvest = {
    .name = "harvest",
    .usage = "oai [--set SETS] [--from DAY] [--until DAY] | api --query QUERY | api --ids IDS | rss CAT+CAT",
    .help = "fetch what is new from arXiv",
    .about =
        "Fetches papers from arXiv, one request in three seconds, and stores them. oai goes on where it last ended,\n"
        "day by day; killed at any moment, it loses nothing and counts nothing twice. Exit status 4: the server\n"
        "cannot be reached or refuses; what was stored before is kept.\n\n"
        "  papertide harvest oai --set cs --from 2026-11-01      the first time\n"
        "  papertide harvest oai --set cs                        every day after\n"
        "  papertide harvest api --query 'cat:cs.SD AND abs:whisper' --max 200\n"
        "  papertide harvest rss cs.CL+cs.SD                     today's listing",
    .options = options,
    .needs = PT_NEEDS_NETWORK | PT_NEEDS_TEMPORARY,
    .run = run,
};
