/* Who writes more than before: persons tested week by week, as keywords are. For people.c only. May use: base, store,
 * numeric, analysis/keywords (windows). */
#ifndef PT_ANALYSIS_RISING_H
#define PT_ANALYSIS_RISING_H

#include "store/store.h"

/* Writes author_period for the last 26 weeks that can be compared: the new papers of each person against those of up to
 * eight such weeks before (at least four), days with thin listings left out. Tested is who has 10 papers in all of
 * them, or three expected, is no collaboration, and whose name has a risk of at most one half of standing for several
 * people; a rise takes five papers. The test is pt_rate_test with one dispersion for all who are tested; q-values are
 * Benjamini & Hochberg's over the week. */
pt_status pt_rising_save(pt_store *store, pt_error *err) PT_MUST;

#endif
