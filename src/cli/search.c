#include "cli/search.h"

#include "cli/search_words.h"

enum { LONGEST_QUERY = 1 << 17 };

/* The days of the period; empty without one. */
static pt_status find_days(const char *text, pt_search_texts *texts, pt_error *err)
{
    pt_period period;

    texts->first[0] = texts->last[0] = '\0';
    if (!text || !text[0])
        return PT_OK;
    PT_TRY(pt_period_parse(pt_str_of(text), &period, err));
    pt_day_print(period.first, texts->first);
    pt_day_print(period.last, texts->last);
    return PT_OK;
}

pt_status pt_search_question(const pt_search *search, pt_search_texts *texts, pt_question *question, pt_error *err)
{
    texts->query.limit = LONGEST_QUERY;
    PT_TRY(pt_search_expression(search->typed, &texts->query, err));
    PT_TRY(find_days(search->period, texts, err));
    *question = (pt_question){ .query = "search",
                               .when_empty = "no paper says that",
                               .with = { { "query", texts->query.at, 0 },
                                         { "first", texts->first, 0 },
                                         { "last", texts->last, 0 },
                                         { "category", search->category ? search->category : "", 0 },
                                         { "topic", NULL, search->topic } } };
    return PT_OK;
}

void pt_search_texts_free(pt_search_texts *texts)
{
    pt_buf_free(&texts->query);
}
