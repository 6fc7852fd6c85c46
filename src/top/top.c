#include "top/top.h"

#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "top/board.h"
#include "top/screen.h"

#include <curses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST_TYPED = 400, CTRL_C = 3, CTRL_L = 12, ESCAPE = 27, PAGE = 10 };

static const char keys_line[] = "tab panel  arrows line, week  enter why  / search  f field  ? help  q quit";

static const char help[] =
    "Keys\n"
    "\n"
    "  tab, shift-tab, 1 to 7   the next panel, the one before, that one\n"
    "  up, down (k, j)          a line; page up, page down, home, end: more of them\n"
    "  left, right (h, l)       the week before, the week after\n"
    "  enter                    what stands behind the line\n"
    "  /                        search titles and abstracts, as papertide search\n"
    "  f                        the next field\n"
    "  r                        look again; it does by itself when the store changes\n"
    "  ?                        this text\n"
    "  q, escape                back; from the panels: leave\n"
    "\n"
    "Numbers are those of papertide keywords, topics and authors: a rise is claimed where q, the\n"
    "false discovery rate, is below 0.05; watch up and watch down are not significant.\n";

typedef enum mode { BOARD, TEXT, TYPING } mode;

struct top {
    const pt_top_source *source;
    pt_top_week week;
    pt_arena week_arena, text_arena;
    pt_board board;
    mode mode;
    pt_str text;            /* what is read, in text_arena */
    PT_ARRAY(pt_str) lines; /* of it, as wide as the terminal */
    size_t first_line;
    pt_buf typed;
    pt_error problem; /* shown in the last line until the next key */
    bool is_over;
};

/* ── What is shown ───────────────────────────────────────────────────────────────────────────────────────────────── */

/* What was there stays where it cannot be loaded. */
static void load(struct top *top)
{
    pt_top_week week = { 0 };
    pt_arena arena = { 0 };

    if (top->source->load(top->source->self, (size_t)(COLS > 2 ? COLS - 2 : 1), &arena, &week, &top->problem) !=
        PT_OK) {
        pt_arena_free(&arena);
        return;
    }
    pt_arena_free(&top->week_arena);
    top->week_arena = arena;
    top->week = week;
}

/* Longer lines go on in the next. */
static void break_lines(struct top *top)
{
    pt_str rest = top->text;

    top->lines.len = 0;
    for (pt_str line; pt_str_cut(&rest, '\n', &line);) {
        pt_str piece;

        do {
            piece = pt_screen_fit(line, COLS);
            PT_PUSH(&top->lines, piece);
            line = pt_str_part(line, piece.len, line.len);
        } while (line.len);
    }
}

/* Takes `text`, which lives in text_arena. */
static void show_text(struct top *top, pt_str text)
{
    top->text = text;
    top->first_line = 0;
    top->mode = TEXT;
    break_lines(top);
}

static void draw_text(const struct top *top)
{
    for (int y = 0; y < LINES - 1; y++) {
        size_t line = top->first_line + (size_t)y;

        pt_screen_put(y, 0, COLS, line < top->lines.len ? top->lines.at[line] : (pt_str){ 0 },
                      line == 0 ? PT_BOLD_LINE : PT_PLAIN_LINE);
    }
}

static void draw_foot(const struct top *top)
{
    pt_buf foot = { .limit = 2 * LONGEST_TYPED };

    if (top->mode == TYPING)
        pt_buf_addf(&foot, "search: %.*s_", PT_FMT(pt_buf_text(&top->typed)));
    else if (top->problem.text[0])
        pt_buf_addf(&foot, "%s", top->problem.text);
    else if (top->mode == TEXT)
        pt_buf_addf(&foot, "line %zu of %zu  arrows move  q back", top->first_line + 1, top->lines.len);
    else
        pt_buf_addf(&foot, "%s", keys_line);
    /* The last place of a terminal is left alone: some would scroll. */
    pt_screen_put(LINES - 1, 0, COLS - 1, pt_buf_text(&foot), PT_CHOSEN_LINE);
    pt_buf_free(&foot);
}

static void draw(struct top *top)
{
    erase();
    if (top->mode == TEXT)
        draw_text(top);
    else
        pt_board_draw(&top->board, &top->week);
    draw_foot(top);
    refresh();
}

/* ── Keys ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void tell(struct top *top)
{
    const pt_top_panel *panel = &top->week.panels[top->board.chosen];
    size_t line = top->board.line[top->board.chosen];
    pt_str text;

    if (line >= panel->count)
        return;
    pt_arena_reset(&top->text_arena);
    if (top->source->tell(top->source->self, top->board.chosen, panel->keys[line], (size_t)COLS, &top->text_arena,
                          &text, &top->problem) == PT_OK)
        show_text(top, text);
}

static void find(struct top *top)
{
    pt_str text;

    top->mode = BOARD;
    pt_arena_reset(&top->text_arena);
    if (pt_str_trim(pt_buf_text(&top->typed)).len &&
        top->source->find(top->source->self, pt_buf_text(&top->typed), (size_t)COLS, &top->text_arena, &text,
                          &top->problem) == PT_OK)
        show_text(top, text);
}

/* Takes the last character off. */
static void rub_out(pt_buf *typed)
{
    while (typed->len && ((unsigned char)typed->at[--typed->len] & 0xc0) == 0x80)
        ;
    if (typed->at)
        typed->at[typed->len] = '\0';
}

