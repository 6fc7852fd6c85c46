#include "analysis/keywords/saver.h"

#include "base/dict.h"
#include "base/hash.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>
#include <string.h>

enum { EVIDENCE = 5, MASK = 32 };

struct pt_keyword_saver {
    pt_store *store;
    pt_dict *terms;             /* keys; the number in it is term_id */
    PT_ARRAY(uint32_t) has_row; /* by term: bit i is that it has a row in the period whose number is i modulo 32 */
    PT_ARRAY(bool) is_touched;  /* by term */
    PT_ARRAY(uint64_t) form;    /* by term: hash of how the last window of this turn wrote it; 0: none did */
    pt_str field;
    bool fills;
};

pt_status pt_keyword_saver_open(pt_store *store, pt_keyword_saver **out, pt_error *err)
{
    pt_keyword_saver *saver = PT_CALLOC(pt_keyword_saver, 1);
    pt_statement *rows;
    pt_status st;

    *out = saver;
    saver->store = store;
    saver->terms = pt_dict_new();
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_TERMS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_dict_add(saver->terms, pt_read_str(rows, 1));
        PT_PUSH(&saver->has_row, 0);
        PT_PUSH(&saver->is_touched, false);
        PT_PUSH(&saver->form, 0);
    }
    return st == PT_END ? PT_OK : st;
}

void pt_keyword_saver_close(pt_keyword_saver *saver)
{
    if (!saver)
        return;
    pt_dict_free(saver->terms);
    free(saver->has_row.at);
    free(saver->is_touched.at);
    free(saver->form.at);
    free(saver);
}

/* Runs a statement whose first parameters are a field and a period. */
static pt_status run_for(pt_store *store, pt_sql which, pt_str field, pt_str period, const char *third, pt_error *err)
{
    pt_statement *s;

    PT_TRY(pt_store_statement(store, which, &s, err));
    pt_bind_str(s, 1, field);
    pt_bind_str(s, 2, period);
    if (third)
        pt_bind_str(s, 3, pt_str_of(third));
    return pt_statement_run(s, err);
}

static pt_str text_of(const pt_seen_period *period)
{
    return pt_str_of(period->days.text);
}

pt_status pt_keyword_saver_clear(pt_keyword_saver *saver, pt_str period, pt_error *err)
{
    const pt_sql clears[] = { PT_SQL_ANALYSIS_KEYWORDS_CLEAR_PAPERS,  PT_SQL_ANALYSIS_KEYWORDS_CLEAR_TESTS,
                              PT_SQL_ANALYSIS_KEYWORDS_CLEAR_PERIODS, PT_SQL_ANALYSIS_KEYWORDS_CLEAR_FORMS,
                              PT_SQL_ANALYSIS_KEYWORDS_CLEAR_MADE,    PT_SQL_ANALYSIS_WATCH_CLEAR_WEEK };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_ANALYSIS_KEYWORDS_FORMED, &rows, err));
    pt_bind_str(rows, 1, saver->field);
    pt_bind_str(rows, 2, period);
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        saver->is_touched.at[pt_read_int(rows, 0)] = true;
    if (st != PT_END)
        return st;
    for (size_t i = 0; i < sizeof clears / sizeof *clears; i++)
        PT_TRY(run_for(saver->store, clears[i], saver->field, period, NULL, err));
    return PT_OK;
}

/* Which terms have a row in period `which`. */
static pt_status load_rows(pt_keyword_saver *saver, const pt_periods *periods, size_t which, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_ANALYSIS_KEYWORDS_HAD, &rows, err));
    pt_bind_str(rows, 1, saver->field);
    pt_bind_str(rows, 2, text_of(&periods->at[which]));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        saver->has_row.at[pt_read_int(rows, 0)] |= 1U << which % MASK;
    return st == PT_END ? PT_OK : st;
}

