#include "support.h"

#include "analysis/names/peers.h"
#include "analysis/works_of.h"

/* The peers of each paper of "x", "|" between, when at most `most` are all compared. */
static const char *peers_of(const struct hand_paper *papers, size_t count, size_t most)
{
    static char text[400];
    pt_peers peers;
    pt_works works;
    pt_roll roll;

    text[0] = '\0';
    works_of(papers, count, &roll, &works);
    peers = pt_peers_find(&works, name_in(&roll, &works, "x"), most);
    for (uint32_t p = 0; p < peers.papers; p++) {
        strcat(text, p ? "|" : "");
        for (size_t i = 0; i < pt_peers_count(&peers, p); i++)
            snprintf(text + strlen(text), sizeof text - strlen(text), "%u", pt_peers_at(&peers, p, i));
    }
    pt_peers_free(&peers);
    pt_works_free(&works);
    pt_roll_free(&roll);
    return text;
}

static const struct hand_paper four[] = { BY("x,ann,bo"), BY("x,cy"), BY("ann,cy"), BY("x,bo,ann"), BY("x,ann,cy") };

static void of_few_papers_all_are_compared(void **state)
{
    (void)state;
    assert_string_equal(peers_of(four, 5, 4), "0123|0123|0123|0123");
}

static void of_many_papers_only_those_with_a_common_co_author_are_each_once(void **state)
{
    (void)state;
    assert_string_equal(peers_of(four, 5, 3), "23|3|03|012");
}

static void a_paper_of_one_has_no_peers_among_many(void **state)
{
    const struct hand_paper papers[] = { BY("x"), BY("x,ann"), BY("x,ann") };

    (void)state;
    assert_string_equal(peers_of(papers, 3, 1), "|2|1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_few_papers_all_are_compared),
        cmocka_unit_test(of_many_papers_only_those_with_a_common_co_author_are_each_once),
        cmocka_unit_test(a_paper_of_one_has_no_peers_among_many),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
