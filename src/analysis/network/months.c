#include "analysis/network/months.h"

#include "analysis/coverage/periods.h"
#include "analysis/network/asked.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

enum { A_WHILE = 3 }; /* months */

struct month {
    pt_seen_period period;
    int64_t authors, new_authors, pairs, new_pairs, lasting, dissolved;
};

struct months {
    struct month *at; /* they follow each other */
    size_t count;
    uint32_t *of_paper; /* count: of none */
    uint32_t *last;     /* by author: the last month he wrote in */
};

static pt_status load(pt_store *store, const pt_teams *teams, struct months *m, pt_error *err)
{
    pt_periods seen = { 0 };
    pt_status st = pt_periods_load(store, "month", &seen, err);
    size_t at = 0;

    m->count = seen.len;
    m->at = PT_CALLOC(struct month, seen.len + 1); /* and one for papers of none */
    for (size_t i = 0; i < seen.len; i++)
        m->at[i].period = seen.at[i];
    free(seen.at);
    m->of_paper = PT_CALLOC(uint32_t, teams->papers);
    for (uint32_t p = 0; p < teams->papers; p++) {
        while (at < m->count && m->at[at].period.days.last < teams->day[p])
            at++;
        m->of_paper[p] = (uint32_t)(at < m->count && m->at[at].period.days.first <= teams->day[p] ? at : m->count);
    }
    return st;
}

static void count_authors(const pt_teams *teams, struct months *m)
{
    uint32_t *seen = PT_CALLOC(uint32_t, teams->authors); /* the month last counted in, plus 1 */

    m->last = PT_CALLOC(uint32_t, teams->authors);
    for (uint32_t p = 0; p < teams->papers; p++)
        for (size_t i = teams->start[p]; i < teams->start[p + 1]; i++) {
            uint32_t author = teams->member[i];
            struct month *month = &m->at[m->of_paper[p]];

            month->new_authors += seen[author] == 0;
            month->authors += seen[author] != m->of_paper[p] + 1;
            seen[author] = m->last[author] = m->of_paper[p] + 1;
        }
    for (uint32_t a = 0; a < teams->authors; a++)
        m->last[a] -= m->last[a] > 0;
    free(seen);
}

/* A pair's papers, by day. */
static void count_pair(const pt_tie *ties, size_t papers, struct months *m)
{
    m->at[m->of_paper[ties[0].paper]].new_pairs++;
    for (size_t t = 0; t < papers; t++) {
        uint32_t now = m->of_paper[ties[t].paper], before = t > 0 ? m->of_paper[ties[t - 1].paper] : now;

        m->at[now].pairs += t == 0 || now != before;
        m->at[now].lasting += now != before && now - before <= A_WHILE;
    }
}

static pt_status ask_pairs(const pt_engine *engine, struct months *m, pt_error *err)
{
    pt_pair_periods months = { 0 };
    pt_status st = pt_pair_months_ask(engine, A_WHILE, &months, err);

    for (size_t i = 0; st == PT_OK && i < m->count; i++) {
        pt_pair_period month = pt_pair_period_of(&months, m->at[i].period.days.first);

        m->at[i].pairs = month.pairs;
        m->at[i].new_pairs = month.new_pairs;
        m->at[i].lasting = month.lasting;
    }
    free(months.at);
    return st;
}

/* The month of a day, `count` for none. */
static size_t month_of(const struct months *m, pt_day day)
{
    size_t low = 0, high = m->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (m->at[middle].period.days.last < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < m->count && m->at[low].period.days.first <= day ? low : m->count;
}

/* A pair counts as dissolved once, in the third month of silence, when both wrote after their last paper: nobody is
 * told apart from a co-author for having stopped to write. */
static void count_dissolved(const pt_pairs *pairs, struct months *m)
{
    for (size_t e = 0; e < pairs->count; e++) {
        size_t last = month_of(m, pairs->last[e]);

        if (pairs->papers[e] >= 2 && last + A_WHILE < m->count && m->last[pairs->edges[e].a] > last &&
            m->last[pairs->edges[e].b] > last)
            m->at[last + A_WHILE].dissolved++;
    }
}

static pt_status save_month(pt_store *store, const struct months *m, size_t which, pt_error *err)
{
    const struct month *month = &m->at[which];
    pt_statement *add;

    if (month->authors == 0)
        return PT_OK;
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_MONTH, &add, err));
    pt_bind_str(add, 1, pt_str_of(month->period.days.text));
    pt_bind_int(add, 2, month->period.is_comparable);
    pt_bind_int(add, 3, month->authors);
    pt_bind_int(add, 4, month->new_authors);
    pt_bind_int(add, 5, month->pairs);
    pt_bind_int(add, 6, month->new_pairs);
    if (which >= A_WHILE) {
        pt_bind_int(add, 7, month->lasting);
        pt_bind_int(add, 8, month->dissolved);
    }
    return pt_statement_run(add, err);
}

pt_status pt_months_save(pt_store *store, const pt_teams *teams, const pt_pairs *pairs, const pt_tie *ties,
                         const pt_engine *engine, pt_error *err)
{
    struct months m = { 0 };
    pt_status st;

    PT_OR_DONE(load(store, teams, &m, err));
    count_authors(teams, &m);
    if (engine)
        PT_OR_DONE(ask_pairs(engine, &m, err));
    for (size_t e = 0; !engine && e < pairs->count; e++)
        count_pair(ties + pairs->tie[e], pairs->papers[e], &m);
    count_dissolved(pairs, &m);
    for (size_t i = 0; i < m.count; i++)
        PT_OR_DONE(save_month(store, &m, i, err));
done:
    free(m.at);
    free(m.of_paper);
    free(m.last);
    return st;
}
