#include "analysis/people/crossings.h"

#include "analysis/people/measures.h"
#include "base/dict.h"
#include "base/memory.h"
#include "numeric/association.h"
#include "numeric/fdr.h"
#include "store/statement.h"

#include <math.h>
#include <stdlib.h>

enum { LEAST_COMMUNITY = 3, LEAST_MEETINGS = 2 };

static const double discovery = 0.05;

/* Two communities on a paper. */
struct meeting {
    uint32_t a, b, paper;
};

typedef PT_ARRAY(struct meeting) meetings;

struct crossing {
    const struct meeting *at; /* one a paper */
    uint32_t papers, authors[2];
    double expected, p_value, q_value;
};

struct crossings {
    const pt_era *past;
    const pt_teams *month;
    uint32_t *of_author; /* by author of the month: his community of the past, PT_NONE for none that is sure */
    meetings before, now;
    uint32_t *papers;      /* by community: how many that join communities it is on in the month */
    double joined, paired; /* N, and Σ k(k-1) */
    uint32_t *seen;        /* by author of the month, for counting */
    PT_ARRAY(struct crossing) all;
    double first, hypotheses; /* pairs that met for the first time, and that could have */
};

/* ── compute ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

    return (x > y) - (x < y);
}

/* The communities on a paper, each once, ascending. */
static size_t communities_on(const pt_teams *teams, uint32_t paper, const uint32_t *of_author, uint32_t *on)
{
    size_t count = 0, kept = 0;

    for (size_t i = teams->start[paper]; i < teams->start[paper + 1]; i++)
        if (of_author[teams->member[i]] != PT_NONE)
            on[count++] = of_author[teams->member[i]];
    if (count)
        qsort(on, count, sizeof *on, by_number);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || on[i] != on[i - 1])
            on[kept++] = on[i];
    return kept;
}

