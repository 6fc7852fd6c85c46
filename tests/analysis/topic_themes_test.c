/* Themes of topics whose papers are made by hand. */
#include "support.h"

#include "analysis/topics/themes.h"
#include "base/dict.h"
#include "base/memory.h"

#include <math.h>

enum { BLOCKS = 8, EACH = 3, TOPICS = BLOCKS * EACH, PAPERS = 240 };

struct made {
    pt_corpus corpus;
    pt_topic_model model;
    pt_topic_shares shares;
};

/* Paper p holds the three topics of block p % `blocks`, half of it one of them; `sound` topics are sound. */
static struct made make(size_t blocks, size_t sound)
{
    struct made m = { .corpus = { .papers = PAPERS, .start = PT_CALLOC(size_t, PAPERS + 1) },
                      .model = { .k = TOPICS, .topic = PT_CALLOC(pt_topic, TOPICS) },
                      .shares = { .papers = PAPERS,
                                  .k = TOPICS,
                                  .share = PT_CALLOC(double, PAPERS *TOPICS),
                                  .largest = PT_CALLOC(uint32_t, PAPERS) } };

    for (size_t p = 0; p < PAPERS; p++) {
        size_t first = p % blocks * EACH, most = first + p / blocks % EACH;

        for (size_t t = first; t < first + EACH; t++)
            m.shares.share[p * TOPICS + t] = t == most ? 0.5 : 0.25;
        m.shares.largest[p] = (uint32_t)most;
    }
    for (size_t t = 0; t < sound; t++)
        m.model.topic[t].is_sound = true;
    return m;
}

static void give_back(struct made *m)
{
    free(m->corpus.start);
    pt_topic_shares_free(&m->shares);
    pt_topic_model_free(&m->model);
}

static void topics_that_the_same_papers_hold_are_a_theme(void **state)
{
    struct made m = make(BLOCKS, TOPICS);

    (void)state;
    pt_topic_themes_find(&m.corpus, &m.shares, &m.model);
    assert_int_equal(m.model.themes, BLOCKS);
    for (size_t t = 0; t < TOPICS; t++) {
        assert_int_equal(m.model.topic[t].theme, m.model.topic[t / EACH * EACH].theme);
        for (size_t other = 0; other < t / EACH * EACH; other += EACH)
            assert_int_not_equal(m.model.topic[t].theme, m.model.topic[other].theme);
    }
    give_back(&m);
}

static void leftovers_belong_to_no_theme(void **state)
{
    struct made m = make(BLOCKS, TOPICS - 1);

    (void)state;
    pt_topic_themes_find(&m.corpus, &m.shares, &m.model);
    assert_int_equal(m.model.topic[TOPICS - 1].theme, 0);
    assert_int_not_equal(m.model.topic[TOPICS - 2].theme, 0);
    give_back(&m);
}

static void of_few_topics_there_are_no_themes(void **state)
{
    struct made m = make(BLOCKS, 17);

    (void)state;
    pt_topic_themes_find(&m.corpus, &m.shares, &m.model);
    assert_int_equal(m.model.themes, 0);
    for (size_t t = 0; t < TOPICS; t++)
        assert_int_equal(m.model.topic[t].theme, 0);
    give_back(&m);
}

static void likeness_is_the_cosine_of_the_shares(void **state)
{
    double share[3 * 2] = { 1, 0, 0.6, 0.4, 0, 1 };
    const pt_topic_shares shares = { .papers = 3, .k = 2, .share = share };
    double *cosine = pt_topic_shares_cosines(&shares);

    (void)state;
    near(cosine[0], 1, 1e-12);
    near(cosine[1], 0.24 / sqrt(1.36 * 1.16), 1e-12);
    near(cosine[2], cosine[1], 0);
    free(cosine);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(topics_that_the_same_papers_hold_are_a_theme),
        cmocka_unit_test(leftovers_belong_to_no_theme),
        cmocka_unit_test(of_few_topics_there_are_no_themes),
        cmocka_unit_test(likeness_is_the_cosine_of_the_shares),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
