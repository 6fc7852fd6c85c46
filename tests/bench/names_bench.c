/* How well names are told apart, on names of which the truth is known: two rare names made one.
 *
 *   names_bench STORE FIRST_SEED LAST_SEED
 *
 * STORE holds real papers, analysed as far as "terms". Of each seed 200 pairs are drawn: of any rare names, of names of
 * one category, of names with a co-author in common. A name is rare when at most five names share its family name; it
 * has 3 to 40 papers. No pair has a paper together. The weights were found on seeds 1-5; figures are quoted of seeds
 * 101-120. */
#include "analysis/names/namesakes.h"
#include "analysis/names/risk.h"
#include "analysis/names/works_load.h"
#include "base/dict.h"
#include "base/memory.h"
#include "bench/b_cubed.h"
#include "paper/name.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PAIRS = 200, LEAST_PAPERS = 3, MOST_PAPERS = 40, MOST_FAMILY = 5, KINDS = 3, LEAST_RISKED = 6, TRIES = 2000000 };

static const char *const kind_names[KINDS] = { "any two", "one category", "a co-author in common" };

struct pair {
    uint32_t a, b;
};

struct rare_names {
    uint32_t *at;
    size_t count;
};

static uint64_t chance_state;

static uint32_t draw(uint32_t n)
{
    chance_state = chance_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(((chance_state >> 32) * n) >> 32);
}

static struct rare_names find_rare(const pt_works *works)
{
    struct rare_names rare = { PT_CALLOC(uint32_t, works->names), 0 };
    pt_dict *families = pt_dict_new();
    uint32_t *bearers = PT_CALLOC(uint32_t, works->names), *family = PT_CALLOC(uint32_t, works->names);

    for (uint32_t n = 0; n < works->names; n++)
        bearers[family[n] = pt_dict_add(families, pt_name_part(works->key[n]).family)]++;
    for (uint32_t n = 0; n < works->names; n++) {
        size_t papers = pt_list_size(&works->of_name, n);

        if (bearers[family[n]] <= MOST_FAMILY && papers >= LEAST_PAPERS && papers <= MOST_PAPERS &&
            pt_name_part(works->key[n]).given.len)
            rare.at[rare.count++] = n;
    }
    free(bearers);
    free(family);
    pt_dict_free(families);
    return rare;
}

static bool is_on(const pt_works *works, uint32_t paper, uint32_t name)
{
    return works->team.at[pt_works_place(works, paper, name)] == name;
}

/* Do they share a paper; or, else, a co-author? */
static void compare_names(const pt_works *works, uint32_t a, uint32_t b, bool *paper, bool *mate)
{
    *paper = *mate = false;
    for (size_t i = 0; i < pt_list_size(&works->of_name, a); i++) {
        uint32_t p = pt_list_of(&works->of_name, a)[i];

        *paper |= is_on(works, p, b);
        for (size_t j = 0; j < pt_list_size(&works->team, p); j++)
            for (size_t k = 0; k < pt_list_size(&works->of_name, b); k++)
                *mate |= is_on(works, pt_list_of(&works->of_name, b)[k], pt_list_of(&works->team, p)[j]);
    }
}

/* The category of most papers of a name. */
static uint32_t home_of(const pt_works *works, uint32_t name)
{
    uint32_t best = PT_NONE;
    size_t most = 0, papers = pt_list_size(&works->of_name, name);
    const uint32_t *paper = pt_list_of(&works->of_name, name);

    for (size_t i = 0; i < papers; i++) {
        size_t same = 0;

        for (size_t j = 0; j < papers; j++)
            same += pt_list_of(&works->category, paper[i])[0] == pt_list_of(&works->category, paper[j])[0];
        if (same > most) {
            most = same;
            best = pt_list_of(&works->category, paper[i])[0];
        }
    }
    return best;
}

/* A rare name that somebody `a` wrote with wrote with; `a` itself where there is none. */
static uint32_t draw_second_neighbour(const pt_works *works, uint32_t a)
{
    for (int hop = 0; hop < 2; hop++) {
        uint32_t paper = pt_list_of(&works->of_name, a)[draw((uint32_t)pt_list_size(&works->of_name, a))];

        a = pt_list_of(&works->team, paper)[draw((uint32_t)pt_list_size(&works->team, paper))];
    }
    return a;
}

