/* A hundred and six teams of January that know nobody else, and papers of February that join some of them. */
#include "support.h"

#include "analysis/analysis.h"
#include "store/papers.h"

enum { TEAMS = 106, MEMBERS = 6, MOST = 200 };

static char names[TEAMS][MEMBERS][32], ids[2000][24];
static size_t number_of_papers;

static pt_str member(size_t team, size_t which)
{
    snprintf(names[team][which], sizeof names[team][which], "Team%zu Member%zu", team, which);
    return pt_str_of(names[team][which]);
}

struct pile {
    pt_paper papers[MOST];
    pt_str authors[MOST][MEMBERS];
    size_t count;
};

/* A paper of `count` names that the pile has in `authors`. */
static void add_paper(struct pile *pile, size_t count)
{
    static pt_str category[] = { PT_STR("cs.CL") };

    snprintf(ids[number_of_papers], sizeof ids[0], "2605.%05zu", number_of_papers + 1);
    pile->papers[pile->count] = (pt_paper){ .id = pt_str_of(ids[number_of_papers++]),
                                            .title = PT_S("T"),
                                            .authors = pile->authors[pile->count],
                                            .author_count = count,
                                            .categories = category,
                                            .category_count = 1 };
    pile->count++;
}

static void add_join(struct pile *pile, size_t team, size_t a, size_t other, size_t b)
{
    pile->authors[pile->count][0] = member(team, a);
    pile->authors[pile->count][1] = member(other, b);
    add_paper(pile, 2);
}

static void add_strangers(struct pile *pile)
{
    static char room[2000][32];

    snprintf(room[number_of_papers], sizeof room[0], "Stranger N%zu", number_of_papers);
    pile->authors[pile->count][0] = pt_str_of(room[number_of_papers]);
    add_paper(pile, 1);
}

static void save_pile(pt_store *store, pt_day day, struct pile *pile)
{
    char date[PT_PERIOD_TEXT];

    pt_day_print(day, date);
    save_file(store, date, number_of_papers, 10, pile->papers, pile->count);
    pile->count = 0;
}

/* Strangers on every weekday, so that the month counts; `pile` comes on one of them. */
static void save_month(pt_store *store, int month, struct pile *pile)
{
    static struct pile daily;
    pt_day special = pt_day_of(2026, month, 7 + 7 * (month == 2));

    for (pt_day day = pt_day_of(2026, month, 1); day < pt_day_of(2026, month + 1, 1); day++) {
        for (int i = 0; i < 3; i++)
            add_strangers(&daily);
        if (pt_day_weekday(day) <= 5)
            save_pile(store, day, &daily);
        daily.count = 0;
    }
    save_pile(store, special, pile);
}

/* Teams 0 and 1 meet in the persons of five members each; 2 and 3 as often, but always the same two; 4 and 5, who had
 * met in January, in five again; the rest once, each with another. */
static test_store two_months(void)
{
    static struct pile pile;
    test_store t = open_test_store();

    number_of_papers = 0;
    for (size_t team = 0; team < TEAMS; team++) {
        for (size_t i = 0; i < MEMBERS; i++)
            pile.authors[pile.count][i] = member(team, i);
        add_paper(&pile, MEMBERS);
    }
    add_join(&pile, 4, 0, 5, 0);
    save_month(t.store, 1, &pile);
    for (size_t i = 0; i < 5; i++) {
        add_join(&pile, 0, i, 1, i);
        add_join(&pile, 2, 0, 3, 0);
        add_join(&pile, 4, i, 5, i);
    }
    for (size_t team = 6; team < TEAMS; team += 2)
        add_join(&pile, team, 0, team + 1, 0);
    save_month(t.store, 2, &pile);
    add_strangers(&pile);
    save_pile(t.store, pt_day_of(2026, 3, 4), &pile);
    return t;
}

static void first_meetings_of_many_are_told_and_those_of_two_names_or_old_friends_are_not(void **state)
{
    test_store t = two_months();
    pt_scope scope = { .jobs = 1 };
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_analyse(t.store, "people", &scope, NULL, NULL, &err), &err);
    assert_text(
        t.store,
        "SELECT group_concat(label_a || ' x ' || label_b || ' ' || papers || ' ' || authors_a || ' ' || authors_b"
        " || ' ' || (length(arxiv_ids) - length(replace(arxiv_ids, ' ', '')) + 1)) FROM v_community_crossing",
        "Team0 Member0, Team0 Member1 + 4 others x Team1 Member0, Team1 Member1 + 4 others 5 5 5 5");
    /* teams 4 and 5 are one community, so 50 papers of the rest and ten join two: N = Σ k(k-1) = 120, 5 · 5 / 119 */
    assert_text(t.store, "SELECT round(expected, 6) || '' FROM v_community_crossing", "0.210084");
    /* 104 teams join; none of them had met */
    assert_text(t.store, "SELECT value || '' FROM v_people_measure WHERE measure = 'crossings_possible'", "5356.0");
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_meetings_of_many_are_told_and_those_of_two_names_or_old_friends_are_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
