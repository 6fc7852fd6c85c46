/* Papers from arXiv's own servers, and mirrors of them. May use: base, paper, source, store.
 *
 *   OAI-PMH is asked day by day: a record that is changed while one pages through a longer window moves, and the next
 * page leaves another one out. A day's pages are fetched first, then stored in one transaction with the note of how far
 * the harvest came: killed at any moment, the next run goes on with that day. A day that is not over yet, by this
 * machine's clock or the server's, is asked again. */
#ifndef PT_INGEST_HARVEST_H
#define PT_INGEST_HARVEST_H

#include "base/day.h"
#include "ingest/fetch.h"
#include "store/save.h"

typedef struct pt_harvest_options {
    enum { PT_HARVEST_OAI, PT_HARVEST_API, PT_HARVEST_RSS } kind;
    const char *base_url; /* NULL: arXiv's */
    pt_str collection;    /* {0}: arxiv-oai, arxiv-api, arxiv-rss */
    pt_day today;         /* in UTC */
    const char *sets;     /* OAI-PMH: comma between; NULL: all papers */
    const char *prefix;   /* OAI-PMH: arXiv, arXivRaw, oai_dc */
    pt_day from, until;   /* OAI-PMH: PT_NO_DAY: where the store's own harvest ended; today */
    const char *query;    /* API: search_query */
    const char *ids;      /* API: or ids, comma between */
    long most;            /* API: results in all */
    const char *feeds;    /* RSS: categories, plus sign between */
    pt_fetch_options fetch;
    /* NULL, or: nothing is fetched, the requests are told. */
    void (*tell)(const char *request, const char *what);
} pt_harvest_options;

typedef struct pt_harvest_totals {
    uint64_t requests, pages; /* pages stored now */
    pt_saved saved;
} pt_harvest_totals;

/* PT_EUSAGE: nothing to begin with (no --from, and no earlier harvest or one that ended in the future), or more asked
 * for than the API gives; PT_ENETWORK: a server that cannot be reached or refuses; what was stored before is kept. */
pt_status pt_harvest(pt_store *store, const pt_harvest_options *options, const pt_observer *observer,
                     pt_harvest_totals *totals, pt_error *err) PT_MUST;

#endif
