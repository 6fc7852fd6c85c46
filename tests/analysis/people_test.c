/* Weeks and months of small teams with somebody planted who rises, ties that last or end. */
#include "support.h"

#include "analysis/analysis.h"
#include "store/papers.h"

enum { WEEKS = 12, A_DAY = 20 };

static size_t number_of_papers;

static void save_papers(pt_store *store, pt_day day, const char *const *teams, size_t count)
{
    static char ids[A_DAY * 2][24];
    static pt_str category[] = { PT_STR("cs.CL") }, names[A_DAY * 2][12];
    pt_paper papers[A_DAY * 2];
    char date[PT_PERIOD_TEXT];

    for (size_t i = 0; i < count; i++) {
        pt_str rest = pt_str_of(teams[i]), name;
        size_t authors = 0;

        while (pt_str_cut(&rest, ',', &name))
            names[i][authors++] = name;
        snprintf(ids[i], sizeof ids[i], "2605.%05zu", ++number_of_papers);
        papers[i] = (pt_paper){ .id = pt_str_of(ids[i]),
                                .title = PT_S("T"),
                                .authors = names[i],
                                .author_count = authors,
                                .categories = category,
                                .category_count = 1 };
    }
    pt_day_print(day, date);
    save_file(store, date, number_of_papers, 10, papers, count);
}

static void analyse(pt_store *store, const char *only)
{
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, only, &scope, NULL, NULL, &err), &err);
}

/* One of a day's papers: Ivy Ode writes one a day all along, Rolf Aster one a week until the last, and eight in it. */
static const char *team_of(int week, int weekday, int i, char *room, size_t size)
{
    if (i == 5)
        return "Ivy Ode,Lou Pike";
    if (week == WEEKS - 1 ? i < 2 && weekday < 4 : i == 0 && weekday == 0)
        return "Rolf Aster,Sue Thorn";
    snprintf(room, size, "Person N%dx%dx%d", week, weekday, i);
    return room;
}

static test_store twelve_weeks(void)
{
    test_store t = open_test_store();
    pt_day monday = pt_day_of(2026, 3, 2);
    const char *late[] = { "Late Author" };

    number_of_papers = 0;
    for (int d = 0; d < WEEKS * 7; d++) {
        static char room[A_DAY][64];
        const char *teams[A_DAY];

        for (int i = 0; i < A_DAY; i++)
            teams[i] = team_of(d / 7, d % 7, i, room[i], sizeof room[i]);
        if (d % 7 < 5)
            save_papers(t.store, monday + d, teams, A_DAY);
    }
    save_papers(t.store, monday + WEEKS * 7 - 2, late, 1); /* the week is over once its Saturday was seen */
    analyse(t.store, "people");
    return t;
}

static void who_wrote_eightfold_rises_and_who_writes_daily_does_not(void **state)
{
    test_store t = twelve_weeks();

    (void)state;
    assert_text(t.store,
                "SELECT group_concat(period || ' ' || name || ' ' || papers || ' ' || round(expected, 2))"
                "  FROM v_author_period WHERE trend = 'rising'",
                "2026-W21 Rolf Aster 8 1.01,2026-W21 Sue Thorn 8 1.01");
    assert_text(t.store,
                "SELECT group_concat(DISTINCT coalesce(trend, 'none')) FROM v_author_period"
                " WHERE name = 'Ivy Ode' AND papers = 5 AND period >= '2026-W14'",
                "none");
    close_test_store(&t);
}

static void who_has_few_papers_is_not_tested(void **state)
{
    test_store t = twelve_weeks();

    (void)state;
    assert_text(t.store, "SELECT count(*) || '' FROM v_author_period WHERE name LIKE 'Person N%'", "0");
    close_test_store(&t);
}

/* A month and a day of it, and the papers of that day. */
struct dated {
    int month, day;
    const char *teams[4];
};

static test_store months_of(const struct dated *days, size_t count)
{
    test_store t = open_test_store();

    number_of_papers = 0;
    for (size_t i = 0; i < count; i++) {
        size_t teams = 0;

        while (teams < 4 && days[i].teams[teams])
            teams++;
        save_papers(t.store, pt_day_of(2026, days[i].month, days[i].day), days[i].teams, teams);
    }
    analyse(t.store, "people");
    return t;
}

