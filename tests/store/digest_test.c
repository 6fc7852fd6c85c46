#include "support.h"

#include "store/digest.h"
#include "store/papers.h"
#include "store/statement.h"

static pt_str names[] = { PT_STR("Ada One") };
static pt_str categories[] = { PT_STR("cs.SD") };

static const char first_text[] =
    "<div id=toc></div>\n\n# Table of Contents\n\n- [cs.SD](#cs.SD) [Total: 2]\n\n\n"
    "<div id='cs.SD'></div>\n\n# cs.SD [[Back]](#toc)\n\n"
    "### [1] [Rooms](https://arxiv.org/abs/2509.00001)\n*Ada One*\n\nMain category: cs.SD\n\nTL;DR: T\n\n\n"
    "<details>\n  <summary>Details</summary>\nMotivation: W\n\nMethod: M\n\nResult: R\n\nConclusion: C\n\n"
    "Abstract: We measure.\n\n</details>\n";

static pt_paper rooms(const char *raw)
{
    return (pt_paper){ .id = PT_S("2509.00001"),
                       .title = PT_S("Rooms"),
                       .url = PT_S("https://arxiv.org/abs/2509.00001"),
                       .abstract = PT_S("We measure."),
                       .authors = names,
                       .author_count = 1,
                       .categories = categories,
                       .category_count = 1,
                       .section = PT_S("cs.SD"),
                       .summary = { PT_S("en"), PT_S("T"), PT_S("W"), PT_S("M"), PT_S("R"), PT_S("C") },
                       .raw = pt_str_of(raw) };
}

/* Saves a file of a paper, a reject and a rest, the last two where they are not NULL. */
static void save_digest(pt_store *store, pt_paper *paper, const char *rejected, const char *rest)
{
    pt_source_file file = { .path = PT_S("x.md"),
                            .format = PT_S("digest_md"),
                            .day_origin = PT_S("option"),
                            .collection = PT_S("local"),
                            .digest = { 1, 1 },
                            .day = 20000 };
    pt_paper strange = { .position = 1, .raw = pt_str_of(rejected) }, end = { .raw = pt_str_of(rest) };
    pt_saver *saver = pt_saver_open(store);
    pt_error err = { 0 }, why = { .text = "no link" };
    pt_saved saved;

    assert_ok(pt_saver_begin_file(saver, &file, &err), &err);
    assert_ok(pt_saver_paper(saver, paper, &err), &err);
    if (rejected)
        assert_ok(pt_saver_reject(saver, &strange, &why, &err), &err);
    if (rest)
        assert_ok(pt_saver_rest(saver, &end, &err), &err);
    assert_ok(pt_saver_end_file(saver, &saved, &err), &err);
    assert_ok(pt_saver_finish(saver, &err), &err);
    pt_saver_close(saver);
}

static void check_file(pt_store *store, const char *expected)
{
    pt_buf out = { .limit = 1 << 20 };
    pt_error err = { 0 };

    assert_ok(pt_digest_read(store, 1, &out, &err), &err);
    assert_str(pt_buf_text(&out), expected);
    pt_buf_free(&out);
}

