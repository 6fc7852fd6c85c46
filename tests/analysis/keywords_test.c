/* Twelve weeks of 100 papers with a few terms planted; the demo corpus (planted_test.c) has the rest. */
#include "support.h"

#include "analysis/analysis.h"
#include "store/papers.h"

enum { WEEKS = 12, A_WEEK = 100 };

/* How many papers of a week hold a term, and whether one group wrote them all. */
struct plant {
    const char *term;
    int usual, last;
    bool one_group;
};

static const struct plant plants[] = {
    { "tidal lattices", 6, 30, false },
    { "amber gradients", 20, 20, false },
    { "velvet kernels", 6, 30, true },
    { "hollow spectra", 30, 5, false },
};

static void write_paper(int week, int n, char *title, char *name)
{
    snprintf(name, 40, "Author Number%d", week * A_WEEK + n);
    snprintf(title, 200, "Ripples of winter %d", n % 7);
    for (size_t i = 0; i < sizeof plants / sizeof *plants; i++) {
        int count = week == WEEKS - 1 ? plants[i].last : plants[i].usual;
        int place = (n * 37 + (int)i * 29 + week * 11) % A_WEEK;

        if (place >= count)
            continue;
        snprintf(title + strlen(title), 200 - strlen(title), ", %s", plants[i].term);
        if (plants[i].one_group)
            snprintf(name, 40, "Author Alone");
    }
}

/* Twenty papers of a weekday, whose ids are those of `month`. */
static void save_day(pt_store *store, pt_day day, const char *month, int week, int weekday)
{
    static char ids[20][24], titles[20][200], names[20][40];
    static pt_str authors[20];
    static pt_str category[] = { PT_STR("cs.CL") };
    pt_paper papers[20];
    char text[PT_PERIOD_TEXT];
    int d = 7 * week + weekday;

    for (int i = 0; i < 20; i++) {
        write_paper(week, weekday * 20 + i, titles[i], names[i]);
        snprintf(ids[i], sizeof ids[i], "%s.%05d", month, d * 20 + i + 1);
        authors[i] = pt_str_of(names[i]);
        papers[i] = (pt_paper){ .id = pt_str_of(ids[i]),
                                .title = pt_str_of(titles[i]),
                                .authors = &authors[i],
                                .author_count = 1,
                                .categories = category,
                                .category_count = 1 };
    }
    pt_day_print(day, text);
    save_file(store, text, (uint64_t)d + 1, 10, papers, 20);
}

/* The last week is over when the Saturday after it was seen. */
static void save_days(pt_store *store, int first_day, int last_day)
{
    for (int d = first_day; d <= last_day; d++)
        if (d % 7 <= 4)
            save_day(store, pt_day_of(2026, 3, 2) + d, "2605", d / 7, d % 7);
}

/* A week of papers, then `gap - 1` without. */
static void save_weeks_apart(pt_store *store, int gap)
{
    for (int d = 0; d < 7 * WEEKS; d++) {
        pt_day day = pt_day_of(2024, 3, 4) + d / 7 * 7 * gap + d % 7;
        int year, month, of_month;
        char text[8];

        pt_day_split(day, &year, &month, &of_month);
        snprintf(text, sizeof text, "%02d%02d", year % 100, month);
        if (d % 7 <= 4)
            save_day(store, day, text, d / 7, d % 7);
    }
}

static void end_last_week(pt_store *store)
{
    static pt_str author[] = { PT_STR("Author Late") }, category[] = { PT_STR("cs.CL") };
    pt_paper paper = { .id = PT_S("2605.90000"),
                       .title = PT_S("Late"),
                       .authors = author,
                       .author_count = 1,
                       .categories = category,
                       .category_count = 1 };

    save_file(store, "2026-05-23", 999, 10, &paper, 1);
}

static void analyse(pt_store *store)
{
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "keywords", &scope, NULL, NULL, &err), &err);
}

static test_store twelve_weeks(void)
{
    test_store t = open_test_store();

    save_days(t.store, 0, WEEKS * 7 - 1);
    end_last_week(t.store);
    analyse(t.store);
    return t;
}

