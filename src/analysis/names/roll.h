/* Everybody who wrote: spellings, their names, and which paper has which. For names/ only. May use: base, paper, store.
 */
#ifndef PT_ANALYSIS_ROLL_H
#define PT_ANALYSIS_ROLL_H

#include "base/arena.h"
#include "base/dict.h"
#include "store/store.h"

typedef struct pt_spelling {
    int64_t author_id;
    pt_str name;
    uint32_t name_key; /* number in `keys` */
    uint32_t papers;   /* that spell it so; a name twice on a paper counts twice */
    bool is_group;
} pt_spelling;

typedef struct pt_mention {
    int64_t paper_id, person_id; /* 0: it was taken for nobody yet */
    uint32_t position;
    uint32_t spelling; /* number in `spellings` */
    uint32_t person;   /* number in pt_persons, filled by who decides */
    pt_str orcid;
    uint64_t employer; /* hash of the affiliation; 0 where none is stated */
} pt_mention;

typedef struct pt_roll {
    pt_spelling *spellings;
    size_t spelling_count;
    pt_mention *mentions; /* by paper, then by place on it */
    size_t mention_count;
    pt_dict *keys; /* folded names */
    pt_arena arena;
} pt_roll;

/* `raw`: a spelling is its own key. pt_roll_free in any case. */
pt_status pt_roll_load(pt_store *store, bool raw, pt_roll *roll, pt_error *err) PT_MUST;
void pt_roll_free(pt_roll *roll);

/* From now on spellings of the key `from` are spellings of the key `into`. */
void pt_roll_join(pt_roll *roll, uint32_t into, uint32_t from);

/* By key: its usual spelling, NULL where no paper has it any more. To be freed. */
const pt_spelling **pt_roll_usual(const pt_roll *roll);

#endif
