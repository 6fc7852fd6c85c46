/* What the reports of a folder share. */
#include "support.h"

#include "report/reports.h"
#include "report/site.h"

enum { SITE_FILES = 9 };

static void assert_site(const test_store *t, size_t changed_files)
{
    size_t files = 0, changed = 0;
    pt_error err = { 0 };

    assert_ok(pt_site_write(t->folder, NULL, &files, &changed, &err), &err);
    assert_int_equal(changed, changed_files);
}

static void put_report(const test_store *t, const char *stem, const char *title, bool can_be_searched)
{
    char name[200], page[9000];

    snprintf(name, sizeof name, "%s.html", stem);
    snprintf(page, sizeof page, "<head><title>%s</title></head>%8000s", title, "");
    put_file(t->folder, name, page);
    snprintf(name, sizeof name, "%s/search.js", stem);
    if (can_be_searched)
        put_file(t->folder, name, "addEntries([\n]);\n");
}

static void the_search_knows_the_reports_that_have_an_index_newest_first(void **state)
{
    test_store t = open_test_store();
    char *list;

    (void)state;
    put_report(&t, "weekly-2026-W25", "The week &lt;i&gt; &amp;amp; &quot;", true);
    put_report(&t, "quality-2026-W26", "Quality", false);
    put_report(&t, "topics-2026-W26", "Topics", true);
    assert_site(&t, SITE_FILES);
    list = get_file(t.folder, "reports.js");
    assert_string_equal(list, "addReports([\n[\"topics-2026-W26\",\"Topics\"],\n"
                              "[\"weekly-2026-W25\",\"The week \\u003ci> &amp; \\\"\"],\n]);\n");
    free(list);
    assert_site(&t, 0);
    close_test_store(&t);
}

/* Whole pages were read for it: a folder of some years took seconds. */
static void a_title_is_looked_for_at_the_start_of_a_page_only(void **state)
{
    test_store t = open_test_store();
    char *index, page[9000];

    (void)state;
    snprintf(page, sizeof page, "%5000s<title>Late</title>", "");
    put_file(t.folder, "x-2026-W26.html", page);
    put_report(&t, "y-2026-W26", "Early", false);
    assert_site(&t, SITE_FILES);
    index = get_file(t.folder, "index.html");
    assert_non_null(strstr(index, "<a href=\"x-2026-W26.html\">x-2026-W26.html</a>"));
    assert_non_null(strstr(index, "<a href=\"y-2026-W26.html\">Early</a></td>\n<td>y</td>"));
    free(index);
    close_test_store(&t);
}

static void a_page_of_the_users_is_not_written_over(void **state)
{
    static const char *const names[] = { "index.html", "feed.xml" };
    test_store t = open_test_store();
    size_t files = 0, changed = 0;

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[300], *page;
        pt_error err = { 0 };

        put_file(t.folder, names[i], "<title>Our group</title>");
        assert_int_equal(pt_site_write(t.folder, NULL, &files, &changed, &err), PT_EIO);
        assert_non_null(strstr(err.text, names[i]));
        assert_non_null(strstr(err.text, "not papertide's"));
        page = get_file(t.folder, names[i]);
        assert_string_equal(page, "<title>Our group</title>");
        free(page);
        snprintf(path, sizeof path, "%s/%s", t.folder, names[i]);
        assert_int_equal(remove(path), 0);
    }
    assert_int_equal(files, 0);
    close_test_store(&t);
}

static void a_report_of_hostile_papers_is_written_once(void **state)
{
    test_store t = open_test_store();
    pt_report_result result;
    pt_error err = { 0 };
    char *script;

    (void)state;
    fill_weeks(&t, "</script><script>alert(1)</script> \\ \" \u2028");
    assert_ok(site_on(&t, "weekly", "2026-W26", NULL, &result, &err), &err);
    assert_int_equal(result.changed_files, result.files);
    script = get_file(t.folder, "out/weekly-2026-W26/search.js");
    assert_non_null(strstr(script, "[\"paper\",\"\\u003c/script>\\u003cscript>alert(1)\\u003c/script> \\\\ \\\"   "
                                   "660\",\"https://arxiv.org/abs/2604.00660\",\"cs.C · 2604.00660\"],\n"));
    assert_non_null(strstr(script, "\"weekly-2026-W26.html#rising-keywords\",\"rising, 2026-W26\"],\n"));
    assert_null(strchr(script, '<'));
    free(script);
    assert_ok(site_on(&t, "weekly", "2026-W26", NULL, &result, &err), &err);
    assert_int_equal(result.changed_files, 0);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_search_knows_the_reports_that_have_an_index_newest_first),
        cmocka_unit_test(a_title_is_looked_for_at_the_start_of_a_page_only),
        cmocka_unit_test(a_page_of_the_users_is_not_written_over),
        cmocka_unit_test(a_report_of_hostile_papers_is_written_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
