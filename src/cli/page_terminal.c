/* Pages as a terminal shows them. */
#include "cli/page.h"

#include "base/utf8.h"

enum { MARGIN = 2, USUAL_TERM_WIDTH = 22 };

static void pad(pt_page *page, size_t blanks)
{
    while (blanks-- > 0)
        pt_buf_add_char(page->out, ' ');
}

/* The next word; what stands in brackets and is not too long is one, where `keeps_brackets`. */
static bool next_word(pt_str *rest, bool keeps_brackets, size_t room, pt_str *word)
{
    size_t end = 0;
    int depth = 0;

    while (rest->len && (rest->at[0] == ' ' || rest->at[0] == '\n'))
        *rest = pt_str_part(*rest, 1, rest->len);
    while (end < rest->len && ((rest->at[end] != ' ' && rest->at[end] != '\n') || depth > 0)) {
        if (keeps_brackets)
            depth += (rest->at[end] == '[') - (rest->at[end] == ']');
        end++;
    }
    if (keeps_brackets && end > room)
        return next_word(rest, false, room, word);
    *word = pt_str_part(*rest, 0, end);
    *rest = pt_str_part(*rest, end, rest->len);
    return end > 0;
}

/* Words from column `at` on, later lines from column `left`. */
static void wrap(pt_page *page, pt_str text, size_t at, size_t left, bool keeps_brackets)
{
    bool is_first = true;

    for (pt_str word; next_word(&text, keeps_brackets, page->width - left, &word); is_first = false) {
        size_t length = pt_utf8_count(word);

        if (!is_first && at + 1 + length > page->width) {
            pt_buf_add_char(page->out, '\n');
            pad(page, left);
            at = left;
        } else if (!is_first) {
            pt_buf_add_char(page->out, ' ');
            at++;
        }
        pt_buf_add(page->out, word);
        at += length;
    }
    pt_buf_add_char(page->out, '\n');
}

/* An empty line, but not at the beginning. */
static void part(pt_page *page)
{
    if (page->out->len)
        pt_buf_add_char(page->out, '\n');
}

static void section(pt_page *page, const char *name, bool is_implied)
{
    if (is_implied)
        return;
    part(page);
    pt_buf_addf(page->out, "%s\n", name);
    page->is_behind_text = false;
}

static void usage(pt_page *page, const char *command, const char *rest)
{
    size_t before = page->out->len;

    pt_buf_addf(page->out, "%s%s", command, *rest ? " " : "");
    wrap(page, pt_str_of(rest), page->out->len - before, 2 * MARGIN, true);
}

static void paragraph(pt_page *page, pt_str text)
{
    if (!pt_str_ends(pt_buf_text(page->out), PT_S("\n\n")))
        part(page);
    wrap(page, text, 0, 0, false);
    page->is_behind_text = true;
}

static void block(pt_page *page, pt_str text)
{
    if (!pt_str_ends(pt_buf_text(page->out), PT_S("\n\n")))
        part(page);
    for (pt_str line; pt_str_cut(&text, '\n', &line);) {
        pad(page, line.len ? MARGIN : 0);
        pt_buf_add(page->out, line);
        pt_buf_add_char(page->out, '\n');
    }
    page->is_behind_text = true;
}

static void item(pt_page *page, pt_str term, pt_str text)
{
    size_t length = pt_utf8_count(term), room = page->term_width ? page->term_width : USUAL_TERM_WIDTH;
    size_t text_at = MARGIN + room + 1;

    if (page->is_behind_text)
        pt_buf_add_char(page->out, '\n');
    page->is_behind_text = false;
    pad(page, MARGIN);
    pt_buf_add(page->out, term);
    if (length > room) {
        pt_buf_add_char(page->out, '\n');
        pad(page, text_at);
    } else {
        pad(page, room - length + 1);
    }
    wrap(page, text, text_at, text_at, false);
}

static void end_items(pt_page *page)
{
    (void)page;
}

const pt_style pt_style_terminal = {
    .section = section,
    .usage = usage,
    .paragraph = paragraph,
    .block = block,
    .item = item,
    .end_items = end_items,
};
