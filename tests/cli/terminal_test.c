/* Every command, on a terminal, over a store in which every title, name, term and label is what terminals obey. */
#include "support.h"

#include "base/utf8.h"
#include "cli/program.h"
#include "report/reports.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>

/* Sets the title, moves the cursor, fills the clipboard, makes a link, rings, goes back, and turns directions round;
 * with C1's one-character CSI and OSC, too. */
#define OBEYED                                                                                                         \
    "pwn\033[31m\033]0;title\a\033]52;c;cHdu\033\\\033]8;;http://evil/\033\\x\b\r\177\xC2\x9B"                         \
    "1mz\xC2\x9D"                                                                                                      \
    "0;t\xC2\x9C\xE2\x80\xAEtxt\xE2\x81\xA6\xE2\x80\x8F"

static test_store store;

static int fill_store(void **state)
{
    (void)state;
    store = open_test_store();
    fill_weeks(&store, OBEYED);
    pt_store_close(store.store);
    store.store = NULL;
    put_file(store.folder, "words", OBEYED);
    put_file(store.folder, "none/sql/report/x.sql", "");
    return 0;
}

static int remove_store(void **state)
{
    (void)state;
    close_test_store(&store);
    return 0;
}

/* The same, but for the slashes. */
static char *name_of_file(void)
{
    static char name[] = OBEYED;

    for (char *at = name; *at; at++)
        *at = *at == '/' ? '_' : *at;
    return name;
}

/* What a shell's line writes to its terminal, 200 columns wide. $P is the program, $W the hostile words, $N
 * what of them may be a file's name. */
static char *on_a_terminal(const char *line)
{
    static char said[1 << 20];
    struct winsize size = { .ws_row = 50, .ws_col = 200 };
    size_t length = 0;
    int terminal, status;
    ssize_t n;
    pid_t child = forkpty(&terminal, NULL, NULL, &size);

    assert_true(child >= 0);
    if (child == 0) {
        if (chdir(store.folder) != 0)
            _exit(99);
        setenv("P", PAPERTIDE, 1);
        setenv("W", OBEYED, 1);
        setenv("N", name_of_file(), 1);
        setenv("PAPERTIDE_DB", store.path, 1);
        setenv("TERM", "xterm", 1);
        setenv("PAPERTIDE_PAGER", "/bin/cat", 1); /* a pager that adds nothing of its own */
        unsetenv("NO_COLOR");
        execl("/bin/sh", "sh", "-c", line, NULL);
        _exit(99);
    }
    while ((n = read(terminal, said + length, sizeof said - 1 - length)) > 0) /* EIO when all have left */
        length += (size_t)n;
    said[length] = '\0';
    close(terminal);
    assert_int_equal(waitpid(child, &status, 0), child);
    if (WIFEXITED(status) && (WEXITSTATUS(status) == 99 || WEXITSTATUS(status) > 125))
        fail_msg("%s: exit status %d: %s", line, WEXITSTATUS(status), said);
    return said;
}

/* Our own: bold headings, a progress line that is wiped, lines' ends as a terminal gets them. */
static void check_harmless(const char *line, char *said)
{
    static const char *const ours[] = { "\033[1m", "\033[0m", "\r\033[K", "\r\n", "\n", "\t" };
    pt_str rest = pt_str_of(said);

    while (rest.len) {
        size_t i = 0;
        pt_str before = rest;

        while (i < sizeof ours / sizeof *ours && !pt_str_starts(rest, pt_str_of(ours[i])))
            i++;
        if (i < sizeof ours / sizeof *ours) {
            rest = pt_str_part(rest, strlen(ours[i]), rest.len);
            continue;
        }
        if (pt_utf8_is_obeyed(pt_utf8_next(&rest)) || !pt_utf8_is_text(pt_str_part(before, 0, before.len - rest.len)))
            fail_msg("%s: byte %02x reached the terminal before: %.60s", line, (unsigned char)before.at[0],
                     before.at + 1);
    }
}

static void check_lines(const char *const *lines, size_t count, const char *expected)
{
    for (size_t i = 0; i < count; i++) {
        char *said = on_a_terminal(lines[i]);

        check_harmless(lines[i], said);
        if (!strstr(said, expected))
            fail_msg("%s: says nothing of '%s': %s", lines[i], expected, said);
    }
}

#define CHECK_LINES(lines, expected) check_lines(lines, sizeof(lines) / sizeof *(lines), expected)

