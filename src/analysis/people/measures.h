/* Figures of the analysis people. For it only. */
#ifndef PT_ANALYSIS_PEOPLE_MEASURES_H
#define PT_ANALYSIS_PEOPLE_MEASURES_H

#include "store/store.h"

/* Writes a row of people_measure; NaN, which is not defined here, writes none. */
pt_status pt_people_measure(pt_store *store, const char *measure, double value, pt_error *err) PT_MUST;

#endif
