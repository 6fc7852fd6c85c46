#include "analysis/names/namesakes.h"

#include "analysis/names/peers.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* Papers of a name that are all held against each other, which takes time and memory by their square. Of more only
 * those that share a co-author are, and only strong evidence counts. In three million papers there are thousands of
 * names with more; half a year of them has none. */
enum { MOST_COMPARED = 150 };

/* Scores are log odds, found where about eight papers were two persons'. The more papers a name has, the more people it
 * is likely to be, and the more pairs of them are alike by chance: evidence has to weigh more by as much. */
static double prior_odds(size_t papers)
{
    return fmax(0, log((double)papers / 8));
}

struct linking {
    const pt_works *works;
    uint32_t name;
    const uint32_t *paper;
    size_t papers;
    pt_peers peers;
    double bar;         /* what evidence has to weigh more */
    uint32_t *group;    /* by paper: the first paper of its group */
    pt_evidence *known; /* by pair; NULL over MOST_COMPARED */
    pt_str *orcid;      /* by group: the one its papers state; empty for none */
    size_t *size;       /* by group; 0: it was joined to another */
    double *sum;    /* papers × papers: scores between papers, then between groups, added; NULL over MOST_COMPARED */
    uint32_t *best; /* by group: the group it is closest to on average; PT_NONE: to none that it may join */
    pt_attribution *of; /* by paper */
};

/* ── Strong evidence ─────────────────────────────────────────────────────────────────────────────────────────────── */

static bool may_join(const struct linking *l, uint32_t a, uint32_t b)
{
    return l->orcid[a].len == 0 || l->orcid[b].len == 0 || pt_str_equal(l->orcid[a], l->orcid[b]);
}

/* Puts group `b` into group `a`. */
static void join(struct linking *l, uint32_t a, uint32_t b)
{
    if (l->orcid[a].len == 0)
        l->orcid[a] = l->orcid[b];
    l->size[a] += l->size[b];
    l->size[b] = 0;
    for (size_t i = 0; i < l->papers; i++)
        if (l->group[i] == b)
            l->group[i] = a;
}

static void join_papers(struct linking *l, uint32_t a, uint32_t b)
{
    uint32_t first = l->group[a] < l->group[b] ? l->group[a] : l->group[b];
    uint32_t second = l->group[a] < l->group[b] ? l->group[b] : l->group[a];

    if (first != second && may_join(l, first, second))
        join(l, first, second);
}

/* Joins what states the same ORCID, before any other evidence could join it to another's. */
static void join_by_orcid(struct linking *l)
{
    for (uint32_t i = 0; l->works->orcid && i < l->papers; i++) {
        l->orcid[i] = l->works->orcid[pt_works_place(l->works, l->paper[i], l->name)];
        for (uint32_t j = 0; l->orcid[i].len && j < i; j++)
            if (l->group[j] == j && pt_str_equal(l->orcid[i], l->orcid[j])) {
                join(l, j, i);
                break;
            }
    }
}

/* Of paper i held against an earlier one, j. */
static pt_evidence *known_of(const struct linking *l, size_t i, size_t j)
{
    return &l->known[i * (i - 1) / 2 + j];
}

static void compare_papers(struct linking *l, pt_weigher *weigher)
{
    pt_weigher_name(weigher, l->name, l->peers.is_all);
    for (uint32_t i = 0; i < l->papers; i++) {
        pt_weigher_from(weigher, i);
        for (size_t p = 0; p < pt_peers_count(&l->peers, i); p++) {
            uint32_t j = pt_peers_at(&l->peers, i, p);
            pt_evidence evidence;

            if (j >= i)
                break;
            evidence = pt_weigher_to(weigher, j);
            if (l->known)
                *known_of(l, i, j) = evidence;
            if (l->sum)
                l->sum[i * l->papers + j] = l->sum[j * l->papers + i] = evidence.score;
            if (evidence.score >= PT_EVIDENCE_ALONE + l->bar)
                join_papers(l, i, j);
        }
    }
}

/* ── Weak evidence ───────────────────────────────────────────────────────────────────────────────────────────────── */

static double average(const struct linking *l, uint32_t a, uint32_t b)
{
    return l->sum[a * l->papers + b] / (double)(l->size[a] * l->size[b]);
}

/* Adds the scores of group `b` to those of group `a`. */
static void add_scores(struct linking *l, uint32_t a, uint32_t b)
{
    size_t n = l->papers;

    for (size_t i = 0; i < n; i++)
        l->sum[a * n + i] += l->sum[b * n + i];
    for (size_t i = 0; i < n; i++)
        l->sum[i * n + a] += l->sum[i * n + b];
}

static void find_best(struct linking *l, uint32_t a)
{
    l->best[a] = PT_NONE;
    for (uint32_t b = 0; b < l->papers; b++)
        if (b != a && l->size[b] && may_join(l, a, b) &&
            (l->best[a] == PT_NONE || average(l, a, b) > average(l, a, l->best[a])))
            l->best[a] = b;
}

/* The group with the best neighbour of all; PT_NONE when no two groups are close enough. */
static uint32_t closest(const struct linking *l)
{
    uint32_t found = PT_NONE;

    for (uint32_t a = 0; a < l->papers; a++)
        if (l->size[a] && l->best[a] != PT_NONE && average(l, a, l->best[a]) >= l->bar &&
            (found == PT_NONE || average(l, a, l->best[a]) > average(l, found, l->best[found])))
            found = a;
    return found;
}

/* Average link: what a join does to a third group's distances is no more than what was, so only those that were closest
 * to one of the two have to look again (and those that may no longer join, for the ORCID of the other half). */
