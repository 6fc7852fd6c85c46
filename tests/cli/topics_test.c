/* Topics as a user asks for them, on the demo corpus. */
#include "support.h"

#include "cli/program.h"

static char *folder; /* with the demo's store; no test changes its topics */

static int make_demo(void **state)
{
    char line[1000];

    (void)state;
    folder = make_folder();
    snprintf(line, sizeof line,
             "'%s' digests && $P ingest -q digests && $P analyze -q --only network && $P analyze -q --only topics"
             " && $P analyze -q --only keywords && $P analyze -q --only search",
             CORPUS);
    assert_run(run_line(folder, line), 0);
    return 0;
}

static int remove_demo(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

static void topics_of_a_week_sum_to_everything_and_a_category_has_its_own(void **state)
{
    program_run run =
        run_line(folder, "$P topics --limit 50 --json | jq -c '[length, ([.[].share] | add | . * 1e6 | round)]'");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "[12,1000000]\n");
    run = run_line(folder, "$P topics --field cs.CV --period 2026-06 --json | jq -r '.[0].label'");
    assert_run(run, 0);
    assert_string_not_equal(run.out, "null\n");
    run = run_line(folder, "$P topics --field none");
    assert_run(run, 2);
    assert_says(run.err, "--field none: no topics are counted of it; there are all, cs.");
}

static void a_topic_is_shown_with_its_weeks_papers_and_neighbours(void **state)
{
    program_run run = run_line(folder, "$P topics show 1 --limit 3");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "coherence (mean NPMI of ten words)");
    assert_says(run.out, "Weeks\nweek");
    assert_says(run.out, "Most typical papers\ntitle");
    assert_says(run.out, "Newest papers\ntitle");
    assert_says(run.out, "Who writes most of it\nname");
    assert_says(run.out, "Categories\ncategory");
    assert_run(run_line(folder, "$P topics show 99"), 1);
    assert_run(run_line(folder, "$P topics show one"), 2);
    assert_run(run_line(folder, "$P topics hide 1"), 2);
}

static void a_papers_nearest_are_of_its_topic(void **state)
{
    program_run run = run_line(
        folder, "id=$($P query --csv 'SELECT arxiv_id FROM v_paper_topic WHERE topic = 2 ORDER BY weight DESC, arxiv_id"
                " LIMIT 1' | tail -1); $P papers near $id --limit 10 --csv | tail -n +2 | cut -d' ' -f1 | tr -d '\"' |"
                " while read near; do $P query --csv \"SELECT topic FROM v_paper_topic WHERE arxiv_id = '$near'"
                " ORDER BY weight DESC LIMIT 1\" | tail -1; done | sort | uniq -c | tr -s ' '");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, " 10 2\n");
}

static void showing_a_paper_is_one_table_for_programs_and_names_the_nearest_for_readers(void **state)
{
    program_run run =
        run_line(folder, "id=$($P papers --period 2026-W26 --csv --limit 1 | tail -1 | cut -d' ' -f1 | tr -d '\"');"
                         " $P papers show $id --json | jq -r 'map(.what) | index(\"nearest\")'; $P papers show $id");

    (void)state;
    assert_run(run, 0);
    assert_int_equal(strncmp(run.out, "null\n", 5), 0);
    assert_says(run.out, "Nearest papers\ntitle");
}

static void search_keeps_to_a_topic(void **state)
{
    program_run run =
        run_line(folder, "$P search --topic 3 --limit 5 --json | jq length; $P search the baseline --topic 3"
                         " --limit 500 --json | jq length; $P search the baseline --limit 500 --json | jq length");
    int alone, within, all;

    (void)state;
    assert_run(run, 0);
    assert_int_equal(sscanf(run.out, "%d %d %d", &alone, &within, &all), 3);
    assert_int_equal(alone, 5);
    assert_true(within > 0 && within < all);
    assert_run(run_line(folder, "$P search --topic 3 --period 2026-W26"), 2);
    assert_run(run_line(folder, "$P search"), 2);
}

static void a_number_of_topics_is_a_number_or_auto(void **state)
{
    program_run run = run_line(folder, "$P analyze --topics few");

    (void)state;
    assert_run(run, 2);
    assert_says(run.err, "--topics few: a number from 2 to 500, or auto");
    assert_run(run_line(folder, "$P analyze --topics 1"), 2);
}

/* Every file that a page of the report names is there, and a second run touches none. */
static void the_report_has_a_page_for_each_topic_and_no_dead_link(void **state)
{
    program_run run =
        run_line(folder, "$P report topics --period 2026-W26 --out out && ls out/topics-2026-W26/topic-*.md | wc -l");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "12\n");
    run = run_line(
        folder, "cd out && for page in *.md */*.md; do grep -oE '(\\]\\(|src=\"|srcset=\")[^\")]+' $page | sed -E"
                " 's/^[^(\"]*[(\"]//' | grep -v '^https:' | while read link; do test -e \"$(dirname $page)/$link\" ||"
                " echo \"$page: $link\"; done; done");
    assert_run(run, 0);
    assert_string_equal(run.out, "");
    run = run_line(folder, "$P report topics --period 2026-W26 --out out");
    assert_says(run.err, " 0 changed");
}