static void a_term_that_rose_fivefold_is_found_and_a_steady_one_is_not(void **state)
{
    test_store t = twelve_weeks();

    (void)state;
    assert_text(t.store,
                "SELECT group_concat(term || ': ' || trend, ', ') FROM (SELECT term, trend FROM v_keyword_period"
                " WHERE period = '2026-W21' AND trend IN ('rising', 'falling') ORDER BY term)",
                "hollow spectra: falling, tidal lattices: rising");
    assert_text(t.store,
                "SELECT papers || ' of ' || round(expected, 2) || ', ' || round(ratio, 2) FROM v_keyword_period"
                " WHERE period = '2026-W21' AND term = 'tidal lattices'",
                "30 of 6.06, 4.95");
    close_test_store(&t);
}

static void what_one_group_writes_is_not_claimed_to_rise(void **state)
{
    test_store t = twelve_weeks();

    (void)state;
    assert_int_equal(number_of(t.store, "SELECT q_value < 0.05 AND trend IS NULL FROM v_keyword_period"
                                        " WHERE period = '2026-W21' AND term = 'velvet kernels'"),
                     1);
    close_test_store(&t);
}

static void a_claim_has_its_papers_beside_it(void **state)
{
    test_store t = twelve_weeks();

    (void)state;
    assert_int_equal(number_of(t.store,
                               "SELECT count(*) FROM keyword_paper JOIN term USING (term_id)"
                               " JOIN paper USING (paper_id) WHERE term = 'tidal lattices' AND period = '2026-W21'"
                               " AND instr(title, 'tidal lattices')"),
                     5);
    close_test_store(&t);
}

static void a_week_that_can_still_grow_is_not_tested(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_days(t.store, 0, WEEKS * 7 - 4); /* up to Thursday */
    analyse(t.store);
    assert_text(t.store, "SELECT state FROM v_period WHERE period = '2026-W21'", "partial");
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_keyword_period WHERE period = '2026-W21'"
                                        " AND p_value IS NOT NULL"),
                     0);
    assert_true(number_of(t.store, "SELECT count(*) FROM v_keyword_period WHERE period = '2026-W20'"
                                   " AND p_value IS NOT NULL") > 0);
    close_test_store(&t);
}

/* Every table of keywords, whole, whatever numbers terms and papers have. */
static char *dump(pt_store *store)
{
    static const char *const queries[] = {
        "SELECT group_concat(quote(field) || period || quote(term) || window || papers || ' ' || quote(base_papers) ||"
        " quote(expected) || quote(ratio) || quote(ratio_low) || quote(ratio_high) || quote(shrunken) || quote(groups) "
        "||"
        " quote(p_value) || quote(q_value) || quote(trend) || is_wording) FROM (SELECT * FROM keyword_period JOIN term"
        " USING (term_id) ORDER BY field, period, key)",
        "SELECT group_concat(field || period || key || rank || arxiv_id) FROM (SELECT * FROM keyword_paper JOIN term "
        "USING"
        " (term_id) JOIN paper USING (paper_id) ORDER BY field, period, key, rank)",
        "SELECT group_concat(field || period || baseline || ' ' || exposure || ' ' || terms || ' ' || dispersion_low)"
        " FROM (SELECT * FROM keyword_test ORDER BY field, period)",
        "SELECT group_concat(field || key || first_period || last_period || papers || ' ' || weight) FROM (SELECT * "
        "FROM"
        " keyword_burst JOIN term USING (term_id) ORDER BY field, key, first_period)",
        "SELECT group_concat(period || short || quote(long) || papers || ' ' || pairs) FROM (SELECT * FROM acronym"
        " ORDER BY period, short)",
        "SELECT group_concat(arxiv_id || rank || term || score) FROM (SELECT * FROM v_paper_keyphrase ORDER BY "
        "arxiv_id,"
        " rank)",
        "SELECT group_concat(field || period || fingerprint || quote(exposure)) FROM (SELECT * FROM keyword_made"
        " ORDER BY field, period)",
    };
    char *all = strdup("");

    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        char *one = text_of(store, queries[i]), *both = malloc(strlen(all) + strlen(one) + 2);

        sprintf(both, "%s\n%s", all, one);
        free(all);
        free(one);
        all = both;
    }
    return all;
}

