#include "support.h"

#include "report/network_export.h"
#include "store/papers.h"

/* Three persons, numbered against the order of their names, and what an analysis would have said of them. */
#define PERSONS                                                                                                        \
    "INSERT INTO person (person_id, name, name_key, part, is_group, risk) VALUES (1, 'Cy', 'c', 0, 0, 0.5),"           \
    " (2, 'Bob', 'b', 0, 0, 0), (3, 'Ann', 'a', 0, 0, 0);"                                                             \
    "INSERT INTO author_measure (person_id, papers, first_day, last_day, collaborators, degree, strength, pagerank,"   \
    " betweenness, betweenness_error, core, component, community) VALUES"                                              \
    " (1, 3, 20000, 20009, 2, 2, 3, 0.5, 0.25, 0, 1, 0, 1), (2, 1, 20000, 20000, 1, 1, 1, 0.25, 0, 0, 1, 0, NULL),"    \
    " (3, 2, 20001, 20009, 1, 1, 2, 0.25, 0, 0, 1, 0, 1);"
#define TIES                                                                                                           \
    "INSERT INTO pair VALUES (2, 1, 1, 1.0, 20000, 20000), (3, 1, 2, 1.5, 20001, 20009);"                              \
    "INSERT INTO community VALUES (1, 'Cy, Ann', 'tides', 2, 2, 1, 1);"

static void nodes_and_ties_come_by_name_whatever_their_numbers(void **state)
{
    test_store t = open_test_store();
    pt_network network;
    pt_error err = { 0 };

    (void)state;
    run_sql(t.path, PERSONS TIES);
    assert_ok(pt_network_load(t.store, &network, &err), &err);
    assert_int_equal(network.node_count, 3);
    assert_str(network.nodes[0].name, "Ann");
    assert_str(network.nodes[1].name, "Bob");
    assert_int_equal(network.tie_count, 2);
    assert_int_equal(network.ties[0].a, 0); /* Ann and Cy, though pair 3-1 is stored last */
    assert_int_equal(network.ties[0].b, 2);
    near(network.ties[0].weight, 1.5, 0);
    assert_int_equal(network.ties[1].a, 1);
    pt_network_free(&network);
    close_test_store(&t);
}

static void all_measures_of_an_author_are_loaded(void **state)
{
    test_store t = open_test_store();
    pt_network network;
    pt_error err = { 0 };
    const pt_export_node *cy;

    (void)state;
    run_sql(t.path, PERSONS TIES);
    assert_ok(pt_network_load(t.store, &network, &err), &err);
    cy = &network.nodes[2];
    assert_int_equal(cy->papers, 3);
    assert_int_equal(cy->first_day, 20000);
    assert_int_equal(cy->last_day, 20009);
    assert_int_equal(cy->degree, 2);
    near(cy->strength, 3, 0);
    near(cy->pagerank, 0.5, 0);
    near(cy->betweenness, 0.25, 0);
    assert_int_equal(cy->core, 1);
    near(cy->risk, 0.5, 0);
    assert_str(pt_export_community_of(&network, cy).label, "Cy, Ann");
    assert_str(pt_export_community_of(&network, cy).terms, "tides");
    assert_int_equal(network.nodes[1].community, PT_NO_COMMUNITY);
    assert_int_equal(pt_export_community_of(&network, &network.nodes[1]).label.len, 0);
    pt_network_free(&network);
    close_test_store(&t);
}

static void a_tie_of_somebody_without_measures_is_refused(void **state)
{
    test_store t = open_test_store();
    pt_network network;
    pt_error err = { 0 };

    (void)state;
    run_sql(t.path, PERSONS TIES "DELETE FROM author_measure WHERE person_id = 2;");
    assert_int_equal(pt_network_load(t.store, &network, &err), PT_ESTORE);
    assert_non_null(strstr(err.text, "run 'papertide analyze'"));
    pt_network_free(&network);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_and_ties_come_by_name_whatever_their_numbers),
        cmocka_unit_test(all_measures_of_an_author_are_loaded),
        cmocka_unit_test(a_tie_of_somebody_without_measures_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
