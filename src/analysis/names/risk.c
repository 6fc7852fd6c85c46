#include "analysis/names/risk.h"

#include "base/dict.h"
#include "base/memory.h"
#include "paper/name.h"

#include <math.h>
#include <stdlib.h>

enum { LEAST_DAYS = 28, MOST_SECOND = 20 };

/* ── Names alone ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/* How often each given, or each family, name is on a paper. By papers, not by names: of a common name the papers tell
 * how many bear it, the name itself is there once. */
struct census {
    pt_dict *words;
    double *papers;
    uint32_t *of_name;
};

static void take_census(struct census *census, const pt_works *works, bool is_family)
{
    census->words = pt_dict_new();
    census->papers = PT_CALLOC(double, works->names + 1);
    census->of_name = PT_CALLOC(uint32_t, works->names + 1);
    for (uint32_t n = 0; n < works->names; n++) {
        pt_name_parts parts = pt_name_part(works->key[n]);

        census->of_name[n] = pt_dict_add(census->words, is_family ? parts.family : parts.given);
        census->papers[census->of_name[n]] += (double)pt_list_size(&works->of_name, n);
    }
}

static void forget_census(struct census *census)
{
    pt_dict_free(census->words);
    free(census->papers);
    free(census->of_name);
}

double *pt_risk_expected(const pt_works *works)
{
    double total = (double)works->team.start[works->papers];
    double *expected = PT_CALLOC(double, works->names + 1);
    struct census given, family;

    take_census(&given, works, false);
    take_census(&family, works, true);
    for (uint32_t n = 0; n < works->names; n++)
        expected[n] =
            works->names * (given.papers[given.of_name[n]] / total) * (family.papers[family.of_name[n]] / total);
    forget_census(&family);
    forget_census(&given);
    return expected;
}

/* ── Their papers ────────────────────────────────────────────────────────────────────────────────────────────────── */

struct pt_risk_scale {
    const pt_works *works;
    uint32_t *seen_on; /* by name: 1 + the first paper of the name in question that it is on; 0 between questions */
    PT_ARRAY(uint32_t) root; /* by paper of the name: a paper of its group, in the end the first */
    PT_ARRAY(size_t) size;
};

pt_risk_scale *pt_risk_scale_open(const pt_works *works)
{
    pt_risk_scale *scale = PT_CALLOC(pt_risk_scale, 1);

    scale->works = works;
    scale->seen_on = PT_CALLOC(uint32_t, works->names + 1);
    return scale;
}

void pt_risk_scale_close(pt_risk_scale *scale)
{
    if (!scale)
        return;
    free(scale->seen_on);
    free(scale->root.at);
    free(scale->size.at);
    free(scale);
}

static uint32_t root_of(pt_risk_scale *scale, uint32_t paper)
{
    while (scale->root.at[paper] != paper)
        paper = scale->root.at[paper] = scale->root.at[scale->root.at[paper]];
    return paper;
}

static void join_by_mates(pt_risk_scale *scale, uint32_t name, uint32_t place, uint32_t paper)
{
    const uint32_t *team = pt_list_of(&scale->works->team, paper);

    for (size_t i = 0; i < pt_list_size(&scale->works->team, paper); i++) {
        uint32_t *seen = &scale->seen_on[team[i]], a = root_of(scale, place), b;

        if (team[i] == name)
            continue;
        if (*seen == 0)
            *seen = place + 1;
        b = root_of(scale, *seen - 1);
        scale->root.at[a > b ? a : b] = a > b ? b : a;
    }
}

static void forget_mates(pt_risk_scale *scale, uint32_t paper)
{
    const uint32_t *team = pt_list_of(&scale->works->team, paper);

    for (size_t i = 0; i < pt_list_size(&scale->works->team, paper); i++)
        scale->seen_on[team[i]] = 0;
}

static void find_groups(pt_risk_scale *scale, uint32_t name, const uint32_t *paper, size_t papers)
{
    scale->root.len = scale->size.len = 0;
    for (uint32_t i = 0; i < papers; i++) {
        PT_PUSH(&scale->root, i);
        PT_PUSH(&scale->size, 0);
        join_by_mates(scale, name, i, paper[i]);
    }
    for (uint32_t i = 0; i < papers; i++) {
        forget_mates(scale, paper[i]);
        scale->size.at[root_of(scale, i)]++;
    }
}

