/* The program from outside: what it prints, where, and how it ends. */
#include "support.h"

#include "cli/program.h"

/* Five records, of which one is cut off, one has no id, one an unknown category, one bytes that are no UTF-8. */
static const char bad_file[] =
    "{\"id\": \"2606.00001\", \"categories\": [\"cs.CL\"], \"authors\": [\"Ann Ash\"], \"title\": \"Good\", "
    "\"summary\": \"A.\"}\n"
    "{\"id\": \"2606.00002\", \"categories\": [\"cs.CL\"], \"auth\n"
    "{\"categories\": [\"cs.CL\"], \"authors\": [\"Ann Ash\"], \"title\": \"No link\", \"summary\": \"A.\"}\n"
    "{\"id\": \"2606.00004\", \"categories\": [\"cs.QQ\"], \"authors\": [\"Bob Birch\"], \"title\": \"Odd\", "
    "\"summary\": \"A.\"}\n"
    "{\"id\": \"2606.00005\", \"categories\": [\"cs.CL\"], \"authors\": [\"Bob Birch\"], \"title\": \"B\xff\xfe\", "
    "\"summary\": \"A.\"}\n";

static char *folder_with(const char *name, const char *text)
{
    char *folder = make_folder(), path[300];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    return folder;
}

static void malformed_records_are_kept_aside_or_mended_and_the_exit_status_is_3(void **state)
{
    char *folder = folder_with("2026-06-17.jsonl", bad_file);
    program_run run = run_line(folder, "$P ingest 2026-06-17.jsonl");

    (void)state;
    assert_run(run, 3);
    assert_string_equal(run.out, "");
    assert_says(run.err, "5 records, 3 new papers, 0 repeats, 2 repaired, 2 rejected");
    run = run_line(folder, "$P status --rejects --json");
    assert_run(run, 0);
    assert_says(run.out, "\"line 2\"");
    assert_says(run.out, "\"line 3\"");
    assert_says(run.out, "cs.QQ");
    assert_says(run.out, "UTF-8");
    remove_folder(folder);
}

static void a_paper_of_5000_authors_is_saved_with_a_note(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    run = run_line(folder, "{ printf '{\"id\": \"2606.00001\", \"categories\": [\"hep-ex\"], \"authors\": [';"
                           "  for i in $(seq 4999); do printf '\"Author %s\", ' $i; done;"
                           "  printf '\"Last\"], \"title\": \"Many\", \"summary\": \"A.\"}\\n'; } > 2026-06-17.jsonl;"
                           "$P ingest 2026-06-17.jsonl");
    assert_run(run, 3);
    run = run_line(folder, "$P query --csv 'SELECT count(*) AS n FROM authorship'");
    assert_run(run, 0);
    assert_string_equal(run.out, "n\n5000\n");
    assert_run(run_line(folder, "$P check -q"), 0);
    remove_folder(folder);
}

static void a_second_ingest_does_nothing_and_says_so(void **state)
{
    char *folder = folder_with("2026-06-17.jsonl", bad_file);
    program_run run;

    (void)state;
    run_line(folder, "$P ingest 2026-06-17.jsonl");
    run = run_line(folder, "$P ingest 2026-06-17.jsonl");
    assert_run(run, 0);
    assert_says(run.err, "0 files read (1 were known)");
    remove_folder(folder);
}

static void standard_input_is_read_like_a_file(void **state)
{
    char *folder = folder_with("2026-06-17.jsonl", bad_file);
    program_run run = run_line(folder, "head -n 1 2026-06-17.jsonl | gzip | $P ingest --date 2026-06-18 -");

    (void)state;
    assert_run(run, 0);
    assert_says(run.err, "1 new papers");
    run = run_line(folder, "$P papers show 2606.00001");
    assert_run(run, 0);
    assert_says(run.out, "2026-06-18");
    remove_folder(folder);
}

/* As bash writes <(…); it can be read only once. */
static void a_pipe_is_read_like_a_file(void **state)
{
    char *folder = folder_with("2026-06-17.jsonl", bad_file);
    program_run run =
        run_line(folder, "mkfifo pipe; head -n 1 2026-06-17.jsonl > pipe & $P ingest --date 2026-06-18 pipe");

    (void)state;
    assert_run(run, 0);
    assert_says(run.err, "1 new papers");
    remove_folder(folder);
}

