/* What `papertide authors` can be asked, a file each. For cmd_authors.c, and the report on one author. May use: cli. */
#ifndef PT_CLI_AUTHORS_H
#define PT_CLI_AUTHORS_H

#include "cli/command.h"

/* The table of a network that is counted now. */
pt_status pt_authors_live(pt_store *store, const pt_arguments *arguments, pt_error *err) PT_MUST;

/* authors show "NAME" */
pt_status pt_authors_show(pt_store *store, const pt_arguments *arguments, pt_error *err) PT_MUST;

/* authors path "NAME" "NAME" */
pt_status pt_authors_path(pt_store *store, const pt_arguments *arguments, pt_error *err) PT_MUST;

/* authors merge, apart, keep, split: a line more in the decisions file; gives the exit status. */
int pt_authors_decide(const pt_arguments *arguments);

#endif