static void what_the_tool_wrote_needs_no_text_of_its_own(void **state)
{
    test_store t = open_test_store();
    pt_paper paper = rooms(first_text);

    (void)state;
    save_digest(t.store, &paper, NULL, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM digest_text"), 0);
    assert_int_equal(number_of(t.store, "SELECT generation FROM digest_file"), 4);
    assert_int_equal(number_of(t.store, "SELECT total FROM digest_section"), 2);
    check_file(t.store, first_text);
    close_test_store(&t);
}

static void only_what_differs_from_the_print_is_kept(void **state)
{
    static const char raw[] = "### [Rooms](https://arxiv.org/abs/2509.00001)\n*Ada One*\n\nMain category: cs.SD\n\n"
                              "Task: T\n\nMotivation: W\n\nScore: 8\n\n<details>\n  <summary>Details</summary>\n"
                              "Method: M\n\nResult: R\n\nConclusion: C\n\nAbstract: We measure.\n\n</details>\n";
    test_store t = open_test_store();
    pt_paper paper = rooms(raw);

    (void)state;
    save_digest(t.store, &paper, NULL, NULL);
    assert_int_equal(number_of(t.store, "SELECT generation FROM digest_file"), 2);
    assert_text(t.store, "SELECT CAST(text AS TEXT) FROM digest_text", "Score: 8\n\n");
    check_file(t.store, raw);
    close_test_store(&t);
}

static void rejects_and_what_follows_the_last_paper_come_back(void **state)
{
    test_store t = open_test_store();
    pt_paper paper = rooms(first_text);
    char whole[2000];

    (void)state;
    save_digest(t.store, &paper, "\n\n### [2] [no link \xFF]\n", "\n---\nmade by hand");
    snprintf(whole, sizeof whole, "%s\n\n### [2] [no link \xFF]\n\n---\nmade by hand", first_text);
    check_file(t.store, whole);
    close_test_store(&t);
}

static void line_ends_of_windows_come_back_without_being_kept(void **state)
{
    test_store t = open_test_store();
    char crlf[2000];
    size_t len = 0;
    pt_paper paper;

    (void)state;
    for (const char *at = first_text; *at; at++) {
        if (*at == '\n')
            crlf[len++] = '\r';
        crlf[len++] = *at;
    }
    crlf[len] = '\0';
    paper = rooms(crlf);
    save_digest(t.store, &paper, NULL, NULL);
    assert_int_equal(number_of(t.store, "SELECT count(*) FROM digest_text"), 0);
    check_file(t.store, crlf);
    close_test_store(&t);
}

static void a_better_record_of_another_file_does_not_change_the_digest(void **state)
{
    test_store t = open_test_store();
    pt_paper paper = rooms(first_text), later = rooms(NULL);

    (void)state;
    save_digest(t.store, &paper, NULL, NULL);
    later.version = 2;
    later.title = PT_S("Rooms, revised");
    later.raw = (pt_str){ 0 };
    save_file(t.store, "2025-10-01", 7, 20, &later, 1);
    check_file(t.store, first_text);
    close_test_store(&t);
}

static void a_digest_that_would_come_back_otherwise_is_refused(void **state)
{
    test_store t = open_test_store();
    pt_paper paper = rooms(first_text);
    pt_buf out = { .limit = 1 << 20 };
    pt_error err = { 0 };
    pt_statement *set;

    (void)state;
    save_digest(t.store, &paper, NULL, NULL);
    assert_ok(pt_store_statement(t.store, PT_SQL_STORE_DIGEST_TEXT_ADD, &set, &err), &err);
    pt_bind_int(set, 1, 1);
    pt_bind_int(set, 2, 0);
    pt_bind_int(set, 3, 10);
    pt_bind_int(set, 4, 10);
    pt_bind_blob(set, 5, "forged", 6);
    assert_ok(pt_statement_run(set, &err), &err);
    assert_int_equal(pt_digest_read(t.store, 1, &out, &err), PT_ESTORE);
    pt_buf_free(&out);
    close_test_store(&t);
}

static void a_file_of_another_format_is_no_digest(void **state)
{
    test_store t = open_test_store();
    pt_paper paper = rooms(NULL);
    pt_buf out = { .limit = 1 << 20 };
    pt_error err = { 0 };

    (void)state;
    paper.raw = (pt_str){ 0 };
    save_file(t.store, "2025-10-01", 7, 20, &paper, 1);
    assert_int_equal(pt_digest_read(t.store, 1, &out, &err), PT_END);
    pt_buf_free(&out);
    close_test_store(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_tool_wrote_needs_no_text_of_its_own),
        cmocka_unit_test(only_what_differs_from_the_print_is_kept),
        cmocka_unit_test(rejects_and_what_follows_the_last_paper_come_back),
        cmocka_unit_test(line_ends_of_windows_come_back_without_being_kept),
        cmocka_unit_test(a_better_record_of_another_file_does_not_change_the_digest),
        cmocka_unit_test(a_digest_that_would_come_back_otherwise_is_refused),
        cmocka_unit_test(a_file_of_another_format_is_no_digest),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
