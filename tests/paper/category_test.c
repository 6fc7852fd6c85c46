#include "support.h"

#include "paper/category.h"

static void an_alias_is_read_as_its_canonical_code(void **state)
{
    static const char *const aliases[][2] = { { "math.IT", "cs.IT" },   { "cs.SY", "eess.SY" },
                                              { "cs.NA", "math.NA" },   { "stat.TH", "math.ST" },
                                              { "math.MP", "math-ph" }, { "q-fin.EC", "econ.GN" } };
    pt_str code;

    (void)state;
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++) {
        assert_int_equal(pt_category_read(pt_str_of(aliases[i][0]), &code), PT_CATEGORY_KNOWN);
        assert_str(code, aliases[i][1]);
        assert_int_equal(pt_category_read(pt_str_of(aliases[i][1]), &code), PT_CATEGORY_KNOWN);
        assert_str(code, aliases[i][1]);
    }
}

static void classes_of_acm_and_msc_are_told_from_categories(void **state)
{
    static const char *const classes[] = { "I.2.10", "I.4.8; I.2.10",     "H.3",   "D.m",         "68T07",
                                           "68Txx",  "03B65 ((Primary))", "68-XX", "68T50, 68T07" };
    static const char *const unknown[] = { "cs.XY", "Other", "L.2", "I2", "6T", "cs.cl", "Q-bio.NC" };
    pt_str code;

    (void)state;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        assert_int_equal(pt_category_read(pt_str_of(classes[i]), &code), PT_CATEGORY_CLASS);
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        assert_int_equal(pt_category_read(pt_str_of(unknown[i]), &code), PT_CATEGORY_UNKNOWN);
}

/* The list says which categories it has; ours is read by binary search, so one out of order would not be found. */
static void every_category_of_the_taxonomy_is_known(void **state)
{
    const char *path = shared_data("formats/taxonomy.tsv");
    char line[400], category[80], canonical[80];
    FILE *file;
    int count = 0;

    (void)state;
    if (!path)
        skip();
    file = fopen(path, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        pt_str code;

        if (sscanf(line, "%79[^\t]\t%*[^\t]\t%*[^\t]\t%*[01]\t%79[^\n]", category, canonical) != 2 ||
            strncmp(category, "test", 4) == 0 || strncmp(category, "bad-", 4) == 0)
            continue;
        assert_int_equal(pt_category_read(pt_str_of(category), &code), PT_CATEGORY_KNOWN);
        assert_str(code, canonical);
        count++;
    }
    fclose(file);
    assert_int_equal(count, 176);
}

static void archives_are_what_stands_before_the_dot(void **state)
{
    (void)state;
    assert_true(pt_is_archive(PT_S("math")));
    assert_true(pt_is_archive(PT_S("hep-th")));
    assert_true(pt_is_archive(PT_S("cmp-lg")));
    assert_false(pt_is_archive(PT_S("mat")));
    assert_false(pt_is_archive(PT_S("")));
}

static void assert_split(const char *text, size_t count, const char *const *expected)
{
    pt_arena arena = { 0 };
    size_t got;
    pt_str *list = pt_categories_split(&arena, pt_str_of(text), &got);

    assert_int_equal(got, count);
    for (size_t i = 0; i < count; i++)
        assert_str(list[i], expected[i]);
    pt_arena_free(&arena);
}

static void a_list_is_split_but_a_name_of_several_words_is_not(void **state)
{
    static const char *const two[] = { "cs.CL", "cs.AI" };
    static const char *const words[] = { "Property prediction & informatics" };
    static const char *const class[] = { "68T50, 68T07" };

    (void)state;
    assert_split("cs.CL, cs.AI", 2, two);
    assert_split("cs.CL;cs.AI", 2, two);
    assert_split("cs.CL cs.AI", 2, two);
    assert_split("Property prediction & informatics", 1, words);
    assert_split("68T50, 68T07", 1, class);
    assert_split("  ", 0, NULL);
}

static void a_name_is_the_category_it_names(void **state)
{
    static const char *const names[][2] = { { "Mathematics - Probability", "math.PR" },
                                            { "Computer Science - Information Theory", "cs.IT" },
                                            { "Mathematics - Information Theory", "cs.IT" },
                                            { "High Energy Physics - Theory", "hep-th" },
                                            { "Astrophysics", "astro-ph" },
                                            { "Computation and Language (cs.CL)", "cs.CL" } };
    pt_str code;

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_int_equal(pt_category_read(pt_str_of(names[i][0]), &code), PT_CATEGORY_KNOWN);
        assert_str(code, names[i][1]);
    }
    assert_int_equal(pt_category_read(PT_S("Probability"), &code), PT_CATEGORY_UNKNOWN);
    assert_int_equal(pt_category_read(PT_S("Things (of old)"), &code), PT_CATEGORY_UNKNOWN);
}

static void a_mistyped_category_is_told_what_it_may_have_been(void **state)
{
    static const char *const cases[][2] = { { "cs.cl", "cs.CL" },
                                            { "ees.AS", "eess.AS" },
                                            { "physics.ao.ph", "physics.ao-ph" } };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_str(pt_category_nearest(pt_str_of(cases[i][0])), cases[i][1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mistyped_category_is_told_what_it_may_have_been),
        cmocka_unit_test(an_alias_is_read_as_its_canonical_code),
        cmocka_unit_test(classes_of_acm_and_msc_are_told_from_categories),
        cmocka_unit_test(every_category_of_the_taxonomy_is_known),
        cmocka_unit_test(a_name_is_the_category_it_names),
        cmocka_unit_test(archives_are_what_stands_before_the_dot),
        cmocka_unit_test(a_list_is_split_but_a_name_of_several_words_is_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
