#include "analysis/keywords/keyphrase.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* Fitted on abstracts with phrases marked by indexers (Inspec). Saturating counts more and longer phrases first would
 * gain there; they are not here, since they lost on the short terms that authors choose themselves. */
static const double count_power = 0.8, rarity_power = 0.7; /* below 1, so that one rare word does not outweigh all */
static const double start_bonus = 1.5, start_tokens = 30;
static const double least_autonomy = 0.25, whole_bonus = 1;
static const double title_factor = 1.25;

/* By number of words. Two and three name most things; a lone word is mostly half a name. */
static const double length_factor[PT_KEYPHRASE_WORDS + 1] = { 0, 0.8, 2, 2, 1.6 };

static double score_of(const pt_candidate *c, double papers)
{
    double weight = pow(c->count, count_power) * pow(log1p(papers / c->df), rarity_power);
    double position = 1 + start_bonus / (1 + c->first / start_tokens);
    double autonomy = least_autonomy + (c->whole + 0.5) / (c->occurrences + 1.0);

    if (c->is_whole)
        autonomy += whole_bonus;
    if (c->in_title)
        weight *= title_factor;
    return weight * length_factor[c->words] * position * autonomy;
}

/* A candidate with its score. */
struct scored {
    const pt_candidate *candidate;
    double score;
};

static int by_score(const void *a, const void *b)
{
    const struct scored *x = a, *y = b;

    if (x->score != y->score)
        return x->score < y->score ? 1 : -1;
    if (x->candidate->first != y->candidate->first)
        return x->candidate->first < y->candidate->first ? -1 : 1;
    return (x->candidate > y->candidate) - (x->candidate < y->candidate);
}

/* Does `part` stand nowhere but inside `other`? If so, its first occurrence is inside the first one of the other. */
static bool is_fragment(const pt_candidate *part, const pt_candidate *other)
{
    return part->words < other->words && part->count <= other->count && part->first >= other->first &&
           part->first + part->words <= other->first + other->words;
}

static bool is_fragment_of_any(const pt_candidate *part, const struct scored *kept, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_fragment(part, kept[i].candidate))
            return true;
    return false;
}

size_t pt_keyphrases_rank(const pt_candidate *candidates, size_t count, double papers, size_t most, pt_keyphrase *best)
{
    struct scored *scored = PT_CALLOC(struct scored, count);
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        scored[i] = (struct scored){ &candidates[i], score_of(&candidates[i], papers) };
    qsort(scored, count, sizeof *scored, by_score);
    for (size_t i = 0; i < count && kept < most; i++)
        if (!is_fragment_of_any(scored[i].candidate, scored, kept))
            scored[kept++] = scored[i]; /* kept ≤ i: what is written over was looked at */
    for (size_t i = 0; i < kept; i++)
        best[i] = (pt_keyphrase){ scored[i].candidate->id, scored[i].score };
    free(scored);
    return kept;
}
