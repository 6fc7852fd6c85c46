/* Topics from day to day: new papers are folded in, re-fits keep what was known. */
#include "support.h"

#include "analysis/theme_papers.h"

enum { NEW = 20 /* fewer than a tenth of PAPERS */ };

static test_store fitted_store(void)
{
    test_store t = open_test_store();

    for (int n = 0; n < PAPERS; n++)
        save_paper(t.store, n);
    analyse(t.store, 1, NULL);
    return t;
}

/* The model, and what of the first papers was stored, with all digits. */
static char *everything_fitted(pt_store *store)
{
    return text_of(
        store,
        "SELECT (SELECT group_concat(printf('%d %s %s %.17g', topic, label, terms, coherence)) FROM topic)"
        "    || (SELECT group_concat(printf('%d %d %.17g', topic, column, weight)) FROM topic_weight)"
        "    || (SELECT group_concat(printf('%s %d %.17g', arxiv_id, topic, weight)) FROM (SELECT * FROM paper_topic"
        "          JOIN paper USING (paper_id) WHERE first_day < 20580 ORDER BY arxiv_id, topic))"
        "    || (SELECT group_concat(printf('%d %.17g %.17g %.17g %d', topic, share, low, high, papers))"
        "          FROM topic_period WHERE period = '2026-W19')");
}

static void a_new_day_is_folded_in_and_changes_nothing_that_was(void **state)
{
    test_store t = fitted_store();
    char *before = everything_fitted(t.store), *after;

    (void)state;
    for (int n = PAPERS; n < PAPERS + NEW; n++)
        save_on(t.store, n, theme_of(n), "2026-05-12");
    analyse(t.store, 2, NULL);
    after = everything_fitted(t.store);
    assert_string_equal(before, after);
    assert_int_equal(number_of(t.store, "SELECT sum(papers) FROM topic"), PAPERS + NEW);
    assert_int_equal(
        number_of(t.store, "SELECT sum(papers) FROM topic_period WHERE field = 'all' AND period = '2026-W20'"), NEW);
    assert_int_equal(
        number_of(t.store, "SELECT sum(papers) FROM topic_period WHERE field = 'all' AND period = '2026-05'"),
        PAPERS - OLD + NEW);
    assert_int_equal(number_of(t.store, "SELECT CAST(value AS INTEGER) FROM topic_model WHERE measure = 'papers'"),
                     PAPERS);
    free(before);
    free(after);
    close_test_store(&t);
}

/* 6, 5, 4, 3 and 2 of the twenty are on the five themes. */
static void a_folded_paper_gets_the_topic_of_its_theme(void **state)
{
    test_store t = fitted_store();

    (void)state;
    for (int n = PAPERS; n < PAPERS + NEW; n++)
        save_on(t.store, n, theme_of(n), "2026-05-12");
    analyse(t.store, 1, NULL);
    assert_text(
        t.store,
        "SELECT group_concat(places, ' ') FROM (SELECT group_concat(place) AS places FROM (SELECT DISTINCT topic,"
        "  (CAST(substr(arxiv_id, 6) AS INTEGER) - 1) % 20 AS place"
        " FROM paper_topic JOIN paper USING (paper_id) WHERE weight > 0.5 AND first_day = 20585 ORDER BY place)"
        " GROUP BY topic ORDER BY min(place))",
        "0,1,2,3,4,5 6,7,8,9,10 11,12,13,14 15,16,17 18,19");
    close_test_store(&t);
}

static void the_same_papers_twice_change_no_count(void **state)
{
    test_store t = fitted_store();

    (void)state;
    for (int n = PAPERS; n < PAPERS + NEW; n++)
        save_on(t.store, n, theme_of(n), "2026-05-12");
    analyse(t.store, 1, NULL);
    for (int n = PAPERS; n < PAPERS + NEW; n++)
        save_on(t.store, n, theme_of(n), "2026-05-13"); /* repeats */
    analyse(t.store, 1, NULL);
    assert_int_equal(number_of(t.store, "SELECT sum(papers) FROM topic"), PAPERS + NEW);
    assert_int_equal(number_of(t.store, "SELECT count(DISTINCT paper_id) FROM paper_topic"), PAPERS + NEW);
    close_test_store(&t);
}

