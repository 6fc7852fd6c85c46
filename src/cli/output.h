/* Where an export goes: standard output, or beside a file and then over it, so that nobody ever sees half of it.
 * May use: base, report.
 *
 *   pt_output_open
 *     pt_output_watch       progress, a step a piece
 *     pt_output_write       as a pt_export_sink
 *   pt_output_close         always, also after a failure */
#ifndef PT_CLI_OUTPUT_H
#define PT_CLI_OUTPUT_H

#include "base/arena.h"
#include "base/observer.h"
#include "base/status.h"
#include "base/str.h"

#include <stdio.h>

typedef struct pt_output {
    const char *path; /* NULL: standard output */
    const char *part; /* where it is written to; NULL: a device, into `path` itself */
    FILE *file;
    pt_arena arena;
    const pt_observer *observer; /* NULL: nobody watches */
    const char *stage;
    uint64_t pieces;
} pt_output;

/* The file `path` with `ending` behind it; standard output when `path` is NULL. */
pt_status pt_output_open(pt_output *output, const char *path, const char *ending, pt_error *err) PT_MUST;

/* The observer gets to know of each piece that is written; not where the pieces go to a terminal, amid which its line
 * would stand. */
void pt_output_watch(pt_output *output, const pt_observer *observer, const char *stage);

pt_status pt_output_write(void *output, pt_str text, pt_error *err) PT_MUST;

/* Puts what was written in its place, or takes it away when `st` says that it is not whole; gives the status of it all.
 * {0} is a valid output that was never opened. */
pt_status pt_output_close(pt_output *output, pt_status st, pt_error *err) PT_MUST;

#endif
