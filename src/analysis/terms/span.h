/* Which papers of the forward index. May use: base, terms. */
#ifndef PT_ANALYSIS_SPAN_H
#define PT_ANALYSIS_SPAN_H

#include "analysis/terms/sample.h"
#include "base/day.h"
#include "base/str.h"

enum { PT_MOST_RANGES = 9 };

/* Of a language, first seen in one of the ranges of days, with one of `categories` (blanks between, empty for any), and
 * in the sample (NULL: any). */
typedef struct pt_span {
    pt_str language, categories;
    struct pt_days {
        pt_day first, last; /* both in it */
    } ranges[PT_MOST_RANGES];
    size_t count;
    const pt_sample *sample;
} pt_span;

extern const pt_span pt_span_everything;

#endif
