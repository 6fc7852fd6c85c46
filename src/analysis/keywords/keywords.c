/* Which terms rose and fell, week by week, and how sure we are (METHODS, sections 2 and 5). */
#include "analysis/analysis.h"

#include "analysis/keywords/test.h"
#include "base/memory.h"
#include "numeric/burst.h"
#include "numeric/foreign.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

enum {
    LONGEST_TERM = 4,
    LEAST_PAPERS = 5, /* of the store, for a term to be counted at all */
    LEAST_BURST_PAPERS = 20,
    EVIDENCE = 5 /* papers kept for a claim */
};

static const double most_share = 0.5; /* of all papers: what half of a field writes is no keyword */

struct keywords {
    pt_corpus corpus;
    pt_weeks weeks;
    pt_authors authors;
    bool *accepted;
    pt_week_test *tests; /* a week each */
    uint8_t *burst;      /* terms × weeks */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load(pt_store *store, struct keywords *k, pt_error *err)
{
    const pt_corpus_rules rules = { .longest = LONGEST_TERM, .least_papers = LEAST_PAPERS, .most_share = most_share };

    PT_TRY(pt_corpus_load(store, &rules, &k->corpus, err));
    PT_TRY(pt_weeks_load(store, &k->corpus, &k->weeks, err));
    return pt_authors_load(store, &k->corpus, &k->authors, err);
}

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Marks the weeks of bursts of two weeks or more (of a single week the rate test speaks). Weeks that cannot be compared
 * are left out of the series. */
static void find_bursts(struct keywords *k, const size_t *series, size_t count)
{
    const pt_burst_rule rule = { .scale = 1.5, .gamma = 1 };
    uint32_t *papers = PT_CALLOC(uint32_t, count), *exposure = PT_CALLOC(uint32_t, count);
    pt_burst *bursts = PT_CALLOC(pt_burst, (count + 1) / 2);
    bool *in_burst = PT_CALLOC(bool, count);

    for (size_t i = 0; i < count; i++)
        exposure[i] = k->weeks.at[series[i]].exposure;
    for (size_t t = 0; t < k->corpus.terms; t++) {
        size_t found;

        if (!k->accepted[t] || k->corpus.df[t] < LEAST_BURST_PAPERS)
            continue;
        for (size_t i = 0; i < count; i++)
            papers[i] = k->weeks.papers[t * k->weeks.count + series[i]];
        pt_burst_states(papers, exposure, count, &rule, in_burst);
        found = pt_burst_runs(papers, exposure, count, &rule, in_burst, bursts);
        for (size_t b = 0; b < found; b++)
            for (size_t i = bursts[b].first; bursts[b].last > bursts[b].first && i <= bursts[b].last; i++)
                k->burst[t * k->weeks.count + series[i]] = 1;
    }
    free(papers);
    free(exposure);
    free(bursts);
    free(in_burst);
}

static void compute(struct keywords *k, const pt_observer *observer)
{
    size_t *series = PT_CALLOC(size_t, k->weeks.count), count = 0;

    pt_numeric_start();
    k->accepted = pt_terms_accepted(&k->corpus);
    k->tests = PT_CALLOC(pt_week_test, k->weeks.count);
    k->burst = PT_CALLOC(uint8_t, k->corpus.terms * k->weeks.count);
    for (size_t w = 0; w < k->weeks.count; w++) {
        pt_week_test_run(&k->corpus, &k->weeks, &k->authors, k->accepted, w, &k->tests[w]);
        if (k->weeks.at[w].seen.is_comparable)
            series[count++] = w;
        pt_progress(observer, "keywords", w + 1, k->weeks.count);
    }
    find_bursts(k, series, count);
    free(series);
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status clear(pt_store *store, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_KEYWORDS_CLEAR_PAPERS, PT_SQL_ANALYSIS_KEYWORDS_CLEAR_TESTS,
                              PT_SQL_ANALYSIS_KEYWORDS_CLEAR_PERIODS, PT_SQL_ANALYSIS_KEYWORDS_CLEAR_TERMS };

    return pt_store_run_all(store, clears, sizeof clears / sizeof *clears, err);
}

static pt_status save_terms(pt_store *store, const struct keywords *k, pt_error *err)
{
    pt_statement *add;

    for (size_t t = 0; t < k->corpus.terms; t++) {
        if (!k->accepted[t])
            continue;
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_ADD_TERM, &add, err));
        pt_bind_int(add, 1, (int64_t)t);
        pt_bind_str(add, 2, k->corpus.term[t]);
        pt_bind_int(add, 3, k->corpus.words[t]);
        pt_bind_int(add, 4, k->corpus.df[t]);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

static void bind_test(pt_statement *add, const pt_term_test *test)
{
    static const char *const trends[] = {
        [PT_RISING] = "rising", [PT_FALLING] = "falling", [PT_WATCH_UP] = "watch up", [PT_WATCH_DOWN] = "watch down"
    };

    pt_bind_real(add, 5, test->rate.expected);
    pt_bind_real(add, 6, isinf(test->rate.ratio) ? NAN : test->rate.ratio);
    pt_bind_real(add, 7, test->rate.low);
    pt_bind_real(add, 8, isinf(test->rate.high) ? NAN : test->rate.high);
    pt_bind_real(add, 9, test->shrunken);
    if (test->groups)
        pt_bind_int(add, 10, (int64_t)test->groups);
    pt_bind_real(add, 11, test->rate.p_value);
    pt_bind_real(add, 12, test->q_value);
    if (test->trend)
        pt_bind_str(add, 13, pt_str_of(trends[test->trend]));
}

/* `test` is NULL for a term that was not tested in that week. */
static pt_status save_term_week(pt_store *store, const struct keywords *k, size_t week, size_t term,
                                const pt_term_test *test, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_ADD_PERIOD, &add, err));
    pt_bind_str(add, 1, PT_S("all"));
    pt_bind_str(add, 2, pt_str_of(k->weeks.at[week].seen.days.text));
    pt_bind_int(add, 3, (int64_t)term);
    pt_bind_int(add, 4, k->weeks.papers[term * k->weeks.count + week]);
    if (test)
        bind_test(add, test);
    pt_bind_int(add, 14, k->burst[term * k->weeks.count + week]);
    return pt_statement_run(add, err);
}

