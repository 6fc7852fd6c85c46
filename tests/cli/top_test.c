/* papertide top on a terminal of our own: a pseudo-terminal, a small terminfo entry, and a screen that knows no more
 * than that entry. Whatever else reaches it fails the test. Nothing waits for a while and hopes: each step waits for a
 * text. */
#include "support.h"

#include "base/utf8.h"
#include "cli/program.h"

#include "cli/demo.h"

#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <wchar.h>

#define CJK     "\xE6\xB7\xB1\xE5\xBA\xA6\xE5\xAD\xA6\xE4\xB9\xA0 tides" /* four characters of two columns each */
#define HOSTILE "pwn\\u001b[31m\\u001b]0;title\\u0007\\u009b1m\\u202etxt"

#define UP        "\033OA"
#define DOWN      "\033OB"
#define RIGHT     "\033OC"
#define LEFT      "\033OD"
#define SHIFT_TAB "\033[Z"
#define PAGE_DOWN "\033[6~"

static const char terminfo[] =
    "papertide-tiny|what top_test.c knows,\n"
    " am, cols#80, lines#24, clear=\\E[H\\E[2J, cup=\\E[%i%p1%d;%p2%dH, el=\\E[K, ed=\\E[J, cr=\\r, cub1=^H, ind=\\n,\n"
    " bold=\\E[1m, rev=\\E[7m, smso=\\E[7m, rmso=\\E[m, sgr0=\\E[m,\n"
    " kcuu1=\\EOA, kcud1=\\EOB, kcuf1=\\EOC, kcub1=\\EOD, kcbt=\\E[Z, knp=\\E[6~, kpp=\\E[5~, kbs=^?,\n";

enum {
    MOST_ROWS = 60,
    MOST_COLUMNS = 200,
    PATIENCE = 100000 /* milliseconds until something is there, or never will be */
};

static struct {
    int terminal;
    pid_t child;
    int rows, columns, y, x;
    uint32_t cells[MOST_ROWS][MOST_COLUMNS]; /* 0: the right half of a wide one */
    char raw[1 << 16];                       /* the last that came and was no whole sequence yet */
    size_t raw_len;
} screen;

/* ── The screen ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static void wipe(int y, int x)
{
    for (; y < screen.rows; y++, x = 0)
        for (; x < screen.columns; x++)
            screen.cells[y][x] = ' ';
}

static void put_character(uint32_t c)
{
    int width = wcwidth((wchar_t)c);

    if (pt_utf8_is_obeyed(c) || width < 1)
        fail_msg("character %04x reached the terminal", c);
    if (screen.x + width > screen.columns)
        screen.x = 0, screen.y++;
    if (screen.y >= screen.rows)
        return; /* written for a terminal that was larger a moment ago */
    screen.cells[screen.y][screen.x] = c;
    if (width == 2)
        screen.cells[screen.y][screen.x + 1] = 0;
    screen.x += width;
}

/* "[12;1H": what terminfo says, and nothing else. Returns its length; 0: not all of it is there. */
static size_t obey(const char *at, size_t len)
{
    size_t n = 2;
    int y = 1, x = 1;

    while (n < len && strchr("0123456789;", at[n]))
        n++;
    if (len < 2 || n >= len)
        return 0;
    if (at[1] != '[')
        fail_msg("escape %.*s reached the terminal", (int)n, at + 1);
    switch (at[n]) {
    case 'H':
        sscanf(at + 2, "%d;%d", &y, &x);
        screen.y = y - 1, screen.x = x - 1;
        break;
    case 'J':
        if (at[2] == '2')
            wipe(0, 0);
        else
            wipe(screen.y, screen.x);
        break;
    case 'K':
        for (int i = screen.x; i < screen.columns && screen.y < screen.rows; i++)
            screen.cells[screen.y][i] = ' ';
        break;
    case 'm':
        if (n > 3 || (n == 3 && at[2] != '1' && at[2] != '7'))
            fail_msg("colour %.*s reached the terminal", (int)n, at + 1);
        break;
    default:
        fail_msg("escape %.*s reached the terminal", (int)n, at + 1);
    }
    return n + 1;
}

