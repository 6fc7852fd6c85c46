/* Pages as GitHub shows them. */
#include "manual/manual.h"

#include <string.h>

static void add_escaped(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\\*_`<>[]|", text.at[i]))
            pt_buf_add_char(out, '\\');
        pt_buf_add_char(out, text.at[i] == '\n' ? ' ' : text.at[i]);
    }
}

/* One level below the page's parts, which main.c heads. */
static void section(pt_page *page, const char *name, bool is_implied)
{
    if (!is_implied)
        pt_buf_addf(page->out, "### %s\n\n", name);
}

static void usage(pt_page *page, const char *command, const char *rest)
{
    pt_buf_addf(page->out, "    %s %s\n\n", command, rest);
}

static void paragraph(pt_page *page, pt_str text)
{
    add_escaped(page->out, text);
    pt_buf_add(page->out, PT_S("\n\n"));
}

static void block(pt_page *page, pt_str text)
{
    for (pt_str line; pt_str_cut(&text, '\n', &line);)
        pt_buf_addf(page->out, "%s%.*s\n", line.len ? "    " : "", PT_FMT(line));
    pt_buf_add_char(page->out, '\n');
}

static void item(pt_page *page, pt_str term, pt_str text)
{
    pt_buf_addf(page->out, "- `%.*s`: ", PT_FMT(term));
    add_escaped(page->out, text);
    pt_buf_add_char(page->out, '\n');
}

static void end_items(pt_page *page)
{
    pt_buf_add_char(page->out, '\n');
}

const pt_style pt_style_markdown = {
    .section = section,
    .usage = usage,
    .paragraph = paragraph,
    .block = block,
    .item = item,
    .end_items = end_items,
};
