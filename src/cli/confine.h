/* What a command gives up before it meets a stranger's bytes. May use: base, analysis. */
#ifndef PT_CLI_CONFINE_H
#define PT_CLI_CONFINE_H

#include "cli/command.h"

/* Confines the process to what the command needs by its table (pt_command's needs, and options that name an address or
 * a file to write): the network, programs, and writing anywhere but beside the store are gone for good. Does nothing
 * with
 * --sandbox off. With -v one line says what holds, and where the kernel refused, why. */
void pt_cli_confine(const pt_arguments *arguments);

/* Further, for what listens by now: it takes what comes in there, and has no socket besides. */
void pt_cli_confine_to_listening(const pt_arguments *arguments);

#endif
