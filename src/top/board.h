/* How the panels share the screen. May use: base, ncurses.
 *
 *   The panel in hand takes what the others leave; where there is room for each to show two lines, all are there, else
 * the one in hand alone. */
#ifndef PT_TOP_BOARD_H
#define PT_TOP_BOARD_H

#include "top/top.h"

typedef struct pt_board {
    size_t chosen;               /* panel */
    size_t line[PT_TOP_PANELS];  /* chosen in each */
    size_t first[PT_TOP_PANELS]; /* shown in each */
} pt_board;

void pt_board_draw(pt_board *board, const pt_top_week *week);

/* The chosen line moves by `lines`, as far as there are any. */
void pt_board_move(pt_board *board, const pt_top_week *week, int lines);

#endif
