/* CSV (RFC 4180, with plain newlines) and TSV: numbers with all their digits, a heading line. */
#include "report/cell.h"
#include "report/writers.h"

#include <string.h>

/* A spreadsheet takes text that begins so for a formula, and runs it; an apostrophe before it makes it text. */
static bool looks_like_a_formula(pt_str text)
{
    return text.len && strchr("=+-@\t\r", text.at[0]);
}

void pt_csv_add(pt_buf *out, pt_str text)
{
    bool needs_quotes = false;

    for (size_t i = 0; i < text.len; i++)
        needs_quotes = needs_quotes || strchr("\",\n\r", text.at[i]);
    if (looks_like_a_formula(text)) {
        needs_quotes = true;
        pt_buf_add(out, PT_S("\"'"));
    } else if (needs_quotes) {
        pt_buf_add_char(out, '"');
    }
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"')
            pt_buf_add_char(out, '"');
        pt_buf_add_char(out, text.at[i]);
    }
    if (needs_quotes)
        pt_buf_add_char(out, '"');
}

/* TSV has no quotes: what would end a cell becomes a blank. */
static void add_tsv(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        pt_buf_add_char(out, strchr("\t\n\r", text.at[i]) ? ' ' : text.at[i]);
}

static void csv_begin(pt_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        pt_buf_add(table->out, i ? PT_S(",") : PT_S(""));
        pt_csv_add(table->out, table->columns[i].name);
    }
    pt_buf_add_char(table->out, '\n');
}

static void csv_row(pt_table *table, const pt_value *cells)
{
    for (size_t i = 0; i < table->count; i++) {
        pt_buf_add(table->out, i ? PT_S(",") : PT_S(""));
        if (cells[i].type == PT_TEXT)
            pt_csv_add(table->out, cells[i].text);
        else
            pt_cell_raw(table->out, cells[i]);
    }
    pt_buf_add_char(table->out, '\n');
}

static void tsv_begin(pt_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        pt_buf_add(table->out, i ? PT_S("\t") : PT_S(""));
        add_tsv(table->out, table->columns[i].name);
    }
    pt_buf_add_char(table->out, '\n');
}

static void tsv_row(pt_table *table, const pt_value *cells)
{
    for (size_t i = 0; i < table->count; i++) {
        pt_buf_add(table->out, i ? PT_S("\t") : PT_S(""));
        if (cells[i].type == PT_TEXT)
            add_tsv(table->out, cells[i].text);
        else
            pt_cell_raw(table->out, cells[i]);
    }
    pt_buf_add_char(table->out, '\n');
}

static void no_end(pt_table *table)
{
    (void)table;
}

const pt_writer pt_writer_csv = { .name = "csv", .begin = csv_begin, .row = csv_row, .end = no_end };
const pt_writer pt_writer_tsv = { .name = "tsv", .begin = tsv_begin, .row = tsv_row, .end = no_end };
