#include "support.h"

#include "store/fingerprint.h"
#include "store/papers.h"
#include "store/record.h"

static pt_str one_category[] = { PT_STR("cs.AI") };
static pt_str two_categories[] = { PT_STR("cs.AI"), PT_STR("cs.CL") };
static pt_str team[] = { PT_STR("Ann Ash"), PT_STR("Bob Birch") };
static pt_str initials[] = { PT_STR("A. Ash"), PT_STR("B. Birch") };
static pt_str orcids[] = { PT_STR(""), PT_STR("0000-0002-1825-0097") };

static pt_paper record(const char *id, const char *title)
{
    return (pt_paper){ .id = pt_str_of(id),
                       .title = pt_str_of(title),
                       .abstract = PT_S("About it."),
                       .authors = team,
                       .author_count = 2,
                       .categories = one_category,
                       .category_count = 1 };
}

/* What a trusted digest, a bulk record with a journal, and a work of another source with ORCIDs say of one paper. */
static pt_paper of_digest(void)
{
    pt_paper p = record("2509.00001", "A title");

    p.comment = PT_S("9 pages");
    p.url = PT_S("https://arxiv.org/abs/2509.00001");
    return p;
}

static pt_paper of_bulk(void)
{
    pt_paper p = record("2509.00001", "A Title");

    p.comment = PT_S("");
    p.doi = PT_S("10.1000/XYZ");
    p.journal_ref = PT_S("Journal of Things 3 (2026) 14");
    p.submitted = pt_day_of(2025, 9, 1);
    p.categories = two_categories;
    p.category_count = 2;
    return p;
}

static pt_paper of_other(void)
{
    pt_paper p = record("doi:10.1000/xyz", "A TITLE");

    p.doi = PT_S("10.1000/xyz");
    p.authors = initials;
    p.orcids = orcids;
    return p;
}

static void save_in_order(pt_store *store, const int order[3])
{
    pt_paper papers[] = { of_digest(), of_bulk(), of_other() };
    static const int trust[] = { 45, 20, 15 };

    for (int i = 0; i < 3; i++)
        save_file(store, "2025-09-30", (uint64_t)order[i] + 1, trust[order[i]], &papers[order[i]], 1);
}

static void of_each_field_the_best_record_that_states_it_is_shown_in_any_order(void **state)
{
    const int orders[][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
    char first[33] = "";

    (void)state;
    for (size_t i = 0; i < 6; i++) {
        test_store t = open_test_store();
        char fingerprint[33];
        pt_error err = { 0 };

        save_in_order(t.store, orders[i]);
        assert_text(t.store, "SELECT group_concat(arxiv_id) FROM paper", "2509.00001");
        assert_text(t.store, "SELECT title || '; ' || comment || '; ' || doi || '; ' || journal_ref FROM paper",
                    "A title; 9 pages; 10.1000/XYZ; Journal of Things 3 (2026) 14");
        assert_text(t.store, "SELECT categories FROM paper", "cs.AI cs.CL");
        assert_text(t.store, "SELECT authors FROM v_paper", "Ann Ash, Bob Birch");
        assert_text(t.store, "SELECT group_concat(orcid) FROM authorship", "0000-0002-1825-0097");
        assert_int_equal(number_of(t.store, "SELECT count(*) FROM sighting"), 3);
        assert_int_equal(number_of(t.store, "SELECT count(*) FROM record"), 3);
        assert_ok(pt_store_fingerprint(t.store, fingerprint, &err), &err);
        if (i == 0)
            memcpy(first, fingerprint, 33);
        assert_string_equal(fingerprint, first);
        assert_sound(t.store);
        close_test_store(&t);
    }
}

static void assert_says(pt_store *store, int64_t source_id, const pt_paper *said)
{
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_paper got;

    assert_ok(pt_store_sighting_read(store, source_id, 0, &arena, &got, &err), &err);
    assert_str(got.title, said->title.at);
    assert_str(got.comment, said->comment.at ? said->comment.at : "");
    assert_str(got.doi, said->doi.at ? said->doi.at : "");
    assert_int_equal(got.submitted, said->submitted);
    assert_int_equal(got.category_count, said->category_count);
    assert_int_equal(got.author_count, said->author_count);
    for (size_t i = 0; i < got.author_count; i++)
        assert_str(got.authors[i], said->authors[i].at);
    assert_int_equal(got.orcids != NULL, said->orcids != NULL);
    pt_arena_free(&arena);
}

static void each_sighting_reads_back_as_its_own_source_told_it(void **state)
{
    const pt_paper said[] = { of_other(), of_bulk(), of_digest() };
    test_store t = open_test_store();
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_paper none;

    (void)state;
    save_in_order(t.store, (const int[]){ 2, 1, 0 });
    for (int64_t i = 0; i < 3; i++)
        assert_says(t.store, i + 1, &said[i]);
    assert_int_equal(pt_store_sighting_read(t.store, 1, 7, &arena, &none, &err), PT_END);
    close_test_store(&t);
}

/* The second run of a program knows the DOI from the store. */
static void a_doi_joins_across_runs(void **state)
{
    test_store t = open_test_store();
    pt_paper bulk = of_bulk(), other = of_other();
    pt_error err = { 0 };

    (void)state;
    save_file(t.store, "2025-09-30", 1, 45, &bulk, 1);
    pt_store_close(t.store);
    assert_ok(pt_store_open(t.path, PT_STORE_WRITE, NULL, &t.store, &err), &err);
    save_file(t.store, "2025-10-01", 2, 15, &other, 1);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 1);
    assert_text(t.store, "SELECT first_day || ' ' || last_day FROM v_paper", "2025-09-30 2025-10-01");
    close_test_store(&t);
}

