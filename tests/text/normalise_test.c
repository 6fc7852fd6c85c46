/* The rules of text/normalise are lines of normalise.cases: an input, what comes of it (␟ is a break), a blank line. */
#include "support.h"

#include "text/cases.h"
#include "text/normalise.h"

static void check(const text_case *one)
{
    pt_buf out = { .limit = 10000 }, twice = { .limit = 10000 };

    pt_text_normalise(one->input, &out);
    assert_case(one, pt_buf_text(&out));
    pt_text_normalise(pt_buf_text(&out), &twice);
    assert_case(one, pt_buf_text(&twice));
    pt_buf_free(&out);
    pt_buf_free(&twice);
}

static void every_case_comes_out_as_written_and_again_when_done_twice(void **state)
{
    (void)state;
    for_each_case("normalise.cases", check);
}

/* Anything at all goes in, and what comes out has no control character but the break. */
static void random_bytes_never_break_it(void **state)
{
    const char marks[] = "\\{}$&#;()[]^~\"'`-abcdeL123 \xc3\xa9\xe2\x80\x94\xff\x01\0";
    unsigned seed = 20260630;

    (void)state;
    printf("seed %u\n", seed);
    for (int round = 0; round < 20000; round++) {
        pt_buf out = { .limit = 100000 };
        char text[64];
        size_t len = (size_t)(rand_r(&seed) % 60);

        for (size_t i = 0; i < len; i++)
            text[i] = marks[(size_t)rand_r(&seed) % (sizeof marks - 1)];
        pt_text_normalise((pt_str){ text, len }, &out);
        for (size_t i = 0; i < out.len; i++)
            assert_true((unsigned char)out.at[i] >= ' ' || out.at[i] == PT_BREAK);
        pt_buf_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_case_comes_out_as_written_and_again_when_done_twice),
        cmocka_unit_test(random_bytes_never_break_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
