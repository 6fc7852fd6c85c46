/* A number that is changed behind papertide's back is found, and made again. */
#include "support.h"

#include "cli/program.h"

static char *folder; /* with two months of the demo in sound.db */

/* What somebody changes, and how the finding begins. Each is a statement of its own kind of result. */
static const struct harm {
    const char *sql, *says;
} harms[] = {
    { "UPDATE coverage SET new_papers = new_papers + 1 WHERE source = 'all' AND day = (SELECT max(first_day) FROM "
      "paper)",
      "days: 2026-0" },
    { "UPDATE coverage SET records = records + 1 WHERE source <> 'all' AND day = (SELECT min(day) FROM coverage)",
      "days of collections: " },
    { "UPDATE period SET papers = papers + 1 WHERE period = '2026-01'", "periods: 2026-01: " },
    { "UPDATE paper_tokens SET tokens = x'0204' WHERE paper_id = 7", ": its tokens are not those of its text" },
    { "UPDATE paper_tokens SET arxiv_id = arxiv_id || '1' WHERE paper_id = 12 AND language = 'en'",
      ", en: the forward index has another id, day or categories of it" },
    { "DELETE FROM paper_tokens WHERE paper_id = 9", ": is not in the forward index" },
    { "UPDATE token_day SET papers = papers + 1 WHERE day = (SELECT max(day) FROM token_day)",
      ": the sum of the forward index is not that of its papers" },
    { "UPDATE keyword_made SET exposure = exposure + 1 WHERE field = 'all' AND period = '2026-W07'",
      "keywords: all, 2026-W07: " },
    { "DELETE FROM keyword_made WHERE field = 'all' AND period = '2026-01'", "periods of terms: all, 2026-01: " },
    { "UPDATE paper_keyphrase SET term = 'x' || term WHERE rank = 2 AND paper_id = (SELECT min(paper_id) FROM "
      "paper_keyphrase)",
      ": its keyphrases come out otherwise" },
    { "INSERT INTO paper_keyphrase VALUES (999999, 1, 'x', 1)", "keyphrases: paper 999999: has keyphrases" },
    { "UPDATE keyword_burst SET papers = papers + 1", "bursts: all, " },
    { "UPDATE authorship SET person_id = (SELECT max(person_id) FROM person) WHERE paper_id = 11 AND position = 0",
      "spellings: " },
    { "UPDATE author_measure SET papers = papers + 1 WHERE person_id = 5", "authors: " },
    { "UPDATE author_measure SET degree = degree + 1 WHERE person_id = 6", "ties: " },
    { "DELETE FROM pair WHERE (person_a, person_b) IN (SELECT person_a, person_b FROM pair LIMIT 1)", "pairs: " },
    { "UPDATE community SET papers = papers + 1 WHERE community = 0", "communities: " },
    { "UPDATE network_measure SET value = value + 1 WHERE measure = 'pairs'", "the network: pairs: " },
    { "UPDATE network_measure SET value = value + 0.25 WHERE measure = 'team_mean'", "the network: team_mean: " },
    { "UPDATE network_measure SET value = value + 3 WHERE measure = 'triangles'", "the network: triangles: " },
    { "UPDATE network_period SET hyper = hyper + 1 WHERE period = '2026-W07'", "people by week: 2026-W07: " },
    { "UPDATE tie_period SET new_pairs = new_pairs + 1 WHERE period = '2026-02'", "ties by month: 2026-02: " },
    { "UPDATE author_period SET papers = papers + 1", "who writes more: " },
    { "UPDATE author_period SET p_value = p_value / 2", ": the test comes out otherwise" },
    { "UPDATE drawing SET x = x + 1 WHERE kind = 'person' AND panel = (SELECT max(panel) FROM drawing)",
      ": a tie that does not end at a person" },
    { "DELETE FROM drawing WHERE panel = 2 AND number = 1", "drawings: panel 2, 0: its pieces are numbered " },
    { "UPDATE drawing SET person_id = 999999 WHERE panel = 2 AND number = (SELECT max(number) FROM drawing "
      "WHERE panel = 2)",
      "a label of person 999999" },
    { "UPDATE paper_topic SET weight = weight + 1 WHERE paper_id = 20", "topics of papers: " },
    { "UPDATE topic SET papers = papers + 30 WHERE topic = 2", "topics: " },
    { "UPDATE topic_period SET share = share + 0.1 WHERE field = 'all' AND period = '2026-W06'",
      "topics by period: all, 2026-W06: shares of topics make " },
    { "UPDATE topic_weight SET weight = weight * 2 WHERE topic = 3", "the model of topics: " },
    { "DELETE FROM paper_search_docsize WHERE id = 30", ": is not in the full-text index" },
    { "UPDATE meta SET value = substr(value, 1, length(value) - 1) || 'x' WHERE key = 'fingerprint'", "fingerprint: " },
    { "DROP VIEW v_paper; CREATE VIEW v_paper AS SELECT arxiv_id FROM paper", "view v_paper: " },
};

