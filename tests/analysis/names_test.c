#include "support.h"

#include "analysis/analysis.h"
#include "analysis/team.h"

/* One paper a line of names with commas between, on the same day, numbered from `first`. */
static void save_lines(pt_store *store, size_t first, const char *const *lines)
{
    for (size_t i = 0; lines[i]; i++)
        save_team(store, "2026-05-04", lines[i], first + i - 1);
}

static void analyse(pt_store *store, bool raw)
{
    pt_scope scope = { .jobs = 1, .has_raw_names = raw };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "names", &scope, NULL, NULL, &err), &err);
}

static const char everybody[] = "SELECT group_concat(name, '; ') FROM (SELECT name FROM person ORDER BY name)";

static void spellings_that_fold_alike_are_one_person_by_the_usual_one(void **state)
{
    const char *const lines[] = { "Jörg Ash,Bo Birk", "Jorg Ash", "Jörg Ash", NULL };
    test_store t = open_test_store();

    (void)state;
    save_lines(t.store, 1, lines);
    analyse(t.store, false);
    assert_text(t.store, everybody, "Bo Birk; Jörg Ash");
    assert_text(t.store,
                "SELECT group_concat(spelling, '; ') FROM (SELECT DISTINCT spelling FROM v_paper_author"
                " WHERE name = 'Jörg Ash' ORDER BY spelling)",
                "Jorg Ash; Jörg Ash");
    assert_text(t.store,
                "SELECT name || ': ' || kind || ' ' || other || ', ' || reason FROM v_name_decision"
                " WHERE kind = 'spelling'",
                "Jörg Ash: spelling Jorg Ash, folds to the same name; on 1 paper");
    close_test_store(&t);
}

static void raw_names_leave_every_spelling_apart(void **state)
{
    const char *const lines[] = { "Jörg Ash", "Jorg Ash", NULL };
    test_store t = open_test_store();

    (void)state;
    save_lines(t.store, 1, lines);
    analyse(t.store, true);
    assert_text(t.store, everybody, "Jorg Ash; Jörg Ash");
    analyse(t.store, false);
    assert_text(t.store, everybody, "Jorg Ash");
    close_test_store(&t);
}

static void a_person_keeps_its_number_while_papers_come(void **state)
{
    const char *const first[] = { "Ann Ash", "Zoe Zed", NULL };
    const char *const then[] = { "Bo Birk,Zoe Zed", "Ann Ash,Zoe Zed", NULL };
    test_store t = open_test_store();
    int64_t zoe;

    (void)state;
    save_lines(t.store, 1, first);
    analyse(t.store, false);
    zoe = number_of(t.store, "SELECT person_id FROM person WHERE name = 'Zoe Zed'");
    save_lines(t.store, 3, then);
    analyse(t.store, false);
    assert_int_equal(number_of(t.store, "SELECT person_id FROM person WHERE name = 'Zoe Zed'"), zoe);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM authorship WHERE person_id IS NULL"), 0);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spellings_that_fold_alike_are_one_person_by_the_usual_one),
        cmocka_unit_test(raw_names_leave_every_spelling_apart),
        cmocka_unit_test(a_person_keeps_its_number_while_papers_come),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
