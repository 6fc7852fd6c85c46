/* What reports in HTML share: style, script, and the page that lists them. May use: base. */
#ifndef PT_REPORT_SITE_H
#define PT_REPORT_SITE_H

#include "base/status.h"

#include <stddef.h>

/* Writes to `out` the style and the scripts (reports/site/, the user's own where `templates` has them; NULL for none),
 * index.html, which links all reports of the folder, the newest period first, feed.xml (feed.h), and reports.js, the
 * list of those that can be searched. Adds to `files` what there is, and to `changed` what was new or different.
 * PT_EIO: the folder cannot be read or written. */
pt_status pt_site_write(const char *out, const char *templates, size_t *files, size_t *changed, pt_error *err) PT_MUST;

#endif
