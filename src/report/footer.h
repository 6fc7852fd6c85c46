/* The last line of a report's page: what made it, for programs. May use: base.
 *
 *   <!-- papertide 0.1.0, store 5c0f…: papertide report weekly --period 2026-W26 --> */
#ifndef PT_REPORT_FOOTER_H
#define PT_REPORT_FOOTER_H

#include "base/buf.h"

/* Adds the line. */
void pt_footer_add(pt_buf *out, const char *version, const char *fingerprint, const char *command);

typedef struct pt_footer {
    pt_str version, fingerprint; /* views of the page */
    pt_buf command;              /* to be freed */
} pt_footer;

/* Reads the line off a page of Markdown or HTML; false when there is none. */
bool pt_footer_read(pt_str page, pt_footer *footer);

#endif