static void a_re_fit_keeps_numbers_and_labels(void **state)
{
    test_store t = fitted_store();
    char *before = text_of(t.store, "SELECT group_concat(topic || ' ' || label) FROM topic"), *after;

    (void)state;
    for (int n = PAPERS; n < 2 * PAPERS; n++)
        save_on(t.store, n, theme_of(n), "2026-05-12");
    analyse(t.store, 1, NULL);
    after = text_of(t.store, "SELECT group_concat(topic || ' ' || label) FROM topic");
    assert_int_equal(number_of(t.store, "SELECT CAST(value AS INTEGER) FROM topic_model WHERE measure = 'papers'"),
                     2 * PAPERS);
    assert_string_equal(before, after);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM topic WHERE matched > 0.9"), THEMES);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM topic_event"), 0);
    free(before);
    free(after);
    close_test_store(&t);
}

static void a_topic_that_is_born_is_told_and_gets_a_number_of_its_own(void **state)
{
    test_store t = fitted_store();
    pt_scope scope = { .jobs = 1, .topics = ALL_THEMES };
    pt_error err = { 0 };

    (void)state;
    for (int n = PAPERS; n < PAPERS + 80; n++)
        save_on(t.store, n, SPARE_THEME, "2026-05-12");
    assert_ok(pt_analyse(t.store, "topics", &scope, NULL, NULL, &err), &err);
    assert_text(t.store, "SELECT group_concat(topic || ' ' || kind || ' ' || fit_day) FROM topic_event",
                "6 born 2026-05-12");
    assert_text(t.store, "SELECT group_concat(topic || ' ' || papers) FROM topic WHERE matched IS NULL", "6 80");
    scope.topics = THEMES;
    assert_ok(pt_analyse(t.store, "topics", &scope, NULL, NULL, &err), &err);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM topic_event WHERE kind = 'gone'"), 1);
    assert_int_equal(number_of(t.store, "SELECT max(topic) FROM topic"), ALL_THEMES); /* no number is given twice */
    close_test_store(&t);
}

static void a_field_and_a_large_category_have_shares_of_their_own(void **state)
{
    test_store t = fitted_store();
    pt_field field = { .name = PT_STR("mine"), .categories = PT_STR("cs.CL") };
    pt_scope scope = { .jobs = 1, .fields = &field, .field_count = 1 };
    pt_error err = { 0 };

    (void)state;
    assert_text(t.store, "SELECT group_concat(DISTINCT field) FROM topic_period", "all,cs.CL");
    assert_ok(pt_analyse(t.store, "topics", &scope, NULL, NULL, &err), &err);
    assert_text(t.store, "SELECT group_concat(field) FROM (SELECT DISTINCT field FROM topic_period ORDER BY field)",
                "all,cs.CL,mine");
    assert_int_equal(number_of(t.store,
                               "SELECT count(*) FROM topic_period AS a JOIN topic_period AS b USING (period, topic)"
                               " WHERE a.field = 'all' AND b.field = 'mine' AND a.share = b.share"
                               " AND a.papers = b.papers"),
                     2 * THEMES);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_day_is_folded_in_and_changes_nothing_that_was),
        cmocka_unit_test(a_folded_paper_gets_the_topic_of_its_theme),
        cmocka_unit_test(the_same_papers_twice_change_no_count),
        cmocka_unit_test(a_re_fit_keeps_numbers_and_labels),
        cmocka_unit_test(a_topic_that_is_born_is_told_and_gets_a_number_of_its_own),
        cmocka_unit_test(a_field_and_a_large_category_have_shares_of_their_own),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
