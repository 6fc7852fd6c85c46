/* The feed of a folder of reports: the same bytes for the same folder, XML whatever a title says. */
#include "support.h"

#include "report/feed.h"

static const char *feed_of(const pt_feed_entry *entries, size_t count)
{
    static pt_buf out;

    out.limit = 1 << 20;
    pt_buf_reset(&out);
    pt_feed_add(entries, count, &out);
    return pt_buf_text(&out).at;
}

static void reports_are_entries_dated_by_the_end_of_their_period(void **state)
{
    const pt_feed_entry entries[] = {
        { PT_STR("topics-2026-W26.html"), PT_STR("2026-W26"), PT_STR("A &lt;b&gt;") },
        { PT_STR("weekly-2026-06.html"), PT_STR("2026-06"), PT_STR("June") },
    };
    const char *feed = feed_of(entries, 2);

    (void)state;
    assert_non_null(
        strstr(feed, "<link rel=\"self\" href=\"feed.xml\"/>\n<updated>2026-06-28T00:00:00Z</updated>\n<entry>\n"
                     "<title>A &lt;b&gt;</title>\n<link href=\"topics-2026-W26.html\"/>\n"
                     "<id>urn:papertide:topics-2026-W26</id>\n<updated>2026-06-28T00:00:00Z</updated>\n</entry>\n"));
    assert_non_null(strstr(feed, "<id>urn:papertide:weekly-2026-06</id>\n<updated>2026-06-30T00:00:00Z</updated>"));
}

static void what_has_no_period_is_left_out_and_an_empty_feed_is_one(void **state)
{
    const pt_feed_entry other = { PT_STR("x-2026-99.html"), PT_STR("2026-99"), PT_STR("x") };

    (void)state;
    assert_null(strstr(feed_of(&other, 1), "<entry>"));
    assert_non_null(strstr(feed_of(NULL, 0), "<updated>1970-01-01T00:00:00Z</updated>\n</feed>\n"));
}

static void only_the_newest_fifty_are_told(void **state)
{
    pt_feed_entry entries[60];
    const char *feed;
    size_t found = 0;

    (void)state;
    for (size_t i = 0; i < 60; i++)
        entries[i] = (pt_feed_entry){ PT_STR("weekly-2026-W26.html"), PT_STR("2026-W26"), PT_STR("x") };
    for (feed = feed_of(entries, 60); (feed = strstr(feed, "<entry>")); feed++)
        found++;
    assert_int_equal(found, 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_are_entries_dated_by_the_end_of_their_period),
        cmocka_unit_test(what_has_no_period_is_left_out_and_an_empty_feed_is_one),
        cmocka_unit_test(only_the_newest_fifty_are_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
