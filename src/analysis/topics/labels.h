/* What a topic is called. For topics.c only. May use: base, numeric, terms. */
#ifndef PT_ANALYSIS_TOPIC_LABELS_H
#define PT_ANALYSIS_TOPIC_LABELS_H

#include "analysis/topics/shares.h"

/* A label for each topic that has none yet, all different: its two most distinctive phrases, by the log-odds of the
 * papers that are mostly about it against all others (Monroe, Colaresi & Quinn 2008), of which those count for more
 * that are found nowhere else. Phrases of several words come before single words, and the second says nothing that the
 * first has said. `shares` are the corpus's papers. */
void pt_topic_labels(const pt_corpus *corpus, const pt_topic_shares *shares, pt_topic_model *model);

/* Do two terms share a word, in any form, or is one short for the other? Then one of them is enough in a label. */
bool pt_terms_say_the_same(pt_str a, pt_str b);

#endif