/* Share of the pairs of `papers` that lie in different groups. */
static double share_apart(const size_t *size, size_t groups, size_t papers)
{
    double together = 0;

    for (size_t g = 0; g < groups; g++)
        together += (double)size[g] * ((double)size[g] - 1) * (size[g] > 1);
    return 1 - together / ((double)papers * (double)(papers - 1));
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

/* The share of pairs of papers of different primary categories. */
static double spread_of(pt_risk_scale *scale, const uint32_t *paper, size_t papers)
{
    size_t groups = 0;

    for (size_t i = 0; i < papers; i++)
        scale->root.at[i] = pt_list_size(&scale->works->category, paper[i])
                                ? pt_list_of(&scale->works->category, paper[i])[0]
                                : PT_NONE;
    qsort(scale->root.at, papers, sizeof *scale->root.at, by_number);
    for (size_t i = 0; i < papers; i++) {
        bool is_new = i == 0 || scale->root.at[i] != scale->root.at[i - 1];

        if (is_new)
            scale->size.at[groups++] = 0;
        scale->size.at[groups - 1]++;
    }
    return share_apart(scale->size.at, groups, papers);
}

static double weekly_papers(const pt_works *works, const uint32_t *paper, size_t papers)
{
    pt_day first = works->day[paper[0]], last = first;

    for (size_t i = 1; i < papers; i++) {
        first = works->day[paper[i]] < first ? works->day[paper[i]] : first;
        last = works->day[paper[i]] > last ? works->day[paper[i]] : last;
    }
    return 7.0 * (double)papers / fmax(LEAST_DAYS, last - first + 1);
}

static void count_groups(const pt_risk_scale *scale, pt_risk *risk)
{
    size_t largest = 0;

    for (size_t i = 0; i < scale->size.len; i++) {
        size_t size = scale->size.at[i];

        risk->groups += size > 0;
        if (size > largest) {
            risk->second = largest;
            largest = size;
        } else if (size > risk->second) {
            risk->second = size;
        }
    }
}

/* ── Both ────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* log of P(at least two) / P(one); for small λ the odds are λ/2, and the subtraction would lose them. */
static double log_odds_before(double expected)
{
    double lambda = fmax(expected, 1e-6);

    return log(lambda < 1e-3 ? lambda / 2 : expm1(lambda) / lambda - 1);
}

pt_risk pt_risk_weigh(pt_risk_scale *scale, uint32_t name, const uint32_t *paper, size_t papers, double expected)
{
    pt_risk risk = { .expected = expected, .groups = papers };
    double odds;

    if (papers < 2)
        return risk;
    find_groups(scale, name, paper, papers);
    risk.groups = 0;
    count_groups(scale, &risk);
    risk.apart = share_apart(scale->size.at, papers, papers);
    risk.weekly = weekly_papers(scale->works, paper, papers);
    risk.spread = spread_of(scale, paper, papers);
    odds = log_odds_before(expected * risk.apart) + 3.8 * risk.apart + 1.0 * fmin((double)risk.second, MOST_SECOND) +
           1.1 * risk.spread - 0.65 * log((double)papers) - 3.3 + fmax(0, log2(risk.weekly / 2));
    risk.score = 1 / (1 + exp(-odds));
    return risk;
}

void pt_risk_weigh_all(const pt_works *works, const double *expected, int jobs, pt_risk_visitor *visit, void *self)
{
#pragma omp parallel num_threads(jobs)
    {
        pt_risk_scale *scale = pt_risk_scale_open(works);

#pragma omp for schedule(dynamic, 1024)
        for (uint32_t n = 0; n < works->names; n++) {
            pt_risk risk =
                pt_risk_weigh(scale, n, pt_list_of(&works->of_name, n), pt_list_size(&works->of_name, n), expected[n]);

            visit(self, n, &risk);
        }
        pt_risk_scale_close(scale);
    }
}

static void take_trust(void *self, uint32_t name, const pt_risk *risk)
{
    float *trust = self;

    trust[name] = (float)(1 - risk->score);
}

float *pt_risk_trust(const pt_works *works, int jobs)
{
    double *expected = pt_risk_expected(works);
    float *trust = PT_CALLOC(float, works->names + 1);

    pt_risk_weigh_all(works, expected, jobs, take_trust, trust);
    free(expected);
    return trust;
}
