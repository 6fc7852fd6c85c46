/* Backup, restore, migrate: nothing that was stored is lost on the way. */
#include "support.h"

#include "cli/program.h"

static char *folder; /* with s.db, a store of the newest schema, and a new folder for each test's lines */

static program_run run_here(const char *line)
{
    char all[7000];

    snprintf(all, sizeof all, "rm -rf t; mkdir t; cp s.db t/papertide.db; cd t; D='%s/store/schemas'; %s", TESTS, line);
    return run_line(folder, all);
}

/* ── Backup ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void a_backup_is_one_file_that_holds_all(void **state)
{
    (void)state;
    assert_run(
        run_here("sqlite3 papertide.db .dump > a; $P backup -q copy.db || exit 96; test ! -e copy.db-wal || exit 97;"
                 "sqlite3 copy.db .dump | cmp - a || exit 98; $P check -q --full --db copy.db; $P backup -q copy.db"),
        0);
}

static void a_backup_replaces_backups_and_nothing_else(void **state)
{
    program_run run;

    (void)state;
    run = run_here("$P backup -q papertide.db");
    assert_run(run, 2);
    assert_says(run.err, "papertide.db: is the store itself; name another file");
    run = run_here("ln -s papertide.db link; $P backup link");
    assert_run(run, 2);
    run = run_here("echo precious > notes; $P backup notes; s=$?; cat notes; exit $s");
    assert_run(run, 2);
    assert_string_equal(run.out, "precious\n");
    assert_says(run.err, "notes: is there and is no backup of a store");
    run = run_here(
        "cp papertide.db other.db; sqlite3 other.db 'PRAGMA journal_mode = WAL' > /dev/null; $P backup other.db");
    assert_run(run, 2); /* a store that is written to, not a backup */
}

/* A transaction of another program is open meanwhile, with half of its work done. */
static void a_backup_while_somebody_writes_is_of_the_last_commit(void **state)
{
    (void)state;
    assert_run(run_here("sqlite3 papertide.db .dump > a; mkfifo in; sqlite3 papertide.db < in & exec 3> in;"
                        "echo 'PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; DELETE FROM summary; SELECT 1;' >&3; "
                        "echo \".shell touch begun\" >&3; until test -e begun; do sleep 0.01; done;"
                        "$P backup -q copy.db; s=$?; exec 3>&-; wait; sqlite3 copy.db .dump | cmp - a && exit $s"),
               0);
}

static void a_full_disk_leaves_the_older_backup(void **state)
{
    program_run run;

    (void)state;
    run = run_here("$P backup -q copy.db; cksum copy.db > sum; (ulimit -f 100; $P backup copy.db); s=$?;"
                   "cksum copy.db | cmp - sum || exit 98; ls copy.db*; exit $s");
    assert_run(run, 1);
    assert_string_equal(run.out, "copy.db\n"); /* and no part of another */
}

/* ── Restore ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void restore_brings_a_backup_back_and_keeps_what_was_there(void **state)
{
    (void)state;
    assert_run(
        run_here("sqlite3 papertide.db .dump > a; $P backup -q copy.db; sqlite3 papertide.db 'DELETE FROM summary';"
                 "sqlite3 papertide.db .dump > b; $P restore copy.db || exit 95;"
                 "sqlite3 papertide.db .dump | cmp - a || exit 96;"
                 "sqlite3 papertide.db.before-restore .dump | cmp - b || exit 97; $P restore -q copy.db || exit 98;"
                 "sqlite3 papertide.db.before-restore-2 .dump | cmp - a"),
        0);
}

static void restore_replaces_a_store_that_is_rubbish(void **state)
{
    (void)state;
    assert_run(run_here("$P backup -q copy.db; echo rubbish > papertide.db; $P restore -q copy.db || exit 98;"
                        "cat papertide.db.before-restore; $P check -q"),
               0);
    assert_run(run_here("$P backup -q copy.db; rm papertide.db; $P restore -q copy.db && $P check -q"), 0);
}

/* Made with cp, it is of the kind that SQLite reads by writing beside it, wherever it lies. */
static void restore_takes_a_copy_of_a_store_from_another_folder(void **state)
{
    (void)state;
    assert_run(
        run_here("mkdir away; cp papertide.db away/copy.db; sqlite3 away/copy.db 'PRAGMA journal_mode = WAL' > w;"
                 "sqlite3 papertide.db .dump > a; rm papertide.db; mkdir here; cd here;"
                 "$P restore -q ../away/copy.db || exit 98; sqlite3 papertide.db .dump | cmp - ../a"),
        0);
}

