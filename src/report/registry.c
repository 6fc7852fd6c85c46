/* How to add an output format: write src/report/writer_NAME.c (begin, row, end; the struct last) and add a line here.
 * How to add a directive: write it in directives.c, flow.c or index.c, say in report.h what it does, and add a line here.
 * A report, a query or a chart needs no line: reports/NAME.md, sql/report/NAME.sql and plots/NAME.gp are found by path.
 */
#include "report/directives.h"
#include "report/writers.h"

const pt_writer *const pt_writers[] = {
    &pt_writer_terminal, &pt_writer_markdown, &pt_writer_json, &pt_writer_jsonl, &pt_writer_csv,
    &pt_writer_tsv,      NULL,
};

const pt_directive pt_directives[] = {
    { .name = "value", .write = pt_directive_value, .has_subject = true, .is_inline = true },
    { .name = "table", .write = pt_directive_table, .has_subject = true },
    { .name = "list", .write = pt_directive_list, .has_subject = true },
    { .name = "chart", .write = pt_directive_chart, .has_subject = true },
    { .name = "if", .write = pt_directive_if, .has_subject = true, .runs_off = true },
    { .name = "else", .write = pt_directive_else, .runs_off = true },
    { .name = "endif", .write = pt_directive_endif, .runs_off = true },
    { .name = "include", .write = pt_directive_include, .has_subject = true },
    { .name = "pages", .write = pt_directive_pages, .has_subject = true },
    { .name = "index", .write = pt_directive_index, .has_subject = true },
    { .name = "note", .write = pt_directive_note },
    { .name = NULL },
};
