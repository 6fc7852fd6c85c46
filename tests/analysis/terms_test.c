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

static void save_paper(pt_store *store, const char *day, const char *id, int version, const char *abstract)
{
    static pt_str author[] = { PT_STR("Ann Ash") }, category[] = { PT_STR("cs.CL") };
    static uint64_t digest;
    pt_paper paper = { .id = pt_str_of(id),
                       .version = version,
                       .title = PT_STR("A title"),
                       .abstract = pt_str_of(abstract),
                       .authors = author,
                       .author_count = 1,
                       .categories = category,
                       .category_count = 1 };

    save_file(store, day, ++digest, 10, &paper, 1);
}

/* Empties what is stored of each paper: what is read again gets its tokens back. */
static void empty_tokens(pt_store *store, int64_t papers)
{
    pt_statement *add;
    pt_error err = { 0 };

    for (int64_t id = 1; id <= papers; id++) {
        char sql[80], *hash;

        snprintf(sql, sizeof sql, "SELECT record_hash FROM paper WHERE paper_id = %d", (int)id);
        hash = text_of(store, sql);
        assert_ok(pt_store_statement(store, PT_SQL_ANALYSIS_TERMS_ADD_PAPER, &add, &err), &err);
        pt_bind_int(add, 1, id);
        pt_bind_str(add, 2, pt_str_of(hash));
        pt_bind_blob(add, 3, "", 0);
        assert_ok(pt_statement_run(add, &err), &err);
        free(hash);
    }
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
    save_paper(t.store, "2026-05-05", "2605.00001", 1, "Matrices, APIs and Models.");
    analyse_terms(t.store);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM token WHERE key_id NOT IN (SELECT token_id FROM token)"),
                     0);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM token AS a JOIN token AS k ON k.token_id = a.key_id WHERE"
                                        " (a.surface, k.surface) IN (VALUES ('Matrices', 'matrix'), ('APIs', 'api'),"
                                        " ('Models', 'model'), ('and', 'and'))"),
                     4);
    close_test_store(&t);
}

static void only_papers_with_a_new_text_are_read_again(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_paper(t.store, "2026-05-05", "2605.00001", 1, "Graphs.");
    save_paper(t.store, "2026-05-05", "2605.00002", 1, "Graphs.");
    analyse_terms(t.store);
    empty_tokens(t.store, 2);
    save_paper(t.store, "2026-05-06", "2605.00002", 2, "Trees.");
    save_paper(t.store, "2026-05-06", "2605.00003", 1, "Trees.");
    analyse_terms(t.store);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper_tokens WHERE length(tokens) > 0"), 2);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper JOIN paper_tokens USING (paper_id)"
                                        " WHERE arxiv_id = '2605.00001' AND length(tokens) = 0"),
                     1);
    close_test_store(&t);
}

static void other_rules_of_text_make_all_tokens_anew(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_paper(t.store, "2026-05-05", "2605.00001", 1, "Graphs.");
    analyse_terms(t.store);
    empty_tokens(t.store, 1);
    set_rules(t.store, 1);
    save_paper(t.store, "2026-05-06", "2605.00002", 1, "Trees.");
    analyse_terms(t.store);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper_tokens WHERE length(tokens) > 0"), 2);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_token_has_a_row_for_what_it_is_counted_as),
        cmocka_unit_test(only_papers_with_a_new_text_are_read_again),
        cmocka_unit_test(other_rules_of_text_make_all_tokens_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
