/* Markdown as pages of HTML: what cmark-gfm does is its own; here is what we add. */
#include "support.h"

#include "report/html.h"

static const char *page_of(const char *markdown, const char *up)
{
    static pt_buf out;

    out.limit = 1 << 20;
    pt_buf_reset(&out);
    pt_html_page(pt_str_of(markdown), NULL, up, &out);
    return pt_buf_text(&out).at;
}

static void assert_holds(const char *page, const char *wanted)
{
    if (!strstr(page, wanted))
        fail_msg("expected %s in\n%s", wanted, page);
}

static void the_first_heading_is_the_title(void **state)
{
    const char *page = page_of("# A & *b*\n\ntext\n", "");

    (void)state;
    assert_holds(page, "<title>A &amp; b</title>");
    assert_holds(page, "<h1>A &amp; <em>b</em></h1>");
}

/* The overview is pasted below a heading of a README; as a page it had no title that a screen reader finds. */
static void a_page_that_begins_with_a_lower_heading_has_a_first_one(void **state)
{
    const char *page = page_of("### The week\n\n## A\n\n## B\n\n## C\n", "");

    (void)state;
    assert_holds(page, "<title>The week</title>");
    assert_holds(page, "<h1>The week</h1>");
    assert_holds(page, "<h2 id=\"a\">A</h2>");
}

static void headings_can_be_linked_to_and_are_listed_where_there_are_three(void **state)
{
    const char *page = page_of("# T\n\n## One thing\n\n## Two\n\n## Two\n", "");

    (void)state;
    assert_holds(page, "<li><a href=\"#one-thing\">One thing</a></li>");
    assert_holds(page, "<h2 id=\"one-thing\">One thing</h2>");
    assert_holds(page, "<h2 id=\"two\">Two</h2>");
    assert_holds(page, "<h2 id=\"two-3\">Two</h2>");
    assert_null(strstr(page_of("# T\n\n## One\n\n## Two\n", ""), "<nav"));
}

static void a_heading_in_another_script_has_a_name_too(void **state)
{
    (void)state;
    assert_holds(page_of("# T\n\n## 主题\n", ""), "<h2 id=\"主题\">主题</h2>");
}

static void links_to_pages_lead_to_their_html_and_others_stay(void **state)
{
    const char *page = page_of("[a](x/topic-1.md) [b](../y.md) [c](z.csv) [d](https://example.org/e.md)\n", "");

    (void)state;
    assert_holds(page, "<a href=\"x/topic-1.html\">a</a> <a href=\"../y.html\">b</a> <a href=\"z.csv\">c</a> "
                       "<a href=\"https://example.org/e.md\">d</a>");
}

static void tables_have_a_box_and_classes_instead_of_attributes_that_html_lost(void **state)
{
    const char *page = page_of("| a | b |\n|---|--:|\n| x | 1 |\n", "");

    (void)state;
    assert_holds(page, "<div class=\"table\" tabindex=\"0\">\n<table>");
    assert_holds(page, "<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"right\">b</th>");
    assert_holds(page, "<td class=\"right\">1</td>");
    assert_holds(page, "</table>\n</div>");
    assert_null(strstr(page, "align="));
}

/* As pt_markdown_escape writes it. */
static void text_that_looks_like_a_cell_or_a_script_stays_text(void **state)
{
    const char *page = page_of("# &lt;script&gt;x&lt;/script&gt;\n\n&lt;td align=\"y\n", "");

    (void)state;
    assert_holds(page, "<title>&lt;script&gt;x&lt;/script&gt;</title>");
    assert_holds(page, "<p>&lt;td align=&quot;y</p>");
}

static void a_page_in_the_folder_finds_the_sites_files_above(void **state)
{
    const char *page = page_of("# T\n", "../");

    (void)state;
    assert_holds(page, "<link rel=\"stylesheet\" href=\"../papertide.css\">");
    assert_holds(page, "<script src=\"../theme.js\"></script>\n</head>"); /* before anything is drawn */
    assert_holds(page, "<script src=\"../papertide.js\"></script>");
    assert_holds(page, "<script src=\"../charts.js\"></script>");
    assert_holds(page, "<script src=\"../search.js\"></script>");
    assert_holds(page, "<a href=\"../index.html\">");
    assert_holds(page, "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_heading_is_the_title),
        cmocka_unit_test(a_page_that_begins_with_a_lower_heading_has_a_first_one),
        cmocka_unit_test(headings_can_be_linked_to_and_are_listed_where_there_are_three),
        cmocka_unit_test(a_heading_in_another_script_has_a_name_too),
        cmocka_unit_test(links_to_pages_lead_to_their_html_and_others_stay),
        cmocka_unit_test(tables_have_a_box_and_classes_instead_of_attributes_that_html_lost),
        cmocka_unit_test(text_that_looks_like_a_cell_or_a_script_stays_text),
        cmocka_unit_test(a_page_in_the_folder_finds_the_sites_files_above),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
