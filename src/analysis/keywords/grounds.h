/* What the rows of a period are made from, as a hash: a period is counted again only when that is no longer the same.
 * May use: base, store, terms, keywords.
 *
 *   pt_grounds_load(store, &grounds, &err)        the days and weeks there are
 *   grounds.acronyms[w] = pt_grounds_of_week(…)   for each week, from the first on
 *   pt_grounds_of_window(&grounds, …)             of all that a window's rows rest on */
#ifndef PT_ANALYSIS_KEYWORDS_GROUNDS_H
#define PT_ANALYSIS_KEYWORDS_GROUNDS_H

#include "analysis/analysis.h"
#include "analysis/keywords/window.h"
#include "base/hash.h"
#include "base/memory.h"

typedef struct pt_indexed_day {
    pt_day day;
    uint64_t digest;
} pt_indexed_day;

typedef struct pt_grounds {
    pt_thin_days thin;
    PT_ARRAY(pt_indexed_day) days; /* what the forward index holds of each, in order */
    pt_periods weeks;
    pt_hash *acronyms; /* by week: of all that what they stand for rests on; all 0 until the caller sets them */
} pt_grounds;

/* pt_grounds_free in any case. */
pt_status pt_grounds_load(pt_store *store, pt_grounds *grounds, pt_error *err) PT_MUST;
void pt_grounds_free(pt_grounds *grounds);

/* Of what acronyms stand for in week number `week`: that of the week before, and the papers of this one. */
pt_hash pt_grounds_of_week(const pt_grounds *grounds, size_t week);

/* What rows depend on beside papers. */
typedef struct pt_grounds_rules {
    int version; /* of the analysis */
    const pt_field *field;
    const pt_scope *scope;
} pt_grounds_rules;

/* Of a window that is planned. */
pt_hash pt_grounds_of_window(const pt_grounds *grounds, const pt_grounds_rules *rules, const pt_window *window);

#endif
