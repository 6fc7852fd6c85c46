/* papertide export network from outside: from digests to files that another program reads. */
#include "support.h"

#include "cli/program.h"

/* Ann writes with Bob and Cy, twice with Bob; Eve with Fay; Hal alone. */
static const char digest[] =
    "{\"id\": \"2606.00001\", \"categories\": [\"cs.CL\"], \"authors\": [\"Ann Ash\", \"Bob Birch\", \"Cy Cedar\"],"
    " \"title\": \"One\", \"summary\": \"Tides.\"}\n"
    "{\"id\": \"2606.00002\", \"categories\": [\"cs.CL\"], \"authors\": [\"Ann Ash\", \"Bob Birch\"], \"title\": "
    "\"Two\","
    " \"summary\": \"Foam.\"}\n"
    "{\"id\": \"2606.00003\", \"categories\": [\"cs.CL\"], \"authors\": [\"Eve Elm\", \"Fay Fir\"],"
    " \"title\": \"Three\", \"summary\": \"Wind.\"}\n"
    "{\"id\": \"2606.00004\", \"categories\": [\"cs.CL\"], \"authors\": [\"Hal Hazel\"], \"title\": \"Four\","
    " \"summary\": \"Sand.\"}\n";

static char *analyzed_folder(void)
{
    char *folder = make_folder(), path[300];
    FILE *file;

    snprintf(path, sizeof path, "%s/2026-06-17.jsonl", folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(digest, file);
    fclose(file);
    run_line(folder, "$P ingest -q 2026-06-17.jsonl && $P analyze -q");
    return folder;
}

static void ties_come_as_csv_by_the_names_of_their_authors(void **state)
{
    char *folder = analyzed_folder();
    program_run run = run_line(folder, "$P export network --format csv");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "author_a,author_b,papers,weight,first_day,last_day\n"
                                 "Ann Ash,Bob Birch,2,1.5,2026-06-17,2026-06-17\n"
                                 "Ann Ash,Cy Cedar,1,0.5,2026-06-17,2026-06-17\n"
                                 "Bob Birch,Cy Cedar,1,0.5,2026-06-17,2026-06-17\n"
                                 "Eve Elm,Fay Fir,1,1,2026-06-17,2026-06-17\n");
    assert_says(run.err, "6 of 6 authors, 4 ties\n");
    remove_folder(folder);
}

static void a_part_is_chosen_by_papers_rank_and_connection(void **state)
{
    static const struct {
        const char *line, *says;
    } parts[] = {
        { "$P export network --format csv --connected", "3 of 6 authors, 3 ties" },
        { "$P export network --format csv --min-papers 2", "2 of 6 authors, 1 ties" },
        { "$P export network --format csv --min-together 2", "6 of 6 authors, 1 ties" },
        { "$P export network --format csv --min-together 2 --connected", "2 of 6 authors, 1 ties" },
        { "$P export network --format csv --top 2", "2 of 6 authors, 1 ties" },
    };
    char *folder = analyzed_folder();

    (void)state;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        program_run run = run_line(folder, parts[i].line);

        assert_run(run, 0);
        assert_says(run.err, parts[i].says);
    }
    remove_folder(folder);
}

static void vosviewer_gets_two_files_or_none(void **state)
{
    char *folder = analyzed_folder();
    program_run run =
        run_line(folder, "$P export network -q --format vosviewer --out net; ls net*; wc -l < net-map.txt");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "net-map.txt\nnet-network.txt\n7\n");
    run = run_line(folder, "export P; sh -c 'mkdir other-network.txt.papertide-part-$$;"
                           " exec \"$P\" export network --format vosviewer --out other';"
                           " test $? = 1 && ls -d other* | sed 's/[0-9]*$//'");
    assert_run(run, 0);
    assert_says(run.err, "other-network.txt: cannot be written");
    assert_string_equal(run.out, "other-network.txt.papertide-part-\n");
    remove_folder(folder);
}

