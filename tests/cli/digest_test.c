/* papertide digest from outside: files come back byte for byte, and days of other formats as the tool writes them. */
#include "support.h"

#include "cli/program.h"

#define FIXTURES TESTS "/source/fixtures"

/* Reads `path` into a fresh store and has the day written again; packed files are compared unpacked. */
#define ROUND_TRIP                                                                                                     \
    "rm -f one.db; $P ingest -q --db one.db --date 2026-01-01 \"$f\"; test $? -ne 1 || exit 9;"                        \
    " $P digest --db one.db --date 2026-01-01 > out && { gzip -dcf \"$f\" | cmp - out; }"

static void check_round_trips(const char *files, long least)
{
    char *folder = make_folder(), line[2000];
    program_run run;

    snprintf(line, sizeof line, "for f in %s; do { " ROUND_TRIP "; } || { echo \"$f\" >&2; exit 9; }; echo x; done",
             files);
    run = run_line(folder, line);
    assert_run(run, 0);
    assert_true(strlen(run.out) >= 2 * (size_t)least);
    remove_folder(folder);
}

static void every_fixture_comes_back_byte_for_byte(void **state)
{
    (void)state;
    check_round_trips(FIXTURES "/*.md", 9);
}

/* Line ends, marks and bytes that no fixture can show. */
static void files_that_were_made_strange_come_back_byte_for_byte(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    run = run_line(folder, "s=" FIXTURES
                           "/digest.md; sed 's/$/\\r/' $s > crlf.md; { printf '\\357\\273\\277'; cat $s; } > bom.md;"
                           " sed 's/Third/Th\\xffrd/' $s > invalid.md; cat $s $s > twice.md;"
                           " head -c 700 $s > broken.md; printf '\\n\\n' > 2026-01-01.md; head -c -1 $s > no_end.md;"
                           " for f in *.md; do { " ROUND_TRIP "; } || { echo \"$f\" >&2; exit 9; }; done");
    assert_run(run, 0);
    remove_folder(folder);
}

static void real_digests_come_back_byte_for_byte(void **state)
{
    char files[9000];
    const char *path = shared_data("digests");

    (void)state;
    if (!path)
        skip();
    snprintf(files, sizeof files, "%s/*.md %s/*-06-2[05].md.gz %s/variants/*/*.md.gz", path, path, path);
    check_round_trips(files, 15);
}

/* Both files of a day were written by one tool from the same records; its order of the sections is in the Markdown
 * only. */
static void a_day_of_jsonl_is_written_as_the_tool_writes_it(void **state)
{
    char *folder, line[9000];
    const char *path = shared_data("digests");
    program_run run;

    (void)state;
    if (!path)
        skip();
    folder = make_folder();
    snprintf(line, sizeof line,
             "for d in 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do f=%s/2026-06-$d;"
             " $P ingest -q --db $d.db ${f}_AI_enhanced_Chinese.jsonl.gz; zcat $f.md.gz > want;"
             " o=$(sed -n 's/^- \\[\\([^]]*\\)\\](#.*/\\1/p' want | paste -sd,);"
             " $P digest --db $d.db --date 2026-06-$d --sections $o | cmp - want || exit 9; done",
             path);
    run = run_line(folder, line);
    assert_run(run, 0);
    remove_folder(folder);
}

static const char two_languages[] =
    "printf '%s\\n' '{\"id\": \"2606.00001\", \"categories\": [\"cs.SD\"], \"authors\": [\"Ann Ash\"], \"title\": "
    "\"One\","
    " \"summary\": \"A.\", \"AI\": {\"tldr\": \"An English sentence.\"}}' > 2026-06-17_en.jsonl;"
    " sed 's/An English sentence/一句中文/' 2026-06-17_en.jsonl > 2026-06-17_zh.jsonl;"
    " printf '%s\\n' '{\"id\": \"2606.00002\", \"categories\": [\"cs.CL\"], \"authors\": [\"Bo Birch\"], \"title\": "
    "\"Two\","
    " \"summary\": \"B.\"}' >> 2026-06-17_en.jsonl; $P ingest -q *.jsonl";