static void answers_are_harmless(void **state)
{
    static const char *const lines[] = {
        "$P status --rejects",
        "$P papers --period 2026-W26",
        "$P papers show 2604.00700",
        "$P keywords --period 2026-W26",
        "$P keywords --rising --period 2026-W26",
        "$P keywords --rising --papers --period 2026-W26",
        "$P keywords --bursts --period 2026-W26",
        "$P keywords --themes --period 2026-W26",
        "$P keywords --watched --period 2026-W26",
        "$P keywords show \"$W 1\"",
        "$P why \"$W 1\" --period 2026-W26",
        "$P authors",
        "$P authors --by pagerank",
        "$P authors show \"$W 3\"",
        "$P authors path \"$W 3\" \"$W 4\"",
        "$P communities",
        "$P topics --period 2026-W26",
        "$P topics show 1",
        "$P query 'SELECT title, authors FROM v_paper LIMIT 5'",
        "$P query 'SELECT char(27) || \"]0;pwn\" AS \"pwn\033[31m\"'",
        "$P query --json 'SELECT title FROM v_paper LIMIT 5'",
        "$P query --csv 'SELECT title FROM v_paper LIMIT 5'",
        "$P query --tsv 'SELECT title FROM v_paper LIMIT 5'",
        "$P export papers --format jsonl --period 2026-W26",
        "$P export papers --format csv --period 2026-W26",
        "$P export papers --format bibtex --period 2026-W26",
        "$P export papers --format ris --period 2026-W26",
        "$P export network --format graphml",
        "$P export network --format gexf",
        "$P export network --format pajek",
        "$P export network --format csv",
        "$P export network --format csv-nodes",
    };

    (void)state;
    CHECK_LINES(lines, "pwn");
}

static void messages_are_harmless(void **state)
{
    static const char *const lines[] = {
        "$P \"$W\"",
        "$P status \"$W\"",
        "$P status --db \"$W\"",
        "$P status --config \"$W\"",
        "$P status --\"$W\"",
        "$P status --sandbox \"$W\"",
        "$P search \"$W\"",
        "$P keywords --period \"$W\"",
        "$P keywords --field \"$W\"",
        "$P why \"$W\" --period 2026-W26",
        "$P authors --by \"$W\"",
        "$P authors show \"$W\"",
        "$P authors merge \"$W 1\" \"$W 2\"",
        "$P topics show \"$W\"",
        "$P papers show \"$W\"",
        "$P query \"$W\"",
        "$P query --file \"$W\"",
        "$P digest --date \"$W\"",
        "$P export papers --format \"$W\"",
        "$P export papers --format csv --out \"$W/x\"",
        "$P report \"$W\"",
        "$P report weekly --period 2026-W26 --field \"$W\"",
        "$P report weekly --period 2026-W26 --language \"$W\"",
        "$P report weekly --period 2026-W26 --templates \"$W\" --out \"pwn$W\"",
        "$P report keywords --term \"$W\" --period 2026-W26",
        "$P verify \"$W\"",
        "$P analyze --only \"$W\"",
        "$P harvest \"$W\"",
        "$P harvest api --query \"$W\" --dry-run",
        "printf '[%s]\\na = b\\n' \"$W\" > \"$N.ini\"; $P status --config \"$N.ini\"",
    };

    (void)state;
    CHECK_LINES(lines, "p");
}

/* Files called so, in folders called so, that hold records which are read, mended and rejected. */
static void an_ingest_is_harmless(void **state)
{
    static const char *const lines[] = {
        "mkdir -p \"$N\"; printf '### [1] [pwn\\033[31m a paper](nowhere)\\n\\n### [2] [pwn two\\033[31m\\302\\2331m]"
        "(https://arxiv.org/abs/2606.00001)\\n\\n- **Authors**: A\\033[31m One\\n' > \"$N/2026-06-30 $N.md\"; "
        "printf 'pwn\\033[31m' > \"$N/x$N.md\"; printf 'pwn' > \"$N/y$N.gz\"; mkfifo \"$N/z.md\"; "
        "$P ingest -v --db new.db \"$N\" \"$N/x$N.md\" 2>&1",
        "$P status --db new.db --collections",
        "$P analyze -q --db new.db && $P status --db new.db --rejects",
    };

    (void)state;
    CHECK_LINES(lines, "pwn");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_are_harmless),
        cmocka_unit_test(messages_are_harmless),
        cmocka_unit_test(an_ingest_is_harmless),
    };
    return cmocka_run_group_tests(tests, fill_store, remove_store);
}
