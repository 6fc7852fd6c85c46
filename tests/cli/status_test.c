/* papertide status: which days should have brought papers and did not, and whose. */
#include "support.h"

#include "cli/program.h"

/* Monday 2026-06-15 a full file, Tuesday the same again, Wednesday nothing, Thursday lines without a paper, Friday a
 * file without a line, Saturday and Sunday nothing, Monday a file of another collection, Tuesday two papers. */
static char *folder_with_gaps(void)
{
    char *folder = make_folder();
    program_run run = run_line(
        folder,
        "mkdir tides other;"
        "for i in $(seq 10001 10020); do echo '{\"id\": \"2606.'$i'\", \"categories\": [\"cs.CL\"], \"authors\":"
        " [\"Ann Ash\"], \"title\": \"T '$i'\", \"summary\": \"A.\"}'; done > tides/2026-06-15.jsonl;"
        "cp tides/2026-06-15.jsonl tides/2026-06-16.jsonl; echo '{\"a\": 1}' > tides/2026-06-18.jsonl;"
        "printf '\\n\\n' > tides/2026-06-26.jsonl;"
        "head -n 2 tides/2026-06-15.jsonl | sed s/2606.1/2606.2/ > tides/2026-06-30.jsonl;"
        "head -n 5 tides/2026-06-15.jsonl > other/2026-06-29.jsonl;"
        "$P ingest -q tides other; $P analyze -q --only coverage");

    (void)run;
    return folder;
}

static void gaps_are_told_by_what_they_are_and_weekends_are_none(void **state)
{
    char *folder = folder_with_gaps();
    program_run run = run_line(folder, "$P status --gaps --csv | cut -d , -f 1-4,6");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "tides,2026-06-16,Tue,repeats only,20\n");
    assert_says(run.out, "tides,2026-06-17,Wed,missing,0\n");
    assert_says(run.out, "tides,2026-06-18,Thu,unreadable,1\n");
    assert_says(run.out, "tides,2026-06-26,Fri,empty file,0\n");
    assert_null(strstr(run.out, "Sat"));
    assert_null(strstr(run.out, "Sun"));
    assert_null(strstr(run.out, "2026-06-15"));
    remove_folder(folder);
}

static void a_collection_has_no_gaps_before_its_first_file(void **state)
{
    char *folder = folder_with_gaps();
    program_run run = run_line(folder, "$P status --gaps --csv | grep other");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "other,2026-06-30,Tue,missing,,0,0,0\n");
    remove_folder(folder);
}

static void the_overview_lists_collections_for_people_only(void **state)
{
    char *folder = folder_with_gaps();
    program_run run = run_line(folder, "$P status");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "collection  files  records  papers  first day   last day    last file\n");
    run = run_line(folder, "$P status --json | grep -c tides");
    assert_string_equal(run.out, "0\n");
    run = run_line(folder, "$P status --collections --tsv | tail -n 1");
    assert_string_equal(run.out, "tides\t5\t43\t22\t2026-06-15\t2026-06-30\ttides/2026-06-30.jsonl\n");
    remove_folder(folder);
}

static void rejects_stand_in_the_order_of_their_lines(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    run_line(folder, "yes '{}' | head -n 11 > 2026-06-17.jsonl; $P ingest -q 2026-06-17.jsonl");
    run = run_line(folder, "$P status --rejects --csv | cut -d , -f 1-2 | sed -n '3p;12p'");
    assert_string_equal(run.out, "2026-06-17.jsonl,line 2\n2026-06-17.jsonl,line 11\n");
    remove_folder(folder);
}

static void two_tables_at_once_are_wrong_usage(void **state)
{
    char *folder = folder_with_gaps();
    program_run run = run_line(folder, "$P status --gaps --days");

    (void)state;
    assert_run(run, 2);
    assert_says(run.err, "one of --collections, --days, --gaps and --rejects at a time");
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gaps_are_told_by_what_they_are_and_weekends_are_none),
        cmocka_unit_test(a_collection_has_no_gaps_before_its_first_file),
        cmocka_unit_test(the_overview_lists_collections_for_people_only),
        cmocka_unit_test(rejects_stand_in_the_order_of_their_lines),
        cmocka_unit_test(two_tables_at_once_are_wrong_usage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