/* All reports in one folder, as a browser opens them (check_html.py says what is checked). */
static void reports_in_html_are_a_site_without_a_fault(void **state)
{
    char line[600];
    program_run run;

    (void)state;
    snprintf(line, sizeof line,
             "for week in 2026-W25 2026-W26; do for report in weekly topics authors quality overview; do $P report -q $report "
             "--format html"
             " --period $week --out site; done; done; python3 '%s/report/check_html.py' site; ls site/*.html | wc -l",
             TESTS);
    run = run_line(folder, line);
    assert_run(run, 0);
    assert_string_equal(run.out, "11\n");
    run = run_line(folder, "grep -o 'href=\"[a-z]*-2026-W[0-9]*.html' site/index.html | head -6");
    assert_string_equal(run.out, "href=\"authors-2026-W26.html\nhref=\"overview-2026-W26.html\nhref=\"quality-2026-W26.html\nhref=\"topics-2026-W26."
                                 "html\nhref=\"weekly-2026-W26.html\n"
                                 "href=\"authors-2026-W25.html\n");
    run = run_line(folder, "$P report topics --format html --period 2026-W26 --out site");
    assert_says(run.err, " 0 changed");
    assert_run(run_line(folder, "$P report topics --format pdf"), 2);
}

static void a_folder_of_reports_is_verified_file_by_file(void **state)
{
    program_run run =
        run_line(folder, "for form in md html; do $P report -q topics --period 2026-W25 --format $form --out v;"
                         " done; $P report -q weekly --period 2026-W26 --out v; $P verify v");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "topics-2026-W25.html: ");
    assert_says(run.out, "topics-2026-W25.md: ");
    assert_says(run.out, "weekly-2026-W26.md: ");
    assert_null(strstr(run.out, "are not"));
    run =
        run_line(folder, "echo >>v/weekly-2026-W26/volume.csv; rm v/topics-2026-W25/topic-3.md; echo hello >v/mine.md;"
                         " $P verify v");
    assert_run(run, 1);
    assert_says(run.out, " files are not what the store says, the first of them v/weekly-2026-W26/volume.csv");
    assert_says(run.out, " files are not what the store says, the first of them v/topics-2026-W25/topic-3.md");
    assert_says(run.err, "1 other pages were passed over");
    run = run_line(folder, "test -e v/topics-2026-W25/topic-3.md || echo gone"); /* it only looks */
    assert_string_equal(run.out, "gone\n");
}

static void a_term_has_a_page_that_is_verified_too(void **state)
{
    program_run run = run_line(folder, "$P report -q keywords --term 'Mirror Tokens' --period 2026-W27 --out k &&"
                                       " cat k/keyword-mirror-token-2026-W27.md && $P verify k");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "# mirror tokens\n");
    assert_says(run.out, "In 2026-W27 it stands in 66, where ");
    assert_says(run.out, ": a rise (q = ");
    assert_says(run.out, "| 2026-W27 | rising |     66 |");
    assert_says(run.out, "keyword-mirror-token-2026-W27.md: 4 files, all as the store says");
    run = run_line(folder, "$P report keywords --term 'no such term' --period 2026-W27 --out k");
    assert_run(run, 1);
    assert_says(run.err, "no such term: no week has this term; papertide keywords --like TEXT");
    assert_run(run_line(folder, "$P report keywords --period 2026-W27"), 2);
    assert_run(run_line(folder, "$P report weekly --term x"), 2);
}

static void a_job_on_github_gets_the_headline_without_charts(void **state)
{
    program_run run = run_line(folder, "rm -f summary; for i in 1 2; do GITHUB_STEP_SUMMARY=summary $P report -q weekly"
                                       " --period 2026-W26 --out g --github-summary; done; cat summary");

    (void)state;
    assert_run(run, 0);
    assert_int_equal(strncmp(run.out, "# The week 2026-W26\n", 20), 0);
    assert_says(run.out, " new papers**");
    assert_says(run.out, "\n# The week 2026-W26\n"); /* appended, as such a file wants it */
    assert_null(strstr(run.out, "<picture>"));
    assert_null(strstr(run.out, "## "));
    run = run_line(folder, "unset GITHUB_STEP_SUMMARY; $P report -q weekly --period 2026-W26 --out g --github-summary");
    assert_run(run, 2);
    assert_says(run.err, "$GITHUB_STEP_SUMMARY names no file");
}

static void reports_of_another_store_are_told_apart(void **state)
{
    program_run run =
        run_line(folder, "$P report -q weekly --period 2026-W26 --out w && cp papertide.db other.db &&"
                         " printf '{\"id\": \"2606.99999\", \"categories\": [\"cs.CL\"], \"authors\": [\"A B\"],"
                         " \"title\": \"T\", \"abstract\": \"A.\"}\\n' >2026-06-30.jsonl &&"
                         " $P ingest -q --db other.db 2026-06-30.jsonl; $P verify --db other.db w");

    (void)state;
    assert_run(run, 1);
    assert_says(run.out, "weekly-2026-W26.md: of another state of the store");
    assert_run(run_line(folder, "$P verify digests"), 1);
    assert_run(run_line(folder, "$P verify"), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(topics_of_a_week_sum_to_everything_and_a_category_has_its_own),
        cmocka_unit_test(a_topic_is_shown_with_its_weeks_papers_and_neighbours),
        cmocka_unit_test(a_papers_nearest_are_of_its_topic),
        cmocka_unit_test(showing_a_paper_is_one_table_for_programs_and_names_the_nearest_for_readers),
        cmocka_unit_test(search_keeps_to_a_topic),
        cmocka_unit_test(a_number_of_topics_is_a_number_or_auto),
        cmocka_unit_test(the_report_has_a_page_for_each_topic_and_no_dead_link),
        cmocka_unit_test(reports_in_html_are_a_site_without_a_fault),
        cmocka_unit_test(a_folder_of_reports_is_verified_file_by_file),
        cmocka_unit_test(a_term_has_a_page_that_is_verified_too),
        cmocka_unit_test(a_job_on_github_gets_the_headline_without_charts),
        cmocka_unit_test(reports_of_another_store_are_told_apart),
    };

    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
