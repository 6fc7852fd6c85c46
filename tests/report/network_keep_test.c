#include "support.h"

#include "base/memory.h"
#include "report/network_export.h"

/* Two triangles a-b-c and e-f-g, a chain to d, and h alone. Papers: one more each; the PageRank of c and f is equal. */
static pt_network two_triangles(void)
{
    static const char *const names[] = { "a", "b", "c", "d", "e", "f", "g", "h" };
    static const double ranks[] = { 0.1, 0.1, 0.2, 0.05, 0.1, 0.2, 0.1, 0.3 };
    static const pt_export_tie ties[] = { { .a = 0, .b = 1, .papers = 1 }, { .a = 0, .b = 2, .papers = 2 },
                                          { .a = 1, .b = 2, .papers = 3 }, { .a = 2, .b = 3, .papers = 1 },
                                          { .a = 4, .b = 5, .papers = 2 }, { .a = 4, .b = 6, .papers = 2 },
                                          { .a = 5, .b = 6, .papers = 2 } };
    pt_network network = { .node_count = 8, .tie_count = 7 };

    network.nodes = PT_CALLOC(pt_export_node, 8);
    for (uint32_t i = 0; i < 8; i++)
        network.nodes[i] =
            (pt_export_node){ .name = pt_str_of(names[i]), .papers = i + 1, .pagerank = ranks[i], .community = 0 };
    network.ties = memcpy(PT_CALLOC(pt_export_tie, 7), ties, sizeof ties);
    return network;
}

/* "abc ab2 …": the names, then each tie with its papers. */
static void leaves(pt_network_part part, const char *expected)
{
    pt_network network = two_triangles();
    pt_buf got = { .limit = 1000 };

    pt_network_keep(&network, &part);
    for (size_t i = 0; i < network.node_count; i++)
        pt_buf_add(&got, network.nodes[i].name);
    for (size_t i = 0; i < network.tie_count; i++)
        pt_buf_addf(&got, " %s%s%u", network.nodes[network.ties[i].a].name.at, network.nodes[network.ties[i].b].name.at,
                    network.ties[i].papers);
    assert_str(pt_buf_text(&got), expected);
    pt_buf_free(&got);
    pt_network_free(&network);
}

static void nothing_wanted_in_particular_is_all_of_it(void **state)
{
    (void)state;
    leaves((pt_network_part){ 0 }, "abcdefgh ab1 ac2 bc3 cd1 ef2 eg2 fg2");
}

static void authors_of_few_papers_go_with_their_ties(void **state)
{
    (void)state;
    leaves((pt_network_part){ .min_papers = 3 }, "cdefgh cd1 ef2 eg2 fg2");
    leaves((pt_network_part){ .min_papers = 9 }, "");
}

static void of_equal_rank_the_first_by_name_stays(void **state)
{
    (void)state;
    leaves((pt_network_part){ .top = 2 }, "ch");
    leaves((pt_network_part){ .top = 4 }, "acfh ac2");
    leaves((pt_network_part){ .top = 100 }, "abcdefgh ab1 ac2 bc3 cd1 ef2 eg2 fg2");
}

static void the_top_is_taken_of_those_with_enough_papers(void **state)
{
    (void)state;
    leaves((pt_network_part){ .top = 2, .min_papers = 4 }, "fh");
}

static void rare_ties_go_but_not_their_authors(void **state)
{
    (void)state;
    leaves((pt_network_part){ .min_together = 2 }, "abcdefgh ac2 bc3 ef2 eg2 fg2");
}

static void the_largest_component_is_that_of_the_ties_that_are_left(void **state)
{
    (void)state;
    leaves((pt_network_part){ .is_connected = true }, "abcd ab1 ac2 bc3 cd1");
    leaves((pt_network_part){ .is_connected = true, .min_papers = 3 }, "efg ef2 eg2 fg2");
    leaves((pt_network_part){ .is_connected = true, .min_papers = 9 }, "");
}

static void of_equal_components_the_one_with_the_first_name_is_kept(void **state)
{
    (void)state;
    leaves((pt_network_part){ .is_connected = true, .min_together = 2 }, "abc ac2 bc3");
    leaves((pt_network_part){ .is_connected = true, .min_together = 9, .min_papers = 3 }, "c");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_wanted_in_particular_is_all_of_it),
        cmocka_unit_test(authors_of_few_papers_go_with_their_ties),
        cmocka_unit_test(of_equal_rank_the_first_by_name_stays),
        cmocka_unit_test(the_top_is_taken_of_those_with_enough_papers),
        cmocka_unit_test(rare_ties_go_but_not_their_authors),
        cmocka_unit_test(the_largest_component_is_that_of_the_ties_that_are_left),
        cmocka_unit_test(of_equal_components_the_one_with_the_first_name_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
