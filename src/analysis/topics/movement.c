/* Which topics rose and fell: in a week, as keywords are tested, and over half a year. */
#include "analysis/topics/course.h"

#include "analysis/keywords/test.h"
#include "base/memory.h"
#include "numeric/fdr.h"
#include "numeric/trend.h"
#include "store/statement.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COURSE_WEEKS = 26, LEAST_COURSE = 8 };

static const double discovery = 0.05, watch = 0.2;

/* What each topic had of each week that can be compared, week by week. */
struct weekly {
    size_t k, weeks;
    uint32_t *papers;   /* weeks × k */
    double *share;      /* the same */
    uint32_t *exposure; /* by week */
    char (*period)[PT_PERIOD_TEXT];
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static size_t place_of(const pt_topic_model *model, int64_t number)
{
    size_t t = 0;

    while (t < model->k && model->topic[t].number != number)
        t++;
    return t;
}

/* Makes room for one week more, of which no topic has anything yet. */
static void begin_week(struct weekly *w, pt_statement *row)
{
    pt_str period = pt_read_str(row, 5);

    w->papers = pt_realloc(w->papers, (w->weeks + 1) * w->k, sizeof *w->papers);
    w->share = pt_realloc(w->share, (w->weeks + 1) * w->k, sizeof *w->share);
    w->exposure = pt_realloc(w->exposure, w->weeks + 1, sizeof *w->exposure);
    w->period = pt_realloc(w->period, w->weeks + 1, sizeof *w->period);
    memset(w->papers + w->weeks * w->k, 0, w->k * sizeof *w->papers);
    memset(w->share + w->weeks * w->k, 0, w->k * sizeof *w->share);
    w->exposure[w->weeks] = (uint32_t)pt_read_int(row, 3);
    snprintf(w->period[w->weeks], sizeof *w->period, "%.*s", PT_FMT(period));
    w->weeks++;
}

static pt_status load(pt_store *store, pt_str field, const pt_topic_model *model, struct weekly *w, pt_error *err)
{
    int64_t number = 0;
    pt_statement *rows;
    pt_status st;

    *w = (struct weekly){ .k = model->k };
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_WEEKLY, &rows, err));
    pt_bind_str(rows, 1, field);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t topic = place_of(model, pt_read_int(rows, 0));

        if (w->weeks == 0 || pt_read_int(rows, 1) != number)
            begin_week(w, rows);
        number = pt_read_int(rows, 1);
        if (topic == model->k)
            continue;
        w->papers[(w->weeks - 1) * w->k + topic] = (uint32_t)pt_read_int(rows, 2);
        w->share[(w->weeks - 1) * w->k + topic] = pt_read_real(rows, 4);
    }
    return st == PT_END ? PT_OK : st;
}

static void free_weekly(struct weekly *w)
{
    free(w->papers);
    free(w->share);
    free(w->exposure);
    free(w->period);
}

/* ── A week ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* ln of the share less the mean of all topics' (Aitchison 1986, centred log-ratio): no surge of another topic lowers
 * it by more than a k-th of its size. A topic of no paper is taken for half of one. */
static double log_ratio(const struct weekly *w, size_t week, size_t topic)
{
    double sum = 0, own = 0;

    for (size_t t = 0; t < w->k; t++) {
        double share = log(fmax(w->papers[week * w->k + t], 0.5) / w->exposure[week]);

        sum += share;
        own = t == topic ? share : own;
    }
    return own - sum / (double)w->k;
}

static bool fell_by_itself(const struct weekly *w, size_t first, size_t week, size_t topic)
{
    double papers = 0, ratio = 0, weeks = (double)(week - first);

    for (size_t i = first; i < week; i++) {
        papers += w->papers[i * w->k + topic] / weeks;
        ratio += log_ratio(w, i, topic) / weeks;
    }
    return w->papers[week * w->k + topic] < papers || log_ratio(w, week, topic) < ratio;
}

static double scatter_of(const struct weekly *w, size_t first, size_t week)
{
    uint32_t *papers = PT_CALLOC(uint32_t, w->k * (week - first));
    double *exposures = PT_CALLOC(double, week - first), scatter;

    for (size_t i = first; i < week; i++) {
        exposures[i - first] = w->exposure[i];
        for (size_t t = 0; t < w->k; t++)
            papers[t * (week - first) + i - first] = w->papers[i * w->k + t];
    }
    scatter = pt_dispersion_of_all(papers, w->k, exposures, week - first);
    free(papers);
    free(exposures);
    return scatter;
}

static pt_rate_counts counts_of(const struct weekly *w, size_t first, size_t week, size_t topic)
{
    pt_rate_counts counts = { .papers = w->papers[week * w->k + topic], .exposure = w->exposure[week] };

    for (size_t i = first; i < week; i++) {
        counts.base_papers += w->papers[i * w->k + topic];
        counts.base_exposure += w->exposure[i];
    }
    return counts;
}

struct test {
    pt_rate rate;
    double q_value;
    const char *trend;
};

static const char *trend_of(const struct weekly *w, size_t first, size_t week, size_t topic, const struct test *test)
{
    if (!(test->q_value <= watch))
        return NULL;
    if (test->rate.p_up < test->rate.p_down)
        return test->q_value <= discovery ? "rising" : "watch up";
    if (!fell_by_itself(w, first, week, topic))
        return NULL;
    return test->q_value <= discovery ? "falling" : "watch down";
}

