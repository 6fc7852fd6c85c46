/* The files of a report, from what was rendered and drawn to the disk. May use: base, store.
 *
 *   pt_report_files_make            which files there are, and their bytes
 *     pt_report_files_write         all of them as one (base/batch.h), the page last
 *   pt_report_files_free */
#ifndef PT_REPORT_FILES_H
#define PT_REPORT_FILES_H

#include "report/render.h"

typedef struct pt_report_file {
    const char *path;
    pt_str bytes;
} pt_report_file;

typedef PT_ARRAY(pt_report_file) pt_report_files;

/* Paths and bytes live as long as the report's arena. */
pt_status pt_report_files_make(pt_render *report, pt_report_files *files, pt_error *err) PT_MUST;

size_t pt_report_files_bytes(const pt_report_files *files);

/* Fills in `result`. Where the options say so, it only says which files are not as they would be written. */
pt_status pt_report_files_write(const pt_render *report, const pt_report_files *files, pt_report_result *result,
                                pt_error *err) PT_MUST;

#endif
