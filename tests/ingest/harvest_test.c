#include "support.h"

#include "ingest/harvest.h"
#include "ingest/server.h"
#include "store/fingerprint.h"
#include "store/papers.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char base[100];

static pt_harvest_options oai_of(const server *s)
{
    snprintf(base, sizeof base, "%s/oai", s->base);
    return (pt_harvest_options){
        .kind = PT_HARVEST_OAI,
        .base_url = base,
        .prefix = "arXiv",
        .today = pt_day_of(2026, 11, 7),
        .from = pt_day_of(2026, 11, 2),
        .until = pt_day_of(2026, 11, 6),
        .most = 1000,
        .fetch = { .user_agent = "papertide-test (mailto:ann@example.org)",
                   .pause = 0,
                   .backoff = 0.01,
                   .tries = 4,
                   .timeout = 30 },
    };
}

static pt_harvest_totals harvest(pt_store *store, const pt_harvest_options *how, pt_status expected, const char *reason)
{
    pt_harvest_totals totals;
    pt_error err = { 0 };
    pt_status st = pt_harvest(store, how, NULL, &totals, &err);

    if (st != expected || (reason && !strstr(err.text, reason)))
        fail_msg("status %d: '%s' does not say '%s'", st, err.text, reason ? reason : "");
    return totals;
}

/* What a store holds after a harvest in which nothing goes wrong. */
static void fingerprint_of_calm(char text[33])
{
    test_store t = open_test_store();
    server s = { .always = WELL };
    pt_harvest_options how;
    pt_error err = { 0 };

    server_start(&s);
    how = oai_of(&s);
    harvest(t.store, &how, PT_OK, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), SERVER_RECORDS);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM source WHERE day = 20762"), 200);
    assert_ok(pt_store_fingerprint(t.store, text, &err), &err);
    server_stop(&s);
    close_test_store(&t);
}

static void a_server_that_misbehaves_gives_the_same_store_as_one_that_does_not(void **state)
{
    static const misbehaviour plan[] = { BUSY, WELL,   UNAVAILABLE, CUT,  WELL, CUT_QUIETLY, WELL,
                                         WELL, SILENT, WELL,        WELL, WELL, EXPIRED,     BROKEN };
    test_store t = open_test_store();
    char expected[33], got[33];
    pt_harvest_options how;
    pt_error err = { 0 };
    server s = { 0 };

    (void)state;
    fingerprint_of_calm(expected);
    memcpy(s.plan, plan, sizeof plan);
    server_start(&s);
    how = oai_of(&s);
    how.fetch.timeout = 1; /* less than the server is silent */
    harvest(t.store, &how, PT_OK, NULL);
    assert_ok(pt_store_fingerprint(t.store, got, &err), &err);
    assert_string_equal(got, expected);
    assert_string_equal(s.last_agent, "papertide-test (mailto:ann@example.org)");
    server_stop(&s);
    close_test_store(&t);
}

static void a_harvest_goes_on_where_the_last_one_ended_and_asks_an_unfinished_day_again(void **state)
{
    test_store t = open_test_store();
    pt_harvest_options how;
    server s = { 0 };
    int before;

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    how.today = how.until = pt_day_of(2026, 11, 4);
    harvest(t.store, &how, PT_OK, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 12);
    how.from = how.until = PT_NO_DAY;
    how.today = pt_day_of(2026, 11, 6);
    before = s.requests;
    harvest(t.store, &how, PT_OK, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), SERVER_RECORDS);
    assert_int_equal(s.requests - before, 2 + 200 + 2); /* the 4th again, the 5th, the 6th */
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM sighting"), SERVER_RECORDS);
    server_stop(&s);
    close_test_store(&t);
}

/* Days that were jumped over would never be asked for. */
static void a_harvest_of_later_days_does_not_move_the_mark_over_a_gap(void **state)
{
    test_store t = open_test_store();
    pt_harvest_options how;
    server s = { 0 };

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    how.until = how.from;
    harvest(t.store, &how, PT_OK, NULL); /* the 2nd */
    how.from = how.until = pt_day_of(2026, 11, 6);
    harvest(t.store, &how, PT_OK, NULL);
    how.from = how.until = PT_NO_DAY;
    harvest(t.store, &how, PT_OK, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), SERVER_RECORDS);
    how.from = pt_day_of(2026, 12, 1);
    harvest(t.store, &how, PT_EUSAGE, "nothing to ask for");
    server_stop(&s);
    close_test_store(&t);
}

/* Ours is two days ahead: what it takes for the 5th and the 6th is not there yet. */
static void a_clock_that_is_ahead_loses_no_days(void **state)
{
    test_store t = open_test_store();
    server s = { .date = "2026-11-04T12:00:00Z" };
    pt_harvest_options how;

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    how.until = PT_NO_DAY;
    harvest(t.store, &how, PT_OK, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 12);
    assert_text(t.store, "SELECT value FROM meta WHERE key LIKE 'harvest oai %'", "2026-11-03");
    s.date = "2026-11-07T12:00:00Z";
    how.from = PT_NO_DAY;
    harvest(t.store, &how, PT_OK, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), SERVER_RECORDS);
    assert_text(t.store, "SELECT value FROM meta WHERE key LIKE 'harvest oai %'", "2026-11-06");
    server_stop(&s);
    close_test_store(&t);
}