static void test_week(const struct weekly *w, size_t week, struct test *tests)
{
    size_t first = week > PT_BASELINE ? week - PT_BASELINE : 0;
    pt_rate_noise noise = { scatter_of(w, first, week), (double)(week - first) };
    double *p = PT_CALLOC(double, w->k);

    for (size_t t = 0; t < w->k; t++) {
        pt_rate_counts counts = counts_of(w, first, week, t);

        tests[t].rate = pt_rate_test(&counts, &noise);
        p[t] = tests[t].rate.p_value;
    }
    pt_fdr(p, w->k, p);
    for (size_t t = 0; t < w->k; t++) {
        tests[t].q_value = p[t];
        tests[t].trend = trend_of(w, first, week, t, &tests[t]);
    }
    free(p);
}

static pt_status save_test(pt_store *store, pt_str field, const char *period, int64_t topic, const struct test *test,
                           pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_SET_TEST, &set, err));
    pt_bind_str(set, 1, field);
    pt_bind_str(set, 2, pt_str_of(period));
    pt_bind_int(set, 3, topic);
    pt_rate_bind(set, 4, &test->rate);
    pt_bind_finite(set, 8, test->rate.p_value);
    pt_bind_finite(set, 9, test->q_value);
    if (test->trend)
        pt_bind_str(set, 10, pt_str_of(test->trend));
    return pt_statement_run(set, err);
}

static pt_status save_weeks(pt_store *store, pt_str field, const pt_topic_model *model, const struct weekly *w,
                            pt_error *err)
{
    struct test *tests = PT_CALLOC(struct test, w->k);
    pt_status st = PT_OK;

    for (size_t week = PT_LEAST_BASELINE; week < w->weeks; week++) {
        test_week(w, week, tests);
        for (size_t t = 0; t < w->k; t++)
            PT_OR_DONE(save_test(store, field, w->period[week], model->topic[t].number, &tests[t], err));
    }
done:
    free(tests);
    return st;
}

/* ── Half a year ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Did it also go down in papers, or in log-ratio share, over these weeks? */
static bool sank_by_itself(const struct weekly *w, size_t first, size_t topic)
{
    size_t weeks = w->weeks - first;
    double *papers = PT_CALLOC(double, weeks), *ratios = PT_CALLOC(double, weeks);
    bool did;

    for (size_t i = 0; i < weeks; i++) {
        papers[i] = w->papers[(first + i) * w->k + topic];
        ratios[i] = log_ratio(w, first + i, topic);
    }
    did = pt_trend_monotone(papers, weeks).sen < 0 || pt_trend_monotone(ratios, weeks).sen < 0;
    free(papers);
    free(ratios);
    return did;
}

static pt_slope slope_of(const struct weekly *w, size_t first, size_t topic)
{
    size_t weeks = w->weeks - first;
    uint32_t *papers = PT_CALLOC(uint32_t, weeks);
    pt_slope slope;

    for (size_t i = 0; i < weeks; i++)
        papers[i] = w->papers[(first + i) * w->k + topic];
    slope = pt_trend_slope(papers, w->exposure + first, weeks);
    free(papers);
    return slope;
}

static pt_status save_slope(pt_store *store, int64_t topic, const pt_slope *slope, double q, const char *course,
                            pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_SET_SLOPE, &set, err));
    pt_bind_int(set, 1, topic);
    pt_bind_finite(set, 2, slope->slope);
    pt_bind_finite(set, 3, slope->low);
    pt_bind_finite(set, 4, slope->high);
    pt_bind_finite(set, 5, q);
    if (course)
        pt_bind_str(set, 6, pt_str_of(course));
    return pt_statement_run(set, err);
}

static pt_status save_courses(pt_store *store, const pt_topic_model *model, const struct weekly *w, pt_error *err)
{
    size_t first = w->weeks > COURSE_WEEKS ? w->weeks - COURSE_WEEKS : 0;
    pt_slope *slopes = PT_CALLOC(pt_slope, w->k);
    double *q = PT_CALLOC(double, w->k);
    pt_status st = PT_OK;

    for (size_t t = 0; t < w->k; t++) {
        slopes[t] = w->weeks - first >= LEAST_COURSE ? slope_of(w, first, t) : (pt_slope){ NAN, NAN, NAN, NAN, NAN };
        q[t] = slopes[t].p_value;
    }
    pt_fdr(q, w->k, q);
    for (size_t t = 0; t < w->k; t++) {
        const char *course = !(q[t] <= discovery)          ? NULL
                             : slopes[t].slope > 0         ? "growing"
                             : sank_by_itself(w, first, t) ? "shrinking"
                                                           : NULL;

        PT_OR_DONE(save_slope(store, model->topic[t].number, &slopes[t], q[t], course, err));
    }
done:
    free(slopes);
    free(q);
    return st;
}

/* ── All of it ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_field(pt_store *store, pt_str field, bool is_all, const pt_topic_model *model, pt_error *err)
{
    struct weekly w = { 0 };
    pt_statement *clear;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_TOPICS_CLEAR_TESTS, &clear, err));
    pt_bind_str(clear, 1, field);
    PT_OR_DONE(pt_statement_run(clear, err));
    PT_OR_DONE(load(store, field, model, &w, err));
    PT_OR_DONE(save_weeks(store, field, model, &w, err));
    if (is_all)
        st = save_courses(store, model, &w, err);
done:
    free_weekly(&w);
    return st;
}

pt_status pt_topic_movement_save(pt_store *store, const pt_scope *scope, const pt_topic_model *model, pt_error *err)
{
    PT_TRY(save_field(store, PT_S("all"), true, model, err));
    for (size_t i = 0; i < scope->field_count; i++)
        if (!pt_str_equal(scope->fields[i].name, PT_S("all")))
            PT_TRY(save_field(store, scope->fields[i].name, false, model, err));
    return PT_OK;
}
