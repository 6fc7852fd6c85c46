#include "support.h"

#include "numeric/foreign.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_sf_log.h>
#include <igraph/igraph.h>

#include <pthread.h>

static void a_wrong_call_of_gsl_comes_back(void **state)
{
    (void)state;
    gsl_sf_result result;

    pt_numeric_start();
    assert_int_equal(gsl_sf_log_e(-1, &result), GSL_EDOM); /* aborts with GSL's own handler */
}

static void a_wrong_call_of_igraph_comes_back(void **state)
{
    (void)state;
    igraph_t graph;

    pt_numeric_start();
    assert_int_equal(igraph_empty(&graph, -1, IGRAPH_UNDIRECTED), IGRAPH_EINVAL); /* aborts with igraph's own handler */
}

static void *start(void *unused)
{
    pt_numeric_start();
    return unused;
}

static void many_threads_may_start_it(void **state)
{
    (void)state;
    pthread_t threads[8];

    for (int i = 0; i < 8; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, start, NULL), 0);
    for (int i = 0; i < 8; i++)
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    assert_ptr_equal(igraph_set_error_handler(igraph_error_handler_ignore), igraph_error_handler_ignore);
}

static void success_is_no_error(void **state)
{
    (void)state;
    pt_error err = { .text = "as it was" };

    assert_int_equal(pt_gsl_check(GSL_SUCCESS, "a fit", &err), PT_OK);
    assert_int_equal(pt_igraph_check(IGRAPH_SUCCESS, "a graph", &err), PT_OK);
    assert_string_equal(err.text, "as it was");
}

static void an_error_says_what_why_and_what_to_do(void **state)
{
    (void)state;
    pt_error err = { 0 };

    assert_int_equal(pt_gsl_check(GSL_EMAXITER, "a fit", &err), PT_ETHIN);
    assert_string_equal(
        err.text, "a fit: exceeded max number of iterations; the data may be too few or all alike; take a wider scope");
}

static void memory_that_ran_out_is_a_limit_in_both(void **state)
{
    (void)state;
    pt_error err = { 0 };

    assert_int_equal(pt_gsl_check(GSL_ENOMEM, "a fit", &err), PT_ELIMIT);
    assert_int_equal(pt_igraph_check(IGRAPH_ENOMEM, "a graph", &err), PT_ELIMIT);
}

static void a_call_we_got_wrong_is_a_bug(void **state)
{
    (void)state;
    pt_error err = { 0 };

    assert_int_equal(pt_gsl_check(GSL_EDOM, "a fit", &err), PT_EBUG);
    assert_int_equal(pt_igraph_check(IGRAPH_EINVAL, "a graph", &err), PT_EBUG);
    assert_string_equal(err.text, "a graph: Invalid value; please report this");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_call_of_gsl_comes_back),
        cmocka_unit_test(a_wrong_call_of_igraph_comes_back),
        cmocka_unit_test(many_threads_may_start_it),
        cmocka_unit_test(success_is_no_error),
        cmocka_unit_test(an_error_says_what_why_and_what_to_do),
        cmocka_unit_test(memory_that_ran_out_is_a_limit_in_both),
        cmocka_unit_test(a_call_we_got_wrong_is_a_bug),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
