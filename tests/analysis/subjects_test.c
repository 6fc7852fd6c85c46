/* Two teams of three, each with a subject of its own, among papers of other people. */
#include "support.h"

#include "analysis/analysis.h"
#include "store/papers.h"

enum { OURS = 8, OTHERS = 900, ALL = OURS * 2 + OTHERS };

static test_store two_teams(void)
{
    static char ids[ALL][24], strangers[ALL][24];
    static pt_str category[] = { PT_STR("cs.CL") }, names[ALL][3];
    static pt_paper papers[ALL];
    static const char *const team[][3] = { { "Al Ash", "Ben Birk", "Cy Cole" }, { "Di Dorn", "Ed Elm", "Flo Fir" } };
    static const char *const abstracts[] = {
        "We study lattice solvers. The results are for the lattice solver.",
        "We present a whale song corpus. The corpus has whale songs. We use whale songs.",
        "We study a thing. The results are good. The thing is small.",
    };
    test_store t = open_test_store();

    for (size_t i = 0; i < ALL; i++) {
        size_t which = i < OURS ? 0 : i < OURS * 2 ? 1 : 2;

        snprintf(ids[i], sizeof ids[i], "2605.%05zu", i + 1);
        snprintf(strangers[i], sizeof strangers[i], "Stranger N%zu", i);
        for (size_t a = 0; a < 3; a++)
            names[i][a] = pt_str_of(which < 2 ? team[which][a] : strangers[i]);
        papers[i] = (pt_paper){ .id = pt_str_of(ids[i]),
                                .title = PT_S("A study"),
                                .abstract = pt_str_of(abstracts[which]),
                                .authors = names[i],
                                .author_count = which < 2 ? 3 : 1,
                                .categories = category,
                                .category_count = 1 };
    }
    save_file(t.store, "2026-05-04", 1, 10, papers, ALL);
    return t;
}

static void a_communitys_terms_are_those_that_set_its_papers_apart(void **state)
{
    test_store t = two_teams();
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_analyse(t.store, "subjects", &scope, NULL, NULL, &err), &err);
    assert_text(t.store, "SELECT terms FROM v_community WHERE label LIKE '%Al Ash%'", "lattice solver");
    assert_text(t.store, "SELECT terms FROM v_community WHERE label LIKE '%Di Dorn%'", "whale song corpus");
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_communitys_terms_are_those_that_set_its_papers_apart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
