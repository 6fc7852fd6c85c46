/* In a file of its own: term.h takes names as plain as "lines" and "columns". */
#include "top/kind.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

bool pt_terminal_is_known(void)
{
    int how;

    if (setupterm(NULL, STDOUT_FILENO, &how) != OK)
        return false;
    del_curterm(cur_term);
    return true;
}
