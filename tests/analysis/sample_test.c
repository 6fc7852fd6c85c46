/* Papers of two categories over four days, of which some are taken. */
#include "support.h"

#include "analysis/analysis.h"
#include "analysis/terms/sample.h"
#include "store/papers.h"

#include <stdlib.h>

enum { DAYS = 4, A_DAY = 60, LARGE = 45 /* of them cs.CL, the others math.CO */ };

/* Day `day` of the month, its papers from the last to the first when `backwards`. */
static void save_day(test_store *t, size_t day, bool backwards)
{
    static char ids[A_DAY][24], name[16];
    static pt_str category[2] = { PT_STR("cs.CL"), PT_STR("math.CO") }, author[] = { PT_STR("Al Ash") };
    static pt_paper papers[A_DAY];

    for (size_t i = 0; i < A_DAY; i++) {
        size_t number = backwards ? A_DAY - 1 - i : i;

        snprintf(ids[i], sizeof ids[i], "2605.%05zu", (day + 1) * 1000 + number);
        papers[i] = (pt_paper){ .id = pt_str_of(ids[i]),
                                .title = PT_S("A study"),
                                .abstract = PT_S("We study a thing. It is small."),
                                .authors = author,
                                .author_count = 1,
                                .categories = &category[number >= LARGE],
                                .category_count = 1 };
    }
    snprintf(name, sizeof name, "2026-05-%02zu", day + 4);
    save_file(t->store, name, (int64_t)day + 1, 10, papers, A_DAY);
}

static test_store four_days(bool backwards)
{
    test_store t = open_test_store();
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    for (size_t i = 0; i < DAYS; i++)
        save_day(&t, backwards ? DAYS - 1 - i : i, backwards);
    assert_ok(pt_analyse(t.store, "terms", &scope, NULL, NULL, &err), &err);
    return t;
}

/* How many of the sample are among the papers that `where` tells. */
static int64_t count_in(test_store *t, const pt_sample *sample, const char *where)
{
    int64_t count = 0;

    for (int64_t id = 0; id <= sample->last_id; id++) {
        char sql[200];

        snprintf(sql, sizeof sql, "SELECT count(*) FROM paper WHERE paper_id = %lld AND %s", (long long)id, where);
        count += pt_sample_has(sample, id) && number_of(t->store, sql) == 1;
    }
    return count;
}

static void each_category_has_its_share_of_each_day(void **state)
{
    test_store t = four_days(false);
    pt_error err = { 0 };
    pt_sample sample;

    (void)state;
    assert_ok(pt_sample_papers(t.store, PT_S("en"), 80, &sample, &err), &err);
    assert_int_equal(sample.papers, 80);
    assert_int_equal(sample.of, DAYS * A_DAY);
    assert_int_equal(count_in(&t, &sample, "primary_category = 'cs.CL'"), 60);
    assert_int_equal(count_in(&t, &sample, "primary_category = 'math.CO'"), 20);
    assert_int_equal(
        count_in(&t, &sample, "primary_category = 'cs.CL' AND first_day = unixepoch('2026-05-05') / 86400"), 15);
    assert_int_equal(
        count_in(&t, &sample, "primary_category = 'math.CO' AND first_day = unixepoch('2026-05-07') / 86400"), 5);
    pt_sample_free(&sample);
    close_test_store(&t);
}

static void the_sample_does_not_depend_on_the_order_in_which_papers_came(void **state)
{
    test_store t = four_days(false), u = four_days(true);
    pt_error err = { 0 };
    pt_sample a, b;
    uint32_t *place, *other;

    (void)state;
    assert_ok(pt_sample_papers(t.store, PT_S("en"), 37, &a, &err), &err);
    assert_ok(pt_sample_papers(u.store, PT_S("en"), 37, &b, &err), &err);
    assert_ok(pt_sample_order(t.store, &place, &err), &err);
    assert_ok(pt_sample_order(u.store, &other, &err), &err);
    for (int64_t id = 1; id <= DAYS * A_DAY; id++) {
        int64_t same = DAYS * A_DAY + 1 - id; /* the last came first */

        assert_int_equal(place[id], other[same]);
        assert_int_equal(pt_sample_has(&a, id), pt_sample_has(&b, same));
    }
    free(place);
    free(other);
    pt_sample_free(&a);
    pt_sample_free(&b);
    close_test_store(&t);
    close_test_store(&u);
}

static void of_few_papers_all_are_in_it(void **state)
{
    test_store t = four_days(false);
    pt_error err = { 0 };
    pt_sample sample;

    (void)state;
    assert_ok(pt_sample_papers(t.store, PT_S("en"), DAYS * A_DAY, &sample, &err), &err);
    assert_null(sample.is_in);
    assert_int_equal(sample.papers, DAYS * A_DAY);
    assert_true(pt_sample_has(&sample, 1) && pt_sample_has(&sample, DAYS * A_DAY));
    pt_sample_free(&sample);
    close_test_store(&t);
}

static void papers_can_be_added_to_it_once(void **state)
{
    test_store t = four_days(false);
    pt_error err = { 0 };
    pt_sample sample;

    (void)state;
    assert_ok(pt_sample_papers(t.store, PT_S("en"), 1, &sample, &err), &err);
    for (int64_t id = 1; id <= 10; id++)
        pt_sample_add(&sample, id);
    pt_sample_add(&sample, 3);
    pt_sample_add(&sample, DAYS * A_DAY + 5); /* of none that are counted */
    assert_int_equal(count_in(&t, &sample, "paper_id <= 10"), 10);
    assert_int_equal(sample.papers, 10 + count_in(&t, &sample, "paper_id > 10"));
    pt_sample_free(&sample);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_category_has_its_share_of_each_day),
        cmocka_unit_test(the_sample_does_not_depend_on_the_order_in_which_papers_came),
        cmocka_unit_test(of_few_papers_all_are_in_it),
        cmocka_unit_test(papers_can_be_added_to_it_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
