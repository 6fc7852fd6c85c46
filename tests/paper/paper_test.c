#include "support.h"

#include "paper/paper.h"

enum { MANY = 5000 };

static pt_paper paper_with(pt_str id, pt_str *categories, size_t count)
{
    return (pt_paper){ .id = id, .title = PT_STR("A title"), .categories = categories, .category_count = count };
}

static void an_id_is_found_in_the_links_when_it_is_not_stated(void **state)
{
    pt_str category = PT_STR("cs.SD");
    pt_paper paper = paper_with((pt_str){ 0 }, &category, 1);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    paper.pdf = PT_S("https://arxiv.org/pdf/2509.26415v3");
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_str(paper.id, "2509.26415");
    assert_int_equal(paper.version, 3);
    assert_int_equal(paper.repair_count, 0);
    pt_arena_free(&arena);
}

static void a_link_tells_the_version_that_the_id_leaves_out(void **state)
{
    pt_str category = PT_STR("cs.SD");
    pt_paper paper = paper_with(PT_S("2509.26415"), &category, 1);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    paper.url = PT_S("https://arxiv.org/abs/2509.11111v7");
    paper.pdf = PT_S("https://arxiv.org/pdf/2509.26415v2");
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_int_equal(paper.version, 2);
    pt_arena_free(&arena);
}

static void an_arxiv_id_in_a_link_counts_before_an_id_of_another_source(void **state)
{
    pt_str category = PT_STR("cs.SD");
    pt_paper paper = paper_with(PT_S("s2:ffd14cce"), &category, 1);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    paper.url = PT_S("https://doi.org/10.48550/arXiv.2509.26415");
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_str(paper.id, "2509.26415");
    pt_arena_free(&arena);
}

static void a_paper_without_id_or_title_is_rejected_with_the_reason(void **state)
{
    pt_paper no_id = { .title = PT_STR("A title") };
    pt_paper strange = { .title = PT_STR("A title"), .url = PT_STR("https://example.org/x") };
    pt_paper no_title = { .id = PT_STR("2509.26415"), .title = PT_STR(" \n") };
    pt_paper stub = { .id = PT_STR("2509.26415"), .title = PT_STR("Untitled") };
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    assert_int_equal(pt_paper_normalise(&no_id, &arena, &err), PT_REJECT);
    assert_string_equal(err.text, "no id and no link: cannot be told from other papers");
    assert_int_equal(pt_paper_normalise(&strange, &arena, &err), PT_REJECT);
    assert_string_equal(err.text, "'https://example.org/x': no id of arXiv, DOI or other source in it");
    assert_int_equal(pt_paper_normalise(&no_title, &arena, &err), PT_REJECT);
    assert_string_equal(err.text, "2509.26415: no title");
    assert_int_equal(pt_paper_normalise(&stub, &arena, &err), PT_REJECT);
    pt_arena_free(&arena);
}

static void an_alias_and_its_canonical_code_are_one_category(void **state)
{
    pt_str categories[] = { PT_STR("math.IT"), PT_STR("cs.IT"), PT_STR("eess.SP") };
    pt_paper paper = paper_with(PT_S("2509.26415"), categories, 3);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_int_equal(paper.category_count, 2);
    assert_str(paper.categories[0], "cs.IT");
    assert_str(paper.categories[1], "eess.SP");
    assert_int_equal(paper.repair_count, 0);
    pt_arena_free(&arena);
}

static void classes_among_the_categories_are_kept_apart(void **state)
{
    pt_str categories[] = { PT_STR("cs.CV"), PT_STR("I.4.8; I.2.10"), PT_STR("68Txx") };
    pt_paper paper = paper_with(PT_S("2509.26415"), categories, 3);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_int_equal(paper.category_count, 1);
    assert_str(paper.classes, "I.4.8; I.2.10; 68Txx");
    pt_arena_free(&arena);
}

static void a_category_that_arxiv_does_not_have_is_kept_and_told(void **state)
{
    pt_str categories[] = { PT_STR("cs.CV"), PT_STR("cs.Brand New") };
    pt_paper paper = paper_with(PT_S("2509.26415"), categories, 2);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_str(paper.categories[1], "cs.Brand_New");
    assert_int_equal(paper.repair_count, 1);
    assert_str(paper.repairs[0], "'cs.Brand New': not a category of arXiv; kept");
    pt_arena_free(&arena);
}

static void other_sources_may_have_other_categories(void **state)
{
    pt_str category = PT_STR("Biology");
    pt_paper paper = paper_with(PT_S("doi:10.1002/x"), &category, 1);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_str(paper.categories[0], "Biology");
    assert_int_equal(paper.repair_count, 0);
    pt_arena_free(&arena);
}