static void wrong_usage_is_one_line_and_exit_status_2(void **state)
{
    static const struct {
        const char *line, *says;
    } wrong[] = {
        { "$P horoscope", "no command is called 'horoscope'" },
        { "$P ingest", "which files?" },
        { "$P ingest --date 2026-02-30 x", "--date 2026-02-30: not a day" },
        { "$P ingest --frob x", "--frob: no such option" },
        { "$P ingest --date", "--date wants a value" },
        { "$P ingest --format pigeon x", "no format is called 'pigeon'" },
        { "$P keywords --period 2026-W99", "'2026-W99' is no period" },
        { "$P keywords --limit many", "--limit many: not a number" },
        { "$P authors --by beauty", "there are papers, degree" },
        { "$P authors dance", "authors show" },
        { "$P papers show hello", "'hello' is no id of a paper" },
        { "$P query", "one SQL statement is wanted" },
        { "$P query 'DELETE FROM paper'", "query: not authorized" },
        { "$P analyze --only horoscopes", "no analysis is called 'horoscopes'" },
    };
    char *folder = folder_with("2026-06-17.jsonl", bad_file);

    (void)state;
    run_line(folder, "$P ingest 2026-06-17.jsonl");
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        program_run run = run_line(folder, wrong[i].line);

        assert_run(run, 2);
        assert_says(run.err, wrong[i].says);
        assert_string_equal(run.out, "");
        assert_ptr_equal(strchr(run.err, '\n'), run.err + strlen(run.err) - 1);
    }
    remove_folder(folder);
}

static void what_is_no_store_or_cannot_be_opened_is_one_line_and_exit_status_1(void **state)
{
    char *folder = folder_with("notes.txt", "Some notes that are longer than a page of a database would have to be.\n");
    program_run run;

    (void)state;
    run = run_line(folder, "for i in $(seq 100); do cat notes.txt; done > long.txt; $P status --db long.txt");
    assert_run(run, 1);
    assert_says(run.err, "long.txt: not a papertide store: file is not a database");
    run = run_line(folder, "$P status --db none.db");
    assert_run(run, 1);
    assert_says(run.err, "none.db: no store there; make one with: papertide ingest FILES");
    run = run_line(folder, "$P ingest --db /nonexistent/x.db notes.txt");
    assert_run(run, 1);
    assert_says(run.err, "is its folder there, and writable?");
    run = run_line(folder, "$P ingest nowhere.jsonl");
    assert_run(run, 1);
    assert_says(run.err, "nowhere.jsonl: cannot be read: No such file or directory");
    remove_folder(folder);
}

/* To SQLite these are stores in memory, which would be gone, or other files. */
static void what_is_ingested_lies_in_the_file_that_was_named(void **state)
{
    static const char *const names[] = { ":memory:", "file:x.db", "file:x.db?mode=memory", "file::memory:" };
    char *folder = folder_with("2026-06-17.jsonl", bad_file);
    program_run run;

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char line[300];

        snprintf(line, sizeof line,
                 "$P ingest -q --db '%s' 2026-06-17.jsonl; test -s '%s' && test ! -e x.db &&"
                 "$P query --csv --db '%s' 'SELECT count(*) FROM v_paper'",
                 names[i], names[i], names[i]);
        run = run_line(folder, line);
        assert_run(run, 0);
        assert_says(run.out, "\n3\n");
    }
    run = run_line(folder, "$P ingest --db '' 2026-06-17.jsonl");
    assert_run(run, 2);
    assert_says(run.err, "the store has no name");
    run_line(folder, "rm ':memory:'; $P ingest -q 2026-06-17.jsonl"); /* a check makes a store in memory, and no file */
    assert_run(run_line(folder, "$P check -q && test ! -e ':memory:'"), 0);
    remove_folder(folder);
}

static void a_newer_store_is_refused_with_exit_status_6(void **state)
{
    char *folder = folder_with("2026-06-17.jsonl", bad_file);
    program_run run;

    (void)state;
    run_line(folder, "$P ingest 2026-06-17.jsonl; sqlite3 papertide.db 'PRAGMA user_version = 99'");
    run = run_line(folder, "$P ingest 2026-06-17.jsonl");
    assert_run(run, 6);
    assert_says(run.err, "written by a newer papertide (schema 99");
    remove_folder(folder);
}

