#include "analysis/keywords/test.h"

#include "base/memory.h"
#include "numeric/dispersion.h"
#include "numeric/fdr.h"

#include <math.h>
#include <stdlib.h>

enum {
    BASELINE = 8,       /* weeks (METHODS, section 2) */
    LEAST_BASELINE = 4, /* with fewer the scatter between weeks is not known */
    LEAST_EXPECTED = 3, /* a term is worth a test when so many papers are expected, … */
    LEAST_SEEN = 10,    /* … or so many were seen in all */
    LEAST_CLAIM = 5,    /* papers behind a claim that something rose, … */
    LEAST_GROUPS = 3    /* … from so many groups of authors */
};

static const double discovery = 0.05, watch = 0.2, watch_p = 0.001;

/* A phrase must stand alone in one of five places where it occurs (METHODS-REFERENCE, section 2), a word in one of
 * twenty: most words live in phrases. */
static const float phrase_autonomy = 0.2F, word_autonomy = 0.05F;

bool *pt_terms_accepted(const pt_corpus *corpus)
{
    bool *accepted = PT_CALLOC(bool, corpus->terms);

    for (uint32_t t = 0; t < corpus->terms; t++)
        accepted[t] = corpus->term[t].len > 1 &&
                      pt_corpus_is_unit(corpus, t, corpus->words[t] > 1 ? phrase_autonomy : word_autonomy);
    return accepted;
}

/* ── Counting ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The week and its baseline, by term and primary category. */
struct tally {
    size_t weeks[BASELINE], count;
    size_t strata;
    uint32_t *base_exposure;        /* strata */
    uint32_t *papers, *base_papers; /* terms × strata */
};

static void find_baseline(const pt_weeks *weeks, size_t week, struct tally *tally)
{
    for (size_t w = week; w-- > 0 && tally->count < BASELINE;)
        if (weeks->at[w].seen.is_comparable)
            tally->weeks[tally->count++] = w;
}

static bool is_in_baseline(const struct tally *tally, int32_t week)
{
    for (size_t i = 0; i < tally->count; i++)
        if ((int32_t)tally->weeks[i] == week)
            return true;
    return false;
}

static void count_papers(const pt_corpus *corpus, const pt_weeks *weeks, size_t week, struct tally *tally)
{
    tally->strata = weeks->strata;
    tally->base_exposure = PT_CALLOC(uint32_t, tally->strata);
    tally->papers = PT_CALLOC(uint32_t, corpus->terms * tally->strata);
    tally->base_papers = PT_CALLOC(uint32_t, corpus->terms * tally->strata);
    for (size_t p = 0; p < corpus->papers; p++) {
        bool is_now = weeks->of_paper[p] == (int32_t)week;
        uint32_t *counts = is_now ? tally->papers : tally->base_papers;

        if (!is_now && !is_in_baseline(tally, weeks->of_paper[p]))
            continue;
        tally->base_exposure[corpus->category[p]] += !is_now;
        for (size_t e = corpus->start[p]; e < corpus->start[p + 1]; e++)
            counts[corpus->at[e] * tally->strata + corpus->category[p]]++;
    }
}

/* How much terms scatter between the weeks of the baseline, by how frequent they are. */
static pt_dispersion fit_dispersion(const pt_corpus *corpus, const pt_weeks *weeks, const struct tally *tally,
                                    const bool *accepted)
{
    double *exposures = PT_CALLOC(double, tally->count);
    uint32_t *counts = PT_CALLOC(uint32_t, corpus->terms * tally->count);
    pt_dispersion fit;
    size_t rows = 0;

    for (size_t i = 0; i < tally->count; i++)
        exposures[i] = weeks->at[tally->weeks[i]].exposure;
    for (size_t t = 0; t < corpus->terms; t++) {
        if (!accepted[t])
            continue;
        for (size_t i = 0; i < tally->count; i++)
            counts[rows * tally->count + i] = weeks->papers[t * weeks->count + tally->weeks[i]];
        rows++;
    }
    fit = pt_dispersion_fit(counts, rows, exposures, tally->count);
    free(exposures);
    free(counts);
    return fit;
}

/* ── Testing ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The term's counts in each category, made one comparison. A category whose baseline has fewer papers than the week
 * alone has just entered the store: it is left out on both sides. *mean: papers a week of the baseline, as counted. */
