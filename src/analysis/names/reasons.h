/* Why a name is one person or several, in words. For outcome.c only. May use: base, and what stands beside it. */
#ifndef PT_ANALYSIS_REASONS_H
#define PT_ANALYSIS_REASONS_H

#include "analysis/names/outcome.h"

/* Of the part of a split name that holds person `person` (PT_UNDECIDED: what is nobody's). `shown` is how each name is
 * written. The text is the arena's. */
pt_reason pt_reason_of_part(pt_arena *arena, const pt_verdict *verdict, const pt_str *shown, int32_t person);

/* Of a name that was left whole though it might be several people, or by the user's word; false for any other. */
bool pt_reason_of_whole(pt_arena *arena, const pt_verdict *verdict, pt_reason *reason);

#endif
