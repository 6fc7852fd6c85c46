#include "top/screen.h"

#include "base/utf8.h"
#include "top/kind.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum { TITLE_COLOR = 1, WIDEST = 1000, LOOK_AGAIN = 1000 /* milliseconds without a key */ };

static SCREEN *screen;
static bool is_utf8;

pt_status pt_screen_begin(bool has_color, pt_error *err)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return pt_fail(err, PT_EUSAGE,
                       "top: wants a terminal; for programs and pipes: papertide keywords --rising, with --json");
    setlocale(LC_CTYPE, "");
    is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (pt_terminal_is_known())
        screen = newterm(NULL, stdout, stdin);
    if (!screen)
        return pt_fail(err, PT_EUSAGE, "top: a terminal of an unknown kind ($TERM is '%s'); set TERM=xterm",
                       getenv("TERM") ? getenv("TERM") : "");
    raw(); /* Ctrl-C is a key: the terminal is put in order before we leave */
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    timeout(LOOK_AGAIN);
    curs_set(0);
    if (has_color && has_colors()) {
        start_color();
        use_default_colors();
        init_pair(TITLE_COLOR, COLOR_CYAN, -1);
    }
    return PT_OK;
}

void pt_screen_end(void)
{
    if (!screen)
        return;
    endwin();
    delscreen(screen);
    screen = NULL;
}

/* How a character is shown, and in how many columns; 0 of them: not at all. */
static int show(uint32_t c, wchar_t *shown)
{
    int width;

    *shown = pt_utf8_is_obeyed(c) ? L' ' : (wchar_t)c;
    if (c >= 0x80 && !is_utf8)
        *shown = L'?';
    width = wcwidth(*shown);
    if (width < 0) {
        *shown = L'?';
        width = 1;
    }
    return width;
}

void pt_screen_put(int y, int x, int width, pt_str text, int how)
{
    wchar_t line[WIDEST];
    int used = 0;
    size_t count = 0;

    width = width < WIDEST / 2 ? width : WIDEST / 2;
    while (text.len && count < WIDEST - 1) {
        wchar_t shown;
        int columns = show(pt_utf8_next(&text), &shown);

        if (used + columns > width)
            break;
        if (columns == 0) /* a mark upon the letter before: terminals differ in where they put it */
            continue;
        line[count++] = shown;
        used += columns;
    }
    for (; used < width; used++)
        line[count++] = L' ';
    attrset((how & PT_BOLD_LINE ? A_BOLD : 0) | (how & PT_CHOSEN_LINE ? A_REVERSE : 0) |
            (how & PT_TITLE_LINE ? A_BOLD | COLOR_PAIR(TITLE_COLOR) : 0));
    mvaddnwstr(y, x, line, (int)count);
    attrset(A_NORMAL);
}

pt_str pt_screen_fit(pt_str text, int width)
{
    pt_str rest = text;
    size_t end = 0, blank = 0;
    int used = 0;

    while (rest.len) {
        wchar_t shown;

        used += show(pt_utf8_next(&rest), &shown);
        if (used > width && end)
            break;
        end = text.len - rest.len;
        if (shown == L' ')
            blank = end;
    }
    return pt_str_part(text, 0, end < text.len && blank > end / 2 ? blank : end);
}
