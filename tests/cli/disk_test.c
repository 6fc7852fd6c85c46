/* Disks that are full, read-only or fail. The full ones are small, in a mount namespace of the test's own; where none
 * may be made, the test says so and skips. crash/ lets any call fail; here the words are looked at. */
#include "support.h"

#include "cli/program.h"
#include "cli/demo.h"

static program_run run_with_mounts(const char *lines)
{
    char *own = make_folder(), line[6000], path[300];
    program_run run;
    FILE *script;

    if (system("unshare -rm mount -t tmpfs -o size=16k none /mnt 2> /dev/null") != 0) {
        remove_folder(own);
        printf("skipped: no file system may be mounted here\n");
        skip();
    }
    snprintf(path, sizeof path, "%s/script", own);
    script = fopen(path, "w");
    assert_non_null(script);
    fprintf(script,
            "P='%s'; mkdir small; cp '%s/papertide.db' demo.db; mkdir in; cp '%s'/digests/2026-01-0* in;"
            "one_line() { test $1 = 1 && test $(grep -c '^papertide: ' said) = 1 && grep -q \"$2\" said ||"
            " { cat said; exit 99; }; }; mount_small() { mount -t tmpfs -o size=$1 none small || exit 98; }\n%s\n",
            PAPERTIDE, folder, folder, lines);
    assert_int_equal(fclose(script), 0);
    snprintf(line, sizeof line, "unshare -rm bash script");
    run = run_line(own, line);
    remove_folder(own);
    return run;
}

static void an_ingest_onto_a_full_disk_says_so_and_goes_on_when_there_is_room(void **state)
{
    (void)state;
    assert_run(run_with_mounts("mount_small 300k; $P ingest -q --db small/p.db in 2> said; one_line $? 'disk is full';"
                               "mount -o remount,size=30m small && $P ingest -q --db small/p.db in || exit 97;"
                               "$P ingest -q --db calm.db in; sqlite3 calm.db .dump > calm;"
                               "sqlite3 small/p.db .dump | diff - calm && $P check -q --db small/p.db"),
               0);
}

static void a_store_that_cannot_be_kept_before_it_is_migrated_is_not_migrated(void **state)
{
    char lines[1000];

    (void)state;
    snprintf(lines, sizeof lines,
             "mount_small 280k; sqlite3 small/p.db < '%s/store/schemas/005.sql'; sqlite3 small/p.db .dump > before;"
             "$P ingest -q --db small/p.db in 2> said; one_line $? 'disk is full';"
             "sqlite3 small/p.db .dump | diff - before && mount -o remount,size=30m small &&"
             "$P ingest -q --db small/p.db in && sqlite3 small/p.db.before-6 .dump | diff - before",
             TESTS);
    assert_run(run_with_mounts(lines), 0);
}

static void a_report_onto_a_full_disk_leaves_the_old_one_as_it_is(void **state)
{
    (void)state;
    assert_run(run_with_mounts("mount_small 150k; $P report -q weekly --db demo.db --period 2026-W20 --out small ||"
                               " exit 97; cp -r small before; fallocate -l 30k small/room;"
                               "head -c 150k /dev/zero > small/full 2> /dev/null; rm small/room;"
                               "$P report -q weekly --db demo.db --period 2026-W20 --panels 3 --out small"
                               " 2> said; one_line $? 'No space left'; rm small/full; diff -r small before"),
               0);
}

static void a_chart_that_breaks_off_is_no_chart(void **state)
{
    (void)state;
    assert_run(
        run_with_mounts("mount_small 64k; TMPDIR=$PWD/small; export TMPDIR;"
                        "$P report -q weekly --db demo.db --out out 2> said; one_line $? 'No space left\\|TMPDIR';"
                        "test ! -e out && test -z \"$(ls small)\""),
        0);
}

static void what_lies_on_a_read_only_disk_is_not_written_and_that_is_said(void **state)
{
    (void)state;
    assert_run(run_with_mounts("cp demo.db small; mount --bind small small; mount -o remount,ro,bind small;"
                               "$P ingest -q --db small/demo.db in 2> said; one_line $? 'Read-only file system';"
                               "$P ingest -q --db small/new.db in 2> said; one_line $? 'Read-only file system';"
                               "$P status --db small/demo.db 2> said; one_line $? 'cannot be read: its log';"
                               "$P report -q weekly --db demo.db --out small/out 2> said; one_line $? 'Read-only file';"
                               "cmp demo.db small/demo.db"),
               0);
}

/* Root without capabilities is held to the modes of files. */
static void a_store_whose_log_cannot_be_kept_is_not_read_and_that_is_said(void **state)
{
    (void)state;
    assert_run(run_with_mounts("as_user() { setpriv --bounding-set=-all --inh-caps=-all \"$@\"; }; mkdir closed;"
                               "cp demo.db closed/p.db; chmod 555 closed;"
                               "for c in status check 'query SELECT(1)' 'report -q weekly --out out'; do"
                               "  as_user $P $c --db closed/p.db 2> said;"
                               "  one_line $? 'p.db: cannot be read: its log .* Permission denied; get leave'; done;"
                               "chmod 755 closed; as_user $P status --db closed/p.db > said"),
               0);
}

/* Reading it from its start fails for root, too. */
static void a_file_that_cannot_be_read_is_told_of_and_the_others_are_ingested(void **state)
{
    char *own = make_folder(), line[1000];
    program_run run;

    (void)state;
    snprintf(line, sizeof line,
             "mkdir in; cp '%s'/digests/2026-01-05.jsonl in; ln -s /proc/self/mem in/2026-01-04.jsonl;"
             "$P ingest in; s=$?; $P query --csv 'SELECT count(*) > 0 FROM v_paper'; exit $s",
             folder);
    run = run_line(own, line);
    assert_run(run, 1);
    assert_says(run.err, "in/2026-01-04.jsonl: cannot be read: Input/output error\n");
    assert_says(run.out, "\n1\n");
    remove_folder(own);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_ingest_onto_a_full_disk_says_so_and_goes_on_when_there_is_room),
        cmocka_unit_test(a_store_that_cannot_be_kept_before_it_is_migrated_is_not_migrated),
        cmocka_unit_test(a_report_onto_a_full_disk_leaves_the_old_one_as_it_is),
        cmocka_unit_test(a_chart_that_breaks_off_is_no_chart),
        cmocka_unit_test(what_lies_on_a_read_only_disk_is_not_written_and_that_is_said),
        cmocka_unit_test(a_store_whose_log_cannot_be_kept_is_not_read_and_that_is_said),
        cmocka_unit_test(a_file_that_cannot_be_read_is_told_of_and_the_others_are_ingested),
    };
    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
