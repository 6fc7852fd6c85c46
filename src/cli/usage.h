/* What a command's usage line names besides options: "[--like TEXT] | show NUMBER" has the word show. May use: cli. */
#ifndef PT_CLI_USAGE_H
#define PT_CLI_USAGE_H

#include "base/str.h"
#include "cli/command.h"

/* Takes the next of them off `rest`, which begins as the command's usage: a word to be written as it is, or what stands
 * for one, as PATH. Options, their values and what stands in quotes are passed over. False at the end. */
bool pt_usage_next(const pt_command *command, pt_str *rest, pt_str *word);

/* Is it a word to be written as it is? */
bool pt_usage_is_literal(pt_str word);

#endif
