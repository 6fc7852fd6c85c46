/* The directive that says what a search over the site finds in a report. */
#include "report/directives.h"

#include "report/cell.h"
#include "report/script.h"

#include <string.h>

/* Columns of an index query, by place. */
enum { TEXT, HREF, NOTE, INDEX_COLUMNS };

enum { LONGEST_CELL = 1 << 16 };

/* A page of the site, or one that is asked for safely. What else a link can be (javascript:, a path of this machine)
 * has no place in a report. */
static bool is_safe_link(pt_str href)
{
    bool is_relative = href.len && href.at[0] != '/' && href.at[0] != '\\' && pt_str_find(href, PT_S(":")) == href.len;

    return is_relative || pt_str_starts(href, PT_S("https://"));
}

static pt_str cell_of(pt_query *query, size_t column, pt_arena *arena)
{
    pt_buf text = { .limit = LONGEST_CELL };
    pt_str kept;

    pt_cell_text(&text, PT_PLAIN, pt_query_value(query, column));
    kept = pt_arena_copy(arena, pt_buf_text(&text));
    pt_buf_free(&text);
    return kept;
}

/* A row of search.js: kind, text, href, note. */
static void add_entry(pt_render *render, pt_query *query, pt_str kind)
{
    pt_arena arena = { 0 };
    const pt_str href = cell_of(query, HREF, &arena);
    const pt_str row[] = { kind, cell_of(query, TEXT, &arena), href, cell_of(query, NOTE, &arena) };

    if (is_safe_link(href))
        pt_script_row(&render->index, row, sizeof row / sizeof *row);
    pt_arena_free(&arena);
}

/* Markdown has no search: there the query is not even asked. */
pt_status pt_directive_index(pt_render *render, const pt_directive_args *args, pt_error *err)
{
    pt_str kind = pt_directive_argument(args, "kind");
    pt_query *query = NULL;
    pt_status st;

    if (!kind.len)
        return pt_fail(err, PT_EUSAGE, "index %.*s: expected kind=paper, or what else its rows are",
                       PT_FMT(args->subject));
    if (!render->options->is_html)
        return PT_OK;
    PT_TRY(pt_render_ask(render, args->subject, args, true, &query, err));
    if (pt_query_columns(query) < INDEX_COLUMNS) {
        st = pt_fail(err, PT_EUSAGE, "sql/report/%.*s.sql: an index takes three columns: text, href, note",
                     PT_FMT(args->subject));
        goto done;
    }
    while ((st = pt_query_step(query, err)) == PT_OK)
        add_entry(render, query, kind);
    st = st == PT_END ? PT_OK : st;
done:
    pt_query_close(query);
    return st;
}
