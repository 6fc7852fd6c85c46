/* Which topic of a re-fit is which of the model before: numbers stay. For topics/ only. May use: base, store, numeric.
 */
#ifndef PT_ANALYSIS_TOPIC_LINEAGE_H
#define PT_ANALYSIS_TOPIC_LINEAGE_H

#include "analysis/topics/model.h"

/* Gives the topics of `model` their numbers, and puts them in that order; new ones are numbered by their mass. A topic
 * that hardly changed keeps its label, too. Topics are matched where the cosine of their weights, over the terms that
 * both models know, is a half or more, so that the cosines sum to the most (Kuhn 1955). What is new gets the next
 * number that was never used; `today` is the last day of the papers. */
pt_status pt_topic_lineage(pt_store *store, const pt_topic_model *before, pt_str today, pt_topic_model *model,
                           pt_error *err) PT_MUST;

/* Writes down, when topics have their labels, which of `model` are new and which of `before` are gone; nothing where
 * there was no model before (k 0). */
pt_status pt_topic_lineage_save(pt_store *store, const pt_topic_model *before, const pt_topic_model *model,
                                pt_str today, pt_error *err) PT_MUST;

#endif
