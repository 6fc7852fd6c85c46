#include "support.h"

#include "base/dict.h"
#include "source/reading.h"

#include <glob.h>

#define LINE(text) read_text("2025-09-30.jsonl", PT_S(text "\n"))

static void a_line_with_all_keys_is_a_paper(void **state)
{
    reading r = LINE("{\"id\": \"2509.00001\", \"categories\": [\"cs.SD\", \"eess.AS\"], \"pdf\": "
                     "\"https://arxiv.org/pdf/2509.00001\", "
                     "\"abs\": \"https://arxiv.org/abs/2509.00001\", \"authors\": [\"Ada One\", \"B. Two\"], "
                     "\"title\": \"Quiet rooms\", "
                     "\"comment\": \"5 pages\", \"summary\": \"We listen.\\nLong.\"}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_string_equal(r.reader->name, "digest_jsonl");
    assert_str(r.paper.id, "2509.00001");
    assert_str(r.paper.title, "Quiet rooms");
    assert_str(r.paper.abstract, "We listen.\nLong.");
    assert_str(r.paper.comment, "5 pages");
    assert_str(r.paper.url, "https://arxiv.org/abs/2509.00001");
    assert_str(r.paper.pdf, "https://arxiv.org/pdf/2509.00001");
    assert_int_equal(r.paper.author_count, 2);
    assert_str(r.paper.authors[1], "B. Two");
    assert_int_equal(r.paper.category_count, 2);
    assert_str(r.paper.categories[0], "cs.SD");
    assert_int_equal(r.paper.extra.len, 0);
    assert_int_equal(r.paper.repair_count, 0);
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void null_is_not_stated(void **state)
{
    reading r = LINE("{\"id\": \"2509.00001\", \"title\": \"T\", \"categories\": [\"cs.SD\"], \"comment\": null}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_null(r.paper.comment.at);
    assert_int_equal(r.paper.extra.len, 0);
    close_reading(&r);
}

static void the_summary_of_an_enhanced_line_is_read(void **state)
{
    reading r = LINE("{\"id\": \"2509.00001\", \"title\": \"T\", \"categories\": [\"cs.SD\"], \"AI\": {\"tldr\": "
                     "\"\\u66f4\\u5feb\", "
                     "\"motivation\": \"Motivation analysis unavailable\", \"method\": \"M\", \"result\": \"R\", "
                     "\"conclusion\": \"C\"}}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.summary.tldr, "更快");
    assert_null(r.paper.summary.motivation.at);
    assert_str(r.paper.summary.method, "M");
    assert_str(r.paper.summary.result, "R");
    assert_str(r.paper.summary.conclusion, "C");
    assert_int_equal(r.paper.extra.len, 0);
    close_reading(&r);
}

static void older_lines_call_the_tldr_task(void **state)
{
    reading r = LINE(
        "{\"id\": \"2509.00001\", \"title\": \"T\", \"categories\": [\"cs.SD\"], \"AI\": {\"task\": \"Listening\"}}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.summary.tldr, "Listening");
    close_reading(&r);
}

static void unknown_keys_are_kept_as_they_are_in_their_order(void **state)
{
    reading r = LINE("{\"score\": 7.50, \"id\": \"2509.00001\", \"title\": \"T\", \"categories\": [\"cs.SD\"], "
                     "\"code_url\": \"https://example.org/a\", \"AI\": {\"tldr\": \"x\", \"mood\": [1, null]}, "
                     "\"authors\": {\"n\": 1}}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(
        r.paper.extra,
        "{\"score\":7.50,\"code_url\":\"https://example.org/a\",\"AI\":{\"mood\":[1,null]},\"authors\":{\"n\":1}}");
    assert_str(r.paper.summary.tldr, "x");
    close_reading(&r);
}

static void the_arxiv_id_counts_before_another_id(void **state)
{
    reading r =
        LINE("{\"id\": \"a-17\", \"arxiv_id\": \"2509.00001v2\", \"title\": \"T\", \"categories\": \"cs.SD, cs.CL\"}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.00001");
    assert_int_equal(r.paper.version, 2);
    assert_str(r.paper.extra, "{\"id\":\"a-17\"}");
    assert_int_equal(r.paper.category_count, 2);
    close_reading(&r);
}

static void an_id_that_lost_its_quotes_keeps_its_zero(void **state)
{
    reading r = LINE("{\"id\": 2509.26410, \"title\": \"T\", \"categories\": [\"cs.SD\"]}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.26410");
    close_reading(&r);
}

static void authors_may_be_one_text_or_objects(void **state)
{
    reading r = read_text(
        "x.jsonl",
        PT_S("{\"id\":\"2509.00001\",\"title\":\"T\",\"categories\":[\"cs.SD\"],\"authors\":\"Ada One, B. Two\"}\n"
             "{\"id\":\"2509.00002\",\"title\":\"T\",\"categories\":[\"cs.SD\"],\"authors\":\"One, Ada; Two, B.\"}\n"
             "{\"id\":\"2509.00003\",\"title\":\"T\",\"categories\":[\"cs.SD\"],\"authors\":[{\"name\":\"Ada "
             "One\"}]}\n"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.author_count, 2);
    assert_str(r.paper.authors[1], "B. Two");
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.author_count, 2);
    assert_str(r.paper.authors[0], "Ada One");
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.authors[0], "Ada One");
    close_reading(&r);
}

static void a_bad_line_is_rejected_with_its_place_and_the_rest_is_read(void **state)
{
    static const char *const reasons[] = {
        "the JSON breaks off at the end of the line",
        "no JSON: quoted object property name expected at byte 9",
        "JSON, but no object",
        "more than one JSON value on the line",
        "no id and no link: cannot be told from other papers",
    };
    reading r = read_text("x.jsonl", PT_S("{\"id\": \"2509.00001\", \"title\": \"T\", \"categories\": [\"cs.SD\"]}\n"
                                          "\n"
                                          "{\"id\": \"2509.00002\", \"title\": \"Br\n"
                                          "{\"id\":1,,}\n"
                                          "[1, 2]\n"
                                          "{} {}\n"
                                          "{\"title\": \"T\"}\n"
                                          "{\"id\": \"2509.00003\", \"title\": \"T\", \"categories\": [\"cs.SD\"]}"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        assert_int_equal(next_paper(&r), PT_REJECT);
        assert_string_equal(r.why.text, reasons[i]);
        assert_int_equal(r.paper.line, i + 3);
        assert_int_equal(r.paper.position, i + 1);
    }
    assert_str(r.paper.excerpt, "{\"title\": \"T\"}");
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.00003");
    assert_int_equal(r.paper.line, 8);
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void bytes_that_are_not_utf8_are_mended_and_told_once(void **state)
{
    reading r = LINE("{\"id\": \"2509.00001\", \"title\": \"Caf\xE9\", \"summary\": \"a\\u0000b\xFF\", \"categories\": "
                     "[\"cs.SD\"], \"no\xE9\": 1}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.title, "Caf\uFFFD");
    assert_str(r.paper.abstract, "a\uFFFDb\uFFFD");
    assert_str(r.paper.extra, "{\"no\uFFFD\":1}");
    assert_int_equal(r.paper.repair_count, 1);
    assert_str(r.paper.repairs[0], "bytes that are no text in UTF-8, shown as U+FFFD");
    close_reading(&r);
}

static void nesting_without_end_is_rejected(void **state)
{
    char line[4000];
    reading r;

    (void)state;
    memset(line, '[', sizeof line);
    r = read_text("x.jsonl", (pt_str){ line, sizeof line });
    assert_int_equal(next_paper(&r), PT_REJECT);
    assert_int_equal(r.paper.excerpt.len, 200);
    close_reading(&r);
}

static void an_empty_file_called_jsonl_is_a_day_without_papers(void **state)
{
    reading r = read_text("2025-09-30.jsonl", PT_S(""));

    (void)state;
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

/* Records, ids and names of all plain days, counted by Python's json and gzip over the same files (names as spelt,
 * those of each id's first record in the order of the days). */
static void all_plain_days_give_the_papers_and_names_they_hold(void **state)
{
    const char *folder = shared_data("digests");
    pt_dict *ids, *names;
    size_t records = 0;
    char pattern[4200];
    glob_t days;

    (void)state;
    if (!folder)
        skip();
    snprintf(pattern, sizeof pattern, "%s/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].jsonl.gz", folder);
    assert_int_equal(glob(pattern, 0, NULL, &days), 0);
    assert_int_equal(days.gl_pathc, 122);
    ids = pt_dict_new();
    names = pt_dict_new();
    for (size_t i = 0; i < days.gl_pathc; i++) {
        reading r = read_file(days.gl_pathv[i]);
        pt_status st;

        while ((st = next_paper(&r)) == PT_OK) {
            uint32_t known = pt_dict_count(ids);

            records++;
            if (pt_dict_add(ids, r.paper.id) == known)
                for (size_t a = 0; a < r.paper.author_count; a++)
                    pt_dict_add(names, r.paper.authors[a]);
        }
        assert_int_equal(st, PT_END);
        close_reading(&r);
    }
    assert_int_equal(records, 47244);
    assert_int_equal(pt_dict_count(ids), 26781);
    assert_int_equal(pt_dict_count(names), 85288);
    pt_dict_free(ids);
    pt_dict_free(names);
    globfree(&days);
}

static void a_line_as_python_prints_it_is_read(void **state)
{
    reading r = read_file(TESTS "/source/fixtures/python.jsonl");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.title, "Don't say \"quiet\"");
    assert_str(r.paper.authors[1], "B. Tw\u00f6");
    assert_str(r.paper.categories[0], "cs.SD");
    assert_null(r.paper.comment.at);
    assert_str(r.paper.abstract, "We listen.\nIt's \\alpha.");
    assert_str(r.paper.extra, "{\"new\":true}");
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void an_array_over_many_lines_is_read_object_by_object(void **state)
{
    reading r = read_file(TESTS "/source/fixtures/array.json");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.authors[0], "Ada One");
    assert_int_equal(r.paper.line, 2);
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.00002");
    assert_int_equal(r.paper.line, 13);
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void a_broken_object_of_an_array_costs_one_record(void **state)
{
    reading r = read_text("x.json", PT_S("[{\"id\": \"2509.00001\", \"title\": \"T\"}, {\"id\": \"2509.00002\", "
                                         "\"title\": ?, \"authors\": [{\"name\": \"A\"}]}, {\"id\": \"2509.00003\", "
                                         "\"title\": \"T\"}]"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(next_paper(&r), PT_REJECT);
    assert_true(pt_str_starts(r.paper.excerpt, PT_S("{\"id\": \"2509.00002\"")));
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.00003");
    assert_int_equal(next_paper(&r), PT_END);
    close_reading(&r);
}

static void other_hands_name_the_keys_otherwise(void **state)
{
    reading r =
        LINE("{\"entry_id\": \"http://arxiv.org/abs/2509.00001v3\", \"title\": \"T\", \"comments\": \"5 pages\", "
             "\"primary_category\": \"cs.SD\", \"categories\": [\"cs.CL\", \"cs.SD\"], \"published\": "
             "\"2025-09-01T17:59:59Z\", \"updated\": \"2025-09-03\", \"doi\": \"10.1000/x\", \"journal_ref\": \"J\", "
             "\"links\": [{\"href\": \"http://arxiv.org/abs/2509.00001v3\"}, {\"href\": "
             "\"http://arxiv.org/pdf/2509.00001v3\"}]}");

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.id, "2509.00001");
    assert_int_equal(r.paper.version, 3);
    assert_str(r.paper.categories[0], "cs.SD");
    assert_int_equal(r.paper.category_count, 2);
    assert_str(r.paper.comment, "5 pages");
    assert_int_equal(r.paper.submitted, pt_day_of(2025, 9, 1));
    assert_int_equal(r.paper.updated, pt_day_of(2025, 9, 3));
    assert_str(r.paper.doi, "10.1000/x");
    assert_str(r.paper.journal_ref, "J");
    assert_str(r.paper.pdf, "http://arxiv.org/pdf/2509.00001v3");
    assert_int_equal(r.paper.extra.len, 0);
    close_reading(&r);
}

static void a_summary_may_have_lists_and_chinese_keys_or_be_null(void **state)
{
    reading r = read_text(
        "x.jsonl", PT_S("{\"id\":\"2509.00001\",\"title\":\"T\",\"AI\":{\"动机\":\"M\",\"方法\":[\"one\",\"two\"]}}\n"
                        "{\"id\":\"2509.00002\",\"title\":\"T\",\"AI\":null}\n"));

    (void)state;
    assert_ok(next_paper(&r), &r.why);
    assert_str(r.paper.summary.motivation, "M");
    assert_str(r.paper.summary.method, "one\ntwo");
    assert_int_equal(r.paper.extra.len, 0);
    assert_ok(next_paper(&r), &r.why);
    assert_int_equal(r.paper.extra.len, 0);
    close_reading(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_with_all_keys_is_a_paper),
        cmocka_unit_test(null_is_not_stated),
        cmocka_unit_test(the_summary_of_an_enhanced_line_is_read),
        cmocka_unit_test(older_lines_call_the_tldr_task),
        cmocka_unit_test(unknown_keys_are_kept_as_they_are_in_their_order),
        cmocka_unit_test(the_arxiv_id_counts_before_another_id),
        cmocka_unit_test(an_id_that_lost_its_quotes_keeps_its_zero),
        cmocka_unit_test(authors_may_be_one_text_or_objects),
        cmocka_unit_test(a_bad_line_is_rejected_with_its_place_and_the_rest_is_read),
        cmocka_unit_test(bytes_that_are_not_utf8_are_mended_and_told_once),
        cmocka_unit_test(nesting_without_end_is_rejected),
        cmocka_unit_test(an_empty_file_called_jsonl_is_a_day_without_papers),
        cmocka_unit_test(a_line_as_python_prints_it_is_read),
        cmocka_unit_test(an_array_over_many_lines_is_read_object_by_object),
        cmocka_unit_test(a_broken_object_of_an_array_costs_one_record),
        cmocka_unit_test(other_hands_name_the_keys_otherwise),
        cmocka_unit_test(a_summary_may_have_lists_and_chinese_keys_or_be_null),
        cmocka_unit_test(all_plain_days_give_the_papers_and_names_they_hold),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
