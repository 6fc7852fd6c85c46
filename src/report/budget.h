/* Keeps the reports of a folder within so many bytes. May use: base.
 *
 *   What counts is what papertide's reports occupy: each page whose last line names papertide (footer.h), what such a
 * page shows or links to in its own folder, and the archives. Nothing else of the folder is counted or touched.
 *
 *   What is over is put away by the month, the oldest first: all reports of May 2026 go into
 * OUT/archive/2026-05.tar.xz, and only when that is on the disk their files are removed, each page after what it shows.
 * Killed at any moment, a report is in the archive, in the folder, or in both; the next run goes on. The newest month
 * stays. */
#ifndef PT_REPORT_BUDGET_H
#define PT_REPORT_BUDGET_H

#include "base/day.h"

#include <stdint.h>

typedef struct pt_budget_result {
    uint64_t kept;   /* bytes that the reports of the folder and its archives occupy */
    size_t archived; /* files put away */
    size_t months;   /* of them */
} pt_budget_result;

/* `month` has the report that is asked for: its reports stay, too. */
pt_status pt_budget_keep(const char *out, uint64_t budget, pt_day month, pt_budget_result *result,
                         pt_error *err) PT_MUST;

#endif
