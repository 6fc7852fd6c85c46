#include "cli/command.h"
#include "cli/say.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static const pt_option options[] = {
    PT_WAIT_OPTION,
    { NULL, PT_FLAG, NULL, NULL },
};

static int run(const pt_arguments *arguments)
{
    pt_error err = { 0 };
    pt_store *store;
    int exit_status;

    if (arguments->rest_count)
        return pt_cli_usage(arguments, "'%s': takes no such word; --db names the store", arguments->rest[0]);
    if (access(arguments->db, F_OK) != 0) { /* opening it to write would make it */
        pt_fail(&err, PT_EIO, "%s: no store there: %s", arguments->db, strerror(errno));
        return pt_cli_failed(&err);
    }
    if (!(store = pt_cli_store(arguments, PT_STORE_WRITE, &exit_status)))
        return exit_status;
    pt_store_close(store);
    if (!arguments->is_quiet)
        pt_say("%s: is of schema %d, the newest\n", arguments->db, pt_store_schema());
    return PT_EXIT_OK;
}

const pt_command pt_command_migrate = {
    .name = "migrate",
    .usage = "[--wait SECONDS]",
    .help = "brings a store of an older papertide up to date",
    .about = "Brings the store to this program's schema and views, in one transaction. Every command that writes does "
             "so by\n"
             "itself; this one does nothing else. Before, the store is copied to STORE.before-N; without that copy it "
             "stays\n"
             "as it is.\n\n"
             "  papertide migrate",
    .options = options,
    .run = run,
};
