/* Who writes more than before: persons tested week by week, as keywords are. For people.c, and what checks it. May use:
 * base, store, numeric, analysis/keywords (windows). */
#ifndef PT_ANALYSIS_RISING_H
#define PT_ANALYSIS_RISING_H

#include "numeric/rate.h"
#include "store/store.h"

/* A person's test in a week. */
typedef struct pt_person_week {
    pt_str period;
    int64_t person_id;
    uint32_t papers;
    pt_rate rate;
    double q_value;
    const char *trend; /* NULL: none */
} pt_person_week;

typedef pt_status pt_person_week_visitor(void *self, const pt_person_week *week, pt_error *err);

/* Tests persons and visits every test, by week. For the last 26 weeks that can be compared: the new papers of each
 * person against those of up to eight such weeks before (at least four), days with thin listings left out. Tested is
 * who has 10 papers in all of them, or three expected, is no collaboration, and whose name has a risk of at most one
 * half of standing for several people; a rise takes five papers. The test is pt_rate_test with one dispersion for all
 * who are tested; q-values are Benjamini & Hochberg's over the week. */
pt_status pt_rising_test(pt_store *store, pt_person_week_visitor *visit, void *self, pt_error *err) PT_MUST;

/* Writes them as author_period. */
pt_status pt_rising_save(pt_store *store, pt_error *err) PT_MUST;

#endif