enum { HARMS = sizeof harms / sizeof *harms };

static void write_harms(void)
{
    char path[300];
    FILE *file;

    snprintf(path, sizeof path, "%s/harms.sql", folder);
    file = fopen(path, "w");
    assert_non_null(file);
    for (size_t i = 0; i < HARMS; i++)
        fprintf(file, "%s;\n", harms[i].sql);
    fclose(file);
}

static void every_kind_of_result_is_counted_again_and_made_again(void **state)
{
    program_run run;

    (void)state;
    write_harms();
    assert_run(run_line(folder, "$P check --full --db sound.db"), 0);
    run = run_line(folder, "cp sound.db harmed.db; sqlite3 harmed.db < harms.sql; $P check --full --db harmed.db");
    assert_run(run, 1);
    for (size_t i = 0; i < HARMS; i++)
        assert_says(run.err, harms[i].says);
    run = run_line(folder,
                   "sqlite3 harmed.db .dump > harmed; $P check --repair --db harmed.db || exit 97;"
                   "sqlite3 harmed.db.before-repair .dump | cmp - harmed || exit 98;"
                   "for t in source paper author sighting summary reject record meta; do for d in sound harmed; do"
                   "  sqlite3 $d.db \"SELECT * FROM $t\" > $d-$t; done; cmp sound-$t harmed-$t || exit 99; done");
    assert_run(run, 0);
    assert_says(run.err, "harmed.db: kept as it was in harmed.db.before-repair");
    assert_says(run.err, "harmed.db: mended, nothing wrong now");
}

/* Apart from other harm: where tokens are damaged, too many terms are for each to be told. */
static void terms_are_counted_and_tested_again(void **state)
{
    program_run run;

    (void)state;
    run = run_line(
        folder,
        "cp sound.db terms.db; sqlite3 terms.db \"UPDATE keyword_period SET p_value = p_value / 2 WHERE period ="
        " '2026-W08'; UPDATE keyword_period SET papers = papers + 1 WHERE field = 'all' AND period = '2026-W02'"
        " AND term_id = (SELECT min(term_id) FROM keyword_period WHERE field = 'all' AND period = '2026-W02' AND"
        " window = '2026-W07')\"; $P check --full --db terms.db");
    assert_run(run, 1);
    assert_says(run.err, "keywords: all, 2026-W08, '");
    assert_says(run.err, "': its test comes out otherwise");
    assert_says(run.err, "keywords: all, 2026-W02, '");
    assert_says(run.err, "': another number of papers hold it");
    assert_run(run_line(folder, "$P check -q --repair --db terms.db && $P check --full --db terms.db"), 0);
}

/* What papers came after is out of date, and so is what another config would make; neither is wrong. */
static void results_that_are_out_of_date_are_not_wrong(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder,
                   "cp sound.db more.db; $P ingest -q --db more.db digests/2026-03-0*; $P check --full --db more.db");
    assert_run(run, 0);
    run = run_line(folder, "printf '[field words]\\ncategories = cs.CL\\nstopwords = model\\n' > words.ini;"
                           "$P check --full --config words.ini --db sound.db");
    assert_run(run, 0);
    assert_says(run.err, "keywords: made with other settings than these, and not counted again");
    run = run_line(folder, "rm -f new.db; $P ingest -q --db new.db digests/2026-01-0*; $P check --full --db new.db");
    assert_run(run, 0);
}

static void what_was_received_is_never_mended(void **state)
{
    program_run run;

    (void)state;
    run = run_line(folder, "cp sound.db lost.db; sqlite3 lost.db 'DELETE FROM sighting WHERE paper_id = 5';"
                           "sqlite3 lost.db .dump > a; $P check --repair --db lost.db; s=$?;"
                           "sqlite3 lost.db .dump | cmp - a || exit 98; ls lost.db*; exit $s");
    assert_run(run, 1);
    assert_string_equal(run.out, "lost.db\n");
    assert_says(run.err, "days of papers: ");
    assert_says(run.err, "restore a backup with: papertide restore FILE");
    assert_says(run.err, "sqlite3's .recover");
}

