/* What a terminal gets to see: bars, colours, widths, a pager. No test waits for a clock. */
#include "support.h"

#include "base/utf8.h"
#include "cli/progress.h"
#include "cli/program.h"
#include "cli/demo.h"
#include "cli/tty.h"
#include "report/cell.h"

/* ── Progress ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const char *line_of(const char *stage, uint64_t done, uint64_t total, double rate, size_t width)
{
    static pt_buf line = { .limit = 1000 };

    pt_buf_reset(&line);
    pt_progress_line(&line, stage, done, total, rate, width);
    return pt_buf_text(&line).at;
}

static void a_bar_says_how_far_how_fast_and_how_long(void **state)
{
    (void)state;
    assert_string_equal(line_of("terms", 250, 1000, 50, 60),
                        "terms  25 % [======>                      ]  50/s  0:15 left");
    assert_string_equal(line_of("terms", 1000, 1000, 50, 60),
                        "terms 100 % [=============================]  50/s  0:00 left");
    assert_string_equal(line_of("ingest", 30000000, 60000000, 1e4, 79),
                        "ingest  50 % [===================>                    ]  10 kB/s  50:00 left");
    assert_string_equal(line_of("days", 1, 4, 0.01, 60),
                        "days  25 % [========>                           ]  5:00 left");
}

static void where_nobody_knows_how_much_there_is_no_time_is_told(void **state)
{
    (void)state;
    assert_string_equal(line_of("requests", 12, 0, 3, 60), "requests 12  3/s");
    assert_string_equal(line_of("ingest", 2500000, 0, 1e6, 60), "ingest 2.5 MB  1 MB/s");
    assert_string_equal(line_of("names", 0, 0, 0, 60), "names …");
}

static void a_narrow_terminal_loses_the_bar_then_the_rate_then_the_time(void **state)
{
    (void)state;
    assert_string_equal(line_of("terms", 250, 1000, 50, 40), "terms  25 % [=>       ]  50/s  0:15 left");
    assert_string_equal(line_of("terms", 250, 1000, 50, 30), "terms  25 %  50/s  0:15 left");
    assert_string_equal(line_of("terms", 250, 1000, 50, 24), "terms  25 %  0:15 left");
    assert_string_equal(line_of("terms", 250, 1000, 50, 15), "terms  25 %");
}

static double clock_says;

static double told_time(void)
{
    return clock_says;
}

static void progress_at(const pt_observer *observer, double when, const char *stage, uint64_t done, uint64_t total)
{
    clock_says = when;
    pt_progress(observer, stage, done, total);
}

/* In a process whose standard error is a terminal that becomes narrower. */
static void draw_bars(void)
{
    pt_progress_bar bar = { .seconds = told_time };
    pt_observer observer = pt_progress_bar_observer(&bar, false, false);
    struct winsize narrow = { .ws_row = 24, .ws_col = 25 };

    progress_at(&observer, 10, "terms", 0, 1000);
    progress_at(&observer, 10.9, "terms", 90, 1000); /* not in the first second */
    progress_at(&observer, 12, "terms", 200, 1000);
    progress_at(&observer, 12.05, "terms", 205, 1000); /* not over ten times a second */
    ioctl(STDERR_FILENO, TIOCSWINSZ, &narrow);
    progress_at(&observer, 14, "terms", 400, 1000);
    progress_at(&observer, 14.01, "names", 0, 0); /* at once: the other's would stand there */
    pt_note(&observer, PT_NOTE_WARNING, "a note");
    pt_progress_bar_end(&bar);
}

static const tty_run *bars_on(int columns, const char *kind)
{
    static tty_run run;
    struct winsize size = { .ws_row = 24, .ws_col = (unsigned short)columns };
    int terminal;
    pid_t child = forkpty(&terminal, NULL, NULL, &size);

    assert_true(child >= 0);
    if (child == 0) {
        setenv("TERM", kind, 1);
        draw_bars();
        _exit(0);
    }
    run.said[0] = '\0';
    tty_finish(terminal, child, &run);
    return &run;
}

static void a_bar_is_as_wide_as_the_terminal_is_now(void **state)
{
    (void)state;
    assert_string_equal(bars_on(61, "xterm")->said,
                        "\r\033[Kterms  20 % [=====>                      ]  100/s  0:08 left"
                        "\r\033[Kterms  40 %  0:06 left"
                        "\r\033[Knames …"
                        "\r\033[Ka note\r\n");
}

static void a_terminal_that_cannot_draw_gets_notes_only(void **state)
{
    (void)state;
    assert_string_equal(bars_on(61, "dumb")->said, "a note\r\n");
}

/* ── Tables ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Without colour's marks. */
static size_t longest_line(const char *said)
{
    pt_str rest = pt_str_of(said), line;
    size_t longest = 0;

    while (pt_str_cut(&rest, '\n', &line)) {
        pt_str plain = pt_str_trim(line);
        size_t width;

        if (pt_str_starts(plain, PT_S("\033[1m")))
            plain = pt_str_part(plain, 4, plain.len - 8);
        width = pt_text_width(plain);
        longest = width > longest ? width : longest;
    }
    return longest;
}

