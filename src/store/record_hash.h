/* What a record and a summary are recognised by. For the files of store/ only. May use: base, paper. */
#ifndef PT_STORE_RECORD_HASH_H
#define PT_STORE_RECORD_HASH_H

#include "base/hash.h"
#include "store/fields.h"

/* A hash of all that a record says of its paper, summary and day aside. */
pt_hash pt_record_hash(pt_hasher *hasher, pt_arena *arena, const pt_paper *paper);

/* Can this be the hash of a record with these fields, whose paper had the id `id` then? Whether a source stated empty
 * ORCIDs or none is hashed and not kept, so either will do. */
bool pt_record_hash_fits(pt_hasher *hasher, pt_arena *arena, const pt_fields *fields, pt_str id, pt_hash hash);

pt_hash pt_summary_hash(pt_hasher *hasher, const pt_summary *summary);

#endif
