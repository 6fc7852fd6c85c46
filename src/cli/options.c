#include "cli/options.h"

#include "base/day.h"
#include "base/memory.h"
#include "base/stop.h"
#include "cli/confine.h"
#include "cli/pager.h"
#include "cli/help.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "cli/signals.h"
#include "cli/terminal.h"

#include <getopt.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char pt_cli_version[] = "papertide " PT_VERSION; /* from CMakeLists.txt */

const pt_option pt_global_options[] = {
    { "db", PT_TEXT_OPTION, "FILE", "the store (else $PAPERTIDE_DB, the config's, ./papertide.db)" },
    { "config", PT_TEXT_OPTION, "FILE", "settings (else ./papertide.ini, else ~/.config/papertide/papertide.ini)" },
    { "quiet", PT_FLAG, NULL, "warnings and errors only (-q)" },
    { "verbose", PT_FLAG, NULL, "say more (-v)" },
    { "no-color", PT_FLAG, NULL, "plain text ($NO_COLOR does the same)" },
    { "no-pager", PT_FLAG, NULL, "long answers as they are (else $PAPERTIDE_PAGER, $PAGER, less show them)" },
    { "sandbox", PT_TEXT_OPTION, "off", "do not give up what the command has no need of (network, programs, folders)" },
    { "help", PT_FLAG, NULL, "this text" },
    { NULL, PT_FLAG, NULL, NULL },
};

/* ── Arguments ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static size_t place_of(const pt_command *command, const char *name)
{
    for (size_t i = 0; command->options && command->options[i].name; i++)
        if (strcmp(command->options[i].name, name) == 0)
            return i;
    pt_say("papertide: %s has no option '%s' in its table\n", command->name, name);
    abort();
}

const char *pt_argument(const pt_arguments *arguments, const char *name)
{
    return arguments->values[place_of(arguments->command, name)];
}

bool pt_has_flag(const pt_arguments *arguments, const char *name)
{
    return pt_argument(arguments, name) != NULL;
}

long pt_argument_number(const pt_arguments *arguments, const char *name, long otherwise)
{
    const char *text = pt_argument(arguments, name);

    return text ? strtol(text, NULL, 10) : otherwise;
}

int pt_cli_usage(const pt_arguments *arguments, const char *format, ...)
{
    char *text = NULL;
    va_list args;

    va_start(args, format);
    if (vasprintf(&text, format, args) >= 0)
        pt_say_line("papertide %s: %s; see: papertide %s --help", arguments->command->name, text,
                    arguments->command->name);
    va_end(args);
    free(text);
    return PT_EXIT_USAGE;
}

int pt_cli_failed(const pt_error *err)
{
    if (err->status == PT_ESTOPPED || pt_stop_is_asked())
        return PT_EXIT_STOPPED;
    pt_say_line("papertide: %s", err->text);
    switch (err->status) {
    case PT_EUSAGE:
        return PT_EXIT_USAGE;
    case PT_EBUSY:
        return PT_EXIT_BUSY;
    case PT_ETHIN:
        return PT_EXIT_THIN;
    case PT_ENETWORK:
        return PT_EXIT_NETWORK;
    default:
        return PT_EXIT_FAILED;
    }
}

static char kept[300];

void pt_cli_kept(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(kept, sizeof kept, format, args);
    va_end(args);
}

void pt_cli_print_saved(const pt_saved *saved)
{
    pt_say("%" PRIu64 " records, %" PRIu64 " new papers, %" PRIu64 " repeats, %" PRIu64 " repaired, %" PRIu64
           " rejected\n",
           saved->records, saved->new_papers, saved->repeats, saved->repairs, saved->rejects);
}

int pt_cli_saved_status(const pt_saved *saved)
{
    return saved->rejects || saved->repairs ? PT_EXIT_REJECTS : PT_EXIT_OK;
}

enum { USUAL_WAIT = 10 }; /* seconds */

pt_claim pt_cli_claim(const pt_arguments *arguments)
{
    static char command[80];

    snprintf(command, sizeof command, "papertide %s", arguments->command->name);
    return (pt_claim){ .command = command, .wait = pt_argument_number(arguments, "wait", USUAL_WAIT) };
}

static pt_status claim_store(const pt_arguments *arguments, pt_store **store, pt_error *err)
{
    const pt_claim claim = pt_cli_claim(arguments);

    return pt_store_claim(arguments->db, &claim, &arguments->observer, store, err);
}

