#include "analysis/keywords/test.h"

#include "base/memory.h"
#include "numeric/fdr.h"

#include <math.h>
#include <stdlib.h>

enum { LEAST_WORDING = 30 }; /* papers that tell how a term spreads over categories */

static const double discovery = 0.05, watch = 0.2, watch_p = 0.001;

/* A word whose categories have this much of the entropy of all papers' is style (METHODS, section 1). A phrase is not:
 * what every category writes about ("large language models") is a subject all the same. */
static const double even = 0.97;

/* ── Counting ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void take_strata(const pt_window *window, pt_strata *strata)
{
    for (size_t t = 0; t < window->corpus.terms; t++) {
        size_t count;
        const pt_run_cell *cells = pt_run_cells(&window->counts, window->corpus.hash[t], &count);

        for (size_t i = 0; i < count; i++) {
            uint32_t *counts = cells[i].period == 0 ? strata->papers : strata->base_papers;

            if (cells[i].period != PT_NO_PERIOD)
                counts[t * window->strata + cells[i].stratum] += cells[i].papers;
        }
    }
}

void pt_strata_count(const pt_window *window, pt_strata *strata)
{
    const pt_corpus *corpus = &window->corpus;

    strata->papers = PT_CALLOC(uint32_t, corpus->terms * window->strata);
    strata->base_papers = PT_CALLOC(uint32_t, corpus->terms * window->strata);
    strata->base_exposure = PT_CALLOC(uint32_t, window->strata);
    for (size_t i = window->strata; i < window->count * window->strata; i++)
        strata->base_exposure[i % window->strata] += window->exposure[i];
    if (window->counts.is_given) {
        take_strata(window, strata);
        return;
    }
    for (size_t p = 0; p < corpus->papers; p++) {
        uint32_t *counts = window->of_paper[p] == 0 ? strata->papers : strata->base_papers;

        for (size_t e = corpus->start[p]; window->of_paper[p] >= 0 && e < corpus->start[p + 1]; e++)
            counts[corpus->at[e] * window->strata + window->forward.category[p]]++;
    }
}

void pt_strata_free(pt_strata *strata)
{
    free(strata->papers);
    free(strata->base_papers);
    free(strata->base_exposure);
    *strata = (pt_strata){ 0 };
}

/* How much terms scatter between the periods of the baseline, by how frequent they are. */
static pt_dispersion fit_dispersion(const pt_window *window)
{
    size_t periods = window->count - 1, terms = window->corpus.terms;
    double *exposures = PT_CALLOC(double, periods);
    uint32_t *counts = PT_CALLOC(uint32_t, terms * periods);
    pt_dispersion fit;
    size_t rows = 0;

    for (size_t i = 0; i < periods; i++)
        exposures[i] = window->total[i + 1];
    for (size_t t = 0; t < terms; t++) {
        for (size_t i = 0; i < periods; i++)
            counts[rows * periods + i] = window->papers[t * window->count + i + 1];
        rows += window->corpus.is_term[t];
    }
    fit = pt_dispersion_fit(counts, rows, exposures, periods);
    free(exposures);
    free(counts);
    return fit;
}

/* Shannon's entropy of counts that sum to `sum`, with Miller & Madow's correction for few (1955). */
static double entropy(const uint32_t *a, const uint32_t *b, size_t count, double sum)
{
    double h = 0;
    size_t seen = 0;

    for (size_t i = 0; i < count; i++) {
        double share = (a[i] + b[i]) / sum;

        if (share > 0) {
            h -= share * log(share);
            seen++;
        }
    }
    return seen ? h + (double)(seen - 1) / (2 * sum) : 0;
}

static bool is_wording(const pt_window *window, const pt_strata *strata, uint32_t term, double all)
{
    size_t n = window->strata;
    double papers = 0;

    for (size_t i = 0; i < window->count; i++)
        papers += window->papers[term * window->count + i];
    return window->corpus.words[term] == 1 && papers >= LEAST_WORDING && n > 1 &&
           entropy(strata->papers + term * n, strata->base_papers + term * n, n, papers) > even * all;
}

/* ── Testing ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The term's counts in each category, made one comparison. A category whose baseline has fewer papers than the period
 * alone has just entered the store: it is left out on both sides. *mean: papers a period of the baseline, as counted.
 */
static pt_rate_counts pool(const pt_window *window, const pt_strata *strata, const pt_period_test *test, uint32_t term,
                           pt_rate_counts *room, double *mean)
{
    size_t count = 0;

    *mean = 0;
    for (size_t s = 0; s < window->strata; s++) {
        if (test->has_entered[s])
            continue;
        room[count++] = (pt_rate_counts){
            .papers = strata->papers[term * window->strata + s],
            .exposure = window->exposure[s],
            .base_papers = strata->base_papers[term * window->strata + s],
            .base_exposure = strata->base_exposure[s],
        };
        *mean += strata->base_papers[term * window->strata + s] / (double)test->baseline;
    }
    return pt_rate_pool(room, count);
}

static bool is_worth_a_test(const pt_rate_counts *counts)
{
    double expected = counts->exposure * counts->base_papers / counts->base_exposure;

    return counts->base_exposure > 0 && counts->exposure > 0 &&
           (expected >= PT_LEAST_EXPECTED || counts->papers + counts->base_papers >= PT_LEAST_SEEN);
}

