/* Ctrl-C in the midst of an ingest: at each piece of news in turn. */
#include "support.h"

#include "base/stop.h"
#include "ingest/ingest.h"
#include "store/fingerprint.h"
#include "store/papers.h"

enum { FILES = 3, RECORDS = 4 };

/* Asks at the last piece of news it is to let through. */
static void on_note(void *self, pt_note_level level, const char *text)
{
    (void)level, (void)text;
    if ((*(int *)self)-- == 0)
        pt_stop_ask();
}

static void write_files(const char *folder, char paths[FILES][300])
{
    for (int f = 0; f < FILES; f++) {
        FILE *file;

        snprintf(paths[f], sizeof paths[f], "%s/2026-06-1%d.jsonl", folder, f + 6);
        file = fopen(paths[f], "w");
        assert_non_null(file);
        for (int i = 0; i < RECORDS; i++)
            fprintf(file,
                    "{\"id\": \"2606.000%d%d\", \"categories\": [\"cs.CL\"], \"authors\": [\"Ann Ash\"], \"title\": "
                    "\"A\"}\n",
                    f, i);
        fclose(file);
    }
}

static pt_status ingest(pt_store *store, char paths[FILES][300], int stop_at)
{
    char *all[FILES] = { paths[0], paths[1], paths[2] };
    const pt_observer observer = { .self = &stop_at, .note = on_note };
    const pt_ingest_options how = { .day = PT_NO_DAY };
    pt_ingest_totals totals;
    pt_error err = { 0 };
    pt_status st = pt_ingest(store, all, FILES, &how, &observer, &totals, &err);

    pt_stop_forget();
    if (st != PT_OK && st != PT_ESTOPPED)
        fail_msg("stopped at %d: %s", stop_at, err.text);
    return st;
}

/* Each file is told of before its first record, so that it stops with nothing of it read. */
static void an_ingest_that_is_stopped_anywhere_goes_on_as_if_it_never_was(void **state)
{
    test_store whole = open_test_store();
    char *folder = make_folder(), paths[FILES][300], expected[33], got[33];
    pt_error err = { 0 };

    (void)state;
    write_files(folder, paths);
    assert_int_equal(ingest(whole.store, paths, -1), PT_OK);
    assert_ok(pt_store_fingerprint(whole.store, expected, &err), &err);
    for (int stop_at = 0; stop_at < FILES; stop_at++) {
        test_store t = open_test_store();

        assert_int_equal(ingest(t.store, paths, stop_at), PT_ESTOPPED);
        assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), stop_at * RECORDS);
        assert_int_equal(ingest(t.store, paths, -1), PT_OK);
        assert_ok(pt_store_fingerprint(t.store, got, &err), &err);
        assert_string_equal(got, expected);
        assert_int_equal(number_of(t.store, "SELECT count(*) FROM source"), FILES);
        close_test_store(&t);
    }
    remove_folder(folder);
    close_test_store(&whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_ingest_that_is_stopped_anywhere_goes_on_as_if_it_never_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
