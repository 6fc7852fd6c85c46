/* Commands do their work with the sandbox as without, and say what holds. */
#include "support.h"

#include "cli/program.h"

#include <errno.h>
#include <seccomp.h>

static char *folder;

static int make_store(void **state)
{
    char line[1000];

    (void)state;
    folder = make_folder();
    snprintf(line, sizeof line, "'%s' digests && cp -r '%s/source/fixtures' fixtures", CORPUS, TESTS);
    assert_run(run_line(folder, line), 0);
    return 0;
}

static int remove_store(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

/* Dates are said, since some fixtures have none in their names. */
static void every_format_reads_as_without(void **state)
{
    program_run run =
        run_line(folder, "for f in fixtures/*; do for s in '' '--sandbox off'; do "
                         "rm -f x.db; $P ingest $s --date 2026-06-30 --db x.db $f >/dev/null 2>said; "
                         "echo \"$f $? $(tr '\n' ' ' <said)\"; done | uniq -c | grep -v '^ *2 '; done; true");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, ""); /* what it said differs */
}

static void packed_files_archives_and_standard_input_are_read(void **state)
{
    static const char *const lines[] = {
        "gzip -c $F > a.md.gz; $P ingest --db p.db a.md.gz",
        "bzip2 -c $F > b.md.bz2; $P ingest --db p.db b.md.bz2",
        "xz -c $F > c.md.xz; $P ingest --db p.db c.md.xz",
        "tar czf d.tgz $F; $P ingest --db p.db d.tgz",
        "cat $F | $P ingest --db p.db -",
        "mkdir -p tmp; cat $F | TMPDIR=$PWD/tmp $P ingest --db p.db -",
        "mkdir -p elsewhere; $P ingest --db elsewhere/p.db $F",
        "ln -s elsewhere/p.db linked.db; $P ingest --db linked.db --collection other $F",
        "iconv -f utf-8 -t utf-16 $F > e.md; $P ingest --db p.db e.md",
    };

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char line[400];
        program_run run;

        snprintf(line, sizeof line, "F=fixtures/digest.md; { %s --date 2026-06-%02zu ; } 2>&1", lines[i], i + 1);
        run = run_line(folder, line);
        if ((run.status != 0 && run.status != 3) || !strstr(run.out, "1 files read"))
            fail_msg("%s: exit status %d: %s", lines[i], run.status, run.out);
    }
}

static void every_command_does_its_work(void **state)
{
    static const char *const lines[] = {
        "$P ingest -q digests/2026-06*",
        "$P analyze -q --jobs 2",
        "$P check -q",
        "$P status",
        "$P keywords",
        "$P keywords --category cs.SD",
        "$P authors",
        "$P topics",
        "$P communities",
        "$P search model",
        "$P papers",
        "$P query 'SELECT count(*) FROM v_paper'",
        "mkdir -p out && $P digest --date 2026-06-24 --out out/day.md && test -s out/day.md",
        "$P export papers --format csv --out out/p.csv && test -s out/p.csv",
        "$P export network --format vosviewer --top 50 --out out/n && test -s out/n-map.txt",
        "$P report weekly -q --out out/report && test -s out/report/*.md",
        "$P verify out/report",
        "$P authors merge -q \"$(sqlite3 papertide.db \"SELECT name FROM v_author ORDER BY name LIMIT 1\")\" "
        "\"$(sqlite3 papertide.db \"SELECT name FROM v_author ORDER BY name LIMIT 1 OFFSET 1\")\" && test -s "
        "papertide.names",
    };

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        assert_run(run_line(folder, lines[i]), 0);
}

static void what_holds_is_said_when_asked(void **state)
{
    program_run run = run_line(folder, "$P ingest -v --db v.db fixtures/digest.md --date 2026-06-30");

    (void)state;
    assert_says(run.err, "sandbox: ");
    run = run_line(folder, "$P ingest --db v.db fixtures/digest.md --date 2026-06-30");
    assert_null(strstr(run.err, "sandbox"));
    run = run_line(folder, "$P ingest -v --sandbox off --db v.db fixtures/digest.md --date 2026-06-30");
    assert_null(strstr(run.err, "sandbox"));
    run = run_line(folder, "$P ingest --sandbox on --db v.db fixtures/digest.md");
    assert_run(run, 2);
    assert_says(run.err, "--sandbox on: it can only be off");
}

/* A command whose output leads elsewhere by way of the store: its folder alone may be written. */
static void a_store_elsewhere_opens_no_other_folder(void **state)
{
    program_run run = run_line(folder, "$P status -v --db elsewhere/p.db 2>&1 >/dev/null | grep -c 'may write below'; "
                                       "$P status -v --db elsewhere/p.db 2>&1 >/dev/null | grep -c 'below /tmp$'");

    (void)state;
    assert_says(run.out, "\n0\n");
}

/* As in a container that forbids both. */
static void where_the_kernel_refuses_the_work_is_done_and_said(void **state)
{
    char path[300];
    int status = 0;
    char *said;
    pid_t child = fork();

    (void)state;
    assert_true(child >= 0);
    snprintf(path, sizeof path, "%s/said", folder);
    if (child == 0) {
        scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
        const struct scmp_arg_cmp set_seccomp = { .arg = 0, .op = SCMP_CMP_EQ, .datum_a = 22 };
        const int calls[] = { SCMP_SYS(seccomp), SCMP_SYS(landlock_create_ruleset), SCMP_SYS(landlock_restrict_self) };

        for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
            seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), calls[i], 0);
        seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prctl), 1, &set_seccomp);
        if (chdir(folder) != 0 || seccomp_load(filter) != 0 || !freopen(path, "w", stderr))
            _exit(99);
        execl(PAPERTIDE, PAPERTIDE, "ingest", "-v", "--db", "refused.db", "--date", "2026-06-30",
              "fixtures/plain.jsonl", NULL);
        _exit(99);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    said = slurp(path);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail_msg("status %d: %s", status, said);
    assert_says(said, "sandbox: calls are not confined: seccomp: Operation not ");
    assert_says(said, "sandbox: writing is not confined: landlock: Operation not permitted");
    assert_says(said, "1 files read");
    free(said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_reads_as_without),
        cmocka_unit_test(packed_files_archives_and_standard_input_are_read),
        cmocka_unit_test(every_command_does_its_work),
        cmocka_unit_test(what_holds_is_said_when_asked),
        cmocka_unit_test(a_store_elsewhere_opens_no_other_folder),
        cmocka_unit_test(where_the_kernel_refuses_the_work_is_done_and_said),
    };
    return cmocka_run_group_tests(tests, make_store, remove_store);
}
