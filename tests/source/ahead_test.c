#include "support.h"

#include "base/buf.h"
#include "source/ahead.h"
#include "source/reading.h"

enum { RECORDS = 3000 };

/* Every tenth line is broken. */
static pt_str many_lines(pt_buf *text)
{
    char line[200];

    text->limit = 1 << 20;
    for (int i = 0; i < RECORDS; i++) {
        snprintf(line, sizeof line, "{\"id\": \"2606.%05d\", \"title\": \"T%d\", \"authors\": [\"A %d\"], \"%s\n", i, i,
                 i, i % 10 ? "categories\": [\"cs.CL\"]}" : "");
        pt_buf_add(text, pt_str_of(line));
    }
    return pt_buf_text(text);
}

static void what_is_read_ahead_is_what_would_be_read(void **state)
{
    pt_buf text = { 0 };
    reading r = read_text("many.jsonl", many_lines(&text)), again = read_text("many.jsonl", pt_buf_text(&text));
    pt_ahead *ahead = pt_ahead_open(again.reader, again.in);
    pt_paper paper;
    pt_error why;
    pt_status st;

    (void)state;
    do {
        st = next_paper(&r);
        assert_int_equal(pt_ahead_next(ahead, &paper, &why), st);
        assert_int_equal(paper.line, r.paper.line);
        assert_true(pt_str_equal(paper.id, r.paper.id));
        assert_true(pt_str_equal(paper.title, r.paper.title));
        assert_true(pt_str_equal(paper.excerpt, r.paper.excerpt));
        assert_int_equal(paper.author_count, r.paper.author_count);
        if (st == PT_REJECT)
            assert_string_equal(why.text, r.why.text);
    } while (st != PT_END);
    assert_int_equal(pt_ahead_next(ahead, &paper, &why), PT_END);
    assert_true(pt_ahead_packed(ahead) > 0);
    pt_ahead_close(ahead);
    close_reading(&again);
    close_reading(&r);
    pt_buf_free(&text);
}

static void it_can_be_closed_at_any_time(void **state)
{
    pt_buf text = { 0 };

    (void)state;
    many_lines(&text);
    for (int taken = 0; taken < 60; taken += 7) {
        reading r = read_text("many.jsonl", pt_buf_text(&text));
        pt_ahead *ahead = pt_ahead_open(r.reader, r.in);
        pt_paper paper;
        pt_error why;

        for (int i = 0; i < taken; i++)
            assert_int_not_equal(pt_ahead_next(ahead, &paper, &why), PT_END);
        pt_ahead_close(ahead);
        close_reading(&r);
    }
    pt_buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_read_ahead_is_what_would_be_read),
        cmocka_unit_test(it_can_be_closed_at_any_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
