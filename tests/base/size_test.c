#include "support.h"

#include "base/size.h"

static void a_size_is_a_number_and_a_unit(void **state)
{
    static const struct {
        const char *text;
        uint64_t bytes;
    } cases[] = {
        { "1B", 1 },         { "500kB", 500000 },    { "2MB", 2000000 },     { "2 mb", 2000000 },
        { "1.5GB", 1500000000 }, { "1KiB", 1024 },   { "2MiB", 2097152 },    { "1GiB", 1073741824 },
        { "0MB", 0 },        { "2", 0 },             { "MB", 0 },            { "-1MB", 0 },
        { "2MBs", 0 },       { "2 M B", 0 },         { "", 0 },              { "0x10B", 0 },
        { "1e3B", 0 },       { "nanB", 0 },          { "99999999999GB", 0 }, { "1..5MB", 0 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint64_t bytes = 0;
        bool is_size = pt_size_parse(pt_str_of(cases[i].text), &bytes);

        if (is_size != (cases[i].bytes > 0) || (is_size && bytes != cases[i].bytes))
            fail_msg("'%s' is read as %d, %llu", cases[i].text, is_size, (unsigned long long)bytes);
    }
}

static void a_size_is_shown_in_the_unit_that_fits(void **state)
{
    static const struct {
        uint64_t bytes;
        const char *text;
    } cases[] = { { 0, "0 B" },          { 999, "999 B" },     { 1000, "1 kB" },      { 123448, "123 kB" },
                  { 999700, "1 MB" },    { 1300000, "1.3 MB" }, { 2000000, "2 MB" },   { 12345678, "12 MB" },
                  { 2500000000, "2.5 GB" } };
    char text[PT_SIZE_TEXT];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        pt_size_print(cases[i].bytes, text);
        assert_string_equal(text, cases[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_size_is_a_number_and_a_unit),
        cmocka_unit_test(a_size_is_shown_in_the_unit_that_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