/* Takes one thing off what came; false when it is not all there. */
static bool take(pt_str *rest)
{
    unsigned char c = (unsigned char)rest->at[0];
    size_t whole = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    size_t taken = c == '\033' ? obey(rest->at, rest->len) : 0;

    if (c == '\033') {
        *rest = pt_str_part(*rest, taken, rest->len);
        return taken > 0;
    }
    if (rest->len < whole)
        return false;
    if (c >= ' ') {
        put_character(pt_utf8_next(rest));
        return true;
    }
    if (c == '\r')
        screen.x = 0;
    else if (c == '\n')
        screen.y++;
    else if (c == '\b')
        screen.x--;
    else
        fail_msg("control %02x reached the terminal", c);
    *rest = pt_str_part(*rest, 1, rest->len);
    return true;
}

/* False: it has left. */
static bool read_some(void)
{
    struct pollfd ready = { .fd = screen.terminal, .events = POLLIN };
    pt_str rest;
    ssize_t n;

    if (poll(&ready, 1, PATIENCE) != 1)
        fail_msg("nothing came for %d s", PATIENCE / 1000);
    n = read(screen.terminal, screen.raw + screen.raw_len, sizeof screen.raw - screen.raw_len);
    if (n <= 0)
        return false;
    rest = (pt_str){ screen.raw, screen.raw_len + (size_t)n };
    while (rest.len && take(&rest))
        ;
    memmove(screen.raw, rest.at, rest.len);
    screen.raw_len = rest.len;
    return true;
}

/* All lines, with their ends. */
static const char *shown(void)
{
    static char text[MOST_ROWS * MOST_COLUMNS * 4 + 1];
    size_t n = 0;

    for (int y = 0; y < screen.rows; y++) {
        for (int x = 0; x < screen.columns; x++) {
            uint32_t c = screen.cells[y][x];

            if (c >= 0x10000)
                text[n++] = '?';
            else if (c >= 0x800)
                n += (size_t)sprintf(text + n, "%c%c%c", 0xe0 | (int)(c >> 12), 0x80 | (int)(c >> 6 & 63),
                                     0x80 | (int)(c & 63));
            else if (c >= 0x80)
                n += (size_t)sprintf(text + n, "%c%c", 0xc0 | (int)(c >> 6), 0x80 | (int)(c & 63));
            else if (c)
                text[n++] = (char)c;
        }
        text[n++] = '\n';
    }
    text[n] = '\0';
    return text;
}

static void wait_for(const char *text)
{
    while (!strstr(shown(), text))
        if (!read_some())
            fail_msg("left without saying '%s':\n%s", text, shown());
}

static void press(const char *keys)
{
    assert_int_equal(write(screen.terminal, keys, strlen(keys)), (ssize_t)strlen(keys));
}

static void press_and_see(const char *keys, const char *text)
{
    press(keys);
    wait_for(text);
}

static void set_size(int rows, int columns)
{
    const struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns };

    screen.rows = rows;
    screen.columns = columns;
    screen.y = screen.x = 0;
    wipe(0, 0);
    if (screen.child)
        assert_int_equal(ioctl(screen.terminal, TIOCSWINSZ, &size), 0);
}

static void start(int rows, int columns, const char *kind, const char *no_color)
{
    const struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns };

    screen.child = 0;
    screen.raw_len = 0;
    set_size(rows, columns);
    screen.child = forkpty(&screen.terminal, NULL, NULL, &size);
    assert_true(screen.child >= 0);
    if (screen.child)
        return;
    if (chdir(folder) != 0)
        _exit(99);
    setenv("TERMINFO", folder, 1);
    setenv("TERM", kind, 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    unsetenv("PAPERTIDE_DB");
    unsetenv("LINES");
    unsetenv("COLUMNS");
    if (no_color)
        setenv("NO_COLOR", no_color, 1);
    else
        unsetenv("NO_COLOR");
    execl(PAPERTIDE, "papertide", "top", NULL);
    _exit(99);
}

static void ends_with(int expected)
{
    int status;

    while (read_some())
        ;
    assert_int_equal(waitpid(screen.child, &status, 0), screen.child);
    close(screen.terminal);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), expected);
}

static void leave(void)
{
    press("q");
    ends_with(0);
}