/* The oldest period that a window from number `kept` on looks back to (pt_window_plan) and fills. */
static size_t oldest_base(const pt_periods *periods, size_t kept)
{
    size_t left = 2, i;

    for (i = kept; i < periods->len; i++)
        if (periods->at[i].is_comparable)
            left = PT_BASELINE;
    for (i = kept; i > 0 && left > 0; i--)
        left -= periods->at[i - 1].is_comparable;
    return kept - i < MASK ? i : kept - (MASK - 1); /* bits reach no further */
}

pt_status pt_keyword_saver_turn(pt_keyword_saver *saver, pt_str field, const pt_periods *periods, size_t kept,
                                bool fills, pt_error *err)
{
    saver->field = field;
    saver->fills = fills;
    for (size_t t = 0; t < saver->has_row.len; t++)
        saver->has_row.at[t] = 0;
    for (size_t t = 0; t < saver->form.len; t++)
        saver->form.at[t] = 0;
    if (!fills || kept >= periods->len)
        return PT_OK;
    for (size_t i = oldest_base(periods, kept); i < kept; i++) {
        PT_TRY(run_for(saver->store, PT_SQL_ANALYSIS_KEYWORDS_CLEAR_FILLED, field, text_of(&periods->at[i]),
                       periods->at[kept].days.text, err));
        PT_TRY(load_rows(saver, periods, i, err));
    }
    for (size_t i = kept; i < periods->len; i++)
        PT_TRY(pt_keyword_saver_clear(saver, text_of(&periods->at[i]), err));
    return PT_OK;
}

/* ── A term ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status term_id_of(pt_keyword_saver *saver, const pt_corpus *corpus, uint32_t term, uint32_t *id,
                            pt_error *err)
{
    pt_statement *add;
    uint32_t known = pt_dict_count(saver->terms);

    *id = pt_dict_add(saver->terms, corpus->key[term]);
    if (*id < known)
        return PT_OK;
    PT_PUSH(&saver->has_row, 0);
    PT_PUSH(&saver->is_touched, false);
    PT_PUSH(&saver->form, 0);
    PT_TRY(pt_store_statement(saver->store, PT_SQL_ANALYSIS_KEYWORDS_ADD_TERM, &add, err));
    pt_bind_int(add, 1, *id);
    pt_bind_str(add, 2, corpus->key[term]);
    pt_bind_int(add, 3, corpus->words[term]);
    return pt_statement_run(add, err);
}

static pt_status save_form(pt_keyword_saver *saver, const pt_window *window, uint32_t term, uint32_t id, pt_error *err)
{
    uint64_t hash = pt_hash_of(window->corpus.term[term]).low;
    pt_statement *add;
    pt_status st;

    if (saver->form.at[id] == hash)
        return PT_OK;
    saver->form.at[id] = hash;
    PT_TRY(pt_store_statement(saver->store, PT_SQL_ANALYSIS_KEYWORDS_ADD_FORM, &add, err));
    pt_bind_int(add, 1, id);
    pt_bind_str(add, 2, saver->field);
    pt_bind_str(add, 3, text_of(&window->periods[0]));
    pt_bind_str(add, 4, window->corpus.term[term]);
    pt_bind_int(add, 5, window->periods[0].is_comparable);
    if ((st = pt_statement_step(add, err)) == PT_OK) { /* a row came */
        saver->is_touched.at[id] = true;
        return pt_statement_run(add, err);
    }
    return st == PT_END ? PT_OK : st;
}

pt_status pt_keyword_saver_finish(pt_keyword_saver *saver, pt_error *err)
{
    pt_statement *show;

    for (size_t t = 0; t < saver->is_touched.len; t++) {
        if (!saver->is_touched.at[t])
            continue;
        PT_TRY(pt_store_statement(saver->store, PT_SQL_ANALYSIS_KEYWORDS_SHOW_TERM, &show, err));
        pt_bind_int(show, 1, (int64_t)t);
        PT_TRY(pt_statement_run(show, err));
    }
    return PT_OK;
}

/* ── Its row in a period ─────────────────────────────────────────────────────────────────────────────────────────── */

