/* Stretches of the forward index, each the papers of some days, and what is made of several. May use: base, store,
 * text.
 *
 *   pt_forward_load             the papers of a span, and that is all
 *   pt_sheets_load              the same, and the runs of each stretch of them: of spans that overlap, which windows
 * are, a stretch is loaded and gone through once pt_sheets_free pt_stretches_keep(, NULL) */
#ifndef PT_ANALYSIS_STRETCH_H
#define PT_ANALYSIS_STRETCH_H

#include "analysis/terms/occurrences.h"
#include "base/memory.h"

typedef struct pt_stretch {
    struct pt_days days;
    size_t holders;
    pt_forward forward;
    pt_str *arxiv_id; /* of its papers, rising */
    pt_arena arena;
    pt_occurrences runs; /* of up to PT_LONGEST_RUN words */
} pt_stretch;

enum { PT_LONGEST_RUN = 4 };

/* Stretches that are kept for the next span. {0} to begin with. */
typedef struct pt_stretches {
    PT_ARRAY(pt_stretch *) all;
} pt_stretches;

typedef struct pt_sheet {
    pt_stretch *stretch;
    uint32_t *paper; /* its papers' numbers in the whole */
} pt_sheet;

typedef struct pt_sheets {
    pt_sheet at[PT_MOST_RANGES]; /* by range of the span */
    size_t count;
} pt_sheets;

/* The lexicon is borrowed. */
pt_status pt_forward_load(pt_store *store, const pt_lexicon *lexicon, const pt_span *span, pt_forward *forward,
                          pt_error *err) PT_MUST;

/* `kept` is of spans of one language, with the same categories and sample; what no range of this span has is forgotten.
 * Shares the work with idle threads of the OpenMP team that it is called in. To be freed on any status. */
pt_status pt_sheets_load(pt_store *store, const pt_lexicon *lexicon, const pt_span *span, pt_stretches *kept,
                         pt_sheets *sheets, pt_forward *forward, pt_error *err) PT_MUST;
void pt_sheets_free(pt_sheets *sheets);

/* Forgets what is of none of the span's ranges; of NULL everything. What sheets still have goes with them. */
void pt_stretches_keep(pt_stretches *kept, const pt_span *span);

#endif
