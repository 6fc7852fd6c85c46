#include "cli/ask.h"
#include "cli/confine.h"
#include "cli/say.h"
#include "cli/serve_pages.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

enum { USUAL_PORT = 8421, MOST_PORT = 65535, LONGEST_ADDRESS = 200, LONGEST_MOMENT = 4000, MOST_WORDS = 28 };

static const pt_option options[] = {
    { "port", PT_NUMBER_OPTION, "N", "where to listen (8421); 0: any that is free" },
    { "host", PT_TEXT_OPTION, "ADDRESS", "of this machine's own: 127.0.0.1 or ::1 (127.0.0.1)" },
    { "open", PT_FLAG, NULL, "without a token: for all who can reach the port, other users of the machine too" },
    { "templates", PT_TEXT_OPTION, "DIR", "your own reports/, sql/report/, plots/ before the built-in ones" },
    { NULL, PT_FLAG, NULL, NULL },
};

/* ── What the server asks for ────────────────────────────────────────────────────────────────────────────────────── */

static pt_status find_state(void *self, pt_buf *text, pt_error *err)
{
    const pt_arguments *arguments = self;
    char moment[LONGEST_MOMENT];
    pt_store *store;
    pt_status st;

    PT_TRY(pt_store_open(arguments->db, PT_STORE_READ, NULL, &store, err));
    st = pt_ask_text(store, &(const pt_question){ .query = "moment" }, moment, sizeof moment, err);
    pt_store_close(store);
    pt_buf_add(text, pt_str_of(moment));
    return st;
}

static pt_status answer(void *self, const pt_serve_question *question, pt_serve_answer *answer, pt_error *err)
{
    return pt_serve_pages_answer(self, question, answer, err);
}

/* A command line on its way. */
struct line {
    char **words;
    size_t count;
    pt_arena *arena;
};

static void add(struct line *line, const char *option, const char *value)
{
    if (!value)
        return;
    line->words[line->count++] = (char *)(uintptr_t)option;
    line->words[line->count++] = (char *)(uintptr_t)pt_arena_copy(line->arena, pt_str_of(value)).at;
}

/* papertide report, as somebody would type it. */
static char **command(void *self, const pt_serve_report *report, const char *out, pt_arena *arena)
{
    const pt_arguments *arguments = self;
    struct line line = { PT_NEW_ARRAY(arena, char *, MOST_WORDS), 0, arena };
    bool is_term = pt_str_equal(report->kind, PT_S("term")), is_author = pt_str_equal(report->kind, PT_S("author"));

    add(&line, "papertide", "report");
    add(&line, "--format", "html");
    add(&line, "--out", out);
    add(&line, "--period", report->period.at);
    add(&line, "--db", arguments->db);
    add(&line, "--config", arguments->config_path);
    add(&line, "--templates", pt_argument(arguments, "templates"));
    add(&line, "--sandbox", arguments->is_free ? "off" : NULL);
    add(&line, "--field", pt_str_equal(report->field, PT_S("all")) ? NULL : report->field.at);
    add(&line, "--language", report->language.at);
    add(&line, "--author", is_author ? report->what.at : NULL);
    add(&line, "--term", is_term ? report->what.at : NULL);
    add(&line, "--quiet", is_term ? "keywords" : is_author ? "authors" : report->what.at);
    return line.words;
}

/* ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Threads that are started later hold them back too; the processes of reports do not (press.c). */
static void hold_signals(sigset_t *ends)
{
    sigemptyset(ends);
    sigaddset(ends, SIGINT);
    sigaddset(ends, SIGTERM);
    sigaddset(ends, SIGHUP);
    sigprocmask(SIG_BLOCK, ends, NULL);
}

static void tell(const pt_arguments *arguments, const pt_serve *serve)
{
    pt_buf address = { .limit = LONGEST_ADDRESS };

    pt_serve_address(serve, &address);
    pt_print("%s\n", address.at);
    fflush(stdout);
    if (!arguments->is_quiet)
        pt_say("papertide: serves %s at this address, to this machine alone; Ctrl-C ends it\n", arguments->db);
    pt_buf_free(&address);
}

static pt_status serve_until_told(const pt_arguments *arguments, const pt_serve_options *how, pt_error *err)
{
    const pt_serve_site site = { (void *)(uintptr_t)arguments, find_state, answer, command };
    pt_serve *serve = NULL;
    sigset_t ends;
    pt_status st;
    int which;

    PT_OR_DONE(pt_serve_open(how, &site, &serve, err));
    pt_cli_confine_to_listening(arguments);
    hold_signals(&ends);
    PT_OR_DONE(pt_serve_start(serve, err));
    tell(arguments, serve);
    sigwait(&ends, &which);
done:
    pt_serve_close(serve);
    return st;
}

static int run(const pt_arguments *arguments)
{
    const char *host = pt_argument(arguments, "host");
    long port = pt_argument_number(arguments, "port", USUAL_PORT);
    const pt_serve_options how = { .host = host ? host : "127.0.0.1",
                                   .port = (unsigned)port,
                                   .is_open = pt_has_flag(arguments, "open") };
    pt_buf state = { .limit = LONGEST_MOMENT };
    pt_error err = { 0 };
    pt_status st;

    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word", arguments->rest[0]);
    if (port > MOST_PORT)
        return pt_cli_usage(arguments, "--port %ld: there are ports up to %d", port, MOST_PORT);
    st = find_state((void *)(uintptr_t)arguments, &state, &err); /* is there a store? */
    pt_buf_free(&state);
    if (st == PT_OK)
        st = serve_until_told(arguments, &how, &err);
    return st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
}

const pt_command pt_command_serve = {
    .name = "serve",
    .usage = "[--port N] [--host ADDRESS] [--open] [--templates DIR]",
    .help = "all reports and the search, in a browser on this machine",
    .about =
        "Prints an address and serves there, until Ctrl-C, every report of every period, made from the store when\n"
        "somebody asks and kept until the store changes, and the search of papertide search. Nothing can be\n"
        "changed. Only this machine can reach it, and only who knows the token in the address; --open does\n"
        "without. /search.json?q=WORDS answers as papertide search --json.\n\n"
        "  papertide serve\n"
        "  papertide serve --port 9000 --open",
    .options = options,
    .needs = PT_NEEDS_NETWORK | PT_NEEDS_PROGRAMS | PT_NEEDS_TEMPORARY,
    .run = run,
};