static void bind_test(pt_statement *add, const pt_window *window, const pt_term_test *test)
{
    int64_t base = 0;

    for (size_t i = 1; i < window->count; i++)
        base += window->papers[test->term * window->count + i];
    pt_bind_int(add, 6, base);
    pt_rate_bind(add, 7, &test->rate);
    pt_bind_real(add, 11, test->shrunken);
    if (test->groups)
        pt_bind_int(add, 12, (int64_t)test->groups);
    pt_bind_real(add, 13, test->rate.p_value);
    pt_bind_real(add, 14, test->q_value);
    if (test->trend)
        pt_bind_str(add, 15, pt_str_of(pt_trend_text(test->trend)));
    pt_bind_int(add, 16, test->is_wording);
}

/* `test` is NULL for a term that was not tested. */
static pt_status save_row(pt_keyword_saver *saver, const pt_window *window, size_t period, uint32_t id, uint32_t papers,
                          const pt_term_test *test, pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(saver->store, PT_SQL_ANALYSIS_KEYWORDS_ADD_PERIOD, &add, err));
    pt_bind_str(add, 1, saver->field);
    pt_bind_str(add, 2, text_of(&window->periods[period]));
    pt_bind_int(add, 3, id);
    pt_bind_str(add, 4, text_of(&window->periods[0]));
    pt_bind_int(add, 5, papers);
    if (test)
        bind_test(add, window, test);
    return pt_statement_run(add, err);
}

/* The bit in `has_row` of the i-th period of the window; 0 where it is so long ago, many weeks that cannot be compared
 * between, that its bit is another's by now. Periods of a kind that fills follow each other, so the days tell. */
static uint32_t bit_of(const pt_window *window, size_t i, size_t which)
{
    size_t back = (size_t)(window->periods[0].days.first - window->periods[i].days.first) / 7;

    return back < MASK ? 1U << (which - back) % MASK : 0;
}