static void type(struct top *top, int key, bool is_function_key)
{
    if (key == ESCAPE || key == CTRL_C)
        top->mode = BOARD;
    else if (key == '\n' || key == '\r' || (is_function_key && key == KEY_ENTER))
        find(top);
    else if (key == 127 || key == '\b' || (is_function_key && key == KEY_BACKSPACE))
        rub_out(&top->typed);
    else if (!is_function_key && !pt_utf8_is_obeyed((uint32_t)key))
        pt_buf_addf(&top->typed, "%lc", (wint_t)key);
}

static void scroll_text(struct top *top, long lines)
{
    long page = LINES - 1, last = (long)top->lines.len > page ? (long)top->lines.len - page : 0;
    long wanted = (long)top->first_line + lines;

    top->first_line = (size_t)(wanted < 0 ? 0 : wanted > last ? last : wanted);
}

static void go(struct top *top, long lines)
{
    if (top->mode == TEXT)
        scroll_text(top, lines);
    else
        pt_board_move(&top->board, &top->week, (int)lines);
}

static void leave(struct top *top)
{
    top->is_over = top->mode == BOARD;
    top->mode = BOARD;
}

static void go_to_panel(struct top *top, size_t panel)
{
    top->board.chosen = panel % PT_TOP_PANELS;
}

static void step(struct top *top, int weeks)
{
    if (top->mode != BOARD)
        return;
    top->source->step(top->source->self, weeks);
    memset(top->board.line, 0, sizeof top->board.line);
    load(top);
}

static void next_field(struct top *top)
{
    top->source->next_field(top->source->self);
    load(top);
}

static void begin_typing(struct top *top)
{
    pt_buf_reset(&top->typed);
    top->mode = TYPING;
}

static void show_help(struct top *top)
{
    pt_arena_reset(&top->text_arena);
    show_text(top, pt_str_of(help));
}

/* What moves, in either mode. False: no such key. */
static bool move_by_key(struct top *top, int key)
{
    static const struct {
        int key;
        long lines;
    } moves[] = { { KEY_UP, -1 },       { 'k', -1 },          { KEY_DOWN, 1 }, { 'j', 1 },
                  { KEY_PPAGE, -PAGE }, { KEY_NPAGE, PAGE },  { ' ', PAGE },   { KEY_HOME, -1000000 },
                  { 'g', -1000000 },    { KEY_END, 1000000 }, { 'G', 1000000 } };

    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        if (moves[i].key == key) {
            go(top, moves[i].lines);
            return true;
        }
    return false;
}

static void press_on_board(struct top *top, int key)
{
    if (key == '\t')
        go_to_panel(top, top->board.chosen + 1);
    else if (key == KEY_BTAB)
        go_to_panel(top, top->board.chosen + PT_TOP_PANELS - 1);
    else if (key >= '1' && key < '1' + PT_TOP_PANELS)
        go_to_panel(top, (size_t)(key - '1'));
    else if (key == KEY_LEFT || key == 'h')
        step(top, -1);
    else if (key == KEY_RIGHT || key == 'l')
        step(top, 1);
    else if (key == '\n' || key == '\r' || key == KEY_ENTER)
        tell(top);
    else if (key == 'f')
        next_field(top);
    else if (key == 'r')
        load(top);
}

static void press(struct top *top, int key)
{
    if (key == 'q' || key == ESCAPE || key == CTRL_C)
        leave(top);
    else if (key == '?')
        show_help(top);
    else if (key == '/')
        begin_typing(top);
    else if (!move_by_key(top, key) && top->mode == BOARD)
        press_on_board(top, key);
}

/* A terminal of another size wants other lines. */
static void take_size(struct top *top)
{
    clear();
    load(top);
    break_lines(top);
    scroll_text(top, 0);
}

static void look_again(struct top *top)
{
    bool has_changed = false;

    if (top->source->has_changed(top->source->self, &has_changed, &top->problem) == PT_OK && has_changed)
        load(top);
}

/* Else a terminal that is gone would be asked for keys without end. */
static bool has_hung_up(void)
{
    struct pollfd terminal = { .fd = STDIN_FILENO, .events = POLLIN };

    return poll(&terminal, 1, 0) == 1 && (terminal.revents & (POLLHUP | POLLERR | POLLNVAL));
}

static void take_key(struct top *top)
{
    wint_t key = 0;
    int kind = get_wch(&key);

    if (kind == ERR) {
        top->is_over = has_hung_up();
        look_again(top);
        return;
    }
    top->problem = (pt_error){ 0 };
    if (kind == KEY_CODE_YES && key == KEY_RESIZE)
        take_size(top);
    else if (key == CTRL_L && kind == OK)
        clear();
    else if (top->mode == TYPING)
        type(top, (int)key, kind == KEY_CODE_YES);
    else if (kind == KEY_CODE_YES || key < KEY_MIN) /* above it letters have the numbers of keys */
        press(top, (int)key);
}

pt_status pt_top_run(const pt_top_source *source, bool has_color, pt_error *err)
{
    struct top top = { .source = source, .typed.limit = LONGEST_TYPED };
    pt_status st;

    PT_OR_DONE(pt_screen_begin(has_color, err));
    load(&top);
    while (!top.is_over) {
        draw(&top);
        take_key(&top);
    }
done:
    pt_screen_end();
    pt_arena_free(&top.week_arena);
    pt_arena_free(&top.text_arena);
    pt_buf_free(&top.typed);
    free(top.lines.at);
    return st;
}
