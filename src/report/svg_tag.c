#include "report/svg_tag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_NUMBER = 40 };

static pt_str skip(pt_str rest, const char *letters)
{
    size_t n = 0;

    while (n < rest.len && strchr(letters, rest.at[n]))
        n++;
    return pt_str_part(rest, n, rest.len);
}

static pt_str take_name(pt_str *rest)
{
    size_t n = 0;

    while (n < rest->len && !strchr(" \t\r\n=/>'\"", rest->at[n]))
        n++;
    pt_str name = pt_str_part(*rest, 0, n);
    *rest = pt_str_part(*rest, n, rest->len);
    return name;
}

/* name="value" or name = 'value' */
static bool take_attribute(pt_str *rest, pt_svg_tag *tag)
{
    pt_str name = take_name(rest);
    size_t end;

    *rest = skip(*rest, " \t\r\n=");
    if (!name.len || !rest->len || (rest->at[0] != '"' && rest->at[0] != '\'') || tag->count == PT_SVG_MOST_ATTRIBUTES)
        return false;
    end = 1;
    while (end < rest->len && rest->at[end] != rest->at[0])
        end++;
    if (end == rest->len)
        return false;
    tag->with[tag->count].name = name;
    tag->with[tag->count++].value = pt_str_part(*rest, 1, end - 1);
    *rest = pt_str_part(*rest, end + 1, rest->len);
    return true;
}

bool pt_svg_next(pt_str *rest, pt_svg_tag *tag)
{
    pt_str at = pt_str_part(*rest, pt_str_find(*rest, PT_S("<")) + 1, rest->len);

    *tag = (pt_svg_tag){ .is_end = at.len && at.at[0] == '/' };
    if (tag->is_end)
        at = pt_str_part(at, 1, at.len);
    tag->name = take_name(&at);
    for (at = skip(at, " \t\r\n"); at.len && at.at[0] != '>' && at.at[0] != '/'; at = skip(at, " \t\r\n"))
        if (!take_attribute(&at, tag))
            return false;
    tag->is_empty = at.len && at.at[0] == '/';
    at = skip(at, "/");
    if (!tag->name.len || !at.len || at.at[0] != '>')
        return false;
    *rest = pt_str_part(at, 1, at.len);
    return true;
}

pt_str pt_svg_attribute(const pt_svg_tag *tag, pt_str name)
{
    for (size_t i = 0; i < tag->count; i++)
        if (pt_str_equal(tag->with[i].name, name))
            return tag->with[i].value;
    return (pt_str){ 0 };
}

bool pt_svg_number(pt_str *rest, double *value)
{
    char text[LONGEST_NUMBER];
    size_t n = 0;

    *rest = skip(*rest, " \t\r\n,");
    while (n < rest->len && n < LONGEST_NUMBER - 1 && strchr("+-.0123456789", rest->at[n]))
        n++;
    snprintf(text, sizeof text, "%.*s", (int)n, rest->at);
    *rest = pt_str_part(*rest, n, rest->len);
    *value = strtod(text, NULL);
    return n > 0;
}
