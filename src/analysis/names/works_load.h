/* Papers and names out of the store. May use: base, store, text, works.
 *
 *   pt_works_load            papers, teams, categories
 *     pt_works_load_terms    the words of some of the papers
 *   pt_works_free */
#ifndef PT_ANALYSIS_WORKS_LOAD_H
#define PT_ANALYSIS_WORKS_LOAD_H

#include "analysis/names/works.h"
#include "store/store.h"

/* Spellings and what each is folded to: what two spellings share is one name. */
typedef struct pt_spellings {
    size_t room;      /* ids are below this */
    pt_str *spelling; /* by author_id; {0} where there is none */
    pt_str *key;      /* the same; {0} for what is no person */
} pt_spellings;

/* `works` is given back by pt_works_free also after a failure. The keys are borrowed. */
pt_status pt_works_load(pt_store *store, const pt_spellings *spellings, pt_works *works, pt_error *err) PT_MUST;

/* The words of the papers that are `wanted` (by number), weighted by how few of these have them. Of the others there
 * are none. The analysis "terms" must have run. */
pt_status pt_works_load_terms(pt_store *store, const bool *wanted, pt_works *works, pt_error *err) PT_MUST;

void pt_works_free(pt_works *works);

#endif
