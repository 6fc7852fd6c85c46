/* Words of another language: how they are read and said. */
#include "support.h"

#include "report/reports.h"
#include "report/words.h"

/* ── The file ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The words of a user's reports/xx/words.txt; the caller closes them. */
static pt_status open_words(const char *text, pt_words **words, pt_error *err)
{
    char *folder = make_folder();
    pt_status st;

    put_file(folder, "reports/xx/words.txt", text);
    st = pt_words_open(folder, "xx", words, err);
    remove_folder(folder);
    return st;
}

static void assert_said(const pt_words *words, const char *english, const char *expected)
{
    assert_str(pt_words_say(words, pt_str_of(english)), expected);
}

static void a_pair_of_lines_says_the_one_by_the_other(void **state)
{
    pt_words *words = NULL;
    pt_error err = { 0 };

    (void)state;
    assert_ok(open_words("# for readers\n\n%d papers\n# of the pair\n%d 篇\n\n\n and\n和\nweek\n周\n", &words, &err),
              &err);
    assert_said(words, "%d papers", "%d 篇");
    assert_said(words, " and", "和"); /* blanks belong to the text */
    assert_said(words, "and", "and");
    assert_said(words, "week", "周");
    assert_said(words, "# for readers", "# for readers");
    assert_string_equal(pt_words_language(words), "xx");
    pt_words_close(words);
}

static void a_line_without_its_other_is_an_error_with_file_and_line(void **state)
{
    pt_words *words = NULL;
    pt_error err = { 0 };

    (void)state;
    assert_int_equal(open_words("week\n周\n\nmonth\n\nyear\n年\n", &words, &err), PT_EUSAGE);
    assert_string_equal(err.text, "reports/xx/words.txt: line 5: expected the words for 'month'");
    assert_null(words);
    err = (pt_error){ 0 };
    assert_int_equal(open_words("week\n周\n\nmonth", &words, &err), PT_EUSAGE);
    assert_string_equal(err.text, "reports/xx/words.txt: ends without words for 'month'");
    assert_null(words);
}

static void a_language_nobody_speaks_is_refused(void **state)
{
    static const char *const none[] = { "fr", "../zh", "zh/../zh", "", "ZH", "z", "averylonglanguage" };
    pt_words *words = NULL;
    pt_error err = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        char expected[100];

        snprintf(expected, sizeof expected, "'%s': no such language; there are en and zh", none[i]);
        err = (pt_error){ 0 };
        assert_int_equal(pt_words_open(NULL, none[i], &words, &err), PT_EUSAGE);
        assert_string_equal(err.text, expected);
        assert_null(words);
    }
}

static void english_says_what_it_is_told(void **state)
{
    pt_words *words = NULL;
    pt_error err = { 0 };

    (void)state;
    assert_said(NULL, "week", "week");
    assert_string_equal(pt_words_language(NULL), "en");
    assert_ok(pt_words_open(NULL, NULL, &words, &err), &err);
    assert_said(words, "week", "week");
    assert_string_equal(pt_words_language(words), "en");
    pt_words_close(words);
}

static void texts_of_a_script_are_said_and_names_that_end_in_t_are_none(void **state)
{
    static const char *const script = "set title t('it''s late')\npart('week') . _t('week') . t('week'), t(week)\n"
                                      "a = t('unknown')";
    pt_words *words = NULL;
    pt_arena arena = { 0 };
    pt_error err = { 0 };

    (void)state;
    assert_ok(open_words("it's late\nl'heure\nweek\n周\n", &words, &err), &err);
    assert_str(pt_words_say_in_script(words, pt_str_of(script), &arena),
               "set title 'l''heure'\npart('week') . _t('week') . '周', t(week)\na = 'unknown'");
    assert_str(pt_words_say_in_script(NULL, pt_str_of(script), &arena),
               "set title 'it''s late'\npart('week') . _t('week') . 'week', t(week)\na = 'unknown'");
    pt_words_close(words);
    pt_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_of_lines_says_the_one_by_the_other),
        cmocka_unit_test(a_line_without_its_other_is_an_error_with_file_and_line),
        cmocka_unit_test(a_language_nobody_speaks_is_refused),
        cmocka_unit_test(english_says_what_it_is_told),
        cmocka_unit_test(texts_of_a_script_are_said_and_names_that_end_in_t_are_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