static void no_line_of_a_table_is_wider_than_the_terminal(void **state)
{
    static const char *const lines[] = { "$P papers --period 2026-W26", "$P status --collections", "$P keywords",
                                         "$P authors" };
    static const int widths[] = { 120, 80, 40, 30 };

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        for (size_t w = 0; w < sizeof widths / sizeof *widths; w++) {
            const tty_run *run = run_on_tty(folder, lines[i], widths[w], NULL);

            assert_int_equal(run->status, 0);
            assert_says(run->said, widths[w] < 80 ? "…" : "\033[1m");
            if (longest_line(run->said) > (size_t)widths[w])
                fail_msg("%s: %zu columns on %d: %s", lines[i], longest_line(run->said), widths[w], run->said);
        }
}

static void what_is_piped_is_whole_and_plain(void **state)
{
    program_run run = run_line(folder, "$P papers --period 2026-W26 --limit 3");

    (void)state;
    assert_run(run, 0);
    assert_null(strstr(run.out, "…"));
    assert_null(strchr(run.out, '\033'));
}

static void colour_is_shown_where_it_is_wanted_and_can_be(void **state)
{
    static const struct {
        const char *line;
        bool has_color;
    } cases[] = {
        { "$P keywords", true },
        { "NO_COLOR= $P keywords", true },
        { "NO_COLOR=1 $P keywords", false },
        { "TERM=dumb $P keywords", false },
        { "unset TERM; $P keywords", false },
        { "$P keywords --no-color", false },
        { "CLICOLOR_FORCE=1 $P keywords | cat", false },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const tty_run *run = run_on_tty(folder, cases[i].line, 100, NULL);

        assert_int_equal(run->status, 0);
        if ((strchr(run->said, '\033') != NULL) != cases[i].has_color)
            fail_msg("%s: %s", cases[i].line, run->said);
    }
}

/* ── The pager ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static void long_answers_go_through_the_pager_that_is_named(void **state)
{
    static const struct {
        const char *line;
        bool is_paged;
    } cases[] = {
        { "PAPERTIDE_PAGER='sed s/^/paged/' $P keywords", true }, /* words, no shell */
        { "unset PAPERTIDE_PAGER; PAGER='sed s/^/paged/' $P keywords", true },
        { "PAPERTIDE_PAGER=\"sed 's/^/paged/' | cat\" $P keywords", true }, /* a shell's signs */
        { "PAPERTIDE_PAGER='sed s/^/paged/' $P status", true },
        { "PAPERTIDE_PAGER='sed s/^/paged/' $P keywords --no-pager", false },
        { "TERM=dumb PAPERTIDE_PAGER='sed s/^/paged/' $P keywords", false },
        { "PAPERTIDE_PAGER='sed s/^/paged/' $P keywords | cat", false },
        { "PAPERTIDE_PAGER= PAGER='sed s/^/paged/' $P keywords", false },
        { "PAPERTIDE_PAGER=/no/such $P keywords", false },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const tty_run *run = run_on_tty(folder, cases[i].line, 100, NULL);

        assert_int_equal(run->status, 0);
        assert_says(run->said, strstr(cases[i].line, "status") ? "mailings" : "mirror tokens");
        if ((strstr(run->said, "paged") != NULL) != cases[i].is_paged)
            fail_msg("%s: %s", cases[i].line, run->said);
    }
}

static void what_goes_through_a_pager_looks_as_it_does_without(void **state)
{
    char *plain = strdup(run_on_tty(folder, "$P papers --period 2026-W26", 70, NULL)->said);

    (void)state;
    assert_string_equal(run_on_tty(folder, "PAPERTIDE_PAGER=/bin/cat $P papers --period 2026-W26", 70, NULL)->said,
                        plain);
    free(plain);
}

static void who_leaves_the_pager_early_did_nothing_wrong(void **state)
{
    const tty_run *run = run_on_tty(
        folder, "PAPERTIDE_PAGER=true $P query --csv 'SELECT title, abstract FROM v_paper'; echo status $?", 100, NULL);

    (void)state;
    assert_string_equal(run->said, "status 0\r\n");
}

static void a_failure_keeps_its_status_behind_a_pager(void **state)
{
    const tty_run *run = run_on_tty(folder, "PAPERTIDE_PAGER=/bin/cat $P query 'SELECT nix'", 100, NULL);

    (void)state;
    assert_int_equal(run->status, 2);
    assert_says(run->said, "no such column: nix");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bar_says_how_far_how_fast_and_how_long),
        cmocka_unit_test(where_nobody_knows_how_much_there_is_no_time_is_told),
        cmocka_unit_test(a_narrow_terminal_loses_the_bar_then_the_rate_then_the_time),
        cmocka_unit_test(a_bar_is_as_wide_as_the_terminal_is_now),
        cmocka_unit_test(a_terminal_that_cannot_draw_gets_notes_only),
        cmocka_unit_test(no_line_of_a_table_is_wider_than_the_terminal),
        cmocka_unit_test(what_is_piped_is_whole_and_plain),
        cmocka_unit_test(colour_is_shown_where_it_is_wanted_and_can_be),
        cmocka_unit_test(long_answers_go_through_the_pager_that_is_named),
        cmocka_unit_test(what_goes_through_a_pager_looks_as_it_does_without),
        cmocka_unit_test(who_leaves_the_pager_early_did_nothing_wrong),
        cmocka_unit_test(a_failure_keeps_its_status_behind_a_pager),
    };
    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
