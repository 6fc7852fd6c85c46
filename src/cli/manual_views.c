/* The public views, out of the comments of sql/views.sql: above each what it holds, then a line "column NAME  what it
 * means" for each of its columns, which goes on in lines that are indented. */
#include "cli/page.h"

#include "assets.h"

static const char what_they_are[] =
    "The views whose names begin with v_ are for you: they do not change, while the tables behind them may. "
    "papertide query asks them, and so does any SQLite shell. Days are texts as 2026-06-30, periods as 2026-W26, "
    "2026-06 or 2026-06-30; field all is the whole store.\n\n"
    "  papertide query \"SELECT term, papers, ratio, q_value FROM v_keyword_period WHERE trend = 'rising'\"\n"
    "  sqlite3 papertide.db \"SELECT count(*) FROM v_paper\"";

typedef struct comment {
    pt_buf about, name, text;
    bool is_first; /* of the view's columns */
} comment;

static void add_words(pt_buf *buf, pt_str words)
{
    words = pt_str_trim(words);
    pt_buf_addf(buf, "%s%.*s", buf->len && words.len ? " " : "", PT_FMT(words));
}

static void end_column(pt_page *page, comment *c)
{
    if (c->name.len)
        page->style->item(page, pt_buf_text(&c->name), pt_buf_text(&c->text));
    pt_buf_reset(&c->name);
    pt_buf_reset(&c->text);
}

/* A line of comment, without its dashes. The view's name comes only behind its columns, so `view` was looked for. */
static void take_comment(pt_page *page, comment *c, pt_str view, pt_str line)
{
    static const pt_str column = PT_STR(" column ");

    if (!pt_str_starts(line, column)) {
        add_words(c->is_first ? &c->about : &c->text, line);
        return;
    }
    if (c->is_first) {
        char name[80];

        snprintf(name, sizeof name, "%.*s", PT_FMT(view));
        page->style->section(page, name, false);
        page->style->paragraph(page, pt_buf_text(&c->about));
    }
    c->is_first = false;
    end_column(page, c);
    line = pt_str_trim(pt_str_part(line, column.len, line.len));
    pt_buf_add(&c->name, pt_str_part(line, 0, pt_str_find(line, PT_S(" "))));
    add_words(&c->text, pt_str_part(line, c->name.len, line.len));
}

static pt_str view_of(pt_str rest)
{
    static const pt_str create = PT_STR("CREATE VIEW ");

    rest = pt_str_part(rest, pt_str_find(rest, create) + create.len, rest.len);
    return pt_str_part(rest, 0, pt_str_find(rest, PT_S(" ")));
}

void pt_manual_views(pt_page *page)
{
    comment c = { .about.limit = 4096, .name.limit = 200, .text.limit = 4096, .is_first = true };
    pt_str rest = { 0 };

    pt_asset_find("sql/views.sql", &rest);
    pt_page_prose(page, what_they_are);
    for (pt_str line; pt_str_cut(&rest, '\n', &line);) {
        if (pt_str_starts(line, PT_S("--"))) {
            take_comment(page, &c, view_of(rest), pt_str_part(line, 2, line.len));
            continue;
        }
        end_column(page, &c);
        if (!c.is_first)
            page->style->end_items(page);
        pt_buf_reset(&c.about);
        c.is_first = true;
    }
    pt_buf_free(&c.about);
    pt_buf_free(&c.name);
    pt_buf_free(&c.text);
}
