#include "support.h"

#include <papertide/papertide.h>

#include <locale.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

static void assert_fails(papertide *handle, papertide_status got, papertide_status expected, const char *reason)
{
    assert_int_equal(got, expected);
    if (!strstr(papertide_error(handle), reason))
        fail_msg("'%s' does not say '%s'", papertide_error(handle), reason);
}

/* A handle on a store of its own, with a digest of two papers in it; *folder is to be removed. */
static papertide *handle_with_papers(char **folder, char db[300])
{
    char path[300];
    const char *paths[] = { path };
    papertide *handle = papertide_new();
    papertide_totals totals;
    FILE *file;

    *folder = make_folder();
    snprintf(db, 300, "%s/papers.db", *folder);
    snprintf(path, sizeof path, "%s/2026-06-30.jsonl", *folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs("{\"id\": \"2606.00001\", \"title\": \"On tides\", \"authors\": [\"Ann Li\"], \"categories\": [\"cs.SD\"], "
          "\"abs\": \"https://arxiv.org/abs/2606.00001\", \"summary\": \"Tides come.\"}\n"
          "{\"id\": \"2606.00002\", \"title\": \"On waves\", \"authors\": [\"Bo Xu\"], \"categories\": [\"cs.SD\"], "
          "\"abs\": \"https://arxiv.org/abs/2606.00002\", \"summary\": \"Waves go.\"}\n",
          file);
    fclose(file);
    assert_int_equal(papertide_open(handle, db, PAPERTIDE_WRITE), PAPERTIDE_OK);
    if (papertide_ingest(handle, paths, 1, &totals) != PAPERTIDE_OK)
        fail_msg("%s", papertide_error(handle));
    assert_int_equal(totals.new_papers, 2);
    return handle;
}

static void without_a_store_every_call_says_so(void **state)
{
    papertide *handle = papertide_new();
    const char *paths[] = { "/" };
    papertide_query *query;

    (void)state;
    assert_string_equal(papertide_error(handle), "");
    assert_fails(handle, papertide_ingest(handle, paths, 1, NULL), PAPERTIDE_BAD_REQUEST, "no store is open");
    assert_fails(handle, papertide_analyze(handle, NULL), PAPERTIDE_BAD_REQUEST, "no store is open");
    assert_fails(handle, papertide_report(handle, "weekly", NULL, "md", "x"), PAPERTIDE_BAD_REQUEST,
                 "no store is open");
    assert_fails(handle, papertide_query_open(handle, "SELECT 1", &query), PAPERTIDE_BAD_REQUEST, "no store is open");
    assert_null(query);
    assert_fails(handle, papertide_open(handle, "/nowhere/x.db", PAPERTIDE_READ), PAPERTIDE_STORE, "/nowhere/x.db");
    papertide_free(handle);
}

static void a_setting_that_cannot_be_is_refused_by_name(void **state)
{
    static const struct {
        papertide_setting setting;
        const char *value, *reason;
    } cases[] = {
        { PAPERTIDE_JOBS, "0", "PAPERTIDE_JOBS: '0'" },
        { PAPERTIDE_WAIT, "-1", "PAPERTIDE_WAIT: '-1'" },
        { PAPERTIDE_DAY, "2026-13-01", "PAPERTIDE_DAY: '2026-13-01'" },
        { PAPERTIDE_WEEKS, "8", "PAPERTIDE_WEEKS: weeks: '8'" },
        { PAPERTIDE_CHARTS, "gif", "PAPERTIDE_CHARTS: 'gif'" },
        { (papertide_setting)99, "x", "99 is no setting" },
        { (papertide_setting)-1, "x", "-1 is no setting" },
    };
    papertide *handle = papertide_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_fails(handle, papertide_set(handle, cases[i].setting, cases[i].value), PAPERTIDE_BAD_REQUEST,
                     cases[i].reason);
    assert_int_equal(papertide_set(handle, PAPERTIDE_JOBS, "2"), PAPERTIDE_OK);
    assert_int_equal(papertide_set(handle, PAPERTIDE_JOBS, NULL), PAPERTIDE_OK);
    assert_int_equal(papertide_add_field(handle, "sea", "cs.SD, eess.AS", NULL, "tides"), PAPERTIDE_OK);
    assert_fails(handle, papertide_add_field(handle, "sea", NULL, NULL, NULL), PAPERTIDE_BAD_REQUEST, "there already");
    assert_fails(handle, papertide_add_field(handle, "all", NULL, NULL, NULL), PAPERTIDE_BAD_REQUEST, "whole store");
    assert_fails(handle, papertide_add_field(handle, "sky", "cs.ZZ", NULL, NULL), PAPERTIDE_BAD_REQUEST,
                 "field sky: categories: 'cs.ZZ'");
    papertide_free(handle);
}

static void a_question_answers_by_type_and_cannot_write(void **state)
{
    char *folder, db[300];
    papertide *handle = handle_with_papers(&folder, db);
    papertide_query *query;
    size_t length;

    (void)state;
    assert_int_equal(
        papertide_query_open(handle, "SELECT title, 7, 0.5, NULL FROM v_paper WHERE arxiv_id = :id", &query),
        PAPERTIDE_OK);
    assert_fails(handle, papertide_query_step(query), PAPERTIDE_BAD_REQUEST, "parameter :id");
    assert_fails(handle, papertide_query_bind_integer(query, "no", 1), PAPERTIDE_BAD_REQUEST, "no parameter :no");
    assert_int_equal(papertide_query_bind_text(query, "id", "2606.00002"), PAPERTIDE_OK);
    assert_int_equal(papertide_query_step(query), PAPERTIDE_OK);
    assert_int_equal(papertide_query_columns(query), 4);
    assert_string_equal(papertide_query_column(query, 0), "title");
    assert_string_equal(papertide_query_text(query, 0, &length), "On waves");
    assert_int_equal(length, strlen("On waves"));
    assert_int_equal(papertide_query_integer(query, 1), 7);
    assert_true(papertide_query_real(query, 1) == 7.0 && papertide_query_real(query, 2) == 0.5);
    assert_int_equal(papertide_query_type(query, 3), PAPERTIDE_NULL);
    assert_null(papertide_query_text(query, 1, &length));
    assert_int_equal(length, 0);
    assert_int_equal(papertide_query_step(query), PAPERTIDE_END);
    papertide_query_close(query);
    assert_fails(handle, papertide_query_open(handle, "DELETE FROM paper", &query), PAPERTIDE_BAD_REQUEST, "query: ");
    papertide_free(handle);
    remove_folder(folder);
}

static void a_store_that_is_read_stays_as_it_was(void **state)
{
    char *folder, db[300];
    papertide *writer = handle_with_papers(&folder, db), *reader = papertide_new();
    const char *paths[] = { folder };

    (void)state;
    papertide_free(writer);
    assert_int_equal(papertide_open(reader, db, PAPERTIDE_READ), PAPERTIDE_OK);
    assert_fails(reader, papertide_ingest(reader, paths, 1, NULL), PAPERTIDE_BAD_REQUEST, "PAPERTIDE_WRITE");
    assert_fails(reader, papertide_analyze(reader, NULL), PAPERTIDE_BAD_REQUEST, "PAPERTIDE_WRITE");
    assert_fails(reader, papertide_report(reader, "weekly", NULL, "md", folder), PAPERTIDE_THIN, "no period");
    assert_fails(reader, papertide_report(reader, "weekly", "2026-W27", "pdf", folder), PAPERTIDE_BAD_REQUEST, "'pdf'");
    papertide_free(reader);
    remove_folder(folder);
}

static void a_second_writer_is_told_who_writes(void **state)
{
    char *folder, db[300];
    papertide *first = handle_with_papers(&folder, db), *second = papertide_new();

    (void)state;
    assert_int_equal(papertide_set(second, PAPERTIDE_WAIT, "0"), PAPERTIDE_OK);
    assert_fails(second, papertide_open(second, db, PAPERTIDE_WRITE), PAPERTIDE_BUSY, "test_lib_papert");
    papertide_free(first);
    assert_int_equal(papertide_open(second, db, PAPERTIDE_WRITE), PAPERTIDE_OK);
    papertide_free(second);
    remove_folder(folder);
}

static void the_caller_keeps_its_locale(void **state)
{
    locale_t own = newlocale(LC_ALL_MASK, "C.UTF-8", (locale_t)0), before;
    char *folder, db[300];

    (void)state;
    before = uselocale(own);
    papertide_free(handle_with_papers(&folder, db));
    assert_true(uselocale(before) == own);
    freelocale(own);
    remove_folder(folder);
}

/* NULL when it went well. */
static void *fill_and_analyze(void *unused)
{
    static char failed[] = "failed";
    char *folder, db[300];
    papertide *handle = handle_with_papers(&folder, db);
    bool is_done = papertide_analyze(handle, NULL) == PAPERTIDE_OK;

    papertide_free(handle);
    remove_folder(folder);
    return is_done ? unused : failed;
}

static void two_threads_work_on_two_stores_at_once(void **state)
{
    pthread_t threads[2];
    void *said;

    (void)state;
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, fill_and_analyze, NULL), 0);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(pthread_join(threads[i], &said), 0);
        assert_null(said);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_store_every_call_says_so),
        cmocka_unit_test(a_setting_that_cannot_be_is_refused_by_name),
        cmocka_unit_test(a_question_answers_by_type_and_cannot_write),
        cmocka_unit_test(a_store_that_is_read_stays_as_it_was),
        cmocka_unit_test(a_second_writer_is_told_who_writes),
        cmocka_unit_test(the_caller_keeps_its_locale),
        cmocka_unit_test(two_threads_work_on_two_stores_at_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
