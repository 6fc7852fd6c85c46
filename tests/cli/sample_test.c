/* reports/sample/ is the demo's report, and comes back byte for byte; a second run changes nothing. */
#include "support.h"

#include "cli/program.h"

static void the_sample_report_comes_back_byte_for_byte_whatever_the_jobs(void **state)
{
    char *folder = make_folder(), line[2000];
    program_run run;

    (void)state;
    snprintf(line, sizeof line, "'%s' digests && $P ingest -q digests && $P analyze -q --jobs 1 &&"
                                " $P report -q weekly --out one && diff -r one '%s/../reports/sample'", CORPUS, TESTS);
    run = run_line(folder, line);
    assert_run(run, 0);
    run = run_line(folder, "$P report weekly --out one");
    assert_run(run, 0);
    assert_says(run.err, " 0 changed");
    remove_folder(folder);
}

static void a_folder_that_cannot_be_made_is_one_line(void **state)
{
    char *folder = make_folder(), line[2000];
    program_run run;

    (void)state;
    snprintf(line, sizeof line, "'%s' digests && rm digests/2026-0[2-7]* && $P ingest -q digests && $P analyze -q", CORPUS);
    run_line(folder, line);
    run = run_line(folder, "touch file && $P report weekly --out file/x");
    assert_run(run, 1);
    assert_says(run.err, "file/x");
    assert_ptr_equal(strchr(run.err, '\n'), run.err + strlen(run.err) - 1);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sample_report_comes_back_byte_for_byte_whatever_the_jobs),
        cmocka_unit_test(a_folder_that_cannot_be_made_is_one_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
