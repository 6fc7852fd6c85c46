/* report --budget, on the demo's corpus. */
#include "support.h"

#include "cli/program.h"

#include "cli/demo.h"

static void a_budget_holds_over_many_weeks_and_every_report_left_is_verified(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "for w in 10 14 18 22 26; do $P report weekly --period 2026-W$w --out a --budget 300kB || exit 1; "
                           "done");
    assert_run(run, 0);
    assert_says(run.err, "; the folder's reports: ");
    assert_says(run.err, " of 300 kB\n");
    assert_says(run.err, "put away");
    run = run_line(folder, "test $(du -sb --apparent-size a | cut -f1) -lt 330000 && ls a/archive/2026-03.tar.xz && "
                           "$P verify a && $P report weekly --period 2026-W26 --out a --budget 300kB");
    assert_run(run, 0);
    assert_says(run.err, " 0 changed, ");
    assert_says(run.err, "(+0 B)");
    assert_null(strstr(run.err, "put away"));
}

static void a_report_too_large_for_its_share_is_drawn_with_fewer_panels_and_says_so(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "$P report weekly --out b --budget 100kB && grep -q -- '--panels [36] -->' b/*.md && "
                           "$P verify b && $P report weekly --out b --budget 100kB");
    assert_run(run, 0);
    assert_says(run.err, "drawn with --panels");
    assert_says(run.err, " 0 changed, ");
}

static void a_budget_that_cannot_be_met_is_one_warning_and_the_report_is_written(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "$P report weekly -q --out c --budget 1kB && $P verify c");
    assert_run(run, 0);
    assert_says(run.err, "papertide: warning: c/weekly-2026-W27.md: the folder's reports take ");
    assert_says(run.err, " of a budget of 1 kB");
    assert_ptr_equal(strchr(run.err, '\n'), run.err + strlen(run.err) - 1);
}

static void a_site_lists_the_reports_that_are_left(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "for w in 10 26; do $P report weekly --format html --period 2026-W$w --out d --budget 150kB || "
                           "exit 1; done; grep -c W10 d/index.html d/feed.xml; ls d/archive");
    assert_says(run.out, "d/index.html:0\nd/feed.xml:0\n2026-03.tar.xz\n");
}

static void a_budget_without_a_unit_is_refused(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "$P report weekly --budget 2000");
    assert_run(run, 2);
    assert_says(run.err, "--budget '2000': no size; write it as 500kB, 2MB or 2MiB");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_budget_holds_over_many_weeks_and_every_report_left_is_verified),
        cmocka_unit_test(a_report_too_large_for_its_share_is_drawn_with_fewer_panels_and_says_so),
        cmocka_unit_test(a_budget_that_cannot_be_met_is_one_warning_and_the_report_is_written),
        cmocka_unit_test(a_site_lists_the_reports_that_are_left),
        cmocka_unit_test(a_budget_without_a_unit_is_refused),
    };
    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
