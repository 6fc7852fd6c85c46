/* A day as one digest, whatever it was read from. May use: base, paper. */
#ifndef PT_STORE_DIGEST_DAY_H
#define PT_STORE_DIGEST_DAY_H

#include "base/buf.h"
#include "base/day.h"
#include "store/store.h"

typedef struct pt_digest_wish {
    pt_day day;
    pt_str collection; /* {0}: the only one that has the day */
    pt_str file;       /* how the path of the file ends, where a day has several; {0}: the best */
    pt_str language;   /* of the summaries: "zh"; {0}: as the file has them */
    pt_str sections;   /* "cs.CV,cs.CL": these come first, in this order; {0}: none */
} pt_digest_wish;

/* Appends the day's digest to `out`. A file that was read as a Markdown digest comes back byte for byte, unless the
 * wish asks for other sections or a language that it does not have. Else the digest is written from what one file of
 * that day holds, in the newest form: papers in the file's order, in the sections of their first categories; sections
 * as wished, then in the order they first occur. Of several files the one is taken that is a Markdown digest, then the
 * one with the most summaries, then the one with the most records. What came on pages (harvests, feeds) is taken
 * together: each paper of the day once, by id.
 *
 * PT_EUSAGE: there is none, or there are several collections. */
pt_status pt_digest_day(pt_store *store, const pt_digest_wish *wish, pt_buf *out, pt_error *err) PT_MUST;

#endif
