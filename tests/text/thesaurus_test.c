#include "support.h"

#include "text/thesaurus.h"

static void note(void *self, pt_str label, pt_str into, pt_str shown)
{
    char *found = self;
    size_t len = strlen(found);

    snprintf(found + len, 400 - len, "%.*s > %.*s (%.*s); ", PT_FMT(label), PT_FMT(into), PT_FMT(shown));
}

static void labels_and_what_replaces_them_are_compared_as_terms_are(void **state)
{
    static const char *file = "\xef\xbb\xbflabel\treplace by\r\nLLMs\tLarge-Language Models\r\n\r\nnoise\t\r\n";
    char found[400] = "";
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_thesaurus_read(pt_str_of(file), PT_S("t.txt"), note, found, &err), &err);
    assert_string_equal(found, "llm > large language model (Large-Language Models); noise >  (); ");
}

static void what_replaces_a_label_may_be_a_label_itself(void **state)
{
    static const char *file = "label\treplace by\nLM\tLLMs\nLLM\tLarge Language Models\nfluff\tnoise\nnoise\t\n"
                              "gpus\tGPU\n";
    char found[400] = "";
    pt_error err = { 0 };

    (void)state;
    assert_ok(pt_thesaurus_read(pt_str_of(file), PT_S("t.txt"), note, found, &err), &err);
    assert_string_equal(found, "lm > large language model (Large Language Models); llm > large language model (Large "
                               "Language Models); fluff >  (); noise >  (); gpu > gpu (GPU); ");
}

static void refuses(const char *file, const char *why)
{
    char found[400] = "";
    pt_error err = { 0 };

    assert_int_equal(pt_thesaurus_read(pt_str_of(file), PT_S("t.txt"), note, found, &err), PT_EUSAGE);
    assert_string_equal(err.text, why);
    assert_string_equal(found, "");
}

static void what_is_wrong_is_told_with_its_line(void **state)
{
    (void)state;
    refuses("LLM\tlarge language model\n", "t.txt: line 1: the first line is to be: label<tab>replace by");
    refuses("label\treplace by\nLLM large\n",
            "t.txt: line 2: no tab; a line is a label, a tab, and what replaces it (nothing drops it)");
    refuses("label\treplace by\nLLM\tx\nllms\ty\n",
            "t.txt: line 3: the label 'llms' stands in line 2 already; take one of them out");
    refuses("label\treplace by\na\tb\tc\n", "t.txt: line 2: two tabs; a line is a label, a tab, and what replaces it");
    refuses("label\treplace by\nx\tone, two\n", "t.txt: line 2: what replaces it is no word or phrase");
    refuses("label\treplace by\n...\tx\n", "t.txt: line 2: the label is no word or phrase");
}

static void a_circle_of_labels_is_refused(void **state)
{
    (void)state;
    refuses("label\treplace by\nw\tx\nx\ty\ny\tz\nz\tx\n", "t.txt: line 4: the label 'y' is replaced by itself in the "
                                                           "end; take a line of the circle out");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_and_what_replaces_them_are_compared_as_terms_are),
        cmocka_unit_test(what_replaces_a_label_may_be_a_label_itself),
        cmocka_unit_test(a_circle_of_labels_is_refused),
        cmocka_unit_test(what_is_wrong_is_told_with_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