/* Each answer comes with one date of long ago. */
static void a_server_without_a_clock_is_harvested_by_ours(void **state)
{
    test_store t = open_test_store();
    server s = { .date = "2026-10-01T12:00:00Z" };
    pt_harvest_options how;

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    harvest(t.store, &how, PT_OK, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), SERVER_RECORDS);
    assert_text(t.store, "SELECT value FROM meta WHERE key LIKE 'harvest oai %'", "2026-11-06");
    server_stop(&s);
    close_test_store(&t);
}

/* Taken as done while the clock was a day ahead. */
static void a_day_that_is_not_over_is_asked_again(void **state)
{
    test_store t = open_test_store();
    pt_harvest_options how;
    server s = { 0 };

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    harvest(t.store, &how, PT_OK, NULL);
    assert_text(t.store, "SELECT value FROM meta WHERE key LIKE 'harvest oai %'", "2026-11-06");
    how.today = pt_day_of(2026, 11, 6);
    how.from = how.until = PT_NO_DAY;
    assert_int_equal(harvest(t.store, &how, PT_OK, NULL).requests, 2); /* its two pages */
    assert_text(t.store, "SELECT value FROM meta WHERE key LIKE 'harvest oai %'", "2026-11-05");
    server_stop(&s);
    close_test_store(&t);
}

static void a_harvest_of_the_future_is_told_and_can_be_taken_back(void **state)
{
    test_store t = open_test_store();
    pt_harvest_options how;
    server s = { 0 };

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    harvest(t.store, &how, PT_OK, NULL); /* up to the 6th */
    how.today = pt_day_of(2026, 11, 4);
    how.from = how.until = PT_NO_DAY;
    harvest(t.store, &how, PT_EUSAGE, "came to 2026-11-06, and today is 2026-11-04: set the clock");
    how.from = pt_day_of(2026, 11, 3);
    harvest(t.store, &how, PT_OK, NULL);
    assert_text(t.store, "SELECT value FROM meta WHERE key LIKE 'harvest oai %'", "2026-11-03");
    server_stop(&s);
    close_test_store(&t);
}

static void without_a_day_to_begin_with_it_asks_for_one(void **state)
{
    test_store t = open_test_store();
    pt_harvest_options how;
    server s = { 0 };

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    how.from = PT_NO_DAY;
    harvest(t.store, &how, PT_EUSAGE, "--from DAY");
    assert_int_equal(s.requests, 0);
    server_stop(&s);
    close_test_store(&t);
}

static void what_no_patience_mends_is_one_clear_line(void **state)
{
    static const struct {
        misbehaviour always;
        const char *reason;
    } cases[] = { { REDIRECT_LOOP, "redirected over 5 times" },
                  { HTML, "came as 'text/html'" },
                  { BROKEN, "the server says 500; asked 4 times" },
                  { CUT_QUIETLY, "asked 4 times" },
                  { REDIRECT_AWAY, "is the address right?" },
                  { MISPACKED, "not packed as its Content-Encoding says; asked 4 times" },
                  { TRICKLE, "asked 4 times" },
                  { NAMELESS, "the server says error: Sorry." },
                  { HOLLOW, "neither records nor an error in it" },
                  { FEED, "came as rss, not as an answer of OAI-PMH" },
                  { CIRCLE, "leads back to this page for ever" } };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        test_store t = open_test_store();
        server s = { .always = cases[i].always };
        pt_harvest_options how;

        server_start(&s);
        how = oai_of(&s);
        how.fetch.longest = cases[i].always == TRICKLE ? 1 : 0;
        harvest(t.store, &how, PT_ENETWORK, cases[i].reason);
        assert_int_equal(number_of(t.store, "SELECT count(*) FROM source"), 0);
        how.from = PT_NO_DAY; /* no day counts as done */
        harvest(t.store, &how, PT_EUSAGE, "there was no harvest of this before");
        server_stop(&s);
        close_test_store(&t);
    }
}

static void requests_keep_their_distance(void **state)
{
    test_store t = open_test_store();
    struct timespec begun, ended;
    pt_harvest_options how;
    server s = { 0 };

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    how.until = pt_day_of(2026, 11, 4); /* 3 + 1 + 2 requests */
    how.fetch.pause = 0.1;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    harvest(t.store, &how, PT_OK, NULL);
    clock_gettime(CLOCK_MONOTONIC, &ended);
    assert_int_equal(s.requests, 6);
    assert_true((double)(ended.tv_sec - begun.tv_sec) + (double)(ended.tv_nsec - begun.tv_nsec) * 1e-9 >= 0.5);
    server_stop(&s);
    close_test_store(&t);
}

/* ── A kill at any moment ────────────────────────────────────────────────────────────────────────────────────────── */

