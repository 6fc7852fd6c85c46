/* A record's fields as texts, so that records of one paper can be compared and the best of each be taken. For the files
 * of store/ only. May use: base, paper. */
#ifndef PT_STORE_FIELDS_H
#define PT_STORE_FIELDS_H

#include "base/arena.h"
#include "paper/paper.h"

typedef enum pt_field {
    PT_FIELD_TITLE,
    PT_FIELD_ABSTRACT,
    PT_FIELD_AUTHORS,      /* one a line */
    PT_FIELD_AFFILIATIONS, /* one line an author, empty where none is stated */
    PT_FIELD_ORCIDS,       /* the same */
    PT_FIELD_CATEGORIES,   /* blank between */
    PT_FIELD_CLASSES,
    PT_FIELD_COMMENT,
    PT_FIELD_DOI,
    PT_FIELD_JOURNAL_REF,
    PT_FIELD_URL,
    PT_FIELD_PDF,
    PT_FIELD_SUBMITTED, /* 2026-06-30 */
    PT_FIELD_UPDATED,
    PT_FIELD_EXTRA,
    PT_FIELDS
} pt_field;

typedef struct pt_fields {
    pt_str at[PT_FIELDS]; /* empty: not stated */
} pt_fields;

/* As record_field.field names them: "title", … */
extern const char *const pt_field_names[PT_FIELDS];

/* From a normalised paper and back; texts that have to be put together are the arena's, others are views. The way back
 * fills fields only, and leaves id, version and summary alone. */
void pt_fields_of(pt_arena *arena, const pt_paper *paper, pt_fields *fields);
void pt_fields_to_paper(pt_arena *arena, const pt_fields *fields, pt_paper *paper);

bool pt_fields_equal(const pt_fields *a, const pt_fields *b);

/* Takes over from `other` what `best` does not state; of the authors' ORCIDs and affiliations only when both name as
 * many authors. */
void pt_fields_fill(pt_fields *best, const pt_fields *other);

/* Lists of categories, blank between: those of `own` in their order, then the others of `all` by name. */
pt_str pt_categories_join(pt_arena *arena, pt_str own, pt_str all);

#endif
