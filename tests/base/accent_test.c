#include "support.h"

#include "base/accent.h"

/* Takes one command off `text`; what it stands for, then what is left, with '|' between; "no" when it is none. */
static const char *taken(const char *text)
{
    static char got[100];
    pt_buf out = { .limit = 50 };
    pt_str rest = pt_str_of(text);
    bool is_taken = pt_accent_take(&rest, &out);

    snprintf(got, sizeof got, is_taken ? "%.*s|%.*s" : "no", PT_FMT(pt_buf_text(&out)), PT_FMT(rest));
    if (!is_taken)
        assert_ptr_equal(rest.at, text);
    pt_buf_free(&out);
    return got;
}

static void an_accent_stands_behind_its_letter_however_it_was_written(void **state)
{
    (void)state;
    assert_string_equal(taken("\\'etude"), "e\u0301|tude");
    assert_string_equal(taken("\\\"{o}l"), "o\u0308|l");
    assert_string_equal(taken("\\v{c}"), "c\u030c|");
    assert_string_equal(taken("\\c c."), "c\u0327|.");
    assert_string_equal(taken("\\'{\\i}."), "i\u0301|.");
    assert_string_equal(taken("\\'é"), "é\u0301|");
}

static void a_letter_takes_the_blank_behind_it(void **state)
{
    (void)state;
    assert_string_equal(taken("\\o re"), "ø|re");
    assert_string_equal(taken("\\ss{}"), "ß|{}");
    assert_string_equal(taken("\\i"), "ı|");
}

static void other_commands_are_left_alone(void **state)
{
    static const char *const others[] = { "\\emph{x}", "\\", "\\'", "\\'1x", "\\c", "\\vx{c}", "\\%", "\\\"", "\\'{}" };

    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_string_equal(taken(others[i]), "no");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_accent_stands_behind_its_letter_however_it_was_written),
        cmocka_unit_test(a_letter_takes_the_blank_behind_it),
        cmocka_unit_test(other_commands_are_left_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
