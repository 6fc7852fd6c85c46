#include "paper/name.h"

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Is there white space inside that is not a single blank? `name` is trimmed. */
static bool is_ragged(pt_str name)
{
    for (size_t i = 0; i < name.len; i++)
        if (is_blank(name.at[i]) && (name.at[i] != ' ' || name.at[i + 1] == ' '))
            return true;
    return false;
}

pt_str pt_name_clean(pt_arena *arena, pt_str name)
{
    size_t len = 0;
    char *at;

    name = pt_str_trim(name);
    if (!is_ragged(name))
        return name;
    at = pt_arena_take(arena, name.len, 1);
    for (size_t i = 0; i < name.len; i++) {
        if (!is_blank(name.at[i]))
            at[len++] = name.at[i];
        else if (at[len - 1] != ' ')
            at[len++] = ' ';
    }
    return (pt_str){ at, len };
}

pt_str *pt_names_split(pt_arena *arena, pt_str line, char separator, size_t *count)
{
    size_t room = 1;
    pt_str *names;

    *count = 0;
    if (line.len == 0)
        return NULL;
    for (size_t i = 0; i < line.len; i++)
        room += line.at[i] == separator;
    names = PT_NEW_ARRAY(arena, pt_str, room);
    while (pt_str_cut(&line, separator, &names[*count]))
        ++*count;
    return names;
}
