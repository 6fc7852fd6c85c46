/* What an engine's rows depend on, as a text. For load.c and state.c only. May use: base, store. */
#ifndef PT_ANALYSIS_ENGINE_STATE_H
#define PT_ANALYSIS_ENGINE_STATE_H

#include "analysis/analysis.h"

enum { PT_STATE_TEXT = 200 };

/* Two states are equal when the store's papers, their forward index, the persons and the stop words are. */
pt_status pt_engine_state(pt_store *store, const pt_scope *scope, char text[PT_STATE_TEXT], pt_error *err) PT_MUST;

#endif
