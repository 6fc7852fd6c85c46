/* What a page says of itself comes back, whatever names are in its command. */
#include "support.h"

#include "report/footer.h"

static void assert_comes_back(const char *command)
{
    pt_buf page = { .limit = 1 << 16 };
    pt_footer footer;

    pt_buf_add(&page, PT_S("# A report\n\n<!-- papertide 0.0.1, store 00: an older one -->\n\ntext\n"));
    pt_footer_add(&page, "papertide 1.2.3", "c0ffee", command);
    assert_true(pt_footer_read(pt_buf_text(&page), &footer));
    assert_true(pt_str_equal(footer.version, PT_S("papertide 1.2.3")));
    assert_true(pt_str_equal(footer.fingerprint, PT_S("c0ffee")));
    assert_true(pt_str_equal(pt_buf_text(&footer.command), pt_str_of(command)));
    pt_buf_free(&footer.command);
    pt_buf_free(&page);
}

static void the_last_footer_of_a_page_is_read(void **state)
{
    (void)state;
    assert_comes_back("papertide report weekly --period 2026-W26");
}

static void no_name_ends_the_comment(void **state)
{
    const char *command = "papertide report authors --author 'A --> B & C: &gt; D <!-- E' --period 2026-W26";
    pt_buf page = { .limit = 1 << 16 };
    pt_str text;

    (void)state;
    assert_comes_back(command);
    pt_footer_add(&page, "papertide 1", "f", command);
    text = pt_buf_text(&page);
    assert_int_equal(pt_str_find(text, PT_S("-->")), text.len - 4);
    pt_buf_free(&page);
}

static void other_pages_have_none(void **state)
{
    const char *const pages[] = { "", "# Notes\n", "<!-- papertide 0.1.0 -->", "<!-- papertide 0.1.0, store -->",
                                  "<!-- papertide 0.1.0, store ab: -->" };
    pt_footer footer;

    (void)state;
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        assert_false(pt_footer_read(pt_str_of(pages[i]), &footer));
        pt_buf_free(&footer.command);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_footer_of_a_page_is_read),
        cmocka_unit_test(no_name_ends_the_comment),
        cmocka_unit_test(other_pages_have_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
