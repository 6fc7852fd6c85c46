/* What standard output and standard error are, and how wide. May use: nothing.
 *
 *   What goes through our pager (pager.h) ends on the terminal that standard output was before. */
#ifndef PT_CLI_TERMINAL_H
#define PT_CLI_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

typedef enum pt_stream { PT_OUT, PT_ERR } pt_stream;

/* Does a person see it? */
bool pt_terminal_is(pt_stream stream);

/* Its columns now, whoever resized it; 0: no terminal, or one that does not say. */
size_t pt_terminal_width(pt_stream stream);

/* Does it move its cursor and know bold? Not with TERM=dumb. */
bool pt_terminal_can_draw(pt_stream stream);

/* Colours: where it can draw, and $NO_COLOR does not say otherwise (no-color.org: not empty). */
bool pt_terminal_has_color(pt_stream stream);

/* From now on what is written to standard output passes a program on the way to the terminal. */
void pt_terminal_set_paged(void);
bool pt_terminal_is_paged(void);

#endif
