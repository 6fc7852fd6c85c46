/* What a chart is made of on both sides of gnuplot: the table it reads, and the Markdown that shows it. */
#include "report/chart.h"

#include "base/markdown.h"
#include "base/utf8.h"
#include "report/cell.h"

void pt_gnuplot_text(pt_buf *out, pt_str text)
{
    for (pt_str rest = text; rest.len;) {
        pt_str before = rest;
        uint32_t c = pt_utf8_next(&rest);

        if (c == '"') /* begins a quoted cell, wherever it stands */
            pt_buf_add(out, PT_S("”"));
        else if (c == '\\') /* begins an escape, also without quotes */
            pt_buf_add(out, PT_S("∖"));
        else if (c < ' ' || (c >= 0x7f && c <= 0x9f))
            pt_buf_add_char(out, ' ');
        else
            pt_buf_add(out, pt_str_part(before, 0, before.len - rest.len));
    }
}

static void begin(pt_table *table)
{
    (void)table;
}

static void row(pt_table *table, const pt_value *cells)
{
    for (size_t i = 0; i < table->count; i++) {
        pt_buf_add(table->out, i ? PT_S("\t") : PT_S(""));
        if (cells[i].type == PT_TEXT)
            pt_gnuplot_text(table->out, cells[i].text);
        else if (cells[i].type == PT_NULL)
            pt_buf_add(table->out, PT_S("NaN"));
        else
            pt_cell_raw(table->out, cells[i]);
    }
    pt_buf_add_char(table->out, '\n');
}

const pt_writer pt_writer_gnuplot = { .name = "gnuplot", .begin = begin, .row = row, .end = begin };

/* ── Markdown ────────────────────────────────────────────────────────────────────────────────────────────────────── */

void pt_chart_show(pt_buf *out, const pt_chart *chart, const char *form, const char *place, const pt_words *words)
{
    pt_str name = chart->name, numbers = pt_words_say(words, PT_S("The numbers"));

    pt_buf_addf(out, "<picture>\n  <source media=\"(prefers-color-scheme: dark)\" srcset=\"%s/%.*s-dark.%s\">\n", place,
                PT_FMT(name), form);
    pt_buf_addf(out, "  <img src=\"%s/%.*s.%s\" width=\"760\" alt=\"", place, PT_FMT(name), form);
    pt_html_escape(out, chart->alt); /* on one line: a blank line would end the HTML */
    pt_buf_addf(out, "\">\n</picture>\n\n<sub>[%.*s](%s/%.*s.csv)</sub>\n", PT_FMT(numbers), place, PT_FMT(name));
}
