/* Which words and pairs of words are frequent enough for a run of them to be a term. For corpus.c only. May use: base,
 * terms. */
#ifndef PT_ANALYSIS_LINKS_H
#define PT_ANALYSIS_LINKS_H

#include "analysis/terms/forward.h"

/* By unit of `forward`: PT_LINK_WORD where the word is in `least_papers` papers, PT_LINK_PAIR where the word before and
 * this one can be, together. To be freed. */
uint8_t *pt_link_words(const pt_forward *forward, uint32_t least_papers);

#endif
