#include "analysis/names/evidence.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

enum {
    LARGEST_TEAM = 50, /* on larger ones people need not know each other: no ties */
    BUSIEST_TIE =
        100, /* papers of a co-author whose ties are followed: with more he is hardly rare, and often several */
    LONG_TIME = 2 * 365, /* days */
    AHEAD = 4            /* papers whose teams are asked for: they lie all over the memory */
};

struct pt_weigher {
    const pt_works *works;
    double *rarity; /* by name, times trust */
    uint32_t name;
    bool *is_own; /* by paper: is one of the name's */

    /* Of the name: its co-authors, and who of them wrote with whom on papers that are not the name's. */
    PT_ARRAY(uint32_t) mates;
    uint32_t *slot; /* by name: 1 + its place in mates; 0 where it is none */
    PT_ARRAY(size_t) tie_start;
    PT_ARRAY(uint32_t) tie; /* names */
    uint32_t *tied_to;      /* by name: 1 + the last of mates it was tied to */

    /* Of the paper that others are held against. */
    uint32_t from;
    bool *is_mate;    /* by name */
    double *reach;    /* by name: rarity of its ties to co-authors of that paper */
    uint16_t *weight; /* by term */
};

pt_weigher *pt_weigher_open(const pt_works *works)
{
    pt_weigher *w = PT_CALLOC(pt_weigher, 1);

    *w = (pt_weigher){ .works = works, .name = PT_NONE, .from = PT_NONE };
    w->rarity = PT_CALLOC(double, works->names + 1);
    for (uint32_t n = 0; n < works->names; n++)
        w->rarity[n] = pt_works_rarity(works, n) * (works->trust ? (double)works->trust[n] : 1);
    w->is_own = PT_CALLOC(bool, works->papers + 1);
    w->slot = PT_CALLOC(uint32_t, works->names + 1);
    w->tied_to = PT_CALLOC(uint32_t, works->names + 1);
    w->is_mate = PT_CALLOC(bool, works->names + 1);
    w->reach = PT_CALLOC(double, works->names + 1);
    w->weight = PT_CALLOC(uint16_t, works->terms + 1);
    return w;
}

void pt_weigher_close(pt_weigher *w)
{
    if (!w)
        return;
    free(w->rarity);
    free(w->is_own);
    free(w->mates.at);
    free(w->slot);
    free(w->tie_start.at);
    free(w->tie.at);
    free(w->tied_to);
    free(w->is_mate);
    free(w->reach);
    free(w->weight);
    free(w);
}

/* ── A name ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_mates(pt_weigher *w, uint32_t paper)
{
    const uint32_t *team = pt_list_of(&w->works->team, paper);

    for (size_t i = 0; i < pt_list_size(&w->works->team, paper); i++)
        if (team[i] != w->name && w->slot[team[i]] == 0) {
            PT_PUSH(&w->mates, team[i]);
            w->slot[team[i]] = (uint32_t)w->mates.len;
        }
}

/* Whoever of the co-authors is on `paper` with `mate`. */
static void add_ties_of_paper(pt_weigher *w, uint32_t mate, uint32_t paper)
{
    const uint32_t *team = pt_list_of(&w->works->team, paper);

    for (size_t i = 0; i < pt_list_size(&w->works->team, paper); i++)
        if (team[i] != mate && w->slot[team[i]] && w->tied_to[team[i]] != w->slot[mate]) {
            w->tied_to[team[i]] = w->slot[mate];
            PT_PUSH(&w->tie, team[i]);
        }
}

static void add_ties(pt_weigher *w, uint32_t mate)
{
    const uint32_t *paper = pt_list_of(&w->works->of_name, mate);
    size_t papers = pt_list_size(&w->works->of_name, mate);

    for (size_t i = 0; papers <= BUSIEST_TIE && i < papers; i++) {
        if (i + 2 * AHEAD < papers)
            __builtin_prefetch(&w->works->team.start[paper[i + 2 * AHEAD]]);
        if (i + AHEAD < papers)
            __builtin_prefetch(pt_list_of(&w->works->team, paper[i + AHEAD]));
        if (pt_list_size(&w->works->team, paper[i]) <= LARGEST_TEAM && !w->is_own[paper[i]])
            add_ties_of_paper(w, mate, paper[i]);
    }
}

static void mark_own(pt_weigher *w, bool is_own)
{
    const uint32_t *papers = pt_list_of(&w->works->of_name, w->name);

    for (size_t i = 0; i < pt_list_size(&w->works->of_name, w->name); i++)
        w->is_own[papers[i]] = is_own;
}

static void forget_name(pt_weigher *w)
{
    if (w->name != PT_NONE)
        mark_own(w, false);
    for (size_t i = 0; i < w->mates.len; i++)
        w->slot[w->mates.at[i]] = w->tied_to[w->mates.at[i]] = 0;
    w->mates.len = w->tie_start.len = w->tie.len = 0;
}

/* ── A paper ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The co-authors that `mate` is tied to, and how many. */
static const uint32_t *ties_of(const pt_weigher *w, uint32_t mate, size_t *count)
{
    size_t place = w->slot[mate] - 1;

    *count = w->tie_start.at[place + 1] - w->tie_start.at[place];
    return w->tie.at + w->tie_start.at[place];
}

/* Adds the ties of a co-author to the reach of those he is tied to; or forgets them. */
static void spread_ties(pt_weigher *w, uint32_t mate, bool is_kept)
{
    size_t count;
    const uint32_t *tie = ties_of(w, mate, &count);

    for (size_t i = 0; i < count; i++)
        w->reach[tie[i]] = is_kept ? w->reach[tie[i]] + fmin(w->rarity[mate], w->rarity[tie[i]]) : 0;
}

