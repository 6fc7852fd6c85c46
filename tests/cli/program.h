/* Runs the program as a person would, and keeps what it printed. Include after support.h. */
#ifndef TESTS_CLI_PROGRAM_H
#define TESTS_CLI_PROGRAM_H

#include <sys/wait.h>

typedef struct program_run {
    int status;
    char *out, *err; /* freed by the next run */
} program_run;

static inline char *slurp(const char *path)
{
    FILE *file = fopen(path, "r");
    char *text = calloc(1, 1 << 22);
    size_t len;

    assert_non_null(file);
    len = fread(text, 1, (1 << 22) - 1, file);
    text[len] = '\0';
    fclose(file);
    return text;
}

/* `line` is a shell command line in `folder`, with $P for the program. */
static inline program_run run_line(const char *folder, const char *line)
{
    static program_run run;
    char command[8000], path[300];
    int status;

    free(run.out);
    free(run.err);
    snprintf(command, sizeof command, "cd '%s' && unset PAPERTIDE_DB NO_COLOR; P='%s'; { %s ; } >'%s/.out' 2>'%s/.err'",
             folder, PAPERTIDE, line, folder, folder);
    status = system(command);
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    snprintf(path, sizeof path, "%s/.out", folder);
    run.out = slurp(path);
    snprintf(path, sizeof path, "%s/.err", folder);
    run.err = slurp(path);
    return run;
}

/* Takes the run once: given as a call of run_line, it is not made again to tell what it said. */
#define assert_run(run, expected_status)                                                                               \
    do {                                                                                                               \
        program_run ran = (run);                                                                                       \
                                                                                                                       \
        if (ran.status != (expected_status))                                                                           \
            fail_msg("exit status %d: %s%s", ran.status, ran.out, ran.err);                                            \
    } while (0)

#define assert_says(text, wanted)                                                                                      \
    do {                                                                                                               \
        if (!strstr((text), (wanted)))                                                                                 \
            fail_msg("'%s' does not say '%s'", (text), (wanted));                                                      \
    } while (0)

#endif
