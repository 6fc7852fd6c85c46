#include "analysis/keywords/why.h"

#include "analysis/keywords/absent.h"
#include "analysis/terms/ngrams.h"
#include "base/memory.h"
#include "store/statement.h"
#include "text/phrase.h"

#include <stdlib.h>
#include <string.h>

static const double discovery = 0.05, power = 0.8;

/* The key of what a person typed. */
static pt_status key_of(pt_str term, pt_buf *key, pt_error *err)
{
    pt_tokeniser *tokeniser;
    bool is_phrase;

    PT_TRY(pt_tokeniser_new(&tokeniser, err));
    is_phrase = pt_phrase_key(tokeniser, term, key);
    pt_tokeniser_free(tokeniser);
    if (!is_phrase)
        return pt_fail(err, PT_EUSAGE, "'%.*s' is no term; a term is one to four words without punctuation between",
                       PT_FMT(term));
    return pt_buf_check(key, "the term", err);
}

/* ── What is counted ─────────────────────────────────────────────────────────────────────────────────────────────── */

static void take_periods(const pt_view *view, pt_why *why)
{
    why->count = view->window.count;
    why->baseline = view->test.baseline;
    for (size_t i = 0; i < why->count; i++) {
        why->periods[i] = view->window.periods[i].days;
        why->exposure[i] = view->window.total[i];
    }
}

static uint32_t term_of_key(const pt_corpus *corpus, pt_str key)
{
    for (uint32_t t = 0; t < corpus->terms; t++)
        if (corpus->is_term[t] && pt_str_equal(corpus->key[t], key))
            return t;
    return PT_NONE;
}

static size_t count_groups(const pt_view *view, uint32_t term)
{
    size_t count;
    uint32_t *papers = pt_window_papers(&view->window, term, &count);
    size_t groups = pt_author_groups(&view->authors, papers, count);

    free(papers);
    return groups;
}

static void take_counts(const pt_view *view, uint32_t term, pt_why *why)
{
    for (size_t i = 0; i < why->count; i++)
        why->papers[i] = view->window.papers[term * view->window.count + i];
    why->term = pt_arena_copy(&why->arena, view->window.corpus.term[term]);
    why->groups = count_groups(view, term);
}