/* Counts of the eight periods before, where the term has none yet. */
static pt_status fill(pt_keyword_saver *saver, const pt_window *window, uint32_t term, uint32_t id, size_t which,
                      pt_error *err)
{
    for (size_t i = 1; i < window->count; i++) {
        uint32_t papers = window->papers[term * window->count + i], bit = bit_of(window, i, which);

        if (!papers || !bit || saver->has_row.at[id] & bit)
            continue;
        PT_TRY(save_row(saver, window, i, id, papers, NULL, err));
        saver->has_row.at[id] |= bit;
    }
    return PT_OK;
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

static pt_status save_evidence(pt_keyword_saver *saver, const pt_window *window, uint32_t term, uint32_t id,
                               pt_error *err)
{
    size_t count;
    uint32_t *papers = pt_window_papers(window, term, &count);
    struct dated *dated = PT_CALLOC(struct dated, count);
    pt_statement *add;
    pt_status st = PT_OK;

    for (size_t i = 0; i < count; i++)
        dated[i] = (struct dated){ window->forward.first_day[papers[i]], papers[i] };
    qsort(dated, count, sizeof *dated, newest_first);
    for (size_t i = 0; i < count && i < EVIDENCE; i++) {
        PT_OR_DONE(pt_store_statement(saver->store, PT_SQL_ANALYSIS_KEYWORDS_ADD_PAPER, &add, err));
        pt_bind_str(add, 1, saver->field);
        pt_bind_str(add, 2, text_of(&window->periods[0]));
        pt_bind_int(add, 3, id);
        pt_bind_int(add, 4, (int64_t)i + 1);
        pt_bind_int(add, 5, window->forward.paper_id[dated[i].paper]);
        PT_OR_DONE(pt_statement_run(add, err));
    }
done:
    free(papers);
    free(dated);
    return st;
}

/* The bits of the window's baseline in `has_row`, when periods follow each other. */
static uint32_t bits_of(const pt_window *window, size_t which)
{
    uint32_t bits = 0;

    for (size_t i = 1; i < window->count; i++)
        bits |= bit_of(window, i, which);
    return bits;
}

/* What is no term in this window, but was in one of the weeks before, keeps its count: a gap would look like none. */
static pt_status save_other(pt_keyword_saver *saver, const pt_window *window, uint32_t term, size_t which,
                            pt_error *err)
{
    uint32_t papers = window->papers[term * window->count];
    uint32_t id = pt_dict_find(saver->terms, window->corpus.key[term]);

    if (!papers || !saver->fills || id == PT_NONE || !(saver->has_row.at[id] & bits_of(window, which)))
        return PT_OK;
    saver->has_row.at[id] |= 1U << which % MASK;
    return save_row(saver, window, 0, id, papers, NULL, err);
}

static pt_status save_term(pt_keyword_saver *saver, const pt_window *window, uint32_t term, const pt_term_test *test,
                           size_t which, pt_error *err)
{
    uint32_t papers = window->papers[term * window->count], id;

    PT_TRY(term_id_of(saver, &window->corpus, term, &id, err));
    PT_TRY(save_form(saver, window, term, id, err));
    if (saver->fills && window->periods[0].is_comparable)
        PT_TRY(fill(saver, window, term, id, which, err));
    if (!papers && !test)
        return PT_OK;
    PT_TRY(save_row(saver, window, 0, id, papers, test, err));
    saver->has_row.at[id] |= 1U << which % MASK;
    return test && test->trend && papers ? save_evidence(saver, window, term, id, err) : PT_OK;
}

/* ── A window ────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Categories that entered, with blanks between; empty when none did. */
static void list_entered(const pt_window *window, const pt_period_test *test, pt_buf *out)
{
    for (uint32_t s = 0; s < window->strata; s++)
        if (test->has_entered[s] && window->exposure[s])
            pt_buf_addf(out, "%s%.*s", out->len ? " " : "", PT_FMT(pt_dict_text(window->forward.categories, s)));
}

static pt_status save_test(pt_keyword_saver *saver, const pt_window *window, const pt_period_test *test, pt_error *err)
{
    pt_buf entered = { .limit = 1 << 16 };
    pt_statement *add;
    pt_status st;

    list_entered(window, test, &entered);
    PT_OR_DONE(pt_store_statement(saver->store, PT_SQL_ANALYSIS_KEYWORDS_ADD_TEST, &add, err));
    pt_bind_str(add, 1, saver->field);
    pt_bind_str(add, 2, text_of(&window->periods[0]));
    pt_bind_int(add, 3, (int64_t)test->baseline);
    pt_bind_int(add, 4, (int64_t)test->exposure);
    pt_bind_int(add, 5, (int64_t)test->base_exposure);
    pt_bind_int(add, 6, (int64_t)test->count);
    pt_bind_real(add, 7, test->dispersion.bins[test->dispersion.count - 1].dispersion);
    pt_bind_real(add, 8, test->dispersion.bins[0].dispersion);
    if (entered.len)
        pt_bind_str(add, 9, pt_buf_text(&entered));
    PT_OR_DONE(pt_statement_run(add, err));
done:
    pt_buf_free(&entered);
    return st;
}

pt_status pt_keyword_save(pt_keyword_saver *saver, const pt_window *window, const pt_period_test *test, size_t which,
                          pt_error *err)
{
    size_t next = 0;

    PT_TRY(pt_keyword_saver_clear(saver, text_of(&window->periods[0]), err));
    for (size_t t = 0; t < saver->has_row.len; t++)
        saver->has_row.at[t] &= ~(1U << which % MASK);
    if (test->baseline)
        PT_TRY(save_test(saver, window, test, err));
    for (uint32_t t = 0; t < window->corpus.terms; t++) {
        const pt_term_test *one = next < test->count && test->tests[next].term == t ? &test->tests[next++] : NULL;

        PT_TRY(window->corpus.is_term[t] ? save_term(saver, window, t, one, which, err)
                                         : save_other(saver, window, t, which, err));
    }
    return PT_OK;
}
