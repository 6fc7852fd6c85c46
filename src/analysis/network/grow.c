#include "analysis/network/grow.h"

#include "analysis/coverage/periods.h"
#include "analysis/network/people.h"
#include "analysis/network/teams.h"
#include "base/dict.h"
#include "base/memory.h"
#include "store/statement.h"

#include <stdlib.h>

static const char *const counted_up_to = "network up to";

struct growth {
    int64_t known;      /* papers up to this one were counted */
    pt_day first, last; /* of those that came since; PT_NO_DAY: none */
    pt_teams teams;     /* of all papers of the periods those fall into */
    pt_day *author_since;
    pt_tie *ties; /* of the same papers */
    size_t tie_count;
    pt_day *tie_since; /* by tie, of its pair */
    int64_t pairs;     /* that were not known */
};

/* ── load ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status load_known(pt_store *store, struct growth *g, pt_error *err)
{
    pt_arena arena = { 0 };
    pt_statement *row;
    pt_str text;
    pt_status st;

    PT_OR_DONE(pt_store_recall(store, counted_up_to, &arena, &text, err));
    g->known = text.len ? strtoll(text.at, NULL, 10) : 0;
    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_NEW_DAYS, &row, err));
    pt_bind_int(row, 1, g->known);
    PT_OR_DONE(pt_statement_step(row, err));
    g->first = pt_read_is_null(row, 0) ? PT_NO_DAY : (pt_day)pt_read_int(row, 0);
    g->last = (pt_day)pt_read_int(row, 1);
    st = pt_statement_run(row, err);
done:
    pt_arena_free(&arena);
    return st;
}

static bool is_new(const struct growth *g, uint32_t paper)
{
    return g->teams.paper_id[paper] > g->known;
}

static bool has_new(const struct growth *g, const pt_period *days)
{
    for (uint32_t p = 0; p < g->teams.papers; p++)
        if (is_new(g, p) && g->teams.day[p] >= days->first && g->teams.day[p] <= days->last)
            return true;
    return false;
}

/* The days of all weeks and months that a new paper may fall into. */
static pt_teams_filter days_of_periods(const struct growth *g)
{
    pt_period first_month = pt_month_of(g->first), last_month = pt_month_of(g->last);
    pt_period first_week = pt_week_of(g->first), last_week = pt_week_of(g->last);

    return (pt_teams_filter){ .first = first_month.first < first_week.first ? first_month.first : first_week.first,
                              .last = last_month.last > last_week.last ? last_month.last : last_week.last };
}

/* ── Authors and pairs ───────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status first_day_of(pt_store *store, pt_sql sql, int64_t a, int64_t b, pt_day *day, pt_error *err)
{
    pt_statement *row;
    pt_status st;

    *day = PT_NO_DAY;
    PT_TRY(pt_store_statement(store, sql, &row, err));
    pt_bind_int(row, 1, a);
    if (b)
        pt_bind_int(row, 2, b);
    if ((st = pt_statement_step(row, err)) == PT_OK)
        *day = (pt_day)pt_read_int(row, 0);
    return st == PT_OK ? pt_statement_run(row, err) : st == PT_END ? PT_OK : st;
}

static pt_status meet_authors(pt_store *store, struct growth *g, uint32_t paper, pt_error *err)
{
    uint32_t size = pt_team_size(&g->teams, paper);
    pt_statement *meet;

    for (size_t i = g->teams.start[paper]; i < g->teams.start[paper + 1]; i++) {
        PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_MEET_AUTHOR, &meet, err));
        pt_bind_int(meet, 1, g->teams.person_id[g->teams.member[i]]);
        pt_bind_int(meet, 2, g->teams.day[paper]);
        pt_bind_real(meet, 3, size > 1 && size <= PT_LARGEST_TEAM);
        PT_TRY(pt_statement_run(meet, err));
    }
    return PT_OK;
}

static pt_status meet_for_the_first_time(pt_store *store, int64_t person, pt_error *err)
{
    pt_statement *meet;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_MEET_FIRST, &meet, err));
    pt_bind_int(meet, 1, person);
    return pt_statement_run(meet, err);
}

static pt_status meet_pair(pt_store *store, struct growth *g, const pt_tie *tie, pt_error *err)
{
    int64_t a = g->teams.person_id[tie->a], b = g->teams.person_id[tie->b];
    pt_statement *meet;
    pt_day since;

    PT_TRY(first_day_of(store, PT_SQL_ANALYSIS_NETWORK_PAIR_DAYS, a, b, &since, err));
    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_MEET_PAIR, &meet, err));
    pt_bind_int(meet, 1, a);
    pt_bind_int(meet, 2, b);
    pt_bind_real(meet, 3, 1.0 / (pt_team_size(&g->teams, tie->paper) - 1));
    pt_bind_int(meet, 4, g->teams.day[tie->paper]);
    PT_TRY(pt_statement_run(meet, err));
    if (since != PT_NO_DAY)
        return PT_OK;
    g->pairs++;
    PT_TRY(meet_for_the_first_time(store, a, err));
    return meet_for_the_first_time(store, b, err);
}

static pt_status load_first_days(pt_store *store, struct growth *g, pt_error *err)
{
    for (uint32_t a = 0; a < g->teams.authors; a++)
        PT_TRY(first_day_of(store, PT_SQL_ANALYSIS_NETWORK_AUTHOR_DAY, g->teams.person_id[a], 0, &g->author_since[a],
                            err));
    for (size_t t = 0, end; t < g->tie_count; t = end) {
        PT_TRY(first_day_of(store, PT_SQL_ANALYSIS_NETWORK_PAIR_DAYS, g->teams.person_id[g->ties[t].a],
                            g->teams.person_id[g->ties[t].b], &g->tie_since[t], err));
        end = pt_tie_end(g->ties, g->tie_count, t);
        for (size_t i = t + 1; i < end; i++)
            g->tie_since[i] = g->tie_since[t];
    }
    return PT_OK;
}

static pt_status set_measures(pt_store *store, const struct growth *g, pt_error *err)
{
    pt_statement *set;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_GROW_MEASURES, &set, err));
    pt_bind_int(set, 1, g->pairs);
    return pt_statement_run(set, err);
}

static pt_status take_up(pt_store *store, struct growth *g, pt_error *err)
{
    g->author_since = PT_CALLOC(pt_day, g->teams.authors);
    g->ties = pt_teams_ties(&g->teams, &g->tie_count);
    g->tie_since = PT_CALLOC(pt_day, g->tie_count);
    for (uint32_t p = 0; p < g->teams.papers; p++)
        if (is_new(g, p))
            PT_TRY(meet_authors(store, g, p, err));
    for (size_t t = 0; t < g->tie_count; t++)
        if (is_new(g, g->ties[t].paper))
            PT_TRY(meet_pair(store, g, &g->ties[t], err));
    PT_TRY(set_measures(store, g, err));
    return load_first_days(store, g, err);
}

/* ── Weeks and months ────────────────────────────────────────────────────────────────────────────────────────────── */

