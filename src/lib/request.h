/* A report as somebody asks for it, in words. May use: base, store, analysis, report. */
#ifndef PT_LIB_REQUEST_H
#define PT_LIB_REQUEST_H

#include "report/report.h"

typedef struct pt_report_request {
    const char *name;        /* weekly, authors, … */
    const char *period;      /* a week, as in 2026-W26; of monthly a month, as in 2026-06 */
    const char *field;       /* of the config; NULL: the whole store */
    const char *language;    /* NULL: English */
    const char *author, *to; /* with authors: a page on one, and the way to another; NULL for none */
    const char *term;        /* with keywords: the page on it */
    const char *charts;      /* "png"; NULL or "svg": SVG */
    const char *panels;      /* of a chart at most; NULL: as the template says */
    const char *out, *templates;
    uint64_t budget; /* bytes that the reports in `out` may occupy; 0: no limit */
    bool is_html;
    bool is_check; /* only says what would be written otherwise */
} pt_report_request;

/* Is it of months? Those whose name begins so; all others are of weeks. */
bool pt_report_is_monthly(const char *name);

/* Is it always of the whole store? Communities, names and what was read are no field's. */
bool pt_report_is_of_all(const char *name);

/* Writes it. PT_EUSAGE: no week, no such report; PT_ETHIN: nothing was seen then; PT_EINPUT: nobody is called so. */
pt_status pt_report_request_write(pt_store *store, const pt_report_request *request, const pt_observer *observer,
                                  pt_report_result *result, pt_error *err) PT_MUST;

#endif
