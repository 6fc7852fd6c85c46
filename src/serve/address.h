/* Which report an address names. May use: base.
 *
 *   /report/weekly/2026-W26/all/en/weekly-2026-W26.html        a file of the report's folder; without it: its page
 *   /term/speech~20enhancement/2026-W26/all/en/
 *   /author/Ada~20Lovelace/2026-W26/all/en/
 *
 * The folder is of one report, so that all links between its files, and to what a site shares, hold as they are
 * written. In words a byte that may not stand in an address as it is, is ~ and two digits: %2F would be a slash before
 * we see it. */
#ifndef PT_SERVE_ADDRESS_H
#define PT_SERVE_ADDRESS_H

#include "base/arena.h"
#include "base/buf.h"

typedef struct pt_serve_report {
    pt_str kind;     /* report, term, author */
    pt_str what;     /* weekly; the term; the name */
    pt_str period;   /* as in 2026-W26 */
    pt_str field;    /* all: the whole store */
    pt_str language; /* en, zh */
} pt_serve_report;

/* Reads the path; texts live as long as `arena` or `path`. `file` is what stands behind the folder. False: no report's.
 */
bool pt_serve_address_read(pt_str path, pt_arena *arena, pt_serve_report *report, pt_str *file);

/* The folder's address, "/report/weekly/2026-W26/all/en/". */
void pt_serve_address_write(const pt_serve_report *report, pt_buf *out);

#endif
