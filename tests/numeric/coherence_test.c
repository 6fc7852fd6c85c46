#include "support.h"

#include "numeric/coherence.h"

/* ln((20/1000) / (50/1000 · 40/1000)) / -ln(20/1000), by hand */
static void npmi_is_what_its_formula_gives(void **state)
{
    (void)state;
    near(pt_npmi(1000, 50, 40, 20), 0.588591910067779, 1e-12);
    near(pt_npmi(1000, 100, 100, 10), 0, 1e-12);
    near(pt_npmi(1000, 5, 5, 0), -1, 0);
    near(pt_npmi(1000, 5, 0, 0), 0, 0);
    near(pt_npmi(10, 10, 10, 10), 1, 0);
}

/* Four documents; words 0 and 1 always together (in 2), word 2 in 2 of which it shares one with each. */
static void coherence_is_the_mean_over_pairs(void **state)
{
    size_t start[] = { 0, 2, 4, 6 };
    uint32_t at[] = { 0, 1, 0, 1, 1, 2 };
    pt_sparse by_word = { 3, 4, start, at, NULL };
    const uint32_t words[] = { 0, 1, 2 };
    double together = pt_npmi(4, 2, 2, 2), apart = pt_npmi(4, 2, 2, 1);

    (void)state;
    near(pt_coherence(&by_word, words, 3), (together + 2 * apart) / 3, 1e-12);
    near(pt_coherence(&by_word, words, 2), 1, 1e-12);
}

static void diversity_is_the_share_of_different_words(void **state)
{
    const uint32_t words[] = { 1, 2, 3, 3, 4, 5 };

    (void)state;
    near(pt_topic_diversity(words, 2, 3), 5.0 / 6, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(npmi_is_what_its_formula_gives),
        cmocka_unit_test(coherence_is_the_mean_over_pairs),
        cmocka_unit_test(diversity_is_the_share_of_different_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
