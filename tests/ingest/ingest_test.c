#include "support.h"

#include "base/file.h"
#include "ingest/ingest.h"
#include "store/papers.h"

static const char two_papers[] = "{\"id\": \"2606.00001\", \"categories\": [\"cs.CL\"], \"authors\": [\"Ann Ash\"], "
                                 "\"title\": \"One\", \"summary\": \"A.\"}\n"
                                 "{\"id\": \"2606.00002\", \"categories\": [\"cs.AI\"], \"authors\": [\"Bob Birch\"], "
                                 "\"title\": \"Two\", \"summary\": \"B.\"}\n";

static void write_file(const char *folder, const char *name, const char *text)
{
    char path[300];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

/* Notes are gathered here. */
static char notes[2000];

static void take_note(void *self, pt_note_level level, const char *text)
{
    (void)self;
    if (level >= PT_NOTE_USUAL)
        snprintf(notes + strlen(notes), sizeof notes - strlen(notes), "%s\n", text);
}

static pt_ingest_totals ingest(pt_store *store, const char *folder, const char *name, pt_ingest_options how,
                               pt_status expected)
{
    pt_observer observer = { .note = take_note };
    pt_ingest_totals totals;
    pt_error err = { 0 };
    char path[300];
    char *paths[] = { path };

    notes[0] = '\0';
    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (pt_ingest(store, paths, 1, &how, &observer, &totals, &err) != expected)
        fail_msg("%s", err.text);
    if (expected != PT_OK)
        snprintf(notes, sizeof notes, "%s", err.text);
    return totals;
}

static const pt_ingest_options any_day = { .day = PT_NO_DAY };

static void the_same_file_twice_changes_nothing(void **state)
{
    test_store t = open_test_store();
    pt_ingest_totals totals;
    int64_t change;
    pt_error err = { 0 };

    (void)state;
    write_file(t.folder, "2026-06-17.jsonl", two_papers);
    totals = ingest(t.store, t.folder, "2026-06-17.jsonl", any_day, PT_OK);
    assert_int_equal(totals.saved.new_papers, 2);
    assert_ok(pt_store_change(t.store, &change, &err), &err);
    totals = ingest(t.store, t.folder, "2026-06-17.jsonl", any_day, PT_OK);
    assert_int_equal(totals.files, 0);
    assert_int_equal(totals.known_files, 1);
    assert_int_equal(number_of(t.store, "SELECT value FROM meta WHERE key = 'change'"), change);
    close_test_store(&t);
}

static void the_same_bytes_for_another_day_are_sightings_of_that_day(void **state)
{
    test_store t = open_test_store();

    (void)state;
    write_file(t.folder, "2026-06-17.jsonl", two_papers);
    write_file(t.folder, "2026-06-18.jsonl", two_papers);
    ingest(t.store, t.folder, "2026-06-18.jsonl", any_day, PT_OK);
    ingest(t.store, t.folder, "2026-06-17.jsonl", any_day, PT_OK);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 2);
    assert_text(t.store, "SELECT DISTINCT first_day || ' ' || last_day FROM v_paper", "2026-06-17 2026-06-18");
    close_test_store(&t);
}

static void the_day_comes_from_the_option_then_the_name_then_the_newest_id(void **state)
{
    test_store t = open_test_store();
    pt_ingest_options said = { .day = pt_day_of(2026, 6, 3) };

    (void)state;
    write_file(t.folder, "2026-06-17.jsonl", two_papers);
    write_file(t.folder, "today.jsonl", two_papers);
    ingest(t.store, t.folder, "2026-06-17.jsonl", said, PT_OK);
    assert_text(t.store, "SELECT day_origin || date(day * 86400, 'unixepoch') FROM source", "option2026-06-03");
    ingest(t.store, t.folder, "2026-06-17.jsonl", any_day, PT_OK);
    assert_text(t.store, "SELECT day_origin || date(day * 86400, 'unixepoch') FROM source ORDER BY source_id DESC",
                "name2026-06-17");
    close_test_store(&t);

    t = open_test_store();
    write_file(t.folder, "today.jsonl", two_papers);
    ingest(t.store, t.folder, "today.jsonl", any_day, PT_OK);
    assert_text(t.store, "SELECT day_origin || date(day * 86400, 'unixepoch') FROM source", "ids2026-06-30");
    assert_non_null(strstr(notes, "taken as 2026-06-30"));
    close_test_store(&t);
}

