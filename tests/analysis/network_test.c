#include "support.h"

#include "analysis/analysis.h"
#include "analysis/team.h"

enum { MOST_TEAMS = 400 };

/* A team to be saved: its day, and its names with commas between. */
struct team {
    const char *day, *names;
};

static void analyse(pt_store *store)
{
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "network", &scope, NULL, NULL, &err), &err);
}

static test_store store_of(const struct team *teams, size_t count)
{
    test_store t = open_test_store();

    for (size_t i = 0; i < count; i++)
        save_team(t.store, teams[i].day, teams[i].names, i);
    analyse(t.store);
    return t;
}
#define STORE_OF(teams) store_of((teams), sizeof(teams) / sizeof *(teams))

/* `count` names "N00", "N01", … with commas between. */
static const char *many_names(int count)
{
    static char names[MOST_NAMES * 4];

    for (int i = 0; i < count; i++)
        snprintf(names + i * 4, 5, "N%02d,", i);
    names[count * 4 - 1] = '\0';
    return names;
}

static void a_paper_of_n_gives_each_pair_one_over_n_less_one(void **state)
{
    const struct team teams[] = { { "2026-05-04", "Ann,Bo,Cy" }, { "2026-05-05", "Ann,Bo" } };
    test_store t = STORE_OF(teams);

    (void)state;
    assert_text(
        t.store,
        "SELECT group_concat(author_a || author_b || ' ' || papers || ' ' || weight || ' ' || first_day || ' ' ||"
        " last_day, '; ') FROM (SELECT * FROM v_collaboration ORDER BY author_a, author_b)",
        "AnnBo 2 1.5 2026-05-04 2026-05-05; AnnCy 1 0.5 2026-05-04 2026-05-04; BoCy 1 0.5 2026-05-04 2026-05-04");
    assert_text(t.store, "SELECT papers || ' ' || degree || ' ' || strength FROM v_author WHERE name = 'Ann'",
                "2 2 2.0");
    close_test_store(&t);
}

/* Teams of 1 to 60 of 64 names, drawn by a generator written out (Knuth's MMIX) the same everywhere. */
static test_store store_of_drawn_teams(bool backwards)
{
    static char names[MOST_TEAMS][MOST_NAMES * 4];
    const char *const days[] = { "2026-05-04", "2026-05-12", "2026-05-13", "2026-05-20" };
    test_store t = open_test_store();
    uint64_t drawn = 7;

    printf("seed %d\n", 7);
    for (int i = 0; i < MOST_TEAMS; i++) {
        int size = i % 20 == 0 ? 60 : 1 + i % 9;

        names[i][0] = '\0';
        for (int n = 0; n < size; n++) {
            drawn = drawn * 6364136223846793005U + 1442695040888963407U;
            snprintf(names[i] + strlen(names[i]), 5, "%sN%02d", n ? "," : "", (int)((drawn >> 33) % MOST_NAMES));
        }
    }
    for (int i = 0; i < MOST_TEAMS; i++) {
        int which = backwards ? MOST_TEAMS - 1 - i : i;

        save_team(t.store, days[which % 4], names[which], (size_t)which);
    }
    analyse(t.store);
    return t;
}

static void everybodys_weights_add_up_to_their_papers_with_co_authors(void **state)
{
    test_store t = store_of_drawn_teams(false);

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_author WHERE strength > 5"), MOST_NAMES);
    assert_int_equal(
        number_of(
            t.store,
            "WITH half AS (SELECT author_a AS name, weight FROM v_collaboration"
            "              UNION ALL SELECT author_b, weight FROM v_collaboration),"
            "     summed AS (SELECT name, sum(weight) AS weights FROM half GROUP BY name),"
            "     size AS (SELECT paper_id, count(DISTINCT author_id) AS n FROM authorship GROUP BY paper_id),"
            "     joint AS (SELECT name, count(DISTINCT paper_id) AS papers FROM authorship JOIN size USING (paper_id)"
            "                JOIN author USING (author_id) WHERE n BETWEEN 2 AND 50 GROUP BY name) "
            "SELECT count(*) FROM v_author JOIN summed USING (name) JOIN joint USING (name)"
            " WHERE abs(weights - joint.papers) <= 1e-12 * joint.papers AND strength = joint.papers"),
        MOST_NAMES);
    close_test_store(&t);
}

