/* The reports of a folder, file by file. May use: base.
 *
 *   pt_kept_find
 *   pt_kept_free */
#ifndef PT_REPORT_KEPT_H
#define PT_REPORT_KEPT_H

#include "base/arena.h"
#include "base/day.h"
#include "base/memory.h"

typedef struct pt_kept_file {
    pt_str path; /* below the folder: "weekly-2026-W26/volume.svg" */
    uint64_t bytes;
    bool has_month;
    pt_day month; /* the first day of the month in which its report's period ends */
} pt_kept_file;

typedef struct pt_kept {
    PT_ARRAY(pt_kept_file) files; /* by path, each once */
    pt_arena arena;
} pt_kept;

/* Finds the pages that papertide wrote (footer.h), and of their folders the files that they name. */
pt_status pt_kept_find(const char *out, pt_kept *kept, pt_error *err) PT_MUST;
void pt_kept_free(pt_kept *kept);

#endif
