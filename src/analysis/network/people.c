#include "analysis/network/people.h"

#include "base/memory.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/* The quantile of sorted sizes, between neighbours where it falls between them (type 7 of Hyndman & Fan 1996). */
static double quantile(const uint32_t *sorted, size_t count, double share)
{
    double place = share * (double)(count - 1);
    size_t below = (size_t)place, above = below + 1 < count ? below + 1 : below;

    return sorted[below] + (place - (double)below) * ((double)sorted[above] - sorted[below]);
}

pt_team_sizes pt_people_sizes(const pt_teams *teams, pt_day first, pt_day last)
{
    pt_team_sizes sizes = { .mean = NAN, .median = NAN, .p90 = NAN };
    uint32_t *all = PT_CALLOC(uint32_t, teams->papers);
    double sum = 0;

    for (uint32_t p = 0; p < teams->papers; p++) {
        uint32_t size = pt_team_size(teams, p);

        if (teams->day[p] < first || teams->day[p] > last)
            continue;
        all[sizes.papers++] = size;
        sum += size;
        sizes.solo += size == 1;
        sizes.hyper += size > PT_LARGEST_TEAM;
    }
    if (sizes.papers) {
        qsort(all, sizes.papers, sizeof *all, by_number);
        sizes.mean = sum / (double)sizes.papers;
        sizes.median = quantile(all, sizes.papers, 0.5);
        sizes.p90 = quantile(all, sizes.papers, 0.9);
    }
    free(all);
    return sizes;
}

struct period {
    pt_period days;
    int64_t authors, new_authors, pairs, new_pairs;
};

static pt_status load_periods(pt_store *store, struct period **periods, size_t *count, pt_error *err)
{
    PT_ARRAY(struct period) all = { 0 };
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_PERIODS, &rows, err));
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        struct period period = { .days = { .first = (pt_day)pt_read_int(rows, 1), .last = (pt_day)pt_read_int(rows, 2) } };
        pt_str text = pt_read_str(rows, 0);

        if (text.len < sizeof period.days.text)
            memcpy(period.days.text, text.at, text.len);
        PT_PUSH(&all, period);
    }
    *periods = all.at;
    *count = all.len;
    return st == PT_END ? PT_OK : st;
}

/* Periods follow each other without a gap and are of one length. */
static size_t period_of(const struct period *periods, pt_day day)
{
    return (size_t)(day - periods[0].days.first) / (size_t)(periods[0].days.last - periods[0].days.first + 1);
}

/* Who wrote in each period, and for whom it was the first time. */
static void count_authors(const pt_teams *teams, struct period *periods, size_t count)
{
    size_t *seen = PT_CALLOC(size_t, teams->authors); /* the period last counted in, plus 1 */
    pt_day *first = PT_CALLOC(pt_day, teams->authors);

    for (uint32_t a = 0; a < teams->authors; a++)
        first[a] = INT32_MAX;
    for (uint32_t p = 0; p < teams->papers; p++)
        for (size_t i = teams->start[p]; i < teams->start[p + 1]; i++)
            if (teams->day[p] < first[teams->member[i]])
                first[teams->member[i]] = teams->day[p];
    for (uint32_t a = 0; a < teams->authors; a++)
        if (first[a] != INT32_MAX)
            periods[period_of(periods, first[a])].new_authors++;
    for (size_t w = 0; w < count; w++)
        for (uint32_t p = 0; p < teams->papers; p++)
            for (size_t i = teams->start[p]; i < teams->start[p + 1] && period_of(periods, teams->day[p]) == w; i++) {
                periods[w].authors += seen[teams->member[i]] != w + 1;
                seen[teams->member[i]] = w + 1;
            }
    free(seen);
    free(first);
}

static int by_period(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;

    return (x > y) - (x < y);
}

/* The ties of one pair: each period counts it once, the first one as new. */
static void count_pair(const pt_teams *teams, const pt_tie *ties, size_t count, struct period *periods, size_t *room)
{
    for (size_t i = 0; i < count; i++)
        room[i] = period_of(periods, teams->day[ties[i].paper]);
    qsort(room, count, sizeof *room, by_period);
    periods[room[0]].new_pairs++;
    for (size_t i = 0; i < count; i++)
        periods[room[i]].pairs += i == 0 || room[i] != room[i - 1];
}

static void count_pairs(const pt_teams *teams, const pt_tie *ties, size_t count, struct period *periods)
{
    size_t *room = PT_CALLOC(size_t, count);

    for (size_t t = 0, end; t < count; t = end) {
        end = pt_tie_end(ties, count, t);
        count_pair(teams, ties + t, end - t, periods, room);
    }
    free(room);
}

static pt_status save_period(pt_store *store, const pt_teams *teams, const struct period *period, pt_error *err)
{
    pt_team_sizes sizes = pt_people_sizes(teams, period->days.first, period->days.last);
    pt_statement *add;

    if (sizes.papers == 0)
        return PT_OK;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_PERIOD, &add, err));
    pt_bind_str(add, 1, pt_str_of(period->days.text));
    pt_bind_int(add, 2, (int64_t)sizes.papers);
    pt_bind_int(add, 3, period->authors);
    pt_bind_int(add, 4, period->new_authors);
    pt_bind_int(add, 5, period->pairs);
    pt_bind_int(add, 6, period->new_pairs);
    pt_bind_real(add, 7, sizes.mean);
    pt_bind_real(add, 8, sizes.median);
    pt_bind_real(add, 9, sizes.p90);
    pt_bind_int(add, 10, (int64_t)sizes.solo);
    pt_bind_int(add, 11, (int64_t)sizes.hyper);
    return pt_statement_run(add, err);
}

pt_status pt_people_save_periods(pt_store *store, const pt_teams *teams, const pt_tie *ties, size_t count, pt_error *err)
{
    struct period *periods = NULL;
    size_t period_count = 0;
    pt_status st;

    PT_OR_DONE(load_periods(store, &periods, &period_count, err));
    if (period_count) {
        count_authors(teams, periods, period_count);
        count_pairs(teams, ties, count, periods);
    }
    for (size_t w = 0; w < period_count; w++)
        PT_OR_DONE(save_period(store, teams, &periods[w], err));
done:
    free(periods);
    return st;
}