/* Ingested in two orders, so that the numbers in the stores differ. */
static void the_same_papers_in_another_order_are_the_same_file(void **state)
{
    char *folder = analyzed_folder();
    program_run run = run_line(folder, "tac 2026-06-17.jsonl > turned.jsonl;"
                                       " $P ingest -q --db turned.db --date 2026-06-17 turned.jsonl;"
                                       " $P analyze -q --db turned.db;"
                                       " $P export network -q --format graphml --out one.graphml;"
                                       " $P export network -q --db turned.db --format graphml --out two.graphml;"
                                       " cmp one.graphml two.graphml && grep -c '<node' two.graphml");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "6\n");
    remove_folder(folder);
}

/* All papers lie in this month, so that what is counted now must be what the analysis stored, to the last digit. */
static void a_period_is_counted_as_the_analysis_counts(void **state)
{
    char *folder = analyzed_folder();
    program_run run =
        run_line(folder, "$P export network -q --format graphml --out stored.graphml;"
                         " $P export network -q --format graphml --period 2026-06 --out june.graphml;"
                         " cmp stored.graphml june.graphml && grep -c 'Ann Ash, Bob Birch + 1' june.graphml");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "3\n");
    run = run_line(folder, "$P export network --format csv --period 2026-07");
    assert_run(run, 5);
    assert_says(run.err, "there are no authors in what was asked for");
    remove_folder(folder);
}

static void a_field_and_a_roster_are_networks_of_their_own(void **state)
{
    char *folder = analyzed_folder();
    program_run run =
        run_line(folder, "echo 'Eve Elm' > ours.txt; $P export network -q --format csv --roster ours.txt;"
                         " printf '[field vision]\\ncategories = cs.CV\\n[field words]\\ncategories = cs.CL\\n'"
                         " > papertide.ini; $P export network --format csv --field vision; echo $?;"
                         " $P export network --format csv --field words | wc -l");

    (void)state;
    assert_run(run, 0);
    assert_string_equal(run.out, "author_a,author_b,papers,weight,first_day,last_day\n"
                                 "Eve Elm,Fay Fir,1,1,2026-06-17,2026-06-17\n"
                                 "5\n5\n");
    remove_folder(folder);
}

static void a_store_without_network_says_what_to_do_and_writes_nothing(void **state)
{
    char *folder = analyzed_folder();
    program_run run = run_line(folder, "$P ingest -q --db new.db 2026-06-17.jsonl;"
                                       " $P export network --db new.db --format gexf --out new.gexf");

    (void)state;
    assert_run(run, 5);
    assert_says(run.err, "there is no network yet; first: papertide analyze");
    run = run_line(folder, "ls *gexf*");
    assert_string_equal(run.out, "");
    remove_folder(folder);
}

static void what_cannot_be_exported_is_wrong_usage(void **state)
{
    static const struct {
        const char *line, *says;
    } wrong[] = {
        { "$P export network", "--format is missing: there are graphml, gexf, pajek" },
        { "$P export network --format bibtex", "--format bibtex: is of export papers; of network there are graphml" },
        { "$P export network --format vosviewer",
          "two files; with --out NAME they are NAME-map.txt and NAME-network.txt" },
        { "$P export network --format csv --category cs.CL", "--category: not for export network" },
        { "$P export papers --format csv --top 3", "--top: not for export papers" },
    };
    char *folder = make_folder();

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        program_run run = run_line(folder, wrong[i].line);

        assert_run(run, 2);
        assert_says(run.err, wrong[i].says);
    }
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ties_come_as_csv_by_the_names_of_their_authors),
        cmocka_unit_test(a_part_is_chosen_by_papers_rank_and_connection),
        cmocka_unit_test(vosviewer_gets_two_files_or_none),
        cmocka_unit_test(the_same_papers_in_another_order_are_the_same_file),
        cmocka_unit_test(a_period_is_counted_as_the_analysis_counts),
        cmocka_unit_test(a_field_and_a_roster_are_networks_of_their_own),
        cmocka_unit_test(a_store_without_network_says_what_to_do_and_writes_nothing),
        cmocka_unit_test(what_cannot_be_exported_is_wrong_usage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
