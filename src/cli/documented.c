#include "cli/documented.h"

#include <stdlib.h>

static void add_words(pt_arena *arena, pt_str *text, pt_str words)
{
    words = pt_str_trim(words);
    if (words.len)
        *text = text->len ? pt_arena_printf(arena, "%.*s %.*s", PT_FMT(*text), PT_FMT(words)) : words;
}

static pt_str word_of(pt_str *rest)
{
    pt_str word = { 0 };

    *rest = pt_str_trim(*rest);
    pt_str_cut(rest, ' ', &word);
    return word;
}

static void add_column(pt_documented *to, pt_str line)
{
    pt_documented_column column = { .kind = word_of(&line) };

    column.text = pt_str_trim(line);
    pt_str_cut(&column.kind, ':', &column.name);
    PT_PUSH(&to->columns, column);
}

static void take_line(pt_arena *arena, pt_documented *to, pt_str line, bool *in_parameter)
{
    static const pt_str column = PT_STR(" column "), parameter = PT_STR(" param ");

    if (pt_str_starts(line, column)) {
        add_column(to, pt_str_part(line, column.len, line.len));
        *in_parameter = false;
    } else if (pt_str_starts(line, parameter)) {
        *in_parameter = true;
    } else if (!*in_parameter) {
        add_words(arena, to->columns.len ? &to->columns.at[to->columns.len - 1].text : &to->about, line);
    }
}

bool pt_documented_next(pt_str *rest, pt_arena *arena, pt_documented *found)
{
    static const pt_str create = PT_STR("CREATE VIEW ");
    bool in_parameter = false, is_there = false;

    *found = (pt_documented){ 0 };
    for (pt_str line; pt_str_cut(rest, '\n', &line);) {
        if (pt_str_starts(line, PT_S("--"))) {
            take_line(arena, found, pt_str_part(line, 2, line.len), &in_parameter);
            is_there = true;
            continue;
        }
        if (pt_str_starts(line, create)) {
            line = pt_str_part(line, create.len, line.len);
            found->view = word_of(&line);
            return true;
        }
        if (is_there)
            return true;
    }
    return is_there;
}

void pt_documented_free(pt_documented *documented)
{
    free(documented->columns.at);
    *documented = (pt_documented){ 0 };
}
