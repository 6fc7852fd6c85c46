#include "analysis/people/rising.h"

#include "analysis/keywords/test.h"
#include "base/dict.h"
#include "base/memory.h"
#include "numeric/fdr.h"
#include "store/statement.h"

#include <stdlib.h>

enum { WEEKS = 26 };

static const double most_risk = 0.5, discovery = 0.05, watch = 0.2;

struct rising {
    pt_seen_period *weeks; /* the last ones that can be compared, those that are only held against among them */
    size_t count;
    pt_thin_days thin;
    size_t persons; /* that may be tested, by name */
    int64_t *person_id;
    uint32_t *papers;   /* persons × weeks */
    uint32_t *exposure; /* of the weeks: new papers */
};

/* A week and the ones before it that it is held against. */
struct plan {
    size_t week, first, periods;
};

struct person_test {
    uint32_t person, papers;
    pt_rate rate;
    double q_value;
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_weeks(pt_store *store, struct rising *r, pt_error *err)
{
    pt_periods all = { 0 };
    pt_status st = pt_periods_load(store, "week", &all, err);
    size_t kept = 0;

    for (size_t i = 0; i < all.len; i++)
        if (all.at[i].is_comparable)
            all.at[kept++] = all.at[i];
    r->count = kept < WEEKS + PT_BASELINE ? kept : WEEKS + PT_BASELINE;
    for (size_t i = 0; i < r->count; i++)
        all.at[i] = all.at[kept - r->count + i];
    r->weeks = all.at;
    return st;
}

/* The place of the week of `day`; `count` for none. */
static size_t place_of(const struct rising *r, pt_day day)
{
    size_t low = 0, high = r->count;

    while (low < high) {
        size_t middle = (low + high) / 2;

        if (r->weeks[middle].days.last < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < r->count && r->weeks[low].days.first <= day && !pt_is_thin(&r->thin, day) ? low : r->count;
}

/* One person on one paper of week `place`. */
struct mention {
    int64_t paper_id, person_id;
    size_t place;
};

typedef PT_ARRAY(struct mention) mentions;

static pt_status load_mentions(pt_store *store, struct rising *r, mentions *all, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PEOPLE_NEW_PAPERS, &rows, err));
    pt_bind_int(rows, 1, r->weeks[0].days.first);
    pt_bind_int(rows, 2, r->weeks[r->count - 1].days.last);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        size_t place = place_of(r, (pt_day)pt_read_int(rows, 0));

        if (place < r->count)
            PT_PUSH(all, ((struct mention){ pt_read_int(rows, 1), pt_read_int(rows, 2), place }));
    }
    return st == PT_END ? PT_OK : st;
}

static int by_paper(const void *a, const void *b)
{
    int64_t x = ((const struct mention *)a)->paper_id, y = ((const struct mention *)b)->paper_id;

    return (x > y) - (x < y);
}

static void count_exposure(struct rising *r, const mentions *all)
{
    r->exposure = PT_CALLOC(uint32_t, r->count);
    if (all->len)
        qsort(all->at, all->len, sizeof *all->at, by_paper);
    for (size_t i = 0; i < all->len; i++)
        r->exposure[all->at[i].place] += i == 0 || all->at[i].paper_id != all->at[i - 1].paper_id;
}

/* How many of the papers each person has, by id; persons with too few for any test are left out from here on. */
static uint32_t *count_papers(const mentions *all, int64_t *last_id)
{
    uint32_t *papers;

    *last_id = 0;
    for (size_t i = 0; i < all->len; i++)
        *last_id = all->at[i].person_id > *last_id ? all->at[i].person_id : *last_id;
    papers = PT_CALLOC(uint32_t, (size_t)*last_id + 1);
    for (size_t i = 0; i < all->len; i++)
        papers[all->at[i].person_id]++;
    return papers;
}

/* Writes to number[id] 1 + the place of each person who may be tested; by name, so that sums come in one order. */
static pt_status load_persons(pt_store *store, struct rising *r, const uint32_t *papers, int64_t last_id,
                              uint32_t *number, pt_error *err)
{
    PT_ARRAY(int64_t) ids = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PEOPLE_PERSONS, &rows, err));
    pt_bind_real(rows, 1, most_risk);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        int64_t id = pt_read_int(rows, 0);

        if (pt_read_int(rows, 1) || id > last_id || papers[id] < PT_LEAST_SEEN)
            continue;
        PT_PUSH(&ids, id);
        number[id] = (uint32_t)ids.len;
    }
    r->person_id = ids.at;
    r->persons = ids.len;
    return st == PT_END ? PT_OK : st;
}

