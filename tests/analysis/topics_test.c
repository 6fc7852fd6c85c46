/* Papers on five invented themes, in one week of May 2026. */
#include "support.h"

#include "analysis/theme_papers.h"

static test_store store_of(int papers)
{
    test_store t = open_test_store();

    for (int n = 0; n < papers; n++)
        save_paper(t.store, n);
    analyse(t.store, 1, NULL);
    return t;
}

static void each_theme_becomes_a_topic_of_its_own(void **state)
{
    test_store t = store_of(PAPERS);

    (void)state;
    assert_text(t.store, "SELECT group_concat(papers) FROM (SELECT papers FROM topic ORDER BY papers DESC)",
                "90,75,60,45,30");
    assert_text(
        t.store,
        "SELECT group_concat(places, ' ') FROM (SELECT group_concat(place) AS places FROM (SELECT DISTINCT topic,"
        "  (CAST(substr(arxiv_id, 6) AS INTEGER) - 1) % 20 AS place"
        " FROM paper_topic JOIN paper USING (paper_id) WHERE weight > 0.5 ORDER BY place)"
        " GROUP BY topic ORDER BY min(place))",
        "0,1,2,3,4,5 6,7,8,9,10 11,12,13,14 15,16,17 18,19");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper_topic WHERE weight > 0.5"), PAPERS);
    close_test_store(&t);
}

static bool is_phrase(int theme, pt_str text)
{
    for (int i = 0; i < PHRASES; i++)
        if (pt_str_equal(text, pt_str_of(phrases[theme][i])))
            return true;
    return false;
}

static void a_label_is_two_phrases_of_its_theme(void **state)
{
    test_store t = store_of(PAPERS);
    char *labels = text_of(t.store, "SELECT group_concat(label, ';') FROM topic");
    pt_str rest = pt_str_of(labels), label;
    int found = 0;

    (void)state;
    while (pt_str_cut(&rest, ';', &label)) {
        pt_str second = label, first;

        assert_true(pt_str_cut(&second, ',', &first));
        second = pt_str_part(second, 1, second.len);
        for (int theme = 0; theme < THEMES; theme++)
            found += is_phrase(theme, first) && is_phrase(theme, second);
    }
    assert_int_equal(found, THEMES);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM topic WHERE label LIKE '% %, % %'"), THEMES);
    free(labels);
    close_test_store(&t);
}

static void a_weeks_shares_sum_to_one_and_lie_in_their_bands(void **state)
{
    test_store t = store_of(PAPERS);

    (void)state;
    assert_text(t.store,
                "SELECT count(*) || ' ' || round(sum(share), 9) || ' ' || min(period) FROM topic_period"
                " WHERE field = 'all' AND period LIKE '%W%'",
                "5 1.0 2026-W19");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM topic_period WHERE field = 'all' AND period LIKE '%W%'"
                                        " AND low < share AND share < high"
                                        " AND high - low BETWEEN 0.04 AND 0.13"),
                     THEMES);
    close_test_store(&t);
}

/* Four of the 300 have old ids; they have topics all the same. */
static void an_update_of_an_old_paper_counts_in_no_week(void **state)
{
    test_store t = store_of(PAPERS);

    (void)state;
    assert_int_equal(
        number_of(t.store, "SELECT sum(papers) FROM topic_period WHERE field = 'all' AND period = '2026-W19'"),
        PAPERS - OLD);
    assert_int_equal(number_of(t.store, "SELECT count(DISTINCT paper_id) FROM paper_topic"), PAPERS);
    close_test_store(&t);
}

static void weights_kept_are_shares_of_at_least_a_twentieth(void **state)
{
    test_store t = store_of(PAPERS);

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper_topic WHERE weight < 0.05 OR weight > 1"), 0);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM (SELECT sum(weight) AS s FROM paper_topic"
                                        " GROUP BY paper_id) WHERE s < 0.8 OR s > 1 + 1e-9"),
                     0);
    close_test_store(&t);
}

static void the_model_says_how_good_it_is(void **state)
{
    test_store t = store_of(PAPERS);

    (void)state;
    assert_text(t.store, "SELECT group_concat(measure) FROM (SELECT measure FROM topic_model ORDER BY measure)",
                "coherence,diversity,fitted_of,folded_to,k,model_version,papers,relative_error,sweeps,terms,wanted");
    assert_text(t.store, "SELECT '' || value FROM topic_model WHERE measure = 'diversity'", "1.0");
    close_test_store(&t);
}

static void a_topics_terms_are_its_phrases_the_heaviest_first(void **state)
{
    test_store t = store_of(PAPERS);

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM topic_term WHERE topic = 1 AND rank <= 12 AND term IN"
                                        " ('tidal estuaries', 'salinity', 'sediment plumes', 'moored buoys',"
                                        "  'brackish lagoons', 'mudflat', 'dredging', 'spring surges',"
                                        "  'harbour basins', 'seagrass', 'wave gauges', 'silt')"),
                     PHRASES);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM topic_term AS a JOIN topic_term AS b"
                                        " ON b.topic = a.topic AND b.rank = a.rank + 1 WHERE b.weight > a.weight"),
                     0);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM (SELECT sum(weight) AS s FROM topic_term GROUP BY topic)"
                                        " WHERE s BETWEEN 0.99 AND 1 + 1e-9"),
                     THEMES);
    close_test_store(&t);
}

