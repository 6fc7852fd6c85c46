#include "support.h"

#include "store/fingerprint.h"
#include "store/papers.h"

static pt_str category_ai[] = { PT_STR("cs.AI") };
static pt_str category_cl_ai[] = { PT_STR("cs.CL"), PT_STR("cs.AI") };
static pt_str ann_bob[] = { PT_STR("Ann Ash"), PT_STR("Bob Birch") };
static pt_str ann_only[] = { PT_STR("Ann Ash") };

static pt_paper paper(const char *id, const char *title)
{
    return (pt_paper){ .id = pt_str_of(id), .title = pt_str_of(title), .abstract = PT_S("About it."),
                       .authors = ann_bob, .author_count = 2, .categories = category_ai, .category_count = 1 };
}

static void a_paper_on_two_days_counts_in_the_first(void **state)
{
    test_store t = open_test_store();
    pt_paper one = paper("2509.00001", "One");

    (void)state;
    save_file(t.store, "2025-09-30", 1, 10, &one, 1);
    save_file(t.store, "2025-09-29", 2, 10, &one, 1);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_paper"), 1);
    assert_text(t.store, "SELECT first_day || ' ' || last_day FROM v_paper", "2025-09-29 2025-09-30");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM sighting"), 2);
    close_test_store(&t);
}

static void a_paper_in_two_sections_of_a_file_is_one_paper_seen_twice(void **state)
{
    test_store t = open_test_store();
    pt_paper twice[] = { paper("2509.00001", "One"), paper("2509.00001", "One") };

    (void)state;
    save_file(t.store, "2025-09-30", 1, 10, twice, 2);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 1);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM sighting"), 2);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM authorship"), 2);
    close_test_store(&t);
}

/* Three records of one paper, that differ in version, trust, day, authors and categories, and another paper. */
static void save_in_order(pt_store *store, const int order[4])
{
    pt_paper late = paper("2509.00001", "Late words"), trusted = paper("2509.00001", "Trusted words");
    pt_paper early = paper("2509.00001", "Early words"), other = paper("2509.00002", "Other");
    struct {
        const char *day;
        int trust;
        pt_paper *paper;
    } files[] = { { "2025-10-02", 10, &late }, { "2025-10-01", 20, &trusted }, { "2025-09-30", 10, &early },
                  { "2025-09-30", 20, &other } };

    late.authors = ann_only;
    late.author_count = 1;
    trusted.categories = category_cl_ai;
    trusted.category_count = 2;
    for (int i = 0; i < 4; i++)
        save_file(store, files[order[i]].day, (uint64_t)order[i], files[order[i]].trust, files[order[i]].paper, 1);
}

static void the_store_is_the_same_in_whatever_order_files_come(void **state)
{
    const int orders[][4] = { { 0, 1, 2, 3 }, { 3, 2, 1, 0 }, { 1, 0, 3, 2 }, { 2, 0, 1, 3 }, { 2, 3, 1, 0 } };
    char first[33] = "";

    (void)state;
    for (size_t i = 0; i < 5; i++) {
        test_store t = open_test_store();
        char fingerprint[33];
        pt_error err = { 0 };

        save_in_order(t.store, orders[i]);
        assert_ok(pt_store_fingerprint(t.store, fingerprint, &err), &err);
        if (i == 0)
            memcpy(first, fingerprint, 33);
        assert_string_equal(fingerprint, first);
        assert_text(t.store, "SELECT title FROM paper WHERE arxiv_id = '2509.00001'", "Trusted words");
        assert_text(t.store, "SELECT categories FROM paper WHERE arxiv_id = '2509.00001'", "cs.CL cs.AI");
        assert_text(t.store, "SELECT authors FROM v_paper WHERE arxiv_id = '2509.00001'", "Ann Ash, Bob Birch");
        close_test_store(&t);
    }
}

static void a_higher_version_wins_over_trust_and_day(void **state)
{
    test_store t = open_test_store();
    pt_paper first = paper("2509.00001", "First"), second = paper("2509.00001", "Second");

    (void)state;
    second.version = 2;
    save_file(t.store, "2025-09-30", 1, 20, &first, 1);
    save_file(t.store, "2025-10-05", 2, 10, &second, 1);
    assert_text(t.store, "SELECT title || ' v' || version FROM paper", "Second v2");
    close_test_store(&t);
}

