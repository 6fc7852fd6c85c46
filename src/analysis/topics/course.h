/* Topics over time: shares by period, what rose and fell, where it is going. For topics/ only. May use: base, store,
 * numeric, terms. */
#ifndef PT_ANALYSIS_TOPIC_COURSE_H
#define PT_ANALYSIS_TOPIC_COURSE_H

#include "analysis/analysis.h"
#include "analysis/topics/shares.h"
#include "base/memory.h"
#include "numeric/bootstrap.h"

/* A period whose shares are to be counted. */
typedef struct pt_topic_span {
    char period[PT_PERIOD_TEXT];
    pt_day first, last;
} pt_topic_span;

typedef PT_ARRAY(pt_topic_span) pt_topic_spans;

/* The months and the last three years' weeks whose new papers are not those that the stored shares were counted over,
 * or in which a paper came after number `last_paper`; all of them when `all`. */
pt_status pt_topic_spans_find(pt_store *store, int64_t last_paper, bool all, pt_topic_spans *spans,
                              pt_error *err) PT_MUST;

/* The days from the first of them to the last of them; of none an empty stretch. */
void pt_topic_spans_range(const pt_topic_spans *spans, pt_day *first, pt_day *last);

/* Are shares stored of the fields of the scope, and of no others but categories? */
pt_status pt_topic_fields_are_stored(pt_store *store, const pt_scope *scope, bool *are, pt_error *err) PT_MUST;

/* A field in a period. */
typedef struct pt_topic_cell {
    size_t exposure; /* its new papers, those without any known term among them: what `topics_seen` compares */
    size_t *papers;  /* by topic: whose largest it is */
    pt_band *bands;  /* by topic: the mean share; NULL: too few papers to say */
} pt_topic_cell;

/* Shares by period and field, as they are counted. {0} to begin with. */
typedef struct pt_topic_course {
    bool is_all; /* of all spans there are */
    size_t spans, slices;
    pt_str *name;         /* of the fields */
    pt_topic_cell *cells; /* spans × slices */
    pt_arena arena;
} pt_topic_course;

/* The mean over the new papers of each span, with a 95 % band from papers drawn anew, for the whole store, each field
 * of the scope, and each large category. `shares` are of all their papers. `is_all`: these are all spans, and which
 * categories are large is found anew. To be freed on any status. */
pt_status pt_topic_course_count(pt_store *store, const pt_scope *scope, const pt_topic_shares *shares,
                                const pt_topic_spans *spans, bool is_all, pt_topic_course *course,
                                pt_error *err) PT_MUST;
void pt_topic_course_free(pt_topic_course *course);

/* Replaces the stored shares of the spans. */
pt_status pt_topic_course_save(pt_store *store, const pt_topic_model *model, const pt_topic_spans *spans,
                               const pt_topic_course *course, pt_error *err) PT_MUST;

/* Tests each week's topics as keywords are (rate against the eight weeks before, scatter, false discoveries), for the
 * whole store and the fields; and the course of the last 26 weeks. A fall is told only where the topic also fell in
 * papers or in log-ratio share: shares sum to one, so that one topic's surge lowers all others. */
pt_status pt_topic_movement_save(pt_store *store, const pt_scope *scope, const pt_topic_model *model,
                                 pt_error *err) PT_MUST;

/* Forecasts of the share of the whole store, for topics whose past they would have foretold better than the last week's
 * share did (numeric/forecast.h). */
pt_status pt_topic_forecast_save(pt_store *store, const pt_topic_model *model, pt_error *err) PT_MUST;

#endif