static bool is_in(const pt_period *days, pt_day day)
{
    return day >= days->first && day <= days->last;
}

static pt_people_counts count(const struct growth *g, const pt_period *days)
{
    bool *seen = PT_CALLOC(bool, g->teams.authors);
    pt_people_counts counts = { 0 };

    for (uint32_t p = 0; p < g->teams.papers; p++)
        for (size_t i = g->teams.start[p]; is_in(days, g->teams.day[p]) && i < g->teams.start[p + 1]; i++) {
            uint32_t author = g->teams.member[i];

            counts.authors += !seen[author];
            counts.new_authors += !seen[author] && is_in(days, g->author_since[author]);
            seen[author] = true;
        }
    for (size_t t = 0, end; t < g->tie_count; t = end) {
        bool wrote = false;

        end = pt_tie_end(g->ties, g->tie_count, t);
        for (size_t i = t; i < end; i++)
            wrote = wrote || is_in(days, g->teams.day[g->ties[i].paper]);
        counts.pairs += wrote;
        counts.new_pairs += wrote && is_in(days, g->tie_since[t]);
    }
    free(seen);
    return counts;
}

static pt_status save_week(pt_store *store, const struct growth *g, const pt_period *days, pt_error *err)
{
    pt_people_counts counts = count(g, days);

    return pt_people_save_period(store, &g->teams, days, &counts, err);
}

static pt_status save_month(pt_store *store, const struct growth *g, const pt_seen_period *month, pt_error *err)
{
    pt_people_counts counts = count(g, &month->days);
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_ADD_MONTH, &add, err));
    pt_bind_str(add, 1, pt_str_of(month->days.text));
    pt_bind_int(add, 2, month->is_comparable);
    pt_bind_int(add, 3, counts.authors);
    pt_bind_int(add, 4, counts.new_authors);
    pt_bind_int(add, 5, counts.pairs);
    pt_bind_int(add, 6, counts.new_pairs);
    return pt_statement_run(add, err);
}

static pt_status save_periods(pt_store *store, const struct growth *g, pt_error *err)
{
    pt_periods weeks = { 0 }, months = { 0 };
    pt_status st;

    PT_OR_DONE(pt_periods_load(store, "week", &weeks, err));
    PT_OR_DONE(pt_periods_load(store, "month", &months, err));
    for (size_t i = 0; i < weeks.len; i++)
        if (has_new(g, &weeks.at[i].days))
            PT_OR_DONE(save_week(store, g, &weeks.at[i].days, err));
    for (size_t i = 0; i < months.len; i++)
        if (has_new(g, &months.at[i].days))
            PT_OR_DONE(save_month(store, g, &months.at[i], err));
done:
    free(weeks.at);
    free(months.at);
    return st;
}

pt_status pt_network_grow(pt_store *store, const pt_scope *scope, pt_error *err)
{
    struct growth g = { 0 };
    pt_teams_filter filter;
    pt_status st;

    (void)scope;
    PT_OR_DONE(load_known(store, &g, err));
    if (g.first == PT_NO_DAY)
        goto done;
    filter = days_of_periods(&g);
    PT_OR_DONE(pt_teams_load(store, &filter, &g.teams, err));
    PT_OR_DONE(take_up(store, &g, err));
    PT_OR_DONE(save_periods(store, &g, err));
    st = pt_network_note_papers(store, err);
done:
    free(g.author_since);
    free(g.tie_since);
    free(g.ties);
    pt_teams_free(&g.teams);
    return st;
}

pt_status pt_network_note_papers(pt_store *store, pt_error *err)
{
    pt_statement *row;
    char text[24];

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_NETWORK_LAST_PAPER, &row, err));
    PT_TRY(pt_statement_step(row, err));
    snprintf(text, sizeof text, "%lld", (long long)pt_read_int(row, 0));
    PT_TRY(pt_statement_run(row, err));
    return pt_store_remember(store, counted_up_to, pt_str_of(text), err);
}
