/* The fingerprint that analyze keeps is that of the papers, and of no others. */
#include "support.h"

#include "store/fingerprint.h"
#include "store/papers.h"

static void keep_fingerprint(pt_store *store)
{
    pt_fingerprinting *found = pt_fingerprint_begin(store);
    pt_error err = { 0 };

    assert_non_null(found);
    assert_ok(pt_fingerprint_end(found, store, true, &err), &err);
}

static void assert_of_now(pt_store *store)
{
    char kept[33], anew[33];
    pt_error err = { 0 };

    assert_ok(pt_store_fingerprint(store, kept, &err), &err);
    assert_ok(pt_store_fingerprint_anew(store, anew, &err), &err);
    assert_string_equal(kept, anew);
}

static void what_is_kept_is_taken_until_papers_come(void **state)
{
    test_store t = open_test_store();
    char before[33], now[33];
    pt_error err = { 0 };

    (void)state;
    save_text(t.store, "2025-09-29", "2509.00001", 1, "One.");
    keep_fingerprint(t.store);
    assert_null(pt_fingerprint_begin(t.store)); /* nothing is left to find */
    assert_of_now(t.store);
    assert_ok(pt_store_fingerprint(t.store, before, &err), &err);
    save_text(t.store, "2025-09-30", "2509.00002", 1, "Two.");
    assert_of_now(t.store);
    assert_ok(pt_store_fingerprint(t.store, now, &err), &err);
    assert_string_not_equal(now, before);
    keep_fingerprint(t.store);
    assert_of_now(t.store);
    close_test_store(&t);
}

/* Whoever doubts looks at the papers, and sees what no command of ours did to them. */
static void what_was_changed_by_hand_is_seen_anew_only(void **state)
{
    test_store t = open_test_store();
    char kept[33], anew[33];
    pt_error err = { 0 };

    (void)state;
    save_text(t.store, "2025-09-29", "2509.00001", 1, "One.");
    keep_fingerprint(t.store);
    run_sql(t.path, "UPDATE paper SET categories = 'cs.XX'");
    assert_ok(pt_store_fingerprint(t.store, kept, &err), &err);
    assert_ok(pt_store_fingerprint_anew(t.store, anew, &err), &err);
    assert_string_not_equal(kept, anew);
    close_test_store(&t);
}

static void what_is_not_to_be_kept_is_not(void **state)
{
    test_store t = open_test_store();
    pt_error err = { 0 };

    (void)state;
    save_text(t.store, "2025-09-29", "2509.00001", 1, "One.");
    assert_ok(pt_fingerprint_end(pt_fingerprint_begin(t.store), t.store, false, &err), &err);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM meta WHERE key = 'fingerprint'"), 0);
    assert_ok(pt_fingerprint_end(NULL, t.store, true, &err), &err);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_kept_is_taken_until_papers_come),
        cmocka_unit_test(what_was_changed_by_hand_is_seen_anew_only),
        cmocka_unit_test(what_is_not_to_be_kept_is_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
