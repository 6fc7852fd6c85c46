/* Runs the program on a terminal, as a person would. Include after support.h. */
#ifndef TESTS_CLI_TTY_H
#define TESTS_CLI_TTY_H

#include <pty.h>
#include <stdbool.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

typedef struct tty_run {
    int status;
    char said[1 << 20];
} tty_run;

/* Reads on; false when all have left the terminal. */
static inline bool tty_read(int terminal, tty_run *run)
{
    size_t length = strlen(run->said);
    ssize_t n = read(terminal, run->said + length, sizeof run->said - 1 - length); /* EIO when all have left */

    run->said[length + (size_t)(n > 0 ? n : 0)] = '\0';
    return n > 0;
}

/* Types `typed`, what ends at a line's end or a control character at each "> " that the program shows. */
static inline void tty_type(int terminal, const char *typed, tty_run *run)
{
    size_t seen = 0;

    while (*typed) {
        size_t len = strcspn(typed, "\n\003\004") + 1;
        const char *prompt;

        while (!(prompt = strstr(run->said + seen, "> ")))
            if (!tty_read(terminal, run))
                return;
        seen = (size_t)(prompt - run->said) + 2;
        assert_int_equal(write(terminal, typed, len), (ssize_t)len);
        typed += len;
    }
}

/* Reads until all have left the terminal, and waits for `child`. */
static inline void tty_finish(int terminal, pid_t child, tty_run *run)
{
    int status;

    while (tty_read(terminal, run))
        ;
    close(terminal);
    assert_int_equal(waitpid(child, &status, 0), child);
    run->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* A shell's line in the folder `in` on a terminal of so many columns, into which `typed` is typed (NULL: nothing); $P
 * is the program. TERM is xterm, and there is no pager, unless the line says otherwise. */
static inline const tty_run *run_on_tty(const char *in, const char *line, int columns, const char *typed)
{
    static tty_run run;
    struct winsize size = { .ws_row = 24, .ws_col = (unsigned short)columns };
    int terminal;
    pid_t child = forkpty(&terminal, NULL, NULL, &size);

    assert_true(child >= 0);
    if (child == 0) {
        if (chdir(in) != 0)
            _exit(99);
        setenv("P", PAPERTIDE, 1);
        setenv("TERM", "xterm", 1);
        setenv("PAPERTIDE_PAGER", "", 1);
        unsetenv("NO_COLOR");
        unsetenv("PAPERTIDE_DB");
        execl("/bin/sh", "sh", "-c", line, NULL);
        _exit(99);
    }
    run.said[0] = '\0';
    tty_type(terminal, typed ? typed : "", &run);
    tty_finish(terminal, child, &run);
    return &run;
}

#endif
