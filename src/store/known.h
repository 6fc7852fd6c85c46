/* What a writing command must remember of the store so as not to ask for it again: papers' numbers and best records,
 * the numbers of names. At most 150 bytes each; without it SQLite's look-ups make ingest three times slower. For save.c
 * only. */
#ifndef PT_STORE_KNOWN_H
#define PT_STORE_KNOWN_H

#include "base/day.h"
#include "base/hash.h"
#include "paper/paper.h"
#include "store/store.h"

/* A record's rank among those of its paper, and what is told of the paper as a whole. */
typedef struct pt_known_paper {
    int64_t paper_id;
    pt_hash hash; /* of the best record */
    int version, trust;
    pt_day day;          /* of the best record */
    pt_day first, last;  /* of all */
    bool is_replacement; /* on its first day it was announced as a new version only */
    bool has_records;    /* its records differ: see `record` */
    uint32_t moved_to;   /* not 0: this is another id of that paper, by number from 1 */
} pt_known_paper;

/* Does the paper count as new, or was it known to arXiv long before we first saw it? */
bool pt_known_is_new(const pt_known_paper *paper, pt_str arxiv_id);

typedef struct pt_known pt_known;

pt_status pt_known_load(pt_store *store, pt_known **known, pt_error *err) PT_MUST;
void pt_known_free(pt_known *known);

/* To be called before anything else is asked of a paper with this id and DOI (it may be empty): of a large store only
 * the papers are in memory that were asked for. A DOI may be any paper's, so all are loaded for the first. */
pt_status pt_known_ask(pt_known *known, pt_str id, pt_str doi, pt_error *err) PT_MUST;

/* The paper with this id, or to which this other id leads; NULL when it is new. Valid until the next is added. */
pt_known_paper *pt_known_find(pt_known *known, pt_str arxiv_id);

/* The paper whose own id this is; NULL when it is new, or another id of a paper. */
pt_known_paper *pt_known_own(pt_known *known, pt_str id);

/* Adds a new paper, numbered after all others. */
pt_known_paper *pt_known_add(pt_known *known, pt_str arxiv_id);

/* From now on `id` is another id of the paper whose id is `arxiv_id`. */
void pt_known_alias(pt_known *known, pt_str id, pt_str arxiv_id);

/* The paper with the id `before`, which is known, has the id `arxiv_id`, which is not, from now on; `before` is another
 * id of it. */
pt_known_paper *pt_known_rename(pt_known *known, pt_str before, pt_str arxiv_id);

/* The number of a name; *is_new when it was not known and must be saved. */
pt_status pt_known_author(pt_known *known, pt_str name, int64_t *author_id, bool *is_new, pt_error *err) PT_MUST;

#endif
