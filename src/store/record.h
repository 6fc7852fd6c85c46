/* A sighting read back as its own source told it. May use: base, paper. */
#ifndef PT_STORE_RECORD_H
#define PT_STORE_RECORD_H

#include "paper/paper.h"
#include "store/store.h"

/* The `position`-th record of a source as that source stated it, normalised: id, version, section, day, all fields and
 * its summary, whatever the best record of the paper says. Texts are the arena's. PT_END: there is no such sighting (a
 * reject, a deletion, or none at all). */
pt_status pt_store_sighting_read(pt_store *store, int64_t source_id, int64_t position, pt_arena *arena, pt_paper *paper,
                                 pt_error *err) PT_MUST;

#endif