static void a_folder_is_walked_in_order_and_foreign_files_in_it_are_left_alone(void **state)
{
    test_store t = open_test_store();
    pt_ingest_totals totals;
    char folder[300];
    pt_error err = { 0 };

    (void)state;
    snprintf(folder, sizeof folder, "%s/digests/june", t.folder);
    assert_ok(pt_folder_make(folder, &err), &err);
    write_file(folder, "2026-06-17.jsonl", two_papers);
    write_file(folder, "README.txt", "Nothing to see here.\n");
    write_file(folder, ".hidden.jsonl", two_papers);
    totals = ingest(t.store, t.folder, "digests", any_day, PT_OK);
    assert_int_equal(totals.files, 1);
    assert_int_equal(totals.unreadable_files, 0);
    assert_string_equal(notes, "");
    close_test_store(&t);
}

/* Reading the store's own files would drop SQLite's locks on them. */
static void a_folder_that_holds_the_store_is_read_without_the_store(void **state)
{
    test_store t = open_test_store();
    pt_ingest_totals totals;

    (void)state;
    write_file(t.folder, "2026-06-17.jsonl", two_papers);
    totals = ingest(t.store, t.folder, ".", any_day, PT_OK);
    assert_int_equal(totals.saved.new_papers, 2);
    assert_int_equal(totals.unreadable_files, 0);
    assert_string_equal(notes, "");
    totals = ingest(t.store, t.folder, "store.db-wal", any_day, PT_OK);
    assert_int_equal(totals.unreadable_files, 1);
    assert_non_null(strstr(notes, "store.db-wal: is the store itself"));
    close_test_store(&t);
}

static void a_named_file_that_is_no_digest_is_a_warning_and_the_others_are_read(void **state)
{
    test_store t = open_test_store();
    pt_observer observer = { .note = take_note };
    pt_ingest_totals totals;
    pt_error err = { 0 };
    char good[300], bad[300];
    char *paths[] = { bad, good };

    (void)state;
    write_file(t.folder, "2026-06-17.jsonl", two_papers);
    write_file(t.folder, "notes.txt", "Nothing to see here.\n");
    snprintf(good, sizeof good, "%s/2026-06-17.jsonl", t.folder);
    snprintf(bad, sizeof bad, "%s/notes.txt", t.folder);
    notes[0] = '\0';
    assert_ok(pt_ingest(t.store, paths, 2, &any_day, &observer, &totals, &err), &err);
    assert_int_equal(totals.files, 1);
    assert_int_equal(totals.unreadable_files, 1);
    assert_non_null(strstr(notes, "notes.txt: "));
    close_test_store(&t);
}

static void a_bad_record_is_kept_aside_and_the_rest_is_saved(void **state)
{
    test_store t = open_test_store();
    pt_ingest_totals totals;
    char text[1000];

    (void)state;
    snprintf(text, sizeof text, "{\"id\": \"2606.0000\n%s", two_papers);
    write_file(t.folder, "2026-06-17.jsonl", text);
    totals = ingest(t.store, t.folder, "2026-06-17.jsonl", any_day, PT_OK);
    assert_int_equal(totals.saved.new_papers, 2);
    assert_int_equal(totals.saved.rejects, 1);
    assert_text(t.store, "SELECT position FROM v_reject", "line 1");
    close_test_store(&t);
}

