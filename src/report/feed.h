/* The reports of a folder as an Atom feed (RFC 4287). May use: base. */
#ifndef PT_REPORT_FEED_H
#define PT_REPORT_FEED_H

#include "base/buf.h"

typedef struct pt_feed_entry {
    pt_str file;   /* "weekly-2026-W26.html" */
    pt_str period; /* "2026-W26" */
    pt_str title;  /* escaped for XML already, as a page's <title> is */
} pt_feed_entry;

/* Adds the feed; entries come newest first. An entry is dated by the last day of its period and known by its file's
 * name, so that the same folder gives the same bytes; entries whose period is none are left out. */
void pt_feed_add(const pt_feed_entry *entries, size_t count, pt_buf *out);

#endif
