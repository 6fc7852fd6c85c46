/* What groups of papers are called. For topics/ and those who label as they do. May use: base, numeric, terms. */
#ifndef PT_ANALYSIS_TOPIC_LABELS_H
#define PT_ANALYSIS_TOPIC_LABELS_H

#include "analysis/terms/corpus.h"

/* A label for each group of the corpus's papers that has none yet, no phrase in two of them: its two most distinctive
 * phrases, by the log-odds of its papers against all others (Monroe, Colaresi & Quinn 2008), of which those count for
 * more that are found nowhere else. Phrases of several words come before single words, and the second says nothing that
 * the first has said.
 *
 * of      the group of each paper, from 0; PT_NONE: of none
 * label   one a group; those with a text are kept, the others written: views of `arena`, empty where nothing sets the
 *         group apart */
void pt_group_labels(const pt_corpus *corpus, const uint32_t *of, size_t groups, pt_str *label, pt_arena *arena);

/* Do two terms share a word, in any form, or is one short for the other? Then one of them is enough in a label. */
bool pt_terms_say_the_same(pt_str a, pt_str b);

#endif