/* What somebody changes of what came, and the finding. */
static const struct harm received[] = {
    { "UPDATE paper SET title = 'X' || title WHERE paper_id = 30", "what is kept of it is not what came" },
    { "UPDATE paper SET abstract = replace(abstract, 'e', 'f') WHERE paper_id = 31", "is not what came" },
    { "UPDATE paper SET comment = coalesce(comment, '') || '.' WHERE paper_id = 32", "is not what came" },
    { "UPDATE paper SET record_hash = replace(record_hash, 'a', 'b') WHERE paper_id = (SELECT paper_id FROM paper "
      "WHERE "
      "record_hash LIKE '%a%' LIMIT 1)",
      "is not what came" },
    { "UPDATE authorship SET author_id = (SELECT max(author_id) FROM author) WHERE paper_id = 33 AND position = 0",
      "is not what came" },
    { "UPDATE record_field SET text = 'X' WHERE (record_id, field) IN (SELECT record_id, field FROM record_field LIMIT "
      "1)",
      "is not what came" },
    { "UPDATE record SET hash = replace(hash, substr(hash, 1, 1), 'z')", "its best record is none of its records" },
    { "UPDATE summary SET tldr = 'X' || tldr WHERE summary_id = (SELECT max(summary_id) FROM summary)",
      "a summary is not what came" },
    { "UPDATE paper SET version = version + 1 WHERE paper_id = 34", "versions of papers: " },
    { "UPDATE paper SET primary_category = 'cs.XX' WHERE paper_id = 35", "versions of papers: " },
    { "UPDATE digest_file SET hash = replace(hash, substr(hash, 1, 1), 'z')", "does not come back as it was read" },
};

/* Nothing takes a damaged text for what came: not even --repair, which says of which paper it is. */
static void damage_to_what_was_received_is_named_and_kept(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof received / sizeof *received; i++) {
        char line[2000];
        program_run run;

        snprintf(
            line, sizeof line,
            "cp sound.db hurt.db; sqlite3 hurt.db \"%s\"; cksum hurt.db > sum; $P check --full --db hurt.db 2> said;"
            "test $? = 1 || exit 97; $P check --repair --db hurt.db; s=$?; cksum hurt.db | cmp - sum || exit 98;"
            "cat said >&2; exit $s",
            received[i].sql);
        run = run_line(folder, line);
        assert_run(run, 1);
        assert_says(run.err, received[i].says);
        assert_says(run.err, "what was received is damaged, which nothing here can make again");
        assert_says(run.err, "restore a backup with: papertide restore FILE");
    }
}

/* ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Fills a leaf of a table or an index with rubbish. */
#define BREAK(name)                                                                                                    \
    "cp small.db broken.db; n=$(sqlite3 broken.db \"SELECT pageno FROM dbstat WHERE name = '" name                     \
    "' AND pagetype = 'leaf' ORDER BY pageno DESC LIMIT 1\"); size=$(sqlite3 broken.db 'PRAGMA page_size');"           \
    "yes | head -c 300 | dd of=broken.db bs=$size seek=$((n - 1)) conv=notrunc 2> dd;"

static void pages_of_results_and_indexes_are_written_anew(void **state)
{
    static const char *const lines[] = { BREAK("token"), BREAK("pair_person_b"), BREAK("paper_search_data"),
                                         BREAK("sighting_paper") };

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char line[2000];
        program_run run;

        snprintf(line, sizeof line, "%s $P check --db broken.db", lines[i]);
        run = run_line(folder, line);
        assert_run(run, 1);
        assert_says(run.err, "damaged: table ");
        assert_says(run.err, "papertide check --repair mends this");
        run = run_line(folder,
                       "$P check -q --repair --db broken.db || exit 97; $P check -q --full --db broken.db || exit 98;"
                       "for v in v_paper v_sighting v_author v_collaboration v_reject; do for d in small broken; do"
                       "  sqlite3 $d.db \"SELECT * FROM $v\" | sort > $d-$v; done; cmp small-$v broken-$v || exit 99;"
                       "done");
        assert_run(run, 0);
    }
}

static void a_page_of_what_was_received_asks_for_a_backup(void **state)
{
    program_run run = run_line(folder, BREAK("paper") "cksum broken.db > sum; $P check --repair --db broken.db; s=$?;"
                                                      "cksum broken.db | cmp - sum || exit 98; exit $s");

    (void)state;
    assert_run(run, 1);
    assert_says(run.err, "damaged: table paper, of which ");
    assert_says(run.err, "restore a backup with: papertide restore FILE");
}

static int make_stores(void **state)
{
    char line[1000];

    (void)state;
    folder = make_folder();
    snprintf(line, sizeof line,
             "'%s' digests && $P ingest -q --db sound.db digests/2026-0[12]* && $P analyze -q --db sound.db &&"
             "sqlite3 small.db < '%s/store/schemas/018.sql' && $P analyze -q --db small.db",
             CORPUS, TESTS);
    assert_run(run_line(folder, line), 0);
    return 0;
}

static int remove_stores(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_result_is_counted_again_and_made_again),
        cmocka_unit_test(terms_are_counted_and_tested_again),
        cmocka_unit_test(results_that_are_out_of_date_are_not_wrong),
        cmocka_unit_test(what_was_received_is_never_mended),
        cmocka_unit_test(damage_to_what_was_received_is_named_and_kept),
        cmocka_unit_test(pages_of_results_and_indexes_are_written_anew),
        cmocka_unit_test(a_page_of_what_was_received_asks_for_a_backup),
    };
    return cmocka_run_group_tests(tests, make_stores, remove_stores);
}
