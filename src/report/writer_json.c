/* JSON: an array of objects, one a row; JSON Lines: an object a line. Keys as the columns are called, numbers as they
 * are stored. */
#include "base/json.h"
#include "report/cell.h"
#include "report/writers.h"

#include <math.h>

static void begin(pt_table *table)
{
    pt_buf_add(table->out, PT_S("["));
}

static void add_object(pt_table *table, const pt_value *cells)
{
    pt_buf_add_char(table->out, '{');
    for (size_t i = 0; i < table->count; i++) {
        pt_buf_add(table->out, i ? PT_S(", ") : PT_S(""));
        pt_json_add_string(table->out, table->columns[i].name);
        pt_buf_add(table->out, PT_S(": "));
        if (cells[i].type == PT_TEXT)
            pt_json_add_string(table->out, cells[i].text);
        else if (cells[i].type == PT_NULL || (cells[i].type == PT_REAL && !isfinite(cells[i].real)))
            pt_buf_add(table->out, PT_S("null"));
        else
            pt_cell_raw(table->out, cells[i]);
    }
    pt_buf_add_char(table->out, '}');
}

static void row(pt_table *table, const pt_value *cells)
{
    pt_buf_add(table->out, pt_str_ends(pt_buf_text(table->out), PT_S("[")) ? PT_S("\n  ") : PT_S(",\n  "));
    add_object(table, cells);
}

static void end(pt_table *table)
{
    pt_buf_add(table->out, pt_str_ends(pt_buf_text(table->out), PT_S("[")) ? PT_S("]\n") : PT_S("\n]\n"));
}

static void nothing(pt_table *table)
{
    (void)table;
}

static void lines_row(pt_table *table, const pt_value *cells)
{
    add_object(table, cells);
    pt_buf_add_char(table->out, '\n');
}

const pt_writer pt_writer_jsonl = { .name = "jsonl", .begin = nothing, .row = lines_row, .end = nothing };
const pt_writer pt_writer_json = { .name = "json", .begin = begin, .row = row, .end = end };