static void start_usual(void)
{
    start(24, 80, "papertide-tiny", NULL);
    wait_for("q quit");
}

/* ── The store ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static int set_up(void **state)
{
    char path[300];
    FILE *file;

    make_demo(state);
    setlocale(LC_CTYPE, "C.UTF-8");
    snprintf(path, sizeof path, "%s/tiny", folder);
    file = fopen(path, "w");
    fputs(terminfo, file);
    fclose(file);
    assert_run(run_line(folder,
                        "tic -o . tiny && printf '[field tones]\\ncategories = eess.AS cs.SD\\n' > papertide.ini;"
                        "for n in 1 2; do printf '{\"id\": \"2607.9999%s\", \"title\": \"%s\", \"categories\":"
                        " [\"cs.CL\"], \"authors\": [\"%s\"], \"summary\": \"%s\"}\\n' $n '" CJK " " HOSTILE
                        "' '" HOSTILE "' '" HOSTILE "' >> 2026-07-03.jsonl; done;"
                        "$P ingest -q 2026-07-03.jsonl && $P analyze -q"),
               0);
    return 0;
}

/* ── The keys ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void all_panels_are_there_and_one_is_in_hand(void **state)
{
    static const char *const titles[] = {
        "> What rose (",  "  What fell (", "  What is new (", "  Topics (", "  Authors who wrote more (",
        "  Categories (", "  Coverage ("
    };

    (void)state;
    start_usual();
    assert_says(shown(), "papertide  2026-W27 (full)  all papers");
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        assert_says(shown(), titles[i]);
    assert_says(shown(), "  mirror tokens ");
    leave();
}

static void tab_and_digits_go_from_panel_to_panel(void **state)
{
    (void)state;
    start_usual();
    press_and_see("\t", "> What fell (");
    assert_null(strstr(shown(), "> What rose ("));
    press_and_see("\t", "> What is new (");
    press_and_see(SHIFT_TAB, "> What fell (");
    press_and_see(SHIFT_TAB SHIFT_TAB, "> Coverage (");
    press_and_see("4", "> Topics (");
    leave();
}

static void left_and_right_go_from_week_to_week(void **state)
{
    (void)state;
    start_usual();
    press_and_see(LEFT, "papertide  2026-W26 (full)");
    press_and_see(LEFT LEFT, "papertide  2026-W24 (full)");
    press_and_see(RIGHT RIGHT RIGHT, "papertide  2026-W27 (full)");
    press(RIGHT); /* there is none: nothing moves */
    press_and_see("?", "shift-tab");
    press_and_see("q", "papertide  2026-W27 (full)");
    leave();
}

static void enter_tells_what_papertide_why_tells(void **state)
{
    program_run run;
    char line[100];

    (void)state;
    start_usual();
    press_and_see(DOWN "\r", "Papers, week by week");
    run = run_line(folder, "$P why 'tidal anchoring' --period 2026-W27");
    assert_run(run, 0);
    snprintf(line, sizeof line, "%.*s", (int)strcspn(run.out, "\n"), run.out);
    wait_for(line);
    wait_for("line 1 of ");
    press_and_see(PAGE_DOWN, "line 11 of ");
    press_and_see(UP, "line 10 of ");
    press_and_see("q", "> What rose (");
    press_and_see("4\r", "Newest papers");
    press_and_see("q", "> Topics (");
    press_and_see("6\r", "Papers first seen in 2026-W27 of cs.");
    press_and_see("q", "> Categories (");
    leave();
}

static void a_slash_searches_as_papertide_search_does(void **state)
{
    program_run run;
    char first[40];

    (void)state;
    start_usual();
    run = run_line(folder, "$P search --csv --limit 1 speech | tail -n 1");
    snprintf(first, sizeof first, "\n%.*s  ", (int)strcspn(run.out, ","), run.out);
    press_and_see("/speechx\177", "search: speech_");
    press_and_see("\r", "Papers that say speech");
    wait_for(first);
    press_and_see("q/(a\r", "a ( is never closed");
    press_and_see("/zzqqzz\r", "no paper says that");
    press("q");
    leave();
}

static void f_goes_from_field_to_field(void **state)
{
    (void)state;
    start_usual();
    press_and_see("f", "(full)  tones");
    press_and_see("f", "(full)  all papers");
    leave();
}

