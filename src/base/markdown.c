#include "base/markdown.h"

#include <string.h>

void pt_markdown_escape(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if ((unsigned char)c < ' ' || c == 0x7f)
            pt_buf_add_char(out, ' ');
        else if (c == '<')
            pt_buf_add(out, PT_S("&lt;"));
        else if (c == '>')
            pt_buf_add(out, PT_S("&gt;"));
        else if (c == '&')
            pt_buf_add(out, PT_S("&amp;"));
        else {
            if (strchr("\\`*_[]|~$#", c)) /* `$`: GitHub sets formulas */
                pt_buf_add_char(out, '\\');
            pt_buf_add_char(out, c);
        }
    }
}
