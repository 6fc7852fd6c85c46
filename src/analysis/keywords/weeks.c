#include "analysis/keywords/weeks.h"

#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

static pt_status load_weeks(pt_store *store, pt_weeks *weeks, pt_error *err)
{
    pt_periods periods = { 0 };
    pt_status st = pt_periods_load(store, &periods, err);

    weeks->count = periods.len;
    weeks->at = PT_CALLOC(pt_week, periods.len);
    for (size_t w = 0; w < periods.len; w++)
        weeks->at[w].seen = periods.at[w];
    free(periods.at);
    return st;
}

static pt_status load_thin_days(pt_store *store, pt_day first, uint8_t *is_thin, size_t days, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_KEYWORDS_THIN_DAYS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        int64_t day = pt_read_int(rows, 0) - first;

        if (day >= 0 && (size_t)day < days)
            is_thin[day] = 1;
    }
    return st == PT_END ? PT_OK : st;
}

/* Weeks follow each other without a gap, so a day's week is a division. */
static void place_papers(const pt_corpus *corpus, const uint8_t *is_thin, pt_weeks *weeks)
{
    pt_day first = weeks->count ? weeks->at[0].seen.days.first : 0;

    for (size_t p = 0; p < corpus->papers; p++) {
        int64_t day = (int64_t)corpus->first_day[p] - first;
        bool counts = corpus->is_new[p] && day >= 0 && day < (int64_t)weeks->count * 7 && !is_thin[day];

        weeks->of_paper[p] = counts ? (int32_t)(day / 7) : -1;
        if (!counts)
            continue;
        weeks->at[day / 7].exposure++;
        weeks->exposure[(size_t)(day / 7) * weeks->strata + corpus->category[p]]++;
    }
}

static void count_terms(const pt_corpus *corpus, pt_weeks *weeks)
{
    for (size_t p = 0; p < corpus->papers; p++) {
        if (weeks->of_paper[p] < 0)
            continue;
        for (size_t e = corpus->start[p]; e < corpus->start[p + 1]; e++)
            weeks->papers[corpus->at[e] * weeks->count + (size_t)weeks->of_paper[p]]++;
    }
}

pt_status pt_weeks_load(pt_store *store, const pt_corpus *corpus, pt_weeks *weeks, pt_error *err)
{
    uint8_t *is_thin = NULL;
    size_t days;
    pt_status st;

    *weeks = (pt_weeks){ .strata = pt_dict_count(corpus->categories) };
    PT_OR_DONE(load_weeks(store, weeks, err));
    days = weeks->count * 7;
    is_thin = PT_CALLOC(uint8_t, days);
    PT_OR_DONE(load_thin_days(store, weeks->count ? weeks->at[0].seen.days.first : 0, is_thin, days, err));
    weeks->of_paper = PT_CALLOC(int32_t, corpus->papers);
    weeks->exposure = PT_CALLOC(uint32_t, weeks->count * weeks->strata);
    weeks->papers = PT_CALLOC(uint32_t, corpus->terms * weeks->count);
    place_papers(corpus, is_thin, weeks);
    count_terms(corpus, weeks);
done:
    free(is_thin);
    return st;
}

void pt_weeks_free(pt_weeks *weeks)
{
    free(weeks->at);
    free(weeks->of_paper);
    free(weeks->exposure);
    free(weeks->papers);
    *weeks = (pt_weeks){ 0 };
}

uint32_t *pt_weeks_papers_with(const pt_weeks *weeks, const pt_corpus *corpus, size_t week, uint32_t term,
                               size_t *count)
{
    PT_ARRAY(uint32_t) papers = { 0 };

    for (uint32_t p = 0; p < corpus->papers; p++)
        if (weeks->of_paper[p] == (int32_t)week && pt_corpus_holds(corpus, p, term))
            PT_PUSH(&papers, p);
    *count = papers.len;
    return papers.at;
}
