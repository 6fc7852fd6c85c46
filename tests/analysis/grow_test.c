/* A store so large that the network rests: what comes is taken up, and equals what a whole run counts. */
#include "support.h"

#include "analysis/analysis.h"
#include "analysis/team.h"

enum { TEAMS = 260, NAMES = 30, LARGE = 200 };

static const char *const days[] = { "2026-05-04", "2026-05-05", "2026-05-12", "2026-05-14" };

/* The same teams each time: three of a laboratory of six, who write so often that nobody takes a name for two people.
 */
static void save_teams(pt_store *store)
{
    for (size_t i = 0; i < TEAMS; i++) {
        size_t lab = i % (NAMES / 6) * 6, round = i / (NAMES / 6);
        char names[3 * 4 + 1] = "";

        for (size_t n = 0; n < 3; n++)
            snprintf(names + n * 4, 5, "N%02zu,", lab + (round + n * (1 + round % 2)) % 6);
        names[11] = '\0';
        save_team(store, days[i * 4 / TEAMS], names, i);
    }
}

/* A pair that is known, and somebody new with somebody known. */
static void save_what_comes(pt_store *store)
{
    save_team(store, "2026-05-14", "N01,N02", TEAMS);
    save_team(store, "2026-05-15", "N01,Zed", TEAMS + 1);
}

static void analyse(pt_store *store, const char *only, size_t large)
{
    pt_scope scope = { .jobs = 1, .large = large };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, only, &scope, NULL, NULL, &err), &err);
}

static test_store grown(void)
{
    test_store t = open_test_store();

    save_teams(t.store);
    analyse(t.store, NULL, LARGE);
    save_what_comes(t.store);
    analyse(t.store, NULL, LARGE);
    return t;
}

static void assert_same(const test_store *a, const test_store *b, const char *sql)
{
    char *x = text_of(a->store, sql), *y = text_of(b->store, sql);

    assert_true(strlen(x) > 20);
    assert_string_equal(x, y);
    free(x);
    free(y);
}

static void what_comes_is_counted_as_a_whole_run_counts_it(void **state)
{
    test_store t = grown(), whole = open_test_store();

    (void)state;
    save_teams(whole.store);
    save_what_comes(whole.store);
    analyse(whole.store, NULL, 0);
    assert_same(&t, &whole,
                "SELECT group_concat(author_a || author_b || papers || round(weight, 9) || first_day || last_day)"
                "  FROM (SELECT * FROM v_collaboration ORDER BY author_a, author_b)");
    assert_same(
        &t, &whole,
        "SELECT group_concat(name || ' ' || papers || ' ' || first_day || ' ' || last_day || ' ' || collaborators"
        " || ' ' || degree || ' ' || strength) FROM (SELECT * FROM v_author ORDER BY name)");
    assert_same(&t, &whole,
                "SELECT group_concat(period || ' ' || papers || ' ' || authors || ' ' || new_authors || ' ' || pairs"
                " || ' ' || new_pairs || ' ' || team_mean || ' ' || solo)"
                " FROM (SELECT * FROM network_period ORDER BY period)");
    assert_same(&t, &whole,
                "SELECT group_concat(period || ' ' || authors || ' ' || new_authors || ' ' || pairs || ' ' || new_pairs"
                " || ' in this month')  FROM (SELECT * FROM tie_period ORDER BY period)");
    assert_int_equal(number_of(t.store, "SELECT CAST(value AS INTEGER) FROM network_measure WHERE measure = 'authors'"),
                     NAMES + 1);
    close_test_store(&t);
    close_test_store(&whole);
}

static void what_is_a_matter_of_the_whole_rests(void **state)
{
    test_store t = open_test_store();
    char *before;

    (void)state;
    save_teams(t.store);
    analyse(t.store, NULL, LARGE);
    before =
        text_of(t.store, "SELECT group_concat(pagerank || ' ' || core) FROM (SELECT * FROM v_author ORDER BY name)");
    save_what_comes(t.store);
    analyse(t.store, NULL, LARGE);
    assert_text(t.store,
                "SELECT group_concat(pagerank || ' ' || core) FROM (SELECT * FROM v_author WHERE name <> 'Zed'"
                " ORDER BY name)",
                before);
    assert_int_equal(number_of(t.store, "SELECT pagerank IS NULL FROM v_author WHERE name = 'Zed'"), 1);
    assert_int_equal(number_of(t.store, "SELECT whole_papers FROM analysis_run WHERE name = 'network'"), TEAMS);
    free(before);
    close_test_store(&t);
}

static void a_hundredth_more_papers_or_asking_by_name_makes_it_whole(void **state)
{
    test_store t = grown(), u = grown();

    (void)state;
    save_team(t.store, "2026-05-15", "N03,N04", TEAMS + 2); /* 263 of 260 */
    analyse(t.store, NULL, LARGE);
    analyse(u.store, "network", LARGE);
    assert_int_equal(number_of(t.store, "SELECT pagerank IS NULL FROM v_author WHERE name = 'Zed'"), 0);
    assert_int_equal(number_of(u.store, "SELECT pagerank IS NULL FROM v_author WHERE name = 'Zed'"), 0);
    assert_int_equal(number_of(t.store, "SELECT whole_papers FROM analysis_run WHERE name = 'people'"), TEAMS + 3);
    close_test_store(&t);
    close_test_store(&u);
}

static void a_month_that_has_ended_makes_it_whole(void **state)
{
    test_store t = grown();

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT whole_papers FROM analysis_run WHERE name = 'names'"), TEAMS);
    run_sql(t.path, "UPDATE analysis_run SET whole_month = '2026-03'");
    save_team(t.store, "2026-05-15", "", TEAMS + 2);
    analyse(t.store, NULL, LARGE);
    assert_int_equal(number_of(t.store, "SELECT whole_papers FROM analysis_run WHERE name = 'names'"), TEAMS + 3);
    close_test_store(&t);
}

static void a_split_names_new_paper_goes_to_the_part_with_its_co_authors(void **state)
{
    test_store t = grown();
    int64_t lee_2;

    (void)state;
    run_sql(t.path, "INSERT INTO author(author_id, name) VALUES (900, 'Jo Lee');"
                    "INSERT INTO person(person_id, name, name_key, part, is_group, risk) VALUES"
                    " (901, 'Jo Lee (1)', 'jo lee', 1, 0, 0), (902, 'Jo Lee (2)', 'jo lee', 2, 0, 0);"
                    "INSERT INTO spelling VALUES (900, 901), (900, 902);"
                    "INSERT INTO pair SELECT 902, person_id, 1, 1, 20000, 20000 FROM person WHERE name = 'N05'");
    save_team(t.store, "2026-05-15", "Jo Lee,N05", TEAMS + 2);
    run_sql(t.path, "UPDATE analysis_run SET whole_papers = (SELECT count(*) FROM paper)");
    analyse(t.store, NULL, LARGE);
    lee_2 = number_of(t.store, "SELECT person_id FROM authorship JOIN author USING (author_id) WHERE name = 'Jo Lee'");
    assert_int_equal(lee_2, 902);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_comes_is_counted_as_a_whole_run_counts_it),
        cmocka_unit_test(what_is_a_matter_of_the_whole_rests),
        cmocka_unit_test(a_hundredth_more_papers_or_asking_by_name_makes_it_whole),
        cmocka_unit_test(a_month_that_has_ended_makes_it_whole),
        cmocka_unit_test(a_split_names_new_paper_goes_to_the_part_with_its_co_authors),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