/* Goes on where `path` was left; from the first day as long as no day is noted there. */
static pt_status harvest_on(const char *path, pt_harvest_options how)
{
    pt_day first = how.from;
    pt_harvest_totals totals;
    pt_store *store = NULL;
    pt_error err = { 0 };
    pt_status st = pt_store_open(path, PT_STORE_WRITE, NULL, &store, &err);

    if (st != PT_OK)
        return st;
    how.from = PT_NO_DAY;
    st = pt_harvest(store, &how, NULL, &totals, &err);
    if (st == PT_EUSAGE) {
        how.from = first;
        st = pt_harvest(store, &how, NULL, &totals, &err);
    }
    pt_store_close(store);
    return st;
}

/* A child harvests into `path`; it is killed after so many requests. True when it was, before it came to its end. */
static bool harvest_and_kill(const char *path, server *s, int requests)
{
    pt_harvest_options how = oai_of(s);
    int begun = s->requests, status = 0;
    pid_t child = fork();

    if (child == 0)
        _exit(harvest_on(path, how) == PT_OK ? 0 : 1);
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (s->requests - begun >= requests)
            kill(child, SIGKILL);
        usleep(500);
    }
    return WIFSIGNALED(status);
}

static void killed_at_any_moment_it_ends_with_the_same_store(void **state)
{
    static const int moments[] = { 2, 3, 4, 5, 7, 30, 60, 111, 150, 190 };
    char *folder = make_folder(), path[300], expected[33], got[33];
    pt_harvest_options how;
    pt_store *store = NULL;
    pt_error err = { 0 };
    server s = { 0 };

    (void)state;
    fingerprint_of_calm(expected);
    snprintf(path, sizeof path, "%s/store.db", folder);
    server_start(&s);
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++)
        assert_true(harvest_and_kill(path, &s, moments[i]));
    how = oai_of(&s);
    how.from = PT_NO_DAY; /* what the killed ones noted must do */
    assert_ok(pt_store_open(path, PT_STORE_WRITE, NULL, &store, &err), &err);
    harvest(store, &how, PT_OK, NULL);
    assert_ok(pt_store_fingerprint(store, got, &err), &err);
    assert_string_equal(got, expected);
    assert_int_equal(number_of(store, "SELECT count(*) FROM sighting"), SERVER_RECORDS);
    assert_sound(store);
    pt_store_close(store);
    server_stop(&s);
    remove_folder(folder);
}

/* ── The API, feeds ──────────────────────────────────────────────────────────────────────────────────────────────── */

static void the_api_is_asked_slice_by_slice_up_to_the_most(void **state)
{
    test_store t = open_test_store();
    pt_harvest_options how;
    server s = { 0 };

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    snprintf(base, sizeof base, "%s/api/query", s.base);
    how.kind = PT_HARVEST_API;
    how.query = "cat:q-bio.PE AND ti:gulls";
    how.most = 700;
    harvest(t.store, &how, PT_OK, NULL);
    assert_int_equal(s.requests, 2);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 700);
    assert_text(t.store, "SELECT DISTINCT collection || ' ' || format FROM source", "arxiv-api atom");
    how.most = 30001;
    harvest(t.store, &how, PT_EUSAGE, "30000 results");
    how.query = NULL;
    how.ids = "2611.20000,abc";
    harvest(t.store, &how, PT_EUSAGE, "incorrect id format for abc");
    server_stop(&s);
    close_test_store(&t);
}

static void a_feed_brings_the_days_listing(void **state)
{
    test_store t = open_test_store();
    pt_harvest_options how;
    server s = { 0 };

    (void)state;
    server_start(&s);
    how = oai_of(&s);
    snprintf(base, sizeof base, "%s/rss", s.base);
    how.kind = PT_HARVEST_RSS;
    how.feeds = "cs.SD+cs.CL";
    harvest(t.store, &how, PT_OK, NULL);
    harvest(t.store, &how, PT_OK, NULL);
    assert_text(t.store, "SELECT arxiv_id || ' ' || day || ' ' || announced FROM v_sighting",
                "2611.30001 2026-11-06 new");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_sighting"), 1);
    server_stop(&s);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_server_that_misbehaves_gives_the_same_store_as_one_that_does_not),
        cmocka_unit_test(a_harvest_goes_on_where_the_last_one_ended_and_asks_an_unfinished_day_again),
        cmocka_unit_test(a_harvest_of_later_days_does_not_move_the_mark_over_a_gap),
        cmocka_unit_test(a_clock_that_is_ahead_loses_no_days),
        cmocka_unit_test(a_server_without_a_clock_is_harvested_by_ours),
        cmocka_unit_test(a_day_that_is_not_over_is_asked_again),
        cmocka_unit_test(a_harvest_of_the_future_is_told_and_can_be_taken_back),
        cmocka_unit_test(without_a_day_to_begin_with_it_asks_for_one),
        cmocka_unit_test(what_no_patience_mends_is_one_clear_line),
        cmocka_unit_test(requests_keep_their_distance),
        cmocka_unit_test(killed_at_any_moment_it_ends_with_the_same_store),
        cmocka_unit_test(the_api_is_asked_slice_by_slice_up_to_the_most),
        cmocka_unit_test(a_feed_brings_the_days_listing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
