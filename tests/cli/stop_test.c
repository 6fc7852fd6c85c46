/* Signals: what is asked to stop stops whole, and says so. What keeps a command busy is a pipe that nobody fills, or a
 * gnuplot that never ends: nothing rests on how fast anything is. */
#include "support.h"

#include "base/stop.h"
#include "cli/program.h"
#include "cli/demo.h"
#include "cli/signals.h"
#include "cli/tty.h"

#include <signal.h>

/* A gnuplot that leaves a file where it works, and does not end. */
#define ENDLESS                                                                                                        \
    "mkdir -p tmp; printf '#!/bin/sh\\n: > begun\\nwhile :; do :; done\\n' > gnuplot; chmod +x gnuplot;"               \
    "export TMPDIR=\"$PWD/tmp\" PAPERTIDE_GNUPLOT=\"$PWD/gnuplot\";"
#define UNTIL_IT_DRAWS "until ls tmp/*/begun > /dev/null 2>&1 || ! kill -0 $p; do sleep 0.01; done;"

static void the_first_signal_asks_and_the_second_ends(void **state)
{
    pid_t child = fork();
    int status;

    (void)state;
    assert_true(child >= 0);
    if (child == 0) {
        pt_signals_heed();
        raise(SIGTERM);
        if (!pt_stop_is_asked() || pt_signals_exit_status() != 143)
            _exit(1);
        raise(SIGINT);
        _exit(2);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 130);
}

static void a_signal_that_was_ignored_stays_so(void **state)
{
    pid_t child = fork();
    int status;

    (void)state;
    assert_true(child >= 0);
    if (child == 0) {
        signal(SIGHUP, SIG_IGN); /* nohup */
        pt_signals_heed();
        raise(SIGHUP);
        _exit(pt_stop_is_asked());
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

/* It has read a file and waits for what standard input never says. */
static void an_ingest_keeps_the_files_that_it_read(void **state)
{
    char *own = make_folder();
    program_run run = run_line(
        own,
        "mkdir tmp; export TMPDIR=\"$PWD/tmp\"; mkfifo in; printf '%s\\n' '{\"id\": \"2606.00002\", \"categories\": "
        "[\"cs.CL\"], \"authors\": [\"Ann Ash\"], \"title\": \"A\"}' > 2026-06-18.jsonl;"
        "$P ingest --date 2026-06-18 2026-06-18.jsonl - < in & p=$!; exec 3> in;"
        "until ls tmp/papertide-* > /dev/null 2>&1 || ! kill -0 $p; do sleep 0.01; done;"
        "kill -TERM $p; exec 3>&-; wait $p; s=$?; $P query --csv 'SELECT arxiv_id FROM paper'; ls tmp; exit $s");

    (void)state;
    assert_run(run, 143);
    assert_string_equal(run.out, "arxiv_id\n2606.00002\n");
    assert_says(run.err, "papertide ingest: stopped; 1 records of ");
    remove_folder(own);
}

static void a_report_ends_its_gnuplot_and_leaves_nothing(void **state)
{
    program_run run = run_line(folder, ENDLESS "$P report weekly --out half & p=$!;" UNTIL_IT_DRAWS
                                               "kill -TERM $p; wait $p; s=$?; ls tmp; ls -d half; exit $s");

    (void)state;
    assert_run(run, 143);
    assert_string_equal(run.out, "");
    assert_says(run.err, "papertide report: stopped; no file was left half; run the same again\n");
}

/* Only papertide update is told; another one meanwhile says who is at it. */
static void an_update_passes_it_on_and_keeps_what_was_done(void **state)
{
    program_run run =
        run_line(folder, ENDLESS
                 "rm -f new.db; $P update --db new.db --out half digests & p=$!;" UNTIL_IT_DRAWS
                 "$P update --wait 0 --db new.db digests; test $? = 6 || exit 90;"
                 "kill -TERM $p; wait $p; s=$?; ls tmp; ls -d half new.db-*;"
                 "unset PAPERTIDE_GNUPLOT; $P update --db new.db --out half digests || exit 91; ls half; exit $s");

    (void)state;
    assert_run(run, 143);
    assert_says(run.out, "weekly-2026-W27.md\n");
    assert_null(strstr(run.out, "new.db-"));
    assert_says(run.err, "new.db-update: held by 'papertide update' (process ");
    assert_says(run.err, "papertide update: stopped; the steps that were done are kept; run papertide update again\n");
    assert_says(run.err, "papertide update: 0 new papers of ");
}

/* Ctrl-C is typed: the terminal sends it to gnuplot as well. */
static void ctrl_c_on_a_terminal_is_no_failure_of_gnuplot(void **state)
{
    static tty_run run;
    char path[300], begun[400];
    int terminal;
    pid_t child;

    (void)state;
    assert_run(run_line(folder, ENDLESS "rm -rf tmp; mkdir tmp"), 0);
    snprintf(path, sizeof path, "%s/tmp", folder);
    snprintf(begun, sizeof begun, "ls %s/*/begun >/dev/null 2>&1", path);
    child = forkpty(&terminal, NULL, NULL, &(struct winsize){ .ws_row = 24, .ws_col = 80 });
    assert_true(child >= 0);
    if (child == 0) {
        char gnuplot[300];

        snprintf(gnuplot, sizeof gnuplot, "%s/gnuplot", folder);
        setenv("TMPDIR", path, 1);
        setenv("PAPERTIDE_GNUPLOT", gnuplot, 1);
        setenv("TERM", "xterm", 1);
        if (chdir(folder) != 0)
            _exit(99);
        execl(PAPERTIDE, "papertide", "report", "weekly", "--out", "half", NULL);
        _exit(99);
    }
    while (system(begun) != 0 && waitpid(child, NULL, WNOHANG) == 0)
        usleep(10000);
    assert_int_equal(write(terminal, "\003", 1), 1);
    run.said[0] = '\0';
    tty_finish(terminal, child, &run);
    assert_int_equal(run.status, 130);
    assert_says(run.said, "stopping; once more stops at once");
    assert_says(run.said, "papertide report: stopped; no file was left half");
    assert_null(strstr(run.said, "gnuplot"));
    assert_int_not_equal(system(begun), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_signal_asks_and_the_second_ends),
        cmocka_unit_test(a_signal_that_was_ignored_stays_so),
        cmocka_unit_test(an_ingest_keeps_the_files_that_it_read),
        cmocka_unit_test(a_report_ends_its_gnuplot_and_leaves_nothing),
        cmocka_unit_test(an_update_passes_it_on_and_keeps_what_was_done),
        cmocka_unit_test(ctrl_c_on_a_terminal_is_no_failure_of_gnuplot),
    };
    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
