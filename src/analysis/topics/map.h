/* The topics drawn as a map. For topics/ only. May use: base, store, numeric. */
#ifndef PT_ANALYSIS_TOPIC_MAP_H
#define PT_ANALYSIS_TOPIC_MAP_H

#include "analysis/topics/shares.h"

/* Lays the sound topics out in a box of 100 by 72, those near each other that share papers (each tied to the two it
 * shares most with, numeric/layout.h), and writes ties, discs and the labels that fit. Replaces the map of before. */
pt_status pt_topic_map_save(pt_store *store, const pt_topic_model *model, const pt_topic_shares *shares,
                            pt_error *err) PT_MUST;

#endif