static size_t draw_pairs(const pt_works *works, const struct rare_names *rare, int kind, struct pair *pairs)
{
    enum { FREE = 1, TAKEN = 2 };
    uint8_t *state = PT_CALLOC(uint8_t, works->names);
    size_t count = 0;

    for (size_t i = 0; i < rare->count; i++)
        state[rare->at[i]] = FREE;
    for (int try = 0; count < PAIRS && try < TRIES; try++) {
        uint32_t a = rare->at[draw((uint32_t)rare->count)];
        uint32_t b = kind == 2 ? draw_second_neighbour(works, a) : rare->at[draw((uint32_t)rare->count)];
        bool paper, mate;

        if (a == b || state[a] != FREE || state[b] != FREE || (kind == 1 && home_of(works, a) != home_of(works, b)))
            continue;
        compare_names(works, a, b, &paper, &mate);
        if (paper || (kind == 2 && !mate))
            continue;
        state[a] = state[b] = TAKEN;
        pairs[count++] = (struct pair){ a, b };
    }
    free(state);
    return count;
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

/* A copy in which each pair is one name, `a`; all but the teams is borrowed. */
static pt_works merge_pairs(const pt_works *works, const struct pair *pairs, size_t count)
{
    pt_works merged = *works;
    size_t total = works->team.start[works->papers];
    uint32_t *into = PT_CALLOC(uint32_t, works->names);

    for (uint32_t n = 0; n < works->names; n++)
        into[n] = n;
    for (size_t i = 0; i < count; i++)
        into[pairs[i].b] = pairs[i].a;
    merged.orcid = NULL;
    merged.employer = NULL;
    merged.team.at = PT_CALLOC(uint32_t, total + 1);
    for (size_t i = 0; i < total; i++)
        merged.team.at[i] = into[works->team.at[i]];
    for (uint32_t p = 0; p < works->papers; p++)
        qsort(merged.team.at + merged.team.start[p], pt_list_size(&merged.team, p), sizeof(uint32_t), by_number);
    pt_works_index(&merged);
    merged.trust = pt_risk_trust(&merged, 1);
    free(into);
    return merged;
}

static void free_merged(pt_works *merged)
{
    free(merged->trust);
    free(merged->team.at);
    free(merged->of_name.start);
    free(merged->of_name.at);
}

enum { ALL_ONE, REST_ONE, REST_APART, WAYS };
static const char *const way_names[WAYS] = { "names as they are", "told apart", "told apart, rest alone" };

/* Scores each way of reading what was found of a pair. */
static void score_pair(const pt_works *works, const pt_works *merged, struct pair pair, pt_weigher *weigher,
                       b_cubed scores[WAYS])
{
    size_t papers = pt_list_size(&merged->of_name, pair.a);
    int32_t *truth = PT_CALLOC(int32_t, papers), *found = PT_CALLOC(int32_t, papers);
    pt_namesakes namesakes;

    for (size_t i = 0; i < papers; i++)
        truth[i] = is_on(works, pt_list_of(&merged->of_name, pair.a)[i], pair.a);
    b_cubed_add(&scores[ALL_ONE], truth, found, papers);
    pt_namesakes_find(weigher, merged, pair.a, &namesakes);
    for (size_t i = 0; i < papers; i++)
        found[i] = namesakes.of[i].person;
    b_cubed_add(&scores[REST_ONE], truth, found, papers);
    for (size_t i = 0; i < papers; i++)
        found[i] = namesakes.of[i].person == PT_UNDECIDED ? -2 - (int32_t)i : namesakes.of[i].person;
    b_cubed_add(&scores[REST_APART], truth, found, papers);
    pt_namesakes_free(&namesakes);
    free(truth);
    free(found);
}

/* How often a merged name is riskier than a rare name that is one person's, both of six papers and more. */
struct risks {
    PT_ARRAY(double) merged;
    PT_ARRAY(double) single;
};

static double risk_of(pt_risk_scale *scale, const pt_works *works, uint32_t name)
{
    return pt_risk_weigh(scale, name, pt_list_of(&works->of_name, name), pt_list_size(&works->of_name, name), 0).score;
}

static void add_risks(const pt_works *merged, const struct pair *pairs, size_t count, struct risks *risks)
{
    pt_risk_scale *scale = pt_risk_scale_open(merged);

    for (size_t i = 0; i < count; i++)
        if (pt_list_size(&merged->of_name, pairs[i].a) >= LEAST_RISKED)
            PT_PUSH(&risks->merged, risk_of(scale, merged, pairs[i].a));
    pt_risk_scale_close(scale);
}

static double area_under_curve(const struct risks *risks)
{
    double wins = 0;

    for (size_t i = 0; i < risks->merged.len; i++)
        for (size_t j = 0; j < risks->single.len; j++)
            wins += risks->merged.at[i] > risks->single.at[j] ? 1 : 0.5 * (risks->merged.at[i] == risks->single.at[j]);
    return wins / ((double)risks->merged.len * (double)risks->single.len);
}

static void measure(const pt_works *works, const struct rare_names *rare, int kind, long first, long last)
{
    struct risks risks = { 0 };
    b_cubed scores[WAYS] = { 0 };
    struct pair pairs[PAIRS];
    pt_risk_scale *scale = pt_risk_scale_open(works);

    for (long seed = first; seed <= last; seed++) {
        chance_state = (uint64_t)seed * 1000 + (uint64_t)kind;
        draw(1);
        size_t count = draw_pairs(works, rare, kind, pairs);
        pt_works merged = merge_pairs(works, pairs, count);
        pt_weigher *weigher = pt_weigher_open(&merged);

        for (size_t i = 0; i < count; i++)
            score_pair(works, &merged, pairs[i], weigher, scores);
        add_risks(&merged, pairs, count, &risks);
        pt_weigher_close(weigher);
        free_merged(&merged);
    }
    for (size_t i = 0; i < rare->count; i++)
        if (pt_list_size(&works->of_name, rare->at[i]) >= LEAST_RISKED)
            PT_PUSH(&risks.single, risk_of(scale, works, rare->at[i]));
    for (int way = 0; way < WAYS; way++) {
        b_cubed_close(&scores[way]);
        printf("%-24s %-24s %.3f %.3f %.3f\n", kind_names[kind], way_names[way], scores[way].precision,
               scores[way].recall, b_cubed_f1(&scores[way]));
    }
    printf("%-24s AUC of risk, merged names against single ones: %.3f\n", kind_names[kind], area_under_curve(&risks));
    pt_risk_scale_close(scale);
    free(risks.merged.at);
    free(risks.single.at);
}

int main(int count, char **words)
{
    pt_roll roll = { 0 };
    pt_works works = { 0 };
    pt_store *store = NULL;
    struct rare_names rare = { 0 };
    pt_error err = { 0 };
    bool *wanted = NULL;
    pt_status st = PT_EUSAGE;

    if (count != 4) {
        fprintf(stderr, "usage: names_bench STORE FIRST_SEED LAST_SEED\n");
        return 2;
    }
    PT_OR_DONE(pt_store_open(words[1], PT_STORE_READ, NULL, &store, &err));
    PT_OR_DONE(pt_roll_load(store, false, &roll, &err));
    PT_OR_DONE(pt_works_load(store, &roll, &works, &err));
    wanted = PT_CALLOC(bool, works.papers + 1);
    memset(wanted, true, works.papers);
    PT_OR_DONE(pt_works_load_terms(store, wanted, &works, &err));
    rare = find_rare(&works);
    printf("%u papers, %u names, %zu rare; B-cubed P R F1\n", works.papers, works.names, rare.count);
    for (int kind = 0; kind < KINDS; kind++)
        measure(&works, &rare, kind, atol(words[2]), atol(words[3]));
done:
    if (st != PT_OK)
        fprintf(stderr, "names_bench: %s\n", err.text);
    free(rare.at);
    free(wanted);
    pt_works_free(&works);
    pt_roll_free(&roll);
    pt_store_close(store);
    return st != PT_OK;
}
