/* A window's counts from an engine. May use: base, terms, engine. */
#ifndef PT_ANALYSIS_KEYWORDS_ASKED_H
#define PT_ANALYSIS_KEYWORDS_ASKED_H

#include "analysis/keywords/window.h"
#include "base/engine.h"

/* Between pt_window_load and pt_window_count: fills the window's exposure and counts, which pt_window_count then takes
 * over. They are what it would count itself. */
pt_status pt_window_ask(const pt_engine *engine, const pt_thin_days *thin, pt_window *window, pt_error *err) PT_MUST;

#endif