/* Every result as one text, with all digits of every number and no row numbers of papers. */
static char *everything(pt_store *store)
{
    return text_of(
        store,
        "SELECT (SELECT group_concat(printf('%d %s %s %d %.17g', topic, label, terms, papers, coherence)) FROM topic)"
        "    || (SELECT group_concat(printf('%d %d %s %.17g', topic, rank, term, weight)) FROM topic_term)"
        "    || (SELECT group_concat(printf('%s %d %.17g', arxiv_id, topic, weight)) FROM (SELECT * FROM paper_topic"
        "          JOIN paper USING (paper_id) ORDER BY arxiv_id, topic))"
        "    || (SELECT group_concat(printf('%d %.17g %.17g %.17g %d', topic, share, low, high, papers))"
        "          FROM topic_period)"
        "    || (SELECT group_concat(printf('%s %.17g', measure, value)) FROM topic_model)");
}

static void assert_same_topics(const test_store *a, const test_store *b)
{
    char *one = everything(a->store), *other = everything(b->store);

    assert_true(strlen(one) > 10000);
    assert_string_equal(one, other);
    free(one);
    free(other);
}

static void order_of_ingest_and_threads_change_no_byte(void **state)
{
    test_store forwards = store_of(PAPERS), backwards = open_test_store();

    (void)state;
    for (int n = PAPERS; n-- > 0;)
        save_paper(backwards.store, n);
    analyse(backwards.store, 3, NULL);
    assert_same_topics(&forwards, &backwards);
    close_test_store(&forwards);
    close_test_store(&backwards);
}

static void count_notes(void *self, pt_note_level level, const char *text)
{
    if (level == PT_NOTE_USUAL && strstr(text, "150 papers are too few"))
        ++*(int *)self;
}

static void below_200_papers_there_are_no_topics_and_a_note_says_so(void **state)
{
    test_store t = open_test_store();
    int notes = 0;
    const pt_observer observer = { .self = &notes, .note = count_notes };

    (void)state;
    for (int n = 0; n < 150; n++)
        save_paper(t.store, n);
    analyse(t.store, 1, &observer);
    assert_int_equal(notes, 1);
    assert_int_equal(number_of(t.store, "SELECT (SELECT count(*) FROM topic) + (SELECT count(*) FROM topic_period)"
                                        " + (SELECT count(*) FROM paper_topic) + (SELECT count(*) FROM topic_model)"),
                     0);
    close_test_store(&t);
}

/* Topics are found in a thread beside people, who have the store and are heard meanwhile. */
static void what_topics_have_to_say_is_heard_when_all_is_analysed(void **state)
{
    const pt_scope scope = { .jobs = 2 };
    test_store t = open_test_store();
    int notes = 0;
    const pt_observer observer = { .self = &notes, .note = count_notes };
    pt_error err = { 0 };

    (void)state;
    for (int n = 0; n < 150; n++)
        save_paper(t.store, n);
    assert_ok(pt_analyse(t.store, NULL, &scope, &observer, NULL, &err), &err);
    assert_int_equal(notes, 1);
    close_test_store(&t);
}

/* Analysed with all others, beside them, topics are what they are when they are asked for alone. */
static void topics_are_the_same_beside_others_and_alone(void **state)
{
    const pt_scope scope = { .jobs = 2 };
    test_store alone = store_of(PAPERS), beside = open_test_store();
    pt_error err = { 0 };

    (void)state;
    for (int n = 0; n < PAPERS; n++)
        save_paper(beside.store, n);
    assert_ok(pt_analyse(beside.store, NULL, &scope, NULL, NULL, &err), &err);
    assert_same_topics(&alone, &beside);
    close_test_store(&alone);
    close_test_store(&beside);
}

/* So many papers that their number of topics is chosen, of fewer terms than that. */
static void papers_of_a_few_words_have_no_topics(void **state)
{
    test_store t = open_test_store();

    (void)state;
    for (int n = 0; n < 900; n++)
        save_on(t.store, n, 0, "2026-05-04");
    analyse(t.store, 1, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM topic"), 0);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_theme_becomes_a_topic_of_its_own),
        cmocka_unit_test(a_label_is_two_phrases_of_its_theme),
        cmocka_unit_test(a_weeks_shares_sum_to_one_and_lie_in_their_bands),
        cmocka_unit_test(an_update_of_an_old_paper_counts_in_no_week),
        cmocka_unit_test(weights_kept_are_shares_of_at_least_a_twentieth),
        cmocka_unit_test(the_model_says_how_good_it_is),
        cmocka_unit_test(a_topics_terms_are_its_phrases_the_heaviest_first),
        cmocka_unit_test(order_of_ingest_and_threads_change_no_byte),
        cmocka_unit_test(below_200_papers_there_are_no_topics_and_a_note_says_so),
        cmocka_unit_test(what_topics_have_to_say_is_heard_when_all_is_analysed),
        cmocka_unit_test(topics_are_the_same_beside_others_and_alone),
        cmocka_unit_test(papers_of_a_few_words_have_no_topics),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
