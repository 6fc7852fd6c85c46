#include "support.h"

#include "analysis/analysis.h"
#include "store/papers.h"
#include "store/statement.h"

static void analyse_terms(pt_store *store)
{
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "terms", &scope, NULL, NULL, &err), &err);
}

/* Empties what is stored of each paper: what is read again gets its tokens back. */
static void empty_tokens(test_store *t)
{
    pt_error err = { 0 };

    pt_store_close(t->store);
    run_sql(t->path, "UPDATE paper_tokens SET tokens = x''");
    assert_ok(pt_store_open(t->path, PT_STORE_WRITE, NULL, &t->store, &err), &err);
}

/* The sum over days must be that of their papers. */
static void assert_days_add_up(const test_store *t)
{
    assert_int_equal(number_of(t->store, "SELECT count(*) FROM token_day AS d WHERE papers <> (SELECT count(*) FROM"
                                         " paper_tokens AS p WHERE p.language = d.language AND p.day = d.day)"), 0);
}

static void set_rules(pt_store *store, int64_t version)
{
    pt_statement *set;
    pt_error err = { 0 };

    assert_ok(pt_store_statement(store, PT_SQL_ANALYSIS_TERMS_RULES_SET, &set, &err), &err);
    pt_bind_int(set, 1, version);
    assert_ok(pt_statement_run(set, &err), &err);
}

static void every_token_has_a_row_for_what_it_is_counted_as(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_text(t.store, "2026-05-05", "2605.00001", 1, "Matrices, APIs and Models.");
    analyse_terms(t.store);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM token WHERE key_id NOT IN (SELECT token_id FROM token)"),
                     0);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM token AS a JOIN token AS k ON k.token_id = a.key_id WHERE"
                                        " (a.surface, k.surface) IN (VALUES ('Matrices', 'matrix'), ('APIs', 'api'),"
                                        " ('Models', 'model'), ('and', 'and'))"),
                     4);
    close_test_store(&t);
}

static void only_what_is_new_is_read_and_a_later_version_changes_no_count(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_text(t.store, "2026-05-05", "2605.00001", 1, "Graphs.");
    save_text(t.store, "2026-05-05", "2605.00002", 1, "Graphs.");
    analyse_terms(t.store);
    empty_tokens(&t);
    save_text(t.store, "2026-05-06", "2605.00002", 2, "Trees.");
    save_text(t.store, "2026-05-06", "2605.00003", 1, "Forests.");
    analyse_terms(t.store);
    assert_text(t.store, "SELECT group_concat(arxiv_id) FROM paper_tokens WHERE length(tokens) > 0 ORDER BY 1",
                "2605.00002,2605.00003"); /* the second was looked at, and is what it was */
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM token WHERE surface = 'Trees'"), 0);
    assert_days_add_up(&t);
    close_test_store(&t);
}

static void an_earlier_day_and_an_earlier_text_move_a_paper(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_text(t.store, "2026-05-06", "2605.00001", 1, "Graphs.");
    analyse_terms(t.store);
    save_text(t.store, "2026-05-05", "2605.00001", 1, "Trees.");
    analyse_terms(t.store);
    assert_text(t.store, "SELECT group_concat(date(day * 86400, 'unixepoch') || papers) FROM token_day ORDER BY day",
                "2026-05-051,2026-05-060");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM token WHERE surface = 'Trees'"), 1);
    assert_int_equal(number_of(t.store, "SELECT digest FROM token_day WHERE papers = 0"), 0);
    assert_days_add_up(&t);
    close_test_store(&t);
}

static void other_rules_of_text_make_all_tokens_anew(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_text(t.store, "2026-05-05", "2605.00001", 1, "Graphs.");
    analyse_terms(t.store);
    empty_tokens(&t);
    set_rules(t.store, 1);
    save_text(t.store, "2026-05-06", "2605.00002", 1, "Trees.");
    analyse_terms(t.store);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper_tokens WHERE length(tokens) > 0"), 2);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_token_has_a_row_for_what_it_is_counted_as),
        cmocka_unit_test(only_what_is_new_is_read_and_a_later_version_changes_no_count),
        cmocka_unit_test(an_earlier_day_and_an_earlier_text_move_a_paper),
        cmocka_unit_test(other_rules_of_text_make_all_tokens_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
