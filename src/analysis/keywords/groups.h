/* How many independent groups of authors stand behind some papers. May use: base, store.
 *
 *   A term that one group writes about in five papers is no trend of a field: a claim needs papers from at least three
 *   groups without a common member (METHODS, section 2). */
#ifndef PT_ANALYSIS_KEYWORDS_GROUPS_H
#define PT_ANALYSIS_KEYWORDS_GROUPS_H

#include "store/store.h"

typedef struct pt_authors {
    size_t *start; /* papers + 1: the authors of paper p are at[start[p]] … at[start[p + 1] - 1] */
    int64_t *at;   /* author ids, sorted within a paper */
} pt_authors;

/* The authors of `count` papers, by their ids in the store; 0 is a paper that nobody asks about. */
pt_status pt_authors_load(pt_store *store, const int64_t *paper_id, size_t count, pt_authors *authors,
                          pt_error *err) PT_MUST;
void pt_authors_free(pt_authors *authors);

/* The number of groups among `count` papers (numbers, as they were loaded): papers that share an author, directly or
 * through other papers of these, are of one group. A paper without authors is a group of its own. */
size_t pt_author_groups(const pt_authors *authors, const uint32_t *papers, size_t count);

#endif
