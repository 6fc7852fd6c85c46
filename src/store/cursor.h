/* Papers out of the store, one at a time, as they would come out of a record. May use: base, paper.
 *
 *   pt_papers_open
 *     pt_papers_next      PT_OK: a paper; PT_END: none left
 *   pt_papers_close       always
 *
 *   One question at a time in a store. What is held is one paper, and the order of one day. */
#ifndef PT_STORE_CURSOR_H
#define PT_STORE_CURSOR_H

#include "base/day.h"
#include "paper/paper.h"
#include "store/store.h"

typedef struct pt_papers_filter {
    pt_day first, last; /* first seen in these days, both in it */
    pt_str category;    /* among its categories; empty: any. Lives as long as the question */
} pt_papers_filter;

typedef struct pt_papers pt_papers;

/* Papers come by first day, then arXiv id. */
pt_status pt_papers_open(pt_store *store, const pt_papers_filter *filter, pt_papers **papers, pt_error *err) PT_MUST;
void pt_papers_close(pt_papers *papers);

/* `paper->day` is the first day. Of several summaries it is the English one. Texts live until the next call. */
pt_status pt_papers_next(pt_papers *papers, pt_paper *paper, pt_error *err) PT_MUST;

#endif
