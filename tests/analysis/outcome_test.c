/* What becomes of names in a store: the user's decisions, the homonyms of the demo corpus, and that neither the order
 * nor the number of steps in which papers came makes a difference. */
#include "support.h"

#include "analysis/analysis.h"
#include "data/corpus_truth.h"
#include "store/papers.h"

/* The n-th of five days of two Lin Ashes, who know nobody in common, and write ten papers each. */
static void save_day(pt_store *store, size_t day)
{
    static pt_str ours[] = { PT_STR("Lin Ash"), PT_STR("Bo Birk"), PT_STR("Cy Dorn") };
    static pt_str theirs[] = { PT_STR("Lin Ash"), PT_STR("Ed Fir"), PT_STR("Flo Gale"), PT_STR("Hal Ivy") };
    static pt_str our_category[] = { PT_STR("cs.CL") }, their_category[] = { PT_STR("math.NT") };
    char date[16], ids[4][16];
    pt_paper papers[4] = { 0 };

    snprintf(date, sizeof date, "2026-05-%02zu", 4 + day);
    for (size_t i = 0; i < 4; i++) {
        bool is_ours = i % 2 == 0;

        snprintf(ids[i], sizeof ids[i], "2605.%05zu", day * 4 + i);
        papers[i] = (pt_paper){ .id = pt_str_of(ids[i]),
                                .title = is_ours ? PT_S("Parsing of slow speech") : PT_S("Primes in short gaps"),
                                .authors = is_ours ? ours : theirs,
                                .author_count = is_ours ? 3 : 4,
                                .categories = is_ours ? our_category : their_category,
                                .category_count = 1 };
    }
    save_file(store, date, day + 1, 10, papers, 4);
}

static void analyse(pt_store *store, const char *decisions)
{
    pt_scope scope = { .jobs = 1, .decisions = pt_str_of(decisions), .decisions_name = PT_S("names.txt") };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "names", &scope, NULL, NULL, &err), &err);
}

static const char ashes[] = "SELECT group_concat(name || ' ' || papers, '; ') FROM (SELECT name, count(*) AS papers"
                            " FROM person JOIN authorship USING (person_id) WHERE name LIKE 'Lin Ash%'"
                            " GROUP BY name ORDER BY name)";
static const char everything[] =
    "SELECT group_concat(line, '; ') FROM (SELECT arxiv_id || position || name || part || risk AS line"
    " FROM authorship JOIN person USING (person_id) JOIN paper USING (paper_id)"
    " ORDER BY arxiv_id, position)";

static test_store five_days(const char *decisions)
{
    test_store t = open_test_store();

    for (size_t day = 0; day < 5; day++)
        save_day(t.store, day);
    analyse(t.store, decisions);
    return t;
}

static void a_name_of_two_circles_that_never_meet_is_split_and_says_why(void **state)
{
    test_store t = five_days("");

    (void)state;
    assert_text(t.store, ashes, "Lin Ash (1) 10; Lin Ash (2) 10");
    assert_text(t.store, "SELECT reason FROM name_decision WHERE name = 'Lin Ash (1)' AND kind = 'split'",
                "10 papers that share co-authors, Bo Birk and Cy Dorn above all; too little in common with the other 10"
                " of the name");
    close_test_store(&t);
}

static void names_that_the_user_keeps_apart_say_so_on_both_sides(void **state)
{
    test_store t = five_days("apart \"Lin Ash\" \"Bo Birk\"");

    (void)state;
    assert_text(
        t.store,
        "SELECT group_concat(name || ' / ' || other || ': ' || reason, '; ') FROM (SELECT * FROM name_decision"
        " WHERE kind = 'user' ORDER BY name)",
        "Bo Birk / Lin Ash: kept apart in line 1 of the decisions; Lin Ash (1) / Bo Birk: kept apart in line 1 of"
        " the decisions");
    close_test_store(&t);
}

