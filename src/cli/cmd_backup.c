#include "cli/command.h"
#include "cli/say.h"

#include "store/copy.h"

static int run(const pt_arguments *arguments)
{
    pt_error err = { 0 };
    pt_store *store;
    pt_status st;
    int exit_status;

    if (arguments->rest_count != 1)
        return pt_cli_usage(arguments, "into which file? as in: papertide backup papers.backup.db");
    if (!(store = pt_cli_store(arguments, PT_STORE_READ, &exit_status)))
        return exit_status;
    st = pt_store_backup(store, arguments->rest[0], &arguments->observer, &err);
    pt_store_close(store);
    if (st != PT_OK)
        return pt_cli_failed(&err);
    if (!arguments->is_quiet)
        pt_say("%s: copied to %s\n", arguments->db, arguments->rest[0]);
    return PT_EXIT_OK;
}

const pt_command pt_command_backup = {
    .name = "backup",
    .usage = "FILE",
    .help = "a sound copy of the store, whoever writes to it meanwhile",
    .about =
        "Copies the store, as it is at one moment, into FILE. It is written under another name, looked through, "
        "brought\n"
        "to the disk and then renamed: FILE is a whole copy or is not touched. An older backup is replaced; any other\n"
        "file is not. papertide restore FILE is the way back.\n\n"
        "  papertide backup papers.backup.db",
    .needs = PT_NEEDS_ALL_FOLDERS,
    .run = run,
};
