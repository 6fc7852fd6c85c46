/* What papertide says of itself. May use: cli. */
#ifndef PT_CLI_HELP_H
#define PT_CLI_HELP_H

#include "cli/command.h"

/* Print to standard output and give the exit status. */
int pt_help_overview(void);
int pt_help_command(const pt_command *command);

/* The command or topic called `name`; PT_EXIT_USAGE, and the nearest name said, where there is none. */
int pt_help_named(const char *name);

/* Standard error: no command is called so, and which may be meant. PT_EXIT_USAGE. */
int pt_help_no_command(const char *name);

/* The option that --NAME may have meant; NULL when none is near. */
const char *pt_help_near_option(const pt_command *command, const char *name);

#endif
