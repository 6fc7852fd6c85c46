/* Ctrl-C in the midst of an analysis: at the first piece of news, the second, … until one comes through untouched. */
#include "support.h"

#include "analysis/analysis.h"
#include "analysis/team.h"
#include "base/stop.h"

enum { TEAMS = 60, FAR = 1000 };

static void save_teams(pt_store *store)
{
    static const char *const names[] = { "Ann Ash,Bob Bay", "Bob Bay,Cy Coy", "Cy Coy,Ann Ash,Dee Doe" };
    static const char *const days[] = { "2026-05-04", "2026-05-12", "2026-05-19" };

    for (size_t i = 0; i < TEAMS; i++) {
        char id[32];

        save_team(store, days[i % 3], names[i / 3 % 3], FAR + i);
        snprintf(id, sizeof id, "2605.%05zu", i + 1);
        save_text(store, days[i % 3], id, 1, i % 2 ? "Tidal lattices in speech." : "Storm surges of birds and music.");
    }
}

/* Asks at the last piece of news it is to let through. */
struct asker {
    int left;
};

static void on_progress(void *self, const char *stage, uint64_t done, uint64_t total)
{
    struct asker *asker = self;

    (void)stage, (void)done, (void)total;
    if (asker->left-- == 0)
        pt_stop_ask();
}

static pt_status analyse(pt_store *store, int stop_at)
{
    struct asker asker = { stop_at };
    const pt_observer observer = { .self = &asker, .progress = on_progress };
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };
    pt_status st = pt_analyse(store, NULL, &scope, &observer, NULL, &err);

    pt_stop_forget();
    if (st != PT_OK && st != PT_ESTOPPED)
        fail_msg("stopped at %d: %s", stop_at, err.text);
    return st;
}

static char *results(pt_store *store)
{
    return text_of(store, "SELECT group_concat(line, char(10)) FROM ("
                          "SELECT 'keyword ' || period || term || papers AS line FROM v_keyword_period UNION ALL "
                          "SELECT 'author ' || name || papers || strength || pagerank FROM v_author UNION ALL "
                          "SELECT 'pair ' || author_a || author_b || papers FROM v_collaboration UNION ALL "
                          "SELECT 'topic ' || topic || label || papers FROM v_topic UNION ALL "
                          "SELECT 'run ' || name FROM analysis_run ORDER BY 1)");
}

static void an_analysis_that_is_stopped_anywhere_goes_on_as_if_it_never_was(void **state)
{
    test_store whole = open_test_store();
    char *expected;
    int stop_at = 0;

    (void)state;
    save_teams(whole.store);
    assert_int_equal(analyse(whole.store, -1), PT_OK);
    expected = results(whole.store);
    assert_true(strlen(expected) > 100);
    for (pt_status st = PT_ESTOPPED; st == PT_ESTOPPED; stop_at++) {
        test_store t = open_test_store();
        char *got;

        save_teams(t.store);
        st = analyse(t.store, stop_at);
        assert_int_equal(analyse(t.store, -1), PT_OK);
        got = results(t.store);
        assert_string_equal(got, expected);
        free(got);
        close_test_store(&t);
    }
    assert_true(stop_at > 10);
    free(expected);
    close_test_store(&whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_analysis_that_is_stopped_anywhere_goes_on_as_if_it_never_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
