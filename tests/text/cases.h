/* Rules as data: files of an input line, the line expected, a blank line; lines that begin with # are comments. Include
 * after support.h. */
#ifndef TESTS_TEXT_CASES_H
#define TESTS_TEXT_CASES_H

#include "base/file.h"

typedef struct text_case {
    const char *file;
    size_t line;
    pt_str input, expected; /* ␟ (U+241F) in the file stands for the break, U+001F */
} text_case;

static inline pt_str with_breaks(pt_arena *arena, pt_str text)
{
    pt_str shown = PT_STR("\u241f"), copy = pt_arena_copy(arena, text);
    char *at = (char *)copy.at;
    size_t hit;

    while ((hit = pt_str_find(copy, shown)) < copy.len) {
        at[hit] = '\x1f';
        memmove(at + hit + 1, at + hit + shown.len, copy.len - hit - shown.len);
        copy.len -= shown.len - 1;
    }
    return copy;
}

static inline void for_each_case(const char *file, void (*check)(const text_case *))
{
    pt_arena arena = { 0 };
    pt_error err = { 0 };
    pt_str text, line;
    text_case one = { .file = file };
    size_t number = 0, count = 0;

    assert_ok(pt_file_read(pt_arena_printf(&arena, "%s/text/%s", TESTS, file).at, 1 << 20, &arena, &text, &err), &err);
    while (pt_str_cut(&text, '\n', &line)) {
        number++;
        if (pt_str_starts(line, PT_S("#")) || (line.len == 0 && !one.input.at))
            continue;
        if (!one.input.at) {
            one.line = number;
            one.input = with_breaks(&arena, line);
            continue;
        }
        one.expected = with_breaks(&arena, line);
        check(&one);
        one.input = (pt_str){ 0 };
        count++;
    }
    assert_true(count > 0);
    pt_arena_free(&arena);
}

static inline void assert_case(const text_case *one, pt_str got)
{
    if (!pt_str_equal(got, one->expected))
        fail_msg("%s: line %zu: '%.*s' gave '%.*s', expected '%.*s'", one->file, one->line, PT_FMT(one->input),
                 PT_FMT(got), PT_FMT(one->expected));
}

#endif
