#include "analysis/names/evidence.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

enum {
    LARGEST_TEAM = 50, /* on larger ones people need not know each other: no ties */
    BUSIEST_TIE =
        100, /* papers of a co-author whose ties are followed: with more he is hardly rare, and often several */
    LONG_TIME = 2 * 365, /* days */
    AHEAD = 8            /* what lies all over the memory is asked for so many items before it is looked at */
};

/* A co-author of the name in question. */
struct mate {
    uint32_t name;
    uint32_t tied_to;     /* the last co-author found to be tied to this one; PT_NONE: none yet */
    double trust, rarity; /* rarity times trust */
    double reach;         /* rarity of its ties to co-authors of the paper that others are held against */
    bool is_there;        /* on that paper */
    bool is_followed;     /* its ties are */
};

/* Co-authors are numbered as they are met: what is asked for thousands of times lies close together, while arrays by
 * name are megabytes. */
struct pt_weigher {
    const pt_works *works;
    uint32_t name;
    PT_ARRAY(struct mate) mates;
    uint32_t *number;        /* by name: its number in mates, where has_number says that it has one */
    uint64_t *has_number;    /* a bit a name */
    PT_ARRAY(size_t) start;  /* by paper of the name, … */
    PT_ARRAY(uint32_t) team; /* … its other authors, as numbers, in the order of their names */

    /* By co-author: who of them it wrote with on papers that are not the name's. */
    PT_ARRAY(size_t) tie_start;
    PT_ARRAY(uint32_t) tie;

    /* Scratch for those. */
    uint64_t *is_listed;          /* a bit a paper: is the name's, or in … */
    PT_ARRAY(uint32_t) elsewhere; /* … the papers of co-authors */
    PT_ARRAY(size_t) met_start;   /* by paper of them where two co-authors or more met, … */
    PT_ARRAY(uint32_t) met;       /* … who */
    PT_ARRAY(size_t) shelf;       /* by co-author, … */
    PT_ARRAY(uint32_t) shelved;   /* … which of these papers it is on */

    uint32_t from;    /* the paper of the name that others are held against; PT_NONE */
    uint16_t *weight; /* by term: of that paper */
};

static bool has_bit(const uint64_t *bits, uint32_t at)
{
    return bits[at / 64] >> at % 64 & 1;
}

static void set_bit(uint64_t *bits, uint32_t at, bool value)
{
    uint64_t bit = (uint64_t)1 << at % 64;

    bits[at / 64] = value ? bits[at / 64] | bit : bits[at / 64] & ~bit;
}

pt_weigher *pt_weigher_open(const pt_works *works)
{
    pt_weigher *w = PT_CALLOC(pt_weigher, 1);

    *w = (pt_weigher){ .works = works, .name = PT_NONE, .from = PT_NONE };
    w->number = PT_CALLOC(uint32_t, works->names + 1);
    w->has_number = PT_CALLOC(uint64_t, works->names / 64 + 1);
    w->is_listed = PT_CALLOC(uint64_t, works->papers / 64 + 1);
    w->weight = PT_CALLOC(uint16_t, works->terms + 1);
    return w;
}

void pt_weigher_close(pt_weigher *w)
{
    if (!w)
        return;
    free(w->mates.at);
    free(w->number);
    free(w->has_number);
    free(w->is_listed);
    free(w->elsewhere.at);
    free(w->met_start.at);
    free(w->met.at);
    free(w->shelf.at);
    free(w->shelved.at);
    free(w->start.at);
    free(w->team.at);
    free(w->tie_start.at);
    free(w->tie.at);
    free(w->weight);
    free(w);
}

/* ── A name ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static void add_mate(pt_weigher *w, uint32_t name)
{
    double trust = w->works->trust ? (double)w->works->trust[name] : 1;

    w->number[name] = (uint32_t)w->mates.len;
    set_bit(w->has_number, name, true);
    PT_PUSH(&w->mates, ((struct mate){ .name = name,
                                       .tied_to = PT_NONE,
                                       .trust = trust,
                                       .rarity = pt_works_rarity(w->works, name) * trust,
                                       .is_followed = pt_list_size(&w->works->of_name, name) <= BUSIEST_TIE }));
}

static void add_team(pt_weigher *w, uint32_t paper)
{
    const uint32_t *team = pt_list_of(&w->works->team, paper);

    PT_PUSH(&w->start, w->team.len);
    for (size_t i = 0; i < pt_list_size(&w->works->team, paper); i++) {
        if (team[i] == w->name)
            continue;
        if (!has_bit(w->has_number, team[i]))
            add_mate(w, team[i]);
        PT_PUSH(&w->team, w->number[team[i]]);
    }
}

/* ── Its co-authors elsewhere ────────────────────────────────────────────────────────────────────────────────────── */

