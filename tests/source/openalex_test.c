#include "support.h"

#include "source/reading.h"

static reading opened_fixture(void)
{
    return read_file(TESTS "/source/fixtures/openalex.jsonl");
}

static void a_work_that_lies_at_arxiv_is_that_paper(void **state)
{
    reading r = opened_fixture();

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_string_equal(r.reader->name, "openalex");
    assert_str(r.paper.id, "0905.0001");
    assert_str(r.paper.doi, "10.1000/Rooms.7");
    assert_str(r.paper.title, "Quiet rooms");
    assert_int_equal(r.paper.submitted, pt_day_of(2009, 5, 4));
    assert_str(r.paper.extra, "{\"type\":\"article\"}");
    close_reading(&r);
}

static void the_abstract_is_put_together_from_its_index(void **state)
{
    reading r = opened_fixture();

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.abstract, "We listen; then We count.");
    close_reading(&r);
}

static void authors_come_with_orcid_and_institutions(void **state)
{
    reading r = opened_fixture();

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.author_count, 2);
    assert_str(r.paper.authors[0], "Ada One");
    assert_str(r.paper.orcids[0], "0000-0001-2345-6789");
    assert_str(r.paper.affiliations[0], "University of Rooms; Hall Institute");
    assert_str(r.paper.authors[1], "B. Two");
    assert_int_equal(r.paper.affiliations[1].len, 0);
    close_reading(&r);
}

static void a_work_without_doi_goes_by_its_own_id_and_field(void **state)
{
    reading r = opened_fixture();

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "openalex:W12");
    assert_str(r.paper.categories[0], "Physics_and_Astronomy");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void a_page_of_the_api_holds_many_works(void **state)
{
    reading r = read_text("page.json",
                          PT_S("{\"meta\": {\"count\": 2},\n \"results\": [\n"
                               "{\"id\": \"https://openalex.org/W1\", \"title\": \"One\"},\n"
                               "{\"id\": \"https://openalex.org/W2\", \"title\": \"Two\"}],\n \"group_by\": []}\n"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "openalex:W1");
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.title, "Two");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

/* 34 works, of which W4230972471 has a blank for a title (python3: json.loads of each). */
static void the_sample_is_read(void **state)
{
    const char *path = shared_data("formats/openalex/commonmeta_works.jsonl");
    tally t;

    (void)state;
    if (!path)
        skip();
    t = count_papers(path);
    assert_int_equal(t.papers, 33);
    assert_int_equal(t.rejects, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_work_that_lies_at_arxiv_is_that_paper),
        cmocka_unit_test(the_abstract_is_put_together_from_its_index),
        cmocka_unit_test(authors_come_with_orcid_and_institutions),
        cmocka_unit_test(a_work_without_doi_goes_by_its_own_id_and_field),
        cmocka_unit_test(a_page_of_the_api_holds_many_works),
        cmocka_unit_test(the_sample_is_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
