#include "analysis/keywords/grounds.h"

#include "store/statement.h"

#include <stdlib.h>

pt_status pt_grounds_load(pt_store *store, pt_grounds *grounds, pt_error *err)
{
    pt_statement *rows;
    pt_status st;

    *grounds = (pt_grounds){ 0 };
    PT_TRY(pt_thin_days_load(store, &grounds->thin, err));
    PT_TRY(pt_periods_load(store, "week", &grounds->weeks, err));
    grounds->acronyms = PT_CALLOC(pt_hash, grounds->weeks.len);
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_TOKEN_DAYS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK)
        PT_PUSH(&grounds->days, ((pt_indexed_day){ (pt_day)pt_read_int(rows, 0), (uint64_t)pt_read_int(rows, 1) }));
    return st == PT_END ? PT_OK : st;
}

void pt_grounds_free(pt_grounds *grounds)
{
    free(grounds->thin.at);
    free(grounds->days.at);
    free(grounds->weeks.at);
    free(grounds->acronyms);
    *grounds = (pt_grounds){ 0 };
}

static void add_number(pt_hasher *hasher, uint64_t number)
{
    pt_hasher_add(hasher, (pt_str){ (const char *)&number, sizeof number });
}

static void add_days(const pt_grounds *grounds, pt_day first, pt_day last, pt_hasher *hasher)
{
    size_t low = 0, high = grounds->days.len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (grounds->days.at[middle].day < first)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < grounds->days.len && grounds->days.at[low].day <= last; low++) {
        const pt_indexed_day *day = &grounds->days.at[low];

        add_number(hasher, (uint64_t)day->day * 2 + pt_is_thin(&grounds->thin, day->day));
        add_number(hasher, day->digest);
    }
}

pt_hash pt_grounds_of_week(const pt_grounds *grounds, size_t week)
{
    const pt_period *days = &grounds->weeks.at[week].days;
    pt_hasher *hasher = pt_hasher_new();
    pt_hash hash;

    add_number(hasher, week ? grounds->acronyms[week - 1].low : 0);
    add_days(grounds, days->first, days->last, hasher);
    hash = pt_hasher_value(hasher);
    pt_hasher_free(hasher);
    return hash;
}

/* Of all that the acronyms of a week rest on, back to the first week. */
static pt_hash acronyms_asof(const pt_grounds *grounds, pt_period week)
{
    pt_hash none = { 0 };

    for (size_t w = grounds->weeks.len; w-- > 0;)
        if (grounds->weeks.at[w].days.last <= week.last)
            return grounds->acronyms[w];
    return none;
}

pt_hash pt_grounds_of_window(const pt_grounds *grounds, const pt_grounds_rules *rules, const pt_window *window)
{
    pt_hasher *hasher = pt_hasher_new();
    pt_hash hash = acronyms_asof(grounds, pt_window_week(window));

    add_number(hasher, hash.low);
    add_number(hasher, (uint64_t)rules->version);
    pt_hasher_add(hasher, rules->field->categories);
    pt_hasher_add(hasher, rules->field->stopwords);
    pt_hasher_add(hasher, rules->field->watched);
    pt_hasher_add(hasher, rules->scope->stopwords);
    pt_hasher_add(hasher, rules->scope->thesaurus);
    for (size_t i = 0; i < window->count; i++) {
        pt_hasher_add(hasher, pt_str_of(window->periods[i].days.text));
        add_number(hasher, window->periods[i].is_comparable);
        add_days(grounds, window->periods[i].days.first, window->periods[i].days.last, hasher);
    }
    hash = pt_hasher_value(hasher);
    pt_hasher_free(hasher);
    return hash;
}
