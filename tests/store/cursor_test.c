#include "support.h"

#include "store/cursor.h"
#include "store/papers.h"

static pt_str names[] = { PT_STR("Bob Birch"), PT_STR("Ann Ash") };
static pt_str categories[] = { PT_STR("cs.CL"), PT_STR("cs.AI") };

static pt_paper paper(const char *id, size_t authors)
{
    return (pt_paper){ .id = pt_str_of(id),
                       .title = PT_STR("T"),
                       .authors = names,
                       .author_count = authors,
                       .categories = categories,
                       .category_count = 2,
                       .summary = { .language = PT_STR("zh"), .tldr = PT_STR("潮") } };
}

static void papers_come_by_day_and_id_however_they_were_saved(void **state)
{
    static const char *const expected[] = { "2606.00002", "2606.00003", "2606.00001" };
    test_store t = open_test_store();
    pt_paper late[] = { paper("2606.00001", 1) }, early[] = { paper("2606.00003", 0), paper("2606.00002", 2) };
    pt_papers_filter all = { .first = INT32_MIN, .last = INT32_MAX };
    pt_papers *papers = NULL;
    pt_error err = { 0 };
    pt_paper got;

    (void)state;
    save_file(t.store, "2026-06-18", 1, 1, late, 1);
    save_file(t.store, "2026-06-17", 2, 1, early, 2);
    assert_ok(pt_papers_open(t.store, &all, &papers, &err), &err);
    for (size_t i = 0; i < 3; i++) {
        assert_ok(pt_papers_next(papers, &got, &err), &err);
        assert_str(got.id, expected[i]);
    }
    assert_int_equal(pt_papers_next(papers, &got, &err), PT_END);
    pt_papers_close(papers);
    close_test_store(&t);
}

static void a_paper_comes_as_it_was_saved(void **state)
{
    test_store t = open_test_store();
    pt_paper saved[] = { paper("2606.00002", 2) }, english[] = { paper("2606.00002", 2) }, got;
    pt_papers_filter day = { .first = pt_day_of(2026, 6, 17),
                             .last = pt_day_of(2026, 6, 17),
                             .category = PT_STR("cs.AI") };
    pt_papers *papers = NULL;
    pt_error err = { 0 };

    (void)state;
    english[0].summary = (pt_summary){ .language = PT_STR("en"), .tldr = PT_STR("Tides.") };
    save_file(t.store, "2026-06-17", 1, 1, saved, 1);
    save_file(t.store, "2026-06-18", 2, 1, english, 1);
    assert_ok(pt_papers_open(t.store, &day, &papers, &err), &err);
    assert_ok(pt_papers_next(papers, &got, &err), &err);
    assert_int_equal(got.day, day.first);
    assert_int_equal(got.author_count, 2);
    assert_str(got.authors[0], "Bob Birch");
    assert_str(got.authors[1], "Ann Ash");
    assert_int_equal(got.category_count, 2);
    assert_str(got.categories[1], "cs.AI");
    assert_str(got.summary.tldr, "Tides.");
    assert_null(got.comment.at);
    assert_int_equal(got.submitted, 0);
    pt_papers_close(papers);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(papers_come_by_day_and_id_however_they_were_saved),
        cmocka_unit_test(a_paper_comes_as_it_was_saved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