static void what_comes_meanwhile_is_shown(void **state)
{
    (void)state;
    start_usual();
    press_and_see("7", "> Coverage (6)");
    assert_run(run_line(folder, "sed 's/9999/9998/' 2026-07-03.jsonl > 2026-07-05.jsonl;"
                                "$P ingest -q 2026-07-05.jsonl && $P analyze -q --only coverage"),
               0);
    wait_for("2026-07-05");
    leave();
}

/* ── The terminal ────────────────────────────────────────────────────────────────────────────────────────────────── */

static void any_size_will_do(void **state)
{
    (void)state;
    start_usual();
    press_and_see("4", "> Topics (");
    set_size(40, 120);
    wait_for("dialogue state tracking, grounded conversation ");
    wait_for("  Coverage (");
    set_size(8, 30);
    wait_for("tab panel  arrows line, week");
    assert_null(strstr(shown(), "Coverage")); /* no room: the one in hand alone */
    set_size(2, 4);
    wait_for("tab");
    set_size(1, 1);
    set_size(24, 80);
    wait_for("  Coverage (");
    leave();
}

/* The screen fails on every byte that is not ours. */
static void titles_are_harmless_and_wide_characters_whole(void **state)
{
    (void)state;
    start_usual();
    press_and_see("5", "> Authors who wrote more (");
    press_and_see("7" DOWN "\r", "Papers first seen in 2026-07-03");
    wait_for("2607.99992 \xE6\xB7\xB1\xE5\xBA\xA6\xE5\xAD\xA6\xE4\xB9\xA0 ");
    press_and_see("q/pwn\r", "Papers that say pwn");
    press("q");
    leave();
}

static bool has_colour(const char *no_color)
{
    static char said[1 << 16];
    size_t length = 0;
    ssize_t n;
    int status;

    start(24, 80, "xterm-256color", no_color);
    while (!strstr(said, "q quit") && (n = read(screen.terminal, said + length, sizeof said - 1 - length)) > 0) {
        length += (size_t)n;
        said[length] = '\0';
    }
    press("q");
    while (read(screen.terminal, said + length, sizeof said - 1 - length) > 0)
        ;
    assert_int_equal(waitpid(screen.child, &status, 0), screen.child);
    close(screen.terminal);
    assert_int_equal(status, 0);
    length = strstr(said, "[36m") || strstr(said, ";36m") ? 1 : 0;
    memset(said, 0, sizeof said);
    return length == 1;
}

static void colour_is_left_out_where_it_is_not_wanted(void **state)
{
    (void)state;
    assert_true(has_colour(NULL));
    assert_false(has_colour("1"));
}

static void without_a_terminal_it_says_so(void **state)
{
    program_run run = run_line(folder, "$P top < /dev/null | cat; $P top < /dev/null");

    (void)state;
    assert_run(run, 2);
    assert_says(run.err, "papertide: top: wants a terminal; ");
    start(24, 80, "no-such-terminal", NULL);
    wait_for("a terminal of an unknown kind ($TERM is 'no-such-terminal')");
    ends_with(2);
}

static void control_c_leaves_the_terminal_in_order(void **state)
{
    (void)state;
    start_usual();
    press("\003");
    ends_with(0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_panels_are_there_and_one_is_in_hand),
        cmocka_unit_test(tab_and_digits_go_from_panel_to_panel),
        cmocka_unit_test(left_and_right_go_from_week_to_week),
        cmocka_unit_test(enter_tells_what_papertide_why_tells),
        cmocka_unit_test(a_slash_searches_as_papertide_search_does),
        cmocka_unit_test(f_goes_from_field_to_field),
        cmocka_unit_test(any_size_will_do),
        cmocka_unit_test(titles_are_harmless_and_wide_characters_whole),
        cmocka_unit_test(what_comes_meanwhile_is_shown),
        cmocka_unit_test(colour_is_left_out_where_it_is_not_wanted),
        cmocka_unit_test(without_a_terminal_it_says_so),
        cmocka_unit_test(control_c_leaves_the_terminal_in_order),
    };
    return cmocka_run_group_tests(tests, set_up, remove_demo);
}
