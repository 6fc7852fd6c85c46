/* papertide keywords and papertide why, on the demo corpus: what is shown can be traced. */
#include "support.h"

#include "cli/program.h"

static char *folder; /* with the demo's store; no test changes it */

static int make_demo(void **state)
{
    char line[1000];

    (void)state;
    folder = make_folder();
    snprintf(line, sizeof line, "'%s' digests && $P ingest -q digests && $P analyze -q --only keywords", CORPUS);
    assert_run(run_line(folder, line), 0);
    return 0;
}

static int remove_demo(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

/* Cell number `cell`, from 0, of the row of CSV that begins with `first`. Names of the demo hold no commas. */
static char *cell_of(const char *csv, const char *first, int cell)
{
    const char *at = strstr(csv, first);

    assert_non_null(at);
    for (; cell > 0; cell--)
        at = strchr(at, ',') + 1;
    return strndup(at, strcspn(at, ",\r\n"));
}

static void assert_same_member(const char *json, const char *name, const char *csv, const char *row, int cell)
{
    char *value = cell_of(csv, row, cell), member[200];

    snprintf(member, sizeof member, "\"%s\": %s,", name, value);
    assert_says(json, member);
    free(value);
}

/* Of each row of `a` the term and its papers stand in `b`, too. */
static void assert_same_rows(const char *a, const char *b)
{
    int rows = 0;

    for (a = strchr(a, '\n'); a && a[1]; a = strchr(a + 1, '\n')) {
        const char *comma = strchr(a, ',');
        char start[200];

        snprintf(start, sizeof start, "%.*s", (int)(comma - a + 1 + (int)strcspn(comma + 1, ",")), a);
        assert_says(b, start);
        rows++;
    }
    assert_true(rows > 0);
}

static int count_of(const char *text, const char *what)
{
    int count = 0;

    for (; (text = strstr(text, what)); text++)
        count++;
    return count;
}

static void why_gives_the_numbers_of_the_list(void **state)
{
    char *csv = strdup(run_line(folder, "$P keywords --rising --csv").out);
    const char *json = run_line(folder, "$P why 'Mirror-Token' --json").out;

    (void)state;
    assert_says(json, "\"term\": \"mirror tokens\"");
    assert_says(json, "\"trend\": \"rising\"");
    assert_same_member(json, "papers", csv, "\nmirror tokens,", 1);
    assert_same_member(json, "p_value", csv, "\nmirror tokens,", 6);
    assert_same_member(json, "q_value", csv, "\nmirror tokens,", 7);
    free(csv);
}

static void all_papers_behind_a_number_are_listed_on_demand(void **state)
{
    char *papers = cell_of(run_line(folder, "$P keywords --rising --csv").out, "\nmirror tokens,", 1);
    program_run run = run_line(folder, "$P why 'mirror tokens'");

    (void)state;
    assert_run(run, 0);
    assert_int_equal(count_of(run.out, "  2607.") + count_of(run.out, "  2606."), 5);
    assert_says(run.out, "more: --papers");
    run = run_line(folder, "$P why 'mirror tokens' --papers | sed '1,/^Papers$/d'");
    assert_int_equal(count_of(run.out, "\n"), atol(papers));
    free(papers);
}

static void the_page_has_the_arithmetic(void **state)
{
    program_run run = run_line(folder, "$P why 'mirror tokens'");

    (void)state;
    assert_says(run.out, "mirror tokens, 2026-W27: rising\n");
    assert_says(run.out, "← held against those below");
    assert_says(run.out, "(X + 1/2) n/N =");
    assert_says(run.out, "Mantel-Haenszel");
    assert_int_equal(count_of(run.out, "  2026-W"), 9);
}

static void what_is_no_term_is_said_in_a_sentence(void **state)
{
    program_run run = run_line(folder, "$P why zebra");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "no paper holds these words");
    assert_says(run_line(folder, "$P why 'the tokens'").out, "'the' is a word that terms are not made of");
    assert_says(run_line(folder, "$P keywords show zebra").out, "no paper holds these words");
    assert_says(run_line(folder, "$P why zebra --json").out, "\"answer\": \"absent\"");
}

