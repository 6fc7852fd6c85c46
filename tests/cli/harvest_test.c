#include "support.h"

#include "cli/program.h"
#include "ingest/server.h"

static void what_to_fetch_must_be_said(void **state)
{
    static const char *const lines[] = {
        "$P harvest",
        "$P harvest oai cs",
        "$P harvest api",
        "$P harvest api --query a --ids b",
        "$P harvest rss",
        "$P harvest news --ids a",
        "$P harvest rss cs.CL cs.SD",
    };
    char *folder = make_folder();
    program_run run;

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        run = run_line(folder, lines[i]);
        assert_run(run, 2);
        assert_says(run.err, "what? harvest oai, harvest api --query … or --ids …, harvest rss CAT+CAT");
    }
    assert_run(run_line(folder, "$P harvest oai --pause often"), 2);
    assert_run(run_line(folder, "$P harvest oai --base-url http://127.0.0.1:1/oai"), 2); /* from when? */
    run = run_line(folder, "$P harvest oai --from 2026-11-02 --base-url http://ann:secret@127.0.0.1:1/oai");
    assert_run(run, 2);
    assert_says(run.err, "the mirror's address holds a name or a password, which the store would keep; leave it out");
    assert_null(strstr(run.err, "secret"));
    remove_folder(folder);
}

static void a_dry_run_prints_the_requests_and_fetches_nothing(void **state)
{
    char *folder = make_folder();
    program_run run;

    (void)state;
    run = run_line(folder, "$P harvest oai --dry-run --base-url http://127.0.0.1:1/oai --set cs --from 2026-11-02");
    assert_run(run, 0);
    assert_string_equal(run.out, "GET http://127.0.0.1:1/oai?verb=ListRecords&metadataPrefix=arXivRaw&from=2026-11-02"
                                 "&until=2026-11-02&set=cs\n"
                                 "    then each further page by its token, and each further day\n");
    assert_string_equal(run.err, "");
    run = run_line(folder, "$P harvest api --dry-run --base-url http://127.0.0.1:1/q --ids 2606.00001,2606.00002");
    assert_run(run, 0);
    assert_string_equal(run.out, "GET http://127.0.0.1:1/q?id_list=2606.00001,2606.00002&max_results=100\n");
    run = run_line(folder, "$P harvest rss cs.CL+cs.SD --dry-run");
    assert_run(run, 0);
    assert_string_equal(run.out, "GET https://rss.arxiv.org/rss/cs.CL+cs.SD\n");
    remove_folder(folder);
}

static void it_says_what_came_and_the_server_who_asks(void **state)
{
    char *folder = make_folder(), line[400];
    server s = { 0 };
    program_run run;

    (void)state;
    server_start(&s);
    snprintf(line, sizeof line,
             "printf '[harvest]\\ncontact = ann@example.org\\npause = 0\\n' >papertide.ini; "
             "$P harvest oai --base-url %s/oai --from 2026-11-02 --until 2026-11-03",
             s.base);
    run = run_line(folder, line);
    assert_run(run, 0);
    assert_string_equal(run.err, "4 requests: 7 records, 7 new papers, 0 repeats, 0 repaired, 0 rejected\n");
    assert_says(s.last_agent, "(mailto:ann@example.org)");
    s.always = HTML;
    snprintf(line, sizeof line, "$P harvest oai --base-url %s/oai --until 2026-11-04", s.base);
    run = run_line(folder, line);
    assert_run(run, 4);
    assert_says(run.err, "not as XML; is the address right?");
    server_stop(&s);
    assert_run(run_line(folder, "$P check"), 0);
    assert_string_equal(run_line(folder, "$P query 'SELECT count(*) AS n FROM v_paper' --tsv").out, "n\n7\n");
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_to_fetch_must_be_said),
        cmocka_unit_test(a_dry_run_prints_the_requests_and_fetches_nothing),
        cmocka_unit_test(it_says_what_came_and_the_server_who_asks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
