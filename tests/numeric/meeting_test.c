/* Scores against networkx 2.8.8: resource_allocation_index(karate_club_graph()), all pairs without an edge. */
#include "support.h"

#include "numeric/graphs.h"
#include "numeric/meeting.h"

static pt_adjacency the_club(void)
{
    return pt_adjacency_new(KARATE_NODES, karate, KARATE_EDGES, false);
}

static void all_scores_sum_to_those_of_networkx(void **state)
{
    static pt_meeting best[KARATE_NODES * KARATE_NODES];
    bool wanted[KARATE_NODES];
    pt_adjacency graph = the_club();
    uint64_t candidates;
    double sum = 0;
    size_t count;

    (void)state;
    memset(wanted, true, sizeof wanted);
    count = pt_meetings_find(&graph, wanted, KARATE_NODES * KARATE_NODES, best, &candidates);
    for (size_t i = 0; i < count; i++) {
        pt_meeting again = pt_meeting_of(&graph, best[i].b, best[i].a);

        assert_false(pt_adjacency_has(&graph, best[i].a, best[i].b));
        near(again.score, best[i].score, 1e-15);
        assert_int_equal(again.shared, best[i].shared);
        sum += best[i].score;
    }
    assert_int_equal(count, 265);
    assert_int_equal(candidates, count);
    near(sum, 37.642647058835195, 1e-9);
    pt_adjacency_free(&graph);
}

static void the_best_come_first_and_only_wanted_ones_are_listed(void **state)
{
    bool wanted[KARATE_NODES] = { false };
    pt_adjacency graph = the_club();
    pt_meeting best[2];
    uint64_t candidates;

    (void)state;
    memset(wanted, true, sizeof wanted);
    assert_int_equal(pt_meetings_find(&graph, wanted, 2, best, &candidates), 2);
    assert_true(best[0].a == 2 && best[0].b == 33 && best[0].shared == 6);
    near(best[0].score, 1.566666666667, 1e-12);
    assert_true(best[1].a == 0 && best[1].b == 33 && best[1].shared == 4);
    wanted[33] = false;
    pt_meetings_find(&graph, wanted, 1, best, &candidates);
    assert_true(best[0].a == 4 && best[0].b == 5); /* (6, 10) has as much, and comes behind it */
    pt_adjacency_free(&graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_scores_sum_to_those_of_networkx),
        cmocka_unit_test(the_best_come_first_and_only_wanted_ones_are_listed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