static pt_rate_counts pool(const pt_weeks *weeks, const struct tally *tally, size_t week, uint32_t term,
                           pt_rate_counts *strata, double *mean)
{
    size_t count = 0;

    *mean = 0;
    for (size_t s = 0; s < tally->strata; s++) {
        uint32_t exposure = weeks->exposure[week * weeks->strata + s];

        if (tally->base_exposure[s] < exposure)
            continue;
        strata[count++] = (pt_rate_counts){
            .papers = tally->papers[term * tally->strata + s],
            .exposure = exposure,
            .base_papers = tally->base_papers[term * tally->strata + s],
            .base_exposure = tally->base_exposure[s],
        };
        *mean += tally->base_papers[term * tally->strata + s] / (double)tally->count;
    }
    return pt_rate_pool(strata, count);
}

static bool is_worth_a_test(const pt_rate_counts *counts)
{
    double expected = counts->exposure * counts->base_papers / counts->base_exposure;

    return counts->base_exposure > 0 && counts->exposure > 0 &&
           (expected >= LEAST_EXPECTED || counts->papers + counts->base_papers >= LEAST_SEEN);
}

static void test_terms(const pt_corpus *corpus, const pt_weeks *weeks, const struct tally *tally, const bool *accepted,
                       const pt_dispersion *dispersion, pt_week_test *test)
{
    pt_rate_counts *strata = PT_CALLOC(pt_rate_counts, tally->strata);
    PT_ARRAY(pt_term_test) tests = { 0 };

    for (uint32_t t = 0; t < corpus->terms; t++) {
        pt_rate_counts counts;
        pt_rate_noise noise;
        double mean;
        pt_term_test one = { .term = t, .papers = weeks->papers[t * weeks->count + test->week] };

        if (!accepted[t])
            continue;
        counts = pool(weeks, tally, test->week, t, strata, &mean);
        if (!is_worth_a_test(&counts))
            continue;
        noise = (pt_rate_noise){ pt_dispersion_at(dispersion, mean), (double)tally->count };
        one.rate = pt_rate_test(&counts, &noise);
        one.shrunken = pt_rate_shrunken(&counts, &noise);
        PT_PUSH(&tests, one);
    }
    test->tests = tests.at;
    test->count = tests.len;
    free(strata);
}

static void adjust(pt_week_test *test)
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

/* ── Claiming ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static size_t count_groups(const pt_corpus *corpus, const pt_weeks *weeks, const pt_authors *authors, size_t week,
                           uint32_t term)
{
    size_t count;
    uint32_t *papers = pt_weeks_papers_with(weeks, corpus, week, term, &count);
    size_t groups = pt_author_groups(authors, papers, count);

    free(papers);
    return groups;
}

/* A rise is claimed only of what several groups write about; a fall needs no such guard. */
static pt_trend trend_of(const pt_term_test *test)
{
    bool is_up = test->rate.p_up < test->rate.p_down;
    bool has_company = test->papers >= LEAST_CLAIM && test->groups >= LEAST_GROUPS;

    if (is_up && !has_company)
        return PT_NO_TREND;
    if (test->q_value <= discovery)
        return is_up ? PT_RISING : PT_FALLING;
    if (test->q_value <= watch || test->rate.p_value <= watch_p)
        return is_up ? PT_WATCH_UP : PT_WATCH_DOWN;
    return PT_NO_TREND;
}

static void claim(const pt_corpus *corpus, const pt_weeks *weeks, const pt_authors *authors, pt_week_test *test)
{
    for (size_t i = 0; i < test->count; i++) {
        pt_term_test *one = &test->tests[i];

        if (one->q_value > watch && one->rate.p_value > watch_p)
            continue;
        one->groups = count_groups(corpus, weeks, authors, test->week, one->term);
        one->trend = trend_of(one);
    }
}

void pt_week_test_run(const pt_corpus *corpus, const pt_weeks *weeks, const pt_authors *authors, const bool *accepted,
                      size_t week, pt_week_test *test)
{
    struct tally tally = { 0 };
    pt_dispersion dispersion;

    *test = (pt_week_test){ .week = week };
    find_baseline(weeks, week, &tally);
    if (!weeks->at[week].seen.is_comparable || tally.count < LEAST_BASELINE)
        return;
    test->baseline = tally.count;
    test->exposure = weeks->at[week].exposure;
    for (size_t i = 0; i < tally.count; i++)
        test->base_exposure += weeks->at[tally.weeks[i]].exposure;
    count_papers(corpus, weeks, week, &tally);
    dispersion = fit_dispersion(corpus, weeks, &tally, accepted);
    test->dispersion_high = dispersion.bins[0].dispersion;
    test->dispersion_low = dispersion.bins[dispersion.count - 1].dispersion;
    test_terms(corpus, weeks, &tally, accepted, &dispersion, test);
    adjust(test);
    claim(corpus, weeks, authors, test);
    free(tally.base_exposure);
    free(tally.papers);
    free(tally.base_papers);
}
