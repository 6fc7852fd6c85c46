/* How to add a command: write src/cli/cmd_NAME.c (option table first, the struct last) and add a line here. It then has
 * its --help, and tests/cli checks its options and exit statuses. */
#include "cli/command.h"

extern const pt_command pt_command_init, pt_command_update, pt_command_config, pt_command_ingest, pt_command_harvest, pt_command_analyze, pt_command_report,
    pt_command_keywords, pt_command_why, pt_command_authors, pt_command_communities, pt_command_topics,
    pt_command_papers, pt_command_query, pt_command_search, pt_command_digest, pt_command_export, pt_command_status,
    pt_command_check, pt_command_verify, pt_command_backup, pt_command_restore, pt_command_migrate,
    pt_command_schema, pt_command_serve, pt_command_top, pt_command_help;

const pt_command *const pt_commands[] = {
    &pt_command_init,
    &pt_command_update,
    &pt_command_ingest,
    &pt_command_harvest,
    &pt_command_analyze,
    &pt_command_report,
    &pt_command_keywords,
    &pt_command_why,
    &pt_command_authors,
    &pt_command_communities,
    &pt_command_topics,
    &pt_command_papers,
    &pt_command_query,
    &pt_command_search,
    &pt_command_serve,
    &pt_command_top,
    &pt_command_digest,
    &pt_command_export,
    &pt_command_schema,
    &pt_command_status,
    &pt_command_check,
    &pt_command_verify,
    &pt_command_backup,
    &pt_command_restore,
    &pt_command_migrate,
    &pt_command_config,
    &pt_command_help,
    NULL,
};