static void a_store_whose_terms_were_not_counted_says_what_to_do(void **state)
{
    char *other = make_folder(), line[1000];
    program_run run;

    (void)state;
    snprintf(line, sizeof line, "$P ingest -q '%s/digests' && $P analyze -q --only coverage", folder);
    assert_run(run_line(other, line), 0);
    run = run_line(other, "$P why 'mirror tokens'");
    assert_run(run, 5);
    assert_says(run.err, "first: papertide analyze");
    remove_folder(other);
}

static void a_category_is_counted_on_the_spot_and_nothing_is_stored(void **state)
{
    char *csv =
        strdup(run_line(folder, "sha256sum < papertide.db > before; $P keywords --category cs.CL --rising --csv").out);
    const char *json = run_line(folder, "$P why 'tidal anchoring' --category cs.CL --json").out;

    (void)state;
    assert_same_member(json, "papers", csv, "\ntidal anchoring,", 1);
    assert_same_member(json, "p_value", csv, "\ntidal anchoring,", 6);
    assert_same_member(json, "q_value", csv, "\ntidal anchoring,", 7);
    assert_says(json, "\"categories\": \"cs.CL\"");
    assert_run(run_line(folder, "sha256sum < papertide.db | cmp - before"), 0);
    free(csv);
}

static void summaries_have_terms_of_their_own(void **state)
{
    program_run run = run_line(folder, "$P keywords --language zh --csv | wc -l");

    (void)state;
    assert_run(run, 0);
    assert_true(atol(run.out) > 1);
    assert_true(atol(run.out) < atol(run_line(folder, "$P keywords --csv | wc -l").out));
}

static void as_of_a_day_is_the_last_week_that_was_over_by_then(void **state)
{
    (void)state;
    assert_says(run_line(folder, "$P keywords --as-of 2026-06-28 --limit 1").out, "in 2026-W25\n");
    assert_says(run_line(folder, "$P keywords --as-of 2026-06-29 --limit 1").out, "in 2026-W26\n");
    assert_run(run_line(folder, "$P keywords --as-of 2016-06-29"), 5);
}

static void months_and_days_have_their_lists_too(void **state)
{
    (void)state;
    assert_says(run_line(folder, "$P keywords --period 2026-06 --limit 1").out, "Frequent terms in 2026-06\n");
    assert_says(run_line(folder, "$P keywords --period 2026-07-02 --limit 1").out, "Frequent terms in 2026-07-02\n");
    assert_says(run_line(folder, "$P why 'mirror tokens' --period 2026-06").out, "Papers, month by month");
}

static void a_term_is_new_in_its_first_week_only(void **state)
{
    (void)state;
    assert_says(run_line(folder, "$P keywords --new --csv --period 2026-W22").out, "\nlattice prompting,");
    assert_null(strstr(run_line(folder, "$P keywords --new --csv --period 2026-W23").out, "lattice prompting"));
}

static void bursts_and_the_papers_of_claims_are_lists(void **state)
{
    program_run run = run_line(folder, "$P keywords --bursts --csv");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "\nlattice prompting,2026-W23,2026-W27,");
    run = run_line(folder, "$P keywords --rising --papers --csv");
    assert_run(run, 0);
    assert_int_equal(count_of(run.out, "\nmirror tokens,rising,2607."), 5);
}

static void a_term_is_shown_with_its_weeks_claims_authors_and_papers(void **state)
{
    program_run run = run_line(folder, "$P keywords show 'lattice prompting'");

    (void)state;
    assert_run(run, 0);
    assert_says(run.out, "lattice prompting  2026-W22    2026-W27       6");
    assert_says(run.out, "█\n");
    assert_says(run.out, "\nClaims\n");
    assert_says(run.out, "\n2026-W27  rising");
    assert_says(run.out, "\nBursts\n");
    assert_says(run.out, "papers, 2026-W19 to 2026-W27\n");
    assert_says(run.out, "\nThe newest of them\n");
}