pt_store *pt_cli_store(const pt_arguments *arguments, pt_store_mode mode, int *exit_status)
{
    pt_store *store = NULL;
    pt_error err = { 0 };
    pt_status st = mode == PT_STORE_WRITE ? claim_store(arguments, &store, &err)
                                          : pt_store_open(arguments->db, mode, &arguments->observer, &store, &err);

    *exit_status = st == PT_OK ? PT_EXIT_OK : pt_cli_failed(&err);
    return store;
}

/* Does the text fit the option's kind? Prints why not. */
static bool fits(const pt_arguments *arguments, const pt_option *option, const char *text)
{
    pt_period period;
    pt_error err = { 0 };
    pt_day day;
    long number;

    switch (option->kind) {
    case PT_NUMBER_OPTION:
        if (pt_str_number(pt_str_of(text), 1000000, &number))
            return true;
        pt_cli_usage(arguments, "--%s %s: not a number up to 1000000", option->name, text);
        return false;
    case PT_DAY_OPTION:
        if (pt_day_parse(pt_str_of(text), &day))
            return true;
        pt_cli_usage(arguments, "--%s %s: not a day; write it as 2026-06-30", option->name, text);
        return false;
    case PT_PERIOD_OPTION:
        if (pt_period_parse(pt_str_of(text), &period, &err) == PT_OK)
            return true;
        pt_cli_usage(arguments, "--%s: %s", option->name, err.text);
        return false;
    default:
        return true;
    }
}

/* getopt's table: the command's options, then the global ones; val 1000 + place, or 2000 + place. */
enum { OWN = 1000, GLOBAL = 2000, MOST_LONG = PT_MOST_OPTIONS + 8 };

static void list_options(const pt_command *command, struct option *table)
{
    size_t count = 0;

    for (size_t i = 0; command->options && command->options[i].name; i++)
        table[count++] = (struct option){ command->options[i].name,
                                          command->options[i].kind == PT_FLAG ? no_argument : required_argument, NULL,
                                          OWN + (int)i };
    for (size_t i = 0; pt_global_options[i].name; i++)
        table[count++] = (struct option){ pt_global_options[i].name,
                                          pt_global_options[i].kind == PT_FLAG ? no_argument : required_argument, NULL,
                                          GLOBAL + (int)i };
    table[count] = (struct option){ 0 };
}

/* False, with the reason printed, for a value that does not exist. */
static bool take_global(pt_arguments *arguments, const char *name, bool *wants_help)
{
    if (strcmp(name, "db") == 0)
        arguments->db = optarg;
    else if (strcmp(name, "config") == 0)
        arguments->config_path = optarg;
    else if (strcmp(name, "quiet") == 0)
        arguments->is_quiet = true;
    else if (strcmp(name, "verbose") == 0)
        arguments->is_verbose = true;
    else if (strcmp(name, "no-color") == 0)
        arguments->has_color = false;
    else if (strcmp(name, "no-pager") == 0)
        arguments->has_no_pager = true;
    else if (strcmp(name, "help") == 0)
        *wants_help = true;
    else if (strcmp(name, "sandbox") == 0 && strcmp(optarg, "off") != 0)
        return pt_cli_usage(arguments, "--sandbox %s: it can only be off", optarg) == PT_EXIT_OK;
    else
        arguments->is_free = true;
    return true;
}

/* Prints which option may be meant; false. */
static bool no_option(const pt_arguments *arguments, const char *text)
{
    int length = (int)strcspn(text, "="); /* --name=value */
    char name[80];
    const char *meant = NULL;

    if (snprintf(name, sizeof name, "%.*s", length, text) > 2 && strncmp(name, "--", 2) == 0)
        meant = pt_help_near_option(arguments->command, name + 2);
    if (meant)
        pt_cli_usage(arguments, "%.*s: no such option; do you mean --%s?", length, text, meant);
    else
        pt_cli_usage(arguments, "%.*s: no such option", length, text);
    return false;
}

