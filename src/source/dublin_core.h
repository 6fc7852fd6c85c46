/* Dublin Core as arXiv fills it, whatever it is written in. May use: base, paper. */
#ifndef PT_SOURCE_DUBLIN_CORE_H
#define PT_SOURCE_DUBLIN_CORE_H

#include "source/stated.h"

typedef struct pt_texts {
    pt_str *at;
    size_t count;
} pt_texts;

/* The elements that tell of a paper, each with all its texts as they stand. */
typedef struct pt_dublin_core {
    pt_texts titles, creators, subjects, descriptions, identifiers, dates;
} pt_dublin_core;

/* Fills the paper: the first description is its abstract, "Comment: …" a comment; an identifier is an address, a DOI,
 * or where it was printed; the first date is that of the first version. What is left over goes into paper->extra. The
 * paper's id stays what it is when it has one. */
void pt_dublin_core_read(const pt_dublin_core *core, pt_arena *arena, pt_paper *paper);

#endif
