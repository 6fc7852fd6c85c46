/* The subjects of `papertide export`. */
#ifndef PT_CLI_EXPORT_H
#define PT_CLI_EXPORT_H

#include "cli/command.h"

/* export_papers.c, export_network.c, export_table.c, export_datasette.c, export_warehouse.c: give the exit status. That
 * --format is one of the subject's has been seen to. */
int pt_cli_export_papers(const pt_arguments *arguments);
int pt_cli_export_network(const pt_arguments *arguments);
int pt_cli_export_keywords(const pt_arguments *arguments);
int pt_cli_export_topics(const pt_arguments *arguments);
int pt_cli_export_datasette(const pt_arguments *arguments);
int pt_cli_export_warehouse(const pt_arguments *arguments);

#endif
