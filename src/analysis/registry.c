/* How to add an analysis: write src/analysis/NAME/ (load, compute, save; the struct last), its statements as
 * sql/analysis/NAME_*.sql, its tables as the next sql/schema/NNN_….sql, and add a line here. The order is that in which
 * they run when nothing else is asked for; what an analysis needs runs first in any case. */
#include "analysis/analysis.h"

extern const pt_analysis pt_analysis_coverage, pt_analysis_fields, pt_analysis_terms, pt_analysis_keywords,
    pt_analysis_names, pt_analysis_network, pt_analysis_people, pt_analysis_subjects, pt_analysis_drawing,
    pt_analysis_topics, pt_analysis_search;

const pt_analysis *const pt_analyses[] = {
    &pt_analysis_coverage,
    &pt_analysis_fields,
    &pt_analysis_terms,
    &pt_analysis_keywords,
    &pt_analysis_names,
    &pt_analysis_network,
    &pt_analysis_topics,
    &pt_analysis_people,
    &pt_analysis_subjects,
    &pt_analysis_drawing,
    &pt_analysis_search,
    NULL,
};
