#include "warehouse/address.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void all_parts_of_an_address_are_read(void **state)
{
    pt_arena arena = { 0 };
    pt_warehouse_address a;
    pt_error err = { 0 };

    (void)state;
    assert_int_equal(pt_warehouse_address_read(
                         "clickhouse://me:p%40ss@w/rd@one.example:9123,10.0.0.2/tides?cluster=two", &arena, &a, &err),
                     PT_OK);
    assert_string_equal(a.user, "me");
    assert_string_equal(a.password, "p@ss@w/rd");
    assert_int_equal(a.host_count, 2);
    assert_string_equal(a.hosts[0], "one.example:9123");
    assert_string_equal(a.hosts[1], "10.0.0.2:8123");
    assert_string_equal(a.database, "tides");
    assert_string_equal(a.cluster, "two");
    pt_arena_free(&arena);
}

static void without_user_and_cluster_there_are_none(void **state)
{
    pt_arena arena = { 0 };
    pt_warehouse_address a;
    pt_error err = { 0 };

    (void)state;
    assert_int_equal(pt_warehouse_address_read("clickhouse://127.0.0.1:8123/tides", &arena, &a, &err), PT_OK);
    assert_null(a.user);
    assert_null(a.password);
    assert_null(a.cluster);
    pt_arena_free(&arena);
}

/* What stands in SQL as a name must not be more than a name, and what is refused must not show a password. */
static void what_is_no_address_is_refused_without_a_word_of_it(void **state)
{
    static const char *const wrong[] = {
        "http://me:secret@one:8123/tides",
        "clickhouse://me:secret@/tides",
        "clickhouse://me:secret@one:0/tides",
        "clickhouse://me:secret@one:65536/tides",
        "clickhouse://me:secret@one:8123/",
        "clickhouse://me:secret@one:8123",
        "clickhouse://me:secret@one:8123/ti`des",
        "clickhouse://me:secret@one:8123/tides?cluster=a)b",
        "clickhouse://me:secret@one:8123/tides?clusters=a",
        "clickhouse://me:secret@o ne:8123/tides",
        "clickhouse://me:secret/tides",
        "clickhouse://me:secret@one:8123,,two/tides",
    };

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        pt_arena arena = { 0 };
        pt_warehouse_address a;
        pt_error err = { 0 };

        assert_int_equal(pt_warehouse_address_read(wrong[i], &arena, &a, &err), PT_EUSAGE);
        assert_null(strstr(err.text, "secret"));
        pt_arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_parts_of_an_address_are_read),
        cmocka_unit_test(without_user_and_cluster_there_are_none),
        cmocka_unit_test(what_is_no_address_is_refused_without_a_word_of_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
