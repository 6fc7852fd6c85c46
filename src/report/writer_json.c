/* An array of objects, one a row; keys as the columns are called, numbers as they are stored. */
#include "report/cell.h"
#include "report/writers.h"

#include <math.h>

static void add_string(pt_buf *out, pt_str text)
{
    static const char *const short_forms[32] = {
        ['\b'] = "\\b", ['\f'] = "\\f", ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t"
    };

    pt_buf_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if (c < 32 && short_forms[c])
            pt_buf_add(out, pt_str_of(short_forms[c]));
        else if (c < 32 || c == 0x7f)
            pt_buf_addf(out, "\\u%04x", c);
        else {
            if (c == '"' || c == '\\')
                pt_buf_add_char(out, '\\');
            pt_buf_add_char(out, (char)c);
        }
    }
    pt_buf_add_char(out, '"');
}

static void begin(pt_table *table)
{
    pt_buf_add(table->out, PT_S("["));
}

static void row(pt_table *table, const pt_value *cells)
{
    pt_buf_add(table->out, pt_str_ends(pt_buf_text(table->out), PT_S("[")) ? PT_S("\n  {") : PT_S(",\n  {"));
    for (size_t i = 0; i < table->count; i++) {
        pt_buf_add(table->out, i ? PT_S(", ") : PT_S(""));
        add_string(table->out, table->columns[i].name);
        pt_buf_add(table->out, PT_S(": "));
        if (cells[i].type == PT_TEXT)
            add_string(table->out, cells[i].text);
        else if (cells[i].type == PT_NULL || (cells[i].type == PT_REAL && !isfinite(cells[i].real)))
            pt_buf_add(table->out, PT_S("null"));
        else
            pt_cell_raw(table->out, cells[i]);
    }
    pt_buf_add_char(table->out, '}');
}

static void end(pt_table *table)
{
    pt_buf_add(table->out, pt_str_ends(pt_buf_text(table->out), PT_S("[")) ? PT_S("]\n") : PT_S("\n]\n"));
}

const pt_writer pt_writer_json = { .name = "json", .begin = begin, .row = row, .end = end };