static void a_cross_listing_seen_later_joins_the_categories(void **state)
{
    test_store t = open_test_store();
    pt_paper before = paper("2509.00001", "One"), after = paper("2509.00001", "One");

    (void)state;
    after.categories = category_cl_ai;
    after.category_count = 2;
    save_file(t.store, "2025-09-29", 1, 10, &before, 1);
    save_file(t.store, "2025-09-30", 2, 10, &after, 1);
    assert_text(t.store, "SELECT primary_category || ': ' || categories FROM paper", "cs.AI: cs.AI cs.CL");
    close_test_store(&t);
}

static void a_paper_whose_id_is_long_past_is_an_update_not_a_new_paper(void **state)
{
    test_store t = open_test_store();
    pt_paper old = paper("2507.00001", "Old"), recent = paper("2508.00001", "Recent");

    (void)state;
    save_file(t.store, "2025-09-30", 1, 10, (pt_paper[]){ old, recent }, 2);
    assert_int_equal(number_of(t.store, "SELECT is_new FROM paper WHERE title = 'Old'"), 0);
    assert_int_equal(number_of(t.store, "SELECT is_new FROM paper WHERE title = 'Recent'"), 1);
    close_test_store(&t);
}

static void the_same_summary_seen_twice_is_kept_once_and_another_language_beside_it(void **state)
{
    test_store t = open_test_store();
    pt_paper p = paper("2509.00001", "One");

    (void)state;
    p.summary = (pt_summary){ .language = PT_S("en"), .tldr = PT_S("Short.") };
    save_file(t.store, "2025-09-29", 1, 10, &p, 1);
    save_file(t.store, "2025-09-30", 2, 10, &p, 1);
    p.summary = (pt_summary){ .language = PT_S("zh"), .tldr = PT_S("\xe7\x9f\xad") };
    save_file(t.store, "2025-09-30", 3, 10, &p, 1);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM summary"), 2);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM sighting WHERE summary_id IS NOT NULL"), 3);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM summary WHERE conclusion IS NULL"), 2);
    close_test_store(&t);
}

static void what_another_program_saved_in_between_is_seen(void **state)
{
    test_store t = open_test_store();
    pt_store *other = NULL;
    pt_saver *saver = NULL;
    pt_source_file file = { .path = PT_S("a"), .format = PT_S("test"), .digest = { 9, 9 }, .day_origin = PT_S("option"), .collection = PT_S("local") };
    pt_paper p = paper("2509.00001", "One");
    pt_saved saved;
    pt_error err = { 0 };

    (void)state;
    saver = pt_saver_open(t.store);
    assert_ok(pt_saver_begin_file(saver, &file, &err), &err);
    assert_ok(pt_saver_end_file(saver, &saved, &err), &err);
    assert_ok(pt_saver_finish(saver, &err), &err);
    assert_ok(pt_store_open(t.path, PT_STORE_WRITE, NULL, &other, &err), &err);
    save_file(other, "2025-09-29", 1, 10, &p, 1);
    file.digest.low = 10;
    assert_ok(pt_saver_begin_file(saver, &file, &err), &err);
    assert_ok(pt_saver_paper(saver, &p, &err), &err);
    assert_ok(pt_saver_end_file(saver, &saved, &err), &err);
    assert_ok(pt_saver_finish(saver, &err), &err);
    assert_int_equal(saved.repeats, 1);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM author"), 2);
    pt_saver_close(saver);
    pt_store_close(other);
    close_test_store(&t);
}

static void what_was_not_finished_is_gone(void **state)
{
    test_store t = open_test_store();
    pt_saver *saver = NULL;
    pt_source_file file = { .path = PT_S("a"), .format = PT_S("test"), .day_origin = PT_S("option"), .collection = PT_S("local") };
    pt_paper p = paper("2509.00001", "One");
    pt_error err = { 0 };

    (void)state;
    saver = pt_saver_open(t.store);
    assert_ok(pt_saver_begin_file(saver, &file, &err), &err);
    assert_ok(pt_saver_paper(saver, &p, &err), &err);
    pt_saver_close(saver);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 0);
    close_test_store(&t);
}