static void restore_refuses_what_is_no_sound_store_of_ours(void **state)
{
    static const char untouched[] = "; s=$?; cksum papertide.db | cmp - sum || exit 98; ls; exit $s";
    static const struct {
        const char *make, *says;
        int status;
    } cases[] = {
        { "echo text > bad", "bad: not a papertide store", 1 },
        { "sqlite3 bad 'CREATE TABLE songs(title)'", "bad: not a papertide store", 1 },
        { "cp papertide.db bad; sqlite3 bad 'PRAGMA user_version = 99'", "written by a newer papertide (schema 99", 6 },
        { "head -c 200000 papertide.db > bad", "damaged", 1 },
        { "ln -s papertide.db bad", "bad: is the store itself", 2 },
        { "true", "bad: cannot be read", 1 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char line[300];
        program_run run;

        snprintf(line, sizeof line, "cksum papertide.db > sum; %s; $P restore bad%s", cases[i].make, untouched);
        run = run_here(line);
        assert_run(run, cases[i].status);
        assert_says(run.err, cases[i].says);
        assert_null(strstr(run.out, "before-restore"));
        assert_null(strstr(run.out, ".part"));
    }
}

static void restore_waits_for_nobody_who_reads(void **state)
{
    program_run run;

    (void)state;
    run = run_here("$P backup -q copy.db; sqlite3 papertide.db 'PRAGMA journal_mode = WAL' > w; mkfifo in;"
                   "sqlite3 papertide.db < in & exec 3> in; echo 'BEGIN; SELECT count(*) FROM paper;' >&3;"
                   "echo \".shell touch begun\" >&3; until test -e begun; do sleep 0.01; done;"
                   "$P restore copy.db; s=$?; exec 3>&-; wait; exit $s");
    assert_run(run, 6);
    assert_says(run.err, "papertide.db: is being read; try again");
}

/* ── Migrate ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* What can be asked of any store that was analysed, whatever it held. Not the same are collections and earlier versions
 * of a text, which stores knew nothing of before schema 6, and with them how common a name is (risk). */
static const char questions[] =
    "for v in v_paper v_collaboration v_paper_author v_reject v_period v_network_period v_tie_period"
    "  \"v_coverage WHERE source = 'all'\"; do echo $v; sqlite3 papertide.db \"SELECT * FROM $v\" | sort; done;"
    "sqlite3 papertide.db 'SELECT name, papers, first_day, last_day, collaborators, degree, strength, pagerank, core,"
    "  community FROM v_author ORDER BY name; SELECT arxiv_id, format, source_file, position, line, section, day, "
    "version FROM v_sighting"
    "  ORDER BY source_file, position'";

/* tests/store/schemas has what each released schema held of the same files. */
static void a_store_of_every_schema_becomes_what_a_new_one_is(void **state)
{
    char line[2000], *fresh;
    program_run run;

    (void)state;
    snprintf(line, sizeof line, "%s", questions);
    run = run_here(line);
    assert_run(run, 0);
    fresh = strdup(run.out);
    for (int schema = 1; schema < 18; schema++) {
        snprintf(line, sizeof line,
                 "rm papertide.db; sqlite3 papertide.db < $D/%03d.sql; sqlite3 papertide.db .dump > a;"
                 "sqlite3 papertide.db 'SELECT arxiv_id, title, abstract, first_day, last_day FROM paper' > p;"
                 "$P migrate -q || exit 94; $P check -q --full || exit 95;"
                 "sqlite3 papertide.db.before-%d .dump | cmp - a >&2 || exit 96;"
                 "sqlite3 papertide.db 'SELECT arxiv_id, title, abstract, first_day, last_day FROM paper' | cmp - p || "
                 "exit 97;"
                 "$P analyze -q || exit 98; $P check -q --full || exit 99; %s",
                 schema, schema + 1, questions);
        run = run_here(line);
        if (run.status != 0)
            fail_msg("schema %d: exit status %d: %s", schema, run.status, run.err);
        if (strcmp(run.out, fresh) != 0)
            fail_msg("schema %d: is not what a new store is", schema);
    }
    free(fresh);
}

static void a_store_that_cannot_be_kept_or_migrated_stays_as_it_is(void **state)
{
    program_run run;

    (void)state;
    run = run_here("rm papertide.db; sqlite3 papertide.db < $D/005.sql; sqlite3 papertide.db .dump > a;"
                   "(trap '' XFSZ; ulimit -f 100; $P migrate); s=$?; sqlite3 papertide.db .dump | cmp - a || exit 98;"
                   "ls; sqlite3 papertide.db 'PRAGMA user_version'; exit $s");
    assert_run(run, 1);
    assert_string_equal(run.out, "a\npapertide.db\n5\n");
    assert_says(run.err, "papertide.db: not changed, since it cannot be kept as it was");
    run = run_here(
        "rm papertide.db; sqlite3 papertide.db < $D/005.sql;"
        "sqlite3 papertide.db 'UPDATE sighting SET paper_id = 99 WHERE position = 0'; sqlite3 papertide.db .dump > a;"
        "$P migrate; s=$?; sqlite3 papertide.db .dump | cmp - a || exit 98;"
        "sqlite3 papertide.db.before-6 .dump | cmp - a || exit 99; exit $s");
    assert_run(run, 1);
    assert_says(run.err, "migrating it leaves rows that point nowhere");
}

static void migrate_makes_no_store_and_has_nothing_to_do_twice(void **state)
{
    program_run run;

    (void)state;
    run = run_here("rm papertide.db; $P migrate; s=$?; ls; exit $s");
    assert_run(run, 1);
    assert_string_equal(run.out, "");
    assert_says(run.err, "papertide.db: no store there");
    run = run_here("cksum papertide.db > sum; $P migrate; s=$?; cksum papertide.db | cmp - sum || exit 98; exit $s");
    assert_run(run, 0);
    assert_says(run.err, "is of schema 18, the newest");
    run = run_here("sqlite3 papertide.db 'PRAGMA user_version = 99'; $P migrate");
    assert_run(run, 6);
    assert_says(run.err, "written by a newer papertide (schema 99, this program knows 18); update papertide");
}

static int make_store(void **state)
{
    char line[1000];

    (void)state;
    folder = make_folder();
    snprintf(line, sizeof line, "sqlite3 s.db < '%s/store/schemas/018.sql'; $P analyze -q --db s.db", TESTS);
    assert_run(run_line(folder, line), 0);
    return 0;
}

static int remove_store(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_backup_is_one_file_that_holds_all),
        cmocka_unit_test(a_backup_replaces_backups_and_nothing_else),
        cmocka_unit_test(a_backup_while_somebody_writes_is_of_the_last_commit),
        cmocka_unit_test(a_full_disk_leaves_the_older_backup),
        cmocka_unit_test(restore_brings_a_backup_back_and_keeps_what_was_there),
        cmocka_unit_test(restore_replaces_a_store_that_is_rubbish),
        cmocka_unit_test(restore_takes_a_copy_of_a_store_from_another_folder),
        cmocka_unit_test(restore_refuses_what_is_no_sound_store_of_ours),
        cmocka_unit_test(restore_waits_for_nobody_who_reads),
        cmocka_unit_test(a_store_of_every_schema_becomes_what_a_new_one_is),
        cmocka_unit_test(a_store_that_cannot_be_kept_or_migrated_stays_as_it_is),
        cmocka_unit_test(migrate_makes_no_store_and_has_nothing_to_do_twice),
    };
    return cmocka_run_group_tests(tests, make_store, remove_store);
}
