/* report --charts png, on the demo's corpus. */
#include "support.h"

#include "cli/program.h"

#include "cli/demo.h"

static void charts_of_pixels_stand_in_both_themes_with_alt_text_and_numbers(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "$P report weekly --charts png --out a && cd a/weekly-2026-W27 && ls && od -An -tu1 -j16 -N4 volume.png "
                           "&& cat ../weekly-2026-W27.md");
    assert_run(run, 0);
    assert_says(run.out, "volume-dark.png\nvolume.csv\nvolume.png\n");
    assert_null(strstr(run.out, ".svg"));
    assert_says(run.out, "0   0   5 240"); /* 1520 pixels for a width of 760 */
    assert_says(run.out, "srcset=\"weekly-2026-W27/volume-dark.png\"");
    assert_says(run.out, "<img src=\"weekly-2026-W27/volume.png\" width=\"760\" alt=\"");
    assert_says(run.out, "--charts png -->");
}

static void charts_of_pixels_are_the_same_bytes_in_any_place_and_zone(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "$P report weekly --charts png --out b && TZ=Asia/Tokyo LC_ALL=C $P report weekly --charts png --out b");
    assert_run(run, 0);
    assert_says(run.err, " 0 changed");
    run = run_line(folder, "$P report weekly --charts png --format html --out b && $P verify b");
    assert_run(run, 0);
    assert_says(run.out, "weekly-2026-W27.html: ");
}

static void there_is_no_third_form(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "$P report weekly --charts gif");
    assert_run(run, 2);
    assert_says(run.err, "--charts gif: there are svg and png");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(charts_of_pixels_stand_in_both_themes_with_alt_text_and_numbers),
        cmocka_unit_test(charts_of_pixels_are_the_same_bytes_in_any_place_and_zone),
        cmocka_unit_test(there_is_no_third_form),
    };
    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