static void list_papers(pt_weigher *w)
{
    const pt_lists *of_name = &w->works->of_name;

    w->elsewhere.len = 0;
    for (size_t m = 0; m < w->mates.len; m++) {
        const struct mate *mate = &w->mates.at[m];

        if (m + AHEAD < w->mates.len)
            __builtin_prefetch(pt_list_of(of_name, w->mates.at[m + AHEAD].name));
        for (size_t i = 0; mate->is_followed && i < pt_list_size(of_name, mate->name); i++) {
            uint32_t paper = pt_list_of(of_name, mate->name)[i];

            if (has_bit(w->is_listed, paper))
                continue;
            set_bit(w->is_listed, paper, true);
            PT_PUSH(&w->elsewhere, paper);
        }
    }
}

static void note_meeting(pt_weigher *w, uint32_t paper)
{
    const uint32_t *team = pt_list_of(&w->works->team, paper);
    size_t size = pt_list_size(&w->works->team, paper), first = w->met.len;

    for (size_t i = 0; size <= LARGEST_TEAM && i < size; i++)
        if (has_bit(w->has_number, team[i]))
            PT_PUSH(&w->met, w->number[team[i]]);
    if (w->met.len - first >= 2)
        PT_PUSH(&w->met_start, first);
    else
        w->met.len = first;
}

/* Each paper is looked at once, however many of the co-authors are on it. */
static void note_meetings(pt_weigher *w)
{
    const pt_lists *team = &w->works->team;
    size_t papers = w->elsewhere.len;

    w->met.len = w->met_start.len = 0;
    for (size_t i = 0; i < papers; i++) {
        if (i + 2 * AHEAD < papers)
            __builtin_prefetch(&team->start[w->elsewhere.at[i + 2 * AHEAD]]);
        if (i + AHEAD < papers)
            __builtin_prefetch(pt_list_of(team, w->elsewhere.at[i + AHEAD]));
        note_meeting(w, w->elsewhere.at[i]);
    }
    PT_PUSH(&w->met_start, w->met.len);
}

/* The meetings of co-author m are shelved.at[shelf.at[m]] … shelved.at[shelf.at[m + 1] - 1]. */
static void shelve_meetings(pt_weigher *w)
{
    const pt_lists met = { w->met_start.at, w->met.at };

    w->shelf.len = w->shelved.len = 0;
    for (size_t m = 0; m < w->mates.len + 2; m++)
        PT_PUSH(&w->shelf, 0);
    for (size_t i = 0; i < w->met.len; i++)
        PT_PUSH(&w->shelved, 0);
    pt_lists_invert(&met, (uint32_t)w->met_start.len - 1, (uint32_t)w->mates.len, w->shelf.at, w->shelved.at);
}

static void add_ties(pt_weigher *w, uint32_t mate)
{
    if (!w->mates.at[mate].is_followed)
        return;
    for (size_t i = w->shelf.at[mate]; i < w->shelf.at[mate + 1]; i++)
        for (size_t j = w->met_start.at[w->shelved.at[i]]; j < w->met_start.at[w->shelved.at[i] + 1]; j++) {
            uint32_t other = w->met.at[j];

            if (other == mate || w->mates.at[other].tied_to == mate)
                continue;
            w->mates.at[other].tied_to = mate;
            PT_PUSH(&w->tie, other);
        }
}

static void list_own(pt_weigher *w, bool is_listed)
{
    for (size_t i = 0; i < pt_list_size(&w->works->of_name, w->name); i++)
        set_bit(w->is_listed, pt_list_of(&w->works->of_name, w->name)[i], is_listed);
}

static void find_meetings(pt_weigher *w)
{
    list_own(w, true);
    list_papers(w);
    note_meetings(w);
    shelve_meetings(w);
    list_own(w, false);
    for (size_t i = 0; i < w->elsewhere.len; i++)
        set_bit(w->is_listed, w->elsewhere.at[i], false);
}

static void forget_name(pt_weigher *w)
{
    for (size_t i = 0; i < w->mates.len; i++)
        set_bit(w->has_number, w->mates.at[i].name, false);
    w->mates.len = w->start.len = w->team.len = w->tie_start.len = w->tie.len = 0;
}

/* ── A paper ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The number of the name's paper at place `at`. */
static uint32_t paper_of(const pt_weigher *w, uint32_t at)
{
    return pt_list_of(&w->works->of_name, w->name)[at];
}

/* On larger teams people need not know each other. */
static bool is_close(const pt_weigher *w, uint32_t at)
{
    return pt_list_size(&w->works->team, paper_of(w, at)) <= LARGEST_TEAM;
}

