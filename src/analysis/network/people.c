#include "analysis/network/people.h"

#include "analysis/coverage/periods.h"
#include "analysis/network/asked.h"
#include "base/memory.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

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

/* The first paper first seen on `day` or later: papers come by day. */
static uint32_t first_from(const pt_teams *teams, pt_day day)
{
    uint32_t low = 0, high = teams->papers;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (teams->day[middle] < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

pt_team_sizes pt_people_sizes(const pt_teams *teams, pt_day first, pt_day last)
{
    pt_team_sizes sizes = { .mean = NAN, .median = NAN, .p90 = NAN };
    uint32_t *all = PT_CALLOC(uint32_t, teams->papers);
    double sum = 0;

    for (uint32_t p = first_from(teams, first); p < teams->papers && teams->day[p] <= last; p++) {
        uint32_t size = pt_team_size(teams, p);

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
    pt_people_counts counts;
};

/* The periods, and one more entry behind them, not counted, for papers of none. */
static pt_status load_periods(pt_store *store, struct period **periods, size_t *count, pt_error *err)
{
    pt_periods seen = { 0 };
    pt_status st = pt_periods_load(store, "week", &seen, err);

    *count = seen.len;
    *periods = PT_CALLOC(struct period, seen.len + 1);
    for (size_t w = 0; w < seen.len; w++)
        (*periods)[w].days = seen.at[w].days;
    free(seen.at);
    return st;
}

/* The period of each paper, both lists being sorted by day; `count` for a paper of none. To be freed. */
static size_t *period_of_papers(const pt_teams *teams, const struct period *periods, size_t count)
{
    size_t *of = PT_CALLOC(size_t, teams->papers), w = 0;

    for (uint32_t p = 0; p < teams->papers; p++) {
        while (w < count && periods[w].days.last < teams->day[p])
            w++;
        of[p] = w < count && periods[w].days.first <= teams->day[p] ? w : count;
    }
    return of;
}

/* Who wrote in each period, and for whom it was the first time. */
static void count_authors(const pt_teams *teams, const size_t *of, struct period *periods)
{
    size_t *seen = PT_CALLOC(size_t, teams->authors); /* the period last counted in, plus 1 */

    for (uint32_t p = 0; p < teams->papers; p++)
        for (size_t i = teams->start[p]; i < teams->start[p + 1]; i++) {
            size_t *last = &seen[teams->member[i]];

            periods[of[p]].counts.new_authors += *last == 0;
            periods[of[p]].counts.authors += *last != of[p] + 1;
            *last = of[p] + 1;
        }
    free(seen);
}

/* The same for pairs: those of one pair stand together, by day. */
static void count_pairs(const pt_tie *ties, size_t count, const size_t *of, struct period *periods)
{
    for (size_t t = 0, end; t < count; t = end) {
        end = pt_tie_end(ties, count, t);
        periods[of[ties[t].paper]].counts.new_pairs++;
        for (size_t i = t; i < end; i++)
            periods[of[ties[i].paper]].counts.pairs += i == t || of[ties[i].paper] != of[ties[i - 1].paper];
    }
}

static pt_status ask_pairs(const pt_engine *engine, struct period *periods, size_t count, pt_error *err)
{
    pt_pair_periods weeks = { 0 };
    pt_status st = pt_pair_weeks_ask(engine, &weeks, err);

    for (size_t w = 0; st == PT_OK && w < count; w++) {
        pt_pair_period week = pt_pair_period_of(&weeks, periods[w].days.first);

        periods[w].counts.pairs = week.pairs;
        periods[w].counts.new_pairs = week.new_pairs;
    }
    free(weeks.at);
    return st;
}

pt_status pt_people_save_period(pt_store *store, const pt_teams *teams, const pt_period *days,
                                const pt_people_counts *counts, pt_error *err)
{
    pt_team_sizes sizes = pt_people_sizes(teams, days->first, days->last);
    pt_statement *add;

    if (sizes.papers == 0)
        return PT_OK;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_PERIOD, &add, err));
    pt_bind_str(add, 1, pt_str_of(days->text));
    pt_bind_int(add, 2, (int64_t)sizes.papers);
    pt_bind_int(add, 3, counts->authors);
    pt_bind_int(add, 4, counts->new_authors);
    pt_bind_int(add, 5, counts->pairs);
    pt_bind_int(add, 6, counts->new_pairs);
    pt_bind_real(add, 7, sizes.mean);
    pt_bind_real(add, 8, sizes.median);
    pt_bind_real(add, 9, sizes.p90);
    pt_bind_int(add, 10, (int64_t)sizes.solo);
    pt_bind_int(add, 11, (int64_t)sizes.hyper);
    return pt_statement_run(add, err);
}

pt_status pt_people_save_periods(pt_store *store, const pt_teams *teams, const pt_tie *ties, size_t count,
                                 const pt_engine *engine, pt_error *err)
{
    struct period *periods = NULL;
    size_t period_count = 0, *of = NULL;
    pt_status st;

    PT_OR_DONE(load_periods(store, &periods, &period_count, err));
    of = period_of_papers(teams, periods, period_count);
    count_authors(teams, of, periods);
    if (engine)
        PT_OR_DONE(ask_pairs(engine, periods, period_count, err));
    else
        count_pairs(ties, count, of, periods);
    for (size_t w = 0; w < period_count; w++)
        PT_OR_DONE(pt_people_save_period(store, teams, &periods[w].days, &periods[w].counts, err));
done:
    free(periods);
    free(of);
    return st;
}
