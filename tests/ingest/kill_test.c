#include "support.h"

#include "ingest/ingest.h"
#include "store/fingerprint.h"
#include "store/papers.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RECORDS = 130000 }; /* over what is committed within a file */

static void write_records(const char *path)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    for (int i = 0; i < RECORDS; i++)
        fprintf(file,
                "{\"id\": \"26%02d.%05d\", \"categories\": [\"cs.CL\"], \"authors\": [\"A %d\"], \"title\": \"T%d\"}\n",
                1 + i / 50000, i % 50000, i % 1000, i);
    assert_int_equal(fclose(file), 0);
}

static void ingest_file(pt_store *store, char *path)
{
    const pt_ingest_options how = { .day = pt_day_of(2026, 6, 17), .collection = PT_S("test") };
    pt_ingest_totals totals;
    pt_error err = { 0 };

    assert_ok(pt_ingest(store, &path, 1, &how, NULL, &totals, &err), &err);
}

/* A child begins to ingest into `path`, and is killed as soon as it has committed anything. */
static void begin_and_kill(const char *path, char *records)
{
    pid_t child = fork();
    pt_store *store = NULL;
    pt_error err = { 0 };
    int status;

    if (child == 0) {
        if (pt_store_open(path, PT_STORE_WRITE, NULL, &store, &err) == PT_OK)
            ingest_file(store, records);
        _exit(0);
    }
    while (waitpid(child, &status, WNOHANG) == 0) {
        bool has_some = pt_store_open(path, PT_STORE_READ, NULL, &store, &err) == PT_OK &&
                        number_of(store, "SELECT count(*) FROM (SELECT 1 FROM paper LIMIT 1)") > 0;

        pt_store_close(store);
        store = NULL;
        if (has_some)
            kill(child, SIGKILL);
        usleep(5000);
    }
    assert_true(WIFSIGNALED(status));
}

static void what_a_killed_run_committed_of_a_file_is_kept_and_the_next_run_goes_on(void **state)
{
    test_store whole = open_test_store();
    char *folder = make_folder(), path[300], records[300], expected[33], got[33];
    pt_store *store = NULL;
    pt_error err = { 0 };

    (void)state;
    snprintf(path, sizeof path, "%s/store.db", folder);
    snprintf(records, sizeof records, "%s/records.jsonl", folder);
    write_records(records);
    ingest_file(whole.store, records);
    begin_and_kill(path, records);
    assert_ok(pt_store_open(path, PT_STORE_WRITE, NULL, &store, &err), &err);
    assert_int_equal(number_of(store, "SELECT count(*) FROM paper"), 100000);
    ingest_file(store, records);
    assert_int_equal(number_of(store, "SELECT count(*) FROM sighting"), RECORDS);
    assert_int_equal(number_of(store, "SELECT count(*) FROM source"), 1);
    assert_sound(store);
    assert_ok(pt_store_fingerprint(whole.store, expected, &err), &err);
    assert_ok(pt_store_fingerprint(store, got, &err), &err);
    assert_string_equal(got, expected);
    pt_store_close(store);
    remove_folder(folder);
    close_test_store(&whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_killed_run_committed_of_a_file_is_kept_and_the_next_run_goes_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
