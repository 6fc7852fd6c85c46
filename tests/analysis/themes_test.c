/* Three groups of phrases, each in papers of its own; the phrases of a group come together, now and then one is left out. */
#include "support.h"

#include "analysis/analysis.h"
#include "store/papers.h"

enum { A_DAY = 24, DAYS = 5 };

static const char *const phrases[3][4] = {
    { "amber lattices", "winter gates", "cloud valves", "river masks" },
    { "tidal kernels", "stone prisms", "forest maps", "candle arrays" },
    { "velvet mirrors", "ice chords", "desert pumps", "meadow codes" },
};

static void write_title(char title[200], int n)
{
    const char *const *own = phrases[n % 3];

    snprintf(title, 200, "Of");
    for (int i = 0; i < 4; i++)
        if (n / 3 % 4 != i)
            snprintf(title + strlen(title), 200 - strlen(title), ", %s", own[i]);
}

static void save_day(pt_store *store, int day)
{
    static char ids[A_DAY][24], titles[A_DAY][200], names[A_DAY][40];
    static pt_str authors[A_DAY], category[] = { PT_STR("cs.CL") };
    pt_paper papers[A_DAY];
    char text[PT_PERIOD_TEXT];

    for (int i = 0; i < A_DAY; i++) {
        write_title(titles[i], i + day * 7);
        snprintf(ids[i], sizeof ids[i], "2605.%05d", day * A_DAY + i + 1);
        snprintf(names[i], sizeof names[i], "Author Number%d", day * A_DAY + i);
        authors[i] = pt_str_of(names[i]);
        papers[i] = (pt_paper){ .id = pt_str_of(ids[i]), .title = pt_str_of(titles[i]), .authors = &authors[i],
                                .author_count = 1, .categories = category, .category_count = 1 };
    }
    pt_day_print(pt_day_of(2026, 5, 4) + day, text);
    save_file(store, text, (uint64_t)day + 1, 10, papers, A_DAY);
}

static test_store one_week(void)
{
    const pt_scope scope = { .jobs = 1 };
    test_store t = open_test_store();
    pt_error err = { 0 };

    for (int day = 0; day < DAYS; day++)
        save_day(t.store, day);
    save_day(t.store, 7); /* the Monday after: the week is over */
    assert_ok(pt_analyse(t.store, "keywords", &scope, NULL, NULL, &err), &err);
    return t;
}

static void phrases_that_come_together_are_a_theme(void **state)
{
    test_store t = one_week();

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_keyword_theme WHERE period = '2026-W19'"), 3);
    for (int group = 0; group < 3; group++) {
        char sql[400];

        snprintf(sql, sizeof sql, "SELECT count(*) FROM v_keyword_theme WHERE instr(terms, '%s') AND instr(terms, '%s') AND"
                                  " instr(terms, '%s') AND instr(terms, '%s')",
                 phrases[group][0], phrases[group][1], phrases[group][2], phrases[group][3]);
        assert_int_equal(number_of(t.store, sql), 1);
    }
    close_test_store(&t);
}

/* 120 papers, 40 of a group; a phrase is in 30 of them, two are together in 20: NPMI = ln(20·120/30²) / -ln(20/120), Jaccard
 * 20/40, equivalence 400/900; density 100·6·(4/9)/4 = 66.67, and nothing outside. */
static void measures_are_those_of_a_calculation_by_hand(void **state)
{
    test_store t = one_week();

    (void)state;
    assert_text(t.store, "SELECT papers || ' ' || round(npmi, 6) || ' ' || jaccard FROM v_keyword_link"
                         " WHERE term_a = 'amber lattices' AND term_b = 'river masks'", "20 0.547411 0.5");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_keyword_link"), 18);
    assert_text(t.store, "SELECT group_concat(round(density, 2) || ' ' || centrality || ' ' || papers) FROM v_keyword_theme",
                "66.67 0.0 40,66.67 0.0 40,66.67 0.0 40");
    close_test_store(&t);
}

/* Twelve terms of three themes; a term keeps its two closest ties, those within its theme being all there are. */
static void the_map_keeps_themes_together_and_apart(void **state)
{
    test_store t = one_week();

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM keyword_map WHERE kind = 'term'"), 12);
    assert_true(number_of(t.store, "SELECT count(*) FROM keyword_map WHERE kind = 'tie'") >= 12);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM keyword_map WHERE NOT (x BETWEEN 0 AND 100 AND y BETWEEN 0 AND 72)"), 0);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM keyword_map AS a JOIN keyword_map AS b ON b.kind = 'term' AND b.x = a.to_x "
                                        "AND b.y = a.to_y WHERE a.kind = 'tie' AND b.theme <> a.theme"), 0);
    assert_true(number_of(t.store, "WITH d AS (SELECT a.theme = b.theme AS same, (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) AS far "
                                   "FROM keyword_map AS a JOIN keyword_map AS b ON a.kind = 'term' AND b.kind = 'term' AND a.term < b.term) "
                                   "SELECT (SELECT avg(far) FROM d WHERE same) * 2 < (SELECT avg(far) FROM d WHERE NOT same)"));
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_that_come_together_are_a_theme),
        cmocka_unit_test(measures_are_those_of_a_calculation_by_hand),
        cmocka_unit_test(the_map_keeps_themes_together_and_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
