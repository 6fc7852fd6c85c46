#include "support.h"

#include "source/stated.h"

static void times_are_read_as_feeds_and_files_write_them(void **state)
{
    /* the seconds by GNU date: date -u -d TEXT +%s */
    static const struct {
        const char *text;
        int64_t seconds;
    } times[] = {
        { "Mon, 2 Apr 2007 19:18:42 GMT", 1175541522 },
        { "2 Apr 2007 19:18:42 GMT", 1175541522 },
        { "2016-05-26T17:59:46Z", 1464285586 },
        { "2026-09-25T00:00:00-04:00", 1790308800 },
        { "Mon, 27 Apr 2026 00:00:00 -0400", 1777262400 },
        { "2026-09-25T04:00:11.600500+00:00", 1790308811 },
        { "2026-06-30", 1782820800 },
    };
    static const char *const none[] = { "", "yesterday", "2026-13-01", "31 Feb 2026 00:00:00 GMT", "Mon, 2 Foo 2007" };
    int64_t seconds;

    (void)state;
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        assert_true(pt_stated_time(pt_str_of(times[i].text), &seconds));
        assert_int_equal(seconds, times[i].seconds);
    }
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (pt_stated_time(pt_str_of(none[i]), &seconds))
            fail_msg("'%s' is no time", none[i]);
}

static void a_wrapped_text_comes_on_one_line_and_keeps_its_paragraphs(void **state)
{
    const pt_str text = PT_S("  One line\nand its end.\n  A new one\n");
    pt_arena arena = { 0 };

    (void)state;
    assert_str(pt_stated_unwrap(&arena, text, true), "One line and its end.\nA new one");
    assert_str(pt_stated_unwrap(&arena, text, false), "One line and its end. A new one");
    pt_arena_free(&arena);
}

static void a_listing_stays_within_the_month_of_the_id(void **state)
{
    pt_paper held = { .id = PT_S("2607.00001") }, soon = { .id = PT_S("2606.00001") };

    (void)state;
    pt_stated_listing(&held, (int64_t)pt_day_of(2026, 6, 20) * 86400);
    assert_int_equal(held.day, pt_day_of(2026, 7, 1));
    pt_stated_listing(&soon, (int64_t)pt_day_of(2026, 6, 9) * 86400);
    assert_int_equal(soon.day, pt_day_of(2026, 6, 10));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(times_are_read_as_feeds_and_files_write_them),
        cmocka_unit_test(a_wrapped_text_comes_on_one_line_and_keeps_its_paragraphs),
        cmocka_unit_test(a_listing_stays_within_the_month_of_the_id),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
