/* Several of the program at once on one store. What holds one open is a pipe that nobody has filled yet: no test rests
 * on how fast anything is. */
#include "support.h"

#include "cli/program.h"
#include "cli/demo.h"
#include "store/papers.h"

#define PAPER(id)                                                                                                      \
    "{\\\"id\\\": \\\"" id                                                                                             \
    "\\\", \\\"categories\\\": [\\\"cs.CL\\\"], \\\"authors\\\": [\\\"Ann Ash\\\"], \\\"title\\\": \\\"A\\\"}\\n"

/* An ingest that has the store and waits for its input, $first; `exec 3>&-` ends the input. */
#define HELD_INGEST                                                                                                    \
    "mkfifo in; printf \"" PAPER("2606.00001") "\" > a; printf \"" PAPER(                                              \
        "2606.00002") "\" > 2026-06-18.jsonl;"                                                                         \
                      "$P ingest -q --date 2026-06-17 - < in & first=$!; exec 3> in;"                                  \
                      "until test -s papertide.db-writer || ! kill -0 $first; do sleep 0.01; done;"
#define LET_GO "cat a >&3; exec 3>&-; wait $first || exit 90;"

static void a_second_ingest_that_may_not_wait_says_who_holds_the_store(void **state)
{
    char *own = make_folder();
    program_run run = run_line(own, HELD_INGEST "$P ingest --wait 0 2026-06-18.jsonl; s=$?; echo $first;" LET_GO
                                                "$P ingest -q 2026-06-18.jsonl || exit 91;"
                                                "$P query --csv 'SELECT count(*) FROM paper'; exit $s");
    char wanted[100], *rest;
    long first = strtol(run.out, &rest, 10);

    (void)state;
    assert_run(run, 6);
    snprintf(wanted, sizeof wanted, "papertide: papertide.db: held by 'papertide ingest' (process %ld on ", first);
    assert_says(run.err, wanted);
    assert_says(run.err, "); wait or stop it\n");
    assert_string_equal(rest, "\ncount(*)\n2\n");
    remove_folder(own);
}

static void two_ingests_at_once_are_both_in_the_store(void **state)
{
    char *own = make_folder();
    program_run run =
        run_line(own, HELD_INGEST "$P ingest --wait 600 2026-06-18.jsonl 2> said 3>&- & second=$!;"
                                  "until grep -q waiting said || ! kill -0 $second; do sleep 0.01; done;" LET_GO
                                  "wait $second || exit 92; cat said;"
                                  "$P query --csv 'SELECT arxiv_id FROM paper ORDER BY 1'; $P check -q;"
                                  "ls");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "waiting for 'papertide ingest' (process ");
    assert_says(run.out, "arxiv_id\n2606.00001\n2606.00002\n");
    assert_null(strstr(run.out, "papertide.db-"));
    remove_folder(own);
}

static void an_ingest_that_was_killed_holds_nobody_up(void **state)
{
    char *own = make_folder();
    program_run run = run_line(own, HELD_INGEST "kill -9 $first; wait $first; test -s papertide.db-writer || exit 93;"
                                                "$P ingest -q --wait 0 2026-06-18.jsonl");

    (void)state;
    assert_run(run, 0);
    remove_folder(own);
}

/* The ingest is in the midst of its transaction, and what it has not committed is in no report; nor what it commits
 * while they are written. */
static void ten_reports_during_an_ingest_are_those_of_before(void **state)
{
    const pt_claim claim = { .command = "papertide ingest" };
    pt_source_file file = { .path = PT_S("x"),
                            .format = PT_S("test"),
                            .digest = { 7, 7 },
                            .day_origin = PT_S("option"),
                            .collection = PT_S("local") };
    pt_str author = PT_STR("Ann Ash"), category = PT_STR("cs.CL");
    pt_paper paper = { .id = PT_STR("2607.09999"),
                       .title = PT_STR("Late"),
                       .abstract = PT_STR("A."),
                       .authors = &author,
                       .author_count = 1,
                       .categories = &category,
                       .category_count = 1 };
    char path[300];
    pt_store *store = NULL;
    pt_saver *saver;
    pt_saved saved;
    pt_error err = { 0 };
    program_run run;

    (void)state;
    assert_run(run_line(folder, "$P report -q weekly --out before && $P status --json > status.before"), 0);
    snprintf(path, sizeof path, "%s/papertide.db", folder);
    assert_ok(pt_store_claim(path, &claim, NULL, &store, &err), &err);
    saver = pt_saver_open(store);
    assert_true(pt_day_parse(PT_S("2026-07-01"), &file.day));
    assert_ok(pt_saver_begin_file(saver, &file, &err), &err);
    assert_ok(pt_saver_paper(saver, &paper, &err), &err);
    run = run_line(folder, "for i in 0 1 2 3 4 5 6 7 8 9; do $P report -q weekly --out at-$i & all=\"$all $!\"; done;"
                           "for i in $all; do wait $i || exit 94; done;"
                           "for i in 0 1 2 3 4 5 6 7 8 9; do diff -r before at-$i || exit 95; done;"
                           "$P keywords -q --rising > /dev/null && $P query 'SELECT count(*) FROM v_paper' > /dev/null "
                           "&& $P status --json |"
                           " diff - status.before");
    assert_run(run, 0);
    assert_ok(pt_saver_end_file(saver, &saved, &err), &err);
    assert_ok(pt_saver_finish(saver, &err), &err);
    pt_saver_close(saver);
    pt_store_close(store);
    assert_run(run_line(folder, "$P status --json | diff -q - status.before"), 1);
}