/* ── Its papers ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static int newest_first(const void *a, const void *b)
{
    const pt_why_paper *x = a, *y = b;

    if (x->day != y->day)
        return x->day > y->day ? -1 : 1;
    return pt_str_compare(y->arxiv_id, x->arxiv_id);
}

static pt_status take_paper(pt_store *store, const pt_view *view, uint32_t number, pt_why *why, pt_error *err)
{
    pt_why_paper *paper = &why->paper[why->paper_count];
    pt_statement *get;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_WHY_PAPER, &get, err));
    pt_bind_int(get, 1, view->window.forward.paper_id[number]);
    PT_TRY(pt_statement_step(get, err));
    *paper = (pt_why_paper){ .arxiv_id = pt_arena_copy(&why->arena, pt_read_str(get, 0)),
                             .title = pt_arena_copy(&why->arena, pt_read_str(get, 1)),
                             .day = view->window.forward.first_day[number],
                             .period = (size_t)view->window.of_paper[number] };
    why->paper_count++;
    return pt_statement_run(get, err);
}

static pt_status take_papers(pt_store *store, const pt_view *view, uint32_t term, pt_why *why, pt_error *err)
{
    const pt_corpus *corpus = &view->window.corpus;
    int64_t *ids = PT_CALLOC(int64_t, corpus->df[term]);
    pt_status st = PT_OK;

    why->paper = PT_NEW_ARRAY(&why->arena, pt_why_paper, corpus->df[term]);
    for (uint32_t p = 0; p < corpus->papers; p++)
        if (view->window.of_paper[p] >= 0 && pt_corpus_holds(corpus, p, term)) {
            ids[why->paper_count] = view->window.forward.paper_id[p];
            PT_OR_DONE(take_paper(store, view, p, why, err));
        }
    if (why->paper_count)
        qsort(why->paper, why->paper_count, sizeof *why->paper, newest_first);
    PT_OR_DONE(pt_people_count(store, ids, why->paper_count, &why->arena, &why->person, &why->person_count, err));
done:
    free(ids);
    return st;
}

/* ── Its test ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static int largest_first(const void *a, const void *b)
{
    const pt_why_stratum *x = a, *y = b;
    double mine = x->counts.exposure + x->counts.base_exposure, theirs = y->counts.exposure + y->counts.base_exposure;

    if (mine != theirs)
        return mine > theirs ? -1 : 1;
    return pt_str_compare(x->category, y->category);
}

static void take_strata(const pt_view *view, uint32_t term, pt_why *why)
{
    const pt_window *w = &view->window;
    pt_strata strata;

    pt_strata_count(w, &strata);
    why->strata = PT_NEW_ARRAY(&why->arena, pt_why_stratum, w->strata);
    for (uint32_t s = 0; s < w->strata; s++) {
        pt_rate_counts counts = { strata.papers[term * w->strata + s], w->exposure[s],
                                  strata.base_papers[term * w->strata + s], strata.base_exposure[s] };

        if (counts.exposure + counts.base_exposure == 0)
            continue;
        why->strata[why->strata_count++] = (pt_why_stratum){
            .category = pt_arena_copy(&why->arena, pt_dict_text(w->forward.categories, s)),
            .counts = counts,
            .expected = counts.base_exposure > 0 ? counts.exposure * counts.base_papers / counts.base_exposure : 0,
            .has_entered = view->test.has_entered[s],
        };
    }
    pt_strata_free(&strata);
    qsort(why->strata, why->strata_count, sizeof *why->strata, largest_first);
}

static pt_rate_common common_ratio(const pt_why *why)
{
    pt_rate_counts *counts = PT_CALLOC(pt_rate_counts, why->strata_count);
    pt_rate_common common;
    size_t count = 0;

    for (size_t s = 0; s < why->strata_count; s++)
        if (!why->strata[s].has_entered)
            counts[count++] = why->strata[s].counts;
    common = pt_rate_mantel_haenszel(counts, count);
    free(counts);
    return common;
}

static void rank_test(const pt_period_test *tests, pt_why *why)
{
    size_t sure = 0;

    why->rank = 1;
    why->tests = tests->count;
    for (size_t i = 0; i < tests->count; i++) {
        why->rank += tests->tests[i].rate.p_value < why->test.rate.p_value;
        sure += tests->tests[i].q_value <= discovery;
    }
    why->limit = discovery * (double)(sure ? sure : 1) / (double)tests->count;
}

static void take_test(const pt_view *view, const pt_term_test *test, pt_why *why)
{
    const pt_rate_counts *c = &test->counts;
    double past = c->base_papers > 0.5 ? c->base_papers : 0.5;

    why->answer = PT_WHY_TESTED;
    why->test = *test;
    why->mean = (c->base_papers + 0.5) * c->exposure / c->base_exposure;
    why->kappa = 1 / (test->noise.dispersion * (1 + 1 / test->noise.periods) + 1 / past);
    rank_test(&view->test, why);
    why->smallest = pt_rate_smallest_ratio(test->rate.expected, &test->noise, why->limit, power);
    why->exact = pt_rate_exact(c);
    take_strata(view, test->term, why);
    why->common = common_ratio(why);
}

/* ── The answer ──────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status explain(pt_store *store, const pt_view *view, uint32_t term, pt_why *why, pt_error *err)
{
    why->answer = PT_WHY_UNTESTED;
    take_counts(view, term, why);
    PT_TRY(take_papers(store, view, term, why, err));
    for (size_t i = 0; i < view->test.count; i++)
        if (view->test.tests[i].term == term)
            take_test(view, &view->test.tests[i], why);
    return PT_OK;
}

/* "PASS" is asked for as the acronym, "pass" as the word. */
static bool has_capital(pt_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] >= 'A' && text.at[i] <= 'Z')
            return true;
    return false;
}

pt_status pt_keyword_why(pt_store *store, const pt_view_of *of, pt_str text, pt_why *why, pt_error *err)
{
    pt_buf key = { .limit = 4096 };
    pt_view view = { 0 };
    const pt_merge *merge;
    uint32_t term;
    pt_status st;

    *why = (pt_why){ 0 };
    PT_OR_DONE(key_of(text, &key, err));
    PT_OR_DONE(pt_view_open(store, of, &view, err));
    take_periods(&view, why);
    why->seen = pt_run_papers(&view.window, pt_buf_text(&key));
    merge = pt_merges_find(&view.window.merges, pt_run_hash(pt_buf_text(&key)), has_capital(text));
    why->key = pt_arena_copy(&why->arena, merge ? merge->key : pt_buf_text(&key));
    term = term_of_key(&view.window.corpus, why->key);
    if (term != PT_NONE)
        st = explain(store, &view, term, why, err);
    else
        pt_why_not(&view.window, text, why);
done:
    pt_view_close(&view);
    pt_buf_free(&key);
    return st;
}

void pt_why_free(pt_why *why)
{
    pt_arena_free(&why->arena);
    *why = (pt_why){ 0 };
}
