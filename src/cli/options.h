/* The command line: which command, its options by its own table, what is left. May use: cli. */
#ifndef PT_CLI_OPTIONS_H
#define PT_CLI_OPTIONS_H

#include "cli/command.h"

/* The whole program but for main(); gives the exit status. */
int pt_cli_main(int argc, char **argv);

#endif