struct dated {
    pt_day day;
    uint32_t paper;
};

static int newest_first(const void *a, const void *b)
{
    const struct dated *x = a, *y = b;

    if (x->day != y->day)
        return x->day > y->day ? -1 : 1;
    return (x->paper < y->paper) - (x->paper > y->paper); /* the corpus is sorted by arXiv id */
}

static pt_status save_evidence(pt_store *store, const struct keywords *k, size_t week, uint32_t term, pt_error *err)
{
    size_t count;
    uint32_t *papers = pt_weeks_papers_with(&k->weeks, &k->corpus, week, term, &count);
    struct dated *dated = PT_CALLOC(struct dated, count);
    pt_statement *add;
    pt_status st = PT_OK;

    for (size_t i = 0; i < count; i++)
        dated[i] = (struct dated){ k->corpus.first_day[papers[i]], papers[i] };
    qsort(dated, count, sizeof *dated, newest_first);
    for (size_t i = 0; i < count && i < EVIDENCE; i++) {
        PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_ADD_PAPER, &add, err));
        pt_bind_str(add, 1, pt_str_of(k->weeks.at[week].seen.days.text));
        pt_bind_int(add, 2, term);
        pt_bind_int(add, 3, (int64_t)i + 1);
        pt_bind_int(add, 4, k->corpus.paper_id[dated[i].paper]);
        PT_OR_DONE(pt_statement_run(add, err));
    }
done:
    free(papers);
    free(dated);
    return st;
}

static pt_status save_test(pt_store *store, const struct keywords *k, const pt_week_test *test, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_ADD_TEST, &add, err));
    pt_bind_str(add, 1, PT_S("all"));
    pt_bind_str(add, 2, pt_str_of(k->weeks.at[test->week].seen.days.text));
    pt_bind_int(add, 3, (int64_t)test->baseline);
    pt_bind_int(add, 4, (int64_t)test->exposure);
    pt_bind_int(add, 5, (int64_t)test->base_exposure);
    pt_bind_int(add, 6, (int64_t)test->count);
    pt_bind_real(add, 7, test->dispersion_low);
    pt_bind_real(add, 8, test->dispersion_high);
    return pt_statement_run(add, err);
}

/* Rows for every accepted term that the week's papers hold, and for every one that was tested. */
static pt_status save_week(pt_store *store, const struct keywords *k, const pt_week_test *test, pt_error *err)
{
    size_t next = 0;

    if (test->baseline)
        PT_TRY(save_test(store, k, test, err));
    for (uint32_t t = 0; t < k->corpus.terms; t++) {
        const pt_term_test *one = next < test->count && test->tests[next].term == t ? &test->tests[next++] : NULL;

        if (!k->accepted[t] || (!one && !k->weeks.papers[t * k->weeks.count + test->week]))
            continue;
        PT_TRY(save_term_week(store, k, test->week, t, one, err));
        if (one && one->trend)
            PT_TRY(save_evidence(store, k, test->week, t, err));
    }
    return PT_OK;
}

static pt_status save(pt_store *store, const struct keywords *k, pt_error *err)
{
    PT_TRY(clear(store, err));
    PT_TRY(save_terms(store, k, err));
    for (size_t w = 0; w < k->weeks.count; w++)
        PT_TRY(save_week(store, k, &k->tests[w], err));
    return PT_OK;
}

static pt_status run(pt_store *store, const pt_scope *scope, const pt_observer *observer, pt_error *err)
{
    struct keywords k = { 0 };
    pt_status st;

    (void)scope;
    PT_OR_DONE(load(store, &k, err));
    compute(&k, observer);
    PT_OR_DONE(save(store, &k, err));
done:
    for (size_t w = 0; k.tests && w < k.weeks.count; w++)
        free(k.tests[w].tests);
    free(k.tests);
    free(k.burst);
    free(k.accepted);
    pt_authors_free(&k.authors);
    pt_weeks_free(&k.weeks);
    pt_corpus_free(&k.corpus);
    return st;
}

const pt_analysis pt_analysis_keywords = {
    .name = "keywords", .needs = PT_NEEDS("terms", "coverage"), .version = 1, .run = run
};
