#include "support.h"

#include "paper/id.h"
#include "paper/other_id.h"
#include "paper/paper.h"

/* "ID vN", or "no id". */
static pt_str canonical(pt_arena *arena, const char *text)
{
    pt_arxiv_id id;

    if (!pt_arxiv_id_find(pt_str_of(text), &id))
        return PT_S("no id");
    return pt_arena_printf(arena, "%.*s v%d", PT_FMT(pt_arxiv_id_print(arena, &id)), id.version);
}

struct id_case {
    const char *text, *expected;
};

static void check(const struct id_case *cases, size_t count)
{
    pt_arena arena = { 0 };

    for (size_t i = 0; i < count; i++)
        assert_str(canonical(&arena, cases[i].text), cases[i].expected);
    pt_arena_free(&arena);
}

#define CHECK(cases) check((cases), sizeof(cases) / sizeof *(cases))

static void ids_of_both_schemes_are_known_with_and_without_version(void **state)
{
    static const struct id_case cases[] = {
        { "2509.26415", "2509.26415 v0" },
        { "2509.26415v2", "2509.26415 v2" },
        { " 1412.0001v12 ", "1412.0001 v12" },
        { "0704.0001", "0704.0001 v0" },
        { "math/0309136", "math/0309136 v0" },
        { "math.GT/0309136v1", "math/0309136 v1" },
        { "cond-mat/9107001", "cond-mat/9107001 v0" },
        { "hep-th/0703001v3", "hep-th/0703001 v3" },
        { "cs.CL/0101001", "cs/0101001 v0" },
        { "arXiv:2509.26415v1", "2509.26415 v1" },
        { "oai:arXiv.org:math/0309136", "math/0309136 v0" },
    };

    (void)state;
    CHECK(cases);
}

static void an_address_gives_its_id(void **state)
{
    static const struct id_case cases[] = {
        { "https://arxiv.org/abs/2509.26415", "2509.26415 v0" },
        { "http://arxiv.org/abs/2509.26415v1", "2509.26415 v1" },
        { "https://arxiv.org/pdf/2509.26415v3.pdf", "2509.26415 v3" },
        { "https://arxiv.org/pdf/2509.26415.pdf?download=1", "2509.26415 v0" },
        { "https://export.arxiv.org/abs/math.GT/0309136v2#top", "math/0309136 v2" },
        { "https://arxiv.org/html/2509.26415v1/", "2509.26415 v1" },
        { "https://doi.org/10.48550/arXiv.2509.26415", "2509.26415 v0" },
    };

    (void)state;
    CHECK(cases);
}

static void what_only_looks_like_an_id_is_none(void **state)
{
    static const struct id_case cases[] = {
        { "", "no id" },
        { "2513.12345", "no id" },
        { "2500.12345", "no id" },
        { "0703.0001", "no id" },
        { "1412.00001", "no id" },
        { "1501.0001", "no id" },
        { "2509.264156", "no id" },
        { "2509.2641x", "no id" },
        { "2509.26415v", "no id" },
        { "2509.26415v1000", "no id" },
        { "math/0704001", "no id" },
        { "math/9106001", "no id" },
        { "recipes/0309136", "no id" },
        { "math/030913", "no id" },
        { "/0309136", "no id" },
        { "https://doi.org/10.1002/smll.73436", "no id" },
        { "v1", "no id" },
        { "https://arxiv.org/abs/", "no id" },
        { "0906.5132, 0906.5133", "no id" },
    };

    (void)state;
    CHECK(cases);
}

static pt_day day(int year, int month, int day_of_month)
{
    return pt_day_of(year, month, day_of_month);
}

static void an_id_tells_the_last_day_of_its_month(void **state)
{
    (void)state;
    assert_int_equal(pt_paper_id_month_end(PT_S("2509.26415")), day(2025, 9, 30));
    assert_int_equal(pt_paper_id_month_end(PT_S("2402.00001")), day(2024, 2, 29));
    assert_int_equal(pt_paper_id_month_end(PT_S("math/0309136")), day(2003, 9, 30));
    assert_int_equal(pt_paper_id_month_end(PT_S("hep-th/9112001")), day(1991, 12, 31));
    assert_int_equal(pt_paper_id_month_end(PT_S("doi:10.1002/smll.73436")), PT_NO_DAY);
}

static void a_doi_is_known_in_any_dress_and_has_no_case(void **state)
{
    static const char *const same[] = { "10.1002/SMLL.73436", "doi:10.1002/smll.73436",
                                        "https://doi.org/10.1002/smll.73436", " http://dx.doi.org/10.1002/smll.73436" };
    pt_arena arena = { 0 };
    pt_str id;

    (void)state;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        assert_true(pt_doi_find(&arena, pt_str_of(same[i]), &id));
        assert_str(id, "doi:10.1002/smll.73436");
    }
    assert_false(pt_doi_find(&arena, PT_S("version 10.1"), &id));
    assert_false(pt_doi_find(&arena, PT_S("https://example.org/v110.1/x"), &id));
    assert_false(pt_doi_find(&arena, PT_S("https://doi.org/10.1002/two words"), &id));
    pt_arena_free(&arena);
}

static void ids_of_other_sources_are_a_scheme_and_a_value(void **state)
{
    static const struct id_case cases[] = {
        { "s2:ffd14cce", "s2:ffd14cce" },
        { "https://pubmed.ncbi.nlm.nih.gov/31452104/", "pubmed:31452104" },
        { "https://openalex.org/W2741809807?x=1", "openalex:W2741809807" },
        { "https://example.org/a-paper", "no id" },
        { "Note: x", "no id" },
        { "https://openalex.org/", "no id" },
    };
    pt_arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pt_str id = { 0 };
        bool found = pt_other_id_find(&arena, pt_str_of(cases[i].text), &id);

        assert_str(found ? id : PT_S("no id"), cases[i].expected);
    }
    pt_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_of_both_schemes_are_known_with_and_without_version),
        cmocka_unit_test(an_address_gives_its_id),
        cmocka_unit_test(what_only_looks_like_an_id_is_none),
        cmocka_unit_test(an_id_tells_the_last_day_of_its_month),
        cmocka_unit_test(a_doi_is_known_in_any_dress_and_has_no_case),
        cmocka_unit_test(ids_of_other_sources_are_a_scheme_and_a_value),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