static void a_tie_is_new_once_lasts_while_it_is_renewed_and_dissolves_in_its_third_silent_month(void **state)
{
    static const struct dated days[] = {
        { 1, 5, { "Ann Ash,Bo Birk", "Cy Cole,Di Dorn", "Ed Elm,Flo Fir" } },
        { 2, 5, { "Ann Ash,Bo Birk", "Cy Cole,Di Dorn", "Ed Elm,Flo Fir" } },
        { 4, 6, { "Ann Ash,Bo Birk", "Cy Cole,Gus Gorse", "Ed Elm,Gus Gorse" } },
        { 5, 6, { "Ann Ash,Bo Birk", "Di Dorn" } },
    };
    test_store t = months_of(days, sizeof days / sizeof *days);

    (void)state;
    /* of April's pairs one was seen in February; in May it still lasts; Di and Cy both wrote on, but not together; Flo
     * never wrote again, so that she and Ed are not said to have parted */
    assert_text(
        t.store,
        "SELECT group_concat(period || ' ' || pairs || ' ' || new_pairs || ' ' || coalesce(lasting, '-') || ' ' ||"
        " coalesce(dissolved, '-'), '; ') FROM (SELECT * FROM v_tie_period ORDER BY period)",
        "2026-01 3 3 - -; 2026-02 3 0 - -; 2026-04 3 2 1 0; 2026-05 1 0 1 1");
    close_test_store(&t);
}

/* Every weekday of a month the same papers. */
static void save_month(pt_store *store, int month, const char *const *teams, size_t count)
{
    for (pt_day day = pt_day_of(2026, month, 1); day < pt_day_of(2026, month + 1, 1); day++)
        if (pt_day_weekday(day) <= 5)
            save_papers(store, day, teams, count);
}

#define ABLE "Al Ash,Ben Birk,Cy Cole,Di Dorn,Ed Elm"
#define BOLD "Flo Fir,Gus Gorse,Hal Holm,Ida Ivor,Jo Juhl"
#define CALM "Kai Kern,Lou Lind,Max Moss,Nan Nye,Oda Oak"

static test_store two_months(void)
{
    static const char *const january[] = {
        "Pia Pine,Quin Quist,Ray Reed,Sue Sand,Tom Thorn,Uma Ude", /* stays */
        ABLE,
        BOLD,                                                     /* become one */
        CALM ",Vic Voss,Wes Wolf,Xu Xeno,Yul Yew,Zoe Zorn",       /* becomes two */
        "Ann Aker,Bea Bohm,Cleo Cort,Dov Dahl,Eve Ebel,Fay Falk", /* goes */
        "Gil Gade,Other One",
        "Hans Hof,Other Two",
        "Ian Ihle,Other Three",
        "Jan Jeppe,Other Four",
        "Kim Kron,Other Five",
    };
    static const char *const february[] = {
        "Pia Pine,Quin Quist,Ray Reed,Sue Sand,Tom Thorn,Uma Ude",
        ABLE "," BOLD,
        CALM,
        "Vic Voss,Wes Wolf,Xu Xeno,Yul Yew,Zoe Zorn",
        "Gil Gade,Hans Hof,Ian Ihle,Jan Jeppe,Kim Kron", /* is born: they wrote, but not together */
        "Ann Aker,New One",
        "Bea Bohm,New Two",
        "Cleo Cort,New Three",
        "Dov Dahl,New Four",
        "Eve Ebel,New Five",
        "Fay Falk,New Six",
    };
    static const char *const march[] = { "Late Author" };
    test_store t = open_test_store();

    number_of_papers = 0;
    save_month(t.store, 1, january, sizeof january / sizeof *january);
    save_month(t.store, 2, february, sizeof february / sizeof *february);
    save_papers(t.store, pt_day_of(2026, 3, 4), march, 1);
    analyse(t.store, "people");
    return t;
}

