#include "support.h"

#include "store/papers.h"
#include "store/statement.h"

#include <sys/stat.h>

/* Runs SQL on a file with the sqlite3 shell, as another program would. */
static void assert_refused(const char *path, pt_store_mode mode, pt_status status, const char *reason)
{
    pt_store *store = NULL;
    pt_error err = { 0 };

    assert_int_equal(pt_store_open(path, mode, NULL, &store, &err), status);
    assert_null(store);
    if (!strstr(err.text, reason))
        fail_msg("'%s' does not say '%s'", err.text, reason);
}

static void a_text_file_is_no_store_and_stays_as_it_is(void **state)
{
    char *folder = make_folder(), path[256], text[64] = "";
    FILE *file;

    (void)state;
    snprintf(path, sizeof path, "%s/notes.txt", folder);
    file = fopen(path, "w");
    for (int i = 0; i < 100; i++)
        fputs("just some notes\n", file);
    fclose(file);
    assert_refused(path, PT_STORE_WRITE, PT_ESTORE, "notes.txt: not a papertide store: file is not a database");
    file = fopen(path, "r");
    assert_non_null(fgets(text, sizeof text, file));
    fclose(file);
    assert_string_equal(text, "just some notes\n");
    remove_folder(folder);
}

static void a_database_of_another_program_is_refused(void **state)
{
    char *folder = make_folder(), path[256];

    (void)state;
    snprintf(path, sizeof path, "%s/other.db", folder);
    run_sql(path, "CREATE TABLE songs(title)");
    assert_refused(path, PT_STORE_WRITE, PT_ESTORE, "a database of another program");
    remove_folder(folder);
}

static void a_newer_store_is_refused_with_both_numbers(void **state)
{
    test_store t = open_test_store();
    char reason[200];

    (void)state;
    run_sql(t.path, "PRAGMA user_version = 99");
    snprintf(reason, sizeof reason, "written by a newer papertide (schema 99, this program knows %d); update papertide",
             pt_store_schema());
    assert_refused(t.path, PT_STORE_WRITE, PT_EBUSY, reason);
    close_test_store(&t);
}

static void reading_does_not_make_a_store(void **state)
{
    char *folder = make_folder(), path[256];

    (void)state;
    snprintf(path, sizeof path, "%s/none.db", folder);
    assert_refused(path, PT_STORE_READ, PT_ESTORE, "no store there");
    assert_int_not_equal(access(path, F_OK), 0);
    remove_folder(folder);
}

static void a_store_in_a_folder_that_is_not_there_says_so(void **state)
{
    (void)state;
    assert_refused("/nonexistent/folder/x.db", PT_STORE_WRITE, PT_ESTORE, "is its folder there, and writable?");
}

static void the_schema_is_sound_and_every_statement_prepares(void **state)
{
    test_store t = open_test_store();
    pt_error err = { 0 };

    (void)state;
    for (int which = 0; which < PT_SQL_COUNT; which++) {
        pt_statement *statement;

        assert_ok(pt_store_statement(t.store, (pt_sql)which, &statement, &err), &err);
    }
    assert_sound(t.store);
    close_test_store(&t);
}

static void views_changed_by_somebody_come_back_when_their_mark_is_gone(void **state)
{
    test_store t = open_test_store();
    pt_error err = { 0 };

    (void)state;
    run_sql(t.path, "DROP VIEW v_paper; UPDATE meta SET value = 'x' WHERE key = 'views'");
    pt_store_close(t.store);
    assert_ok(pt_store_open(t.path, PT_STORE_WRITE, NULL, &t.store, &err), &err);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_paper"), 0);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_file_is_no_store_and_stays_as_it_is),
        cmocka_unit_test(a_database_of_another_program_is_refused),
        cmocka_unit_test(a_newer_store_is_refused_with_both_numbers),
        cmocka_unit_test(reading_does_not_make_a_store),
        cmocka_unit_test(a_store_in_a_folder_that_is_not_there_says_so),
        cmocka_unit_test(the_schema_is_sound_and_every_statement_prepares),
        cmocka_unit_test(views_changed_by_somebody_come_back_when_their_mark_is_gone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