/* Its thesaurus is a pipe, which it reads when it has the store. */
static void an_analyze_keeps_an_ingest_out_and_lets_reports_in(void **state)
{
    (void)state;
    assert_run(run_line(folder,
                        "cp raw.db held.db; mkfifo words; printf '[keywords]\\nthesaurus = words\\n' > held.ini;"
                        "$P analyze -q --db held.db --config held.ini --only coverage & a=$!;"
                        "until test -s held.db-writer || ! kill -0 $a; do sleep 0.01; done;"
                        "$P status -q --db held.db > /dev/null || exit 96;"
                        "$P ingest -q --wait 0 --db held.db digests; test $? = 6 || exit 97;"
                        "echo > words; wait $a"),
               0);
}

/* Reports one after the other for as long as the analyze takes: each is written, and the last is that of an analyze
 * that nobody looked at. */
static void reports_while_an_analyze_runs_are_written_and_change_nothing(void **state)
{
    (void)state;
    assert_run(run_line(folder,
                        "cp papertide.db seen.db; sqlite3 seen.db 'DELETE FROM analysis_run'; cp seen.db alone.db;"
                        "$P analyze -q --db alone.db; $P analyze -q --db seen.db & a=$!;"
                        "$P report -q weekly --db seen.db --out seen || exit 96;"
                        "while kill -0 $a 2> /dev/null; do $P report -q weekly --db seen.db --out seen || exit 97;"
                        "  done; wait $a || exit 98; sqlite3 alone.db .dump > alone; sqlite3 seen.db .dump |"
                        "  cmp - alone"),
               0);
}

static void two_analyzes_at_once_migrate_an_old_store_once(void **state)
{
    char *own = make_folder(), line[1000];
    program_run run;

    (void)state;
    snprintf(line, sizeof line,
             "sqlite3 papertide.db < '%s/store/schemas/005.sql'; $P analyze --wait 600 2> 1 & first=$!;"
             "$P analyze --wait 600 2> 2; s=$?; wait $first && exit $s",
             TESTS);
    assert_run(run_line(own, line), 0);
    run = run_line(own,
                   "cat 1 2 | grep -c 'kept as it was in'; cat 1 2 | grep -c 'everything is up to date'; $P check -q");
    assert_run(run, 0);
    assert_string_equal(run.out, "1\n1\n");
    remove_folder(own);
}

/* The thesaurus of the analyze is a pipe: it has the store, migrated, and waits. Who comes then waits for it, and what
 * both make is what they make one after the other. */
static void an_analyze_that_migrates_and_an_ingest_at_once_are_as_one_after_the_other(void **state)
{
    char *own = make_folder(), line[2000];

    (void)state;
    snprintf(line, sizeof line,
             "printf \"" PAPER(
                 "2606.00002") "\" > 2026-06-18.jsonl; mkfifo words; : > none;"
                               "for w in words none; do printf '[keywords]\\nthesaurus = '$w'\\n' > $w.ini; done;"
                               "for db in both.db turn.db; do sqlite3 $db < '%s/store/schemas/005.sql'; done;"
                               "$P analyze -q --db both.db --config words.ini & a=$!;"
                               "until test -s both.db-writer || ! kill -0 $a; do sleep 0.01; done;"
                               "$P ingest --db both.db --wait 600 2026-06-18.jsonl 2> said & i=$!;"
                               "until grep -q waiting said || ! kill -0 $i; do sleep 0.01; done;"
                               ": > words; wait $a || exit 90; wait $i || exit 91;"
                               "$P analyze -q --db turn.db --config none.ini && $P ingest -q --db turn.db "
                               "2026-06-18.jsonl || exit 92;"
                               "for db in both turn; do $P check -q --db $db.db && sqlite3 $db.db .dump > $db || exit "
                               "93; done;"
                               "grep -q \"waiting for 'papertide analyze'\" said && cmp both turn",
             TESTS);
    assert_run(run_line(own, line), 0);
    remove_folder(own);
}

