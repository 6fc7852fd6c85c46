#include "analysis/keywords/window.h"

#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

/* A phrase must stand alone in one of five places where it occurs (METHODS-REFERENCE, section 2), a word in one of
 * twenty: most words live in phrases. Of 150 words that rose or fell in real weeks and were judged by hand, nouns stood
 * as nouns in 15 % or more of their places, but for a few; verbs and adjectives in less. What half of a field writes is
 * no keyword. */
const pt_corpus_rules pt_window_rules = { .longest = PT_LONGEST_RUN,
                                          .least_papers = 5,
                                          .most_share = 0.5,
                                          .keeps_all = true,
                                          .word_autonomy = 0.05F,
                                          .phrase_autonomy = 0.2F,
                                          .noun_share = 0.15F };

/* ── Days ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_thin_days_load(pt_store *store, pt_thin_days *thin, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_THIN_DAYS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        PT_PUSH(thin, (pt_day)pt_read_int(rows, 0));
    return st == PT_END ? PT_OK : st;
}

static int by_day(const void *a, const void *b)
{
    pt_day x = *(const pt_day *)a, y = *(const pt_day *)b;

    return (x > y) - (x < y);
}

bool pt_is_thin(const pt_thin_days *thin, pt_day day)
{
    return thin->len && bsearch(&day, thin->at, thin->len, sizeof day, by_day);
}

/* A period that can still grow is counted again every day, and not tested: a little company is enough, so that its
 * papers' keyphrases are weighed by more than themselves. */
static size_t most_periods(const pt_seen_period *period)
{
    pt_day days = period->days.last - period->days.first + 1;

    return period->is_comparable || days == 1 ? 1 + PT_BASELINE : days == 7 ? 3 : 1;
}

void pt_window_plan(const pt_periods *periods, size_t which, pt_window *window)
{
    const pt_seen_period *period = &periods->at[which];
    bool is_day = period->days.first == period->days.last;
    size_t most = most_periods(period);

    *window = (pt_window){ .count = 1, .language = PT_S("en") };
    window->periods[0] = *period;
    for (size_t i = which; i-- > 0 && window->count < most;) {
        pt_day before = period->days.first - periods->at[i].days.first;

        if (is_day && before > 7 * PT_BASELINE)
            break;
        if (periods->at[i].is_comparable && (!is_day || before % 7 == 0))
            window->periods[window->count++] = periods->at[i];
    }
}

pt_period pt_window_week(const pt_window *window)
{
    const pt_period *days = &window->periods[0].days;
    pt_period week = pt_week_of(days->last);

    return days->last - days->first == 6 ? *days : week.last == days->last ? week : pt_week_of(week.first - 1);
}

/* ── Loading and counting ────────────────────────────────────────────────────────────────────────────────────────── */

pt_status pt_window_load(pt_store *store, const pt_lexicon *lexicon, pt_stretches *kept, pt_window *window,
                         pt_error *err)
{
    pt_span span = { .language = window->language, .categories = window->categories, .count = window->count };

    for (size_t i = 0; i < window->count; i++)
        span.ranges[i] = (struct pt_days){ window->periods[i].days.first, window->periods[i].days.last };
    return pt_sheets_load(store, lexicon, &span, kept, &window->sheets, &window->forward, err);
}

static int8_t period_of(const pt_window *window, const pt_thin_days *thin, size_t paper)
{
    pt_day day = window->forward.first_day[paper];

    if (!window->forward.is_new[paper] || pt_is_thin(thin, day))
        return -1;
    for (size_t i = 0; i < window->count; i++)
        if (day >= window->periods[i].days.first && day <= window->periods[i].days.last)
            return (int8_t)i;
    return -1;
}

static void place_papers(const pt_thin_days *thin, pt_window *window)
{
    bool is_exposed = window->counts.is_given;

    window->strata = pt_dict_count(window->forward.categories);
    window->of_paper = PT_CALLOC(int8_t, window->forward.papers);
    if (!is_exposed)
        window->exposure = PT_CALLOC(uint32_t, window->count * window->strata);
    for (size_t p = 0; p < window->forward.papers; p++) {
        int8_t period = period_of(window, thin, p);

        window->of_paper[p] = period;
        if (period < 0 || is_exposed)
            continue;
        window->total[period]++;
        window->exposure[(size_t)period * window->strata + window->forward.category[p]]++;
    }
}

static void count_papers(pt_window *window)
{
    const pt_corpus *corpus = &window->corpus;

    for (size_t p = 0; p < corpus->papers; p++)
        for (size_t e = corpus->start[p]; window->of_paper[p] >= 0 && e < corpus->start[p + 1]; e++)
            window->papers[corpus->at[e] * window->count + (size_t)window->of_paper[p]]++;
}

const pt_run_cell *pt_run_cells(const pt_run_counts *counts, uint64_t hash, size_t *count)
{
    size_t low = 0, high = counts->len, end;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (counts->at[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < counts->len && counts->at[end].hash == hash; end++)
        ;
    *count = end - low;
    return counts->at + low;
}

static void take_papers(pt_window *window)
{
    for (size_t t = 0; t < window->corpus.terms; t++) {
        size_t count;
        const pt_run_cell *cells = pt_run_cells(&window->counts, window->corpus.hash[t], &count);

        for (size_t i = 0; i < count; i++)
            if (cells[i].period != PT_NO_PERIOD)
                window->papers[t * window->count + cells[i].period] += cells[i].papers;
    }
}

void pt_window_count(const pt_thin_days *thin, pt_window *window)
{
    const pt_run_counts *counts = window->counts.is_given ? &window->counts : NULL;

    place_papers(thin, window);
    window->unmet =
        pt_corpus_build_sheets(&window->forward, &window->sheets, window->merges.at ? &window->merges : NULL,
                               &pt_window_rules, counts, &window->corpus);
    window->papers = PT_CALLOC(uint32_t, window->corpus.terms * window->count);
    if (counts)
        take_papers(window);
    else
        count_papers(window);
}

void pt_window_free(pt_window *window)
{
    pt_corpus_free(&window->corpus);
    pt_forward_free(&window->forward);
    pt_sheets_free(&window->sheets);
    pt_merges_free(&window->merges);
    free(window->counts.at);
    free(window->of_paper);
    free(window->exposure);
    free(window->papers);
    *window = (pt_window){ 0 };
}

uint32_t *pt_window_papers(const pt_window *window, uint32_t term, size_t *count)
{
    PT_ARRAY(uint32_t) papers = { 0 };

    for (uint32_t p = 0; p < window->corpus.papers; p++)
        if (window->of_paper[p] == 0 && pt_corpus_holds(&window->corpus, p, term))
            PT_PUSH(&papers, p);
    *count = papers.len;
    return papers.at;
}
