#include "support.h"

#include "analysis/names/namesakes.h"
#include "analysis/works_of.h"
#include "bench/b_cubed.h"

/* The persons of the papers of "x", a letter each: "aab-", "-" for nobody's. */
static const char *persons_of(const struct hand_paper *papers, size_t count)
{
    static char text[HAND_PAPERS + 1];
    pt_namesakes found;
    pt_weigher *weigher;
    pt_works works;
    pt_roll roll;

    works_of(papers, count, &roll, &works);
    weigher = pt_weigher_open(&works);
    pt_namesakes_find(weigher, &works, name_in(&roll, &works, "x"), &found);
    for (size_t i = 0; i < found.papers; i++)
        text[i] = found.of[i].person == PT_UNDECIDED ? '-' : (char)('a' + found.of[i].person);
    text[found.papers] = '\0';
    pt_namesakes_free(&found);
    pt_weigher_close(weigher);
    pt_works_free(&works);
    pt_roll_free(&roll);
    return text;
}
#define assert_persons(papers, expected)                                                                               \
    assert_string_equal(persons_of((papers), sizeof(papers) / sizeof *(papers)), (expected))

static void papers_with_two_co_authors_in_common_are_one_persons(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann,bo"), BY("x,cy,di"), BY("x,ann,bo,ed"), BY("x,di,cy") };

    (void)state;
    assert_persons(papers, "abab");
}

static void a_single_paper_that_nothing_speaks_for_is_nobodys(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann,bo", .category = 1), BY("x,cy", .category = 2),
                                         BY("x,ann,bo", .category = 1), BY("x", .category = 3) };

    (void)state;
    assert_persons(papers, "a-a-");
}

static void co_authors_who_wrote_together_elsewhere_join_papers(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann", .category = 1), BY("x,bo", .category = 1),
                                         BY("ann,bo", .category = 2), BY("x,cy", .category = 1) };

    (void)state;
    assert_persons(papers, "aa-");
}

static void words_in_common_join_papers_without_common_co_authors(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann", .category = 1, .term = 5), BY("x,bo", .category = 1, .term = 6),
                                         BY("x,cy", .category = 1, .term = 5), BY("x,di", .category = 1, .term = 6) };

    (void)state;
    assert_persons(papers, "abab");
}

static void one_orcid_joins_and_two_part_whatever_else_speaks(void **state)
{
    const struct hand_paper papers[] = { BY("x,ann,bo", .category = 1, .orcid = "0000-1"),
                                         BY("x,ann,bo", .category = 1, .orcid = "0000-2"),
                                         BY("x,cy", .category = 2, .orcid = "0000-1"),
                                         BY("x,di", .category = 3, .orcid = "0000-3") };

    (void)state;
    assert_persons(papers, "abac");
}

static void of_a_name_of_many_papers_weak_evidence_joins_none(void **state)
{
    struct hand_paper papers[80] = { BY("x,ann", .category = 1), BY("x,bo", .category = 1),
                                     BY("ann,bo", .category = 2) };
    const char *persons;

    (void)state;
    for (uint32_t i = 3; i < 80; i++)
        papers[i] = (struct hand_paper)BY("x", .category = i);
    persons = persons_of(papers, 80);
    assert_int_equal(strspn(persons, "-"), 79);
}

/* Golden of METHODS-REFERENCE, section 6: truth {1,2,3}{4,5}, found {1,2}{3,4,5}. */
static void b_cubed_is_that_of_the_reference(void **state)
{
    const int32_t truth[] = { 0, 0, 0, 1, 1 }, found[] = { 0, 0, 1, 1, 1 };
    b_cubed score = { 0 };

    (void)state;
    b_cubed_add(&score, truth, found, 5);
    b_cubed_close(&score);
    near(score.precision, 0.7333333333, 1e-10);
    near(score.recall, 0.7333333333, 1e-10);
    near(b_cubed_f1(&score), 0.7333333333, 1e-10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(papers_with_two_co_authors_in_common_are_one_persons),
        cmocka_unit_test(a_single_paper_that_nothing_speaks_for_is_nobodys),
        cmocka_unit_test(co_authors_who_wrote_together_elsewhere_join_papers),
        cmocka_unit_test(words_in_common_join_papers_without_common_co_authors),
        cmocka_unit_test(one_orcid_joins_and_two_part_whatever_else_speaks),
        cmocka_unit_test(of_a_name_of_many_papers_weak_evidence_joins_none),
        cmocka_unit_test(b_cubed_is_that_of_the_reference),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