static void two_papers_of_arxiv_stay_two_though_they_state_one_doi(void **state)
{
    test_store t = open_test_store();
    pt_paper one = of_bulk(), two = of_bulk(), other = of_other();

    (void)state;
    two.id = PT_S("2509.00002");
    save_file(t.store, "2025-09-30", 1, 45, &one, 1);
    save_file(t.store, "2025-09-30", 2, 45, &two, 1);
    save_file(t.store, "2025-09-30", 3, 15, &other, 1);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 2);
    close_test_store(&t);
}

static void a_replacement_is_no_new_paper_until_an_earlier_or_equal_day_says_new(void **state)
{
    test_store t = open_test_store();
    pt_paper p = record("2509.00001", "A title");

    (void)state;
    p.announced = PT_ANNOUNCED_REPLACE;
    save_file(t.store, "2025-09-30", 1, 40, &p, 1);
    assert_int_equal(number_of(t.store, "SELECT is_new FROM paper"), 0);
    p.announced = PT_ANNOUNCED_NEW;
    save_file(t.store, "2025-09-29", 2, 40, &p, 1);
    assert_int_equal(number_of(t.store, "SELECT is_new FROM paper"), 1);
    assert_text(t.store, "SELECT group_concat(announced) FROM (SELECT announced FROM sighting ORDER BY source_id)",
                "replace,new");
    close_test_store(&t);
}

static void a_record_that_states_its_day_counts_for_that_day(void **state)
{
    test_store t = open_test_store();
    pt_paper p = record("0704.0001", "Long ago");

    (void)state;
    p.day = pt_day_of(2007, 4, 3);
    save_file(t.store, "2025-09-30", 1, 40, &p, 1);
    assert_text(t.store, "SELECT first_day || ' ' || is_new FROM v_paper", "2007-04-03 1");
    close_test_store(&t);
}

static void a_deletion_is_kept_and_takes_no_paper_away(void **state)
{
    test_store t = open_test_store();
    pt_paper p = record("2509.00001", "A title"),
             gone = { .id = PT_S("2509.00001"), .announced = PT_ANNOUNCED_DELETED };

    (void)state;
    save_file(t.store, "2025-09-29", 1, 40, &p, 1);
    save_file(t.store, "2025-09-30", 2, 40, &gone, 1);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM paper"), 1);
    assert_text(t.store, "SELECT arxiv_id || ' ' || date(day * 86400, 'unixepoch') FROM deletion",
                "2509.00001 2025-09-30");
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_each_field_the_best_record_that_states_it_is_shown_in_any_order),
        cmocka_unit_test(each_sighting_reads_back_as_its_own_source_told_it),
        cmocka_unit_test(a_doi_joins_across_runs),
        cmocka_unit_test(two_papers_of_arxiv_stay_two_though_they_state_one_doi),
        cmocka_unit_test(a_replacement_is_no_new_paper_until_an_earlier_or_equal_day_says_new),
        cmocka_unit_test(a_record_that_states_its_day_counts_for_that_day),
        cmocka_unit_test(a_deletion_is_kept_and_takes_no_paper_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
