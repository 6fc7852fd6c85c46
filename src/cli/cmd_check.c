#include "cli/command.h"
#include "cli/say.h"

#include <stdio.h>

static int run(const pt_arguments *arguments)
{
    pt_error err = { 0 };
    size_t findings = 0;
    int exit_status;
    pt_store *store = pt_cli_store(arguments, PT_STORE_READ, &exit_status);
    pt_status st;

    if (!store)
        return exit_status;
    st = pt_store_check(store, &arguments->observer, &findings, &err);
    pt_store_close(store);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    if (findings)
        pt_say("papertide: %s: %zu findings; restore a backup, or ingest the digests into a new store\n", arguments->db,
               findings);
    else if (!arguments->is_quiet)
        pt_say("%s: nothing wrong\n", arguments->db);
    return findings ? PT_EXIT_FAILED : PT_EXIT_OK;
}

const pt_command pt_command_check = {
    .name = "check",
    .usage = "",
    .help = "is the store sound?",
    .about =
        "Looks the whole store through: SQLite's integrity and foreign keys, and what papertide promises of itself\n"
        "(a paper's first day is that of its first sighting; every record is a sighting or a reject).\n\n"
        "  papertide check",
    .run = run,
};
