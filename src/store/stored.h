/* The stored fields of a paper, for the files of store/ only: read, written, and read as one record says them. */
#ifndef PT_STORE_STORED_H
#define PT_STORE_STORED_H

#include "store/fields.h"
#include "store/known.h"

/* What ranks a paper's best record, and where it is from. */
typedef struct pt_stored {
    pt_fields fields;
    pt_str arxiv_id;
    pt_str hash; /* of the best record, as text */
    int version, trust;
    pt_day day;
    int64_t source_id; /* 0: not known */
} pt_stored;

/* The paper's row and its authors; texts are the arena's. PT_EBUG when there is no such paper. */
pt_status pt_stored_read(pt_store *store, int64_t paper_id, pt_arena *arena, pt_stored *stored, pt_error *err) PT_MUST;

/* Puts what the record says otherwise than the paper in the place of `fields`. */
pt_status pt_stored_override(pt_store *store, int64_t record_id, pt_arena *arena, pt_fields *fields,
                             pt_error *err) PT_MUST;

#endif