static void assert_same_tables(pt_store *a, pt_store *b)
{
    char *x = dump(a), *y = dump(b);

    assert_true(strlen(x) > 10000);
    if (strcmp(x, y) != 0)
        for (size_t i = 0;; i++)
            if (x[i] != y[i])
                fail_msg("at %zu: %.80s … and %.80s …", i, x + i, y + i);
    free(x);
    free(y);
}

static void day_by_day_gives_the_same_tables_as_all_at_once(void **state)
{
    test_store a = twelve_weeks(), b = open_test_store();

    (void)state;
    for (int day = 0; day < WEEKS * 7; day++) {
        save_days(b.store, day, day);
        analyse(b.store);
    }
    end_last_week(b.store);
    analyse(b.store);
    assert_same_tables(a.store, b.store);
    close_test_store(&a);
    close_test_store(&b);
}

static void analyse_nine_weeks(pt_store *store)
{
    pt_scope scope = { .jobs = 1, .weeks = 9 };
    pt_error err = { 0 };

    assert_ok(pt_analyse(store, "keywords", &scope, NULL, NULL, &err), &err);
}

static void only_the_last_weeks_are_kept_however_the_store_grew(void **state)
{
    test_store whole = twelve_weeks(), a = twelve_weeks(), b = open_test_store();
    const char *last_week = "SELECT group_concat(key || papers || quote(q_value)) FROM (SELECT * FROM keyword_period"
                            " JOIN term USING (term_id) WHERE field = 'all' AND period = '2026-W21' ORDER BY key)";
    char *of_all = text_of(whole.store, last_week);

    (void)state;
    analyse_nine_weeks(a.store);
    assert_int_equal(number_of(a.store, "SELECT count(*) FROM keyword_made WHERE field = 'all' AND period LIKE '%-W%'"),
                     9);
    assert_true(strlen(of_all) > 100);
    assert_text(a.store, last_week, of_all);
    for (int week = 0; week < WEEKS; week++) {
        save_days(b.store, 7 * week, 7 * week + 6);
        analyse_nine_weeks(b.store);
    }
    end_last_week(b.store);
    analyse_nine_weeks(b.store);
    assert_text(b.store, last_week, of_all);
    assert_int_equal(number_of(b.store, "SELECT count(*) FROM keyword_made WHERE field = 'all' AND period LIKE '%-W%'"),
                     9);
    free(of_all);
    close_test_store(&whole);
    close_test_store(&a);
    close_test_store(&b);
}

static void weeks_that_come_late_give_the_same_tables(void **state)
{
    test_store a = twelve_weeks(), b = open_test_store();

    (void)state;
    for (int week = WEEKS - 1; week >= 0; week--) {
        save_days(b.store, week * 7, week * 7 + 6);
        if (week % 3 == 0)
            analyse(b.store);
    }
    end_last_week(b.store);
    analyse(b.store);
    assert_same_tables(a.store, b.store);
    close_test_store(&a);
    close_test_store(&b);
}

static void weeks_far_apart_are_counted_once(void **state)
{
    test_store t = open_test_store();

    (void)state;
    save_weeks_apart(t.store, 6);
    analyse(t.store);
    assert_true(number_of(t.store, "SELECT count(*) FROM v_keyword_period WHERE p_value IS NOT NULL") > 0);
    close_test_store(&t);
}

static void four_threads_give_the_same_tables_as_one(void **state)
{
    const pt_scope scope = { .jobs = 4 };
    test_store a = twelve_weeks(), b = open_test_store();
    pt_error err = { 0 };

    (void)state;
    save_days(b.store, 0, WEEKS * 7 - 1);
    end_last_week(b.store);
    assert_ok(pt_analyse(b.store, "keywords", &scope, NULL, NULL, &err), &err);
    assert_same_tables(a.store, b.store);
    close_test_store(&a);
    close_test_store(&b);
}

/* A field that watches, over the twelve weeks; the rise of the last one is an alarm, the steady term and the one that
 * is not wanted are none. */
