#include "base/markdown.h"

#include <string.h>

/* Adds `c` as HTML has it: a mark of HTML as its entity, a control character as a blank. */
static void add_character(pt_buf *out, char c)
{
    if ((unsigned char)c < ' ' || c == 0x7f)
        pt_buf_add_char(out, ' ');
    else if (c == '<')
        pt_buf_add(out, PT_S("&lt;"));
    else if (c == '>')
        pt_buf_add(out, PT_S("&gt;"));
    else if (c == '&')
        pt_buf_add(out, PT_S("&amp;"));
    else
        pt_buf_add_char(out, c);
}

void pt_markdown_escape(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] && strchr("\\`*_[]|~$#", text.at[i])) /* `$`: GitHub sets formulas */
            pt_buf_add_char(out, '\\');
        add_character(out, text.at[i]);
    }
}

void pt_html_escape(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '"')
            pt_buf_add(out, PT_S("&quot;"));
        else
            add_character(out, text.at[i]);
}

void pt_html_unescape(pt_buf *out, pt_str html)
{
    static const struct {
        pt_str entity;
        char c;
    } entities[] = {
        { PT_STR("&lt;"), '<' }, { PT_STR("&gt;"), '>' }, { PT_STR("&quot;"), '"' }, { PT_STR("&amp;"), '&' }
    };
    enum { ENTITIES = sizeof entities / sizeof *entities };

    for (size_t taken; html.len; html = pt_str_part(html, taken, html.len)) {
        size_t i = 0;

        while (i < ENTITIES && !pt_str_starts(html, entities[i].entity))
            i++;
        pt_buf_add_char(out, i < ENTITIES ? entities[i].c : html.at[0]);
        taken = i < ENTITIES ? entities[i].entity.len : 1;
    }
}
