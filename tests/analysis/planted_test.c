/* The demo corpus has its truth in corpus_truth.h: the analyses must find it, and nothing else. */
#include "support.h"

#include "analysis/analysis.h"
#include "data/corpus.h"
#include "data/corpus_truth.h"
#include "store/papers.h"

static test_store demo;

/* Ingests by the program, as ./bootstrap demo does; the store is shared by all tests of this file. */
static int make_demo(void **state)
{
    pt_scope scope = { .jobs = 2 };
    char command[2000];
    pt_error err = { 0 };

    (void)state;
    demo = open_test_store();
    pt_store_close(demo.store);
    snprintf(command, sizeof command, "'%s' '%s/digests' && '%s' ingest -q --db '%s' '%s/digests'", CORPUS, demo.folder,
             PAPERTIDE, demo.path, demo.folder);
    assert_int_equal(system(command), 0);
    assert_ok(pt_store_open(demo.path, PT_STORE_WRITE, NULL, &demo.store, &err), &err);
    assert_ok(pt_analyse(demo.store, NULL, &scope, NULL, NULL, &err), &err);
    return 0;
}

static int remove_demo(void **state)
{
    (void)state;
    close_test_store(&demo);
    return 0;
}

static int64_t ask(const char *format, const char *text)
{
    char sql[600];

    snprintf(sql, sizeof sql, format, text);
    return number_of(demo.store, sql);
}

static void every_planted_riser_and_faller_is_found_in_its_week(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof truth_terms / sizeof *truth_terms; i++) {
        if (strcmp(truth_terms[i].what, "burst") == 0)
            continue;
        if (ask("SELECT count(*) FROM v_keyword_period WHERE period = '2026-W27' AND q_value <= 0.05 AND term = '%s'",
                truth_terms[i].term) != 1)
            fail_msg("%s: not found", truth_terms[i].term);
        assert_int_equal(
            ask("SELECT papers FROM v_keyword_period WHERE period = '2026-W27' AND term = '%s'", truth_terms[i].term),
            truth_terms[i].then);
    }
    assert_int_equal(
        ask("SELECT count(*) FROM v_keyword_period WHERE period = '2026-W27' AND trend = 'rising' AND term = '%s'",
            truth_new_term),
        1);
}

static void nothing_else_rises_or_falls_in_the_last_week(void **state)
{
    (void)state;
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM v_keyword_period WHERE period = '2026-W27'"
                                           " AND trend IN ('rising', 'falling')"),
                     6);
}

static void the_planted_burst_is_marked_in_its_weeks(void **state)
{
    (void)state;
    assert_text(demo.store,
                "SELECT min(period) || ' ' || max(period) || ' ' || count(*) FROM v_keyword_period"
                " WHERE burst AND term = 'quiet echo prior'",
                "2026-W13 2026-W16 4");
}

static void days_that_a_crawler_lost_are_told_apart_from_holidays(void **state)
{
    (void)state;
    assert_int_equal(ask("SELECT count(*) FROM v_coverage WHERE source = 'all' AND state = 'missing' AND day = '%s'",
                         truth_missing_day),
                     1);
    assert_int_equal(
        ask("SELECT count(*) FROM v_coverage WHERE source = 'all' AND state = 'thin' AND day = '%s'", truth_thin_day),
        1);
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM v_coverage WHERE source = 'all'"
                                           " AND state IN ('missing', 'thin', 'empty')"),
                     2);
    assert_int_equal(number_of(demo.store,
                               "SELECT count(*) FROM v_coverage WHERE source = 'all' AND state = 'expected gap'"
                               " AND day IN ('2026-01-20', '2026-06-22')"),
                     2);
}

static void the_ten_communities_are_found_and_are_stable(void **state)
{
    (void)state;
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM community WHERE authors >= 30"), TRUTH_COMMUNITIES);
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM community WHERE authors >= 30 AND stability >= 0.8"),
                     TRUTH_COMMUNITIES);
}

/* By the measure that ranks bridges in the authors report. */
static void the_planted_bridges_are_the_foremost_bridges(void **state)
{
    (void)state;
    for (size_t i = 0; i < TRUTH_BRIDGES; i++)
        assert_int_equal(
            ask("SELECT count(*) FROM (SELECT name FROM v_author ORDER BY strength * bridging DESC LIMIT 4)"
                " WHERE name = '%s'",
                truth_bridges[i]),
            1);
}

static void the_hyper_authored_paper_makes_no_pairs_but_counts(void **state)
{
    (void)state;
    assert_int_equal(number_of(demo.store,
                               "SELECT value FROM (SELECT CAST(value AS INTEGER) AS value FROM network_measure"
                               " WHERE measure = 'hyper_papers')"),
                     1);
    assert_int_equal(
        ask("SELECT count(*) FROM paper JOIN authorship USING (paper_id) JOIN author_measure USING (person_id)"
            " WHERE title = '%s' AND degree = 0 AND collaborators >= 119",
            truth_hyper_title),
        TRUTH_CONSORTIUM);
}