static void what_is_watched_is_counted_and_a_rise_is_an_alarm(void **state)
{
    const pt_field field = { .name = PT_S("tides"),
                             .categories = PT_S("cs.CL"),
                             .watched = PT_S("tidal lattic*, amber gradient, velvet kernels -\"velvet kernels\"") };
    const pt_scope scope = { .jobs = 1, .fields = &field, .field_count = 1 }, none = { .jobs = 1 };
    test_store t = twelve_weeks();
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_analyse(t.store, "keywords", &scope, NULL, NULL, &err), &err);
    assert_text(t.store, "SELECT group_concat(pattern || period || ' ' || papers) FROM v_watch WHERE is_alarm",
                "tidal lattic*2026-W21 30");
    assert_text(t.store,
                "SELECT group_concat(pattern || papers) FROM (SELECT * FROM v_watch WHERE period = '2026-W21' ORDER BY"
                " pattern)",
                "amber gradient20,tidal lattic*30,velvet kernels -\"velvet kernels\"0");
    assert_text(t.store, "SELECT group_concat(form) FROM v_watch_variant WHERE pattern = 'tidal lattic*'",
                "tidal lattices");
    assert_int_equal(number_of(t.store, "SELECT count(*) > 0 FROM v_keyword_period WHERE field = 'tides'"), 1);
    assert_ok(pt_analyse(t.store, "keywords", &none, NULL, NULL, &err), &err); /* the config no longer has it */
    assert_int_equal(number_of(t.store, "SELECT (SELECT count(*) FROM v_watch) + (SELECT count(*) FROM v_watch_variant)"
                                        " + (SELECT count(*) FROM keyword_period WHERE field = 'tides')"
                                        " + (SELECT count(*) FROM keyword_burst WHERE field = 'tides')"),
                     0);
    close_test_store(&t);
}

static void a_word_that_the_config_stops_is_in_no_term(void **state)
{
    const pt_scope scope = { .jobs = 1, .stopwords = PT_S("lattice") };
    test_store t = twelve_weeks();
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_analyse(t.store, "keywords", &scope, NULL, NULL, &err), &err);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_keyword_period WHERE instr(term, 'lattice')"), 0);
    close_test_store(&t);
}

static void a_thesaurus_joins_what_it_says_is_one(void **state)
{
    const pt_scope scope = { .jobs = 1,
                             .thesaurus = PT_S("label\treplace by\ntidal lattices\tAmber Gradients\n"),
                             .thesaurus_name = PT_S("names.txt") };
    test_store t = twelve_weeks();
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_analyse(t.store, "keywords", &scope, NULL, NULL, &err), &err);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_keyword_period WHERE term = 'tidal lattices'"), 0);
    assert_true(number_of(t.store, "SELECT papers FROM v_keyword_period WHERE term = 'Amber Gradients' AND period ="
                                   " '2026-W21' AND field = 'all'") > 30);
    close_test_store(&t);
}

static void an_empty_store_has_no_keywords_and_that_is_no_error(void **state)
{
    test_store t = open_test_store();

    (void)state;
    analyse(t.store);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM v_keyword_period"), 0);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_term_that_rose_fivefold_is_found_and_a_steady_one_is_not),
        cmocka_unit_test(what_one_group_writes_is_not_claimed_to_rise),
        cmocka_unit_test(a_claim_has_its_papers_beside_it),
        cmocka_unit_test(a_week_that_can_still_grow_is_not_tested),
        cmocka_unit_test(day_by_day_gives_the_same_tables_as_all_at_once),
        cmocka_unit_test(only_the_last_weeks_are_kept_however_the_store_grew),
        cmocka_unit_test(weeks_that_come_late_give_the_same_tables),
        cmocka_unit_test(weeks_far_apart_are_counted_once),
        cmocka_unit_test(four_threads_give_the_same_tables_as_one),
        cmocka_unit_test(what_is_watched_is_counted_and_a_rise_is_an_alarm),
        cmocka_unit_test(a_word_that_the_config_stops_is_in_no_term),
        cmocka_unit_test(a_thesaurus_joins_what_it_says_is_one),
        cmocka_unit_test(an_empty_store_has_no_keywords_and_that_is_no_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
