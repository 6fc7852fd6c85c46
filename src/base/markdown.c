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
