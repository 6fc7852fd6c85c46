#include "support.h"

#include "base/arena.h"
#include "base/file.h"

#include <sys/stat.h>

static void the_folder_of_a_path_is_what_stands_before_its_last_slash(void **state)
{
    static const char *const cases[][2] = { { "a", "." },         { "", "." },    { "/a", "/" }, { "a/b", "a" },
                                            { "/a/b/c", "/a/b" }, { "./a", "." }, { "a/", "a" } };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(pt_str_equal(pt_path_folder(pt_str_of(cases[i][0])), pt_str_of(cases[i][1])));
}

static void a_name_is_seen_from_the_folder_of_a_path(void **state)
{
    static const char *const cases[][3] = { { "a/b.ini", "c", "a/c" },
                                            { "b.ini", "c", "c" },
                                            { "a/b.ini", "/c", "/c" },
                                            { "/b.ini", "c/d", "/c/d" },
                                            { NULL, "c", "c" } };
    pt_arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(pt_path_beside(&arena, cases[i][0], pt_str_of(cases[i][1])), cases[i][2]);
    pt_arena_free(&arena);
}

/* As bash writes <(…): it has no size, and can be read only once. */
static void a_pipe_is_read_to_its_end(void **state)
{
    char *folder = make_folder(), path[300], line[600];
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_str bytes;

    (void)state;
    snprintf(path, sizeof path, "%s/pipe", folder);
    assert_int_equal(mkfifo(path, 0600), 0);
    snprintf(line, sizeof line, "yes 1234567 | head -n 2000 > %s &", path);
    assert_int_equal(system(line), 0);
    assert_ok(pt_file_read(path, 16000, &arena, &bytes, &err), &err);
    assert_int_equal(bytes.len, 16000);
    assert_memory_equal(bytes.at + 15992, "1234567\n", 8);
    assert_int_equal(system(line), 0);
    assert_int_equal(pt_file_read(path, 15999, &arena, &bytes, &err), PT_ELIMIT);
    pt_arena_free(&arena);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_folder_of_a_path_is_what_stands_before_its_last_slash),
        cmocka_unit_test(a_pipe_is_read_to_its_end),
        cmocka_unit_test(a_name_is_seen_from_the_folder_of_a_path),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
