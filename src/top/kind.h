/* Is $TERM in the system's list of terminals? Asked first, since newterm leaks where it is not. May use: ncurses. */
#ifndef PT_TOP_KIND_H
#define PT_TOP_KIND_H

#include <stdbool.h>

bool pt_terminal_is_known(void);

#endif