static void communities_continue_merge_split_begin_and_end(void **state)
{
    test_store t = two_months();

    (void)state;
    assert_text(
        t.store,
        "SELECT group_concat(kind || ': ' || label || ' (' || in_both || ')' || coalesce(' with ' || other, '') ||"
        " coalesce(' of ' || parts, ''), char(10)) FROM (SELECT * FROM v_community_event ORDER BY number)",
        "merged: Al Ash, Ben Birk + 8 others (10) with Al Ash, Ben Birk + 3 others of 2\n"
        "continued: Pia Pine, Quin Quist + 4 others (6) with Pia Pine, Quin Quist + 4 others\n"
        "born: Gil Gade, Hans Hof + 3 others (5)\n"
        "split: Kai Kern, Lou Lind + 8 others (10) with Kai Kern, Lou Lind + 3 others of 2\n"
        "gone: Ann Aker, Bea Bohm + 4 others (6)");
    assert_text(
        t.store,
        "SELECT group_concat(measure || ' ' || CASE WHEN measure LIKE '%chance' THEN value < 1 ELSE round(value) END)"
        "  FROM (SELECT * FROM v_people_measure WHERE measure LIKE 'communities%' ORDER BY measure)",
        "communities_followed 5.0,communities_same 4.0,communities_same_by_chance 1");
    close_test_store(&t);
}

/* Cy and Di have Al and Ben in common, Flo and Hal nobody; in February both pairs write together. */
static void who_shares_co_authors_is_likelier_to_meet_and_the_list_is_of_those_who_have_not(void **state)
{
    static const char *const january[] = { "Al Ash,Cy Cole",   "Al Ash,Di Dorn",    "Ben Birk,Cy Cole",
                                           "Ben Birk,Di Dorn", "Flo Fir,Gus Gorse", "Hal Holm,Ida Ivor" };
    static const char *const february[] = { "Cy Cole,Di Dorn", "Flo Fir,Hal Holm" };
    static const char *const daily[] = { "Somebody Else" };
    test_store t = open_test_store();

    (void)state;
    number_of_papers = 0;
    save_month(t.store, 1, daily, 1);
    save_papers(t.store, pt_day_of(2026, 1, 7), january, sizeof january / sizeof *january);
    save_month(t.store, 2, daily, 1);
    save_papers(t.store, pt_day_of(2026, 2, 4), february, sizeof february / sizeof *february);
    save_papers(t.store, pt_day_of(2026, 3, 4), daily, 1);
    analyse(t.store, "people");
    /* two first ties, one of a pair that shared somebody; of the pairs that shared somebody, one came true of two */
    assert_text(t.store,
                "SELECT group_concat(measure || ' ' || value) FROM (SELECT * FROM v_people_measure"
                " WHERE measure IN ('likely_positives', 'likely_auc', 'likely_precision', 'likely_base') ORDER BY 1)",
                "likely_auc 0.75,likely_base 0.5,likely_positives 2.0,likely_precision 0.5");
    assert_text(t.store, "SELECT author_a || ', ' || author_b || ' ' || shared FROM v_likely_pair WHERE rank = 1",
                "Al Ash, Ben Birk 2");
    close_test_store(&t);
}

static void an_empty_store_has_nobody_over_time_and_that_is_no_error(void **state)
{
    test_store t = open_test_store();

    (void)state;
    analyse(t.store, "people");
    assert_text(t.store, "SELECT (SELECT count(*) FROM v_author_period) || ' ' || (SELECT count(*) FROM v_tie_period)",
                "0 0");
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_wrote_eightfold_rises_and_who_writes_daily_does_not),
        cmocka_unit_test(who_has_few_papers_is_not_tested),
        cmocka_unit_test(a_tie_is_new_once_lasts_while_it_is_renewed_and_dissolves_in_its_third_silent_month),
        cmocka_unit_test(communities_continue_merge_split_begin_and_end),
        cmocka_unit_test(who_shares_co_authors_is_likelier_to_meet_and_the_list_is_of_those_who_have_not),
        cmocka_unit_test(an_empty_store_has_nobody_over_time_and_that_is_no_error),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