static void strict_stops_at_a_bad_record_and_keeps_nothing_of_the_file(void **state)
{
    test_store t = open_test_store();
    pt_ingest_options strict = { .day = PT_NO_DAY, .is_strict = true };
    char text[1000];

    (void)state;
    snprintf(text, sizeof text, "%s{\"id\": \"2606.0000\n", two_papers);
    write_file(t.folder, "2026-06-17.jsonl", text);
    ingest(t.store, t.folder, "2026-06-17.jsonl", strict, PT_EINPUT);
    assert_non_null(strstr(notes, "2026-06-17.jsonl: line 3: "));
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 0);
    close_test_store(&t);
}

static void a_packed_file_that_breaks_off_keeps_what_came_before(void **state)
{
    test_store t = open_test_store();
    pt_ingest_totals totals;
    char command[1200];

    (void)state;
    write_file(t.folder, "many.sh",
               "for i in $(seq 10001 14000); do echo '{\"id\": \"2606.'$i'\", \"categories\": [\"cs.CL\"],"
               " \"authors\": [\"Ann Ash\"], \"title\": \"T '$i$RANDOM$RANDOM'\", \"summary\": \"A.\"}'; done");
    snprintf(command, sizeof command,
             "cd '%s' && bash many.sh | gzip > whole.gz && head -c 20000 whole.gz > 2026-06-17.jsonl.gz", t.folder);
    assert_int_equal(system(command), 0);
    totals = ingest(t.store, t.folder, "2026-06-17.jsonl.gz", any_day, PT_OK);
    assert_true(totals.saved.new_papers > 100);
    assert_int_equal(totals.saved.rejects, 1);
    close_test_store(&t);
}

/* Runs `script` in the store's folder. */
static void run_in(const test_store *t, const char *script)
{
    char command[1600];

    snprintf(command, sizeof command, "cd '%s' && { %s; } > /dev/null 2>&1", t->folder, script);
    assert_int_equal(system(command), 0);
}

static void every_file_of_an_archive_is_read_and_a_bad_one_does_not_stop_the_rest(void **state)
{
    test_store t = open_test_store();
    pt_ingest_totals totals;

    (void)state;
    write_file(t.folder, "2026-06-17.jsonl", two_papers);
    write_file(t.folder, "2026-06-18.jsonl",
               "{\"id\": \"2606.00003\", \"categories\": [\"cs.CL\"], \"title\": \"Three\"}\n");
    run_in(&t,
           "mkdir -p pile/june && gzip -c 2026-06-17.jsonl > pile/june/2026-06-17.jsonl.gz &&"
           " head -c 40 pile/june/2026-06-17.jsonl.gz > pile/june/2026-06-16.jsonl.gz && mv 2026-06-18.jsonl pile &&"
           " echo nothing > pile/notes.txt && tar czf pile.tar.gz pile");
    totals = ingest(t.store, t.folder, "pile.tar.gz", any_day, PT_OK);
    assert_int_equal(totals.saved.new_papers, 3);
    assert_int_equal(totals.unreadable_files, 1);
    assert_non_null(strstr(notes, "2026-06-16.jsonl.gz: cannot be unpacked"));
    assert_null(strstr(notes, "notes.txt"));
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM source WHERE records > 0 AND path LIKE "
                                        "'%/pile.tar.gz/pile/%' AND day_origin = 'name'"),
                     2);
    totals = ingest(t.store, t.folder, "pile.tar.gz", any_day, PT_OK);
    assert_int_equal(totals.saved.records, 0);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM sighting"), 3);
    close_test_store(&t);
}

