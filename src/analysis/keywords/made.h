/* Which periods of a field have rows, and what these were made from. For keywords.c only. May use: base, store. */
#ifndef PT_ANALYSIS_MADE_H
#define PT_ANALYSIS_MADE_H

#include "base/dict.h"
#include "base/hash.h"
#include "base/memory.h"
#include "store/store.h"

typedef struct pt_made_periods {
    pt_dict *periods;       /* by number: as text … */
    PT_ARRAY(pt_hash) from; /* … and the fingerprint of all that its rows rest on */
} pt_made_periods;

pt_status pt_made_load(pt_store *store, pt_str field, pt_made_periods *made, pt_error *err) PT_MUST;
void pt_made_free(pt_made_periods *made);

/* Has it rows, and of this? */
bool pt_made_is(const pt_made_periods *made, pt_str period, pt_hash fingerprint);

/* Notes it in the store. `exposure`: the papers that were counted; may be NULL. */
pt_status pt_made_set(pt_store *store, pt_str field, pt_str period, pt_hash fingerprint, const uint32_t *exposure,
                      pt_error *err) PT_MUST;

#endif
