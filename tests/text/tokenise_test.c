/* The rules of text/tokenise are lines of tokenise.cases: an input, its tokens (blanks between, "-" before a joined
 * one, "|" at the end of a clause), a blank line. */
#include "support.h"

#include "text/cases.h"
#include "text/tokenise.h"

static pt_tokeniser *tokeniser;

static void print_unit(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    pt_buf *out = self;

    (void)is_cjk;
    if (out->len)
        pt_buf_add_char(out, ' ');
    if (type == PT_UNIT_TOKEN)
        pt_buf_addf(out, "%s%.*s", is_joined ? "-" : "", PT_FMT(surface));
    else
        pt_buf_add_char(out, '|');
}

static void check(const text_case *one)
{
    pt_buf out = { .limit = 10000 };

    pt_tokenise(tokeniser, one->input, print_unit, &out);
    assert_case(one, pt_buf_text(&out));
    pt_buf_free(&out);
}

static void every_case_is_cut_as_written(void **state)
{
    (void)state;
    for_each_case("tokenise.cases", check);
}

static void count_unit(void *self, pt_unit_type type, pt_str surface, bool is_joined, bool is_cjk)
{
    (void)is_joined, (void)is_cjk;
    assert_true(type == PT_UNIT_CLAUSE || (surface.len > 0 && surface.len <= 64));
    ++*(size_t *)self;
}

static void random_bytes_give_tokens_of_a_sane_length(void **state)
{
    unsigned seed = 20260701;
    size_t units = 0;

    (void)state;
    printf("seed %u\n", seed);
    for (int round = 0; round < 20000; round++) {
        char text[80];
        size_t len = (size_t)(rand_r(&seed) % 80);

        for (size_t i = 0; i < len; i++)
            text[i] = (char)(rand_r(&seed) % 256);
        pt_tokenise(tokeniser, (pt_str){ text, len }, count_unit, &units);
    }
    assert_true(units > 20000);
}

static void a_stream_of_units_comes_back_as_it_went_in(void **state)
{
    const pt_unit units[] = {
        { PT_UNIT_TOKEN, 0, false },         { PT_UNIT_TOKEN, 63, true }, { PT_UNIT_CLAUSE, 0, false },
        { PT_UNIT_TOKEN, 0x7fffffff, true }, { PT_UNIT_FIELD, 0, false }, { PT_UNIT_TOKEN, 127, false },
    };
    pt_buf stream = { .limit = 1000 };
    pt_str rest;
    pt_unit unit;
    size_t count = 0;

    (void)state;
    for (size_t i = 0; i < 6; i++)
        pt_tokens_add(&stream, units[i]);
    rest = pt_buf_text(&stream);
    while (pt_tokens_next(&rest, &unit)) {
        assert_int_equal(unit.type, units[count].type);
        assert_int_equal(unit.token, units[count].token);
        assert_int_equal(unit.is_joined, units[count].is_joined);
        count++;
    }
    assert_int_equal(count, 6);
    rest = (pt_str){ "\xff\xff", 2 }; /* cut off */
    assert_false(pt_tokens_next(&rest, &unit));
    pt_buf_free(&stream);
}

static int open_tokeniser(void **state)
{
    pt_error err;

    (void)state;
    return pt_tokeniser_new(&tokeniser, &err) == PT_OK ? 0 : -1;
}

static int close_tokeniser(void **state)
{
    (void)state;
    pt_tokeniser_free(tokeniser);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_case_is_cut_as_written),
        cmocka_unit_test(random_bytes_give_tokens_of_a_sane_length),
        cmocka_unit_test(a_stream_of_units_comes_back_as_it_went_in),
    };
    return cmocka_run_group_tests(tests, open_tokeniser, close_tokeniser);
}