static void wrong_usage_says_what_would_be_right(void **state)
{
    static const struct {
        const char *line, *says;
    } wrong[] = {
        { "$P why", "one term is wanted" },
        { "$P why mirror tokens", "in quotes" },
        { "$P why '?'", "is no term" },
        { "$P why x --as-of 2026-06-28 --period 2026-W20", "leave --period out" },
        { "$P keywords --rising --new", "ask for one" },
        { "$P keywords --bursts --category cs.CL", "--bursts are stored" },
        { "$P keywords --new --papers", "papertide why TERM --papers" },
        { "$P keywords --category cs.ZZ", "no category of arXiv" },
        { "$P keywords --field tides", "[field tides]" },
        { "$P keywords show", "keywords show \"TERM\"" },
        { "$P keywords show x --csv", "several tables; --json" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        program_run run = run_line(folder, wrong[i].line);

        assert_run(run, 2);
        assert_says(run.err, wrong[i].says);
        assert_string_equal(run.out, "");
    }
}

/* CI acts on the exit status. */
static void an_alarm_of_a_watched_term_is_exit_10_when_asked_for(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder,
                   "cp papertide.db watch.db && printf '[field tides]\\nterms = mirror token*\\n[field calm]\\n"
                   "terms = zebra\\n' > watch.ini && $P analyze -q --only keywords --config watch.ini --db watch.db");
    assert_run(run, 0);
    run = run_line(folder, "$P analyze -q --fail-on-alert --only keywords --config watch.ini --db watch.db");
    assert_run(run, 10);
    assert_says(run.err, "alarm: [tides] mirror token*: 66 papers in 2026-W27 where");
    run = run_line(folder, "$P keywords --watched --field tides --config watch.ini --db watch.db --csv");
    assert_run(run, 0);
    assert_says(run.out, "mirror token*,66,");
    run = run_line(folder,
                   "printf '[field x]\\nterms = ha*ha\\n' > bad.ini && $P analyze -q --only keywords --config bad.ini"
                   " --db watch.db");
    assert_run(run, 2);
    assert_says(run.err, "[field x] terms: ha*ha");
    run = run_line(
        folder, "printf '[field x]\\ncategories = cs.ZZ\\n' > bad.ini && $P analyze -q --config bad.ini --db watch.db");
    assert_run(run, 2);
    assert_says(run.err, "'cs.ZZ' is no category of arXiv");
}

static void a_week_that_is_not_kept_is_counted_when_asked_for(void **state)
{
    const char *old = "--period 2026-W12 --like mirror --csv";
    char line[600], *stored, *counted;
    program_run run;

    (void)state;
    snprintf(line, sizeof line, "$P keywords %s", old);
    stored = strdup(run_line(folder, line).out);
    snprintf(line, sizeof line,
             "printf '[keywords]\\nweeks = 9\\n' > nine.ini && cp papertide.db nine.db &&"
             " $P analyze -q --only keywords --config nine.ini --db nine.db && $P keywords --config nine.ini --db "
             "nine.db %s",
             old);
    run = run_line(folder, line);
    assert_run(run, 0);
    counted = strdup(run.out);
    assert_says(counted, "mirror");
    run = run_line(folder,
                   "$P query --db nine.db --csv \"SELECT count(*) FROM v_keyword_period WHERE period = '2026-W12'\"");
    assert_says(run.out, "\n0");
    assert_same_rows(stored, counted);
    free(stored);
    free(counted);
    run =
        run_line(folder, "printf '[keywords]\\nweeks = 3\\n' > bad.ini && $P analyze -q --config bad.ini --db nine.db");
    assert_run(run, 2);
    assert_says(run.err, "weeks: '3' is no number from 9 to 5200");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(why_gives_the_numbers_of_the_list),
        cmocka_unit_test(all_papers_behind_a_number_are_listed_on_demand),
        cmocka_unit_test(the_page_has_the_arithmetic),
        cmocka_unit_test(what_is_no_term_is_said_in_a_sentence),
        cmocka_unit_test(a_store_whose_terms_were_not_counted_says_what_to_do),
        cmocka_unit_test(a_category_is_counted_on_the_spot_and_nothing_is_stored),
        cmocka_unit_test(summaries_have_terms_of_their_own),
        cmocka_unit_test(as_of_a_day_is_the_last_week_that_was_over_by_then),
        cmocka_unit_test(months_and_days_have_their_lists_too),
        cmocka_unit_test(a_term_is_new_in_its_first_week_only),
        cmocka_unit_test(bursts_and_the_papers_of_claims_are_lists),
        cmocka_unit_test(a_term_is_shown_with_its_weeks_claims_authors_and_papers),
        cmocka_unit_test(wrong_usage_says_what_would_be_right),
        cmocka_unit_test(a_week_that_is_not_kept_is_counted_when_asked_for),
        cmocka_unit_test(an_alarm_of_a_watched_term_is_exit_10_when_asked_for),
    };
    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