/* Cut in the middle of its second file, and found in a folder: what is missing is told, once. */
static void an_archive_that_breaks_off_is_told_of(void **state)
{
    static const char *const cuts[] = { "tar cf x.tar a.jsonl b.jsonl && head -c 1600 x.tar > pile/x",
                                        "python3 -m zipfile -c x.zip a.jsonl b.jsonl && head -c -190 x.zip > pile/x" };

    (void)state;
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        test_store t = open_test_store();
        pt_ingest_totals totals;
        char script[300];

        write_file(t.folder, "a.jsonl", two_papers);
        snprintf(script, sizeof script, "mkdir pile && sed s/2606.0/2606.1/ a.jsonl > b.jsonl && %s", cuts[i]);
        run_in(&t, script);
        totals = ingest(t.store, t.folder, "pile", any_day, PT_OK);
        assert_int_equal(totals.unreadable_files, 1);
        assert_non_null(strstr(notes, "pile/x/b.jsonl: cannot be unpacked: "));
        assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 2);
        close_test_store(&t);
    }
}

/* tar --append leaves both. */
static void two_files_of_one_name_in_an_archive_are_both_read(void **state)
{
    test_store t = open_test_store();

    (void)state;
    write_file(t.folder, "2026-06-17.jsonl", two_papers);
    run_in(&t, "tar cf x.tar 2026-06-17.jsonl && sed -i s/2606.0/2606.1/ 2026-06-17.jsonl &&"
               " tar rf x.tar 2026-06-17.jsonl");
    ingest(t.store, t.folder, "x.tar", any_day, PT_OK);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 4);
    assert_int_equal(ingest(t.store, t.folder, "x.tar", any_day, PT_OK).known_files, 2);
    close_test_store(&t);
}

/* Nobody's but a reader's: that it is of no day is not passed over in silence. */
static void a_digest_in_a_folder_of_which_no_day_is_known_is_told_of(void **state)
{
    test_store t = open_test_store();

    (void)state;
    run_in(&t, "mkdir pile");
    write_file(t.folder, "pile/x.jsonl", "{\"id\": \"10.1000/x\", \"title\": \"One\", \"summary\": \"A.\"}\n");
    assert_int_equal(ingest(t.store, t.folder, "pile", any_day, PT_OK).unreadable_files, 1);
    assert_non_null(strstr(notes, "say --date"));
    close_test_store(&t);
}

static void a_file_that_unpacks_to_more_than_is_allowed_is_refused(void **state)
{
    test_store t = open_test_store();
    pt_ingest_options small = { .day = PT_NO_DAY, .max_bytes = 1 << 20 };

    (void)state;
    run_in(&t, "head -c 50000000 /dev/zero | tr '\\0' '\\n' | gzip > 2026-06-17.jsonl.gz");
    ingest(t.store, t.folder, "2026-06-17.jsonl.gz", small, PT_OK);
    if (!strstr(notes, "--max-bytes") && number_of(t.store, "SELECT count(*) FROM v_reject WHERE reason LIKE "
                                                            "'%--max-bytes%'") != 1)
        fail_msg("neither notes nor rejects name --max-bytes: %s", notes);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 0);
    close_test_store(&t);
}

static void forks_of_a_repository_are_collections_and_one_paper_counts_once(void **state)
{
    test_store t = open_test_store();

    (void)state;
    run_in(&t, "mkdir -p forks/alice/data/2026 forks/bob/docs");
    write_file(t.folder, "forks/alice/data/2026/2026-06-17.jsonl", two_papers);
    write_file(t.folder, "forks/bob/docs/2026-06-17.jsonl", two_papers);
    ingest(t.store, t.folder, "forks", any_day, PT_OK);
    assert_text(t.store, "SELECT group_concat(collection) FROM (SELECT collection FROM source ORDER BY path)",
                "alice,bob");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 2);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_sighting WHERE collection = 'bob'"), 2);
    ingest(t.store, t.folder, "forks/bob", (pt_ingest_options){ .day = PT_NO_DAY, .collection = PT_S("carol") }, PT_OK);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_sighting WHERE collection = 'carol'"), 2);
    close_test_store(&t);
}

