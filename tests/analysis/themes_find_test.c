/* Themes of windows that are made by hand: which paper holds which terms is all there is. */
#include "support.h"

#include "analysis/keywords/themes.h"
#include "base/memory.h"
#include "numeric/foreign.h"

/* Four themes of three terms each. Of `dense` ones all three come together, of `loose` ones two at a time. */
enum term { MOTOR, BASIC = MOTOR + 3, NICHE = BASIC + 3, ALONE = NICHE + 3, TERMS = ALONE + 3 };

enum { PAPERS = 1000 };

struct made {
    pt_window window;
    PT_ARRAY(size_t) start;
    PT_ARRAY(uint32_t) at;
    PT_ARRAY(int8_t) period;
    pt_str name[TERMS];
    uint8_t words[TERMS];
    bool is_term[TERMS];
    uint32_t papers[TERMS];
};

static const char *const names[TERMS] = { "amber lattice", "winter gate", "cloud valve", "river mask",
                                          "tidal kernel",  "stone prism", "forest map",  "candle array",
                                          "velvet mirror", "ice chord",   "desert pump", "meadow code" };

/* `times` papers that hold the terms whose bits are set; period -1: they count in none. */
static void add(struct made *made, unsigned terms, int8_t period, int times)
{
    for (int i = 0; i < times; i++) {
        PT_PUSH(&made->start, made->at.len);
        PT_PUSH(&made->period, period);
        for (uint32_t t = 0; t < TERMS; t++) {
            if (!(terms >> t & 1))
                continue;
            PT_PUSH(&made->at, t);
            made->papers[t] += period == 0;
        }
    }
}

static void add_dense(struct made *made, int first)
{
    add(made, 7U << first, 0, 10);
}

static void add_loose(struct made *made, int first)
{
    add(made, 3U << first, 0, 5);
    add(made, 5U << first, 0, 5);
    add(made, 6U << first, 0, 5);
}

static void add_four_themes(struct made *made)
{
    add_dense(made, MOTOR);
    add_loose(made, BASIC);
    add_dense(made, NICHE);
    add_loose(made, ALONE);
    add(made, 1U << MOTOR | 1U << BASIC, 0, 3);
}

/* Fills up to PAPERS with papers that hold none of the terms. */
static const pt_window *window_of(struct made *made)
{
    uint32_t counted = 0;

    add(made, 0, 0, PAPERS - (int)made->start.len);
    PT_PUSH(&made->start, made->at.len);
    for (size_t p = 0; p < PAPERS; p++)
        counted += made->period.at[p] == 0;
    for (size_t t = 0; t < TERMS; t++) {
        made->name[t] = made->name[t].len ? made->name[t] : pt_str_of(names[t]);
        made->words[t] = made->words[t] ? made->words[t] : 2;
        made->is_term[t] = true;
    }
    made->window = (pt_window){ .count = 1, .of_paper = made->period.at, .papers = made->papers, .total = { counted } };
    made->window.corpus = (pt_corpus){ .papers = PAPERS,
                                       .terms = TERMS,
                                       .term = made->name,
                                       .key = made->name,
                                       .words = made->words,
                                       .is_term = made->is_term,
                                       .start = made->start.at,
                                       .at = made->at.at };
    return &made->window;
}

static void free_made(struct made *made)
{
    free(made->start.at);
    free(made->at.at);
    free(made->period.at);
}

static pt_themes find(const pt_window *window, const pt_period_test *test)
{
    pt_themes themes;
    pt_error err = { 0 };

    pt_numeric_start();
    assert_ok(pt_themes_find(window, test, &themes, &err), &err);
    return themes;
}

static uint32_t term_of(const pt_themes *themes, const pt_theme *theme, size_t member)
{
    return themes->term[theme->members[member]];
}

/* The theme whose terms are `first` and the two after it. */
static const pt_theme *theme_of(const pt_themes *themes, uint32_t first)
{
    for (size_t i = 0; i < themes->count; i++)
        if (term_of(themes, &themes->themes[i], 0) / 3 * 3 == first)
            return &themes->themes[i];
    fail_msg("no theme of term %u", first);
    return NULL;
}

static const pt_link *link_of(const pt_themes *themes, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < themes->link_count; i++)
        if (themes->term[themes->links[i].a] == a && themes->term[themes->links[i].b] == b)
            return &themes->links[i];
    return NULL;
}

/* ── Tests ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The first terms of MOTOR and BASIC are in 13 papers, 3 of them shared; all others are in 10. Equivalence across is
 * 9/169; within MOTOR 100/130 twice and 1, within BASIC 25/130 twice and 1/4. Medians lie between the pairs. */
