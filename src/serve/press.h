/* A report, made by the command that makes it, in a process of its own, and read back into memory. May use: base.
 *
 * Why a process: what a report takes of memory goes with it, and one that runs out of it, or hangs, is a page that says
 * so and not the end of the server. */
#ifndef PT_SERVE_PRESS_H
#define PT_SERVE_PRESS_H

#include "base/memory.h"
#include "base/status.h"
#include "serve/address.h"
#include "serve/serve.h"

#include <stdatomic.h>
#include <stdbool.h>

/* A file of a report's folder. */
typedef struct pt_press_file {
    pt_str path; /* "weekly-2026-W26/volume.svg" */
    pt_str bytes;
    char mark[33]; /* of its bytes: another mark, other bytes */
} pt_press_file;

typedef struct pt_press_work {
    unsigned status; /* 200; 404: no such report, 500: it failed */
    pt_str problem;  /* then: why, in the command's words */
    pt_str page;     /* else: which file is the report's own page */
    PT_ARRAY(pt_press_file) files;
    size_t bytes;
    pt_arena arena; /* of all of it */
} pt_press_work;

/* Runs the command. Ends early, with status 500, when *is_stopped is set. PT_EIO: no folder, no process. */
pt_status pt_press_run(const pt_serve_site *site, const pt_serve_report *report, const atomic_bool *is_stopped,
                       pt_press_work *work, pt_error *err) PT_MUST;
void pt_press_free(pt_press_work *work);

#endif
