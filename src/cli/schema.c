#include "cli/schema.h"

#include "base/asset.h"
#include "base/json.h"
#include "cli/documented.h"

#include <string.h>

const pt_answer_form pt_answer_forms[] = {
    { "authors", "authors --json", "authors", false, false },
    { "authors-live", "authors --period PERIOD --json (or --field, --roster)", "authors_live", false, false },
    { "authors-path", "authors path NAME NAME --json", "authors_path", false, false },
    { "authors-rising", "authors --by rising --json", "authors_rising", false, false },
    { "authors-show", "authors show NAME --json", "authors_show", true, false },
    { "check", "check --json", "check", true, false },
    { "communities", "communities --json", "communities", false, false },
    { "communities-show", "communities show NUMBER --json", "community_members", false, false },
    { "config-show", "config show --json", "config_show", false, false },
    { "export-keywords", "export keywords --format jsonl", "export_keywords", true, true },
    { "export-topics", "export topics --format jsonl", "export_topics", true, true },
    { "keywords", "keywords --json", "keywords_frequent", false, false },
    { "keywords-bursts", "keywords --bursts --json", "keywords_bursts", false, false },
    { "keywords-falling", "keywords --falling --json", "keywords_falling", false, false },
    { "keywords-live", "keywords --category CODE --json (or --language)", "keywords_live", false, false },
    { "keywords-new", "keywords --new --json", "keywords_new", false, false },
    { "keywords-papers", "keywords --papers --json", "keywords_papers", false, false },
    { "keywords-rising", "keywords --rising --json", "keywords_rising", false, false },
    { "keywords-show", "keywords show TERM --json", "keywords_show", true, false },
    { "keywords-themes", "keywords --themes --json", "keywords_themes", false, false },
    { "keywords-watched", "keywords --watched --json", "keywords_watched", false, false },
    { "papers", "papers --json", "papers", false, false },
    { "papers-near", "papers near ID --json", "paper_nearest", false, false },
    { "papers-show", "papers show ID --json", "paper", false, false },
    { "query", "query SQL --json", "query", false, false },
    { "report-explain", "report NAME --explain --json", "report_explain", false, false },
    { "report-list", "report --list --json", "report_list", false, false },
    { "schema", "schema --json", "schema", false, false },
    { "search", "search WORD --json", "search", false, false },
    { "search-topic", "search --topic NUMBER --json", "topic_typical", false, false },
    { "status", "status --json", "status", false, false },
    { "status-collections", "status --collections --json", "collections", false, false },
    { "status-days", "status --days --json", "days", false, false },
    { "status-gaps", "status --gaps --json", "gaps", false, false },
    { "status-rejects", "status --rejects --json", "rejects", false, false },
    { "topics", "topics --json", "topics", false, false },
    { "topics-show", "topics show NUMBER --json", "topics_show", true, false },
    { "verify", "verify DIR --json", "verify", false, false },
    { "why", "why TERM --json", "why", true, false },
    { NULL, NULL, NULL, false, false },
};

enum { DEEPEST = 2 }; /* an answer, and the rows in it */

/* ── Types ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

static const struct type {
    const char *name, *json, *or_null, *rule;
} types[] = {
    { "any", "[\"string\", \"number\"]", "[\"string\", \"number\", \"null\"]", "" },
    { "bool", "\"boolean\"", "[\"boolean\", \"null\"]", "" },
    { "count", "\"integer\"", "[\"integer\", \"null\"]", ", \"minimum\": 0" },
    { "day", "\"string\"", "[\"string\", \"null\"]", ", \"format\": \"date\"" },
    { "flag", "\"integer\"", "[\"integer\", \"null\"]", ", \"minimum\": 0, \"maximum\": 1" },
    { "integer", "\"integer\"", "[\"integer\", \"null\"]", "" },
    { "number", "\"number\"", "[\"number\", \"null\"]", "" },
    { "period", "\"string\"", "[\"string\", \"null\"]",
      ", \"pattern\": \"^[0-9]{4}-(W[0-9]{2}|[0-9]{2}(-[0-9]{2})?)$\"" },
    { "share", "\"number\"", "[\"number\", \"null\"]", ", \"minimum\": 0, \"maximum\": 1" },
    { "text", "\"string\"", "[\"string\", \"null\"]", "" },
};

/* The word behind `key` in keys.txt; empty where there is none. */
static pt_str type_said(pt_str key)
{
    pt_str rest = { 0 }, word, type;

    pt_asset_find("src/cli/answers/keys.txt", &rest);
    while (pt_str_cut(&rest, '\n', &type))
        if (pt_str_cut(&type, ' ', &word) && pt_str_equal(word, key))
            return type;
    return (pt_str){ 0 };
}

