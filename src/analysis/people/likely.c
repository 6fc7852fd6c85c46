#include "analysis/people/likely.h"

#include "analysis/people/measures.h"
#include "base/dict.h"
#include "base/memory.h"
#include "numeric/auc.h"
#include "numeric/meeting.h"
#include "numeric/shuffle.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

enum { TESTED = 100, SHOWN = 20, A_WHILE = 90 /* days */ };

static const double most_risk = 0.5;

/* Two of the past who wrote together in the month for the first time. */
struct first_tie {
    uint32_t a, b, paper;
};

struct trial {
    const pt_era *past;
    pt_adjacency graph;              /* of the past */
    PT_ARRAY(struct first_tie) ties; /* by pair */
};

/* Those who may be on a list: they wrote lately, and their name is likely to be one person's. */
static bool *who_may_be_listed(const pt_teams *teams)
{
    bool *is_listed = PT_CALLOC(bool, teams->authors);
    pt_day last = teams->papers ? teams->day[teams->papers - 1] : 0;

    for (uint32_t p = teams->papers; p-- > 0 && teams->day[p] > last - A_WHILE;)
        for (size_t i = teams->start[p]; i < teams->start[p + 1]; i++)
            is_listed[teams->member[i]] = teams->risk[teams->member[i]] <= most_risk;
    return is_listed;
}

/* ── How such a list did ─────────────────────────────────────────────────────────────────────────────────────────── */

static void find_first_ties(struct trial *t, const pt_teams *month)
{
    uint32_t *places = pt_teams_places(month, &t->past->teams);
    size_t count;
    pt_tie *ties = pt_teams_ties(month, &count);

    for (size_t i = 0; i < count; i = pt_tie_end(ties, count, i)) {
        uint32_t a = places[ties[i].a], b = places[ties[i].b];

        if (a == PT_NONE || b == PT_NONE || pt_adjacency_degree(&t->graph, a) == 0 ||
            pt_adjacency_degree(&t->graph, b) == 0 || pt_adjacency_has(&t->graph, a, b))
            continue;
        PT_PUSH(&t->ties, ((struct first_tie){ a, b, ties[i].paper }));
    }
    free(places);
    free(ties);
}

static int by_pair(const void *a, const void *b)
{
    const struct first_tie *x = a, *y = b;

    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static bool is_first_tie(const struct trial *t, uint32_t a, uint32_t b)
{
    const struct first_tie wanted = { a < b ? a : b, a < b ? b : a, 0 };

    return t->ties.len && bsearch(&wanted, t->ties.at, t->ties.len, sizeof wanted, by_pair);
}

static pt_auc measure_auc(const struct trial *t)
{
    uint32_t *other = PT_CALLOC(uint32_t, t->ties.len);
    pt_scored *items = PT_CALLOC(pt_scored, t->ties.len * 2);
    size_t count = 0;
    pt_auc auc;

    for (size_t i = 0; i < t->ties.len; i++)
        other[i] = t->ties.at[i].b;
    pt_shuffle(other, t->ties.len, 1);
    for (size_t i = 0; i < t->ties.len; i++) {
        const struct first_tie *tie = &t->ties.at[i];

        items[count++] = (pt_scored){ pt_meeting_of(&t->graph, tie->a, tie->b).score, true, tie->paper };
        if (other[i] == tie->a || pt_adjacency_has(&t->graph, tie->a, other[i]) || is_first_tie(t, tie->a, other[i]))
            continue;
        items[count++] = (pt_scored){ pt_meeting_of(&t->graph, tie->a, other[i]).score, false, tie->paper };
    }
    auc = pt_auc_of(items, count);
    free(other);
    free(items);
    return auc;
}

static pt_status save_precision(pt_store *store, const struct trial *t, pt_error *err)
{
    bool *is_listed = who_may_be_listed(&t->past->teams);
    pt_meeting best[TESTED];
    uint64_t candidates;
    size_t count = pt_meetings_find(&t->graph, is_listed, TESTED, best, &candidates);
    double hits = 0, all_hits = 0;

    for (size_t i = 0; i < count; i++)
        hits += is_first_tie(t, best[i].a, best[i].b);
    for (size_t i = 0; i < t->ties.len; i++) {
        const struct first_tie *tie = &t->ties.at[i];

        all_hits += is_listed[tie->a] && is_listed[tie->b] && pt_meeting_of(&t->graph, tie->a, tie->b).shared > 0;
    }
    free(is_listed);
    PT_TRY(pt_people_measure(store, "likely_precision", count ? hits / (double)count : NAN, err));
    return pt_people_measure(store, "likely_base", candidates ? all_hits / (double)candidates : NAN, err);
}

static pt_status try_month(pt_store *store, struct trial *t, const pt_teams *month, pt_error *err)
{
    pt_auc auc;

    find_first_ties(t, month);
    if (t->ties.len)
        qsort(t->ties.at, t->ties.len, sizeof *t->ties.at, by_pair);
    auc = measure_auc(t);
    PT_TRY(pt_people_measure(store, "likely_auc", auc.area, err));
    PT_TRY(pt_people_measure(store, "likely_auc_error", auc.error, err));
    PT_TRY(pt_people_measure(store, "likely_positives", (double)t->ties.len, err));
    return save_precision(store, t, err);
}

/* ── The list of today ───────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_meeting(pt_store *store, const pt_teams *teams, const pt_meeting *meeting, size_t rank,
                              pt_error *err)
{
    pt_statement *add;

    PT_TRY(pt_store_statement(store, PT_SQL_ANALYSIS_PEOPLE_ADD_LIKELY, &add, err));
    pt_bind_int(add, 1, (int64_t)rank);
    pt_bind_int(add, 2, teams->person_id[meeting->a]);
    pt_bind_int(add, 3, teams->person_id[meeting->b]);
    pt_bind_real(add, 4, meeting->score);
    pt_bind_int(add, 5, meeting->shared);
    return pt_statement_run(add, err);
}

static pt_status save_list(pt_store *store, pt_day since, pt_error *err)
{
    size_t tie_count, count;
    pt_meeting best[SHOWN];
    pt_teams teams;
    pt_pairs pairs = { 0 };
    pt_adjacency graph = { 0 };
    pt_tie *ties = NULL;
    bool *is_listed = NULL;
    uint64_t candidates;
    pt_status st;

    PT_OR_DONE(pt_teams_load(store, &(pt_teams_filter){ .first = since }, &teams, err));
    ties = pt_teams_ties(&teams, &tie_count);
    pairs = pt_teams_pairs(&teams, ties, tie_count);
    graph = pt_adjacency_new(teams.authors, pairs.edges, pairs.count, false);
    is_listed = who_may_be_listed(&teams);
    count = pt_meetings_find(&graph, is_listed, SHOWN, best, &candidates);
    for (size_t i = 0; i < count; i++)
        PT_OR_DONE(save_meeting(store, &teams, &best[i], i + 1, err));
done:
    free(ties);
    free(is_listed);
    pt_pairs_free(&pairs);
    pt_adjacency_free(&graph);
    pt_teams_free(&teams);
    return st;
}

pt_status pt_likely_save(pt_store *store, const pt_era *past, const pt_teams *month, pt_day since, pt_error *err)
{
    struct trial t = { .past = past,
                       .graph = pt_adjacency_new(past->teams.authors, past->pairs.edges, past->pairs.count, false) };
    pt_status st;

    PT_OR_DONE(try_month(store, &t, month, err));
    PT_OR_DONE(save_list(store, since, err));
done:
    pt_adjacency_free(&t.graph);
    free(t.ties.at);
    return st;
}