static void real_days_give_the_papers_and_names_that_were_counted_by_hand(void **state)
{
    const char *data = shared_data("digests");
    test_store t;
    pt_observer observer = { 0 };
    pt_ingest_totals totals;
    pt_error err = { 0 };
    char path[5000];
    char *paths[] = { path };

    (void)state;
    if (!data)
        skip();
    t = open_test_store();
    snprintf(path, sizeof path, "%s/2025-09-30.md", data);
    assert_ok(pt_ingest(t.store, paths, 1, &any_day, &observer, &totals, &err), &err);
    assert_int_equal(totals.saved.new_papers, 75);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM author"), 370);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM authorship"), 393);
    assert_text(t.store,
                "SELECT group_concat(n, ' / ') FROM (SELECT count(*) AS n FROM sighting GROUP BY section"
                " ORDER BY min(position))",
                "25 / 22 / 28");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM (SELECT DISTINCT min(a.author_id, b.author_id),"
                                        " max(a.author_id, b.author_id) FROM authorship AS a JOIN authorship AS b"
                                        " USING (paper_id) WHERE a.author_id < b.author_id)"),
                     1148);
    close_test_store(&t);
}

/* zcat 2026-??-??.jsonl.gz | wc -l; … | jq -r .id | sort -u | wc -l; names by a python script over each paper's first
 * record. */
static void all_plain_days_give_the_census(void **state)
{
    const char *data = shared_data("digests");
    pt_observer observer = { 0 };
    pt_ingest_totals totals = { 0 };
    test_store t;
    pt_error err = { 0 };
    static char paths[122][5000];
    char *list[122];
    size_t count = 0;

    (void)state;
    if (!data)
        skip();
    for (pt_day day = pt_day_of(2026, 3, 1); day <= pt_day_of(2026, 6, 30); day++) {
        char text[PT_PERIOD_TEXT];

        pt_day_print(day, text);
        snprintf(paths[count], sizeof paths[count], "%s/%s.jsonl.gz", data, text);
        list[count] = paths[count];
        count++;
    }
    t = open_test_store();
    assert_ok(pt_ingest(t.store, list, count, &any_day, &observer, &totals, &err), &err);
    assert_int_equal(totals.saved.records, 47244);
    assert_int_equal(totals.saved.new_papers, 26781);
    assert_int_equal(number_of(t.store, "SELECT count(DISTINCT author_id) FROM authorship"), 85288);
    assert_int_equal(
        number_of(t.store, "SELECT count(*) FROM v_paper WHERE first_day BETWEEN '2026-06-22' AND '2026-06-28'"), 1090);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_file_twice_changes_nothing),
        cmocka_unit_test(the_same_bytes_for_another_day_are_sightings_of_that_day),
        cmocka_unit_test(the_day_comes_from_the_option_then_the_name_then_the_newest_id),
        cmocka_unit_test(a_folder_is_walked_in_order_and_foreign_files_in_it_are_left_alone),
        cmocka_unit_test(a_folder_that_holds_the_store_is_read_without_the_store),
        cmocka_unit_test(a_named_file_that_is_no_digest_is_a_warning_and_the_others_are_read),
        cmocka_unit_test(a_bad_record_is_kept_aside_and_the_rest_is_saved),
        cmocka_unit_test(strict_stops_at_a_bad_record_and_keeps_nothing_of_the_file),
        cmocka_unit_test(a_packed_file_that_breaks_off_keeps_what_came_before),
        cmocka_unit_test(every_file_of_an_archive_is_read_and_a_bad_one_does_not_stop_the_rest),
        cmocka_unit_test(an_archive_that_breaks_off_is_told_of),
        cmocka_unit_test(two_files_of_one_name_in_an_archive_are_both_read),
        cmocka_unit_test(a_digest_in_a_folder_of_which_no_day_is_known_is_told_of),
        cmocka_unit_test(a_file_that_unpacks_to_more_than_is_allowed_is_refused),
        cmocka_unit_test(forks_of_a_repository_are_collections_and_one_paper_counts_once),
        cmocka_unit_test(real_days_give_the_papers_and_names_that_were_counted_by_hand),
        cmocka_unit_test(all_plain_days_give_the_census),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