/* Every result of the analysis as one text, with names in place of ids and all digits of every number. */
static char *everything(pt_store *store)
{
    return text_of(store, "SELECT (SELECT group_concat(printf('%s %d %d %d %.17g %.17g %d %d %d', name, papers, "
                          "collaborators, degree, strength,"
                          "                                   pagerank, core, component, community), '; ')"
                          "          FROM (SELECT * FROM author_measure JOIN person USING (person_id) ORDER BY name))"
                          "    || (SELECT group_concat(printf('%s %s %d %.17g %s %s', author_a, author_b, papers, "
                          "weight, first_day, last_day))"
                          "          FROM (SELECT * FROM v_collaboration ORDER BY author_a, author_b))"
                          "    || (SELECT group_concat(printf('%d %s %d %d %.17g %.17g', community, label, authors, "
                          "papers, cohesion, stability))"
                          "          FROM (SELECT * FROM community ORDER BY community))"
                          "    || (SELECT group_concat(printf('%s %.17g', measure, value)) FROM (SELECT * FROM "
                          "network_measure ORDER BY measure))"
                          "    || (SELECT group_concat(printf('%s %d %d %d %d %d %.17g %.17g %.17g', period, papers, "
                          "authors, new_authors, pairs,"
                          "                                   new_pairs, team_mean, team_median, team_p90))"
                          "          FROM (SELECT * FROM network_period ORDER BY period))");
}

static void the_order_in_which_papers_came_changes_no_byte(void **state)
{
    test_store forwards = store_of_drawn_teams(false), backwards = store_of_drawn_teams(true);
    char *one = everything(forwards.store), *other = everything(backwards.store);

    (void)state;
    assert_true(strlen(one) > 1000);
    assert_string_equal(one, other);
    free(one);
    free(other);
    close_test_store(&forwards);
    close_test_store(&backwards);
}

static void a_name_twice_on_a_paper_counts_once(void **state)
{
    const struct team teams[] = { { "2026-05-04", "Ann,Ann" }, { "2026-05-05", "Bo,Cy,Bo" } };
    test_store t = STORE_OF(teams);

    (void)state;
    assert_text(t.store,
                "SELECT group_concat(name || papers || degree || strength) FROM (SELECT * FROM v_author ORDER BY name)",
                "Ann100.0,Bo111.0,Cy111.0");
    assert_text(t.store, "SELECT value || '' FROM network_measure WHERE measure = 'solo_papers'", "1.0");
    close_test_store(&t);
}

static void a_paper_of_fifty_authors_makes_pairs(void **state)
{
    const struct team teams[] = { { "2026-05-04", many_names(50) } };
    test_store t = STORE_OF(teams);

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_collaboration"), 50 * 49 / 2);
    close_test_store(&t);
}

static void a_paper_of_fifty_one_counts_for_its_authors_but_makes_no_pairs(void **state)
{
    const struct team teams[] = { { "2026-05-04", many_names(51) },
                                  { "2026-05-05", "N00,N01" },
                                  { "2026-05-05", "N00,Zoe" } };
    test_store t = STORE_OF(teams);

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_collaboration"), 2);
    assert_text(
        t.store,
        "SELECT papers || ' ' || collaborators || ' ' || degree || ' ' || strength FROM v_author WHERE name = 'N00'",
        "3 51 2 2.0");
    assert_text(t.store, "SELECT value || '' FROM network_measure WHERE measure = 'hyper_papers'", "1.0");
    close_test_store(&t);
}

/* Papers of two weeks: 2026-W19 from Monday 2026-05-04 on, and 2026-W20. */
static const struct team two_weeks[] = {
    { "2026-05-04", "Ann,Bo" },          { "2026-05-04", "Dee" },
    { "2026-05-11", "Ann,Bo,Cy" },       { "2026-05-12", "Ann,Bo" },
    { "2026-05-12", "Eve,Fay,Gus,Hal" },
};

static void names_and_pairs_are_new_in_the_week_they_are_first_seen(void **state)
{
    test_store t = STORE_OF(two_weeks);

    (void)state;
    assert_text(
        t.store,
        "SELECT group_concat(period || ': ' || authors || ' ' || new_authors || ' ' || pairs || ' ' || new_pairs, '; ')"
        " FROM (SELECT * FROM network_period ORDER BY period)",
        "2026-W19: 3 3 1 1; 2026-W20: 7 5 9 8");
    close_test_store(&t);
}

static void teams_are_measured_by_week(void **state)
{
    test_store t = STORE_OF(two_weeks);

    (void)state;
    assert_text(
        t.store,
        "SELECT group_concat(period || ': ' || papers || ' ' || team_mean || ' ' || team_median || ' ' || team_p90"
        " || ' ' || solo || ' ' || hyper, '; ') FROM (SELECT * FROM network_period ORDER BY period)",
        "2026-W19: 2 1.5 1.5 1.9 1 0; 2026-W20: 3 3.0 3.0 3.8 0 0");
    close_test_store(&t);
}

static void the_store_as_a_whole_is_measured(void **state)
{
    test_store t = STORE_OF(two_weeks);

    (void)state;
    assert_text(
        t.store,
        "SELECT group_concat(measure || ' ' || value) FROM (SELECT * FROM network_measure WHERE measure IN ('authors',"
        " 'pairs', 'components', 'giant_authors', 'giant_pairs', 'triangles', 'transitivity', 'clustering', 'top_core',"
        " 'communities', 'hyper_papers', 'solo_papers', 'team_mean', 'team_median') ORDER BY measure)",
        "authors 8.0,clustering 0.875,communities 2.0,components 3.0,giant_authors 4.0,giant_pairs 6.0,"
        "hyper_papers 0.0,pairs 9.0,solo_papers 1.0,team_mean 2.4,team_median 2.0,top_core 3.0,transitivity 1.0,"
        "triangles 5.0");
    close_test_store(&t);
}