static void the_quadrants_are_centrality_and_density_by_hand(void **state)
{
    const struct expected {
        uint32_t first;
        double centrality, density;
        const char *quadrant;
        uint32_t papers;
    } expected[] = {
        { MOTOR, 90.0 / 169, 100 * (200.0 / 130 + 1) / 3, "motor", 10 },
        { BASIC, 90.0 / 169, 100 * (50.0 / 130 + 0.25) / 3, "basic", 15 },
        { NICHE, 0, 100, "niche", 10 },
        { ALONE, 0, 25, "emerging or declining", 15 },
    };
    struct made made = { 0 };
    pt_themes themes;

    (void)state;
    add_four_themes(&made);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_int_equal(themes.count, 4);
    for (size_t i = 0; i < 4; i++) {
        const pt_theme *theme = theme_of(&themes, expected[i].first);

        assert_int_equal(theme->count, 3);
        near(theme->centrality, expected[i].centrality, 1e-12);
        near(theme->density, expected[i].density, 1e-12);
        assert_string_equal(theme->quadrant, expected[i].quadrant);
        assert_int_equal(theme->papers, expected[i].papers);
    }
    pt_themes_free(&themes);
    free_made(&made);
}

/* Of MOTOR the first term is in three papers more, so it hangs less with the other two. */
static void a_theme_begins_with_what_hangs_most_with_the_rest(void **state)
{
    struct made made = { 0 };
    pt_themes themes;
    const pt_theme *theme;

    (void)state;
    add_four_themes(&made);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    theme = theme_of(&themes, MOTOR);
    assert_int_equal(term_of(&themes, theme, 0), MOTOR + 1);
    assert_int_equal(term_of(&themes, theme, 1), MOTOR + 2);
    assert_int_equal(term_of(&themes, theme, 2), MOTOR);
    pt_themes_free(&themes);
    free_made(&made);
}

static void the_most_central_theme_comes_first(void **state)
{
    struct made made = { 0 };
    pt_themes themes;

    (void)state;
    add(&made, 1U << BASIC | 1U << ALONE, 0, 3);
    add_four_themes(&made);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_ptr_equal(theme_of(&themes, BASIC), &themes.themes[0]); /* linked with two others */
    assert_ptr_equal(theme_of(&themes, NICHE), &themes.themes[3]); /* with none */
    pt_themes_free(&themes);
    free_made(&made);
}

static void terms_of_which_one_is_in_the_other_are_not_linked(void **state)
{
    struct made made = { .name = { [MOTOR] = PT_STR("old winter gate"), [MOTOR + 2] = PT_STR("winter gate key") } };
    pt_themes themes;

    (void)state;
    add_four_themes(&made);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_null(link_of(&themes, MOTOR, MOTOR + 1)); /* MOTOR + 1 is "winter gate" */
    assert_null(link_of(&themes, MOTOR + 1, MOTOR + 2));
    assert_non_null(link_of(&themes, MOTOR, MOTOR + 2));
    pt_themes_free(&themes);
    free_made(&made);
}

/* Of 1,000 papers 3 hold both of two terms that are in 40 each: NPMI 0.11. In 30 each it is 0.207. */
static void terms_that_hardly_go_together_are_not_linked(void **state)
{
    struct made made = { 0 };
    pt_themes themes;

    (void)state;
    add(&made, 1U << 0 | 1U << 1, 0, 3);
    add(&made, 1U << 0, 0, 37);
    add(&made, 1U << 1, 0, 37);
    add(&made, 1U << 2 | 1U << 3, 0, 3);
    add(&made, 1U << 2, 0, 27);
    add(&made, 1U << 3, 0, 27);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_null(link_of(&themes, 0, 1));
    assert_non_null(link_of(&themes, 2, 3));
    pt_themes_free(&themes);
    free_made(&made);
}

static void of_single_words_only_acronyms_are_taken(void **state)
{
    struct made made = { .name = { [MOTOR] = PT_STR("lattice"), [MOTOR + 1] = PT_STR("AML") },
                         .words = { [MOTOR] = 1, [MOTOR + 1] = 1 } };
    pt_themes themes;

    (void)state;
    add_four_themes(&made);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_null(link_of(&themes, MOTOR, MOTOR + 2));
    assert_non_null(link_of(&themes, MOTOR + 1, MOTOR + 2));
    pt_themes_free(&themes);
    free_made(&made);
}

static void terms_that_two_papers_share_are_not_linked(void **state)
{
    struct made made = { 0 };
    pt_themes themes;

    (void)state;
    add_four_themes(&made);
    add(&made, 1U << NICHE | 1U << ALONE, 0, 2);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_null(link_of(&themes, NICHE, ALONE));
    assert_int_equal(link_of(&themes, MOTOR, BASIC)->papers, 3);
    pt_themes_free(&themes);
    free_made(&made);
}