static void join_on_average(struct linking *l)
{
    for (uint32_t i = 0; i < l->papers; i++)
        if (l->group[i] != i)
            add_scores(l, l->group[i], i);
    for (uint32_t a = 0; a < l->papers; a++)
        if (l->size[a])
            find_best(l, a);
    for (uint32_t a; (a = closest(l)) != PT_NONE;) {
        uint32_t b = l->best[a], first = a < b ? a : b, second = a < b ? b : a;

        add_scores(l, first, second);
        join(l, first, second);
        for (uint32_t c = 0; c < l->papers; c++)
            if (l->size[c] && (c == first || l->best[c] == first || l->best[c] == second))
                find_best(l, c);
    }
}

/* ── Persons ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Numbers the groups that are persons, and gives how many. */
static size_t number_persons(const struct linking *l)
{
    int32_t *person = PT_CALLOC(int32_t, l->papers);
    int32_t persons = 0;

    for (uint32_t g = 0; g < l->papers; g++)
        person[g] = l->size[g] > 1 || (l->size[g] && l->orcid[g].len) ? persons++ : PT_UNDECIDED;
    for (size_t i = 0; i < l->papers; i++)
        l->of[i].person = person[l->group[i]];
    free(person);
    return (size_t)persons;
}

/* How much more than for anybody else has to speak for a single paper's being of a person. */
static const double adoption_margin = 2;

/* The person that a single paper goes to all the same: one that evidence speaks for which would join two papers of a
 * name of few, and that no other comes near. */
static int32_t find_home(struct linking *l, pt_weigher *weigher, uint32_t i)
{
    int32_t home = PT_UNDECIDED;
    double best = -INFINITY, next = -INFINITY;

    pt_weigher_from(weigher, i);
    for (size_t p = 0; p < pt_peers_count(&l->peers, i); p++) {
        uint32_t j = pt_peers_at(&l->peers, i, p);
        double score = -INFINITY;

        if (l->of[j].person != PT_UNDECIDED)
            score = l->known && j < i ? known_of(l, i, j)->score : pt_weigher_to(weigher, j).score;
        if (l->of[j].person == home) {
            best = fmax(best, score);
        } else if (score > best) {
            next = best;
            best = score;
            home = l->of[j].person;
        } else {
            next = fmax(next, score);
        }
    }
    return best >= PT_EVIDENCE_ALONE && best - next >= adoption_margin ? home : PT_UNDECIDED;
}

/* All homes are found before any is moved into, so that no adopted paper draws another. */
static void adopt_singles(struct linking *l, pt_weigher *weigher)
{
    int32_t *home = PT_CALLOC(int32_t, l->papers);

    for (uint32_t i = 0; i < l->papers; i++)
        home[i] = l->of[i].person == PT_UNDECIDED ? find_home(l, weigher, i) : l->of[i].person;
    for (uint32_t i = 0; i < l->papers; i++)
        l->of[i].person = home[i];
    free(home);
}

static void note_best(struct linking *l, uint32_t i, uint32_t j, const pt_evidence *evidence)
{
    pt_attribution *of = &l->of[i];

    if ((of->person == l->of[j].person || of->person == PT_UNDECIDED) && evidence->orcid != PT_ORCID_OTHER &&
        (of->with == PT_NONE || evidence->score > of->evidence.score)) {
        of->with = l->paper[j];
        of->evidence = *evidence;
    }
}

/* Once persons are known: the strongest evidence of each paper. */
static void explain(struct linking *l, pt_weigher *weigher)
{
    for (uint32_t i = 0; i < l->papers; i++) {
        if (!l->known)
            pt_weigher_from(weigher, i);
        for (size_t p = 0; p < pt_peers_count(&l->peers, i); p++) {
            uint32_t j = pt_peers_at(&l->peers, i, p);
            pt_evidence evidence;

            if (j >= i)
                break;
            evidence = l->known ? *known_of(l, i, j) : pt_weigher_to(weigher, j);
            note_best(l, i, j, &evidence);
            note_best(l, j, i, &evidence);
        }
    }
}

void pt_namesakes_find(pt_weigher *weigher, const pt_works *works, uint32_t name, pt_namesakes *namesakes)
{
    size_t papers = pt_list_size(&works->of_name, name);
    struct linking l = { .works = works, .name = name, .papers = papers, .paper = pt_list_of(&works->of_name, name) };

    l.bar = prior_odds(papers);
    l.peers = pt_peers_find(works, name, MOST_COMPARED);
    l.group = PT_CALLOC(uint32_t, papers);
    l.orcid = PT_CALLOC(pt_str, papers);
    l.size = PT_CALLOC(size_t, papers);
    l.best = PT_CALLOC(uint32_t, papers);
    l.of = PT_CALLOC(pt_attribution, papers);
    if (l.peers.is_all) {
        l.sum = PT_CALLOC(double, papers *papers);
        l.known = PT_CALLOC(pt_evidence, papers * papers / 2);
    }
    for (uint32_t i = 0; i < papers; i++) {
        l.group[i] = i;
        l.size[i] = 1;
        l.of[i] = (pt_attribution){ .person = PT_UNDECIDED, .with = PT_NONE };
    }
    join_by_orcid(&l);
    compare_papers(&l, weigher);
    if (l.sum)
        join_on_average(&l);
    *namesakes = (pt_namesakes){ .papers = papers, .persons = number_persons(&l), .of = l.of };
    adopt_singles(&l, weigher);
    explain(&l, weigher);
    pt_peers_free(&l.peers);
    free(l.group);
    free(l.orcid);
    free(l.size);
    free(l.best);
    free(l.sum);
    free(l.known);
}

void pt_namesakes_free(pt_namesakes *namesakes)
{
    free(namesakes->of);
    *namesakes = (pt_namesakes){ 0 };
}
