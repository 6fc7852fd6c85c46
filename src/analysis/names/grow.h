/* Whom the authors of papers that came lately are taken for, while decisions on names rest. May use: base, store,
 * paper, names. */
#ifndef PT_ANALYSIS_NAMES_GROW_H
#define PT_ANALYSIS_NAMES_GROW_H

#include "analysis/analysis.h"

/* Takes each author without a person for the one of that spelling, else of that name (paper/name_key.h); where the name
 * was split, for the part with whom most of the paper's other authors have written, or else has most papers; where
 * nobody has the name, for somebody new. No name is split or joined anew. Whole runs decide all of it again. */
pt_status pt_names_grow(pt_store *store, const pt_scope *scope, pt_error *err) PT_MUST;

#endif
