#include "support.h"

#include "numeric/graphs.h"
#include "numeric/layout.h"

enum { WIDTH = 100, HEIGHT = 60 };

static void place(uint32_t nodes, const pt_edge *edges, size_t count, pt_point *at)
{
    pt_error err = { 0 };

    assert_ok(pt_layout(nodes, edges, count, WIDTH, HEIGHT, at, &err), &err);
}

static double distance(pt_point a, pt_point b)
{
    return hypot(a.x - b.x, a.y - b.y);
}

static void a_path_lies_level_in_its_order_and_fills_the_box(void **state)
{
    const pt_edge path[] = { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 3, 4, 1 } };
    pt_point at[5];

    (void)state;
    place(5, path, 4, at);
    near(fabs(at[4].x - at[0].x), WIDTH, 1e-3);
    for (int i = 0; i < 4; i++)
        assert_true((at[i + 1].x - at[i].x) * (at[4].x - at[0].x) > 0);
    for (int i = 0; i < 5; i++)
        near(at[i].y, HEIGHT / 2.0, HEIGHT / 4.0);
}

static void in_the_karate_club_who_is_tied_is_near_and_nobody_stands_on_another(void **state)
{
    pt_point at[KARATE_NODES];
    double tied = 0, all = 0, pairs = 0;

    (void)state;
    place(KARATE_NODES, karate, KARATE_EDGES, at);
    for (size_t e = 0; e < KARATE_EDGES; e++)
        tied += distance(at[karate[e].a], at[karate[e].b]) / KARATE_EDGES;
    for (int a = 0; a < KARATE_NODES; a++)
        for (int b = 0; b < a; b++, pairs++) {
            all += distance(at[a], at[b]);
            assert_true(distance(at[a], at[b]) > 0.5);
        }
    assert_true(tied < 0.6 * all / pairs);
    for (int a = 0; a < KARATE_NODES; a++)
        assert_true(at[a].x >= 0 && at[a].x <= WIDTH && at[a].y >= 0 && at[a].y <= HEIGHT);
}

static void the_same_graph_comes_out_the_same_and_one_node_in_the_middle(void **state)
{
    pt_point once[KARATE_NODES], again[KARATE_NODES], alone;

    (void)state;
    place(KARATE_NODES, karate, KARATE_EDGES, once);
    place(KARATE_NODES, karate, KARATE_EDGES, again);
    assert_memory_equal(once, again, sizeof once);
    place(1, NULL, 0, &alone);
    near(alone.x, WIDTH / 2.0, 0);
    near(alone.y, HEIGHT / 2.0, 0);
}

static void a_label_goes_where_it_covers_nothing_and_stays_away_where_it_would(void **state)
{
    /* to the right of the first there is a disc, to the left the box ends; the last is walled in */
    const pt_disc discs[] = { { { 5, 30 }, 2 },  { { 14, 30 }, 2 }, { { 60, 30 }, 2 }, { { 68, 30 }, 2 },
                              { { 52, 30 }, 2 }, { { 60, 35 }, 2 }, { { 60, 25 }, 2 } };
    const pt_picture picture = { discs, 7, NULL, 0, WIDTH, HEIGHT };
    pt_label labels[] = { { .disc = 0, .width = 8, .height = 3 }, { .disc = 2, .width = 8, .height = 3 } };

    (void)state;
    pt_layout_labels(&picture, labels, 2);
    assert_true(labels[0].is_placed);
    assert_true(labels[0].at.y > 32 && labels[0].at.x == 5);
    assert_false(labels[1].is_placed);
}

static void a_label_is_crossed_by_two_lines_but_not_by_three(void **state)
{
    const pt_disc discs[] = {
        { { 50, 30 }, 1 }, { { 56, 58 }, 1 }, { { 56, 2 }, 1 }, { { 58, 58 }, 1 }, { { 58, 2 }, 1 }
    };
    const pt_edge ties[] = { { 1, 2, 1 }, { 3, 4, 1 }, { 1, 4, 1 } };
    pt_picture picture = { discs, 5, ties, 2, WIDTH, HEIGHT };
    pt_label label = { .disc = 0, .width = 12, .height = 3 };

    (void)state;
    pt_layout_labels(&picture, &label, 1);
    assert_true(label.at.x > 50);
    picture.tie_count = 3;
    pt_layout_labels(&picture, &label, 1);
    assert_true(label.is_placed && label.at.x < 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_lies_level_in_its_order_and_fills_the_box),
        cmocka_unit_test(in_the_karate_club_who_is_tied_is_near_and_nobody_stands_on_another),
        cmocka_unit_test(the_same_graph_comes_out_the_same_and_one_node_in_the_middle),
        cmocka_unit_test(a_label_goes_where_it_covers_nothing_and_stays_away_where_it_would),
        cmocka_unit_test(a_label_is_crossed_by_two_lines_but_not_by_three),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
