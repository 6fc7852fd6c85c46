/* One page after the other over HTTP, politely. May use: base.
 *
 *   pt_fetcher_open
 *     pt_fetch          one request; waits its turn, asks again when the server wants that
 *   pt_fetcher_close
 *
 *   arXiv asks for one request in three seconds over one connection (https://info.arxiv.org/help/api/tou.html):
 * requests begin at least `pause` seconds apart. A server that is busy (429, 5xx), silent, slow beyond reason, or
 * breaks off is asked again after `backoff` seconds, doubled each time, with up to half of it more by chance; what
 * Retry-After says is kept to.
 */
#ifndef PT_INGEST_FETCH_H
#define PT_INGEST_FETCH_H

#include "base/observer.h"
#include "ingest/spool.h"

#include <stdbool.h>

typedef struct pt_fetch_options {
    const char *user_agent;
    double pause, backoff; /* seconds */
    int tries;             /* of one request, the first included */
    long timeout;          /* seconds without a byte */
    long longest;          /* seconds of one request, whatever trickles in */
    unsigned long seed;    /* of chance: programs that fail together should not come back together */
} pt_fetch_options;

typedef struct pt_fetcher pt_fetcher;

pt_status pt_fetcher_open(const pt_fetch_options *options, const pt_observer *observer, pt_fetcher **out,
                          pt_error *err) PT_MUST;
void pt_fetcher_close(pt_fetcher *fetcher);

/* Is the page that came whole and good? PT_OK; PT_EINPUT: ask again; anything else ends it. */
typedef pt_status (*pt_fetch_check)(void *self, const char *path, pt_error *err);

/* Gets `address` into `body`, which the caller closes. XML only; a 400 with XML is given to `check` too, as the API
 * tells its errors so. PT_ENETWORK after the last try, PT_ELIMIT when it is over 512 MB. */
pt_status pt_fetch(pt_fetcher *fetcher, const char *address, pt_spool *body, pt_fetch_check check, void *self,
                   pt_error *err) PT_MUST;

#endif
