/* The demo's store, made once for all tests of a program. Include after program.h; make_demo and remove_demo set the
 * group up and take it down. */
#ifndef TESTS_CLI_DEMO_H
#define TESTS_CLI_DEMO_H

static char *folder; /* with the store; each test writes into a folder of its own */

static inline int make_demo(void **state)
{
    char line[1000];
    program_run run;

    (void)state;
    folder = make_folder();
    snprintf(line, sizeof line, "'%s' digests && $P ingest -q digests && $P analyze -q", CORPUS);
    run = run_line(folder, line);
    assert_run(run, 0);
    return 0;
}

static inline int remove_demo(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

#endif
