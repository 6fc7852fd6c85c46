/* The report on one author. May use: base, store, analysis, report, cli. */
#ifndef PT_CLI_REPORT_AUTHOR_H
#define PT_CLI_REPORT_AUTHOR_H

#include "base/buf.h"
#include "cli/command.h"
#include "report/report.h"

/* What the options hold on to. */
typedef struct pt_author_report {
    pt_buf file, way, command;
} pt_author_report;

/* Makes `how` the report on --author, with the way to --to where that is given. PT_EINPUT: nobody is called so. In any
 * case pt_author_report_free when the report is written. */
pt_status pt_author_report_set(pt_store *store, const pt_arguments *arguments, const char *period,
                               pt_author_report *report, pt_report_options *how, pt_error *err) PT_MUST;
void pt_author_report_free(pt_author_report *report);

#endif
