/* Who the names are taken for, and how that is saved: only what is other than before is written. For names/ only. May
 * use: base, store. */
#ifndef PT_ANALYSIS_PERSONS_H
#define PT_ANALYSIS_PERSONS_H

#include "analysis/names/roll.h"

typedef struct pt_person {
    pt_str name; /* unique */
    pt_str name_key;
    uint32_t part;
    bool is_group;
    double risk;
    pt_str orcid;
} pt_person;

/* Writes the row of one person, whatever it was before. */
pt_status pt_person_put(pt_store *store, int64_t id, const pt_person *person, pt_error *err) PT_MUST;

/* Makes the store's persons `persons`, and each mention's the one it names. A person keeps its number in the store as
 * long as it keeps its name. */
pt_status pt_persons_save(pt_store *store, const pt_roll *roll, const pt_person *persons, size_t count,
                          pt_error *err) PT_MUST;

#endif
