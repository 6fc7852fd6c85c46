/* What is read is of one moment, and no reader meets a store that is half made. */
#include "support.h"

#include "store/fingerprint.h"
#include "store/papers.h"

#include <sqlite3.h>

static pt_store *open_to_read(const char *path)
{
    pt_store *store = NULL;
    pt_error err = { 0 };

    assert_ok(pt_store_open(path, PT_STORE_READ, NULL, &store, &err), &err);
    return store;
}

static void assert_refused(const char *path, pt_status status, const char *reason)
{
    pt_store *store = NULL;
    pt_error err = { 0 };

    assert_int_equal(pt_store_open(path, PT_STORE_READ, NULL, &store, &err), status);
    if (!strstr(err.text, reason))
        fail_msg("'%s' does not say '%s'", err.text, reason);
}

static void what_is_committed_after_opening_is_in_no_query_and_no_statement(void **state)
{
    const char *count = "SELECT count(*) FROM paper";
    test_store t = open_test_store();
    pt_store *reader;
    pt_error err = { 0 };
    char before[33], now[33];

    (void)state;
    save_text(t.store, "2025-09-29", "2509.00001", 1, "One.");
    reader = open_to_read(t.path);
    assert_ok(pt_store_fingerprint(reader, before, &err), &err);
    save_text(t.store, "2025-09-29", "2509.00002", 1, "Two.");
    assert_int_equal(number_of(reader, count), 1);
    assert_ok(pt_store_fingerprint(reader, now, &err), &err);
    assert_string_equal(now, before);
    pt_store_close(reader);
    reader = open_to_read(t.path);
    assert_int_equal(number_of(reader, count), 2);
    pt_store_close(reader);
    close_test_store(&t);
}

static void a_store_that_is_being_made_is_not_another_programs(void **state)
{
    char *folder = make_folder(), path[300];

    (void)state;
    snprintf(path, sizeof path, "%s/x.db", folder);
    run_sql(path, "PRAGMA journal_mode = WAL");
    assert_refused(path, PT_EIO, "nothing in it yet; fill it with: papertide ingest");
    remove_folder(folder);
}

static void views_of_another_version_are_not_read_and_reading_does_not_make_them_anew(void **state)
{
    test_store t = open_test_store();
    pt_error err = { 0 };

    (void)state;
    run_sql(t.path, "UPDATE meta SET value = 'x' WHERE key = 'views'");
    assert_refused(t.path, PT_ESTORE, "its views are of another version of papertide");
    assert_refused(t.path, PT_ESTORE, "its views are of another version of papertide");
    pt_store_close(t.store);
    assert_ok(pt_store_open(t.path, PT_STORE_WRITE, NULL, &t.store, &err), &err);
    pt_store_close(open_to_read(t.path));
    close_test_store(&t);
}

static int first_number(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    int number = -1;

    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
    if (sqlite3_step(statement) == SQLITE_ROW)
        number = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    return number;
}

/* The reader is what papertide of that schema was: a connection in the midst of its transaction. */
static void a_migration_does_not_disturb_who_reads_meanwhile(void **state)
{
    char *folder = make_folder(), path[300], command[700];
    sqlite3 *reader = NULL;
    pt_store *store = NULL;
    pt_error err = { 0 };
    int papers;

    (void)state;
    snprintf(path, sizeof path, "%s/old.db", folder);
    snprintf(command, sizeof command, "sqlite3 '%s' < '%s/store/schemas/005.sql'", path, TESTS);
    assert_int_equal(system(command), 0);
    run_sql(path, "PRAGMA journal_mode = WAL");
    assert_int_equal(sqlite3_open(path, &reader), SQLITE_OK);
    assert_int_equal(sqlite3_exec(reader, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
    papers = first_number(reader, "SELECT count(*) FROM paper");
    assert_ok(pt_store_open(path, PT_STORE_WRITE, NULL, &store, &err), &err);
    assert_int_equal(first_number(reader, "PRAGMA user_version"), 5);
    assert_int_equal(first_number(reader, "SELECT count(*) FROM paper"), papers);
    assert_int_equal(number_of(store, "SELECT count(*) FROM v_paper"), papers);
    assert_int_equal(sqlite3_close(reader), SQLITE_OK);
    pt_store_close(store);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_committed_after_opening_is_in_no_query_and_no_statement),
        cmocka_unit_test(a_store_that_is_being_made_is_not_another_programs),
        cmocka_unit_test(views_of_another_version_are_not_read_and_reading_does_not_make_them_anew),
        cmocka_unit_test(a_migration_does_not_disturb_who_reads_meanwhile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