static pt_status load(pt_store *store, struct rising *r, pt_error *err)
{
    mentions all = { 0 };
    uint32_t *papers = NULL, *number = NULL;
    int64_t last_id;
    pt_status st;

    PT_OR_DONE(load_mentions(store, r, &all, err));
    count_exposure(r, &all);
    papers = count_papers(&all, &last_id);
    number = PT_CALLOC(uint32_t, (size_t)last_id + 1);
    PT_OR_DONE(load_persons(store, r, papers, last_id, number, err));
    r->papers = PT_CALLOC(uint32_t, r->persons * r->count);
    for (size_t i = 0; i < all.len; i++)
        if (number[all.at[i].person_id])
            r->papers[(number[all.at[i].person_id] - 1) * r->count + all.at[i].place]++;
done:
    free(all.at);
    free(papers);
    free(number);
    return st;
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* How much persons scatter from week to week beyond chance: one figure for all who are tested. */
static double find_scatter(const struct rising *r, const struct plan *plan, const struct person_test *tests,
                           size_t count)
{
    uint32_t *papers = PT_CALLOC(uint32_t, count * plan->periods);
    double *exposures = PT_CALLOC(double, plan->periods), scatter;

    for (size_t i = 0; i < plan->periods; i++)
        exposures[i] = r->exposure[plan->first + i];
    for (size_t t = 0; t < count; t++)
        for (size_t i = 0; i < plan->periods; i++)
            papers[t * plan->periods + i] = r->papers[tests[t].person * r->count + plan->first + i];
    scatter = pt_dispersion_of_all(papers, count, exposures, plan->periods);
    free(papers);
    free(exposures);
    return scatter;
}

static pt_rate_counts counts_of(const struct rising *r, const struct plan *plan, uint32_t person)
{
    pt_rate_counts counts = { .papers = r->papers[person * r->count + plan->week],
                              .exposure = r->exposure[plan->week] };

    for (size_t i = plan->first; i < plan->week; i++) {
        counts.base_papers += r->papers[person * r->count + i];
        counts.base_exposure += r->exposure[i];
    }
    return counts;
}

static bool is_worth_a_test(const pt_rate_counts *counts)
{
    return counts->exposure > 0 && counts->base_exposure > 0 &&
           (counts->exposure * counts->base_papers / counts->base_exposure >= PT_LEAST_EXPECTED ||
            counts->papers + counts->base_papers >= PT_LEAST_SEEN);
}

static void adjust(struct person_test *tests, size_t count)
{
    double *p = PT_CALLOC(double, count), *q = PT_CALLOC(double, count);

    for (size_t i = 0; i < count; i++)
        p[i] = tests[i].rate.p_value;
    pt_fdr(p, count, q);
    for (size_t i = 0; i < count; i++)
        tests[i].q_value = q[i];
    free(p);
    free(q);
}

/* The tests of one week, to be freed. */
static struct person_test *test_week(const struct rising *r, const struct plan *plan, size_t *count)
{
    PT_ARRAY(struct person_test) tests = { 0 };
    double scatter;

    for (uint32_t person = 0; person < r->persons; person++) {
        pt_rate_counts counts = counts_of(r, plan, person);

        if (is_worth_a_test(&counts))
            PT_PUSH(&tests, ((struct person_test){ .person = person, .papers = (uint32_t)counts.papers }));
    }
    scatter = find_scatter(r, plan, tests.at, tests.len);
    for (size_t i = 0; i < tests.len; i++) {
        pt_rate_counts counts = counts_of(r, plan, tests.at[i].person);

        tests.at[i].rate = pt_rate_test(&counts, &(pt_rate_noise){ scatter, (double)plan->periods });
    }
    adjust(tests.at, tests.len);
    *count = tests.len;
    return tests.at;
}

/* Falls are not told: people have holidays. */
static const char *trend_of(const struct person_test *test)
{
    if (test->rate.p_up >= test->rate.p_down || test->papers < PT_LEAST_CLAIM)
        return NULL;
    return test->q_value <= discovery ? "rising" : test->q_value <= watch ? "watch up" : NULL;
}

static pt_status visit_week(const struct rising *r, size_t week, pt_person_week_visitor *visit, void *self,
                            pt_error *err)
{
    size_t first = week > PT_BASELINE ? week - PT_BASELINE : 0, count;
    struct plan plan = { week, first, week - first };
    struct person_test *tests = test_week(r, &plan, &count);
    pt_status st = PT_OK;

    for (size_t i = 0; i < count && st == PT_OK; i++)
        st = visit(self,
                   &(pt_person_week){ pt_str_of(r->weeks[week].days.text), r->person_id[tests[i].person],
                                      tests[i].papers, tests[i].rate, tests[i].q_value, trend_of(&tests[i]) },
                   err);
    free(tests);
    return st;
}

pt_status pt_rising_test(pt_store *store, pt_person_week_visitor *visit, void *self, pt_error *err)
{
    struct rising r = { 0 };
    pt_status st;

    PT_OR_DONE(load_weeks(store, &r, err));
    if (r.count <= PT_LEAST_BASELINE)
        goto done;
    PT_OR_DONE(pt_thin_days_load(store, &r.thin, err));
    PT_OR_DONE(load(store, &r, err));
    for (size_t week = r.count > WEEKS + PT_LEAST_BASELINE ? r.count - WEEKS : PT_LEAST_BASELINE; week < r.count;
         week++)
        PT_OR_DONE(visit_week(&r, week, visit, self, err));
done:
    free(r.weeks);
    free(r.thin.at);
    free(r.person_id);
    free(r.papers);
    free(r.exposure);
    return st;
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_test(void *store, const pt_person_week *week, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PEOPLE_ADD_PERIOD, &add, err));
    pt_bind_str(add, 1, week->period);
    pt_bind_int(add, 2, week->person_id);
    pt_bind_int(add, 3, week->papers);
    pt_rate_bind(add, 4, &week->rate);
    pt_bind_real(add, 8, week->rate.p_value);
    pt_bind_real(add, 9, week->q_value);
    if (week->trend)
        pt_bind_str(add, 10, pt_str_of(week->trend));
    return pt_statement_run(add, err);
}

pt_status pt_rising_save(pt_store *store, pt_error *err)
{
    return pt_rising_test(store, save_test, store, err);
}
