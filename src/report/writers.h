/* The writers, for the registry. */
#ifndef PT_REPORT_WRITERS_H
#define PT_REPORT_WRITERS_H

#include "report/table.h"

extern const pt_writer pt_writer_terminal, pt_writer_markdown, pt_writer_json, pt_writer_csv, pt_writer_tsv;

#endif
