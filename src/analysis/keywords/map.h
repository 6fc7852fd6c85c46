/* The terms of the themes drawn as a map. May use: base, store, numeric, keywords. */
#ifndef PT_ANALYSIS_KEYWORDS_MAP_H
#define PT_ANALYSIS_KEYWORDS_MAP_H

#include "analysis/keywords/themes.h"

/* Lays the strongest terms of the most central themes out in a box of 100 by 72, each tied to the two it goes with most
 * (NPMI; numeric/layout.h), and writes ties, discs and the labels that fit. Replaces the field's map. */
pt_status pt_keyword_map_save(pt_store *store, pt_str field, const pt_window *window, const pt_themes *themes,
                              pt_error *err) PT_MUST;

#endif
