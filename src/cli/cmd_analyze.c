#include "cli/ask.h"

#include "analysis/analysis.h"
#include "analysis/engine/engine.h"
#include "cli/names_file.h"
#include "cli/scope.h"
#include "cli/say.h"
#include "warehouse/warehouse.h"

#include <limits.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LEAST_TOPICS = 2, MOST_TOPICS = 500 };

static const pt_option options[] = {
    { "only", PT_TEXT_OPTION, "ANALYSIS",
      "this alone, with what it needs: keywords, network, topics, search or another" },
    { "jobs", PT_NUMBER_OPTION, "N", "threads (else all cores); the results do not depend on it" },
    { "topics", PT_TEXT_OPTION, "N|auto", "how many; auto: as many as are most stable (else 50; auto for few papers)" },
    { "names", PT_TEXT_OPTION, "raw", "each spelling is a person of its own (else they are told apart)" },
    { "engine", PT_URL_OPTION, "URL", "have the counting done in a warehouse, as export warehouse loaded it" },
    PT_WAIT_OPTION,
    { "fail-on-alert", PT_FLAG, NULL, "exit 10 when a watched term has an alarm in the last week that is over" },
    { NULL, PT_FLAG, NULL, NULL },
};

/* Alarms of watched terms to standard error; *any says whether there was one. */
static pt_status print_alerts(pt_store *store, bool *any, pt_error *err)
{
    const pt_question alerts = { .query = "alerts" };
    char text[4000];

    PT_TRY(pt_ask_text(store, &alerts, text, sizeof text, err));
    *any = text[0] != '\0';
    if (*any)
        pt_say("alarm: %s\n", text);
    return PT_OK;
}

/* Windows of weeks come and go by the hundred megabytes. What is given back to the system must be cleared again when it
 * comes, and of two threads each stops the other for it: half of the time of a million papers (perf). So it is kept, in
 * one heap. */
static void keep_memory(void)
{
    enum { AT_ONCE = 1 << 26 };

    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, INT_MAX);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_TOP_PAD, AT_ONCE);
}

static pt_status read_scope(const pt_arguments *arguments, pt_arena *arena, pt_scope *scope, pt_error *err)
{
    scope->has_raw_names = pt_has_flag(arguments, "names");
    PT_TRY(pt_scope_read(arguments->config, arena, scope, err));
    return pt_names_file_read(arguments, arena, scope, err);
}

/* --topics N or auto; false where it is neither. */
static bool read_topics(const pt_arguments *arguments, int *topics)
{
    const char *text = pt_argument(arguments, "topics");
    long number = 0;

    if (!text)
        return true;
    *topics = PT_TOPICS_AUTO;
    if (strcmp(text, "auto") == 0)
        return true;
    if (!pt_str_number(pt_str_of(text), MOST_TOPICS, &number) || number < LEAST_TOPICS)
        return false;
    *topics = (int)number;
    return true;
}

static pt_status analyse(pt_store *store, const pt_arguments *arguments, pt_scope *scope, size_t *ran, pt_error *err)
{
    const char *address = pt_argument(arguments, "engine");
    pt_warehouse *warehouse = NULL;
    pt_engine engine;
    pt_status st;

    if (address) {
        if ((st = pt_warehouse_open(address, &warehouse, err)) != PT_OK)
            return pt_fail_in(err, "--engine");
        engine = pt_warehouse_engine(warehouse);
        scope->engine = &engine;
        PT_OR_DONE(pt_engine_check(store, scope, err)); /* before anything is changed */
    }
    st = pt_analyse(store, pt_argument(arguments, "only"), scope, &arguments->observer, ran, err);
done:
    scope->engine = NULL;
    pt_warehouse_close(warehouse);
    return st;
}

static int run(const pt_arguments *arguments)
{
    const char *names = pt_argument(arguments, "names");
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    pt_scope scope = { .jobs = (int)pt_argument_number(arguments, "jobs", cores > 0 ? cores : 1) };
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_store *store;
    bool has_alert = false;
    size_t ran = 0;
    pt_status st;
    int exit_status;

    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word; --only NAME picks an analysis", arguments->rest[0]);
    if (scope.jobs < 1)
        return pt_cli_usage(arguments, "--jobs 0: at least one thread is needed");
    if (names && strcmp(names, "raw") != 0)
        return pt_cli_usage(arguments, "--names %s: there is raw; without it names are told apart", names);
    if (names && pt_argument(arguments, "engine"))
        return pt_cli_usage(arguments, "--engine: a warehouse holds persons told apart; leave --names raw out");
    if (!read_topics(arguments, &scope.topics))
        return pt_cli_usage(arguments, "--topics %s: a number from %d to %d, or auto", pt_argument(arguments, "topics"),
                            LEAST_TOPICS, MOST_TOPICS);
    keep_memory();
    if (!(store = pt_cli_store(arguments, PT_STORE_WRITE, &exit_status)))
        return exit_status;
    st = read_scope(arguments, &arena, &scope, &err);
    if (st == PT_OK)
        st = analyse(store, arguments, &scope, &ran, &err);
    if (st == PT_OK && pt_has_flag(arguments, "fail-on-alert"))
        st = print_alerts(store, &has_alert, &err);
    pt_store_close(store);
    pt_arena_free(&arena);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    if (!arguments->is_quiet)
        pt_say(ran ? "%zu analyses brought up to date\n" : "everything is up to date\n", ran);
    return has_alert ? PT_EXIT_ALERT : PT_EXIT_OK;
}

const pt_command pt_command_analyze = {
    .name = "analyze",
    .usage = "[--only ANALYSIS] [--jobs N] [--topics N|auto] [--names raw] [--engine URL] [--fail-on-alert] [--wait "
             "SECONDS]",
    .help = "keywords, network, topics and full text of what is stored",
    .about =
        "Brings the result tables up to date with the papers; does nothing when nothing is new.\n\n"
        "  papertide analyze\n"
        "  papertide analyze --only keywords\n"
        "  papertide analyze --only topics --topics auto\n\n"
        "With --engine the counts behind keywords and network (papers by term, period and category; pairs and their\n"
        "papers) are made in ClickHouse, on what export warehouse loaded there; results are the same to the last\n"
        "digit. On one machine it is slower: see sql/clickhouse/README.md.\n\n"
        "  papertide analyze --engine clickhouse://127.0.0.1:8123/papertide",
    .when_stopped = "analyses that were done are kept; run papertide analyze again, it goes on with the others",
    .options = options,
    .run = run,
};
