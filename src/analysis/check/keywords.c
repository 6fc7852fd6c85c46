#include "analysis/check/check.h"

#include "analysis/keywords/view.h"
#include "base/dict.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FEW = 3 }; /* numbers of periods in a sample: a week, a month and a day of each where there are */

/* How many findings there were of each kind. */
struct counts {
    size_t terms, papers, phrases;
};

struct recount {
    pt_store *store;
    const pt_scope *scope;
    pt_findings *findings;
    struct counts *counts;
    pt_str field, period;
    int64_t exposure; /* as it is kept */
};

/* The test of a term, NULL where it was not tested. Tests come by term. */
static const pt_term_test *test_of(const pt_period_test *test, uint32_t term)
{
    size_t low = 0, high = test->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (test->tests[middle].term < term)
            low = middle + 1;
        else
            high = middle;
    }
    return low < test->count && test->tests[low].term == term ? &test->tests[low] : NULL;
}

bool pt_is_near(double kept, double made)
{
    if (isnan(kept) || isnan(made) || isinf(made))
        return isnan(kept) && (isnan(made) || isinf(made));
    return fabs(kept - made) <= 1e-9 * fmax(1, fabs(made));
}

/* The row's numbers of a test: columns of check_keywords_rows.sql. */
static bool is_as_tested(pt_statement *row, const pt_window *window, const pt_term_test *test)
{
    int64_t base = 0;
    const char *trend;

    if (!test)
        return pt_read_is_null(row, 4) && pt_read_is_null(row, 10);
    for (size_t i = 1; i < window->count; i++)
        base += window->papers[test->term * window->count + i];
    trend = test->trend ? pt_trend_text(test->trend) : NULL;
    return pt_read_int(row, 3) == base && pt_is_near(pt_read_real(row, 4), test->rate.expected) &&
           pt_is_near(pt_read_real(row, 5), test->rate.ratio) && pt_is_near(pt_read_real(row, 6), test->rate.low) &&
           pt_is_near(pt_read_real(row, 7), test->rate.high) && pt_is_near(pt_read_real(row, 8), test->shrunken) &&
           pt_read_int(row, 9) == (int64_t)test->groups && pt_is_near(pt_read_real(row, 10), test->rate.p_value) &&
           pt_is_near(pt_read_real(row, 11), test->q_value) &&
           (trend ? pt_str_equal(pt_read_str(row, 12), pt_str_of(trend)) : pt_read_is_null(row, 12));
}

static void tell(struct recount *r, pt_str key, const char *what)
{
    pt_check_tell(r->findings, &r->counts->terms, "keywords: %.*s, %.*s, '%.*s': %s; " PT_MENDED_BY_REPAIR,
                  PT_FMT(r->field), PT_FMT(r->period), PT_FMT(key), what);
}

static void check_row(struct recount *r, pt_statement *row, const pt_view *view, const pt_dict *keys, bool *has_row)
{
    const pt_window *window = &view->window;
    pt_str key = pt_read_str(row, 0);
    uint32_t term = pt_dict_find(keys, key);
    bool is_filled = !pt_str_equal(pt_read_str(row, 2), r->period); /* by a later period: see check_filled */

    if (term != PT_NONE)
        has_row[term] = true;
    if (is_filled)
        return;
    if (term == PT_NONE)
        tell(r, key, "no paper holds it then");
    else if (pt_read_int(row, 1) != window->papers[term * window->count])
        tell(r, key, "another number of papers hold it");
    else if (!is_as_tested(row, window, test_of(&view->test, term)))
        tell(r, key, "its test comes out otherwise");
}

static pt_status check_rows(struct recount *r, const pt_view *view, const pt_dict *keys, bool *has_row, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(r->store, PT_SQL_ANALYSIS_CHECK_KEYWORDS_ROWS, &rows, err));
    pt_bind_str(rows, 1, r->field);
    pt_bind_str(rows, 2, r->period);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        check_row(r, rows, view, keys, has_row);
    return st == PT_END ? PT_OK : st;
}

