#include "analysis/keywords/series.h"

#include "analysis/keywords/window.h"
#include "base/memory.h"
#include "numeric/burst.h"
#include "numeric/fdr.h"
#include "numeric/trend.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

enum {
    MOST_WEEKS = 104,
    LEAST_BURST_PAPERS = 20,
    LEAST_TREND_WEEKS = 26, /* with fewer no test of trend holds its level (METHODS, section 2) */
    LEAST_TREND_PAPERS = 2  /* a week, in the mean */
};

struct series {
    pt_str field;
    size_t weeks, seen, terms;      /* seen: weeks with exposure */
    const char *period[MOST_WEEKS]; /* the oldest first */
    uint32_t exposure[MOST_WEEKS];
    PT_ARRAY(uint32_t) papers; /* terms × MOST_WEEKS, by term_id */
    PT_ARRAY(uint8_t) start;   /* by term_id: the first week in which it was looked for; MOST_WEEKS: never */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_exposure(pt_store *store, struct series *series, size_t week, pt_error *err)
{
    pt_statement *get;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SERIES_EXPOSURE, &get, err));
    pt_bind_str(get, 1, series->field);
    pt_bind_str(get, 2, pt_str_of(series->period[week]));
    if ((st = pt_statement_step(get, err)) != PT_OK)
        return st == PT_END ? PT_OK : st;
    series->exposure[week] = (uint32_t)pt_read_int(get, 0);
    return pt_statement_run(get, err);
}

/* A term that was there already in the oldest week of the window that took it up may have been there before, unseen as
 * it was no term then; what came later than that week was not there before. */
static uint8_t first_looked_for(const struct series *series, size_t week, pt_str window)
{
    size_t taken_up = week;

    while (taken_up < series->weeks && !pt_str_equal(pt_str_of(series->period[taken_up]), window))
        taken_up++;
    return (uint8_t)(taken_up < week + PT_BASELINE ? 0 : week);
}

static pt_status load_week(pt_store *store, struct series *series, size_t week, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(load_exposure(store, series, week, err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SERIES_WEEK, &rows, err));
    pt_bind_str(rows, 1, series->field);
    pt_bind_str(rows, 2, pt_str_of(series->period[week]));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t term = (size_t)pt_read_int(rows, 0);

        while (series->papers.len < (term + 1) * MOST_WEEKS)
            PT_PUSH(&series->papers, 0);
        while (series->start.len <= term)
            PT_PUSH(&series->start, MOST_WEEKS);
        if (series->start.at[term] == MOST_WEEKS)
            series->start.at[term] = first_looked_for(series, week, pt_read_str(rows, 2));
        series->papers.at[term * MOST_WEEKS + week] = (uint32_t)pt_read_int(rows, 1);
    }
    series->terms = series->papers.len / MOST_WEEKS;
    return st == PT_END ? PT_OK : st;
}

/* Up to the last week that is over. Weeks that cannot be compared keep their place, without exposure. */
static pt_status load(pt_store *store, const pt_periods *weeks, struct series *series, pt_error *err)
{
    size_t end = weeks->len, first;

    while (end > 0 && !weeks->at[end - 1].is_comparable)
        end--;
    first = end > MOST_WEEKS ? end - MOST_WEEKS : 0;
    series->weeks = end - first;
    for (size_t w = 0; w < series->weeks; w++) {
        series->period[w] = weeks->at[first + w].days.text;
        if (weeks->at[first + w].is_comparable)
            PT_TRY(load_week(store, series, w, err));
        series->seen += series->exposure[w] > 0;
    }
    return PT_OK;
}

static uint32_t sum(const uint32_t *papers, size_t count)
{
    uint32_t all = 0;

    for (size_t i = 0; i < count; i++)
        all += papers[i];
    return all;
}

/* ── Bursts ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_burst(pt_store *store, const struct series *series, size_t term, const pt_burst *burst,
                            pt_error *err)
{
    const uint32_t *papers = &series->papers.at[term * MOST_WEEKS];
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SERIES_ADD_BURST, &add, err));
    pt_bind_str(add, 1, series->field);
    pt_bind_int(add, 2, (int64_t)term);
    pt_bind_str(add, 3, pt_str_of(series->period[burst->first]));
    pt_bind_str(add, 4, pt_str_of(series->period[burst->last]));
    pt_bind_int(add, 5, sum(papers + burst->first, burst->last - burst->first + 1));
    pt_bind_real(add, 6, burst->weight);
    pt_bind_int(add, 7, burst->last + 1 == series->weeks);
    return pt_statement_run(add, err);
}

/* Bursts of two weeks or more: of a single week the rate test speaks. */
static pt_status save_bursts(pt_store *store, const struct series *series, pt_error *err)
{
    const pt_burst_rule rule = { .scale = 1.5, .gamma = 1 };
    pt_burst bursts[(MOST_WEEKS + 1) / 2];
    bool in_burst[MOST_WEEKS];

    for (size_t t = 0; t < series->terms; t++) {
        size_t start = series->start.at[t], weeks = series->weeks - start, found;
        const uint32_t *papers = &series->papers.at[t * MOST_WEEKS] + start, *exposure = series->exposure + start;

        if (start == MOST_WEEKS || sum(papers, weeks) < LEAST_BURST_PAPERS)
            continue;
        pt_burst_states(papers, exposure, weeks, &rule, in_burst);
        found = pt_burst_runs(papers, exposure, weeks, &rule, in_burst, bursts);
        for (size_t b = 0; b < found; b++) {
            bursts[b].first += start;
            bursts[b].last += start;
            if (bursts[b].last > bursts[b].first)
                PT_TRY(save_burst(store, series, t, &bursts[b], err));
        }
    }
    return PT_OK;
}

