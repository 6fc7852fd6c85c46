/* The writers, for the registry; and what exports share with them. */
#ifndef PT_REPORT_WRITERS_H
#define PT_REPORT_WRITERS_H

#include "report/table.h"

extern const pt_writer pt_writer_terminal, pt_writer_markdown, pt_writer_json, pt_writer_jsonl, pt_writer_csv,
    pt_writer_tsv;

/* Adds a cell of CSV: in quotes where it must be (RFC 4180), and harmless in a spreadsheet. */
void pt_csv_add(pt_buf *out, pt_str text);

#endif
