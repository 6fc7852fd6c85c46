/* buf, arena, dict, hash, file: what holds things. */
#include "support.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/dict.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/markdown.h"

#include <sys/stat.h>

static void a_buffer_never_holds_more_than_its_limit_and_says_so(void **state)
{
    pt_buf buf = { .limit = 10 };
    pt_error err = { 0 };

    (void)state;
    pt_buf_add(&buf, PT_S("12345"));
    pt_buf_addf(&buf, "%d", 67890);
    assert_ok(pt_buf_check(&buf, "text", &err), &err);
    pt_buf_add_char(&buf, 'x');
    assert_str(pt_buf_text(&buf), "1234567890");
    assert_int_equal(pt_buf_check(&buf, "text", &err), PT_ELIMIT);
    assert_string_equal(err.text, "text: longer than 10 bytes");
    pt_buf_free(&buf);
}

static void what_comes_after_a_cut_is_left_out_even_if_it_would_fit(void **state)
{
    pt_buf buf = { .limit = 4 };

    (void)state;
    pt_buf_add(&buf, PT_S("abc"));
    pt_buf_add(&buf, PT_S("de"));
    pt_buf_add(&buf, PT_S("f"));
    assert_str(pt_buf_text(&buf), "abc");
    pt_buf_free(&buf);
}

static void an_arena_gives_zeroed_aligned_memory_also_after_a_reset(void **state)
{
    pt_arena arena = { 0 };

    (void)state;
    for (int round = 0; round < 3; round++) {
        for (size_t size = 1; size < 40000; size = size * 3 + 1) {
            char *at = pt_arena_take(&arena, size, 1);

            assert_int_equal((uintptr_t)at % _Alignof(max_align_t), 0);
            for (size_t i = 0; i < size; i++)
                assert_int_equal(at[i], 0);
            memset(at, 'x', size);
        }
        pt_arena_reset(&arena);
    }
    assert_str(pt_arena_printf(&arena, "%s-%d", "a", 7), "a-7");
    pt_arena_free(&arena);
}

static void a_dictionary_numbers_texts_in_the_order_they_came(void **state)
{
    pt_dict *dict = pt_dict_new();
    char text[16];

    (void)state;
    for (uint32_t i = 0; i < 10000; i++) {
        snprintf(text, sizeof text, "word%u", i);
        assert_int_equal(pt_dict_add(dict, pt_str_of(text)), i);
    }
    for (uint32_t i = 0; i < 10000; i++) {
        snprintf(text, sizeof text, "word%u", i);
        assert_int_equal(pt_dict_add(dict, pt_str_of(text)), i);
        assert_int_equal(pt_dict_find(dict, pt_str_of(text)), i);
        assert_str(pt_dict_text(dict, i), text);
    }
    assert_int_equal(pt_dict_count(dict), 10000);
    assert_true(pt_dict_find(dict, PT_S("other")) == PT_NONE);
    assert_int_equal(pt_dict_add(dict, PT_S("")), 10000);
    pt_dict_free(dict);
}

static void a_stream_hashes_as_the_whole_however_it_is_cut(void **state)
{
    pt_hasher *hasher = pt_hasher_new();
    char text[33];

    (void)state;
    pt_hasher_add_raw(hasher, PT_S("paper"));
    pt_hasher_add_raw(hasher, PT_S("tide"));
    assert_true(pt_hash_equal(pt_hasher_value(hasher), pt_hash_of(PT_S("papertide"))));
    pt_hash_print(pt_hash_of(PT_S("")), text);
    /* XXH3_128bits of nothing: printf '' | xxhsum -H2 */
    assert_string_equal(text, "99aa06d3014798d86001c324468d497f");
    pt_hasher_free(hasher);
}

static void pieces_hash_with_their_borders(void **state)
{
    pt_hasher *a = pt_hasher_new(), *b = pt_hasher_new();

    (void)state;
    pt_hasher_add(a, PT_S("ab"));
    pt_hasher_add(a, PT_S("c"));
    pt_hasher_add(b, PT_S("a"));
    pt_hasher_add(b, PT_S("bc"));
    assert_false(pt_hash_equal(pt_hasher_value(a), pt_hasher_value(b)));
    pt_hasher_free(a);
    pt_hasher_free(b);
}

static void replacing_a_file_by_the_same_bytes_does_not_touch_it(void **state)
{
    char *folder = make_folder(), path[200];
    struct stat before, after;
    pt_error err = { 0 };
    bool changed;

    (void)state;
    snprintf(path, sizeof path, "%s/a/b/file", folder);
    assert_int_equal(pt_file_replace(path, PT_S("x"), &changed, &err), PT_EIO);
    snprintf(path, sizeof path, "%s/a/b", folder);
    assert_ok(pt_folder_make(path, &err), &err);
    snprintf(path, sizeof path, "%s/a/b/file", folder);
    assert_ok(pt_file_replace(path, PT_S("one"), &changed, &err), &err);
    assert_true(changed);
    stat(path, &before);
    assert_ok(pt_file_replace(path, PT_S("one"), &changed, &err), &err);
    assert_false(changed);
    stat(path, &after);
    assert_int_equal(before.st_ino, after.st_ino);
    assert_ok(pt_file_replace(path, PT_S("two"), &changed, &err), &err);
    assert_true(changed);
    remove_folder(folder);
}

static void a_file_over_its_limit_is_not_read(void **state)
{
    char *folder = make_folder(), path[200];
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_str bytes;

    (void)state;
    snprintf(path, sizeof path, "%s/file", folder);
    assert_ok(pt_file_replace(path, PT_S("12345"), NULL, &err), &err);
    assert_int_equal(pt_file_read(path, 4, &arena, &bytes, &err), PT_ELIMIT);
    assert_ok(pt_file_read(path, 5, &arena, &bytes, &err), &err);
    assert_str(bytes, "12345");
    assert_int_equal(pt_file_read(folder, 5, &arena, &bytes, &err), PT_EIO);
    pt_arena_free(&arena);
    remove_folder(folder);
}

static void hostile_text_shows_as_itself_in_markdown(void **state)
{
    pt_buf out = { .limit = 1000 };

    (void)state;
    pt_markdown_escape(&out, PT_S("<b>|`x`*_[a](b)\n$y$ & # \\"));
    assert_str(pt_buf_text(&out), "&lt;b&gt;\\|\\`x\\`\\*\\_\\[a\\](b) \\$y\\$ &amp; \\# \\\\");
    pt_buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_buffer_never_holds_more_than_its_limit_and_says_so),
        cmocka_unit_test(what_comes_after_a_cut_is_left_out_even_if_it_would_fit),
        cmocka_unit_test(an_arena_gives_zeroed_aligned_memory_also_after_a_reset),
        cmocka_unit_test(a_dictionary_numbers_texts_in_the_order_they_came),
        cmocka_unit_test(a_stream_hashes_as_the_whole_however_it_is_cut),
        cmocka_unit_test(pieces_hash_with_their_borders),
        cmocka_unit_test(replacing_a_file_by_the_same_bytes_does_not_touch_it),
        cmocka_unit_test(a_file_over_its_limit_is_not_read),
        cmocka_unit_test(hostile_text_shows_as_itself_in_markdown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