/* From a store of an older schema no report can be made; from then on one can. Nothing lies between. */
static void a_report_while_a_store_is_migrated_is_written_or_says_what_to_do(void **state)
{
    char *own = make_folder(), line[2000];

    (void)state;
    snprintf(line, sizeof line,
             "sqlite3 papertide.db < '%s/store/schemas/005.sql'; $P analyze -q --wait 600 & a=$!; again=1;"
             "while test $again = 1; do kill -0 $a 2> /dev/null || again=0;"
             "  if $P status -q > told 2> said; then test ! -s said || exit 94;"
             "  else test $(wc -l < said) = 1 && grep -q 'with: papertide migrate' said || { cat said; exit 95; }; fi;"
             "done; wait $a || exit 96; $P status -q > told && $P check -q",
             TESTS);
    assert_run(run_line(own, line), 0);
    remove_folder(own);
}

/* Each is of one moment: of before the ingest, after it, or between two of its commits; none is half of two, and all
 * that is said at the end is right. */
static void an_ingest_and_ten_reports_at_once_all_end_well(void **state)
{
    (void)state;
    assert_run(
        run_line(folder,
                 "cp raw.db busy.db; $P analyze -q --db busy.db; cp busy.db calm.db;"
                 "for d in 01 02 03; do echo '{\"id\": \"2607.000'$d'\", \"categories\": [\"cs.CL\"],"
                 " \"authors\": [\"Ann Ash\"], \"title\": \"A late paper\"}' > 2026-06-$d.jsonl; done;"
                 "$P report -q weekly --db busy.db --period 2026-W20 --out was;"
                 "$P ingest -q --db busy.db 2026-06-0?.jsonl & i=$!;"
                 "for n in 0 1 2 3 4 5 6 7 8 9; do $P report -q weekly --db busy.db --period 2026-W20 --out w$n &"
                 "  all=\"$all $!\"; done; for r in $all; do wait $r || exit 94; done; wait $i || exit 95;"
                 "for n in 0 1 2 3 4 5 6 7 8 9; do"
                 "  diff -r -I '^<sub>' -I 'papertide' was w$n > /dev/null || exit 96; done;"
                 "$P ingest -q --db calm.db 2026-06-0?.jsonl; sqlite3 calm.db .dump > calm;"
                 "sqlite3 busy.db .dump | cmp - calm && $P check -q --db busy.db; s=$?;"
                 "ls | grep 'busy.db-' && exit 97; exit $s"),
        0);
}

static void every_table_is_the_same_whatever_the_jobs(void **state)
{
    (void)state;
    assert_run(run_line(folder, "for j in 1 2 3; do cp raw.db jobs.db; $P analyze -q --db jobs.db --jobs $j || exit 99;"
                                "  sqlite3 jobs.db .dump > dump-$j; done; cmp dump-1 dump-2 && cmp dump-1 dump-3"),
               0);
}

static int make_raw_demo(void **state)
{
    char line[1000];

    (void)state;
    folder = make_folder();
    snprintf(line, sizeof line, "'%s' digests && $P ingest -q digests && cp papertide.db raw.db && $P analyze -q",
             CORPUS);
    assert_run(run_line(folder, line), 0);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_second_ingest_that_may_not_wait_says_who_holds_the_store),
        cmocka_unit_test(two_ingests_at_once_are_both_in_the_store),
        cmocka_unit_test(an_ingest_that_was_killed_holds_nobody_up),
        cmocka_unit_test(ten_reports_during_an_ingest_are_those_of_before),
        cmocka_unit_test(an_analyze_keeps_an_ingest_out_and_lets_reports_in),
        cmocka_unit_test(reports_while_an_analyze_runs_are_written_and_change_nothing),
        cmocka_unit_test(two_analyzes_at_once_migrate_an_old_store_once),
        cmocka_unit_test(an_analyze_that_migrates_and_an_ingest_at_once_are_as_one_after_the_other),
        cmocka_unit_test(a_report_while_a_store_is_migrated_is_written_or_says_what_to_do),
        cmocka_unit_test(an_ingest_and_ten_reports_at_once_all_end_well),
        cmocka_unit_test(every_table_is_the_same_whatever_the_jobs),
    };
    return cmocka_run_group_tests(tests, make_raw_demo, remove_demo);
}
