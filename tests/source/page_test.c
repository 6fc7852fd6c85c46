#include "support.h"

#include "source/page.h"
#include "source/reading.h"

static pt_status read_bytes(pt_str bytes, pt_arena *arena, pt_page *page, pt_error *err)
{
    char path[4096], *folder;
    pt_status st;

    write_text(&folder, "page.xml", bytes, path);
    st = pt_page_read(path, arena, page, err);
    remove_folder(folder);
    return st;
}

static pt_status read_page(const char *text, pt_arena *arena, pt_page *page, pt_error *err)
{
    return read_bytes(pt_str_of(text), arena, page, err);
}

static void a_page_tells_its_token_its_error_and_how_many_there_are(void **state)
{
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_page page;

    (void)state;
    assert_ok(read_page("<OAI-PMH><ListRecords><record><a/></record><record/>"
                        "<resumptionToken cursor='0'>x=1&amp;y=2</resumptionToken></ListRecords></OAI-PMH>",
                        &arena, &page, &err),
              &err);
    assert_str(page.token, "x=1&y=2");
    assert_int_equal(page.records, 2);
    assert_int_equal(page.total, -1);
    assert_ok(read_page("<OAI-PMH><error code='noRecordsMatch'>none</error></OAI-PMH>", &arena, &page, &err), &err);
    assert_str(page.error_code, "noRecordsMatch");
    assert_str(page.error_text, "none");
    assert_int_equal(page.token.len, 0);
    assert_ok(read_page("<feed xmlns:o='urn:x'><o:totalResults>17</o:totalResults><entry><title>T</title></entry>"
                        "<entry><title>Error</title><summary>why</summary></entry></feed>",
                        &arena, &page, &err),
              &err);
    assert_int_equal(page.total, 17);
    assert_int_equal(page.records, 1);
    assert_str(page.error_text, "why");
    pt_arena_free(&arena);
}

static void an_error_is_one_whatever_it_is_called_and_stands_beside(void **state)
{
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_page page;

    (void)state;
    assert_ok(read_page("<OAI-PMH><responseDate>2026-11-04T23:59:59Z</responseDate><error>Sorry.</error>"
                        "<error code='noRecordsMatch'>none</error></OAI-PMH>",
                        &arena, &page, &err),
              &err);
    assert_str(page.error_code, "error");
    assert_str(page.error_text, "Sorry.");
    assert_int_equal(page.day, pt_day_of(2026, 11, 4));
    pt_arena_free(&arena);
}

/* The declaration is true of the file's bytes, not of those that it is read as. */
static void a_page_in_utf16_that_says_so_is_read(void **state)
{
    static const char text[] = "<?xml version='1.0' encoding='UTF-16'?><feed><entry><title>\xE9</title></entry></feed>";
    char bytes[2 * sizeof text] = "\xFF\xFE";
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_page page;

    (void)state;
    for (size_t i = 0; i < sizeof text - 1; i++)
        bytes[2 + 2 * i] = text[i];
    assert_ok(read_bytes((pt_str){ bytes, sizeof bytes }, &arena, &page, &err), &err);
    assert_int_equal(page.records, 1);
    pt_arena_free(&arena);
}

static void a_page_that_breaks_off_is_no_page(void **state)
{
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_page page;

    (void)state;
    assert_int_equal(read_page("<OAI-PMH><ListRecords><record><a/>", &arena, &page, &err), PT_EINPUT);
    assert_int_equal(read_page("", &arena, &page, &err), PT_EINPUT);
    pt_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_tells_its_token_its_error_and_how_many_there_are),
        cmocka_unit_test(an_error_is_one_whatever_it_is_called_and_stands_beside),
        cmocka_unit_test(a_page_in_utf16_that_says_so_is_read),
        cmocka_unit_test(a_page_that_breaks_off_is_no_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