static void a_reject_is_kept_with_its_place_and_its_reason(void **state)
{
    test_store t = open_test_store();
    pt_saver *saver = NULL;
    pt_source_file file = { .path = PT_S("bad.md"), .format = PT_S("test"), .day_origin = PT_S("option"), .collection = PT_S("local") };
    pt_paper bad = { .position = 3, .line = 212, .excerpt = PT_S("### [4] [No link]") };
    pt_error err = { 0 }, why = { .text = "a heading without a link" };
    pt_saved saved;

    (void)state;
    saver = pt_saver_open(t.store);
    assert_ok(pt_saver_begin_file(saver, &file, &err), &err);
    assert_ok(pt_saver_reject(saver, &bad, &why, &err), &err);
    assert_ok(pt_saver_end_file(saver, &saved, &err), &err);
    assert_ok(pt_saver_finish(saver, &err), &err);
    pt_saver_close(saver);
    assert_int_equal(saved.rejects, 1);
    assert_text(t.store, "SELECT source_file || '|' || position || '|' || reason || '|' || excerpt FROM v_reject",
                "bad.md|line 212|a heading without a link|### [4] [No link]");
    close_test_store(&t);
}

/* Names are asked for one by one, 20,000 of them, and then all loaded: what was asked before keeps its number. */
static void names_keep_their_numbers_however_many_come(void **state)
{
    enum { NAMES = 25000, A_PAPER = 500 };
    test_store t = open_test_store();
    pt_str *names = calloc(NAMES, sizeof *names);
    pt_paper papers[NAMES / A_PAPER];
    pt_arena arena = { 0 };

    (void)state;
    assert_non_null(names);
    for (size_t i = 0; i < NAMES; i++)
        names[i] = pt_arena_printf(&arena, "Ann Ash %zu", i);
    for (size_t i = 0; i < NAMES / A_PAPER; i++) {
        papers[i] = paper(pt_arena_printf(&arena, "2509.%05zu", i + 1).at, "Of many");
        papers[i].authors = names + i * A_PAPER;
        papers[i].author_count = A_PAPER;
    }
    save_file(t.store, "2025-09-30", 1, 10, papers, NAMES / A_PAPER - 1);
    for (size_t i = 0; i < NAMES / A_PAPER; i++)
        papers[i].id = pt_arena_printf(&arena, "2509.%05zu", i + 1001);
    save_file(t.store, "2025-09-30", 2, 10, papers, NAMES / A_PAPER);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM author"), NAMES);
    assert_int_equal(number_of(t.store, "SELECT max(author_id) FROM author"), NAMES);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM authorship JOIN author USING (author_id) JOIN paper "
                                        "USING (paper_id) WHERE name <> 'Ann Ash ' || ((substr(arxiv_id, 6) - 1) % "
                                        "1000 * 500 + position)"),
                     0);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM authorship"), 2 * NAMES - A_PAPER);
    pt_arena_free(&arena);
    free(names);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_keep_their_numbers_however_many_come),
        cmocka_unit_test(a_paper_on_two_days_counts_in_the_first),
        cmocka_unit_test(a_paper_in_two_sections_of_a_file_is_one_paper_seen_twice),
        cmocka_unit_test(the_store_is_the_same_in_whatever_order_files_come),
        cmocka_unit_test(a_higher_version_wins_over_trust_and_day),
        cmocka_unit_test(a_cross_listing_seen_later_joins_the_categories),
        cmocka_unit_test(a_paper_whose_id_is_long_past_is_an_update_not_a_new_paper),
        cmocka_unit_test(the_same_summary_seen_twice_is_kept_once_and_another_language_beside_it),
        cmocka_unit_test(what_another_program_saved_in_between_is_seen),
        cmocka_unit_test(what_was_not_finished_is_gone),
        cmocka_unit_test(a_reject_is_kept_with_its_place_and_its_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
