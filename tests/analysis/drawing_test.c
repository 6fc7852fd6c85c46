/* Two groups, the larger of which is drawn first; its strongest name has most papers. */
#include "support.h"

#include "analysis/analysis.h"
#include "analysis/team.h"

static const char *const teams[] = { "Ann Ash,Bo Birk,Cy Cole,Di Dorn,Ed Elm", "Ann Ash,Bo Birk", "Ann Ash,Cy Cole",
                                     "Flo Fir,Gus Gorse,Hal Holm", "Flo Fir,Gus Gorse" };

enum { TEAMS = sizeof teams / sizeof *teams };

static test_store drawn(bool backwards)
{
    test_store t = open_test_store();
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    for (size_t i = 0; i < TEAMS; i++)
        save_team(t.store, "2026-05-04", teams[backwards ? TEAMS - 1 - i : i], backwards ? TEAMS - 1 - i : i);
    assert_ok(pt_analyse(t.store, "drawing", &scope, NULL, NULL, &err), &err);
    return t;
}

static const char all[] =
    "SELECT group_concat(panel || kind || x || ' ' || y || ' ' || coalesce(to_x || ' ' || to_y, '') ||"
    " size || coalesce(name, '') || coalesce(text, ''), ';')"
    "  FROM (SELECT * FROM drawing LEFT JOIN person USING (person_id) ORDER BY panel, number)";

static void each_community_has_its_panel_and_all_of_its_people(void **state)
{
    test_store t = drawn(false);

    (void)state;
    assert_text(t.store,
                "SELECT group_concat(panel || ': ' || n, ', ') FROM (SELECT panel, count(*) AS n FROM drawing"
                " WHERE kind = 'person' GROUP BY panel)",
                "1: 5, 2: 3");
    assert_text(t.store,
                "SELECT name FROM drawing JOIN person USING (person_id) WHERE kind = 'person' AND panel = 1"
                " ORDER BY size DESC LIMIT 1",
                "Ann Ash");
    close_test_store(&t);
}

static void a_name_stands_beside_its_own_disc(void **state)
{
    test_store t = drawn(false);

    (void)state;
    assert_text(t.store,
                "SELECT group_concat(DISTINCT d.text = name) FROM drawing AS d JOIN person USING (person_id)"
                "  JOIN drawing AS p ON p.kind = 'person' AND p.person_id = d.person_id"
                " WHERE d.kind = 'label' AND abs(d.y - p.y) < 8 AND abs(d.x - p.x) < 12",
                "1");
    assert_text(t.store, "SELECT (count(*) >= 6) || '' FROM drawing WHERE kind = 'label'", "1");
    close_test_store(&t);
}

static void papers_in_any_order_give_the_same_drawing(void **state)
{
    test_store t = drawn(false), other = drawn(true);
    char *one = text_of(t.store, all);

    (void)state;
    assert_text(other.store, all, one);
    free(one);
    close_test_store(&t);
    close_test_store(&other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_community_has_its_panel_and_all_of_its_people),
        cmocka_unit_test(a_name_stands_beside_its_own_disc),
        cmocka_unit_test(papers_in_any_order_give_the_same_drawing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
