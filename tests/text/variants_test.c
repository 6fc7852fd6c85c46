#include "support.h"

#include "text/variants.h"

static void note(void *self, pt_str form, uint64_t count)
{
    char *found = self;
    size_t len = strlen(found);

    snprintf(found + len, 400 - len, "%.*s %u; ", PT_FMT(form), (unsigned)count);
}

static pt_variants *variants_of(const char *const *forms)
{
    pt_variants *variants = pt_variants_new();

    for (; *forms; forms++)
        pt_variants_add(variants, pt_str_of(*forms));
    return variants;
}

static void lists(const char *const *forms, size_t most, const char *expected)
{
    pt_variants *variants = variants_of(forms);
    char found[400] = "";

    pt_variants_list(variants, most, note, found);
    pt_variants_free(variants);
    assert_string_equal(found, expected);
}

static void forms_that_differ_in_case_are_one_shown_as_most_often_written(void **state)
{
    static const char *const forms[] = { "Speech Enhancement",  "speech enhancement", "speech enhancement",
                                         "Speech enhancements", "speech-enhancement", NULL };

    (void)state;
    lists(forms, 12, "speech enhancement 3; Speech enhancements 1; speech-enhancement 1; ");
}

static void only_the_most_frequent_are_listed(void **state)
{
    static const char *const forms[] = { "b", "a", "c", "c", NULL };

    (void)state;
    lists(forms, 2, "c 2; a 1; ");
    lists(forms, 0, "");
}

static void the_order_in_which_forms_came_has_no_say(void **state)
{
    static const char *const one[] = { "GPU", "gpu", "GPUs", "gpus", NULL };
    static const char *const other[] = { "gpus", "GPUs", "gpu", "GPU", NULL };

    (void)state;
    lists(one, 9, "GPU 2; GPUs 2; ");
    lists(other, 9, "GPU 2; GPUs 2; ");
}

static void letters_beyond_ascii_have_case_too(void **state)
{
    static const char *const forms[] = { "Müller", "MÜLLER", "müller", NULL };

    (void)state;
    lists(forms, 9, "MÜLLER 3; ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_that_differ_in_case_are_one_shown_as_most_often_written),
        cmocka_unit_test(only_the_most_frequent_are_listed),
        cmocka_unit_test(the_order_in_which_forms_came_has_no_say),
        cmocka_unit_test(letters_beyond_ascii_have_case_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