/* ── Trends ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A term's course over the weeks. */
struct course {
    size_t term;
    uint32_t papers;
    pt_slope slope;
    pt_monotone monotone;
};

typedef PT_ARRAY(struct course) course_array;

static struct course course_of(const struct series *series, size_t term)
{
    const uint32_t *papers = &series->papers.at[term * MOST_WEEKS];
    double shares[MOST_WEEKS];

    for (size_t w = 0; w < series->weeks; w++)
        /* cppcheck-suppress objectIndex ; .at is a list, not one number */
        shares[w] = series->exposure[w] ? papers[w] / (double)series->exposure[w] : NAN;
    return (struct course){ .term = term,
                            .papers = sum(papers, series->weeks),
                            .slope = pt_trend_slope(papers, series->exposure, series->weeks),
                            .monotone = pt_trend_monotone(shares, series->weeks) };
}

static void find_courses(const struct series *series, course_array *courses)
{
    for (size_t t = 0; t < series->terms; t++) {
        struct course course;

        if (series->start.at[t] > 0 ||
            sum(&series->papers.at[t * MOST_WEEKS], series->weeks) < LEAST_TREND_PAPERS * series->seen)
            continue;
        course = course_of(series, t);
        if (isfinite(course.slope.p_value))
            PT_PUSH(courses, course);
    }
}

static pt_status save_course(pt_store *store, const struct series *series, const struct course *c, double q,
                             pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_SERIES_ADD_TREND, &add, err));
    pt_bind_str(add, 1, series->field);
    pt_bind_int(add, 2, (int64_t)c->term);
    pt_bind_str(add, 3, pt_str_of(series->period[series->weeks - 1]));
    pt_bind_int(add, 4, (int64_t)series->seen);
    pt_bind_int(add, 5, c->papers);
    pt_bind_real(add, 6, exp(c->slope.slope));
    pt_bind_real(add, 7, exp(c->slope.low));
    pt_bind_real(add, 8, exp(c->slope.high));
    pt_bind_real(add, 9, c->slope.p_value);
    pt_bind_real(add, 10, c->monotone.p_value);
    pt_bind_real(add, 11, c->monotone.sen);
    pt_bind_real(add, 12, c->monotone.lag1);
    pt_bind_real(add, 13, q);
    return pt_statement_run(add, err);
}

/* Both tests must agree, so the larger of their p counts; the false discovery rate is over all terms of the table. */
static pt_status save_trends(pt_store *store, const struct series *series, pt_error *err)
{
    course_array courses = { 0 };
    double *p = NULL, *q = NULL;
    pt_status st = PT_OK;

    if (series->seen < LEAST_TREND_WEEKS)
        return PT_OK;
    find_courses(series, &courses);
    p = PT_CALLOC(double, courses.len);
    q = PT_CALLOC(double, courses.len);
    for (size_t i = 0; i < courses.len; i++)
        p[i] = fmax(courses.at[i].slope.p_value, courses.at[i].monotone.p_value);
    pt_fdr(p, courses.len, q);
    for (size_t i = 0; i < courses.len; i++)
        PT_OR_DONE(save_course(store, series, &courses.at[i], q[i], err));
done:
    free(courses.at);
    free(p);
    free(q);
    return st;
}

/* ── Both ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status clear(pt_store *store, pt_sql which, pt_str field, pt_error *err)
{
    pt_statement *clear_field;

    PT_TRY(pt_store_statement(store, which, &clear_field, err));
    pt_bind_str(clear_field, 1, field);
    return pt_statement_run(clear_field, err);
}

pt_status pt_keyword_series(pt_store *store, pt_str field, const pt_periods *weeks, pt_error *err)
{
    struct series series = { .field = field };
    pt_status st;

    PT_OR_DONE(clear(store, PT_SQL_ANALYSIS_SERIES_CLEAR_BURSTS, field, err));
    PT_OR_DONE(clear(store, PT_SQL_ANALYSIS_SERIES_CLEAR_TRENDS, field, err));
    PT_OR_DONE(load(store, weeks, &series, err));
    PT_OR_DONE(save_bursts(store, &series, err));
    PT_OR_DONE(save_trends(store, &series, err));
done:
    free(series.papers.at);
    free(series.start.at);
    return st;
}
