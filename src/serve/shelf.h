/* Reports that were made, kept in memory until the store is another. May use: base.
 *
 * One report is made at a time; who asks for one that is kept, or for anything else, does not wait for it. */
#ifndef PT_SERVE_SHELF_H
#define PT_SERVE_SHELF_H

#include "base/buf.h"
#include "serve/serve.h"

typedef struct pt_shelf pt_shelf;

/* A file of a report, copied. */
typedef struct pt_shelf_file {
    unsigned status; /* 200; 303: `text` is the file to ask for; 404, 500, 503: `text` says why */
    pt_buf text;
    char mark[33]; /* of its bytes; 200 alone */
} pt_shelf_file;

pt_shelf *pt_shelf_new(const pt_serve_site *site);
void pt_shelf_free(pt_shelf *shelf);

/* Whoever is making a report, or waits to, gives up. */
void pt_shelf_stop(pt_shelf *shelf);

/* The file called `name` of a report, which is made where it is not kept; of no name: 303 and what its page is called.
 */
pt_status pt_shelf_find(pt_shelf *shelf, const pt_serve_report *report, pt_str name, pt_shelf_file *file,
                        pt_error *err) PT_MUST;

#endif