/* What a period that took terms up filled in of the periods before it, by its own acronyms. */
static pt_status check_filled(const struct recount *r, const pt_view *view, const pt_dict *keys, pt_error *err)
{
    const pt_window *window = &view->window;

    for (size_t i = 1; i < window->count; i++) {
        struct recount before = *r;
        pt_statement *rows;
        pt_status st;

        before.period = pt_str_of(window->periods[i].days.text);
        PT_TRY(pt_store_statement(r->store, PT_SQL_ANALYSIS_CHECK_KEYWORDS_ROWS, &rows, err));
        pt_bind_str(rows, 1, r->field);
        pt_bind_str(rows, 2, before.period);
        while ((st = pt_statement_step(rows, err)) == PT_OK) {
            pt_str key = pt_read_str(rows, 0);
            uint32_t term = pt_dict_find(keys, key);

            if (pt_str_equal(pt_read_str(rows, 2), r->period) &&
                pt_read_int(rows, 1) != (term == PT_NONE ? 0 : window->papers[term * window->count + i]))
                tell(&before, key, "another number of papers hold it");
        }
        if (st != PT_END)
            return st;
    }
    return PT_OK;
}

static const pt_field *find_field(const pt_scope *scope, pt_str name)
{
    static const pt_field everything = { .name = PT_STR("all") };

    for (size_t i = 0; i < scope->field_count; i++)
        if (pt_str_equal(scope->fields[i].name, name))
            return &scope->fields[i];
    return &everything;
}

static void check_exposure(struct recount *r, const pt_window *window)
{
    if (r->exposure != window->total[0])
        pt_check_tell(r->findings, &r->counts->papers,
                      "keywords: %.*s, %.*s: %lld papers count, there are %u; " PT_MENDED_BY_REPAIR, PT_FMT(r->field),
                      PT_FMT(r->period), (long long)r->exposure, window->total[0]);
}

static bool is_week(const pt_window *window)
{
    return strcmp(pt_period_kind(&window->periods[0].days), "week") == 0;
}

static pt_status check_period(struct recount *r, pt_error *err)
{
    const pt_view_of of = {
        .scope = r->scope, .field = find_field(r->scope, r->field), .language = PT_S("en"), .period = r->period
    };
    pt_dict *keys = pt_dict_new(); /* the number in it is the term's in the corpus */
    bool *has_row = NULL;
    pt_view view;
    pt_status st;

    PT_OR_DONE(pt_view_open(r->store, &of, &view, err));
    for (uint32_t t = 0; t < view.window.corpus.terms; t++)
        pt_dict_add(keys, view.window.corpus.key[t]);
    has_row = PT_CALLOC(bool, view.window.corpus.terms);
    PT_OR_DONE(check_rows(r, &view, keys, has_row, err));
    for (uint32_t t = 0; t < view.window.corpus.terms; t++)
        if (view.window.corpus.is_term[t] && !has_row[t] &&
            (view.window.papers[t * view.window.count] || test_of(&view.test, t)))
            tell(r, view.window.corpus.key[t], "it is kept nowhere");
    PT_OR_DONE(check_filled(r, &view, keys, err));
    check_exposure(r, &view.window);
    if (pt_str_equal(r->field, PT_S("all")) && is_week(&view.window)) /* as the analysis makes them */
        st = pt_phrases_check(r->store, &view.window, r->findings, &r->counts->phrases, err);
done:
    pt_view_close(&view);
    pt_dict_free(keys);
    free(has_row);
    return st;
}

struct period {
    pt_str field, period;
    int64_t exposure;
};

pt_status pt_keywords_check(pt_store *store, const pt_scope *scope, const pt_depth *depth, int64_t periods,
                            pt_findings *findings, size_t *count, pt_error *err)
{
    pt_sampling sampling = pt_depth_sampling(depth, periods, FEW);
    PT_ARRAY(struct period) list = { 0 };
    struct counts counts = { 0 };
    pt_arena arena = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_CHECK_KEYWORDS_PERIODS, &rows, err));
    pt_bind_int(rows, 1, sampling.every);
    pt_bind_int(rows, 2, sampling.from);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        PT_PUSH(&list, ((struct period){ pt_arena_copy(&arena, pt_read_str(rows, 0)),
                                         pt_arena_copy(&arena, pt_read_str(rows, 1)), pt_read_int(rows, 2) }));
    st = st == PT_END ? PT_OK : st;
    for (size_t i = 0; st == PT_OK && i < list.len; i++) {
        struct recount r = {
            store, scope, findings, &counts, list.at[i].field, list.at[i].period, list.at[i].exposure
        };

        st = check_period(&r, err);
        pt_progress(findings->observer, "check keywords", i + 1, list.len);
    }
    pt_check_tell_rest(findings, "keywords", counts.terms);
    pt_check_tell_rest(findings, "papers of periods", counts.papers);
    pt_check_tell_rest(findings, "keyphrases", counts.phrases);
    *count = counts.terms + counts.papers + counts.phrases;
done:
    free(list.at);
    pt_arena_free(&arena);
    return st;
}
