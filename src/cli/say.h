/* All that commands print. Titles, names, labels, paths and answers of servers are strangers' words: what a terminal
 * would obey (an escape sequence, a carriage return, a mark that turns the direction of writing) is shown as a blank,
 * as are bytes that are no text. May use: base.
 *
 *   pt_say, pt_say_line    to standard error, always harmless: logs are read on terminals
 *   pt_print, pt_print_text  to standard output; into a pipe or a file the bytes go as they are, they are data */
#ifndef PT_CLI_SAY_H
#define PT_CLI_SAY_H

#include "base/status.h"
#include "base/str.h"

#include <stdbool.h>

void pt_say(const char *format, ...) PT_PRINTF(1, 2);

/* One line, whatever line ends are in it, and its end. */
void pt_say_line(const char *format, ...) PT_PRINTF(1, 2);

void pt_print(const char *format, ...) PT_PRINTF(1, 2);

/* False when it cannot be written. */
bool pt_print_text(pt_str text);

#endif
