/* What an answer of OAI-PMH or of the API says about itself: is there more, did it fail? May use: base. */
#ifndef PT_SOURCE_PAGE_H
#define PT_SOURCE_PAGE_H

#include "base/arena.h"
#include "base/day.h"
#include "base/status.h"

#include <stdint.h>

typedef struct pt_page {
    pt_str token;                  /* OAI-PMH's resumptionToken; empty at the end */
    pt_str error_code, error_text; /* of <error code="…"> ("error" when it has none), or of the API's entry that is
                                      called Error ("Error") */
    size_t records;                /* <record>, <entry>, <item> */
    int64_t total;                 /* opensearch:totalResults; -1: not stated */
    pt_day day;                    /* the server's today, of OAI-PMH's responseDate; 0: not stated */
} pt_page;

/* Reads the page kept at `path` to its end; texts are the arena's. PT_EINPUT when it is no well-formed XML: then it
 * broke off on its way. */
pt_status pt_page_read(const char *path, pt_arena *arena, pt_page *page, pt_error *err) PT_MUST;

#endif
