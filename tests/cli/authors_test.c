/* Who is central, who is who, and over whom people know each other, as a user asks. */
#include "support.h"

#include "cli/program.h"

/* Ann, Bob and Cy; Cy and Dee; Dee and Eve; Hal alone; and a field of which only Dee's paper with Eve is. */
static const char digest[] =
    "{\"id\": \"2606.00001\", \"categories\": [\"cs.CL\"], \"authors\": [\"Ann Ash\", \"Bob Birch\", \"Cy Cedar\"],"
    " \"title\": \"One\", \"abstract\": \"A.\"}\n"
    "{\"id\": \"2606.00002\", \"categories\": [\"cs.CL\"], \"authors\": [\"Cy Cedar\", \"Dee Dogwood\"],"
    " \"title\": \"Two\", \"abstract\": \"B.\"}\n"
    "{\"id\": \"2606.00003\", \"categories\": [\"cs.SD\"], \"authors\": [\"Dee Dogwood\", \"Eve Elm\"],"
    " \"title\": \"Three\", \"abstract\": \"C.\"}\n"
    "{\"id\": \"2606.00004\", \"categories\": [\"cs.CL\"], \"authors\": [\"Hal Hazel\"], \"title\": \"Four\","
    " \"abstract\": \"D.\"}\n"
    "{\"id\": \"2606.00005\", \"categories\": [\"cs.CL\"], \"authors\": [\"Bob Q. Birch\"], \"title\": \"Five\","
    " \"abstract\": \"E.\"}\n";

static char *folder;

static int set_up(void **state)
{
    char path[300];
    FILE *file;

    (void)state;
    folder = make_folder();
    snprintf(path, sizeof path, "%s/2026-06-02.jsonl", folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(digest, file);
    fclose(file);
    snprintf(path, sizeof path, "%s/papertide.ini", folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs("[field sound]\ncategories = cs.SD\n", file);
    fclose(file);
    assert_run(run_line(folder, "$P ingest -q 2026-06-02.jsonl && $P analyze -q --only network"), 0);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

static void who_is_between_the_others_comes_first_when_asked_for(void **state)
{
    program_run run = run_line(folder, "$P query --csv 'SELECT 1' >/dev/null; $P authors --by betweenness --csv | cut "
                                       "-d, -f1,8,9 | head -3");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "name,betweenness,betweenness_error\nCy Cedar,4,0\nDee Dogwood,3,0\n");
}

static void a_field_has_a_network_of_its_own(void **state)
{
    program_run run = run_line(folder, "$P authors --field sound --csv | cut -d, -f1,3,4");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "name,papers,degree\nDee Dogwood,1,1\nEve Elm,1,1\n");
    assert_says(run.err, "1 papers, 2 names, 1 pairs; 0 papers of more than 50 authors make no pairs");
}

static void a_period_has_a_network_of_its_own(void **state)
{
    program_run run =
        run_line(folder, "$P authors --period 2026-06-01 --csv; $P authors --period 2026-W23 --csv | wc -l");

    (void)state;
    assert_run(run, 0);
    assert_says(run.err, "no such name in these papers");
    assert_says(run.out, "\n8\n");
}

static void a_roster_brings_its_papers_and_those_on_them(void **state)
{
    program_run run = run_line(folder, "printf '# ours\\nDee Dogwood\\n' > ours.txt; $P authors --roster ours.txt --by "
                                       "degree --csv | cut -d, -f1,4");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "name,degree\nDee Dogwood,2\nCy Cedar,1\nEve Elm,1\n");
}

static void an_empty_roster_is_an_error(void **state)
{
    program_run run = run_line(folder, "printf '\\n# none\\n' > none.txt; $P authors --roster none.txt");

    (void)state;
    assert_run(run, 1);
    assert_says(run.err, "none.txt: holds no name; write one a line");
}

static void a_way_names_the_papers_it_goes_over(void **state)
{
    program_run run = run_line(folder, "$P authors path 'Ann Ash' 'Eve Elm' --csv");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "step,name,paper\n0,Ann Ash,\n1,Cy Cedar,2606.00001 One\n"
                                 "2,Dee Dogwood,2606.00002 Two\n3,Eve Elm,2606.00003 Three\n");
    assert_says(run.err, "3 steps; 1 way as short");
}

static void where_there_is_no_way_it_says_so(void **state)
{
    program_run run = run_line(folder, "$P authors path 'Ann Ash' 'Hal Hazel'");

    (void)state;
    assert_run(run, 0);
    assert_says(run.err, "there is no way between them");
    assert_run(run_line(folder, "$P authors path 'Ann Ash' 'Nobody At All'"), 1);
}