static void what_cannot_be_printed_is_a_failure(void **state)
{
    static const char *const lines[] = { "$P --help", "$P --version", "$P report --help", "$P help report" };
    char *folder = make_folder();

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char line[100];
        program_run run;

        snprintf(line, sizeof line, "%s > /dev/full", lines[i]);
        run = run_line(folder, line);
        assert_run(run, 1);
        assert_string_equal(run.err, "papertide: standard output cannot be written\n");
    }
    remove_folder(folder);
}

/* The next file that is opened would take the number of a closed stream, and what is said would be written into it: the
 * lock, which tells others who has the store, or the store. */
static void a_closed_stream_is_nobody_elses(void **state)
{
    char *folder = folder_with("2026-06-17.jsonl", bad_file);
    program_run run;

    (void)state;
    run = run_line(folder, "mkfifo p; $P ingest -v --date 2026-06-17 p 2>&- & until test -s papertide.db-writer; do"
                           " sleep 0.01; done; readlink /proc/$!/fd/2; cat 2026-06-17.jsonl > p; wait $!; s=$?;"
                           " $P check -q && exit $s");
    assert_run(run, 3);
    assert_string_equal(run.out, "/dev/null\n");
    remove_folder(folder);
}

/* Where OpenBLAS cannot have what it wants for a second thread, it would ask without end. */
static void little_memory_is_no_hang(void **state)
{
    (void)state;
#ifdef __SANITIZE_ADDRESS__
    skip(); /* it wants terabytes */
#else
    char *folder = folder_with("2026-06-17.jsonl", bad_file);

    assert_run(run_line(folder, "(ulimit -v 250000; timeout 60 $P ingest -q 2026-06-17.jsonl)"), 3);
    remove_folder(folder);
#endif
}

static void every_command_has_a_help_that_names_its_options(void **state)
{
    static const char *const commands[] = { "ingest", "analyze", "report", "keywords", "authors", "topics",
                                            "papers", "query",   "status", "check",    "why" };
    char *folder = make_folder();

    (void)state;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        char line[100];
        program_run run;

        snprintf(line, sizeof line, "$P %s --help", commands[i]);
        run = run_line(folder, line);
        assert_run(run, 0);
        assert_says(run.out, commands[i]);
        assert_says(run.out, "--db FILE");
        assert_string_equal(run.err, "");
        assert_says(run_line(folder, "$P --help").out, commands[i]);
    }
    remove_folder(folder);
}

static void questions_to_a_store_without_analyses_are_answered_kindly(void **state)
{
    char *folder = folder_with("2026-06-17.jsonl", bad_file);
    program_run run;

    (void)state;
    run_line(folder, "$P ingest 2026-06-17.jsonl");
    run = run_line(folder, "$P keywords");
    assert_run(run, 5);
    assert_says(run.err, "no period is there yet");
    run = run_line(folder, "$P authors");
    assert_run(run, 0);
    assert_says(run.err, "run papertide analyze");
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(malformed_records_are_kept_aside_or_mended_and_the_exit_status_is_3),
        cmocka_unit_test(a_paper_of_5000_authors_is_saved_with_a_note),
        cmocka_unit_test(a_second_ingest_does_nothing_and_says_so),
        cmocka_unit_test(standard_input_is_read_like_a_file),
        cmocka_unit_test(a_pipe_is_read_like_a_file),
        cmocka_unit_test(wrong_usage_is_one_line_and_exit_status_2),
        cmocka_unit_test(what_is_no_store_or_cannot_be_opened_is_one_line_and_exit_status_1),
        cmocka_unit_test(what_is_ingested_lies_in_the_file_that_was_named),
        cmocka_unit_test(a_newer_store_is_refused_with_exit_status_6),
        cmocka_unit_test(what_cannot_be_printed_is_a_failure),
        cmocka_unit_test(a_closed_stream_is_nobody_elses),
        cmocka_unit_test(little_memory_is_no_hang),
        cmocka_unit_test(every_command_has_a_help_that_names_its_options),
        cmocka_unit_test(questions_to_a_store_without_analyses_are_answered_kindly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
