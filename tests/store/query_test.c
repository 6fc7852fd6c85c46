#include "support.h"

#include "store/papers.h"

static pt_status open_status(pt_store *store, const char *sql, pt_error *err)
{
    pt_query *query = NULL;
    pt_status st = pt_query_open(store, "own.sql", pt_str_of(sql), &query, err);

    pt_query_close(query);
    return st;
}

static void a_query_cannot_write_attach_or_load_whatever_it_says(void **state)
{
    const char *refused[] = {
        "DELETE FROM paper",
        "INSERT INTO meta VALUES('a', 1)",
        "CREATE TABLE x(y)",
        "ATTACH '/tmp/x.db' AS x",
        "PRAGMA user_version = 7",
        "PRAGMA journal_mode = DELETE",
        "VACUUM INTO '/tmp/x.db'",
        "SELECT load_extension('/tmp/x.so')",
        "BEGIN",
        "COMMIT",
        "SAVEPOINT x",
        "PRAGMA query_only = OFF",
        "CREATE TEMP TABLE x(y)",
        "WITH x AS (SELECT 1) DELETE FROM paper",
        "SELECT 1; DROP TABLE paper",
        "SELECT writefile('/tmp/x', 'y')",
        "EXPLAIN SELECT 1 FROM nothing",
        "INSERT INTO paper_search(paper_search) VALUES ('rebuild')",
        "DELETE FROM paper_search",
        "UPDATE paper_search_data SET block = NULL",
        "UPDATE sqlite_master SET sql = ''",
        "UPDATE sqlite_schema SET sql = '' WHERE name = 'paper'",
        "CREATE VIRTUAL TABLE x USING fts5(y)",
        "PRAGMA data_version = 3",
        "PRAGMA writable_schema = ON",
        "   ",
        "SELECT",
    };
    test_store t = open_test_store();
    pt_store *to_read = NULL;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_store_open(t.path, PT_STORE_READ, NULL, &to_read, &err), &err);
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (open_status(t.store, refused[i], &err) != PT_EUSAGE || open_status(to_read, refused[i], &err) != PT_EUSAGE)
            fail_msg("accepted: %s", refused[i]);
    pt_store_close(to_read);
    assert_int_equal(open_status(t.store,
                                 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3) "
                                 "SELECT group_concat(i) FROM n; -- fine\n",
                                 &err),
                     PT_EUSAGE);
    assert_int_equal(open_status(t.store, "SELECT count(*) FROM v_paper;\n", &err), PT_OK);
    close_test_store(&t);
}

static void the_sql_ends_where_its_view_ends_and_a_nul_hides_nothing(void **state)
{
    const pt_str two = PT_S("SELECT 1; SELECT 2"), hidden = PT_S("SELECT 1;\0SELECT 2");
    test_store t = open_test_store();
    pt_query *query = NULL;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_query_open(t.store, "own.sql", pt_str_part(two, 0, 9), &query, &err), &err);
    pt_query_close(query);
    assert_int_equal(pt_query_open(t.store, "own.sql", two, &query, &err), PT_EUSAGE);
    assert_int_equal(pt_query_open(t.store, "own.sql", hidden, &query, &err), PT_EUSAGE);
    assert_string_equal(err.text, "own.sql: more than one SQL statement; write one a file");
    close_test_store(&t);
}

static void full_text_can_be_asked(void **state)
{
    test_store t = open_test_store();
    pt_error err = { 0 };

    (void)state;
    assert_int_equal(open_status(t.store,
                                 "SELECT bm25(paper_search), snippet(paper_search, 1, '[', ']', '', 9),"
                                 " highlight(paper_search, 0, '[', ']') FROM paper_search WHERE paper_search MATCH 'a'",
                                 &err),
                     PT_OK);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper_search WHERE paper_search MATCH 'a'"), 0);
    close_test_store(&t);
}

static void a_query_that_never_ends_is_stopped(void **state)
{
    const char *sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
    test_store t = open_test_store();
    pt_query *query = NULL;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_query_open(t.store, "own.sql", pt_str_of(sql), &query, &err), &err);
    assert_int_equal(pt_query_step(query, &err), PT_ELIMIT);
    assert_string_equal(err.text, "own.sql: took over 10 seconds and was stopped; ask for less");
    pt_query_close(query);
    close_test_store(&t);
}

static void parameters_are_bound_by_name_and_unbound_ones_are_told(void **state)
{
    test_store t = open_test_store();
    pt_query *query = NULL;
    pt_error err = { 0 };
    pt_value text = { .type = PT_TEXT, .text = PT_STR("'; DROP TABLE paper; --") };

    (void)state;
    assert_ok(pt_query_open(t.store, "own.sql", PT_S("SELECT :a, :b + 1"), &query, &err), &err);
    assert_string_equal(pt_query_unbound(query), "a");
    assert_ok(pt_query_bind(query, "a", text, &err), &err);
    assert_string_equal(pt_query_unbound(query), "b");
    assert_int_equal(pt_query_bind(query, "c", text, &err), PT_END);
    assert_ok(pt_query_bind(query, "b", (pt_value){ .type = PT_INT, .integer = 41 }, &err), &err);
    assert_null(pt_query_unbound(query));
    assert_ok(pt_query_step(query, &err), &err);
    assert_str(pt_query_value(query, 0).text, "'; DROP TABLE paper; --");
    assert_int_equal(pt_query_value(query, 1).integer, 42);
    assert_int_equal(pt_query_step(query, &err), PT_END);
    pt_query_close(query);
    close_test_store(&t);
}

static void md_makes_text_harmless(void **state)
{
    test_store t = open_test_store();

    (void)state;
    assert_text(t.store, "SELECT md('<a> | *b*')", "&lt;a&gt; \\| \\*b\\*");
    close_test_store(&t);
}

/* One call of a function of SQLite's makes a gigabyte, and no time limit looks into it. */
static void a_cell_of_a_gigabyte_is_refused(void **state)
{
    test_store t = open_test_store();
    pt_query *query = NULL;
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_query_open(t.store, "own.sql", PT_S("SELECT length(randomblob(1000000000))"), &query, &err), &err);
    assert_int_equal(pt_query_step(query, &err), PT_ESTORE);
    assert_non_null(strstr(err.text, "too big"));
    pt_query_close(query);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_query_cannot_write_attach_or_load_whatever_it_says),
        cmocka_unit_test(the_sql_ends_where_its_view_ends_and_a_nul_hides_nothing),
        cmocka_unit_test(full_text_can_be_asked),
        cmocka_unit_test(a_query_that_never_ends_is_stopped),
        cmocka_unit_test(a_cell_of_a_gigabyte_is_refused),
        cmocka_unit_test(parameters_are_bound_by_name_and_unbound_ones_are_told),
        cmocka_unit_test(md_makes_text_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