static void communities_of_three_or_more_are_named_by_their_strongest(void **state)
{
    const struct team teams[] = { { "2026-05-04", "Ann,Bo,Cy" },
                                  { "2026-05-04", "Cy,Bo" },
                                  { "2026-05-05", "Eve,Fay" },
                                  { "2026-05-05", "Dee" },
                                  { "2026-05-06", "Gus,Hal,Ida,Jo" } };
    test_store t = STORE_OF(teams);

    (void)state;
    assert_text(
        t.store,
        "SELECT group_concat(community || ': ' || label || ', ' || authors || ', ' || papers || ', ' || cohesion, '; ')"
        " FROM (SELECT * FROM community ORDER BY community)",
        "0: Gus, Hal + 2 others, 4, 1, 1.0; 1: Bo, Cy + 1 other, 3, 2, 1.0");
    assert_text(t.store,
                "SELECT group_concat(name || coalesce(community, '-')) FROM (SELECT * FROM v_author ORDER BY name)",
                "Ann1,Bo1,Cy1,Dee-,Eve-,Fay-,Gus0,Hal0,Ida0,Jo0");
    close_test_store(&t);
}

/* They were not: in doubles Ann's 6 × 1/6 + 6 × 1/6 + 5 × 1/5 is less than Zoe's 3. */
static void names_of_equal_strength_are_ranked_by_name(void **state)
{
    const struct team teams[] = {
        { "2026-05-04", "Ann,P1,P2,P3,P4,P5,P6" },
        { "2026-05-04", "Ann,P1,P2,P3,P4,P5,P6" },
        { "2026-05-04", "Ann,P1,P2,P3,P4,P5" },
        { "2026-05-04", "Zoe,P1" },
        { "2026-05-04", "Zoe,P2" },
        { "2026-05-04", "Zoe,P3" },
    };
    test_store t = STORE_OF(teams);

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(DISTINCT strength) FROM v_author WHERE name IN ('Ann', 'Zoe')"),
                     1);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_author WHERE strength = CAST(strength AS INTEGER)"), 8);
    close_test_store(&t);
}

static void a_store_without_papers_has_no_people_and_no_measure_that_is_undefined(void **state)
{
    test_store t = store_of(NULL, 0);

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_author"), 0);
    assert_text(t.store, "SELECT group_concat(measure) FROM (SELECT * FROM network_measure WHERE value <> 0)", "");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM network_measure WHERE measure IN"
                                        " ('transitivity', 'clustering', 'assortativity', 'modularity', 'team_mean')"),
                     0);
    close_test_store(&t);
}

static void papers_of_single_authors_make_a_network_without_pairs(void **state)
{
    const struct team teams[] = { { "2026-05-04", "Ann" }, { "2026-05-05", "Bo" } };
    test_store t = STORE_OF(teams);

    (void)state;
    assert_text(t.store,
                "SELECT group_concat(name || papers || degree || pagerank) FROM (SELECT * FROM v_author ORDER BY name)",
                "Ann100.5,Bo100.5");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM network_measure WHERE measure = 'modularity'"), 0);
    close_test_store(&t);
}

static void what_was_there_before_is_replaced(void **state)
{
    test_store t = STORE_OF(two_weeks);

    (void)state;
    save_team(t.store, "2026-05-13", "Ann,Zoe", 99);
    analyse(t.store);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_author"), 9);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_collaboration"), 10);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM network_period"), 2);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paper_of_n_gives_each_pair_one_over_n_less_one),
        cmocka_unit_test(everybodys_weights_add_up_to_their_papers_with_co_authors),
        cmocka_unit_test(the_order_in_which_papers_came_changes_no_byte),
        cmocka_unit_test(a_name_twice_on_a_paper_counts_once),
        cmocka_unit_test(a_paper_of_fifty_authors_makes_pairs),
        cmocka_unit_test(a_paper_of_fifty_one_counts_for_its_authors_but_makes_no_pairs),
        cmocka_unit_test(names_and_pairs_are_new_in_the_week_they_are_first_seen),
        cmocka_unit_test(teams_are_measured_by_week),
        cmocka_unit_test(the_store_as_a_whole_is_measured),
        cmocka_unit_test(communities_of_three_or_more_are_named_by_their_strongest),
        cmocka_unit_test(names_of_equal_strength_are_ranked_by_name),
        cmocka_unit_test(a_store_without_papers_has_no_people_and_no_measure_that_is_undefined),
        cmocka_unit_test(papers_of_single_authors_make_a_network_without_pairs),
        cmocka_unit_test(what_was_there_before_is_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