/* Adds the ties of a co-author to the reach of those he is tied to; or forgets them. */
static void spread_ties(pt_weigher *w, uint32_t mate, bool is_kept)
{
    double rarity = w->mates.at[mate].rarity;

    for (size_t i = w->tie_start.at[mate]; i < w->tie_start.at[mate + 1]; i++) {
        struct mate *tied = &w->mates.at[w->tie.at[i]];

        tied->reach = is_kept ? tied->reach + fmin(rarity, tied->rarity) : 0;
    }
}

static void mark_paper(pt_weigher *w, uint32_t at, bool is_kept)
{
    const pt_works *works = w->works;
    uint32_t paper = paper_of(w, at);
    bool has_ties = is_close(w, at);

    for (size_t i = w->start.at[at]; i < w->start.at[at + 1]; i++) {
        w->mates.at[w->team.at[i]].is_there = is_kept;
        if (has_ties)
            spread_ties(w, w->team.at[i], is_kept);
    }
    for (size_t i = works->term.start[paper]; i < works->term.start[paper + 1]; i++)
        w->weight[works->term.at[i]] = is_kept ? works->weight[i] : 0;
}

void pt_weigher_from(pt_weigher *w, uint32_t at)
{
    if (w->from != PT_NONE)
        mark_paper(w, w->from, false);
    w->from = at;
    mark_paper(w, at, true);
}

void pt_weigher_name(pt_weigher *w, uint32_t name, bool has_ties)
{
    const uint32_t *papers = pt_list_of(&w->works->of_name, name);

    if (w->from != PT_NONE)
        mark_paper(w, w->from, false);
    w->from = PT_NONE;
    forget_name(w);
    w->name = name;
    for (size_t i = 0; i < pt_list_size(&w->works->of_name, name); i++)
        add_team(w, papers[i]);
    PT_PUSH(&w->start, w->team.len);
    if (has_ties)
        find_meetings(w);
    for (uint32_t mate = 0; mate < w->mates.len; mate++) {
        PT_PUSH(&w->tie_start, w->tie.len);
        if (has_ties)
            add_ties(w, mate);
    }
    PT_PUSH(&w->tie_start, w->tie.len);
}

/* ── Two papers ──────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Keeps the two rarest; of equal ones the first by name. `rarest` holds their rarities. */
static void note_shared(const struct mate *mate, double rarest[2], pt_evidence *e)
{
    e->shared++;
    e->trust += mate->trust;
    e->rarity += mate->rarity;
    if (e->rarest[0] == PT_NONE || mate->rarity > rarest[0]) {
        e->rarest[1] = e->rarest[0];
        rarest[1] = rarest[0];
        e->rarest[0] = mate->name;
        rarest[0] = mate->rarity;
    } else if (e->rarest[1] == PT_NONE || mate->rarity > rarest[1]) {
        e->rarest[1] = mate->name;
        rarest[1] = mate->rarity;
    }
}

static void weigh_teams(const pt_weigher *w, uint32_t at, pt_evidence *e)
{
    double rarest[2] = { 0, 0 };
    bool has_ties = is_close(w, at);

    for (size_t i = w->start.at[at]; i < w->start.at[at + 1]; i++) {
        const struct mate *mate = &w->mates.at[w->team.at[i]];

        if (mate->is_there)
            note_shared(mate, rarest, e);
        else if (has_ties)
            e->ties += mate->reach;
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

/* What sources state of the author himself. */
static void weigh_statements(const pt_works *works, uint32_t name, uint32_t from, uint32_t to, pt_evidence *e)
{
    size_t a, b;

    if (!works->orcid && !works->employer) /* as in every digest: not worth the search */
        return;
    a = pt_works_place(works, from, name);
    b = pt_works_place(works, to, name);
    if (works->orcid && works->orcid[a].len && works->orcid[b].len)
        e->orcid = pt_str_equal(works->orcid[a], works->orcid[b]) ? PT_ORCID_SAME : PT_ORCID_OTHER;
    e->same_employer = works->employer && works->employer[a] && works->employer[a] == works->employer[b];
}

static double score(const pt_evidence *e, pt_day gap)
{
    return 4.0 * fmin(e->trust, 2) + 1.3 * fmin(e->rarity, 2) + 4.0 * log1p(e->ties) + 18.0 * e->text +
           0.4 * e->categories + (e->same_employer ? 2.0 : 0) - (gap > LONG_TIME ? 1.0 : 0) - 1.5;
}

pt_evidence pt_weigher_to(const pt_weigher *w, uint32_t at)
{
    const pt_works *works = w->works;
    uint32_t from = paper_of(w, w->from), to = paper_of(w, at);
    pt_evidence e = { .rarest = { PT_NONE, PT_NONE } };

    weigh_teams(w, at, &e);
    weigh_statements(works, w->name, from, to, &e);
    e.text = cosine(w, to);
    e.categories = shared_categories(works, from, to);
    e.score = score(&e, abs(works->day[from] - works->day[to]));
    return e;
}