static void the_summary_comes_in_the_language_that_is_asked_for(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    assert_run(run_line(folder, two_languages), 0);
    run = run_line(folder, "$P digest --date 2026-06-17 --file _en.jsonl --language zh");
    assert_run(run, 0);
    assert_says(run.out, "TL;DR: 一句中文");
    assert_says(run.out, "Abstract: B.");
    run = run_line(folder, "$P digest --date 2026-06-17 --language fr");
    assert_run(run, 2);
    assert_says(run.err, "no summary of that day is in 'fr'");
    remove_folder(folder);
}

static void sections_come_in_the_order_that_is_asked_for(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    assert_run(run_line(folder, two_languages), 0);
    run = run_line(folder, "$P digest --date 2026-06-17 --file _en.jsonl --sections math.CO,cs.CL");
    assert_run(run, 0);
    assert_says(run.out, "- [cs.CL](#cs.CL) [Total: 1]\n- [cs.SD](#cs.SD) [Total: 1]\n");
    remove_folder(folder);
}

static void a_digest_of_papers_without_summaries_is_read_back(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    run = run_line(folder, "$P ingest -q --date 2026-06-17 " FIXTURES "/plain.jsonl; $P digest --date 2026-06-17 --out "
                           "2026-06-17.md && $P ingest -q --db again.db 2026-06-17.md;"
                           " for d in papertide again; do $P query --db $d.db --csv 'SELECT arxiv_id, title, abstract,"
                           " primary_category, url FROM paper ORDER BY arxiv_id' > $d; done; cmp papertide again");
    assert_run(run, 0);
    remove_folder(folder);
}

/* One listing on two pages, which have a paper in common. */
static void a_day_that_came_on_several_pages_is_one_digest(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    run = run_line(
        folder,
        "page() { echo '<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:arxiv=\"http://arxiv.org/schemas/atom\">';"
        " for i in $*; do echo \"<entry><id>oai:arXiv.org:2606.0000$i</id><title>Foam $i</title><summary>A.</summary>"
        "<category term='cs.SD'/><published>2026-06-17T00:00:00-04:00</published>"
        "<arxiv:announce_type>new</arxiv:announce_type></entry>\"; done; echo '</feed>'; };"
        " page 3 1 > a.xml; page 1 2 > b.xml; $P ingest -q --db x.db a.xml b.xml;"
        " $P digest --db x.db --date 2026-06-17 | grep -o '^### .*Foam .'");
    assert_run(run, 0);
    assert_string_equal(run.out, "### [1] [Foam 1\n### [2] [Foam 2\n### [3] [Foam 3\n");
    remove_folder(folder);
}

static void a_day_of_several_collections_must_say_which(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    run = run_line(folder, "mkdir one two; cp " FIXTURES "/digest.md one/2026-01-01.md;"
                           " cp " FIXTURES "/generation3.md two/2026-01-01.md; $P ingest -q one two;"
                           " $P digest --date 2026-01-01");
    assert_run(run, 2);
    assert_says(run.err, "one, two; say --collection");
    run = run_line(folder, "$P digest --date 2026-01-01 --collection two | cmp - two/2026-01-01.md");
    assert_run(run, 0);
    remove_folder(folder);
}

static void a_day_that_is_not_there_is_told(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    run = run_line(folder, "$P ingest -q --date 2026-01-01 " FIXTURES "/digest.md; $P digest --date 2026-01-02");
    assert_run(run, 2);
    assert_says(run.err, "2026-01-02: no file of that day is in the store");
    assert_run(run_line(folder, "$P digest"), 2);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fixture_comes_back_byte_for_byte),
        cmocka_unit_test(files_that_were_made_strange_come_back_byte_for_byte),
        cmocka_unit_test(real_digests_come_back_byte_for_byte),
        cmocka_unit_test(a_day_of_jsonl_is_written_as_the_tool_writes_it),
        cmocka_unit_test(the_summary_comes_in_the_language_that_is_asked_for),
        cmocka_unit_test(sections_come_in_the_order_that_is_asked_for),
        cmocka_unit_test(a_digest_of_papers_without_summaries_is_read_back),
        cmocka_unit_test(a_day_that_came_on_several_pages_is_one_digest),
        cmocka_unit_test(a_day_of_several_collections_must_say_which),
        cmocka_unit_test(a_day_that_is_not_there_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