static pt_status add_type(const char *columns, pt_str key, pt_str type, pt_buf *out, pt_error *err)
{
    bool is_maybe = pt_str_ends(type, PT_S("?"));

    type.len -= is_maybe;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (!pt_str_equal(type, pt_str_of(types[i].name)))
            continue;
        pt_buf_addf(out, "\"type\": %s%s", is_maybe ? types[i].or_null : types[i].json, types[i].rule);
        return PT_OK;
    }
    return pt_fail(err, PT_EBUG, "%s: answers/keys.txt does not say what the values of '%.*s' are", columns,
                   PT_FMT(key));
}

/* Its own type, that of the key in this answer, or that of the key. */
static pt_status add_plain(pt_arena *arena, const char *columns, const pt_documented_column *column, pt_buf *out,
                           pt_error *err)
{
    pt_str type = type_said(pt_arena_printf(arena, "%s.%.*s", columns, PT_FMT(column->name)));
    bool is_shown_otherwise = pt_str_equal(column->kind, PT_S("pct")) || pt_str_equal(column->kind, PT_S("paper")) ||
                              pt_str_equal(column->kind, PT_S("spark"));

    if (column->kind.len && !is_shown_otherwise)
        type = column->kind;
    if (!type.len)
        type = type_said(column->name);
    return add_type(columns, column->name, type, out, err);
}

/* ── Objects ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_indent(pt_buf *out, int depth)
{
    pt_buf_addf(out, "\n%*s", 2 * depth, "");
}

static bool find_comment(const char *columns, pt_arena *arena, pt_documented *found)
{
    pt_str text = { 0 };

    if (!pt_asset_find(pt_arena_printf(arena, "sql/ask/%s.sql", columns).at, &text) &&
        !pt_asset_find(pt_arena_printf(arena, "src/cli/answers/%s.txt", columns).at, &text))
        return false;
    return pt_documented_next(&text, arena, found);
}

static pt_status add_object(const char *columns, const char *or_null, int indent, int depth, pt_buf *out,
                            pt_error *err);

/* "[why_periods]" and "{why_test}": another comment's rows, or one of its objects. */
static pt_status add_other(pt_arena *arena, pt_str kind, int indent, int depth, pt_buf *out, pt_error *err)
{
    const char *other = pt_arena_copy(arena, pt_str_part(kind, 1, kind.len - 2)).at;

    if (kind.at[0] == '{')
        return add_object(other, "[\"object\", \"null\"]", indent, depth + 1, out, err);
    pt_buf_addf(out, "\"type\": \"array\",");
    add_indent(out, indent);
    pt_buf_addf(out, "\"items\": {");
    add_indent(out, indent + 1);
    PT_TRY(add_object(other, "\"object\"", indent + 1, depth + 1, out, err));
    add_indent(out, indent);
    pt_buf_add_char(out, '}');
    return PT_OK;
}