static void old_ids_listed_again_are_updates_not_new_papers(void **state)
{
    (void)state;
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM paper WHERE arxiv_id LIKE '2507.%' AND is_new"), 0);
    assert_true(number_of(demo.store, "SELECT count(*) FROM paper WHERE NOT is_new") >= 10);
}

/* ── Topics ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The planted topic most of whose phrases stand in the text; TOPICS where none does. */
static int planted_topic(pt_str text)
{
    int best = TOPICS, most = 0;

    for (int t = 0; t < TOPICS; t++) {
        int found = 0;

        for (int i = 0; i < PHRASES; i++)
            found += pt_str_find(text, pt_str_of(topic_table[t].phrases[i])) < text.len;
        if (found > most) {
            most = found;
            best = t;
        }
    }
    return best;
}

enum { MOST_FOUND = 40 };

/* papers[found][planted] over the papers' largest topics. */
static void count_topics(int papers[MOST_FOUND][TOPICS])
{
    char *all = text_of(demo.store,
                        "SELECT group_concat(topic || ' ' || lower(title || ' ' || abstract), char(10)) FROM paper JOIN"
                        " (SELECT paper_id, topic, max(weight) FROM paper_topic GROUP BY paper_id) USING (paper_id)");
    pt_str rest = pt_str_of(all), line, number;

    memset(papers, 0, sizeof(int[MOST_FOUND][TOPICS]));
    while (pt_str_cut(&rest, '\n', &line)) {
        int planted = planted_topic(line);
        long found;

        if (!pt_str_cut(&line, ' ', &number) || !pt_str_number(number, MOST_FOUND - 1, &found) || planted == TOPICS)
            continue; /* a line of an abstract */
        papers[found][planted]++;
    }
    free(all);
}

static void the_twelve_planted_topics_are_found_and_pure(void **state)
{
    int papers[MOST_FOUND][TOPICS], all = 0, pure = 0;
    bool is_found[TOPICS] = { false };

    (void)state;
    count_topics(papers);
    for (int f = 0; f < MOST_FOUND; f++) {
        int largest = 0;

        for (int t = 0; t < TOPICS; t++) {
            all += papers[f][t];
            largest = papers[f][t] > papers[f][largest] ? t : largest;
        }
        pure += papers[f][largest];
        is_found[largest] |= papers[f][largest] > 0;
    }
    print_message("purity %.3f of %d papers\n", (double)pure / all, all);
    assert_true(all > 4000 && pure >= 0.9 * all);
    for (int t = 0; t < TOPICS; t++)
        assert_true(is_found[t]);
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM topic"), TOPICS);
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM topic WHERE is_sound"), TOPICS);
}

/* The number that most papers of a planted topic have. */
static int found_as(int planted)
{
    int papers[MOST_FOUND][TOPICS], best = 0;

    count_topics(papers);
    for (int f = 0; f < MOST_FOUND; f++)
        best = papers[f][planted] > papers[best][planted] ? f : best;
    return best;
}

static void the_dying_topic_shrinks_and_the_growing_one_grows_and_no_other_does(void **state)
{
    char expected[100];

    (void)state;
    snprintf(expected, sizeof expected, "growing %d,shrinking %d", found_as(TRUTH_GROWING_TOPIC),
             found_as(TRUTH_DYING_TOPIC));
    assert_text(demo.store,
                "SELECT group_concat(course || ' ' || topic) FROM (SELECT * FROM topic WHERE course NOT NULL"
                " ORDER BY course)",
                expected);
    assert_int_equal(number_of(demo.store,
                               "SELECT count(*) FROM topic_period WHERE field = 'all' AND trend IN"
                               " ('rising', 'falling') AND topic NOT IN (SELECT topic FROM topic WHERE course"
                               " NOT NULL)"),
                     0);
}

static void the_store_is_sound(void **state)
{
    (void)state;
    assert_sound(demo.store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_planted_riser_and_faller_is_found_in_its_week),
        cmocka_unit_test(nothing_else_rises_or_falls_in_the_last_week),
        cmocka_unit_test(the_planted_burst_is_marked_in_its_weeks),
        cmocka_unit_test(days_that_a_crawler_lost_are_told_apart_from_holidays),
        cmocka_unit_test(the_ten_communities_are_found_and_are_stable),
        cmocka_unit_test(the_planted_bridges_are_the_foremost_bridges),
        cmocka_unit_test(the_hyper_authored_paper_makes_no_pairs_but_counts),
        cmocka_unit_test(old_ids_listed_again_are_updates_not_new_papers),
        cmocka_unit_test(the_twelve_planted_topics_are_found_and_pure),
        cmocka_unit_test(the_dying_topic_shrinks_and_the_growing_one_grows_and_no_other_does),
        cmocka_unit_test(the_store_is_sound),
    };
    return cmocka_run_group_tests(tests, make_demo, remove_demo);
}
