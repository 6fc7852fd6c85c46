/* What Datasette wants to know of the store (its metadata.json): of the public views what the comments of sql/views.sql
 * say, the queries of sql/example/, and that all other tables are to be hidden. */
#include "cli/export.h"

#include "base/asset.h"
#include "base/json.h"
#include "cli/ask.h"
#include "cli/documented.h"
#include "cli/output.h"

#include <string.h>

enum { LARGEST_FILE = 1 << 24 };

/* ── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Begins a member: a comma where it is not the first of its object, a new line, the name. */
static void add_name(pt_buf *out, int indent, pt_str name)
{
    pt_buf_add(out, out->at[out->len - 1] == '{' ? PT_S("") : PT_S(","));
    pt_buf_addf(out, "\n%*s", 2 * indent, "");
    pt_json_add_string(out, name);
    pt_buf_add(out, PT_S(": "));
}

static void add_text(pt_buf *out, int indent, const char *name, pt_str text)
{
    add_name(out, indent, pt_str_of(name));
    pt_json_add_string(out, text);
}

static void add_open(pt_buf *out, int indent, pt_str name)
{
    add_name(out, indent, name);
    pt_buf_add_char(out, '{');
}

static void add_close(pt_buf *out, int indent)
{
    pt_buf_addf(out, "\n%*s}", 2 * indent, "");
}

/* ── Views, tables, queries ──────────────────────────────────────────────────────────────────────────────────────── */

static void add_view(pt_buf *out, const pt_documented *view)
{
    add_open(out, 4, view->view);
    add_text(out, 5, "description", view->about);
    add_open(out, 5, PT_S("columns"));
    for (size_t i = 0; i < view->columns.len; i++) {
        add_name(out, 6, view->columns.at[i].name);
        pt_json_add_string(out, view->columns.at[i].text);
    }
    add_close(out, 5);
    add_close(out, 4);
}

static void add_views(pt_buf *out, pt_arena *arena)
{
    pt_str rest = { 0 };
    pt_documented view;

    pt_asset_find("sql/views.sql", &rest);
    while (pt_documented_next(&rest, arena, &view)) {
        if (pt_str_starts(view.view, PT_S("v_")))
            add_view(out, &view);
        pt_documented_free(&view);
    }
}

static pt_status add_hidden(pt_store *store, pt_buf *out, pt_error *err)
{
    const pt_question question = { .query = "inner_tables" };
    pt_query *query = NULL;
    pt_status st;

    PT_OR_DONE(pt_ask_open(store, &question, &query, err));
    while ((st = pt_query_step(query, err)) == PT_OK) {
        add_open(out, 4, pt_query_value(query, 0).text);
        pt_buf_add(out, PT_S(" \"hidden\": true }"));
    }
    st = st == PT_END ? PT_OK : st;
done:
    pt_query_close(query);
    return st;
}

/* The statement below a query's comment. */
static pt_str statement_of(pt_str text)
{
    pt_str rest = text, line;

    while (pt_str_starts(text, PT_S("--")) && pt_str_cut(&rest, '\n', &line))
        text = rest;
    return pt_str_trim(text);
}

static void add_queries(pt_buf *out, pt_arena *arena)
{
    static const pt_str folder = PT_STR("sql/example/");

    for (size_t i = 0; i < pt_asset_count; i++) {
        pt_str path = pt_str_of(pt_assets[i].path), text = { pt_assets[i].text, pt_assets[i].size }, rest = text;
        pt_documented query;

        if (!pt_str_starts(path, folder) || !pt_documented_next(&rest, arena, &query))
            continue;
        add_open(out, 4, pt_str_part(path, folder.len, path.len - folder.len - strlen(".sql")));
        add_text(out, 5, "title", pt_str_part(query.about, 0, query.about.len - pt_str_ends(query.about, PT_S("."))));
        add_text(out, 5, "sql", statement_of(text));
        add_close(out, 4);
        pt_documented_free(&query);
    }
}

/* ── The file ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* What Datasette calls the store: its file's name without the last ending. */
static pt_str database_name(const char *db)
{
    const char *slash = strrchr(db, '/'), *name = slash ? slash + 1 : db, *dot = strrchr(name, '.');

    return dot && dot != name ? (pt_str){ name, (size_t)(dot - name) } : pt_str_of(name);
}

static pt_status add_metadata(pt_store *store, const char *db, pt_buf *out, pt_arena *arena, pt_error *err)
{
    pt_buf_add_char(out, '{');
    add_text(out, 1, "title", PT_S("papertide"));
    add_text(
        out, 1, "description",
        PT_S("Papers, terms, authors and topics, as papertide counted them. Days are texts as 2026-06-30, periods as "
             "2026-W26, 2026-06 or 2026-06-30; field all is the whole store. Views stay as they are; the tables "
             "behind them, which are hidden, may change."));
    add_open(out, 1, PT_S("databases"));
    add_open(out, 2, database_name(db));
    add_open(out, 3, PT_S("tables"));
    add_views(out, arena);
    PT_TRY(add_hidden(store, out, err));
    add_close(out, 3);
    add_open(out, 3, PT_S("queries"));
    add_queries(out, arena);
    for (int indent = 3; indent >= 0; indent--)
        add_close(out, indent);
    pt_buf_add_char(out, '\n');
    return pt_buf_check(out, "the metadata", err);
}

static pt_status export(pt_store *store, const pt_arguments *arguments, pt_error *err)
{
    pt_buf out = { .limit = LARGEST_FILE };
    pt_output output = { 0 };
    pt_arena arena = { 0 };
    pt_status st;

    PT_OR_DONE(add_metadata(store, arguments->db, &out, &arena, err));
    PT_OR_DONE(pt_output_open(&output, pt_argument(arguments, "out"), "", err));
    PT_OR_DONE(pt_output_write(&output, pt_buf_text(&out), err));
done:
    st = pt_output_close(&output, st, err);
    pt_buf_free(&out);
    pt_arena_free(&arena);
    return st;
}

int pt_cli_export_datasette(const pt_arguments *arguments)
{
    return pt_ask_all(arguments, export);
}
