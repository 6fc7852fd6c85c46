#include "top/board.h"

#include "top/screen.h"

#include <curses.h>
#include <stdio.h>

enum {
    HEAD = 1,
    FOOT = 1,
    TITLE = 1,         /* lines of a panel that are not in hand: the title, */
    SMALL_ROWS = 2,    /* and these */
    LEAST_IN_HAND = 6, /* lines of the one in hand, title and heading among them */
    SHARE = 12         /* of the lines that are left, another row to the others */
};

/* Rows of each panel that is not in hand; -1: it is not there at all. */
static int rows_of_others(int lines)
{
    int left = lines - HEAD - FOOT - LEAST_IN_HAND - (PT_TOP_PANELS - 1) * TITLE;
    int each = left / (PT_TOP_PANELS - 1);

    if (left < 0)
        return -1;
    return each <= SMALL_ROWS ? each : SMALL_ROWS + (left - (PT_TOP_PANELS - 1) * SMALL_ROWS) / SHARE;
}

static void draw_title(const pt_top_panel *panel, int y, int width, bool is_in_hand)
{
    char title[120];

    snprintf(title, sizeof title, "%s %s (%zu)", is_in_hand ? ">" : " ", panel->title, panel->count);
    pt_screen_put(y, 0, width, pt_str_of(title), PT_TITLE_LINE | (is_in_hand ? PT_CHOSEN_LINE : 0));
}

static void draw_lines(const pt_board *board, const pt_top_panel *panel, size_t which, int y, int rows, int width)
{
    bool is_in_hand = which == board->chosen;

    for (int i = 0; i < rows; i++) {
        size_t line = board->first[which] + (size_t)i;
        bool is_chosen = is_in_hand && line == board->line[which] && panel->count;
        pt_str text = line < panel->count ? panel->lines[line] : (pt_str){ 0 };

        if (panel->count == 0 && i == 0)
            text = pt_str_of(panel->when_empty);
        pt_screen_put(y + i, 0, 2, PT_S(""), PT_PLAIN_LINE);
        pt_screen_put(y + i, 2, width - 2, text, is_chosen ? PT_CHOSEN_LINE : PT_PLAIN_LINE);
    }
}

/* The chosen line is always among those that are shown. */
static void scroll_to_chosen(pt_board *board, const pt_top_panel *panel, size_t which, size_t rows)
{
    size_t *first = &board->first[which], *line = &board->line[which];

    if (*line >= panel->count)
        *line = panel->count ? panel->count - 1 : 0;
    if (*line < *first)
        *first = *line;
    if (rows && *line >= *first + rows)
        *first = *line - rows + 1;
}

static int draw_in_hand(pt_board *board, const pt_top_panel *panel, int y, int lines, int width)
{
    draw_title(panel, y, width, true);
    if (lines < 3)
        return y + lines;
    pt_screen_put(y + 1, 0, 2, PT_S(""), PT_PLAIN_LINE);
    pt_screen_put(y + 1, 2, width - 2, panel->heading, PT_BOLD_LINE);
    scroll_to_chosen(board, panel, board->chosen, (size_t)lines - 2);
    draw_lines(board, panel, board->chosen, y + 2, lines - 2, width);
    return y + lines;
}

void pt_board_draw(pt_board *board, const pt_top_week *week)
{
    int lines = LINES, width = COLS, y = HEAD, others = rows_of_others(lines);
    int in_hand = lines - HEAD - FOOT - (others < 0 ? 0 : (PT_TOP_PANELS - 1) * (TITLE + others));

    pt_screen_put(0, 0, width, week->head, PT_BOLD_LINE);
    for (size_t i = 0; i < PT_TOP_PANELS; i++) {
        const pt_top_panel *panel = &week->panels[i];

        if (i == board->chosen) {
            y = in_hand > 0 ? draw_in_hand(board, panel, y, in_hand, width) : y;
        } else if (others >= 0) {
            draw_title(panel, y, width, false);
            scroll_to_chosen(board, panel, i, (size_t)others);
            draw_lines(board, panel, i, y + TITLE, others, width);
            y += TITLE + others;
        }
    }
}

void pt_board_move(pt_board *board, const pt_top_week *week, int lines)
{
    const pt_top_panel *panel = &week->panels[board->chosen];
    size_t *line = &board->line[board->chosen];
    long wanted = (long)*line + lines, last = panel->count ? (long)panel->count - 1 : 0;

    *line = (size_t)(wanted < 0 ? 0 : wanted > last ? last : wanted);
}
