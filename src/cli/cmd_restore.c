#include "cli/command.h"
#include "cli/say.h"

#include "store/copy.h"

static const pt_option options[] = {
    PT_WAIT_OPTION,
    { NULL, PT_FLAG, NULL, NULL },
};

static int run(const pt_arguments *arguments)
{
    pt_claim claim;
    pt_error err = { 0 };

    if (arguments->rest_count != 1)
        return pt_cli_usage(arguments, "from which file? as in: papertide restore papers.backup.db");
    claim = pt_cli_claim(arguments);
    if (pt_store_restore(arguments->rest[0], arguments->db, &claim, &arguments->observer, &err) != PT_OK)
        return pt_cli_failed(&err);
    if (!arguments->is_quiet)
        pt_say("%s: is now what %s holds\n", arguments->db, arguments->rest[0]);
    return PT_EXIT_OK;
}

const pt_command pt_command_restore = {
    .name = "restore",
    .usage = "FILE [--wait SECONDS]",
    .help = "makes a backup the store again; what was there is kept",
    .about =
        "Looks FILE, a copy that papertide backup made, through and puts a copy of it in the store's place. The store\n"
        "that is there, damaged or not, is kept beside it as STORE.before-restore. Refused while somebody reads or\n"
        "writes the store.\n\n"
        "  papertide restore papers.backup.db",
    .options = options,
    .needs = PT_NEEDS_ITS_FOLDER,
    .run = run,
};
