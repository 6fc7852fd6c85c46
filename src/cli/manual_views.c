/* The public views, out of the comments of sql/views.sql (documented.h). */
#include "cli/documented.h"
#include "cli/page.h"

#include "assets.h"

static const char what_they_are[] =
    "The views whose names begin with v_ are for you: they do not change, while the tables behind them may. "
    "papertide query asks them, and so does any SQLite shell. Days are texts as 2026-06-30, periods as 2026-W26, "
    "2026-06 or 2026-06-30; field all is the whole store.\n\n"
    "  papertide query \"SELECT term, papers, ratio, q_value FROM v_keyword_period WHERE trend = 'rising'\"\n"
    "  sqlite3 papertide.db \"SELECT count(*) FROM v_paper\"";

static void write_view(pt_page *page, const pt_documented *view)
{
    char name[80];

    snprintf(name, sizeof name, "%.*s", PT_FMT(view->view));
    page->style->section(page, name, false);
    page->style->paragraph(page, view->about);
    for (size_t i = 0; i < view->columns.len; i++)
        page->style->item(page, view->columns.at[i].name, view->columns.at[i].text);
    page->style->end_items(page);
}

void pt_manual_views(pt_page *page)
{
    pt_arena arena = { 0 };
    pt_documented found;
    pt_str rest = { 0 };

    pt_asset_find("sql/views.sql", &rest);
    pt_page_prose(page, what_they_are);
    while (pt_documented_next(&rest, &arena, &found)) {
        if (found.view.len && found.columns.len) /* the others are for the public ones */
            write_view(page, &found);
        pt_documented_free(&found);
    }
    pt_arena_free(&arena);
}