static int by_pair(const void *a, const void *b)
{
    const struct meeting *x = a, *y = b;

    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static int by_pair_and_paper(const void *a, const void *b)
{
    const struct meeting *x = a, *y = b;
    int order = by_pair(a, b);

    return order ? order : (x->paper > y->paper) - (x->paper < y->paper);
}

/* All meetings on the papers of `teams`; `c` counts what the chance rests on where these are the month's. */
static void find_meetings(struct crossings *c, const pt_teams *teams, const uint32_t *of_author, meetings *found)
{
    uint32_t *on = PT_CALLOC(uint32_t, teams->authors);

    for (uint32_t p = 0; p < teams->papers; p++) {
        size_t count;

        if (found == &c->now && pt_team_size(teams, p) > PT_LARGEST_TEAM)
            continue;
        count = communities_on(teams, p, of_author, on);
        for (size_t i = 0; i < count; i++)
            for (size_t j = i + 1; j < count; j++)
                PT_PUSH(found, ((struct meeting){ on[i], on[j], p }));
        if (found != &c->now || count < 2)
            continue;
        for (size_t i = 0; i < count; i++)
            c->papers[on[i]]++;
        c->joined += (double)count;
        c->paired += (double)count * (double)(count - 1);
    }
    if (found->len)
        qsort(found->at, found->len, sizeof *found->at, by_pair_and_paper);
    free(on);
}

static uint32_t sure_community(const pt_era *past, uint32_t author)
{
    uint32_t community = past->communities.of_node[author];

    return past->communities.size[community] >= LEAST_COMMUNITY && pt_era_is_sure(past, community) ? community
                                                                                                   : PT_NONE;
}

/* Keeps one meeting a pair of communities that are on joining papers of the month: who had met before. */
static void keep_pairs(struct crossings *c)
{
    size_t kept = 0;

    for (size_t i = 0; i < c->before.len; i++) {
        const struct meeting *m = &c->before.at[i];

        if (c->papers[m->a] && c->papers[m->b] && (kept == 0 || by_pair(m, &c->before.at[kept - 1]) != 0))
            c->before.at[kept++] = *m;
    }
    c->before.len = kept;
}

static void find_all_meetings(struct crossings *c)
{
    uint32_t *sure = PT_CALLOC(uint32_t, c->past->teams.authors), *places;

    for (uint32_t a = 0; a < c->past->teams.authors; a++)
        sure[a] = sure_community(c->past, a);
    places = pt_teams_places(c->month, &c->past->teams);
    for (uint32_t a = 0; a < c->month->authors; a++)
        places[a] = places[a] == PT_NONE ? PT_NONE : sure[places[a]];
    c->of_author = places;
    c->papers = PT_CALLOC(uint32_t, c->past->communities.count);
    find_meetings(c, c->month, c->of_author, &c->now);
    find_meetings(c, &c->past->teams, sure, &c->before);
    keep_pairs(c);
    free(sure);
}

/* How many names of `community` are on the papers of a crossing; `stamp` is another one each time. */
static uint32_t count_names(struct crossings *c, const struct crossing *x, uint32_t community, uint32_t stamp)
{
    uint32_t names = 0;

    for (uint32_t i = 0; i < x->papers; i++) {
        uint32_t paper = x->at[i].paper;

        for (size_t m = c->month->start[paper]; m < c->month->start[paper + 1]; m++) {
            uint32_t author = c->month->member[m];

            names += c->of_author[author] == community && c->seen[author] != stamp;
            if (c->of_author[author] == community)
                c->seen[author] = stamp;
        }
    }
    return names;
}

static void weigh(struct crossings *c, struct crossing x)
{
    uint32_t stamp = (uint32_t)c->first * 2, least;

    x.authors[0] = count_names(c, &x, x.at->a, stamp + 1);
    x.authors[1] = count_names(c, &x, x.at->b, stamp + 2);
    least = x.authors[0] < x.authors[1] ? x.authors[0] : x.authors[1];
    least = least < x.papers ? least : x.papers;
    x.expected = (double)c->papers[x.at->a] * (double)c->papers[x.at->b] * c->paired / (c->joined * (c->joined - 1));
    x.p_value = pt_meetings_by_chance(x.expected, least);
    c->first++;
    if (least >= LEAST_MEETINGS)
        PT_PUSH(&c->all, x);
}

/* pt_fdr counts the tests it is given. All pairs that could have met count, though most did not, and one meeting is
 * never told: to leave out their p only makes q larger. */
static void adjust(struct crossings *c)
{
    double *p = PT_CALLOC(double, c->all.len), *q = PT_CALLOC(double, c->all.len), active = 0;
    uint32_t communities = (uint32_t)c->past->communities.count;

    for (uint32_t i = 0; i < communities; i++)
        active += c->papers[i] > 0;
    c->hypotheses = active * (active - 1) / 2 - (double)c->before.len;
    for (size_t i = 0; i < c->all.len; i++)
        p[i] = c->all.at[i].p_value;
    pt_fdr(p, c->all.len, q);
    for (size_t i = 0; i < c->all.len; i++)
        c->all.at[i].q_value = fmin(1, q[i] * c->hypotheses / (double)c->all.len);
    free(p);
    free(q);
}

static int by_p_value(const void *a, const void *b)
{
    const struct crossing *x = a, *y = b;

    if (x->p_value != y->p_value)
        return x->p_value < y->p_value ? -1 : 1;
    return by_pair(x->at, y->at);
}

static void compute(struct crossings *c)
{
    find_all_meetings(c);
    c->seen = PT_CALLOC(uint32_t, c->month->authors);
    for (size_t i = 0, end; i < c->now.len; i = end) {
        for (end = i; end < c->now.len && by_pair(&c->now.at[end], &c->now.at[i]) == 0;)
            end++;
        if (c->before.len && bsearch(&c->now.at[i], c->before.at, c->before.len, sizeof *c->before.at, by_pair))
            continue;
        weigh(c, (struct crossing){ .at = &c->now.at[i], .papers = (uint32_t)(end - i) });
    }
    adjust(c);
    if (c->all.len)
        qsort(c->all.at, c->all.len, sizeof *c->all.at, by_p_value);
}

/* ── save ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status save_crossing(pt_store *store, const struct crossings *c, const char *period, size_t number,
                               pt_error *err)
{
    const struct crossing *x = &c->all.at[number];
    pt_buf a = { .limit = PT_LONGEST_LABEL }, b = { .limit = PT_LONGEST_LABEL };
    pt_statement *add;
    pt_status st;

    PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_PEOPLE_ADD_CROSSING, &add, err));
    pt_bind_str(add, 1, pt_str_of(period));
    pt_bind_int(add, 2, (int64_t)number);
    pt_era_write_label(c->past, x->at->a, &a);
    pt_era_write_label(c->past, x->at->b, &b);
    pt_bind_str(add, 3, pt_buf_text(&a));
    pt_bind_str(add, 4, pt_buf_text(&b));
    pt_bind_int(add, 5, x->papers);
    pt_bind_int(add, 6, x->authors[0]);
    pt_bind_int(add, 7, x->authors[1]);
    pt_bind_real(add, 8, x->expected);
    pt_bind_real(add, 9, x->p_value);
    pt_bind_real(add, 10, x->q_value);
    PT_OR_DONE(pt_statement_run(add, err));
    for (uint32_t i = 0; i < x->papers; i++) {
        PT_OR_DONE(pt_store_statement(store, PT_SQL_ANALYSIS_PEOPLE_ADD_CROSSING_PAPER, &add, err));
        pt_bind_str(add, 1, pt_str_of(period));
        pt_bind_int(add, 2, (int64_t)number);
        pt_bind_int(add, 3, c->month->paper_id[x->at[i].paper]);
        PT_OR_DONE(pt_statement_run(add, err));
    }
done:
    pt_buf_free(&a);
    pt_buf_free(&b);
    return st;
}

static pt_status save(pt_store *store, const struct crossings *c, const char *period, pt_error *err)
{
    for (size_t i = 0; i < c->all.len && c->all.at[i].q_value <= discovery; i++)
        PT_TRY(save_crossing(store, c, period, i, err));
    PT_TRY(pt_people_measure(store, "crossings_first", c->first, err));
    return pt_people_measure(store, "crossings_possible", c->hypotheses, err);
}

pt_status pt_crossings_save(pt_store *store, const pt_era *past, const pt_teams *month, const char *period,
                            pt_error *err)
{
    struct crossings c = { .past = past, .month = month };
    pt_status st;

    if (past->communities.count == 0)
        return PT_OK;
    compute(&c);
    st = save(store, &c, period, err);
    free(c.of_author);
    free(c.before.at);
    free(c.now.at);
    free(c.papers);
    free(c.seen);
    free(c.all.at);
    return st;
}
