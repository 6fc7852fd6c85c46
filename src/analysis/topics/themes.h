/* Topics that the same papers hold, as themes. For topics/ only. May use: base, numeric, terms. */
#ifndef PT_ANALYSIS_TOPIC_THEMES_H
#define PT_ANALYSIS_TOPIC_THEMES_H

#include "analysis/topics/shares.h"

/* Joins the sound topics into 6 to 10 themes by the papers they share (Ward's method on the cosines of their shares; as
 * many as have the best silhouette), at least three topics a theme on average: under 18 sound topics there are none.
 * Sets the model's themes, their labels, and each topic's theme. `shares` are the corpus's papers. */
void pt_topic_themes_find(const pt_corpus *corpus, const pt_topic_shares *shares, pt_topic_model *model);

#endif