static void a_name_that_the_user_keeps_is_not_split(void **state)
{
    test_store t = five_days("keep \"Lin Ash\"");

    (void)state;
    assert_text(t.store, ashes, "Lin Ash 20");
    assert_text(t.store, "SELECT reason FROM name_decision WHERE name = 'Lin Ash' AND kind = 'user'",
                "kept whole by line 1 of the decisions");
    close_test_store(&t);
}

static void papers_that_the_user_splits_off_are_a_person_of_their_own(void **state)
{
    test_store t = five_days("split \"Cy Dorn\" 2605.00000 2605.00008");

    (void)state;
    assert_text(
        t.store,
        "SELECT group_concat(name || ' ' || arxiv_id, '; ') FROM (SELECT name, arxiv_id FROM person JOIN authorship"
        " USING (person_id) JOIN paper USING (paper_id) WHERE name = 'Cy Dorn (2)' ORDER BY arxiv_id)",
        "Cy Dorn (2) 2605.00000; Cy Dorn (2) 2605.00008");
    close_test_store(&t);
}

static void names_that_the_user_merges_are_one_and_a_withdrawn_decision_leaves_no_trace(void **state)
{
    test_store t = five_days("merge \"Bo Birk\" \"Cy Dorn\"");
    test_store plain = five_days("");
    char *expected = text_of(plain.store, everything);

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM person WHERE name IN ('Bo Birk', 'Cy Dorn')"), 1);
    analyse(t.store, "");
    assert_text(t.store, everything, expected);
    free(expected);
    close_test_store(&plain);
    close_test_store(&t);
}

static void neither_the_order_of_days_nor_analysing_between_them_makes_a_difference(void **state)
{
    test_store whole = five_days(""), steps = open_test_store();
    char *expected = text_of(whole.store, everything);

    (void)state;
    for (size_t day = 5; day-- > 0;) {
        save_day(steps.store, day);
        analyse(steps.store, "");
    }
    assert_text(steps.store, everything, expected);
    free(expected);
    close_test_store(&steps);
    close_test_store(&whole);
}

static void the_planted_homonyms_are_two_persons_each_and_nobody_else_is(void **state)
{
    test_store demo = open_test_store();
    char command[2000], sql[200];
    pt_error err = { 0 };

    (void)state;
    pt_store_close(demo.store);
    snprintf(command, sizeof command, "'%s' '%s/digests' && '%s' ingest -q --db '%s' '%s/digests'", CORPUS, demo.folder,
             PAPERTIDE, demo.path, demo.folder);
    assert_int_equal(system(command), 0);
    assert_ok(pt_store_open(demo.path, PT_STORE_WRITE, NULL, &demo.store, &err), &err);
    analyse(demo.store, "");
    for (size_t i = 0; i < TRUTH_HOMONYMS; i++) {
        snprintf(sql, sizeof sql, "SELECT count(*) FROM person WHERE name LIKE '%s%%'", truth_homonyms[i]);
        assert_int_equal(number_of(demo.store, sql), 2);
    }
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM person WHERE part > 0"), 2 * TRUTH_HOMONYMS);
    assert_int_equal(number_of(demo.store, "SELECT count(*) FROM name_decision WHERE kind = 'join'"), 0);
    close_test_store(&demo);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_of_two_circles_that_never_meet_is_split_and_says_why),
        cmocka_unit_test(names_that_the_user_keeps_apart_say_so_on_both_sides),
        cmocka_unit_test(a_name_that_the_user_keeps_is_not_split),
        cmocka_unit_test(papers_that_the_user_splits_off_are_a_person_of_their_own),
        cmocka_unit_test(names_that_the_user_merges_are_one_and_a_withdrawn_decision_leaves_no_trace),
        cmocka_unit_test(neither_the_order_of_days_nor_analysing_between_them_makes_a_difference),
        cmocka_unit_test(the_planted_homonyms_are_two_persons_each_and_nobody_else_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
