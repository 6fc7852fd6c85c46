#include "support.h"

#include "base/markdown.h"

static void html_comes_back_as_the_text_it_was_made_of(void **state)
{
    pt_str text = PT_S("a < b > \"c\" & &amp; &lt; &x; &");
    pt_buf html = { .limit = 200 }, back = { .limit = 200 };

    (void)state;
    pt_html_escape(&html, text);
    assert_null(strpbrk(pt_buf_text(&html).at, "<>\""));
    pt_html_unescape(&back, pt_buf_text(&html));
    assert_str(pt_buf_text(&back), text.at);
    pt_buf_free(&html);
    pt_buf_free(&back);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(html_comes_back_as_the_text_it_was_made_of) };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