static void a_name_is_shown_with_its_co_authors_and_papers(void **state)
{
    program_run run = run_line(folder, "$P authors show 'Cy Cedar'");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "Papers by month\nmonth    papers  coauthors\n2026-06       2          3\n");
    assert_says(run.out, "Bob Birch");
    assert_says(run.out, "2606.00002 Two");
}

static void what_the_user_merges_stays_one_until_the_line_is_deleted(void **state)
{
    program_run run = run_line(folder, "$P authors merge 'Bob Birch' 'Bob Q. Birch' && $P analyze -q --only network && "
                                       "$P authors --like birch --csv | cut -d, -f1,3");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "name,papers\nBob Birch,2\n");
    assert_says(run.err, "papertide.names: merge \"Bob Birch\" \"Bob Q. Birch\"");
    run = run_line(folder, "$P authors show 'Bob Birch'");
    assert_says(run.out, "How it was decided who this is\nkind  other");
    run = run_line(folder, "rm papertide.names; $P analyze -q --only network; $P authors --like birch --csv | wc -l");
    assert_string_equal(run.out, "3\n");
}

static void a_decision_that_cannot_be_understood_is_not_written(void **state)
{
    program_run run =
        run_line(folder, "$P authors merge 'Bob Birch' 'Bob \"B Birch'; test ! -e papertide.names && echo clean");

    (void)state;
    assert_says(run.err, "line 1");
    assert_string_equal(run.out, "clean\n");
    assert_run(run_line(folder, "$P authors merge 'Bob Birch'"), 2);
}

static void communities_are_listed_and_one_is_shown(void **state)
{
    program_run run = run_line(folder, "$P communities --csv | cut -d, -f1,4 | head -2; $P communities show 0 --csv | "
                                       "cut -d, -f1 | sort | head -2");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "community,");
    assert_says(run.out, "Ann Ash");
}

static void an_author_has_a_page_with_the_way_to_another(void **state)
{
    program_run run = run_line(folder, "$P report authors --period 2026-W23 --author 'Ann Ash' --to 'Eve Elm' && "
                                       "cat report/author-ann-ash-2026-W23.md");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "**Ann Ash** wrote 1 paper in this store");
    assert_says(run.out, "## The way to Eve Elm");
    assert_says(run.out, "|    2 | Dee Dogwood | [Two](https://arxiv.org/abs/2606.00002)   |");
    assert_says(run.out, "papertide report authors --period 2026-W23 --author 'Ann Ash' --to 'Eve Elm'");
    run = run_line(folder, "$P report authors --period 2026-W23 --author 'Ann Ash' && "
                           "cat report/author-ann-ash-2026-W23.md");
    assert_run(run, 0);
    assert_null(strstr(run.out, "## The way"));
}

static void a_page_on_nobody_is_an_error_that_says_how_names_are_found(void **state)
{
    program_run run = run_line(folder, "$P report authors --period 2026-W23 --author Nobody");

    (void)state;
    assert_run(run, 1);
    assert_says(run.err, "Nobody: nobody is called so; papertide authors --like TEXT");
    run = run_line(folder, "$P report authors --period 2026-W23 --author 'Ann Ash' --to 'Hal Hazel'");
    assert_run(run, 1);
    assert_says(run.err, "--to Hal Hazel: there is no way");
    assert_run(run_line(folder, "$P report weekly --period 2026-W23 --author 'Ann Ash'"), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_is_between_the_others_comes_first_when_asked_for),
        cmocka_unit_test(a_field_has_a_network_of_its_own),
        cmocka_unit_test(a_period_has_a_network_of_its_own),
        cmocka_unit_test(a_roster_brings_its_papers_and_those_on_them),
        cmocka_unit_test(an_empty_roster_is_an_error),
        cmocka_unit_test(a_way_names_the_papers_it_goes_over),
        cmocka_unit_test(where_there_is_no_way_it_says_so),
        cmocka_unit_test(a_name_is_shown_with_its_co_authors_and_papers),
        cmocka_unit_test(an_author_has_a_page_with_the_way_to_another),
        cmocka_unit_test(a_page_on_nobody_is_an_error_that_says_how_names_are_found),
        cmocka_unit_test(what_the_user_merges_stays_one_until_the_line_is_deleted),
        cmocka_unit_test(a_decision_that_cannot_be_understood_is_not_written),
        cmocka_unit_test(communities_are_listed_and_one_is_shown),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
