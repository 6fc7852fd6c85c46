/* A command of the program, and what all commands share. May use: everything below cli.
 *
 *   main.c reads the options by the command's own table, opens nothing, and calls run; a command opens the store with
 *   pt_cli_store and ends with pt_cli_failed on any failure. cli/ is the only place that prints and exits. */
#ifndef PT_CLI_COMMAND_H
#define PT_CLI_COMMAND_H

#include "base/observer.h"
#include "base/status.h"
#include "cli/config.h"
#include "store/save.h"
#include "store/store.h"

#include <stdbool.h>

/* Exit statuses, part of what users rely on. */
enum {
    PT_EXIT_OK = 0,
    PT_EXIT_FAILED = 1,
    PT_EXIT_USAGE = 2,
    PT_EXIT_REJECTS = 3,
    PT_EXIT_NETWORK = 4,
    PT_EXIT_THIN = 5,
    PT_EXIT_BUSY = 6,
    PT_EXIT_ALERT = 10,
    PT_EXIT_STOPPED = 130 /* by Ctrl-C; 128 + the signal by any other */
};

typedef enum pt_option_kind {
    PT_FLAG,
    PT_TEXT_OPTION,
    PT_NUMBER_OPTION,
    PT_DAY_OPTION,
    PT_PERIOD_OPTION,
    PT_URL_OPTION, /* given: the command may use the network */
    PT_OUT_OPTION  /* a file to write: in its folder the command may write */
} pt_option_kind;

/* What a command cannot do without (cli/confine.h). All read any file and write beside the store. */
enum {
    PT_NEEDS_NETWORK = 1,
    PT_NEEDS_PROGRAMS = 2,    /* starts gnuplot */
    PT_NEEDS_TEMPORARY = 4,   /* writes in $TMPDIR */
    PT_NEEDS_ALL_FOLDERS = 8, /* writes where the options say, in folders of its own making */
    PT_NEEDS_FEW_CALLS = 16,  /* reads files of strangers; needs nothing of the system but files, memory and threads */
    PT_NEEDS_ITS_FOLDER = 32  /* opens the store that its first word names: SQLite writes beside it, also to read */
};

typedef struct pt_option {
    const char *name; /* without the dashes; NULL ends a table */
    pt_option_kind kind;
    const char *value; /* what stands for it in the help: "FILE" */
    const char *help;
} pt_option;

enum { PT_MOST_OPTIONS = 24 };

typedef struct pt_command pt_command;

/* A command line that was read: options by their place in the command's table, then the rest. */
typedef struct pt_arguments {
    const pt_command *command;
    const char *db, *config_path;
    const char *db_origin; /* "option --db", "$PAPERTIDE_DB", "default"; NULL: the config */
    bool is_quiet, is_verbose, has_color;
    bool has_no_pager;                   /* --no-pager */
    bool is_free;                        /* --sandbox off */
    const char *values[PT_MOST_OPTIONS]; /* NULL: not given; "" for a flag that was */
    char **rest;
    size_t rest_count;
    pt_observer observer;
    const pt_config *config;
} pt_arguments;

struct pt_command {
    const char *name;
    const char *usage; /* what follows the name */
    const char *help;  /* one line */
    const char *about; /* the longer text of --help, with examples */
    const pt_option *options;
    const char *when_stopped; /* what Ctrl-C leaves, and what to run next; NULL: "nothing was changed" */
    unsigned needs;           /* PT_NEEDS_… */
    bool has_pages;           /* what it prints may be long: on a terminal a pager shows it */
    bool is_without_config;   /* it makes one, or mends one */
    int (*run)(const pt_arguments *arguments);
};

/* "papertide 0.1.0" */
extern const char pt_cli_version[];

/* registry.c: all commands, NULL at the end. */
extern const pt_command *const pt_commands[];

/* What every command takes; one without a name ends them. */
extern const pt_option pt_global_options[];

/* The option's text; NULL when it was not given. Its kind was checked. */
const char *pt_argument(const pt_arguments *arguments, const char *name);
bool pt_has_flag(const pt_arguments *arguments, const char *name);
long pt_argument_number(const pt_arguments *arguments, const char *name, long otherwise);

/* Of every command that writes to the store. */
#define PT_WAIT_OPTION                                                                                                 \
    {                                                                                                                  \
        "wait", PT_NUMBER_OPTION, "SECONDS", "how long to wait for another that writes to the store (10)"              \
    }

/* Opens --db; on failure prints why. To write: nobody else writes until it is closed, and the command's table has
 * PT_WAIT_OPTION. */
pt_store *pt_cli_store(const pt_arguments *arguments, pt_store_mode mode, int *exit_status);

/* The same as a claim on it, for what opens it by itself. */
pt_claim pt_cli_claim(const pt_arguments *arguments);

/* Prints "papertide: …" to standard error and says which exit status it means. What fails when somebody asked to stop
 * is no failure: it says PT_EXIT_STOPPED, and the line comes when the command has ended. */
int pt_cli_failed(const pt_error *err);

/* When work was stopped: what of it is kept and what to run next, instead of the command's when_stopped. */
void pt_cli_kept(const char *format, ...) PT_PRINTF(1, 2);

/* What was saved, to standard error, to the end of the line; and the exit status that it means. */
void pt_cli_print_saved(const pt_saved *saved);
int pt_cli_saved_status(const pt_saved *saved);

/* Wrong usage: prints the line and a hint at --help. */
int pt_cli_usage(const pt_arguments *arguments, const char *format, ...) PT_PRINTF(2, 3);

#endif