static void test_terms(const pt_window *window, const pt_strata *strata, pt_period_test *test)
{
    pt_rate_counts *room = PT_CALLOC(pt_rate_counts, window->strata);
    PT_ARRAY(pt_term_test) tests = { 0 };
    double all = entropy(window->exposure, strata->base_exposure, window->strata, test->exposure + test->base_exposure);

    for (uint32_t t = 0; t < window->corpus.terms; t++) {
        pt_term_test one = { .term = t, .papers = window->papers[t * window->count] };
        double mean;

        if (!window->corpus.is_term[t])
            continue;
        one.counts = pool(window, strata, test, t, room, &mean);
        if (!is_worth_a_test(&one.counts))
            continue;
        one.noise = (pt_rate_noise){ pt_dispersion_at(&test->dispersion, mean), (double)test->baseline };
        one.rate = pt_rate_test(&one.counts, &one.noise);
        one.shrunken = pt_rate_shrunken(&one.counts, &one.noise);
        one.is_wording = is_wording(window, strata, t, all);
        PT_PUSH(&tests, one);
    }
    test->tests = tests.at;
    test->count = tests.len;
    free(room);
}

static void adjust(pt_period_test *test)
{
    double *p = PT_CALLOC(double, test->count), *q = PT_CALLOC(double, test->count);

    for (size_t i = 0; i < test->count; i++)
        p[i] = test->tests[i].rate.p_value;
    pt_fdr(p, test->count, q);
    for (size_t i = 0; i < test->count; i++)
        test->tests[i].q_value = q[i];
    free(p);
    free(q);
}

void pt_period_test_run(const pt_window *window, pt_period_test *test)
{
    pt_strata strata = { 0 };

    *test = (pt_period_test){ 0 };
    if (!window->periods[0].is_comparable || window->count <= PT_LEAST_BASELINE)
        return;
    test->baseline = window->count - 1;
    test->exposure = window->total[0];
    for (size_t i = 1; i < window->count; i++)
        test->base_exposure += window->total[i];
    pt_strata_count(window, &strata);
    test->has_entered = PT_CALLOC(bool, window->strata);
    for (size_t s = 0; s < window->strata; s++)
        test->has_entered[s] = strata.base_exposure[s] < window->exposure[s];
    test->dispersion = fit_dispersion(window);
    test_terms(window, &strata, test);
    adjust(test);
    pt_strata_free(&strata);
}

void pt_period_test_free(pt_period_test *test)
{
    free(test->has_entered);
    free(test->tests);
    *test = (pt_period_test){ 0 };
}

/* ── Claiming ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static size_t count_groups(const pt_window *window, const pt_authors *authors, uint32_t term)
{
    size_t count;
    uint32_t *papers = pt_window_papers(window, term, &count);
    size_t groups = pt_author_groups(authors, papers, count);

    free(papers);
    return groups;
}

/* A rise is claimed only of what several groups write about; a fall needs no such guard. */
static pt_trend trend_of(const pt_term_test *test)
{
    bool is_up = test->rate.p_up < test->rate.p_down;
    bool has_company = test->papers >= PT_LEAST_CLAIM && test->groups >= PT_LEAST_GROUPS;

    if (is_up && !has_company)
        return PT_NO_TREND;
    if (test->q_value <= discovery)
        return is_up ? PT_RISING : PT_FALLING;
    if (test->q_value <= watch || test->rate.p_value <= watch_p)
        return is_up ? PT_WATCH_UP : PT_WATCH_DOWN;
    return PT_NO_TREND;
}

static bool is_up(pt_trend trend)
{
    return trend == PT_RISING || trend == PT_WATCH_UP;
}

/* Does a longer term with the same news stand for this one: in most of the papers that make a rise, of those that were
 * expected for a fall? */
static bool has_heir(const pt_corpus *corpus, const pt_period_test *test, const pt_term_test *one)
{
    for (size_t i = 0; i < test->count; i++) {
        const pt_term_test *other = &test->tests[i];
        bool holds_most =
            is_up(one->trend) ? other->papers >= 0.8 * one->papers : other->rate.expected >= 0.8 * one->rate.expected;

        if (other->trend && corpus->words[other->term] > corpus->words[one->term] && holds_most &&
            is_up(other->trend) == is_up(one->trend) &&
            pt_term_is_part(corpus->key[one->term], corpus->key[other->term]))
            return true;
    }
    return false;
}

void pt_period_test_claim(const pt_window *window, const pt_authors *authors, pt_period_test *test)
{
    for (size_t i = 0; i < test->count; i++) {
        pt_term_test *one = &test->tests[i];

        if (one->q_value > watch && one->rate.p_value > watch_p)
            continue;
        one->groups = count_groups(window, authors, one->term);
        one->trend = trend_of(one);
    }
    for (size_t i = 0; i < test->count; i++) /* longer ones keep theirs until all were looked at */
        test->tests[i].is_echo = test->tests[i].trend && has_heir(&window->corpus, test, &test->tests[i]);
    for (size_t i = 0; i < test->count; i++)
        if (test->tests[i].is_echo)
            test->tests[i].trend = PT_NO_TREND;
}

const char *pt_trend_text(pt_trend trend)
{
    static const char *const texts[] = { [PT_NO_TREND] = NULL,
                                         [PT_RISING] = "rising",
                                         [PT_FALLING] = "falling",
                                         [PT_WATCH_UP] = "watch up",
                                         [PT_WATCH_DOWN] = "watch down" };

    return texts[trend];
}

void pt_rate_bind(pt_statement *statement, int at, const pt_rate *rate)
{
    pt_bind_finite(statement, at, rate->expected);
    pt_bind_finite(statement, at + 1, rate->ratio);
    pt_bind_finite(statement, at + 2, rate->low);
    pt_bind_finite(statement, at + 3, rate->high);
}
