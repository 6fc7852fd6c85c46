/* One command for cron. Each step is a papertide of its own, as the user would type it (with -v it is shown so): it has
 * the power and the lock that it needs and no more, and what it stored stays whatever becomes of the next. */
#include "cli/ask.h"

#include "base/memory.h"
#include "base/stop.h"
#include "cli/say.h"
#include "cli/signals.h"
#include "cli/terminal.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static const pt_option options[] = {
    { "out", PT_TEXT_OPTION, "DIR", "where the reports go (else the config's, else report)" },
    PT_WAIT_OPTION,
    { NULL, PT_FLAG, NULL, NULL },
};

typedef PT_ARRAY(const char *) words;

struct update {
    const pt_arguments *arguments;
    const pt_config *config;
    pt_arena arena;
    words line;      /* of the step at hand */
    int exit_status; /* of the first step that failed; PT_EXIT_REJECTS gives way to any other */
    const char *failed;
};

/* What the store held; of one that is not there, nothing. */
struct totals {
    bool is_known; /* not of a store that this program has to bring up to date first */
    uint64_t papers;
    char day[16];
};

/* "4802 2026-07-04" */
static bool read_totals(const char *text, struct totals *totals)
{
    char *rest;

    totals->papers = strtoull(text, &rest, 10);
    if (rest == text || *rest != ' ')
        return false;
    snprintf(totals->day, sizeof totals->day, "%s", rest + 1);
    return true;
}

static void find_totals(const pt_arguments *arguments, struct totals *totals)
{
    const pt_question question = { .query = "update_totals" };
    pt_store *store = NULL;
    pt_error err = { 0 };
    char text[80] = "";

    *totals = (struct totals){ .is_known = access(arguments->db, F_OK) != 0 };
    if (pt_store_open(arguments->db, PT_STORE_LOOK, NULL, &store, &err) == PT_OK &&
        pt_ask_text(store, &question, text, sizeof text, &err) == PT_OK)
        totals->is_known = read_totals(text, totals);
    pt_store_close(store);
}

/* ── A step ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add(struct update *u, const char *word)
{
    PT_PUSH(&u->line, word);
}

static void begin(struct update *u, const char *command)
{
    const pt_arguments *a = u->arguments;

    u->line.len = 0;
    add(u, "papertide");
    add(u, command);
    add(u, "--db");
    add(u, a->db);
    if (u->config->path) {
        add(u, "--config");
        add(u, u->config->path);
    }
    if (a->is_free) {
        add(u, "--sandbox");
        add(u, "off");
    }
    if (a->is_verbose)
        add(u, "-v");
    else if (a->is_quiet || !pt_terminal_is(PT_ERR)) /* a log gets one line of all; a terminal sees each step */
        add(u, "-q");
}

static void add_wait(struct update *u)
{
    const char *wait = pt_argument(u->arguments, "wait");

    if (!wait)
        return;
    add(u, "--wait");
    add(u, wait);
}

static void tell_line(const struct update *u)
{
    pt_buf text = { .limit = 4000 };

    for (size_t i = 0; i < u->line.len; i++)
        if (u->line.at[i])
            pt_buf_addf(&text, "%s%s", i ? " " : "", u->line.at[i]);
    pt_note(&u->arguments->observer, PT_NOTE_DETAIL, "+ %s", pt_buf_text(&text).at);
    pt_buf_free(&text);
}

/* Starts it in a group of its own: what a terminal sends to all comes once, from us. No signal is between the start
 * and our knowing whom to pass it to; `before` is what was let in before. */
static int start(char *const line[], const sigset_t *before, pid_t *step)
{
    posix_spawnattr_t how;
    int refused;

    posix_spawnattr_init(&how);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigmask(&how, before);
    refused = posix_spawn(step, "/proc/self/exe", NULL, &how, line, environ);
    posix_spawnattr_destroy(&how);
    pt_signals_pass_to(refused ? 0 : *step);
    return refused;
}

