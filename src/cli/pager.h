/* Long answers on a terminal, a screenful at a time. May use: base, terminal, say.
 *
 *   pt_pager_open      before the first word is printed, and before the sandbox forbids to start programs
 *   pt_pager_close     after the last; waits until the user has seen enough */
#ifndef PT_CLI_PAGER_H
#define PT_CLI_PAGER_H

#include <stdbool.h>

/* Starts $PAPERTIDE_PAGER, else $PAGER, else less, where standard output is a terminal that can be drawn on; from then
 * on standard output goes there. One that is empty or "cat" is none. Words are split at blanks; a shell is only asked
 * where the command has its signs in it. less gets LESS=FRX where the user says nothing: it ends at once when all fits
 * on the screen, and leaves on the screen what was shown. Where it cannot be started nothing happens. */
void pt_pager_open(void);

/* False when the user left before all was written: no error. */
bool pt_pager_close(void);

#endif
