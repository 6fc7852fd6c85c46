/* A server on loopback that answers as arXiv's do, and misbehaves where it is told to.
 *
 *   It holds papers of 2026-11-02 to 2026-11-06: 7, 0 (noRecordsMatch), 5, 600 (on 200 pages) and 4. The bytes of a
 * page depend on nothing but its address. */
#ifndef TESTS_INGEST_SERVER_H
#define TESTS_INGEST_SERVER_H

#include <stdatomic.h>

typedef enum misbehaviour {
    WELL,
    BUSY,          /* 429, Retry-After: 1 */
    UNAVAILABLE,   /* 503, Retry-After: 0 */
    BROKEN,        /* 500 */
    CUT,           /* the connection closes before the announced length */
    CUT_QUIETLY,   /* the announced length ends within a record */
    SILENT,        /* nothing comes for longer than the client waits */
    EXPIRED,       /* badResumptionToken, where a token was given */
    REDIRECT_LOOP, /* for ever */
    REDIRECT_AWAY, /* to a file of the client's own */
    HTML,          /* a friendly page */
    MISPACKED,     /* in a packing that nobody asked for */
    TRICKLE,       /* ten bytes a second, for ever */
    NAMELESS,      /* an error without a code, beside noRecordsMatch */
    HOLLOW,        /* OAI-PMH, and nothing in it */
    FEED,          /* RSS, whatever was asked for */
    CIRCLE         /* each page's token leads back to it */
} misbehaviour;

enum { SERVER_RECORDS = 616, SERVER_PLAN = 64 };

typedef struct server {
    struct MHD_Daemon *daemon;
    char base[64];                  /* http://127.0.0.1:PORT */
    misbehaviour plan[SERVER_PLAN]; /* what becomes of the n-th request; later ones are answered well */
    misbehaviour always;            /* of all, unless WELL */
    const char *date;               /* its own today, told as responseDate; NULL: not told */
    atomic_int requests;
    char last_agent[200];
} server;

void server_start(server *s);
void server_stop(server *s);

#endif