static int start_and_wait(char *const line[])
{
    sigset_t all, before;
    pid_t step;
    int status = 0, refused;

    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    refused = pt_stop_is_asked() ? ECANCELED : start(line, &before, &step);
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (refused) {
        if (refused != ECANCELED)
            pt_say("papertide update: its steps cannot be started: %s\n", strerror(refused));
        return refused == ECANCELED ? PT_EXIT_STOPPED : PT_EXIT_FAILED;
    }
    while (waitpid(step, &status, 0) < 0 && errno == EINTR)
        ;
    pt_signals_pass_to(0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Gives the step's exit status; notes the first that failed. */
static int run_step(struct update *u, const char *name)
{
    int status;

    add(u, NULL);
    tell_line(u);
    status = start_and_wait((char *const *)u->line.at);
    if (status != PT_EXIT_OK && (u->exit_status == PT_EXIT_OK || u->exit_status == PT_EXIT_REJECTS)) {
        u->exit_status = status;
        u->failed = name;
    }
    return status;
}

/* ── All steps ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/* What is reached after a step that ended so: rejected records, a file that cannot be read and a server that is down
 * are no reason to leave out what came. */
static bool may_go_on(int status)
{
    return !pt_stop_is_asked() &&
           (status == PT_EXIT_OK || status == PT_EXIT_REJECTS || status == PT_EXIT_FAILED || status == PT_EXIT_NETWORK);
}

static bool has_digests(const struct update *u)
{
    return u->arguments->rest_count || u->config->digests;
}

static bool ingest(struct update *u)
{
    pt_str rest = pt_str_of(u->config->digests), path;

    if (!has_digests(u))
        return true;
    begin(u, "ingest");
    add_wait(u);
    add(u, "--");
    for (size_t i = 0; i < u->arguments->rest_count; i++)
        add(u, u->arguments->rest[i]);
    while (!u->arguments->rest_count && pt_str_cut(&rest, ',', &path))
        if (pt_str_trim(path).len)
            add(u, pt_config_beside(u->config, &u->arena, pt_str_trim(path)));
    return may_go_on(run_step(u, "ingest"));
}

static bool harvest(struct update *u)
{
    pt_str rest = pt_str_of(u->config->harvest), word;

    if (!rest.len)
        return true;
    begin(u, "harvest");
    add_wait(u);
    add(u, "--");
    while (pt_str_cut(&rest, ' ', &word))
        if (word.len)
            add(u, pt_arena_copy(&u->arena, word).at);
    return may_go_on(run_step(u, "harvest"));
}

static bool analyze(struct update *u)
{
    begin(u, "analyze");
    add_wait(u);
    return run_step(u, "analyze") == PT_EXIT_OK;
}

static const char *out_of(struct update *u)
{
    const char *said = pt_argument(u->arguments, "out");

    if (said)
        return said;
    return u->config->out ? pt_config_beside(u->config, &u->arena, pt_str_of(u->config->out)) : "report";
}

static void report(struct update *u)
{
    pt_str rest = pt_str_of(u->config->reports ? u->config->reports : "weekly"), name;

    while (pt_str_cut(&rest, ',', &name) && !pt_stop_is_asked()) {
        const char *said = pt_arena_copy(&u->arena, pt_str_trim(name)).at;

        if (!said[0])
            continue;
        begin(u, "report");
        add(u, "--out");
        add(u, out_of(u));
        add(u, "--");
        add(u, said);
        run_step(u, pt_arena_printf(&u->arena, "report %s", said).at);
    }
}

/* "214 new papers of 26781" */
static void print_news(const struct totals *before, const struct totals *now, char *text, size_t room)
{
    if (before->is_known)
        snprintf(text, room, "%" PRIu64 " new papers of %" PRIu64, now->papers - before->papers, now->papers);
    else
        snprintf(text, room, "%" PRIu64 " papers", now->papers);
}

static void tell(struct update *u, const struct totals *before)
{
    struct totals now;
    char news[80];

    find_totals(u->arguments, &now);
    print_news(before, &now, news, sizeof news);
    if (u->failed && u->exit_status != PT_EXIT_REJECTS)
        pt_say("papertide update: %s ended with status %d; what came before it is kept (%s)\n", u->failed,
               u->exit_status, news);
    else if (!u->arguments->is_quiet)
        pt_say("papertide update: %s, the last of %s; %s in %s\n", news, now.day,
               u->config->reports ? u->config->reports : "weekly", out_of(u));
}

static int update(struct update *u)
{
    struct totals before;

    find_totals(u->arguments, &before);
    if (ingest(u) && harvest(u) && analyze(u))
        report(u);
    if (pt_stop_is_asked())
        return PT_EXIT_STOPPED;
    tell(u, &before);
    return u->exit_status;
}

/* ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Beside the locks of the steps: two updates at once would wait for each other's steps in turn, to no end. */
static int run_alone(struct update *u)
{
    const char *place = pt_arena_printf(&u->arena, "%s-update", u->arguments->db).at;
    const pt_claim claim = pt_cli_claim(u->arguments);
    pt_writer *writer;
    pt_error err = { 0 };
    int status;

    if (pt_writer_take(place, &claim, &u->arguments->observer, &writer, &err) != PT_OK)
        return pt_cli_failed(&err);
    status = update(u);
    pt_writer_leave(writer);
    return status;
}

static int run(const pt_arguments *arguments)
{
    struct update u = { .arguments = arguments, .config = arguments->config };
    int status;

    if (!has_digests(&u) && !u.config->harvest)
        return pt_cli_usage(arguments, "where does what is new come from? name files or folders, or put digests = … or "
                                       "harvest = … under [update] into papertide.ini, as papertide init does");
    status = run_alone(&u);
    free(u.line.at);
    pt_arena_free(&u.arena);
    return status;
}

const pt_command pt_command_update = {
    .name = "update",
    .usage = "[PATH…] [--out DIR] [--wait SECONDS]",
    .help = "read or fetch what is new, analyze, report: for cron",
    .about =
        "Does what is to be done daily, in one command: papertide ingest of the paths (else the config's digests),\n"
        "papertide harvest where the config says what, papertide analyze, and papertide report for each report of the\n"
        "config (weekly). One line says what came of it; nothing with -q; each step is shown with -v. Where a step\n"
        "fails, what was stored before is kept, and the exit status is the step's: 3 some records were rejected, 4 a\n"
        "server cannot be reached. A second update waits, as any command that writes, then ends with status 6.\n\n"
        "  papertide update digests/\n"
        "  papertide update\n"
        "  0 7 * * *  cd ~/papers && papertide update       (a line for crontab -e)",
    .options = options,
    .when_stopped = "the steps that were done are kept; run papertide update again",
    .needs = PT_NEEDS_NETWORK | PT_NEEDS_PROGRAMS | PT_NEEDS_ALL_FOLDERS,
    .run = run,
};
