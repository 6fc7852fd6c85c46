#include "report/table.h"

#include "base/memory.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    pt_str name;
    pt_column_kind kind;
} kinds[] = {
    { PT_STR("arxiv"), PT_ARXIV }, { PT_STR("paper"), PT_PAPER_LINK },
    { PT_STR("spark"), PT_SPARK }, { PT_STR("pct"), PT_PCT },
    { PT_STR("md"), PT_MD },
};

/* "papers:arxiv" is `papers`, of kind arxiv; what stands behind another colon belongs to the name. */
pt_column pt_column_of(const pt_query *query, size_t column)
{
    pt_str rest = pt_str_of(pt_query_column(query, column));

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t end = rest.len - kinds[i].name.len;

        if (pt_str_ends(rest, kinds[i].name) && end > 1 && rest.at[end - 1] == ':')
            return (pt_column){ { rest.at, end - 1 }, kinds[i].kind };
    }
    return (pt_column){ rest, PT_PLAIN };
}

static pt_value rounded(pt_value cell, int digits)
{
    char text[32];

    if (digits == 0 || cell.type != PT_REAL || cell.real == trunc(cell.real))
        return cell;
    snprintf(text, sizeof text, "%.*g", digits, cell.real);
    cell.real = strtod(text, NULL);
    return cell;
}

pt_status pt_table_write(pt_query *query, const pt_writer *writer, const pt_table_options *how, pt_buf *out,
                         size_t *rows, pt_error *err)
{
    size_t count = pt_query_columns(query), written = 0;
    pt_column *columns = PT_CALLOC(pt_column, count);
    pt_value *cells = PT_CALLOC(pt_value, count);
    pt_table table = { .columns = columns, .count = count, .how = how, .out = out };
    pt_status st;

    for (size_t i = 0; i < count; i++)
        columns[i] = pt_column_of(query, i);
    for (size_t i = 0; i < count; i++)
        columns[i].name = pt_words_say(how->words, columns[i].name);
    writer->begin(&table);
    while ((st = pt_query_step(query, err)) == PT_OK) {
        for (size_t i = 0; i < count; i++)
            cells[i] = rounded(pt_query_value(query, i), how->digits);
        writer->row(&table, cells);
        written++;
    }
    writer->end(&table);
    if (rows)
        *rows = written;
    free(columns);
    free(cells);
    return st == PT_END ? PT_OK : st;
}

const pt_writer *pt_writer_named(const char *name)
{
    for (size_t i = 0; pt_writers[i]; i++)
        if (strcmp(pt_writers[i]->name, name) == 0)
            return pt_writers[i];
    return NULL;
}