static pt_status add_property(pt_arena *arena, const char *columns, const pt_documented_column *column, int indent,
                              int depth, pt_buf *out, pt_error *err)
{
    add_indent(out, indent);
    pt_json_add_string(out, column->name);
    pt_buf_addf(out, ": {");
    add_indent(out, indent + 1);
    pt_buf_addf(out, "\"description\": ");
    pt_json_add_string(out, column->text);
    pt_buf_add_char(out, ',');
    add_indent(out, indent + 1);
    if (column->kind.len && strchr("[{", column->kind.at[0]))
        PT_TRY(add_other(arena, column->kind, indent + 1, depth, out, err));
    else
        PT_TRY(add_plain(arena, columns, column, out, err));
    add_indent(out, indent);
    pt_buf_add_char(out, '}');
    return PT_OK;
}

static void add_required(const pt_documented *what, int indent, pt_buf *out)
{
    add_indent(out, indent);
    pt_buf_addf(out, "\"required\": [");
    for (size_t i = 0; i < what->columns.len; i++) {
        pt_buf_add(out, i ? PT_S(", ") : PT_S(""));
        pt_json_add_string(out, what->columns.at[i].name);
    }
    pt_buf_addf(out, "],");
}

/* The members that describe an object; one without known keys has those of the user's SQL. */
static pt_status add_object(const char *columns, const char *type, int indent, int depth, pt_buf *out, pt_error *err)
{
    pt_documented what = { 0 };
    pt_arena arena = { 0 };
    pt_status st = PT_OK;

    if (depth > DEEPEST || !find_comment(columns, &arena, &what)) {
        st = pt_fail(err, PT_EBUG, "%s: no comment documents its keys", columns);
        goto done;
    }
    pt_buf_addf(out, "\"type\": %s,", type);
    if (!what.columns.len) {
        add_indent(out, indent);
        pt_buf_addf(out, "\"additionalProperties\": { \"type\": [\"string\", \"number\", \"null\"] }");
        goto done;
    }
    add_required(&what, indent, out);
    add_indent(out, indent);
    pt_buf_addf(out, "\"properties\": {");
    for (size_t i = 0; i < what.columns.len; i++) {
        pt_buf_add(out, i ? PT_S(",") : PT_S(""));
        PT_OR_DONE(add_property(&arena, columns, &what.columns.at[i], indent + 1, depth, out, err));
    }
    add_indent(out, indent);
    pt_buf_add_char(out, '}');
done:
    pt_documented_free(&what);
    pt_arena_free(&arena);
    return st;
}

/* ── The schema ──────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_str pt_schema_id(pt_arena *arena, const pt_answer_form *form)
{
    return pt_arena_printf(arena, "urn:papertide:schema:" PT_SCHEMA_VERSION ":%s", form->name);
}

static void add_member(pt_buf *out, const char *name, pt_str text)
{
    add_indent(out, 1);
    pt_json_add_string(out, pt_str_of(name));
    pt_buf_addf(out, ": ");
    pt_json_add_string(out, text);
    pt_buf_add_char(out, ',');
}

static pt_status add_form(const pt_answer_form *form, pt_buf *out, pt_error *err)
{
    if (form->is_one)
        return add_object(form->columns, "\"object\"", 1, 0, out, err);
    pt_buf_addf(out, "\"type\": \"array\",\n  \"items\": {\n    ");
    PT_TRY(add_object(form->columns, "\"object\"", 2, 0, out, err));
    pt_buf_addf(out, "\n  }");
    return PT_OK;
}

pt_status pt_schema_write(const pt_answer_form *form, pt_buf *out, pt_error *err)
{
    pt_documented what = { 0 };
    pt_arena arena = { 0 };
    pt_status st;

    find_comment(form->columns, &arena, &what);
    pt_buf_add_char(out, '{');
    add_member(out, "$schema", PT_S("https://json-schema.org/draft/2020-12/schema"));
    add_member(out, "$id", pt_schema_id(&arena, form));
    add_member(out, "title",
               pt_arena_printf(&arena, "papertide %s%s", form->command, form->is_line ? ", each line" : ""));
    add_member(out, "description", what.about);
    pt_buf_addf(out, "\n  ");
    st = add_form(form, out, err);
    pt_buf_addf(out, "\n}\n");
    pt_documented_free(&what);
    pt_arena_free(&arena);
    return st;
}
