#include "support.h"

#include "source/reading.h"

static reading opened_fixture(const char *name)
{
    char path[4096];

    snprintf(path, sizeof path, "%s/source/fixtures/%s", TESTS, name);
    return read_file(path);
}

static void a_line_is_a_paper_with_its_wrapped_texts_unwrapped(void **state)
{
    reading r = opened_fixture("kaggle.jsonl");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_string_equal(r.reader->name, "kaggle");
    assert_str(r.paper.id, "0905.0001");
    assert_str(r.paper.title, "Quiet rooms and loud ones");
    assert_str(r.paper.abstract, "We listen to rooms and count.\nA second paragraph.");
    assert_str(r.paper.journal_ref, "J. Rooms 7 (2010) 1");
    assert_str(r.paper.doi, "10.1000/rooms.7");
    assert_int_equal(r.paper.category_count, 2);
    assert_str(r.paper.extra, "{\"submitter\":\"Ada One\"}");
    close_reading(&r);
}

static void names_are_put_in_order_from_their_parts(void **state)
{
    reading r = opened_fixture("kaggle.jsonl");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.author_count, 3);
    assert_str(r.paper.authors[0], "A. One");
    assert_str(r.paper.authors[2], "C. Three Jr.");
    assert_str(r.paper.affiliations[0], "University of Rooms");
    assert_int_equal(r.paper.affiliations[1].len, 0);
    assert_ok(next_paper(&r), &r.why);
    assert_null(r.paper.affiliations);
    close_reading(&r);
}

/* Friday 2009-05-01, 15:18 in New York: after the deadline, so Monday's mailing, Tuesday in UTC. */
static void the_day_is_the_mailing_after_the_first_version(void **state)
{
    reading r = opened_fixture("kaggle.jsonl");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.version, 2);
    assert_int_equal(r.paper.submitted, pt_day_of(2009, 5, 1));
    assert_int_equal(r.paper.updated, pt_day_of(2010, 1, 5));
    assert_int_equal(r.paper.day, pt_day_of(2009, 5, 5));
    close_reading(&r);
}

static void an_array_without_versions_and_parsed_names_is_read(void **state)
{
    reading r = opened_fixture("kaggle_array.json");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_string_equal(r.reader->name, "kaggle");
    assert_int_equal(r.paper.author_count, 3);
    assert_str(r.paper.authors[0], "A. One");
    assert_str(r.paper.authors[1], "B. Two");
    assert_str(r.paper.authors[2], "C. Three");
    assert_int_equal(r.paper.day, pt_day_of(2009, 5, 31)); /* changed later: some day of the id's month */
    assert_int_equal(r.paper.line, 2);
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.day, pt_day_of(2009, 5, 20));
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

/* 200 lines of the data set; none is broken (python3: json.loads of each). */
static void the_sample_of_the_data_set_is_read_whole(void **state)
{
    const char *path = shared_data("formats/kaggle/wanng_200.jsonl");
    tally t;

    (void)state;
    if (!path)
        skip();
    t = count_papers(path);
    assert_int_equal(t.papers, 200);
    assert_int_equal(t.rejects, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_a_paper_with_its_wrapped_texts_unwrapped),
        cmocka_unit_test(names_are_put_in_order_from_their_parts),
        cmocka_unit_test(the_day_is_the_mailing_after_the_first_version),
        cmocka_unit_test(an_array_without_versions_and_parsed_names_is_read),
        cmocka_unit_test(the_sample_of_the_data_set_is_read_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
