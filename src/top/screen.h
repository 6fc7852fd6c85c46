/* The terminal: begin and end, and one line of text put into a place of it. May use: base, ncurses.
 *
 *   pt_screen_begin
 *     pt_screen_put
 *   pt_screen_end         always */
#ifndef PT_TOP_SCREEN_H
#define PT_TOP_SCREEN_H

#include "base/status.h"
#include "base/str.h"

#include <stdbool.h>

enum { PT_PLAIN_LINE = 0, PT_BOLD_LINE = 1, PT_CHOSEN_LINE = 2, PT_TITLE_LINE = 4 };

pt_status pt_screen_begin(bool has_color, pt_error *err) PT_MUST;
void pt_screen_end(void);

/* Fills `width` columns of line `y` from column `x` with `text` and blanks. What a terminal would obey is a blank; a
 * character that does not fit whole, or that it cannot show, is left out or a '?'. */
void pt_screen_put(int y, int x, int width, pt_str text, int how);

/* The beginning of `text` that fits into `width` columns, up to its last blank where there is one in its second half;
 * at least one character of what is not empty. */
pt_str pt_screen_fit(pt_str text, int width);

#endif
