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

static void refuses(const char *file, const char *why)
{
    char found[400] = "";
    pt_error err = { 0 };

    assert_int_equal(pt_thesaurus_read(pt_str_of(file), PT_S("t.txt"), note, found, &err), PT_EUSAGE);
    assert_string_equal(err.text, why);
}

static void what_is_wrong_is_told_with_its_line(void **state)
{
    (void)state;
    refuses("LLM\tlarge language model\n", "t.txt: line 1: the first line is to be: label<tab>replace by");
    refuses("label\treplace by\nLLM large\n",
            "t.txt: line 2: no tab; a line is a label, a tab, and what replaces it (nothing drops it)");
    refuses("label\treplace by\nLLM\tx\nllms\ty\n", "t.txt: line 3: the label 'llms' stands twice");
    refuses("label\treplace by\n...\tx\n", "t.txt: line 2: the label is no word or phrase");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_and_what_replaces_them_are_compared_as_terms_are),
        cmocka_unit_test(what_is_wrong_is_told_with_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