static void mark_paper(pt_weigher *w, uint32_t paper, bool is_kept)
{
    const pt_works *works = w->works;
    const uint32_t *team = pt_list_of(&works->team, paper);
    size_t size = pt_list_size(&works->team, paper);

    for (size_t i = 0; i < size; i++)
        if (team[i] != w->name) {
            w->is_mate[team[i]] = is_kept;
            if (size <= LARGEST_TEAM)
                spread_ties(w, team[i], is_kept);
        }
    for (size_t i = works->term.start[paper]; i < works->term.start[paper + 1]; i++)
        w->weight[works->term.at[i]] = is_kept ? works->weight[i] : 0;
}

void pt_weigher_from(pt_weigher *w, uint32_t paper)
{
    if (w->from != PT_NONE)
        mark_paper(w, w->from, false);
    w->from = paper;
    mark_paper(w, paper, true);
}

void pt_weigher_name(pt_weigher *w, uint32_t name, bool has_ties)
{
    const uint32_t *papers = pt_list_of(&w->works->of_name, name);

    if (w->from != PT_NONE)
        mark_paper(w, w->from, false);
    w->from = PT_NONE;
    forget_name(w);
    w->name = name;
    mark_own(w, true);
    for (size_t i = 0; i < pt_list_size(&w->works->of_name, name); i++)
        add_mates(w, papers[i]);
    for (size_t i = 0; i < w->mates.len; i++) {
        PT_PUSH(&w->tie_start, w->tie.len);
        if (has_ties)
            add_ties(w, w->mates.at[i]);
    }
    PT_PUSH(&w->tie_start, w->tie.len);
}

/* ── Two papers ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Keeps the two rarest; of equal ones the first by name. */
static void note_shared(const pt_weigher *w, uint32_t mate, pt_evidence *e)
{
    e->shared++;
    e->trust += w->works->trust ? (double)w->works->trust[mate] : 1;
    e->rarity += w->rarity[mate];
    if (e->rarest[0] == PT_NONE || w->rarity[mate] > w->rarity[e->rarest[0]]) {
        e->rarest[1] = e->rarest[0];
        e->rarest[0] = mate;
    } else if (e->rarest[1] == PT_NONE || w->rarity[mate] > w->rarity[e->rarest[1]]) {
        e->rarest[1] = mate;
    }
}

static void weigh_teams(const pt_weigher *w, uint32_t paper, pt_evidence *e)
{
    const uint32_t *team = pt_list_of(&w->works->team, paper);
    size_t size = pt_list_size(&w->works->team, paper);

    for (size_t i = 0; i < size; i++) {
        if (w->is_mate[team[i]])
            note_shared(w, team[i], e);
        else if (size <= LARGEST_TEAM)
            e->ties += w->reach[team[i]];
    }
    if (e->shared)
        e->ties = 0; /* friends of a friend: counted already */
}

static double cosine(const pt_weigher *w, uint32_t paper)
{
    uint64_t sum = 0;

    for (size_t i = w->works->term.start[paper]; i < w->works->term.start[paper + 1]; i++)
        sum += (uint64_t)w->works->weight[i] * w->weight[w->works->term.at[i]];
    return (double)sum / ((double)UINT16_MAX * UINT16_MAX);
}

static double shared_categories(const pt_works *works, uint32_t a, uint32_t b)
{
    size_t a_size = pt_list_size(&works->category, a), b_size = pt_list_size(&works->category, b), both = 0;

    for (size_t i = 0; i < a_size; i++)
        for (size_t j = 0; j < b_size; j++)
            both += pt_list_of(&works->category, a)[i] == pt_list_of(&works->category, b)[j];
    return a_size + b_size ? (double)both / (double)(a_size + b_size - both) : 0;
}

/* What sources state of the author himself. A co-author's paper (of another spelling) is looked at in its own place. */
static void weigh_statements(const pt_weigher *w, uint32_t paper, uint32_t name, pt_evidence *e)
{
    const pt_works *works = w->works;
    size_t a, b;

    if (!works->orcid && !works->employer) /* as in every digest: not worth the search */
        return;
    a = pt_works_place(works, w->from, w->name);
    b = pt_works_place(works, paper, name);
    if (works->orcid && works->orcid[a].len && works->orcid[b].len)
        e->orcid = pt_str_equal(works->orcid[a], works->orcid[b]) ? PT_ORCID_SAME : PT_ORCID_OTHER;
    e->same_employer = works->employer && works->employer[a] && works->employer[a] == works->employer[b];
}

static double score(const pt_evidence *e, pt_day gap)
{
    return 4.0 * fmin(e->trust, 2) + 1.3 * fmin(e->rarity, 2) + 4.0 * log1p(e->ties) + 18.0 * e->text +
           0.4 * e->categories + (e->same_employer ? 2.0 : 0) - (gap > LONG_TIME ? 1.0 : 0) - 1.5;
}

pt_evidence pt_weigher_to(const pt_weigher *w, uint32_t paper, uint32_t name)
{
    const pt_works *works = w->works;
    pt_evidence e = { .rarest = { PT_NONE, PT_NONE } };

    weigh_teams(w, paper, &e);
    weigh_statements(w, paper, name, &e);
    e.text = cosine(w, paper);
    e.categories = shared_categories(works, w->from, paper);
    e.score = score(&e, abs(works->day[w->from] - works->day[paper]));
    return e;
}
