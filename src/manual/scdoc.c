/* Pages as scdoc(5) wants them. A backslash takes the meaning from any mark. */
#include "manual/manual.h"

#include <string.h>

static void add_escaped(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\\*_`#-.|[];~<>+^", text.at[i]))
            pt_buf_add_char(out, '\\');
        pt_buf_add_char(out, text.at[i] == '\n' ? ' ' : text.at[i]);
    }
}

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* A man page's headings are capitals; what is no English word, as [harvest] and v_paper, stays as it is written. */
static void section(pt_page *page, const char *name, bool is_implied)
{
    bool is_word = name[0] >= 'A' && name[0] <= 'Z';

    (void)is_implied;
    pt_buf_add(page->out, PT_S("# "));
    for (; *name; name++)
        pt_buf_add_char(page->out, is_word ? upper(*name) : *name);
    pt_buf_add(page->out, PT_S("\n\n"));
}

static void usage(pt_page *page, const char *command, const char *rest)
{
    pt_buf_add_char(page->out, '*');
    add_escaped(page->out, pt_str_of(command));
    pt_buf_add(page->out, PT_S("* "));
    add_escaped(page->out, pt_str_of(rest));
    pt_buf_add(page->out, PT_S("\n\n"));
}

static void paragraph(pt_page *page, pt_str text)
{
    add_escaped(page->out, text);
    pt_buf_add(page->out, PT_S("\n\n"));
}

static void block(pt_page *page, pt_str text)
{
    pt_buf_addf(page->out, "```\n%.*s\n```\n\n", PT_FMT(text));
}

/* "--out DIR": the name is what one types, the value stands for something. */
static void item(pt_page *page, pt_str term, pt_str text)
{
    size_t name = pt_str_starts(term, PT_S("--")) ? pt_str_find(term, PT_S(" ")) : term.len;

    pt_buf_add_char(page->out, '*');
    add_escaped(page->out, pt_str_part(term, 0, name));
    pt_buf_add_char(page->out, '*');
    if (name < term.len) {
        pt_buf_add(page->out, PT_S(" _"));
        add_escaped(page->out, pt_str_part(term, name + 1, term.len));
        pt_buf_add_char(page->out, '_');
    }
    pt_buf_add(page->out, PT_S("\n\t"));
    add_escaped(page->out, text);
    pt_buf_add(page->out, PT_S("\n\n"));
}

static void end_items(pt_page *page)
{
    (void)page;
}

const pt_style pt_style_scdoc = {
    .section = section,
    .usage = usage,
    .paragraph = paragraph,
    .block = block,
    .item = item,
    .end_items = end_items,
};