/* 40 and 50 of 1,000 papers, 20 of them the same: NPMI 0.588591910067779 (tests/numeric/coherence_test.c). */
static void a_link_says_npmi_and_jaccard(void **state)
{
    struct made made = { 0 };
    pt_themes themes;
    const pt_link *link;

    (void)state;
    add(&made, 3, 0, 20);
    add(&made, 1, 0, 30);
    add(&made, 2, 0, 20);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    link = link_of(&themes, 0, 1);
    assert_non_null(link);
    near(link->npmi, 0.588591910067779, 1e-12);
    near(link->jaccard, 20.0 / 70, 1e-15);
    pt_themes_free(&themes);
    free_made(&made);
}

static void papers_that_count_in_no_period_link_nothing(void **state)
{
    struct made made = { 0 };
    pt_themes themes;

    (void)state;
    add_four_themes(&made);
    add(&made, 1U << MOTOR | 1U << BASIC, -1, 40);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_int_equal(link_of(&themes, MOTOR, BASIC)->papers, 3);
    assert_int_equal(theme_of(&themes, MOTOR)->papers, 10);
    pt_themes_free(&themes);
    free_made(&made);
}

static void wording_is_in_no_theme(void **state)
{
    pt_term_test of_term = { .term = NICHE + 1, .is_wording = true };
    const pt_period_test test = { .tests = &of_term, .count = 1 };
    struct made made = { 0 };
    pt_themes themes;

    (void)state;
    add_four_themes(&made);
    themes = find(window_of(&made), &test);
    assert_int_equal(themes.terms, TERMS - 1);
    assert_int_equal(themes.count, 3); /* two terms are no theme */
    assert_null(link_of(&themes, NICHE, NICHE + 1));
    assert_non_null(link_of(&themes, NICHE, NICHE + 2));
    pt_themes_free(&themes);
    free_made(&made);
}

static void terms_of_nine_papers_are_left_out(void **state)
{
    struct made made = { 0 };
    pt_themes themes;

    (void)state;
    add(&made, 7U << MOTOR, 0, 10);
    add(&made, 7U << BASIC, 0, 9);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_int_equal(themes.terms, 3);
    pt_themes_free(&themes);
    free_made(&made);
}

static void a_window_without_links_has_no_themes(void **state)
{
    struct made made = { 0 };
    pt_themes themes;

    (void)state;
    add(&made, 1, 0, 20);
    add(&made, 2, 0, 20);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    assert_int_equal(themes.terms, 2);
    assert_int_equal(themes.count, 0);
    pt_themes_free(&themes);
    free_made(&made);
}

/* The same papers, the last ones first. */
static void themes_are_the_same_in_whatever_order_papers_lie(void **state)
{
    struct made made = { 0 }, turned = { 0 };
    pt_themes themes, again;

    (void)state;
    add_four_themes(&made);
    add(&turned, 1U << MOTOR | 1U << BASIC, 0, 3);
    add_loose(&turned, ALONE);
    add_dense(&turned, NICHE);
    add_loose(&turned, BASIC);
    add_dense(&turned, MOTOR);
    themes = find(window_of(&made), &(pt_period_test){ 0 });
    again = find(window_of(&turned), &(pt_period_test){ 0 });
    assert_int_equal(themes.count, again.count);
    for (size_t i = 0; i < themes.count; i++) {
        const pt_theme *one = &themes.themes[i], *other = &again.themes[i];

        assert_memory_equal(one->members, other->members, one->count * sizeof *one->members);
        assert_memory_equal(&one->centrality, &other->centrality, sizeof one->centrality);
        assert_memory_equal(&one->density, &other->density, sizeof one->density);
    }
    assert_memory_equal(themes.strength, again.strength, themes.terms * sizeof *themes.strength);
    pt_themes_free(&themes);
    pt_themes_free(&again);
    free_made(&made);
    free_made(&turned);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_quadrants_are_centrality_and_density_by_hand),
        cmocka_unit_test(a_theme_begins_with_what_hangs_most_with_the_rest),
        cmocka_unit_test(the_most_central_theme_comes_first),
        cmocka_unit_test(terms_of_which_one_is_in_the_other_are_not_linked),
        cmocka_unit_test(terms_that_hardly_go_together_are_not_linked),
        cmocka_unit_test(of_single_words_only_acronyms_are_taken),
        cmocka_unit_test(terms_that_two_papers_share_are_not_linked),
        cmocka_unit_test(a_link_says_npmi_and_jaccard),
        cmocka_unit_test(papers_that_count_in_no_period_link_nothing),
        cmocka_unit_test(wording_is_in_no_theme),
        cmocka_unit_test(terms_of_nine_papers_are_left_out),
        cmocka_unit_test(a_window_without_links_has_no_themes),
        cmocka_unit_test(themes_are_the_same_in_whatever_order_papers_lie),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
