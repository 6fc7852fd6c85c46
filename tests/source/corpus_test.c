#include "support.h"

#include "base/file.h"
#include "fuzz/read_bytes.h"

#include <glob.h>

/* Seeds of ours and what the fuzzers found, through every reader: whatever it is, it comes to an end. */
static void each_file_of_the_fuzzers_comes_to_an_end_in_each_reader(void **state)
{
    pt_arena arena = { 0 };
    glob_t files;

    (void)state;
    assert_int_equal(glob(TESTS "/fuzz/corpus/*", 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        pt_error err;
        pt_str bytes;

        assert_ok(pt_file_read(files.gl_pathv[i], 1 << 20, &arena, &bytes, &err), &err);
        for (const pt_reader *const *reader = pt_readers; *reader; reader++)
            read_bytes(*reader, bytes.at, bytes.len);
        pt_arena_reset(&arena);
    }
    globfree(&files);
    pt_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_file_of_the_fuzzers_comes_to_an_end_in_each_reader),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
