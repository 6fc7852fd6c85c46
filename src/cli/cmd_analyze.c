#include "cli/command.h"

#include "analysis/analysis.h"
#include "cli/scope.h"

#include <limits.h>
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

static const pt_option options[] = {
    { "only", PT_TEXT_OPTION, "NAME", "keywords, network, topics or search, with what it needs" },
    { "jobs", PT_NUMBER_OPTION, "N", "threads (else all cores); the results do not depend on it" },
    { NULL, PT_FLAG, NULL, NULL },
};

static int run(const pt_arguments *arguments)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    pt_scope scope = { .jobs = (int)pt_argument_number(arguments, "jobs", cores > 0 ? cores : 1) };
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_store *store;
    size_t ran = 0;
    pt_status st;
    int exit_status;

    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word; --only NAME picks an analysis", arguments->rest[0]);
    if (scope.jobs < 1)
        return pt_cli_usage(arguments, "--jobs 0: at least one thread is needed");
    /* Windows of weeks come and go by the hundred megabytes; memory that is kept need not be cleared again. */
    mallopt(M_MMAP_THRESHOLD, INT_MAX);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    if (!(store = pt_cli_store(arguments, PT_STORE_WRITE, &exit_status)))
        return exit_status;
    st = pt_scope_read(arguments->config, &arena, &scope, &err);
    if (st == PT_OK)
        st = pt_analyse(store, pt_argument(arguments, "only"), &scope, &arguments->observer, &ran, &err);
    pt_store_close(store);
    pt_arena_free(&arena);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    if (!arguments->is_quiet)
        fprintf(stderr, ran ? "%zu analyses brought up to date\n" : "everything is up to date\n", ran);
    return PT_EXIT_OK;
}

const pt_command pt_command_analyze = {
    .name = "analyze",
    .usage = "[--only NAME] [--jobs N]",
    .help = "keywords, network, topics and full text of what is stored",
    .about = "Brings the result tables up to date with the papers; does nothing when nothing is new.\n\n"
             "  papertide analyze\n"
             "  papertide analyze --only keywords",
    .options = options,
    .run = run,
};
