/* papertide export from outside: what comes out can be read again, and lands where it should. */
#include "support.h"

#include "cli/program.h"

static const char digest[] =
    "{\"id\": \"2606.00001v2\", \"categories\": [\"cs.CL\", \"math.NA\", \"I.2.7; H.3\", \"68T50\"], \"pdf\": "
    "\"https://arxiv.org/pdf/2606.00001\","
    " \"abs\": \"https://arxiv.org/abs/2606.00001\", \"authors\": [\"Ann Ash\", \"Bob \\\"B\\\" Birch*\", \":\"],"
    " \"title\": \"A \\\\emph{title}, 100% \\u6df1\\t\\u0007x\", \"comment\": null, \"summary\": \"Two\\nlines.\"}\n"
    "{\"arxiv_id\": \"2606.00002\", \"id\": \"another\", \"categories\": [\"cs.QQ\"], \"abs\": "
    "\"https://arxiv.org/abs/2606.00002v3\","
    " \"authors\": \"Cy Cedar, Dee Dogwood\", \"title\": \"Two\", \"comment\": \"8 pages\", \"abstract\": \"B.\", "
    "\"score\": 1.50,"
    " \"code_url\": null, \"AI\": {\"tldr\": \"Short.\", \"method\": \"M.\", \"task\": \"T.\", \"tags\": [\"}\", "
    "{\"a\": \"\\\"]\"}]}}\n"
    "{\"id\": \"doi:10.1000/x\", \"categories\": [], \"authors\": [], \"title\": \"Three\", \"comment\": {\"odd\": 1}, "
    "\"AI\": \"none\"}\n";

static char *folder_with_digest(void)
{
    char *folder = make_folder(), path[300];
    FILE *file;

    snprintf(path, sizeof path, "%s/2026-06-17.jsonl", folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(digest, file);
    fclose(file);
    run_line(folder, "$P ingest -q 2026-06-17.jsonl");
    return folder;
}

/* All that is known of the papers of a store, as the shell prints it. */
#define DUMP(db)                                                                                                       \
    "$P query --db " db " --json 'SELECT arxiv_id, version, title, abstract, comment, primary_category, categories,"   \
    " classes, url, pdf, extra, first_day, is_new, record_hash, (SELECT group_concat(name, char(10)) FROM (SELECT "    \
    "name"                                                                                                             \
    " FROM authorship JOIN author USING (author_id) WHERE authorship.paper_id = paper.paper_id ORDER BY position)) AS" \
    " authors, (SELECT group_concat(digest) FROM summary WHERE summary.paper_id = paper.paper_id) AS summaries"        \
    " FROM paper ORDER BY arxiv_id'"

static void a_jsonl_export_is_ingested_back_to_the_same_papers(void **state)
{
    char *folder = folder_with_digest(), *before;
    program_run run;

    (void)state;
    run = run_line(folder, "$P export papers --format jsonl > again.jsonl &&"
                           " $P ingest -q --db again.db --date 2026-06-17 again.jsonl");
    assert_true(run.status == 0 || run.status == 3); /* 3: what was repaired is repaired again */
    run = run_line(folder, DUMP("papertide.db"));
    assert_run(run, 0);
    assert_says(run.out, "\"version\": 3");
    before = strdup(run.out);
    run = run_line(folder, DUMP("again.db"));
    assert_run(run, 0);
    assert_string_equal(run.out, before);
    free(before);
    remove_folder(folder);
}

static void a_real_day_comes_back_as_the_same_papers(void **state)
{
    const char *data = shared_data("digests/2026-06-30.jsonl.gz");
    char *folder, *before, line[5000];
    program_run run;

    (void)state;
    if (!data)
        skip();
    folder = make_folder();
    snprintf(line, sizeof line,
             "$P ingest -q '%s'; $P export papers --format jsonl > again.jsonl &&"
             " $P ingest -q --db again.db --date 2026-06-30 again.jsonl",
             data);
    run_line(folder, line);
    run = run_line(folder, DUMP("papertide.db"));
    before = strdup(run.out);
    assert_true(strlen(before) > 100000);
    run = run_line(folder, DUMP("again.db"));
    assert_string_equal(run.out, before);
    free(before);
    remove_folder(folder);
}

static void a_file_is_written_whole_or_not_at_all(void **state)
{
    char *folder = folder_with_digest();
    program_run run;

    (void)state;
    run =
        run_line(folder, "$P export papers --format csv --category math.NA --out week.csv; ls; grep -c 2606 week.csv");
    assert_run(run, 0);
    assert_says(run.out, "week.csv\n1\n");
    assert_null(strstr(run.out, "part"));
    run = run_line(folder, "$P export papers --format csv --out nowhere/week.csv");
    assert_run(run, 1);
    assert_says(run.err, "nowhere/week.csv: cannot be written: No such file");
    run = run_line(folder, "$P export papers --format csv > /dev/full");
    assert_run(run, 1);
    assert_says(run.err, "cannot be written");
    remove_folder(folder);
}

static void a_period_without_papers_is_an_empty_export_and_says_so(void **state)
{
    char *folder = folder_with_digest();
    program_run run = run_line(folder, "$P export papers --format bibtex --period 2026-W01");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "");
    assert_says(run.err, "no paper was first seen then");
    remove_folder(folder);
}

static void a_format_or_subject_that_does_not_exist_is_wrong_usage(void **state)
{
    static const struct {
        const char *line, *says;
    } wrong[] = {
        { "$P export", "what? There are: export papers, export network" },
        { "$P export papers", "--format is missing: there are jsonl, csv, bibtex and ris" },
        { "$P export papers --format pigeon", "--format pigeon: there are" },
        { "$P export papers --format ris --period 2026-W99", "'2026-W99' is no period" },
    };
    char *folder = folder_with_digest();

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        program_run run = run_line(folder, wrong[i].line);

        assert_run(run, 2);
        assert_says(run.err, wrong[i].says);
    }
    remove_folder(folder);
}

/* A file in the place of a device would take it away from everybody. */
static void what_is_no_file_is_written_into(void **state)
{
    char *folder = folder_with_digest();
    program_run run;

    (void)state;
    run = run_line(folder,
                   "$P export papers --format csv > plain; mkfifo pipe; cat pipe > piped &"
                   " $P export papers --format csv --out pipe; s=$?; wait; test -p pipe && cmp piped plain && exit $s");
    assert_run(run, 0);
    run = run_line(folder,
                   "$P export papers --format csv --out /dev/stdout | cmp - plain && test -L /dev/stdout &&"
                   " $P digest --date 2026-06-17 --out /dev/stdout > day.md && test -s day.md && test -L /dev/stdout");
    assert_run(run, 0);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_jsonl_export_is_ingested_back_to_the_same_papers),
        cmocka_unit_test(a_real_day_comes_back_as_the_same_papers),
        cmocka_unit_test(a_file_is_written_whole_or_not_at_all),
        cmocka_unit_test(what_is_no_file_is_written_into),
        cmocka_unit_test(a_period_without_papers_is_an_empty_export_and_says_so),
        cmocka_unit_test(a_format_or_subject_that_does_not_exist_is_wrong_usage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
