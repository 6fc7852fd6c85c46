/* Papers and names out of the store. May use: base, store, text, works.
 *
 *   pt_works_load            papers, categories, teams
 *     pt_works_set_teams     the same papers, where the roll says otherwise than before who is who
 *     pt_works_load_terms    the words of some of the papers
 *   pt_works_free */
#ifndef PT_ANALYSIS_WORKS_LOAD_H
#define PT_ANALYSIS_WORKS_LOAD_H

#include "analysis/names/roll.h"
#include "analysis/names/works.h"
#include "store/store.h"

/* `works` is given back by pt_works_free also after a failure. Texts are the roll's. Collaborations are nobody. */
pt_status pt_works_load(pt_store *store, const pt_roll *roll, pt_works *works, pt_error *err) PT_MUST;

/* Numbers the names anew, and puts them on their papers. */
void pt_works_set_teams(const pt_roll *roll, pt_works *works);

/* The words of the papers that are `wanted` (by number), weighted by how few of these have them. Of the others there
 * are none. The analysis "terms" must have run. */
pt_status pt_works_load_terms(pt_store *store, const bool *wanted, pt_works *works, pt_error *err) PT_MUST;

void pt_works_free(pt_works *works);

#endif
