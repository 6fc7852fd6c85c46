/* How to add an output format: write src/report/writer_NAME.c (begin, row, end; the struct last) and add a line here. */
#include "report/writers.h"

const pt_writer *const pt_writers[] = {
    &pt_writer_terminal, &pt_writer_markdown, &pt_writer_json, &pt_writer_csv, &pt_writer_tsv, NULL,
};
