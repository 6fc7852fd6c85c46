/* papertide update, and what a field watches. */
#include "support.h"

#include "cli/program.h"
#include "cli/demo.h"

static size_t lines_in(const char *text)
{
    size_t count = 0;

    for (; *text; text++)
        count += *text == '\n';
    return count;
}

static void one_line_says_what_came(void **state)
{
    program_run run = run_line(folder, "rm -f new.db; $P update --db new.db --out new digests; s=$?; ls new; exit $s");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "weekly-2026-W27.md\n");
    assert_int_equal(lines_in(run.err), 1);
    assert_says(run.err, "papertide update: 4802 new papers of 4802, the last of 2026-07-04; weekly in new\n");
    run = run_line(folder, "$P update --db new.db --out new digests");
    assert_run(run, 0);
    assert_string_equal(run.err, "papertide update: 0 new papers of 4802, the last of 2026-07-04; weekly in new\n");
    run = run_line(folder, "$P update -q --db new.db --out new digests");
    assert_run(run, 0);
    assert_string_equal(run.err, "");
}

/* Its paths are as seen from the config's folder. */
static void a_config_says_what_is_new_and_what_is_written(void **state)
{
    program_run run =
        run_line(folder, "mkdir -p at; printf '[update]\\ndigests = ../digests, ../more\\nreports = weekly, "
                         "quality\\nout = site\\n' > at/my.ini; mkdir -p more;"
                         "$P update -v --config at/my.ini; s=$?; ls at/site; exit $s");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "quality-2026-W27.md\n");
    assert_says(run.out, "weekly-2026-W27.md\n");
    assert_says(run.err, "+ papertide ingest --db papertide.db --config at/my.ini -v -- at/../digests at/../more\n");
    assert_says(run.err, "digests/2026-01-05.jsonl: read before, passed over\n");
    assert_says(run.err, "+ papertide analyze --db papertide.db --config at/my.ini -v\n");
    assert_says(run.err, "coverage: up to date\n");
    assert_says(run.err, "weekly, quality in at/site\n");
}

static void a_step_that_fails_loses_nothing_and_tells_its_status(void **state)
{
    static const struct {
        const char *line, *reason;
        int status;
    } cases[] = {
        { "$P update --db b.db --out b digests/2026-01-05.jsonl nowhere.md", "ingest ended with status 1", 1 },
        { "python3 -c 'import http.server as h; s = h.HTTPServer((\"127.0.0.1\", 0), h.SimpleHTTPRequestHandler);"
          "print(s.server_port, flush=True); s.handle_request()' > port 2> /dev/null & p=$!;"
          "until test -s port || ! kill -0 $p; do sleep 0.01; done;"
          "printf '[update]\\nharvest = rss cs.CL\\n[harvest]\\nbase_url = http://127.0.0.1:%s/x\\n' $(cat port) > "
          "b.ini;"
          "$P update --config b.ini --out b digests; s=$?; wait $p; test -e b/weekly-2026-W27.md || exit 90; exit $s",
          "harvest ended with status 4; what came before it is kept (0 new papers of 4802)", 4 },
        { "printf '[update]\\nreports = weekly, nosuch, quality\\n' > b.ini; $P update --config b.ini --out b digests;"
          "s=$?; test -e b/quality-2026-W27.md || exit 90; exit $s",
          "report nosuch ended with status 2", 2 },
        { "$P update", "where does what is new come from?", 2 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        program_run run = run_line(folder, cases[i].line);

        assert_run(run, cases[i].status);
        assert_says(run.err, cases[i].reason);
    }
}

static void papers_of_watched_authors_stand_where_watched_terms_do(void **state)
{
    program_run run = run_line(
        folder, "cp papertide.db w.db; N=$($P query --tsv \"SELECT name FROM v_author ORDER BY papers DESC, name "
                "LIMIT 1\" | tail -1);"
                "printf '[field mine]\\nterms = tidal anchoring\\nauthors = No Body, %s\\n' \"$N\" > w.ini;"
                "export PAPERTIDE_DB=w.db; echo \"=$N=\"; $P analyze -q --config w.ini &&"
                "$P keywords --watched --config w.ini --field mine && $P report -q weekly --config w.ini "
                "--field mine --out w && sed -n '/^## Watched authors/,/^## To/p' w/weekly-mine-2026-W27.md");
    char *name, *end, wanted[200];

    (void)state;
    assert_run(run, 0);
    name = strchr(run.out, '=') + 1;
    end = strchr(name, '=');
    assert_true(end > name);
    snprintf(wanted, sizeof wanted, "%.*s  2606.", (int)(end - name), name);
    assert_says(run.out, "Papers of watched authors in 2026-W27\n");
    assert_says(run.out, wanted);
    snprintf(wanted, sizeof wanted, "| %.*s | [", (int)(end - name), name);
    assert_says(run.out, wanted);
    assert_null(strstr(run.out, "No Body"));
}

static void a_watched_term_that_is_no_pattern_is_told_with_its_line(void **state)
{
    program_run run = run_line(
        folder, "printf '[field mine]\\nterms = fine,\\n\\n' > w.ini; $P analyze -q --config w.ini --only coverage"
                "&& printf '[field mine]\\n\\nterms = fine, -odd\\n' > w.ini; $P analyze -q --config w.ini");

    (void)state;
    assert_run(run, 2);
    assert_says(run.err, "papertide: w.ini: line 3: [field mine] terms: -odd: ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_line_says_what_came),
        cmocka_unit_test(a_config_says_what_is_new_and_what_is_written),
        cmocka_unit_test(a_step_that_fails_loses_nothing_and_tells_its_status),
        cmocka_unit_test(papers_of_watched_authors_stand_where_watched_terms_do),
        cmocka_unit_test(a_watched_term_that_is_no_pattern_is_told_with_its_line),
    };
    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