/* Reads argv[1]… of the command; false, with the reason printed, when it is wrong. */
static bool read_arguments(int argc, char **argv, pt_arguments *arguments, bool *wants_help)
{
    struct option table[MOST_LONG];
    int found;

    list_options(arguments->command, table);
    opterr = 0;
    while ((found = getopt_long(argc, argv, ":qvh", table, NULL)) != -1) {
        const pt_option *option;

        if (found == ':')
            return pt_cli_usage(arguments, "%s wants a value", argv[optind - 1]) == PT_EXIT_OK;
        if (found == '?')
            return no_option(arguments, argv[optind - 1]);
        if (found < OWN || found >= GLOBAL) {
            const char *name = found == 'q' ? "quiet" : found == 'v' ? "verbose" : "help";

            if (!take_global(arguments, found >= GLOBAL ? pt_global_options[found - GLOBAL].name : name, wants_help))
                return false;
            continue;
        }
        option = &arguments->command->options[found - OWN];
        if (option->kind != PT_FLAG && !fits(arguments, option, optarg))
            return false;
        arguments->values[found - OWN] = option->kind == PT_FLAG ? "" : optarg;
    }
    arguments->rest = argv + optind;
    arguments->rest_count = (size_t)(argc - optind);
    return true;
}

static const pt_command *command_named(const char *name)
{
    for (size_t i = 0; pt_commands[i]; i++)
        if (strcmp(pt_commands[i]->name, name) == 0)
            return pt_commands[i];
    return NULL;
}

/* ── Running ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* --db, else $PAPERTIDE_DB, else the config's, else ./papertide.db. */
static void choose_store(pt_arguments *arguments)
{
    const char *db = getenv("PAPERTIDE_DB"), *origin = "option --db";

    if (!arguments->db) {
        bool is_of_environment = db && *db;

        origin = is_of_environment ? "$PAPERTIDE_DB" : arguments->config->db ? NULL : "default";
        arguments->db = is_of_environment ? db : arguments->config->db ? arguments->config->db : "papertide.db";
    }
    arguments->db_origin = origin;
}

/* With the arguments read: the config, what both say together, the command. */
static int run_configured(const pt_command *command, pt_arguments *arguments)
{
    pt_progress_bar bar = { 0 };
    pt_config config = { 0 };
    pt_error err = { 0 };
    int status;

    if (command->is_without_config || pt_config_read(arguments->config_path, &config, &err) == PT_OK) {
        /* cppcheck-suppress autoVariables ; the command ends before the config does */
        arguments->config = &config;
        choose_store(arguments);
        arguments->observer = pt_progress_bar_observer(&bar, arguments->is_quiet, arguments->is_verbose);
        pt_cli_confine(arguments);
        status = command->run(arguments);
        pt_progress_bar_end(&bar);
    } else {
        status = pt_cli_failed(&err);
    }
    pt_config_free(&config);
    return status;
}

static int tell_stopped(const pt_command *command)
{
    int status = pt_signals_exit_status();

    pt_say_line("papertide %s: stopped; %s", command->name,
                kept[0]                 ? kept
                : command->when_stopped ? command->when_stopped
                                        : "nothing was changed");
    return status ? status : PT_EXIT_STOPPED;
}

/* `status`, where what was printed came out. */
static int printed(int status)
{
    if (pt_terminal_is_paged() || (fflush(stdout) == 0 && !ferror(stdout)))
        return status;
    pt_say("papertide: standard output cannot be written\n");
    return PT_EXIT_FAILED;
}

static int run_command(const pt_command *command, int argc, char **argv)
{
    pt_arguments arguments = { .command = command, .has_color = pt_terminal_has_color(PT_OUT) };
    bool wants_help = false;
    int status;

    if (!read_arguments(argc, argv, &arguments, &wants_help))
        return PT_EXIT_USAGE;
    if (wants_help)
        return printed(pt_help_command(command));
    if (command->has_pages && !arguments.has_no_pager)
        pt_pager_open();
    pt_signals_heed();
    status = run_configured(command, &arguments);
    if (!pt_pager_close())
        return PT_EXIT_OK;
    if (status == PT_EXIT_STOPPED)
        return tell_stopped(command);
    return printed(status);
}

int pt_cli_main(int argc, char **argv)
{
    const pt_command *command;

    if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
        return printed(pt_help_overview());
    if (strcmp(argv[1], "--version") == 0)
        return printed(pt_print_text(pt_str_of(pt_cli_version)) && pt_print_text(PT_S("\n")) ? PT_EXIT_OK
                                                                                             : PT_EXIT_FAILED);
    command = command_named(argv[1]);
    if (!command)
        return pt_help_no_command(argv[1]);
    return run_command(command, argc - 1, argv + 1);
}
