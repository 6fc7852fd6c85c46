#include "support.h"

#include "analysis/analysis.h"
#include "store/papers.h"

static void analyse_search(pt_store *store)
{
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "search", &scope, NULL, NULL, &err), &err);
}

#define FOUND(words)                                                                                                   \
    "SELECT coalesce(group_concat(arxiv_id), '') FROM (SELECT arxiv_id FROM paper JOIN paper_search ON"                \
    " paper_search.rowid = paper_id WHERE paper_search MATCH '" words "' ORDER BY arxiv_id)"

static void a_word_is_found_in_any_inflection_as_soon_as_it_was_analysed(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_text(t.store, "2026-05-05", "2605.00001", 1, "Retrieving graphs.");
    analyse_search(t.store);
    save_text(t.store, "2026-05-06", "2605.00002", 1, "A retrieval of trees.");
    assert_text(t.store, FOUND("retrieve"), "2605.00001");
    analyse_search(t.store);
    assert_text(t.store, FOUND("retrieve"), "2605.00001,2605.00002");
    assert_text(t.store, FOUND("forest"), "");
    close_test_store(&t);
}

/* Deletes a paper as joining it with another one does. */
static void remove_paper(test_store *t, int paper_id)
{
    char sql[300];
    pt_error err = { 0 };

    snprintf(sql, sizeof sql,
             "DELETE FROM sighting WHERE paper_id = %d; DELETE FROM authorship WHERE paper_id = %d;"
             " DELETE FROM paper WHERE paper_id = %d; UPDATE meta SET value = value + 1 WHERE key = 'change'",
             paper_id, paper_id, paper_id);
    pt_store_close(t->store);
    run_sql(t->path, sql);
    assert_ok(pt_store_open(t->path, PT_STORE_WRITE, NULL, &t->store, &err), &err);
}

static void a_text_that_changed_or_went_is_found_by_what_it_says_now(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_text(t.store, "2026-05-05", "2605.00001", 1, "Graphs.");
    save_text(t.store, "2026-05-05", "2605.00002", 1, "Lakes.");
    analyse_search(t.store);
    save_text(t.store, "2026-05-06", "2605.00001", 2, "Trees.");
    save_text(t.store, "2026-05-07", "2605.00001", 3, "Forests.");
    remove_paper(&t, 2);
    analyse_search(t.store);
    assert_text(t.store, FOUND("graph OR tree OR lake"), "");
    assert_text(t.store, FOUND("forest"), "2605.00001");
    run_sql(t.path, "INSERT INTO paper_search(paper_search) VALUES ('integrity-check')");
    close_test_store(&t);
}

static void a_number_that_is_given_again_is_indexed_again(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_text(t.store, "2026-05-05", "2605.00001", 1, "Graphs.");
    save_text(t.store, "2026-05-05", "2605.00002", 1, "Lakes.");
    analyse_search(t.store);
    remove_paper(&t, 2);
    analyse_search(t.store);
    save_text(t.store, "2026-05-06", "2605.00003", 1, "Rivers.");
    analyse_search(t.store);
    assert_int_equal(number_of(t.store, "SELECT paper_id FROM paper WHERE arxiv_id = '2605.00003'"), 2);
    assert_text(t.store, FOUND("river"), "2605.00003");
    assert_text(t.store, FOUND("lake"), "");
    close_test_store(&t);
}

static void a_number_that_is_given_again_before_the_next_analysis_says_the_new_text(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_text(t.store, "2026-05-05", "2605.00001", 1, "Lakes.");
    analyse_search(t.store);
    remove_paper(&t, 1);
    save_text(t.store, "2026-05-06", "2605.00002", 1, "Rivers.");
    save_text(t.store, "2026-05-07", "2605.00002", 2, "Seas.");
    analyse_search(t.store);
    assert_text(t.store, FOUND("lake OR river"), "");
    assert_text(t.store, FOUND("sea"), "2605.00002");
    run_sql(t.path, "INSERT INTO paper_search(paper_search) VALUES ('integrity-check')");
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_is_found_in_any_inflection_as_soon_as_it_was_analysed),
        cmocka_unit_test(a_text_that_changed_or_went_is_found_by_what_it_says_now),
        cmocka_unit_test(a_number_that_is_given_again_is_indexed_again),
        cmocka_unit_test(a_number_that_is_given_again_before_the_next_analysis_says_the_new_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
