/* Bytes that come in pieces of any size. What files make of it is in input_test.c. */
#include "support.h"

#include "base/buf.h"
#include "source/gunzip.h"

#include <archive_entry.h>

/* Lends `bytes` in pieces of `step`. */
struct lender {
    pt_str bytes;
    size_t step;
};

static la_ssize_t lend(struct archive *archive, void *self, const void **at)
{
    struct lender *lender = self;
    size_t len = lender->step < lender->bytes.len ? lender->step : lender->bytes.len;

    (void)archive;
    *at = lender->bytes.at;
    lender->bytes = pt_str_part(lender->bytes, len, lender->bytes.len);
    return (la_ssize_t)len;
}

/* All that comes out; *why is what archive_error_string says where it fails, else NULL. */
static void unpack(pt_str bytes, size_t step, pt_buf *out, char why[80])
{
    struct lender lender = { bytes, step };
    pt_gunzip gunzip = { .read = lend, .self = &lender };
    struct archive *archive = archive_read_new();
    const void *at = NULL;
    la_ssize_t len;

    pt_buf_reset(out);
    why[0] = '\0';
    while ((len = pt_gunzip_read(archive, &gunzip, &at)) > 0)
        pt_buf_add(out, (pt_str){ at, (size_t)len });
    if (len < 0)
        snprintf(why, 80, "%s", archive_error_string(archive));
    pt_gunzip_close(&gunzip);
    archive_read_free(archive);
}

/* "one\n" by gzip -n. */
#define ONE "\x1f\x8b\x08\0\0\0\0\0\0\x03\xcb\xcf\x4b\xe5\x02\0\x9f\xa8\x17\xf8\x04\0\0\0"

static void pieces_of_any_size_are_undone(void **state)
{
    static const struct {
        pt_str bytes;
        const char *out, *why;
    } cases[] = {
        { PT_STR(ONE), "one\n", "" },
        { PT_STR(ONE ONE), "one\none\n", "" },
        { PT_STR(ONE "\0\0"), "one\n", "" },
        { PT_STR(ONE "x"), "one\n", "no gzip follows where gzip ends" },
        { PT_STR("plain\n"), "plain\n", "" },
        { PT_STR("\x1f"), "\x1f", "" },
        { PT_STR("\x1fne\n"), "\x1fne\n", "" },
        { PT_STR(""), "", "" },
        { PT_STR("\x1f\x8b\x08\0\0\0\0\0\0\x03\xcb\xcf"), "", "truncated gzip input" },
        { PT_STR("\x1f\x8b\x07\0"), "", "unknown compression method" },
    };
    pt_buf out = { .limit = 100 };
    char why[80];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t step = 1; step <= 30; step++) {
            unpack(cases[i].bytes, step, &out, why);
            assert_string_equal(why, cases[i].why);
            if (!cases[i].why[0] || cases[i].out[0])
                assert_str(pt_buf_text(&out), cases[i].out);
        }
    pt_buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(pieces_of_any_size_are_undone) };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
