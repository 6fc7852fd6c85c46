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

pt_status pt_table_write_all(pt_query *query, const pt_table_target *targets, const pt_table_options *how, size_t *rows,
                             pt_error *err)
{
    size_t count = pt_query_columns(query), writers = 0;
    pt_column *columns = PT_CALLOC(pt_column, count);
    pt_value *cells = PT_CALLOC(pt_value, count);
    pt_table tables[PT_MOST_WRITERS];
    pt_status st;

    for (size_t i = 0; i < count; i++)
        columns[i] = pt_column_of(query, i);
    for (size_t i = 0; i < count; i++)
        columns[i].name = pt_words_say(how->words, columns[i].name);
    for (; writers < PT_MOST_WRITERS && targets[writers].writer; writers++) {
        tables[writers] = (pt_table){ .columns = columns, .count = count, .how = how, .out = targets[writers].out };
        targets[writers].writer->begin(&tables[writers]);
    }
    for (*rows = 0; (st = pt_query_step(query, err)) == PT_OK; ++*rows) {
        for (size_t i = 0; i < count; i++)
            cells[i] = rounded(pt_query_value(query, i), how->digits);
        for (size_t w = 0; w < writers; w++)
            targets[w].writer->row(&tables[w], cells);
    }
    for (size_t w = 0; w < writers; w++)
        targets[w].writer->end(&tables[w]);
    free(columns);
    free(cells);
    return st == PT_END ? PT_OK : st;
}

pt_status pt_table_write(pt_query *query, const pt_writer *writer, const pt_table_options *how, pt_buf *out,
                         size_t *rows, pt_error *err)
{
    const pt_table_target targets[] = { { writer, out }, { 0 } };
    size_t ignored;

    return pt_table_write_all(query, targets, how, rows ? rows : &ignored, err);
}

const pt_writer *pt_writer_named(const char *name)
{
    for (size_t i = 0; pt_writers[i]; i++)
        if (strcmp(pt_writers[i]->name, name) == 0)
            return pt_writers[i];
    return NULL;
}