static void a_missing_category_is_mended_from_the_section(void **state)
{
    pt_paper paper = paper_with(PT_S("2509.26415"), NULL, 0), lost = paper;
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    paper.section = PT_S("math.MP");
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_ok(pt_paper_normalise(&lost, &arena, &err), &err);
    assert_str(paper.categories[0], "math-ph");
    assert_str(paper.repairs[0], "no categories; taken as math-ph");
    assert_str(lost.categories[0], "unknown");
    pt_arena_free(&arena);
}

static void five_thousand_authors_are_all_kept_and_told(void **state)
{
    pt_str category = PT_STR("hep-ex");
    pt_paper paper = paper_with(PT_S("2509.26415"), &category, 1);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    paper.author_count = MANY;
    paper.authors = PT_NEW_ARRAY(&arena, pt_str, MANY);
    for (size_t i = 0; i < MANY; i++)
        paper.authors[i] = pt_arena_printf(&arena, "Author %zu", i);
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_int_equal(paper.author_count, MANY);
    assert_str(paper.authors[MANY - 1], "Author 4999");
    assert_str(paper.repairs[0], "5000 authors, more than any paper we know; all are kept");
    pt_arena_free(&arena);
}

static void names_that_are_blank_are_dropped(void **state)
{
    pt_str category = PT_STR("cs.SD"), names[] = { PT_STR("A  B"), PT_STR("  "), PT_STR(":"), PT_STR("C") };
    pt_paper paper = paper_with(PT_S("2509.26415"), &category, 1);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    paper.authors = names;
    paper.author_count = 4;
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_int_equal(paper.author_count, 3);
    assert_str(paper.authors[0], "A B");
    assert_str(paper.authors[1], ":");
    pt_arena_free(&arena);
}

static void a_list_of_categories_without_end_is_cut_and_told(void **state)
{
    enum { COUNT = 101 };
    pt_arena arena = { 0 };
    pt_str *categories = PT_NEW_ARRAY(&arena, pt_str, COUNT);
    pt_paper paper = paper_with(PT_S("doi:10.1002/x"), categories, COUNT);
    pt_error err;

    (void)state;
    for (size_t i = 0; i < COUNT; i++)
        categories[i] = pt_arena_printf(&arena, "kind%zu", i);
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_int_equal(paper.category_count, 100);
    assert_str(paper.repairs[0], "101 categories; the first 100 are kept");
    pt_arena_free(&arena);
}

static void the_ninth_repair_is_dropped(void **state)
{
    pt_paper paper = { 0 };

    (void)state;
    for (int i = 0; i < PT_REPAIRS + 1; i++)
        pt_paper_add_repair(&paper, PT_S("x"));
    assert_int_equal(paper.repair_count, PT_REPAIRS);
}

static void what_is_known_of_an_author_stays_with_him_when_empty_names_go(void **state)
{
    pt_str category = PT_STR("cs.SD");
    pt_str authors[] = { PT_STR("Ash, Ann (North University)"), PT_STR(" "), PT_STR("Bob Birch (South)"), PT_STR("(X)") };
    pt_str affiliations[4] = { [2] = PT_STR("East") }, orcids[4] = { [2] = PT_STR("0000-0001-2345-6789") };
    pt_paper paper = paper_with(PT_S("2509.26415"), &category, 1);
    pt_arena arena = { 0 };
    pt_error err;

    (void)state;
    paper.authors = authors, paper.affiliations = affiliations, paper.orcids = orcids;
    paper.author_count = 4;
    assert_ok(pt_paper_normalise(&paper, &arena, &err), &err);
    assert_int_equal(paper.author_count, 3);
    assert_str(paper.authors[0], "Ann Ash");
    assert_str(paper.affiliations[0], "North University");
    assert_str(paper.authors[1], "Bob Birch");
    assert_str(paper.affiliations[1], "East");
    assert_str(paper.orcids[1], "0000-0001-2345-6789");
    assert_str(paper.authors[2], "(X)");
    pt_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_id_is_found_in_the_links_when_it_is_not_stated),
        cmocka_unit_test(a_link_tells_the_version_that_the_id_leaves_out),
        cmocka_unit_test(an_arxiv_id_in_a_link_counts_before_an_id_of_another_source),
        cmocka_unit_test(a_paper_without_id_or_title_is_rejected_with_the_reason),
        cmocka_unit_test(an_alias_and_its_canonical_code_are_one_category),
        cmocka_unit_test(classes_among_the_categories_are_kept_apart),
        cmocka_unit_test(a_category_that_arxiv_does_not_have_is_kept_and_told),
        cmocka_unit_test(other_sources_may_have_other_categories),
        cmocka_unit_test(a_missing_category_is_mended_from_the_section),
        cmocka_unit_test(five_thousand_authors_are_all_kept_and_told),
        cmocka_unit_test(names_that_are_blank_are_dropped),
        cmocka_unit_test(a_list_of_categories_without_end_is_cut_and_told),
        cmocka_unit_test(the_ninth_repair_is_dropped),
        cmocka_unit_test(what_is_known_of_an_author_stays_with_him_when_empty_names_go),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
